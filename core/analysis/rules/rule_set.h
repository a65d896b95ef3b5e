#pragma once

#include "core/analysis/rules/expression.h"
#include "core/analysis/rules/word_matrix.h"
#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// Where a rule or criterion comes from; what nobody has read in the source itself is not verified.
struct Provenance
{
    std::string source{};
    std::string article{};
    std::string date{};
    std::string note{};
    bool verified = false;

    /// "PP 29/2018, pasal 1", for tables and sheets.
    std::string citation() const;
};

enum class Comparison
{
    AtLeast,
    AtMost,
    Above,
    Below,
    Equal
};

std::string_view comparisonSign(Comparison comparison);

/// How a rule decides: a number against a limit, a word against lists, or a formula that is itself the
/// answer.
struct LimitTest
{
    Comparison comparison = Comparison::AtLeast;
    Expression limit{};
    std::optional<Expression>
        conditionalLimit{}; // beyond the limit but within this one: holds under a condition
};

struct WordTest
{
    std::vector<std::string> pass{};
    std::vector<std::string> conditional{};
    std::vector<std::string> fail{};
    /// What a word in none of the lists means, by this word and another input. The office's own.
    std::optional<WordMatrix> matrix{};
};

struct FormulaTest
{
};

/// What a rule speaks about: the group of businesses, or the place where they are or would go.
enum class RuleTopic
{
    Group,
    Place
};

struct Rule
{
    std::string id{}; // also the criterion under which evidence for it is recorded
    std::string title{};
    std::string titleEnglish{};
    RuleTopic topic = RuleTopic::Place;
    bool hard = true;
    Expression value{};
    std::string unit{};
    std::variant<LimitTest, WordTest, FormulaTest> test{};
    std::optional<Expression> appliesWhen{};
    std::map<std::string, Known, std::less<>>
        assumed{};           // what holds for an input as long as nobody says otherwise
    std::string condition{}; // what must still happen where the answer is "conditional"
    std::string explanation{};
    Provenance provenance{};
};

/// A scored criterion: how good a value is, from 0 to 1, and how much it counts.
struct Criterion
{
    std::string id{};
    std::string title{};
    std::string titleEnglish{};
    Expression value{};
    std::string unit{};
    double weight = 1.0;
    std::vector<std::pair<double, double>> curve{}; // value, worth; ascending, straight between, flat outside
    std::map<std::string, double> words{};          // plain words and their worth
    Provenance provenance{};
};

/// How groups are looked for under a legal definition.
struct GroupTest
{
    double distance = 100.0; // metres
    std::size_t minimum = 5;
    Provenance provenance{};
};

enum class RuleSetKind
{
    Definition, // what counts as a sentra: one of them decides, the others are shown beside it
    Suitability // what a place or a kampung must be like
};

enum class SubjectKind
{
    Site,
    Kampung,
    Group
};

std::string_view subjectName(SubjectKind kind);

struct RuleSet
{
    std::string id{};
    std::string title{};
    std::string titleEnglish{};
    std::string version{};
    std::string content{};     // the text it was read from
    std::string contentHash{}; // SHA-256 of it
    RuleSetKind kind = RuleSetKind::Suitability;
    std::vector<SubjectKind> subjects{};
    bool active = true;
    int order = 100; // smaller first; the first active definition is the one that decides
    Provenance provenance{};
    std::optional<double> minimumScore{};
    std::optional<GroupTest> group{};
    std::vector<Rule> rules{};
    std::vector<Criterion> criteria{};

    bool appliesTo(SubjectKind subject) const;
};

/// Reads the text of a rule file (resources/rules/README.md describes it). `name` names it in errors, which
/// have the code RuleUnreadable, in `subject` the name with line and column or the path to the wrong entry
/// ("lokasi.json: rules[3].limit"), and in `detail` what is wrong there.
Result<RuleSet> readRuleSet(std::string_view text, const std::string& name);

} // namespace core

#pragma once

#include "core/analysis/rules/known.h"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace core {

/// Gives what is known of a named input (evidence or indicator); nothing where nobody knows.
using InputLookup = std::function<Known(std::string_view name)>;

/// What is wrong with an expression, and at which character from 0.
struct ExpressionError
{
    std::size_t at = 0;
    std::string message{}; // English, for the person who writes rule files
};

/// A formula of a rule file, such as `100 * like_units / households` or `land_status = 'sewa' and stalls >=
/// 5`.
///
/// Numbers, 'texts', inputs by name, + - * /, = != < <= > >=, `in ('a', 'b')`, and, or, not, brackets, and
/// the functions min, max, if(condition, then, else). Unknown inputs give intervals and sets of possible
/// answers, never a guess: the result covers every completion, and is exact where each input stands once.
class Expression
{
public:
    struct Node;

    static tl::expected<Expression, ExpressionError> parse(std::string_view text);
    /// An expression that is one number.
    static Expression number(double value);

    Known value(const InputLookup& lookup) const;
    Truth truth(const InputLookup& lookup) const;
    const std::set<std::string, std::less<>>& inputs() const { return m_inputs; }
    /// Words that an input is compared with, and ya and tidak where it stands as an answer itself; none for a
    /// number.
    std::set<std::string, std::less<>> wordsFor(std::string_view input) const;
    /// True for an expression that is this input and nothing else.
    bool isOnly(std::string_view input) const;
    const std::string& text() const { return m_text; }

private:
    std::shared_ptr<const Node> m_root{}; // shared: rule sets are copied into jobs
    std::set<std::string, std::less<>> m_inputs{};
    std::string m_text{};
};

/// What a value says as an answer: ya and tidak, 1 and 0; anything else is no answer.
Truth truthOf(const Known& known);
/// What a value says as a number; a text is none.
Interval intervalOf(const Known& known);
/// What a value says as a word: texts plain, 1 and 0 as "ya" and "tidak"; nothing where it is not known.
std::optional<std::string> wordOf(const Known& known);

} // namespace core

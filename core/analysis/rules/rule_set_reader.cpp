#include "core/analysis/rules/rule_set.h"

#include "core/base/sha256.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// Thrown inside this file only: a rule file has many places that can be wrong, and the first one ends the
/// reading.
struct Wrong
{
    std::string where;
    std::string what;
};

/// One object of the file with the path to it. Every entry must be asked for by name, so that a misspelt one
/// is told.
class Entry
{
public:
    Entry(const Json& json, std::string path) : m_json(json), m_path(std::move(path))
    {
        if (!json.is_object())
            throw Wrong{m_path.empty() ? "." : m_path, "must be an object { … }"};
    }

    const Json* find(const char* key)
    {
        m_asked.insert(key);
        const auto found = m_json.find(key);
        return found == m_json.end() || found->is_null() ? nullptr : &*found;
    }

    const Json& need(const char* key)
    {
        const auto* found = find(key);
        if (found == nullptr)
            throw Wrong{at(key), "is missing"};
        return *found;
    }

    std::string text(const char* key, bool needed = false)
    {
        const auto* found = needed ? &need(key) : find(key);
        if (found == nullptr)
            return {};
        if (!found->is_string())
            throw Wrong{at(key), "must be a text in quotes"};
        if (needed && found->get_ref<const std::string&>().empty())
            throw Wrong{at(key), "must not be empty"};
        return found->get<std::string>();
    }

    bool flag(const char* key, bool otherwise)
    {
        const auto* found = find(key);
        if (found != nullptr && !found->is_boolean())
            throw Wrong{at(key), "must be true or false"};
        return found != nullptr ? found->get<bool>() : otherwise;
    }

    double number(const char* key, double least)
    {
        const auto& found = need(key);
        if (!found.is_number() || !std::isfinite(found.get<double>()))
            throw Wrong{at(key), "must be a number"};
        if (found.get<double>() < least)
            throw Wrong{at(key), "must not be below " + numberText(least)};
        return found.get<double>();
    }

    Expression expression(const char* key, const std::string& otherwise = {})
    {
        const auto* found = find(key);
        if (found != nullptr && found->is_number())
            return Expression::number(found->get<double>());
        const auto formula = found == nullptr ? otherwise : text(key, true);
        auto parsed = Expression::parse(formula);
        if (!parsed)
            throw Wrong{at(key), parsed.error().message + " (character " +
                                     std::to_string(parsed.error().at + 1) + " of \"" + formula + "\")"};
        return *std::move(parsed);
    }

    std::vector<std::string> words(const char* key)
    {
        std::vector<std::string> all;
        const auto* found = find(key);
        if (found != nullptr && !found->is_array())
            throw Wrong{at(key), "must be a list of texts [ … ]"};
        for (std::size_t i = 0; found != nullptr && i < found->size(); ++i) {
            if (!(*found)[i].is_string())
                throw Wrong{at(key) + "[" + std::to_string(i) + "]", "must be a text in quotes"};
            all.push_back((*found)[i].get<std::string>());
        }
        return all;
    }

    template <class Read>
    void each(const char* key, Read&& read)
    {
        const auto* found = find(key);
        if (found != nullptr && !found->is_array())
            throw Wrong{at(key), "must be a list [ … ]"};
        for (std::size_t i = 0; found != nullptr && i < found->size(); ++i) {
            Entry entry{(*found)[i], at(key) + "[" + std::to_string(i) + "]"};
            read(entry);
            entry.finish();
        }
    }

    /// Tells of entries nobody asked for.
    void finish() const
    {
        for (const auto& [key, value] : m_json.items())
            if (!m_asked.contains(key))
                throw Wrong{at(key.c_str()), "is not known here"};
    }

    std::string at(const char* key) const { return m_path.empty() ? key : m_path + "." + key; }

private:
    const Json& m_json;
    std::string m_path;
    std::set<std::string> m_asked{};
};

bool isId(std::string_view id)
{
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    });
}

std::string readId(Entry& entry)
{
    auto id = entry.text("id", true);
    if (!isId(id))
        throw Wrong{entry.at("id"), "must have small letters, digits, '-', '_' and '.' only: \"" + id + "\""};
    return id;
}

/// What an entry does not say itself it has from the file.
Provenance readProvenance(Entry& entry, const Provenance& otherwise)
{
    Provenance provenance;
    provenance.source = entry.text("source");
    provenance.article = entry.text("article");
    provenance.date = entry.text("date");
    provenance.note = entry.text("note");
    const bool own = !provenance.source.empty();
    if (!own) {
        provenance.source = otherwise.source;
        if (provenance.article.empty())
            provenance.article = otherwise.article;
        if (provenance.date.empty())
            provenance.date = otherwise.date;
    }
    provenance.verified = entry.flag("verified", own ? false : otherwise.verified);
    return provenance;
}

Comparison readComparison(Entry& entry)
{
    const auto sign = entry.text("compare", true);
    for (const auto comparison :
         {Comparison::AtLeast, Comparison::AtMost, Comparison::Above, Comparison::Below, Comparison::Equal})
        if (sign == comparisonSign(comparison))
            return comparison;
    throw Wrong{entry.at("compare"), "must be one of >=, <=, >, <, =: \"" + sign + "\""};
}

std::vector<std::string> plainWords(const std::vector<std::string>& words)
{
    std::vector<std::string> plain;
    for (const auto& word : words)
        plain.push_back(yesOrNo(plainWord(word)));
    return plain;
}

/// `"matrix": {"column": "kbli", "cells": [["R-*", "452*", "T"], …]}`; each answer is one of the listed
/// words.
WordMatrix readMatrix(const Json& json, const std::string& path, const Rule& rule, const WordTest& test)
{
    Entry entry{json, path};
    WordMatrix matrix{rule.id, entry.text("column", true), {}};
    const auto& cells = entry.need("cells");
    if (!cells.is_array())
        throw Wrong{entry.at("cells"), "must be a list of [row, column, answer]"};
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto where = entry.at("cells") + "[" + std::to_string(i) + "]";
        const auto& cell = cells[i];
        if (!cell.is_array() || cell.size() != 3 ||
            !std::all_of(cell.begin(), cell.end(), [](const Json& part) {
                return part.is_string() && !part.get_ref<const std::string&>().empty();
            }))
            throw Wrong{where, "must be [row, column, answer], three texts"};
        MatrixCell read{cell[0], cell[1], yesOrNo(plainWord(cell[2].get_ref<const std::string&>()))};
        const auto listed = [&](const std::vector<std::string>& words) {
            return std::find(words.begin(), words.end(), read.answer) != words.end();
        };
        if (!listed(test.pass) && !listed(test.conditional) && !listed(test.fail))
            throw Wrong{where, "the answer is in none of the lists: \"" + read.answer + "\""};
        if (!seen.emplace(read.row, read.column).second)
            throw Wrong{where, "stands twice: " + read.row + ", " + read.column};
        matrix.cells.push_back(std::move(read));
    }
    entry.finish();
    return matrix;
}

void readTest(Entry& entry, Rule& rule)
{
    const bool limit = entry.find("limit") != nullptr;
    const bool words = entry.find("pass") != nullptr || entry.find("fail") != nullptr;
    const bool formula = entry.find("test") != nullptr;
    if (limit + words + formula != 1)
        throw Wrong{entry.at("limit"),
                    "a rule has either compare and limit, or the lists pass and fail, or a test"};
    if (formula) {
        rule.value = entry.expression("test");
        rule.test = FormulaTest{};
        return;
    }
    rule.value = entry.expression("value", rule.id);
    if (words) {
        WordTest test{plainWords(entry.words("pass")), plainWords(entry.words("conditional")),
                      plainWords(entry.words("fail")), std::nullopt};
        if (test.pass.empty() || test.fail.empty())
            throw Wrong{entry.at(test.pass.empty() ? "pass" : "fail"), "needs at least one word"};
        if (const auto* matrix = entry.find("matrix"))
            test.matrix = readMatrix(*matrix, entry.at("matrix"), rule, test);
        rule.test = std::move(test);
        return;
    }
    LimitTest test{readComparison(entry), entry.expression("limit"), {}};
    if (entry.find("conditional_limit") != nullptr)
        test.conditionalLimit = entry.expression("conditional_limit");
    rule.test = std::move(test);
}

void readAssumptions(Entry& entry, Rule& rule)
{
    const auto* found = entry.find("assume");
    if (found == nullptr)
        return;
    if (!found->is_object())
        throw Wrong{entry.at("assume"), "must be an object of inputs and their values"};
    for (const auto& [name, value] : found->items()) {
        if (!value.is_string() && !value.is_number())
            throw Wrong{entry.at("assume") + "." + name, "must be a text or a number"};
        rule.assumed[name] = value.is_number() ? Known{Interval::exactly(value.get<double>())}
                                               : readKnown(value.get<std::string>());
    }
}

Rule readRule(Entry& entry, const RuleSet& set)
{
    Rule rule;
    rule.id = readId(entry);
    rule.title = entry.text("title", true);
    rule.titleEnglish = entry.text("title_en");
    const auto topic = entry.text("about");
    if (!topic.empty() && topic != "group" && topic != "place")
        throw Wrong{entry.at("about"), "must be \"group\" or \"place\""};
    rule.topic = topic == "group" || (topic.empty() && set.kind == RuleSetKind::Definition)
                     ? RuleTopic::Group
                     : RuleTopic::Place;
    rule.hard = entry.flag("hard", true);
    readTest(entry, rule);
    if (entry.find("applies_when") != nullptr)
        rule.appliesWhen = entry.expression("applies_when");
    readAssumptions(entry, rule);
    rule.unit = entry.text("unit");
    rule.condition = entry.text("condition");
    rule.explanation = entry.text("explanation");
    rule.provenance = readProvenance(entry, set.provenance);
    return rule;
}

double readWorth(const Json& json, const std::string& where)
{
    if (!json.is_number() || json.get<double>() < 0.0 || json.get<double>() > 1.0)
        throw Wrong{where, "a worth must be a number from 0 to 1"};
    return json.get<double>();
}

void readWorths(Entry& entry, Criterion& criterion)
{
    const auto* curve = entry.find("curve");
    const auto* words = entry.find("words");
    if ((curve != nullptr) == (words != nullptr))
        throw Wrong{entry.at("curve"), "a criterion has either a curve or words"};
    if (words != nullptr) {
        if (!words->is_object() || words->empty())
            throw Wrong{entry.at("words"), "must be an object of words and their worth"};
        for (const auto& [word, worth] : words->items())
            criterion.words[yesOrNo(plainWord(word))] = readWorth(worth, entry.at("words") + "." + word);
        return;
    }
    if (!curve->is_array() || curve->empty())
        throw Wrong{entry.at("curve"), "must be a list of [value, worth]"};
    for (std::size_t i = 0; i < curve->size(); ++i) {
        const auto& knot = (*curve)[i];
        const auto where = entry.at("curve") + "[" + std::to_string(i) + "]";
        if (!knot.is_array() || knot.size() != 2 || !knot[0].is_number())
            throw Wrong{where, "must be [value, worth]"};
        const double value = knot[0].get<double>();
        if (!criterion.curve.empty() && value < criterion.curve.back().first)
            throw Wrong{where, "the values must ascend"};
        criterion.curve.emplace_back(value, readWorth(knot[1], where));
    }
}

Criterion readCriterion(Entry& entry, const RuleSet& set)
{
    Criterion criterion;
    criterion.id = readId(entry);
    criterion.title = entry.text("title", true);
    criterion.titleEnglish = entry.text("title_en");
    criterion.value = entry.expression("value", criterion.id);
    criterion.unit = entry.text("unit");
    criterion.weight = entry.number("weight", 0.0);
    readWorths(entry, criterion);
    criterion.provenance = readProvenance(entry, set.provenance);
    return criterion;
}

void readSubjects(Entry& entry, RuleSet& set)
{
    const auto names = entry.words("subjects");
    for (std::size_t i = 0; i < names.size(); ++i) {
        bool known = false;
        for (const auto kind : {SubjectKind::Site, SubjectKind::Kampung, SubjectKind::Group})
            if (names[i] == subjectName(kind)) {
                set.subjects.push_back(kind);
                known = true;
            }
        if (!known)
            throw Wrong{entry.at("subjects") + "[" + std::to_string(i) + "]",
                        "must be site, kampung or group"};
    }
    if (set.subjects.empty())
        throw Wrong{entry.at("subjects"), "needs at least one of site, kampung, group"};
}

RuleSetKind readKind(Entry& entry)
{
    const auto kind = entry.text("kind", true);
    if (kind != "definition" && kind != "suitability")
        throw Wrong{entry.at("kind"), "must be \"definition\" or \"suitability\""};
    return kind == "definition" ? RuleSetKind::Definition : RuleSetKind::Suitability;
}

void readGroup(Entry& entry, RuleSet& set)
{
    const auto* json = entry.find("group");
    if (json == nullptr)
        return;
    Entry group{*json, entry.at("group")};
    GroupTest test;
    test.distance = group.number("distance", 0.001);
    test.minimum = static_cast<std::size_t>(group.number("minimum", 1.0));
    test.provenance = readProvenance(group, set.provenance);
    group.finish();
    set.group = test;
}

void checkIds(const RuleSet& set)
{
    std::set<std::string, std::less<>> seen;
    for (std::size_t i = 0; i < set.rules.size(); ++i)
        if (!seen.insert(set.rules[i].id).second)
            throw Wrong{"rules[" + std::to_string(i) + "].id", "stands twice: \"" + set.rules[i].id + "\""};
    seen.clear();
    for (std::size_t i = 0; i < set.criteria.size(); ++i)
        if (!seen.insert(set.criteria[i].id).second)
            throw Wrong{"criteria[" + std::to_string(i) + "].id",
                        "stands twice: \"" + set.criteria[i].id + "\""};
}

RuleSet readSet(const Json& json)
{
    Entry entry{json, {}};
    RuleSet set;
    set.id = readId(entry);
    set.title = entry.text("title", true);
    set.titleEnglish = entry.text("title_en");
    set.version = entry.text("version", true);
    set.kind = readKind(entry);
    readSubjects(entry, set);
    set.active = entry.flag("active", true);
    if (entry.find("order") != nullptr)
        set.order = static_cast<int>(std::min(entry.number("order", 0.0), 1e6));
    set.provenance = readProvenance(entry, {});
    if (entry.find("minimum_score") != nullptr)
        set.minimumScore = entry.number("minimum_score", 0.0);
    readGroup(entry, set);
    entry.each("rules", [&](Entry& rule) { set.rules.push_back(readRule(rule, set)); });
    entry.each("criteria", [&](Entry& criterion) { set.criteria.push_back(readCriterion(criterion, set)); });
    entry.finish();
    checkIds(set);
    if (set.rules.empty() && set.criteria.empty())
        throw Wrong{"rules", "a rule set needs at least one rule or criterion"};
    return set;
}

/// "line 12, column 4" of a byte, both from 1.
std::string placeInText(std::string_view text, std::size_t byte)
{
    const auto before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto newline = before.rfind('\n');
    const auto column = newline == std::string_view::npos ? before.size() + 1 : before.size() - newline;
    return std::to_string(line) + ":" + std::to_string(column);
}

} // namespace

Result<RuleSet> readRuleSet(std::string_view text, const std::string& name)
{
    try {
        auto set = readSet(Json::parse(text));
        set.content = text;
        set.contentHash = sha256(text);
        return set;
    } catch (const Json::parse_error& error) {
        const std::string what = error.what();
        const auto colon = what.find(": ");
        return fail(ErrorCode::RuleUnreadable, name + ":" + placeInText(text, error.byte),
                    colon == std::string::npos ? what : what.substr(colon + 2));
    } catch (const Json::exception& error) {
        return fail(ErrorCode::RuleUnreadable, name, error.what());
    } catch (const Wrong& wrong) {
        return fail(ErrorCode::RuleUnreadable, name + ": " + wrong.where, wrong.what);
    }
}

} // namespace core

#include "core/analysis/rules/expression.h"

#include "core/analysis/rules/expression_node.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

using Operation = Expression::Node::Operation;

/// Zero times infinity is zero here: an unknown factor of nothing is nothing.
double product(double a, double b)
{
    return a == 0.0 || b == 0.0 ? 0.0 : a * b;
}

/// Infinity over infinity can be anything of that sign; the other ends of the interval say how far it goes.
double quotient(double a, double b)
{
    return std::isinf(a) && std::isinf(b) ? 0.0 : a / b;
}

/// Both operations are monotone in each operand, so the ends of the result are among those of the operands.
template <class Combine>
Interval combineEnds(Interval a, Interval b, Combine combine)
{
    const double ends[] = {combine(a.low, b.low), combine(a.low, b.high), combine(a.high, b.low),
                           combine(a.high, b.high)};
    return {*std::min_element(ends, ends + 4), *std::max_element(ends, ends + 4)};
}

Interval divide(Interval a, Interval b)
{
    if (b.low > 0.0 || b.high < 0.0)
        return combineEnds(a, b, quotient);
    if (b.low == 0.0 && b.high > 0.0 && a.low >= 0.0)
        return {quotient(a.low, b.high), std::numeric_limits<double>::infinity()};
    return {};
}

Truth less(Interval a, Interval b)
{
    if (a.high < b.low)
        return Truth::pass();
    return a.low >= b.high ? Truth::fail() : either(Truth::pass(), Truth::fail());
}

Truth equal(Interval a, Interval b)
{
    if (a.isExact() && b.isExact())
        return Truth::of(a.low == b.low);
    return a.high < b.low || b.high < a.low ? Truth::fail() : either(Truth::pass(), Truth::fail());
}

Truth equal(const Known& a, const Known& b)
{
    if (std::holds_alternative<Interval>(a) && std::holds_alternative<Interval>(b))
        return equal(std::get<Interval>(a), std::get<Interval>(b));
    const auto left = wordOf(a);
    const auto right = wordOf(b);
    return left && right ? Truth::of(*left == *right) : either(Truth::pass(), Truth::fail());
}

Truth compare(Operation operation, const Known& a, const Known& b)
{
    if (operation == Operation::Equal)
        return equal(a, b);
    if (operation == Operation::NotEqual)
        return negated(equal(a, b));
    const auto left = intervalOf(a);
    const auto right = intervalOf(b);
    switch (operation) {
    case Operation::Less:
        return less(left, right);
    case Operation::Greater:
        return less(right, left);
    case Operation::AtMost:
        return negated(less(right, left));
    default:
        return negated(less(left, right));
    }
}

Known hull(const Known& a, const Known& b)
{
    if (a == b)
        return a;
    if (std::holds_alternative<Truth>(a) || std::holds_alternative<Truth>(b))
        return either(truthOf(a), truthOf(b));
    if (std::holds_alternative<Interval>(a) && std::holds_alternative<Interval>(b)) {
        const auto& x = std::get<Interval>(a);
        const auto& y = std::get<Interval>(b);
        return Interval{std::min(x.low, y.low), std::max(x.high, y.high)};
    }
    return std::monostate{};
}

using Words = std::set<std::string, std::less<>>;

void collectWords(const Expression::Node& node, std::string_view input, bool answer, Words& words)
{
    const auto isInput = [&](const auto& part) {
        return part->operation == Operation::Input && part->name == input;
    };
    if (node.operation == Operation::Input && node.name == input && answer)
        words.insert({"ya", "tidak"});
    const bool compares = node.operation == Operation::Equal || node.operation == Operation::NotEqual ||
                          node.operation == Operation::In;
    if (compares && std::any_of(node.parts.begin(), node.parts.end(), isInput))
        for (const auto& part : node.parts)
            if (const auto* text = std::get_if<std::string>(&part->constant))
                words.insert(*text);
    const bool logical = node.operation == Operation::And || node.operation == Operation::Or ||
                         node.operation == Operation::Not;
    for (std::size_t i = 0; i < node.parts.size(); ++i)
        collectWords(*node.parts[i], input, logical || (node.operation == Operation::If && i == 0), words);
}

} // namespace

Known Expression::Node::value(const InputLookup& lookup) const
{
    const auto part = [&](std::size_t i) { return parts[i]->value(lookup); };
    const auto number = [&](std::size_t i) { return intervalOf(part(i)); };
    switch (operation) {
    case Operation::Constant:
        return constant;
    case Operation::Input:
        return lookup(name);
    case Operation::Add: {
        const auto a = number(0);
        const auto b = number(1);
        return Interval{a.low + b.low, a.high + b.high};
    }
    case Operation::Subtract: {
        const auto a = number(0);
        const auto b = number(1);
        return Interval{a.low - b.high, a.high - b.low};
    }
    case Operation::Multiply:
        return combineEnds(number(0), number(1), product);
    case Operation::Divide:
        return divide(number(0), number(1));
    case Operation::Negate: {
        const auto a = number(0);
        return Interval{-a.high, -a.low};
    }
    case Operation::Min:
    case Operation::Max: {
        auto all = number(0);
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const auto next = number(i);
            all = operation == Operation::Min
                      ? Interval{std::min(all.low, next.low), std::min(all.high, next.high)}
                      : Interval{std::max(all.low, next.low), std::max(all.high, next.high)};
        }
        return all;
    }
    case Operation::And:
        return both(truthOf(part(0)), truthOf(part(1)));
    case Operation::Or:
        return any(truthOf(part(0)), truthOf(part(1)));
    case Operation::Not:
        return negated(truthOf(part(0)));
    case Operation::In: {
        auto found = Truth::fail();
        for (std::size_t i = 1; i < parts.size(); ++i)
            found = any(found, equal(part(0), part(i)));
        return found;
    }
    case Operation::If: {
        const auto condition = truthOf(part(0));
        if (!condition.canFail())
            return part(1);
        return condition.isFail() ? part(2) : hull(part(1), part(2));
    }
    default:
        return compare(operation, part(0), part(1));
    }
}

Known Expression::value(const InputLookup& lookup) const
{
    return m_root ? m_root->value(lookup) : Known{};
}

std::set<std::string, std::less<>> Expression::wordsFor(std::string_view input) const
{
    Words words;
    if (m_root)
        collectWords(*m_root, input, false, words);
    return words;
}

bool Expression::isOnly(std::string_view input) const
{
    return m_root && m_root->operation == Operation::Input && m_root->name == input;
}

Truth Expression::truth(const InputLookup& lookup) const
{
    return truthOf(value(lookup));
}

Truth truthOf(const Known& known)
{
    if (const auto* truth = std::get_if<Truth>(&known))
        return *truth;
    const auto word = wordOf(known);
    if (word == "ya")
        return Truth::pass();
    return word == "tidak" ? Truth::fail() : Truth::unknown();
}

Interval intervalOf(const Known& known)
{
    const auto* number = std::get_if<Interval>(&known);
    return number != nullptr ? *number : Interval{};
}

std::optional<std::string> wordOf(const Known& known)
{
    if (const auto* text = std::get_if<std::string>(&known))
        return yesOrNo(plainWord(*text));
    if (const auto* number = std::get_if<Interval>(&known); number != nullptr && number->isExact())
        return yesOrNo(numberText(number->low));
    if (const auto* truth = std::get_if<Truth>(&known);
        truth != nullptr && (truth->isPass() || truth->isFail()))
        return truth->isPass() ? "ya" : "tidak";
    return std::nullopt;
}

} // namespace core

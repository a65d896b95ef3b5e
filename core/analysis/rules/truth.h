#pragma once

#include <cstdint>
#include <string_view>

namespace core {

/// What is known of the answer to a rule: the set of answers that are still possible. One answer is
/// knowledge, more are doubt, so doubt can never turn into a wrong answer on the way up (DESIGN.md 6).
class Truth
{
public:
    static constexpr Truth pass() { return Truth{4}; }
    static constexpr Truth conditional() { return Truth{2}; } // holds, under a condition
    static constexpr Truth fail() { return Truth{1}; }
    static constexpr Truth unknown() { return Truth{7}; }
    static constexpr Truth of(bool holds) { return holds ? pass() : fail(); }

    constexpr bool canPass() const { return (m_possible & 4) != 0; }
    constexpr bool canHoldConditionally() const { return (m_possible & 2) != 0; }
    constexpr bool canFail() const { return (m_possible & 1) != 0; }
    constexpr bool isPass() const { return m_possible == 4; }
    constexpr bool isConditional() const { return m_possible == 2; }
    constexpr bool isFail() const { return m_possible == 1; }
    constexpr bool isKnown() const { return isPass() || isConditional() || isFail(); }

    /// Either answer set: what is known when one of two cases holds and nobody knows which.
    friend constexpr Truth either(Truth a, Truth b) { return Truth{a.m_possible | b.m_possible}; }
    /// The weaker of each possible pair of answers.
    friend constexpr Truth both(Truth a, Truth b)
    {
        return combine(a, b, [](int x, int y) { return x < y ? x : y; });
    }
    /// The stronger of each possible pair of answers.
    friend constexpr Truth any(Truth a, Truth b)
    {
        return combine(a, b, [](int x, int y) { return x > y ? x : y; });
    }
    friend constexpr Truth negated(Truth a)
    {
        return Truth{(a.m_possible & 2) | ((a.m_possible & 1) << 2) | ((a.m_possible & 4) >> 2)};
    }
    friend constexpr bool operator==(Truth, Truth) = default;

    /// `pass`, `conditional`, `fail`, and `unknown` for every kind of doubt.
    std::string_view name() const
    {
        return isPass() ? "pass" : isConditional() ? "conditional" : isFail() ? "fail" : "unknown";
    }

private:
    explicit constexpr Truth(int possible) : m_possible(static_cast<std::uint8_t>(possible)) {}

    template <class Choose>
    static constexpr Truth combine(Truth a, Truth b, Choose choose)
    {
        int possible = 0;
        for (int x = 1; x <= 4; x *= 2)
            for (int y = 1; y <= 4; y *= 2)
                if ((a.m_possible & x) != 0 && (b.m_possible & y) != 0)
                    possible |= choose(x, y);
        return Truth{possible};
    }

    std::uint8_t m_possible;
};

} // namespace core

#pragma once

#include "core/analysis/rules/truth.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace core {

/// All that is known of a number: it lies somewhere in here, ends included. "<4" is 0 up to just under 4.
struct Interval
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    static Interval exactly(double number) { return {number, number}; }
    bool isExact() const { return low == high; }
    bool operator==(const Interval&) const = default;
};

/// A value as far as it is known: nothing, a number or its interval, a text, or an answer.
using Known = std::variant<std::monostate, Interval, std::string, Truth>;

/// Reads what a person wrote as evidence: "3,9", "3.9", "<4", "≥ 20", "2-3", "1.234.567,5"; text that is no
/// number stays text; empty and "tidak diketahui" are nothing.
Known readKnown(std::string_view text);

/// Lower case, with single spaces for spaces, underscores and hyphens.
std::string plainWord(std::string_view text);
/// "ya" or "tidak" for a plain word that says so (yes, ada, sudah, belum, 0, …), else the word.
std::string yesOrNo(std::string_view word);

/// The number as what it would be in another unit; nothing where the units do not fit each other. Units that
/// are not known by name are taken as they are (`known` is then false).
struct UnitChange
{
    double factor = 1.0;
    bool fits = true;
    bool known = true;
    bool slopeFromDegrees = false; // percent = 100 · tan(degrees)
};
UnitChange unitChange(std::string_view from, std::string_view to);
Interval inUnit(Interval number, const UnitChange& change);

/// For people and logs: "18", "0–4", "tinggi"; empty for nothing.
std::string knownText(const Known& known);
/// Up to six significant digits, a dot, no grouping.
std::string numberText(double number);

} // namespace core

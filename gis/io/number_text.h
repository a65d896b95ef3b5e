#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gis {

/// How a column writes numbers and dates. `grouping` 0: not at all.
struct NumberStyle
{
    char decimal = '.';
    char grouping = 0;
    bool monthFirst = false; // of dates: 3/25/2024
    bool operator==(const NumberStyle&) const = default;
};

/// "", "-", "tidak ada", "n/a", "nan" and the like: nothing is known.
bool meansUnknown(std::string_view text);

/// A number as people write it: "Rp 1.500.000,-", "12,5 m", "1,250.75", "4.52E+04"; nothing where it is none,
/// not finite, or grouped otherwise than by three digits. `changed` (if given) says that more than digits,
/// one point and a sign had to be understood.
std::optional<double> readNumber(std::string_view text, const NumberStyle& style, bool* changed = nullptr);

/// The same, and where the cell is not written like its column, in the other of the two styles; `changed` is
/// then true.
std::optional<double> readNumberEither(std::string_view text, const NumberStyle& style,
                                       bool* changed = nullptr);

/// Finds out how a column writes numbers from all its cells together: "1.500" alone may be either.
class NumberVote
{
public:
    void add(std::string_view text);

    bool any() const { return m_numbers > 0; }
    bool allNumbers() const { return m_numbers > 0 && m_others == 0; }
    bool allIntegers() const { return allNumbers() && m_fractions == 0 && m_grouped == 0; }
    /// Digits that are names: with zeros in front, or more of them than a number keeps.
    bool codes() const { return m_codes > 0; }
    /// `commaLikely`: what the file's other columns or its separator suggest where this column leaves it
    /// open.
    NumberStyle style(bool commaLikely) const;
    bool decimalComma() const { return m_comma > m_point; }
    bool decimalPoint() const { return m_point > m_comma; }

private:
    int m_numbers = 0;
    int m_others = 0;
    int m_fractions = 0; // a decimal mark that cannot be grouping
    int m_grouped = 0;   // marks that may group
    int m_codes = 0;
    int m_comma = 0; // evidence for the decimal comma
    int m_point = 0; // evidence for the decimal point
};

std::string_view trimmedText(std::string_view text);
std::string lowered(std::string_view text);

} // namespace gis

#include "gis/paint/style.h"

#include "gis/paint/thematic_style.h"

#include <algorithm>
#include <cmath>

namespace gis {

namespace {

bool holds(const SymbolClass& wanted, std::string_view value)
{
    if (std::find(wanted.values.begin(), wanted.values.end(), value) != wanted.values.end())
        return true;
    if (!wanted.from && !wanted.to)
        return false;
    const auto number = numberIn(value);
    return number && (!wanted.from || *number >= *wanted.from) &&
           (!wanted.to || *number < *wanted.to || (wanted.closed && *number == *wanted.to));
}

} // namespace

const Symbol* Style::symbolFor(std::string_view value, double denominator) const
{
    for (const auto& one : classes)
        if (holds(one, value))
            return one.maxScale > 0.0 && denominator > one.maxScale ? nullptr : &one.symbol;
    return classes.empty() || othersShown ? &symbol : nullptr;
}

double Style::sizeFactor(double denominator) const
{
    constexpr double smallest = 0.4; // thinner than that nothing can be told apart
    if (fullScale <= 0.0 || denominator <= fullScale)
        return 1.0;
    return std::max(smallest, std::sqrt(fullScale / denominator));
}

} // namespace gis

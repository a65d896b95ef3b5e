#include "gis/paint/style.h"

#include <algorithm>
#include <charconv>

namespace gis {

namespace {

std::optional<double> numberOf(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool holds(const SymbolClass& wanted, std::string_view value)
{
    if (std::find(wanted.values.begin(), wanted.values.end(), value) != wanted.values.end())
        return true;
    if (!wanted.from && !wanted.to)
        return false;
    const auto number = numberOf(value);
    return number && (!wanted.from || *number >= *wanted.from) && (!wanted.to || *number < *wanted.to);
}

} // namespace

const Symbol* Style::symbolFor(std::string_view value) const
{
    for (const auto& one : classes)
        if (holds(one, value))
            return &one.symbol;
    return classes.empty() || othersShown ? &symbol : nullptr;
}

} // namespace gis

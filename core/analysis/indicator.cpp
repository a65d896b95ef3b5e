#include "core/analysis/indicator.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace core {

namespace {

std::string dateOf(const Record& record)
{
    for (const auto* field : {"source_date", "date", "observed_at"})
        if (auto text = record.text(field); !text.empty())
            return text.substr(0, 10);
    return {};
}

std::optional<std::chrono::sys_days> dayOf(std::string_view text)
{
    const auto number = [&](std::size_t begin, std::size_t size) {
        int value = 0;
        const auto part = text.substr(begin, size);
        const auto [stop, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        return error == std::errc{} && stop == part.data() + part.size() ? std::optional{value}
                                                                         : std::nullopt;
    };
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = number(0, 4);
    const auto month = number(5, 2);
    const auto day = number(8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{std::chrono::sys_days{date}} : std::nullopt;
}

} // namespace

void traceTo(Indicator& indicator, std::span<const Record> records)
{
    std::vector<std::string> sources;
    for (const auto& record : records) {
        indicator.records.push_back(record.uuid);
        indicator.date = std::max(indicator.date, dateOf(record));
        if (const auto source = record.text("source");
            !source.empty() && std::find(sources.begin(), sources.end(), source) == sources.end())
            sources.push_back(source);
    }
    for (const auto& source : sources)
        indicator.source += (indicator.source.empty() ? "" : "; ") + source;
}

std::optional<double> daysBetween(std::string_view from, std::string_view to)
{
    const auto first = dayOf(from);
    const auto last = dayOf(to);
    if (!first || !last)
        return std::nullopt;
    return static_cast<double>((*last - *first).count());
}

} // namespace core

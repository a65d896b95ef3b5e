#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gis {

/// A day as people and spreadsheets write it, as ISO 8601: "2024-03-05", "5/3/2024" (day first), "5 Maret
/// 2024", "2024/03/05 10:20", or the serial number of a spreadsheet (days since 1899-12-30). Nothing where it
/// is none, or no day of the calendar. With `withTime`, the time is kept where there is one.
/// `monthFirst`: 3/5/2024 is the fifth of March.
std::optional<std::string> readDate(std::string_view text, bool withTime, bool monthFirst = false);

} // namespace gis

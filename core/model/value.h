#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace core {

using Blob = std::vector<unsigned char>;

/// One cell. `std::monostate` is unknown (SQL NULL), which is never the same as 0 or an empty text.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

inline bool isUnknown(const Value& value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// As text for a file or a log: numbers with a dot and no grouping; empty for unknown.
std::string toText(const Value& value);

} // namespace core

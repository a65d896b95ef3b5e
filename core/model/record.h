#pragma once

#include "core/base/uuid.h"
#include "core/model/geometry.h"
#include "core/model/value.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace core {

using Fields = std::map<std::string, Value, std::less<>>;

/// A row of one of the plan's tables or layers as a plain value. Fields that are missing are unknown.
struct Record
{
    std::int64_t fid =
        0; // row number inside the file; only for drawing and selection, the uuid is the identity
    Uuid uuid{};
    Fields fields{};
    Geometry geometry{};

    const Value& operator[](std::string_view field) const;
    std::string text(std::string_view field) const;
    std::optional<double> number(std::string_view field) const;
    bool operator==(const Record&) const = default;
};

} // namespace core

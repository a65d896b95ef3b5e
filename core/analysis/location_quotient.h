#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// One cell of a table of areas and activities: workers, businesses or any other count; the later year where
/// known.
struct ActivityValue
{
    std::string area{};
    std::string activity{};
    double value = 0.0;
    std::optional<double> later{};
};

struct LocationQuotient
{
    std::string area{};
    std::string activity{};
    double local = 0.0;      // the value in the area
    double localTotal = 0.0; // of all activities in the area
    double reference = 0.0;  // the value in the reference area
    double referenceTotal = 0.0;
    std::optional<double>
        quotient{};     // (local / localTotal) / (reference / referenceTotal); nothing where a total is 0
    bool small = false; // fewer than ten: a handful of businesses makes any quotient
};

/// Change of one activity in one area, split after Dunn: what the whole reference grew, what the activity
/// grew there beyond it, and what the area did beyond the activity. The three sum to the change.
struct ShiftShare
{
    std::string area{};
    std::string activity{};
    double national = 0.0;
    double mix = 0.0;
    double regional = 0.0;
    double change = 0.0;
};

struct LocationQuotients
{
    std::vector<LocationQuotient> rows{};
    std::vector<ShiftShare> shiftShare{}; // empty unless every value has a later one
};

/// The reference is the rows whose area is `*`, or where there are none the sum over all areas. Cells that
/// stand twice are added. InvalidValue on values that are negative or not finite, and where there is no row.
Result<LocationQuotients> locationQuotients(const std::vector<ActivityValue>& values);

/// Reads `area,activity,value[,value_later]` with a header line; the subject of an error names the line.
Result<std::vector<ActivityValue>> readActivityCsv(const std::string& path);

} // namespace core

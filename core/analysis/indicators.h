#pragma once

#include "core/analysis/inputs.h"
#include "core/model/record.h"

#include <optional>
#include <span>
#include <string>

namespace core {

/// The KBLI code that most of the businesses share, else the product; empty where none is recorded.
struct MainActivity
{
    std::string kbli{};
    std::string product{}; // a plain word; only where no code is recorded
};
MainActivity mainActivity(std::span<const Record> businesses);

/// How many of the businesses are of the activity; those that say neither code nor product may or may not be.
/// Nothing where there are no businesses at all: nobody has counted yet, which is not the same as none.
std::optional<NamedInput> countLike(std::span<const Record> businesses, const MainActivity& activity);

/// Adds what can be counted from the businesses of a kampung: `units`, `workers`, `oldest_year`,
/// `greatest_generation`, `home_workplace_share`, `willingness_share`, `floor_area_per_worker`. Shares are
/// percent of all of them; businesses that do not say widen the interval.
void addBusinessIndicators(Inputs& inputs, std::span<const Record> businesses);

/// Adds `street_width` (the narrowest recorded) and `work_on_road` from congestion notes.
void addNoteIndicators(Inputs& inputs, std::span<const Record> notes);

} // namespace core

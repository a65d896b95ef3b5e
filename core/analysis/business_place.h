#pragma once

#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/model/geometry.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

class PlanFile;

/// What the calculations need of a business; a list of a million stays small.
struct BusinessPlace
{
    Uuid id{};
    std::optional<Position> at{};
    std::string kbli{}; // digits
    std::string product{};
    std::string kampung{};
    std::string kelurahanCode{};
};

/// All businesses of the plan in the order of their making.
Result<std::vector<BusinessPlace>> businessPlaces(const PlanFile& plan);

enum class Likeness
{
    Kbli,
    Product
};

/// What makes businesses alike: the code, or its first `digits` digits, or the product as a plain word. Empty
/// where the record does not say: such a business is like no other.
std::string likeKey(const BusinessPlace& business, Likeness likeness, std::size_t digits = 5);

} // namespace core

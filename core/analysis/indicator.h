#pragma once

#include "core/analysis/rules/known.h"
#include "core/base/message.h"
#include "core/model/record.h"

#include <span>
#include <vector>

namespace core {

/// One line of what an indicator is made of: a zone with its area, a workshop with its distance.
struct IndicatorPart
{
    std::string name{}; // as recorded, or a word that `nameText` translates
    Message nameText{};
    Known value{};
    std::vector<Uuid> records{};
};

/// A number counted or measured from the plan, for people to look at. It decides nothing by itself: what
/// decides are the inputs of rules.
struct Indicator
{
    std::string id{};
    Message title{};
    Known value{}; // nothing where the plan does not say
    std::string unit{};
    Message note{};       // how to read it, and what is missing
    std::string source{}; // of the records, or of the limit it is held against
    std::string date{};   // the newest among the records
    std::vector<IndicatorPart> parts{};
    std::vector<Uuid> records{};
};

/// Names the records and their sources in the indicator: each source once, the newest date.
void traceTo(Indicator& indicator, std::span<const Record> records);

/// Whole days from one ISO date to another; nothing where one cannot be read.
std::optional<double> daysBetween(std::string_view from, std::string_view to);

} // namespace core

#pragma once

#include "core/analysis/evaluation_input.h"
#include "core/analysis/indicator.h"
#include "core/analysis/indicator_settings.h"

#include <nlohmann/json.hpp>

namespace core {

struct JsonWords;

/// What indicators are made from: the subject with the businesses it is about and the notes on their street.
struct IndicatorInput
{
    EvaluationInput evaluation{};
    std::vector<Record> businesses{}; // of the kampung; of a site those of the kampung it is for
    std::vector<Record> notes{};
    std::string today{}; // ISO date; notes lose weight with age
    /// Of a site, by business: metres along the streets. Nothing where the plan has no streets there.
    std::optional<std::vector<std::optional<double>>> streetWays{};
};

/// Reads what indicators need beside what rules have read already.
Result<IndicatorInput> readIndicatorInput(const PlanFile& plan, EvaluationInput evaluation,
                                          const std::string& today);

/// Of the businesses: number and likeness, age and generations, workers, homes, floor, size, willingness.
void addWorkshopIndicators(std::vector<Indicator>& indicators, const IndicatorInput& input,
                           const IndicatorSettings& settings);
/// Of the street: its class, the room beside a parked car, emergency access, congestion and where nobody has
/// looked.
void addStreetIndicators(std::vector<Indicator>& indicators, const IndicatorInput& input,
                         const IndicatorSettings& settings);
/// Of a site: the way from each workshop, and room for how many of them.
void addSiteIndicators(std::vector<Indicator>& indicators, const IndicatorInput& input);
/// The location quotient of the kampung's activity in its kelurahan and kecamatan, of the plan's businesses.
Result<void> addSpecialisation(std::vector<Indicator>& indicators, const PlanFile& plan,
                               const IndicatorInput& input);

/// After the decision: terdaftar, menempati, berproduksi and turnover as they were counted over time, needs
/// still open by kind, and the last coaching.
Result<void> addSentraIndicators(std::vector<Indicator>& indicators, const PlanFile& plan,
                                 const IndicatorInput& input);

/// The list `indicators` of `evaluate`.
nlohmann::ordered_json indicatorsJson(const std::vector<Indicator>& indicators, const JsonWords& words);

} // namespace core

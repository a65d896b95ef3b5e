#pragma once

#include "app/models/findings_model.h"
#include "app/panels/verdict_card.h"
#include "core/checks/finding.h"

#include <nlohmann/json.hpp>

namespace app {

/// The answer of `evaluate` (INTERFACE.md) as the card shows it.
VerdictView verdictView(const nlohmann::ordered_json& answer);

/// A finding as a row of the table, in the window's language.
FindingRow findingRow(const core::Finding& finding);

} // namespace app

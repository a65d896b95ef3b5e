#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace app::cli {

// The answers of the analysis commands as a person reads them at a terminal; `--json` has everything.
std::string evaluationText(const nlohmann::ordered_json& json);
std::string groupsText(const nlohmann::ordered_json& json);
std::string findingsText(const nlohmann::ordered_json& json);

} // namespace app::cli

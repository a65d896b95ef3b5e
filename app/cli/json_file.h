#pragma once

#include "app/cli/command.h"

namespace app::cli {

/// A JSON object from a file; FileNotFound, or FileUnreadable with line and column.
core::Result<nlohmann::ordered_json> readJsonFile(const std::string& path);

/// The list of numbers at a key; FileUnreadable names the key.
core::Result<std::vector<double>> numbersAt(const nlohmann::ordered_json& json, const std::string& path,
                                            const std::string& key);
core::Result<std::vector<std::vector<double>>> matrixAt(const nlohmann::ordered_json& json,
                                                        const std::string& path, const std::string& key);

} // namespace app::cli

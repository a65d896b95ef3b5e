#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The rows of a comma-separated text (RFC 4180): quotes, doubled quotes and line breaks inside quotes; a
/// byte order mark is left out. Small reference files only; what people bring is read by gis/io.
std::vector<std::vector<std::string>> readCsv(std::string_view text, char separator = ',');

/// The whole file as text.
Result<std::string> readTextFile(const std::string& path);

} // namespace core

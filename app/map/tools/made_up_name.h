#pragma once

#include "core/base/result.h"
#include "core/storage/sqlite.h"

#include <string>
#include <string_view>

namespace app {

/// "Kampung 3": the first free number after those of the rows that are there. `word` is the name without the
/// number.
core::Result<std::string> madeUpName(const core::Database& plan, std::string_view table,
                                     std::string_view field, const std::string& word);

} // namespace app

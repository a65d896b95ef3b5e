#pragma once

#include <string>
#include <string_view>

namespace gis {

/// A cell of CSV (RFC 4180): in quotes where it has to be.
std::string csvCell(std::string_view text);

/// A spreadsheet would run this text as a formula.
bool looksLikeFormula(std::string_view text);

/// The text as it was before the apostrophe that keeps a spreadsheet from running it.
std::string_view withoutFormulaGuard(std::string_view text);

} // namespace gis

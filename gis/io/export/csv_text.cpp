#include "gis/io/export/csv_text.h"

namespace gis {

std::string csvCell(std::string_view text)
{
    const bool plain = !text.empty() && text.find_first_of("\",;\r\n\t") == std::string_view::npos &&
                       text.front() != ' ' && text.back() != ' ';
    if (plain)
        return std::string{text};
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell + '"';
}

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
}

std::string_view withoutFormulaGuard(std::string_view text)
{
    return text.starts_with('\'') && looksLikeFormula(text.substr(1)) ? text.substr(1) : text;
}

} // namespace gis

#include "core/analysis/rules/word_matrix.h"

#include <algorithm>

namespace core {

namespace {

std::string foldedCode(std::string_view code)
{
    while (!code.empty() && code.front() == ' ')
        code.remove_prefix(1);
    while (!code.empty() && code.back() == ' ')
        code.remove_suffix(1);
    std::string folded;
    for (const char c : code)
        folded += c == ' ' || c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return folded;
}

/// How much of the code the pattern says, an exact one most; nothing where it does not fit.
std::optional<std::size_t> fit(std::string_view pattern, std::string_view code)
{
    const auto wanted = foldedCode(pattern);
    if (!wanted.ends_with('*'))
        return wanted == code ? std::optional{wanted.size() + 1} : std::nullopt;
    const auto start = std::string_view{wanted}.substr(0, wanted.size() - 1);
    return code.starts_with(start) ? std::optional{start.size()} : std::nullopt;
}

} // namespace

std::optional<std::string> WordMatrix::answer(std::string_view row, std::string_view column) const
{
    const auto rowCode = foldedCode(row);
    const auto columnCode = foldedCode(column);
    if (rowCode.empty())
        return std::nullopt;
    std::optional<std::size_t> bestRow;
    for (const auto& cell : cells)
        bestRow = std::max(bestRow, fit(cell.row, rowCode));

    const MatrixCell* best = nullptr;
    std::optional<std::size_t> bestColumn;
    bool agree = true;
    bool complete = false; // some cell holds for any column
    for (const auto& cell : cells) {
        if (!bestRow || fit(cell.row, rowCode) != bestRow)
            continue;
        if (columnCode.empty()) {
            agree = agree && (best == nullptr || best->answer == cell.answer);
            complete = complete || foldedCode(cell.column) == "*";
            best = &cell;
        } else if (const auto found = fit(cell.column, columnCode); found > bestColumn) {
            bestColumn = found;
            best = &cell;
        }
    }
    if (best == nullptr || (columnCode.empty() && !(agree && complete)))
        return std::nullopt;
    return best->answer;
}

} // namespace core

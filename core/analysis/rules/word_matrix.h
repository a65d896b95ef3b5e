#pragma once

#include "core/analysis/rules/known.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One entry of a table of permissions: which answer holds where both codes fit. A code ending in `*` stands
/// for all that begin like it, `*` alone for any.
struct MatrixCell
{
    std::string row{};
    std::string column{};
    std::string answer{}; // a plain word
    bool operator==(const MatrixCell&) const = default;
};

/// Answers by two codes, such as zone × KBLI. Case does not matter in a code; spaces and `_` read as `-`.
struct WordMatrix
{
    std::string rowInput{};    // the input that names the row, for people: "zone"
    std::string columnInput{}; // the input that names the column: "kbli"
    std::vector<MatrixCell> cells{};

    /// The answer of the cell that fits best: the longest row code first, then the longest column code.
    /// Where the column is not known (empty), the answer that holds for every column, if there is one.
    std::optional<std::string> answer(std::string_view row, std::string_view column) const;
};

} // namespace core

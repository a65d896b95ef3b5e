#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// How the values of a graduated map are parted into classes.
enum class ClassMethod
{
    Quantile,      // about as many in each; Hyndman & Fan (1996), type 7
    EqualInterval, // as wide each
    NaturalBreaks, // least squared deviation from the classes' means: Fisher (1958), also called Jenks
    Own            // edges that somebody typed
};

/// As in files: "quantile", "equal", "natural", "own".
std::string_view methodName(ClassMethod method);
bool parseMethod(std::string_view name, ClassMethod& method);

/// Ascending edges of at most `classes` classes: class i is [edge i, edge i + 1), the last one also holds its
/// upper edge and may be a single value, its edges then alike. Each class of Quantile and NaturalBreaks holds
/// something. There are fewer where there are fewer distinct values; no value gives none. Values that are not
/// finite are left out. NaturalBreaks is the optimum, found in O(classes · n log n).
/// InvalidValue for fewer than one class and for Own; Cancelled.
Result<std::vector<double>> classEdges(std::span<const double> values, ClassMethod method, int classes,
                                       Progress& progress);

/// How many finite values each class holds; those outside the edges are in none.
std::vector<std::int64_t> classCounts(std::span<const double> values, std::span<const double> edges);

} // namespace core

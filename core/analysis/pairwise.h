#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <optional>
#include <vector>

namespace core {

using Matrix = std::vector<std::vector<double>>;

enum class PairwiseMethod
{
    Eigenvector,  // Saaty's principal eigenvector
    GeometricMean // of the rows
};

/// The judgement that contradicts the others most, and what it would be if it followed from them.
struct WorstPair
{
    std::size_t row = 0;
    std::size_t column = 0;
    double now = 1.0;
    double consistent = 1.0; // weight of the row over weight of the column, on the 1/9 to 9 scale
};

struct PairwiseResult
{
    std::vector<double> weights{};
    double largestEigenvalue = 0.0; // for the geometric mean the mean of (A w)_i / w_i
    double consistencyIndex = 0.0;
    double consistencyRatio = 0.0;    // acceptable up to 0.10
    std::optional<WorstPair> worst{}; // nothing where the matrix is consistent

    bool acceptable() const { return consistencyRatio <= 0.10; }
};

/// Weights from judgements "row is so many times as important as column" (AHP). `matrix` must be square,
/// positive and reciprocal (to 6 %, for eighths written as 0.13), with 1 to 15 rows; InvalidValue names the
/// wrong cell.
Result<PairwiseResult> pairwiseWeights(const Matrix& matrix, PairwiseMethod method);

/// The judgements of several evaluators as one: the geometric mean of each cell, which keeps it reciprocal.
Result<Matrix> combinedJudgements(const std::vector<Matrix>& matrices);

} // namespace core

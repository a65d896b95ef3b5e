#include "core/analysis/pairwise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace core {

namespace {

/// Saaty's mean index of random matrices, n = 1 to 15 (DOMAIN 3.2 up to 10; 11 to 15 after Saaty 1980).
constexpr std::array randomIndex{0.0,  0.0,  0.0,  0.58, 0.90, 1.12, 1.24, 1.32,
                                 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59};

Result<void> checkMatrix(const Matrix& matrix)
{
    const auto size = matrix.size();
    if (size == 0 || size >= randomIndex.size())
        return fail(ErrorCode::InvalidValue, "matrix", fmt::format("{} x {}", size, size));
    for (std::size_t i = 0; i < size; ++i)
        if (matrix[i].size() != size)
            return fail(ErrorCode::InvalidValue, fmt::format("matrix[{}]", i),
                        std::to_string(matrix[i].size()));
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j) {
            const double both = matrix[i][j] * matrix[j][i];
            const double rounding = i == j ? 1e-9 : 0.06;
            if (!(matrix[i][j] > 0.0 && std::isfinite(matrix[i][j])) || !(std::abs(both - 1.0) <= rounding))
                return fail(ErrorCode::InvalidValue, fmt::format("matrix[{}][{}]", i, j),
                            fmt::format("{}", matrix[i][j]));
        }
    return {};
}

void normalise(std::vector<double>& weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (auto& weight : weights)
        weight /= sum;
}

std::vector<double> product(const Matrix& matrix, const std::vector<double>& weights)
{
    std::vector<double> result(weights.size(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i)
        for (std::size_t j = 0; j < weights.size(); ++j)
            result[i] += matrix[i][j] * weights[j];
    return result;
}

std::vector<double> geometricMeans(const Matrix& matrix)
{
    std::vector<double> weights;
    for (const auto& row : matrix) {
        double logarithms = 0.0;
        for (const double value : row)
            logarithms += std::log(value);
        weights.push_back(std::exp(logarithms / static_cast<double>(row.size())));
    }
    normalise(weights);
    return weights;
}

/// Power iteration; a positive matrix has one largest eigenvalue, and the row means start close to its
/// vector.
std::vector<double> eigenvector(const Matrix& matrix)
{
    auto weights = geometricMeans(matrix);
    for (int step = 0; step < 10000; ++step) {
        auto next = product(matrix, weights);
        normalise(next);
        double change = 0.0;
        for (std::size_t i = 0; i < next.size(); ++i)
            change = std::max(change, std::abs(next[i] - weights[i]));
        weights = std::move(next);
        if (change < 1e-15)
            break;
    }
    return weights;
}

std::optional<WorstPair> worstPair(const Matrix& matrix, const std::vector<double>& weights)
{
    WorstPair worst;
    double furthest = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        for (std::size_t j = i + 1; j < weights.size(); ++j) {
            const double consistent = weights[i] / weights[j];
            const double off = std::abs(std::log(matrix[i][j] / consistent));
            if (off > furthest) {
                furthest = off;
                worst = {i, j, matrix[i][j], std::clamp(consistent, 1.0 / 9.0, 9.0)};
            }
        }
    return furthest > 1e-9 ? std::optional{worst} : std::nullopt;
}

} // namespace

Result<PairwiseResult> pairwiseWeights(const Matrix& matrix, PairwiseMethod method)
{
    PS_TRY(checkMatrix(matrix));
    PairwiseResult result;
    result.weights = method == PairwiseMethod::Eigenvector ? eigenvector(matrix) : geometricMeans(matrix);
    const auto size = static_cast<double>(matrix.size());
    const auto image = product(matrix, result.weights);
    for (std::size_t i = 0; i < image.size(); ++i)
        result.largestEigenvalue += image[i] / result.weights[i] / size;
    if (matrix.size() > 2) {
        result.consistencyIndex = std::max(0.0, (result.largestEigenvalue - size) / (size - 1.0));
        result.consistencyRatio = result.consistencyIndex / randomIndex[matrix.size()];
    }
    result.worst = worstPair(matrix, result.weights);
    return result;
}

Result<Matrix> combinedJudgements(const std::vector<Matrix>& matrices)
{
    if (matrices.empty())
        return fail(ErrorCode::InvalidValue, "matrix", "-");
    for (const auto& matrix : matrices) {
        PS_TRY(checkMatrix(matrix));
        if (matrix.size() != matrices.front().size())
            return fail(ErrorCode::InvalidValue, "matrix", std::to_string(matrix.size()));
    }
    auto combined = matrices.front();
    for (std::size_t i = 0; i < combined.size(); ++i)
        for (std::size_t j = 0; j < combined.size(); ++j) {
            double logarithms = 0.0;
            for (const auto& matrix : matrices)
                logarithms += std::log(matrix[i][j]);
            combined[i][j] = std::exp(logarithms / static_cast<double>(matrices.size()));
        }
    return combined;
}

} // namespace core

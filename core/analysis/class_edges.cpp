#include "core/analysis/class_edges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

namespace core {

namespace {

constexpr std::array names{
    std::pair{ClassMethod::Quantile, std::string_view{"quantile"}},
    std::pair{ClassMethod::EqualInterval, std::string_view{"equal"}},
    std::pair{ClassMethod::NaturalBreaks, std::string_view{"natural"}},
    std::pair{ClassMethod::Own, std::string_view{"own"}},
};

/// Type 7 of Hyndman & Fan (1996), "Sample Quantiles in Statistical Packages", The American Statistician 50.
double quantile(const std::vector<double>& sorted, double part)
{
    const double place = part * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double low = sorted[below];
    const double high = sorted[std::min(below + 1, sorted.size() - 1)];
    const double share = place - static_cast<double>(below);
    return low * (1.0 - share) + high * share; // of two alike exactly that one
}

std::vector<double> quantiles(const std::vector<double>& sorted, int classes)
{
    std::vector<double> edges;
    for (int i = 0; i <= classes; ++i) {
        const double edge = i == classes ? sorted.back() : quantile(sorted, static_cast<double>(i) / classes);
        // Where many share one value an edge would part nothing.
        const bool parts = edges.empty() || std::lower_bound(sorted.begin(), sorted.end(), edge) >
                                                std::lower_bound(sorted.begin(), sorted.end(), edges.back());
        if (parts || i == classes)
            edges.push_back(edge);
    }
    if (edges.size() > 2 && edges[edges.size() - 2] == edges.back())
        edges.pop_back(); // most values are the largest one: the class before it holds them
    return edges;
}

std::vector<double> equalSteps(double low, double high, int classes)
{
    std::vector<double> edges{low};
    for (int i = 1; i < classes; ++i) {
        const double share = static_cast<double>(i) / classes;
        const double edge = low * (1.0 - share) + high * share; // no overflow, however far apart
        if (edge > edges.back() && edge < high)
            edges.push_back(edge);
    }
    edges.push_back(high);
    return edges;
}

/// Fisher, W. D. (1958), "On Grouping for Maximum Homogeneity", JASA 53: the best parting of the first j
/// values into q classes is a best parting of the first i into q - 1 and one class of the rest. The best i
/// never falls as j grows, so that each row is found by halving.
class NaturalBreaks
{
public:
    explicit NaturalBreaks(const std::vector<double>& sorted)
    {
        const double middle = sorted[sorted.size() / 2]; // sums of small numbers lose less
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (m_distinct.empty() || sorted[i] != m_distinct.back()) {
                m_distinct.push_back(sorted[i]);
                m_sums.push_back(m_sums.back());
            }
            const auto value = static_cast<long double>(sorted[i]) - middle;
            auto& sums = m_sums.back();
            sums.count += 1.0L;
            sums.value += value;
            sums.square += value * value;
        }
    }

    Result<std::vector<double>> edges(int classes, Progress& progress)
    {
        const std::size_t count = m_distinct.size();
        const auto wanted = std::min(static_cast<std::size_t>(classes), count);
        m_before.resize(count);
        for (std::size_t j = 0; j < count; ++j)
            m_before[j] = deviation(0, j);
        for (std::size_t q = 1; q < wanted; ++q) {
            m_now.assign(count, 0.0L);
            m_firsts.emplace_back(count, 0U);
            if (!halve(q, q, count - 1, q, count - 1, progress))
                return fail(ErrorCode::Cancelled);
            std::swap(m_before, m_now);
            progress.setFraction(static_cast<double>(q) / static_cast<double>(wanted));
        }
        std::vector<double> edges{m_distinct.back()};
        std::size_t last = count - 1;
        for (std::size_t q = wanted - 1; q > 0; --q) {
            const std::size_t first = m_firsts[q - 1][last];
            edges.push_back(m_distinct[first]);
            last = first - 1;
        }
        edges.push_back(m_distinct.front());
        std::reverse(edges.begin(), edges.end());
        return edges;
    }

private:
    struct Sums
    {
        long double count = 0.0L;
        long double value = 0.0L;
        long double square = 0.0L;
    };

    /// Sum of squared deviations from the mean of the distinct values `first` to `last`, as often as they
    /// occur.
    long double deviation(std::size_t first, std::size_t last) const
    {
        const auto& low = m_sums[first];
        const auto& high = m_sums[last + 1];
        const auto sum = high.value - low.value;
        return std::max(0.0L, high.square - low.square - sum * sum / (high.count - low.count));
    }

    /// Fills the row of q + 1 classes from `from` to `to`; the last class begins within `low` to `high`.
    bool halve(std::size_t q, std::size_t from, std::size_t to, std::size_t low, std::size_t high,
               Progress& progress)
    {
        if (progress.cancelled())
            return false;
        const std::size_t j = from + (to - from) / 2;
        std::size_t best = std::max(low, q);
        long double least = m_before[best - 1] + deviation(best, j);
        for (std::size_t i = best + 1; i <= std::min(high, j); ++i)
            if (const auto cost = m_before[i - 1] + deviation(i, j); cost < least) {
                least = cost;
                best = i;
            }
        m_now[j] = least;
        m_firsts[q - 1][j] = static_cast<std::uint32_t>(best);
        return (j == from || halve(q, from, j - 1, low, best, progress)) &&
               (j == to || halve(q, j + 1, to, best, high, progress));
    }

    std::vector<double> m_distinct{};
    std::vector<Sums> m_sums{Sums{}}; // of all values before
    std::vector<long double> m_before{};
    std::vector<long double> m_now{};
    std::vector<std::vector<std::uint32_t>> m_firsts{}; // by row: where the last class begins
};

} // namespace

std::string_view methodName(ClassMethod method)
{
    for (const auto& [one, name] : names)
        if (one == method)
            return name;
    return {};
}

bool parseMethod(std::string_view name, ClassMethod& method)
{
    for (const auto& [one, known] : names)
        if (known == name) {
            method = one;
            return true;
        }
    return false;
}

Result<std::vector<double>> classEdges(std::span<const double> values, ClassMethod method, int classes,
                                       Progress& progress)
{
    if (classes < 1 || method == ClassMethod::Own)
        return fail(ErrorCode::InvalidValue, "classes");
    std::vector<double> sorted;
    sorted.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(sorted),
                 [](double value) { return std::isfinite(value); });
    std::sort(sorted.begin(), sorted.end());
    if (sorted.empty())
        return std::vector<double>{};
    if (sorted.front() == sorted.back())
        return std::vector<double>{sorted.front(), sorted.front()};
    if (method == ClassMethod::Quantile)
        return quantiles(sorted, classes);
    if (method == ClassMethod::EqualInterval)
        return equalSteps(sorted.front(), sorted.back(), classes);
    return NaturalBreaks{sorted}.edges(classes, progress);
}

std::vector<std::int64_t> classCounts(std::span<const double> values, std::span<const double> edges)
{
    std::vector<std::int64_t> counts(edges.size() < 2 ? 0 : edges.size() - 1, 0);
    if (counts.empty())
        return counts;
    for (const double value : values) {
        if (!std::isfinite(value) || value < edges.front() || value > edges.back())
            continue;
        const auto above = std::upper_bound(edges.begin(), edges.end(), value) - edges.begin();
        ++counts[std::min(static_cast<std::size_t>(above - 1), counts.size() - 1)];
    }
    return counts;
}

} // namespace core

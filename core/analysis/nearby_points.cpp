#include "core/analysis/nearby_points.h"

#include "core/model/ellipsoid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace core {

struct PointCells::CellKey
{
    std::int64_t row = 0;
    std::int64_t column = 0;
    std::uint32_t index = 0;
};

/// Metres per degree inside one row, straight between its edges: over a row, which is lower than the
/// distance, that is off by less than a tenth of what the flat formula leaves out anyway.
struct PointCells::RowScale
{
    RowScale(double south, double height)
        : m_south(south), m_east(metresPerLongitude(south)), m_north(metresPerLatitude(south)),
          m_eastSlope((metresPerLongitude(south + height) - m_east) / height),
          m_northSlope((metresPerLatitude(south + height) - m_north) / height)
    {
    }
    double east(double latitude) const { return m_east + m_eastSlope * (latitude - m_south); }
    double north(double latitude) const { return m_north + m_northSlope * (latitude - m_south); }

private:
    double m_south;
    double m_east;
    double m_north;
    double m_eastSlope;
    double m_northSlope;
};

namespace {

constexpr double equatorRadius = 6378137.0;                // WGS 84
constexpr double eccentricitySquared = 0.0066943799901413; // WGS 84
constexpr double radians = std::numbers::pi / 180.0;
constexpr double micrometre = 1e-6; // how finely degrees with ten decimals and their rounding are told apart

double curvature(double latitude)
{
    const double sine = std::sin(latitude * radians);
    return 1.0 - eccentricitySquared * sine * sine;
}

double exactDistance(const PlacedPoint& a, const PlacedPoint& b)
{
    return distance(Position{a.longitude, a.latitude}, Position{b.longitude, b.latitude});
}

template <class Key>
bool inCellOrder(const Key& a, const Key& b)
{
    return a.row != b.row ? a.row < b.row : a.column != b.column ? a.column < b.column : a.index < b.index;
}

/// Rows are few in a city, so they are counted; what is left to compare is one row at a time.
template <class Key>
void sortByCell(std::vector<Key>& keys)
{
    std::int64_t last = 0;
    for (const auto& key : keys)
        last = std::max(last, key.row);
    if (last >= static_cast<std::int64_t>(keys.size())) {
        std::sort(keys.begin(), keys.end(), inCellOrder<Key>);
        return;
    }
    std::vector<std::uint32_t> begins(static_cast<std::size_t>(last) + 2, 0);
    for (const auto& key : keys)
        ++begins[static_cast<std::size_t>(key.row) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<Key> sorted(keys.size());
    auto next = begins;
    for (const auto& key : keys)
        sorted[next[static_cast<std::size_t>(key.row)]++] = key;
    for (std::size_t row = 0; row + 1 < begins.size(); ++row)
        std::sort(sorted.begin() + begins[row], sorted.begin() + begins[row + 1], inCellOrder<Key>);
    keys = std::move(sorted);
}

struct Extent
{
    Box box{};
    double leastEast = std::numeric_limits<double>::infinity();
    double leastNorth = std::numeric_limits<double>::infinity();
};

Extent extentOf(std::span<const PlacedPoint> points)
{
    Extent extent;
    for (const auto& point : points) {
        extent.box.add(Position{point.longitude, point.latitude});
        extent.leastEast = std::min(extent.leastEast, point.east);
        extent.leastNorth = std::min(extent.leastNorth, point.north);
    }
    return extent;
}

/// Not more than the distance between any point of one and any of the other; the margin covers the flat
/// formula.
double leastDistance(const Extent& a, const Extent& b)
{
    const double gapX = std::max({0.0, a.box.minX - b.box.maxX, b.box.minX - a.box.maxX});
    const double gapY = std::max({0.0, a.box.minY - b.box.maxY, b.box.minY - a.box.maxY});
    return std::hypot(gapX * std::min(a.leastEast, b.leastEast),
                      gapY * std::min(a.leastNorth, b.leastNorth)) *
           0.999;
}

bool anyWithin(std::span<PlacedPoint> a, std::span<PlacedPoint> b, const NearTest& near, double limit)
{
    if (a.size() > b.size())
        std::swap(a, b);
    const auto extent = extentOf(b);
    if (leastDistance(extentOf(a), extent) > limit)
        return false;
    if (a.size() * b.size() <= 256) {
        for (const auto& one : a)
            for (const auto& other : b)
                if (near.within(one, other))
                    return true;
        return false;
    }
    const auto half = b.begin() + static_cast<std::ptrdiff_t>(b.size() / 2);
    if (extent.box.width() * extent.leastEast > extent.box.height() * extent.leastNorth)
        std::nth_element(b.begin(), half, b.end(),
                         [](const auto& p, const auto& q) { return p.longitude < q.longitude; });
    else
        std::nth_element(b.begin(), half, b.end(),
                         [](const auto& p, const auto& q) { return p.latitude < q.latitude; });
    return anyWithin(a, std::span{b.begin(), half}, near, limit) ||
           anyWithin(a, std::span{half, b.end()}, near, limit);
}

} // namespace

double metresPerLongitude(double latitude)
{
    return equatorRadius * std::cos(latitude * radians) / std::sqrt(curvature(latitude)) * radians;
}

double metresPerLatitude(double latitude)
{
    return equatorRadius * (1.0 - eccentricitySquared) /
           (curvature(latitude) * std::sqrt(curvature(latitude))) * radians;
}

NearTest::NearTest(double distance, double greatestLatitude) : m_limit(distance + micrometre)
{
    // The mid-latitude formula leaves out terms of (distance / radius)² · (1 + tan² latitude) / 24.
    const double tangent = std::tan(std::min(greatestLatitude, 89.0) * radians);
    const double ratio = distance / 6.3e6;
    m_tolerance = 1e-7 + ratio * ratio * (1.0 + tangent * tangent);
    const bool useless = m_tolerance > 0.01;
    const double below = m_limit * (1.0 - m_tolerance);
    const double above = m_limit * (1.0 + m_tolerance);
    m_surelyWithin = useless ? -1.0 : below * below;
    m_surelyBeyond = useless ? std::numeric_limits<double>::infinity() : above * above;
}

bool NearTest::withinExactly(const PlacedPoint& a, const PlacedPoint& b) const
{
    return exactDistance(a, b) <= m_limit;
}

bool NearTest::nearer(const PlacedPoint& from, const PlacedPoint& a, const PlacedPoint& b) const
{
    const double toA = flatSquare(from, a);
    const double toB = flatSquare(from, b);
    const double doubt = 4.0 * m_tolerance * std::max(toA, toB);
    if (std::abs(toA - toB) > doubt)
        return toA < toB;
    const double exactA = exactDistance(from, a);
    const double exactB = exactDistance(from, b);
    return exactA < exactB || (exactA == exactB && a.index < b.index);
}

PointCells::PointCells(std::span<const Position> positions, double distance)
{
    double least = 90.0;
    for (const auto& position : positions) {
        least = std::min(least, std::abs(position.y));
        m_greatestLatitude = std::max(m_greatestLatitude, std::abs(position.y));
    }
    Box box;
    for (const auto& position : positions)
        box.add(position);

    // With the greatest scale of the set the diagonal of a cell is at least its true length.
    const double side = distance / std::numbers::sqrt2 * (1.0 - 1e-9);
    const double width =
        side / std::max(metresPerLongitude(box.minY < 0 && box.maxY > 0 ? 0.0 : least), 1e-3);
    const double height = side / metresPerLatitude(m_greatestLatitude);
    // With the least scale that a path of this length can meet, no pair within the distance is further apart.
    const double northmost = std::min(90.0, m_greatestLatitude + distance / 110000.0);
    const auto reach = [](double wanted, double all) {
        return static_cast<std::int64_t>(std::ceil(std::min(wanted, all + 1.0)));
    };
    m_columnReach =
        reach((distance + micrometre) / std::max(metresPerLongitude(northmost), 1e-9) * 1.001 / width,
              std::floor(box.width() / width));
    m_rowReach = reach((distance + micrometre) / metresPerLatitude(0.0) * 1.001 / height,
                       std::floor(box.height() / height));

    std::vector<CellKey> keys(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i)
        keys[i] = {static_cast<std::int64_t>((positions[i].y - box.minY) / height),
                   static_cast<std::int64_t>((positions[i].x - box.minX) / width),
                   static_cast<std::uint32_t>(i)};
    sortByCell(keys);

    m_points.reserve(keys.size());
    for (std::size_t begin = 0; begin < keys.size();) {
        auto end = begin;
        while (end < keys.size() && keys[end].row == keys[begin].row)
            ++end;
        const RowScale scale{box.minY + static_cast<double>(keys[begin].row) * height, height};
        for (; begin < end; ++begin)
            place(positions[keys[begin].index], keys[begin], scale);
    }
}

void PointCells::place(Position at, const CellKey& key, const RowScale& scale)
{
    if (m_cells.empty() || m_cells.back().row != key.row || m_cells.back().column != key.column)
        m_cells.push_back({key.column, key.row, static_cast<std::uint32_t>(m_points.size()), 0});
    m_points.push_back({at.x, at.y, scale.east(at.y), scale.north(at.y), key.index});
    m_cells.back().end = static_cast<std::uint32_t>(m_points.size());
}

bool anyWithin(std::span<const PlacedPoint> a, std::span<const PlacedPoint> b, const NearTest& near,
               double distance)
{
    if (a.size() * b.size() <= 256) {
        for (const auto& one : a)
            for (const auto& other : b)
                if (near.within(one, other))
                    return true;
        return false;
    }
    std::vector<PlacedPoint> left(a.begin(), a.end());
    std::vector<PlacedPoint> right(b.begin(), b.end());
    return anyWithin(std::span{left}, std::span{right}, near, distance + micrometre);
}

} // namespace core

#pragma once

#include "core/model/geometry.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Metres per degree on the WGS 84 ellipsoid at a latitude in degrees.
double metresPerLongitude(double latitude);
double metresPerLatitude(double latitude);

/// A position with the scale at its latitude, so that a pair is measured without a sine.
struct PlacedPoint
{
    double longitude = 0.0;
    double latitude = 0.0;
    double east = 0.0;       // metres per degree of longitude
    double north = 0.0;      // metres per degree of latitude
    std::uint32_t index = 0; // in the caller's list
};

/// Answers "within the distance?" for two positions: a flat formula where that decides, the geodesic near the
/// limit.
class NearTest
{
public:
    NearTest(double distance, double greatestLatitude);

    bool within(const PlacedPoint& a, const PlacedPoint& b) const
    {
        const double square = flatSquare(a, b);
        return square <= m_surelyWithin || (square <= m_surelyBeyond && withinExactly(a, b));
    }
    /// True where `a` is nearer to `from` than `b`; equal distances go to the smaller index.
    bool nearer(const PlacedPoint& from, const PlacedPoint& a, const PlacedPoint& b) const;

private:
    static double flatSquare(const PlacedPoint& a, const PlacedPoint& b)
    {
        const double x = (a.longitude - b.longitude) * (a.east + b.east) * 0.5;
        const double y = (a.latitude - b.latitude) * (a.north + b.north) * 0.5;
        return x * x + y * y;
    }
    bool withinExactly(const PlacedPoint& a, const PlacedPoint& b) const;

    double m_limit;
    double m_tolerance;    // relative error of the flat formula
    double m_surelyWithin; // squares
    double m_surelyBeyond;
};

/// Positions sorted into cells so small that all positions of one cell are within the distance of each other.
class PointCells
{
public:
    struct Cell
    {
        std::int64_t column = 0;
        std::int64_t row = 0;
        std::uint32_t begin = 0; // into points()
        std::uint32_t end = 0;
    };

    PointCells(std::span<const Position> positions, double distance);

    /// By row, then column; within a cell in the caller's order.
    const std::vector<Cell>& cells() const { return m_cells; }
    const std::vector<PlacedPoint>& points() const { return m_points; }
    std::span<const PlacedPoint> pointsOf(const Cell& cell) const
    {
        return {m_points.data() + cell.begin, m_points.data() + cell.end};
    }
    double greatestLatitude() const { return m_greatestLatitude; }

    /// Calls `visit(i, j)` once for each pair of cells that may hold a pair within the distance, i < j,
    /// ascending by i. `visit` returns false to stop.
    template <class Visit>
    void forEachPair(Visit&& visit) const
    {
        std::vector<std::size_t> cursors(static_cast<std::size_t>(m_rowReach) + 1, 0);
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            for (std::size_t step = 0; step < cursors.size(); ++step)
                if (!visitRow(i, static_cast<std::int64_t>(step), cursors[step], visit))
                    return;
    }

private:
    template <class Visit>
    bool visitRow(std::size_t i, std::int64_t step, std::size_t& cursor, Visit& visit) const
    {
        const auto& cell = m_cells[i];
        const auto row = cell.row + step;
        const auto first = step == 0 ? cell.column + 1 : cell.column - m_columnReach;
        while (cursor < m_cells.size() &&
               (m_cells[cursor].row < row || (m_cells[cursor].row == row && m_cells[cursor].column < first)))
            ++cursor;
        for (auto j = cursor;
             j < m_cells.size() && m_cells[j].row == row && m_cells[j].column <= cell.column + m_columnReach;
             ++j)
            if (!visit(i, j))
                return false;
        return true;
    }

    struct CellKey;
    struct RowScale;
    void place(Position at, const CellKey& key, const RowScale& scale);

    std::vector<Cell> m_cells{};
    std::vector<PlacedPoint> m_points{};
    std::int64_t m_columnReach = 0;
    std::int64_t m_rowReach = 0;
    double m_greatestLatitude = 0.0;
};

/// True where some point of `a` is within the distance of some point of `b`; halves both where they are many.
bool anyWithin(std::span<const PlacedPoint> a, std::span<const PlacedPoint> b, const NearTest& near,
               double distance);

} // namespace core

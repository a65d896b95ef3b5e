#include "core/analysis/point_groups.h"

#include "core/analysis/nearby_points.h"
#include "core/analysis/unions.h"
#include "core/model/ellipsoid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Looks every so often whether to go on, and says how far the cells are done.
class Steps
{
public:
    Steps(Progress& progress, std::size_t cells, double part)
        : m_progress(progress), m_part(part / static_cast<double>(std::max<std::size_t>(cells, 1)))
    {
    }
    bool goOn(std::size_t cell)
    {
        if (cell < m_next)
            return !m_cancelled;
        m_cancelled = !m_progress.advance(m_part * 256.0);
        m_next = cell + 256;
        return !m_cancelled;
    }

private:
    Progress& m_progress;
    double m_part;
    std::size_t m_next = 0;
    bool m_cancelled = false;
};

class Grouping
{
public:
    Grouping(std::span<const Position> positions, const GroupingSettings& settings, Progress& progress)
        : m_settings(settings), m_progress(progress), m_cells(positions, settings.distance),
          m_near(settings.distance, m_cells.greatestLatitude()), m_unions(m_cells.cells().size()),
          m_label(positions.size(), none)
    {
    }

    bool connected()
    {
        Steps steps{m_progress, m_cells.cells().size(), 0.9};
        bool done = true;
        m_cells.forEachPair([&](std::size_t i, std::size_t j) {
            joinCells(i, j, m_cells.pointsOf(m_cells.cells()[i]), m_cells.pointsOf(m_cells.cells()[j]));
            return done = steps.goOn(i);
        });
        for (std::uint32_t cell = 0; cell < m_cells.cells().size(); ++cell)
            for (const auto& point : m_cells.pointsOf(m_cells.cells()[cell]))
                m_label[point.index] = m_unions.root(cell);
        return done;
    }

    bool dbscan()
    {
        if (!countNeighbours() || !joinCores())
            return false;
        return labelCores() && labelBorders();
    }

    std::vector<std::vector<std::uint32_t>> groups(std::size_t least)
    {
        std::vector<std::uint32_t> sizes(m_cells.cells().size(), 0);
        for (const auto label : m_label)
            if (label != none)
                ++sizes[label];
        std::vector<std::uint32_t> place(sizes.size(), none);
        std::vector<std::vector<std::uint32_t>> groups;
        for (std::uint32_t i = 0; i < m_label.size(); ++i) {
            const auto label = m_label[i];
            if (label == none || sizes[label] < least)
                continue;
            if (place[label] == none) {
                place[label] = static_cast<std::uint32_t>(groups.size());
                groups.emplace_back().reserve(sizes[label]);
            }
            groups[place[label]].push_back(i);
        }
        std::stable_sort(groups.begin(), groups.end(),
                         [](const auto& a, const auto& b) { return a.size() > b.size(); });
        return groups;
    }

private:
    using Points = std::span<const PlacedPoint>;

    void joinCells(std::size_t i, std::size_t j, Points a, Points b)
    {
        const auto left = static_cast<std::uint32_t>(i);
        const auto right = static_cast<std::uint32_t>(j);
        if (!a.empty() && !b.empty() && m_unions.root(left) != m_unions.root(right) &&
            anyWithin(a, b, m_near, m_settings.distance))
            m_unions.join(left, right);
    }

    /// Neighbours of each point, itself counted, up to the minimum; a full cell needs no counting.
    bool countNeighbours()
    {
        const auto& cells = m_cells.cells();
        m_neighbours.resize(m_cells.points().size());
        for (const auto& cell : cells)
            std::fill(m_neighbours.begin() + cell.begin, m_neighbours.begin() + cell.end,
                      cell.end - cell.begin);
        Steps steps{m_progress, cells.size(), 0.4};
        bool done = true;
        m_cells.forEachPair([&](std::size_t i, std::size_t j) {
            countPair(cells[i], cells[j]);
            return done = steps.goOn(i);
        });
        return done;
    }

    void countPair(const PointCells::Cell& a, const PointCells::Cell& b)
    {
        const auto& points = m_cells.points();
        const auto enough = m_settings.minimum;
        if (a.end - a.begin >= enough && b.end - b.begin >= enough)
            return;
        for (auto i = a.begin; i < a.end; ++i)
            for (auto j = b.begin; j < b.end; ++j)
                if ((m_neighbours[i] < enough || m_neighbours[j] < enough) &&
                    m_near.within(points[i], points[j])) {
                    ++m_neighbours[i];
                    ++m_neighbours[j];
                }
    }

    bool isCore(std::size_t rank) const { return m_neighbours[rank] >= m_settings.minimum; }

    /// The cores alone, cell by cell, so that joining looks at nothing else.
    bool joinCores()
    {
        const auto& cells = m_cells.cells();
        m_coreBegin.reserve(cells.size() + 1);
        for (const auto& cell : cells) {
            m_coreBegin.push_back(m_cores.size());
            for (auto rank = cell.begin; rank < cell.end; ++rank)
                if (isCore(rank))
                    m_cores.push_back(m_cells.points()[rank]);
        }
        m_coreBegin.push_back(m_cores.size());
        Steps steps{m_progress, cells.size(), 0.3};
        bool done = true;
        m_cells.forEachPair([&](std::size_t i, std::size_t j) {
            joinCells(i, j, coresOf(i), coresOf(j));
            return done = steps.goOn(i);
        });
        return done;
    }

    Points coresOf(std::size_t cell) const
    {
        return {m_cores.data() + m_coreBegin[cell], m_cores.data() + m_coreBegin[cell + 1]};
    }

    bool labelCores()
    {
        for (std::uint32_t cell = 0; cell < m_cells.cells().size(); ++cell)
            for (const auto& core : coresOf(cell))
                m_label[core.index] = m_unions.root(cell);
        return !m_progress.cancelled();
    }

    bool labelBorders()
    {
        const auto& cells = m_cells.cells();
        m_nearest.assign(m_cells.points().size(), nullptr);
        for (std::size_t i = 0; i < cells.size(); ++i)
            offerCores(cells[i], i);
        Steps steps{m_progress, cells.size(), 0.2};
        bool done = true;
        m_cells.forEachPair([&](std::size_t i, std::size_t j) {
            offerCores(cells[i], j);
            offerCores(cells[j], i);
            return done = steps.goOn(i);
        });
        for (std::size_t rank = 0; rank < m_nearest.size(); ++rank)
            if (m_nearest[rank] != nullptr)
                m_label[m_cells.points()[rank].index] = m_label[m_nearest[rank]->index];
        return done;
    }

    /// Lets the points of a cell that are no cores choose among the cores of another cell, or of their own.
    void offerCores(const PointCells::Cell& cell, std::size_t other)
    {
        const auto cores = coresOf(other);
        if (cores.empty())
            return;
        for (auto rank = cell.begin; rank < cell.end; ++rank) {
            if (isCore(rank))
                continue;
            const auto& point = m_cells.points()[rank];
            for (const auto& core : cores)
                if (m_near.within(point, core) &&
                    (m_nearest[rank] == nullptr || m_near.nearer(point, core, *m_nearest[rank])))
                    m_nearest[rank] = &core;
        }
    }

    const GroupingSettings& m_settings;
    Progress& m_progress;
    PointCells m_cells;
    NearTest m_near;
    Unions m_unions;                    // of cells
    std::vector<std::uint32_t> m_label; // by the caller's index: the root cell, or none
    std::vector<std::uint32_t> m_neighbours{};
    std::vector<PlacedPoint> m_cores{};
    std::vector<std::size_t> m_coreBegin{};
    std::vector<const PlacedPoint*> m_nearest{};
};

Result<void> checkPositions(std::span<const Position> positions)
{
    for (const auto& position : positions)
        if (!(std::abs(position.x) <= 180.0 && std::abs(position.y) <= 90.0))
            return fail(ErrorCode::InvalidValue, "position");
    if (positions.size() >= none)
        return fail(ErrorCode::InvalidValue, "position");
    return {};
}

/// Positions on both sides of the antimeridian as one row of longitudes: those west of the widest empty
/// stretch are taken once round the earth. Empty where there is nothing to do, as nearly always.
std::vector<Position> unwrapped(std::span<const Position> positions)
{
    const auto [west, east] = std::minmax_element(positions.begin(), positions.end(),
                                                  [](Position a, Position b) { return a.x < b.x; });
    if (positions.empty() || east->x - west->x <= 180.0)
        return {};
    std::vector<double> longitudes;
    for (const auto& position : positions)
        longitudes.push_back(position.x);
    std::sort(longitudes.begin(), longitudes.end());
    double widest = 360.0 + longitudes.front() - longitudes.back();
    double start = longitudes.front();
    for (std::size_t i = 1; i < longitudes.size(); ++i)
        if (const double gap = longitudes[i] - longitudes[i - 1]; gap > widest) {
            widest = gap;
            start = longitudes[i];
        }
    std::vector<Position> row{positions.begin(), positions.end()};
    for (auto& position : row)
        position.x += position.x < start ? 360.0 : 0.0;
    return row;
}

} // namespace

Result<std::vector<std::vector<std::uint32_t>>>
findPointGroups(std::span<const Position> positions, const GroupingSettings& settings, Progress& progress)
{
    if (!(settings.distance > 0.0 && std::isfinite(settings.distance)))
        return fail(ErrorCode::InvalidValue, "distance");
    if (settings.minimum == 0)
        return fail(ErrorCode::InvalidValue, "min");
    PS_TRY(checkPositions(positions));
    if (positions.empty())
        return std::vector<std::vector<std::uint32_t>>{};

    const auto row = unwrapped(positions);
    Grouping grouping{row.empty() ? positions : std::span<const Position>{row}, settings, progress};
    const bool dense = settings.method == GroupMethod::Dbscan;
    if (!(dense ? grouping.dbscan() : grouping.connected()) || progress.cancelled())
        return fail(ErrorCode::Cancelled);
    return grouping.groups(dense ? 1 : settings.minimum);
}

Result<std::optional<double>> smallestGroupDistance(std::span<const Position> positions, std::size_t minimum,
                                                    Progress& progress)
{
    PS_TRY(checkPositions(positions));
    if (positions.size() < minimum || minimum == 0)
        return std::nullopt;
    if (minimum == 1)
        return 0.0;

    // Prim's tree: a group of the wanted size appears when its edges are added from the shortest on
    // (Kruskal).
    struct Edge
    {
        double length = 0.0;
        std::uint32_t from = 0;
        std::uint32_t to = 0;
    };
    const auto count = static_cast<std::uint32_t>(positions.size());
    std::vector<Edge> reach(count, {std::numeric_limits<double>::infinity(), 0, 0});
    std::vector<Edge> tree;
    std::vector<bool> taken(count, false);
    for (std::uint32_t at = 0; tree.size() + 1 < count;) {
        if (!progress.advance(1.0 / count))
            return fail(ErrorCode::Cancelled);
        taken[at] = true;
        std::uint32_t next = none;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (taken[i])
                continue;
            const double length = distance(positions[at], positions[i]);
            if (length < reach[i].length)
                reach[i] = {length, at, i};
            if (next == none || reach[i].length < reach[next].length)
                next = i;
        }
        tree.push_back(reach[next]);
        at = next;
    }

    std::sort(tree.begin(), tree.end(), [](const Edge& a, const Edge& b) { return a.length < b.length; });
    Unions unions{count};
    std::vector<std::size_t> sizes(count, 1);
    for (const auto& edge : tree) {
        const auto a = unions.root(edge.from);
        const auto b = unions.root(edge.to);
        unions.join(a, b);
        if ((sizes[unions.root(a)] = sizes[a] + sizes[b]) >= minimum)
            return edge.length;
    }
    return std::nullopt;
}

} // namespace core

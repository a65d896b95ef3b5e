#include "gis/paint/view_transform.h"

#include "gis/crs/transform.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <vector>

namespace gis {

namespace {

constexpr double allowedError = 0.05; // pixels, between the grid and PROJ in the middle of a cell
constexpr int finestGrid = 512;
constexpr int samples = 32; // per side, to find the part of the world that is seen

/// PROJ needs milliseconds to find a way between two systems, so each is kept; it is used by one thread at a
/// time.
struct SharedTransform
{
    std::mutex mutex{};
    Transform transform;
    explicit SharedTransform(Transform made) : transform(std::move(made)) {}
};

core::Result<std::shared_ptr<SharedTransform>> sharedTransform(const std::string& crs)
{
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<SharedTransform>> known;
    const std::lock_guard lock(mutex);
    if (const auto found = known.find(crs); found != known.end())
        return found->second;
    PS_LET(auto made, Transform::make("EPSG:4326", crs));
    return known.emplace(crs, std::make_shared<SharedTransform>(std::move(made))).first->second;
}

bool finite(core::Position p)
{
    return std::isfinite(p.x) && std::isfinite(p.y);
}

double unwrapped(double longitude, double near)
{
    return longitude - 360.0 * std::round((longitude - near) / 360.0);
}

core::Box grown(const core::Box& box, double x, double y)
{
    return {box.minX - x, box.minY - y, box.maxX + x, box.maxY + y};
}

} // namespace

struct ViewTransform::Grid
{
    std::shared_ptr<SharedTransform> exact{};
    core::Box world{};
    int cells = 0;
    double perX = 0.0; // cells a degree
    double perY = 0.0;
    std::vector<QPointF>
        nodes{}; // pixels, row by row from the south; not finite where the projection has no such place

    core::Position position(double column, double row) const
    {
        return {world.minX + column / perX, world.minY + row / perY};
    }

    QPointF at(core::Position p) const
    {
        const double x = (p.x - world.minX) * perX;
        const double y = (p.y - world.minY) * perY;
        const int column = static_cast<int>(std::clamp(x, 0.0, cells - 1.0));
        const int row = static_cast<int>(std::clamp(y, 0.0, cells - 1.0));
        const auto* lower = nodes.data() + static_cast<std::ptrdiff_t>(row) * (cells + 1) + column;
        const auto* upper = lower + cells + 1;
        const double tx = x - column;
        const double ty = y - row;
        const QPointF south = lower[0] + (lower[1] - lower[0]) * tx;
        const QPointF north = upper[0] + (upper[1] - upper[0]) * tx;
        return south + (north - south) * ty;
    }
};

namespace {

/// Pixels of positions in place.
void toPixels(SharedTransform& exact, const core::Box& extent, QSizeF size,
              std::vector<core::Position>& positions)
{
    {
        const std::lock_guard lock(exact.mutex);
        exact.transform.forward(positions);
    }
    for (auto& p : positions)
        p = {(p.x - extent.minX) / extent.width() * size.width(),
             (extent.maxY - p.y) / extent.height() * size.height()};
}

/// Where the projection's poles and the picture's pixels are in the world; longitudes near that of the
/// middle.
core::Box worldOf(SharedTransform& exact, const core::Box& extent)
{
    std::vector<core::Position> positions{extent.center()};
    for (int row = 0; row <= samples; ++row)
        for (int column = 0; column <= samples; ++column)
            positions.push_back({extent.minX + extent.width() * column / samples,
                                 extent.minY + extent.height() * row / samples});
    std::vector<core::Position> poles{{0.0, 90.0}, {0.0, -90.0}};
    {
        const std::lock_guard lock(exact.mutex);
        exact.transform.backward(positions);
        exact.transform.forward(poles);
    }

    core::Box world;
    std::optional<double> near;
    for (const auto p : positions) {
        if (!finite(p) || std::abs(p.y) > 90.0)
            continue;
        if (!near)
            near = p.x;
        world.add(core::Position{unwrapped(p.x, *near), p.y});
    }
    if (world.empty())
        return world;

    world = grown(world, world.width() / samples, world.height() / samples);
    for (std::size_t i = 0; i < poles.size(); ++i) {
        if (!finite(poles[i]) || !extent.contains(poles[i]))
            continue;
        (i == 0 ? world.maxY : world.minY) = i == 0 ? 90.0 : -90.0;
        world.minX = *near - 180.0;
        world.maxX = *near + 180.0;
    }
    const double most = std::min(world.width(), 360.0) / 2;
    const double middle = world.center().x;
    return {middle - most, std::max(world.minY, -90.0), middle + most, std::min(world.maxY, 90.0)};
}

} // namespace

core::Result<ViewTransform> ViewTransform::make(const core::Box& extent, const std::string& crs, QSizeF size)
{
    ViewTransform view;
    if (!(extent.width() > 0.0 && extent.height() > 0.0 && std::isfinite(extent.width() + extent.height()) &&
          size.width() > 0.0 && size.height() > 0.0))
        return core::fail(core::ErrorCode::InvalidValue, "extent");
    view.m_extent = extent;
    view.m_size = size;
    view.m_pixelsPerX = size.width() / extent.width();
    view.m_pixelsPerY = size.height() / extent.height();
    const auto reach = view.reach(QRectF(QPointF(), size), std::nullopt);
    if (crs == "EPSG:4326") {
        view.m_world = reach;
        view.m_degreesPerPixel = std::min(extent.width() / size.width(), extent.height() / size.height());
        return view;
    }

    PS_LET(auto exact, sharedTransform(crs));
    if (exact->transform.identity())
        return make(extent, "EPSG:4326", size);
    view.m_world = worldOf(*exact, reach);
    if (view.m_world.empty() || !(view.m_world.width() > 0.0 && view.m_world.height() > 0.0))
        return core::fail(core::ErrorCode::InvalidValue, "extent", "no place on the earth is in it");

    auto grid = std::make_shared<Grid>();
    grid->exact = std::move(exact);
    grid->world = view.m_world;
    view.buildGrid(*grid);
    view.m_grid = std::move(grid);
    view.m_degreesPerPixel = view.measureResolution();
    return view;
}

/// In the picture's system, with a margin: symbols whose place is just outside still reach in.
core::Box ViewTransform::reach(const QRectF& pixels, std::optional<double> wanted) const
{
    const double margin = wanted.value_or(std::max(16.0, 0.02 * std::max(m_size.width(), m_size.height())));
    const double perX = m_extent.width() / m_size.width();
    const double perY = m_extent.height() / m_size.height();
    return {m_extent.minX + (pixels.left() - margin) * perX,
            m_extent.maxY - (pixels.bottom() + margin) * perY,
            m_extent.minX + (pixels.right() + margin) * perX, m_extent.maxY - (pixels.top() - margin) * perY};
}

core::Box ViewTransform::worldWithin(const QRectF& pixels, std::optional<double> margin) const
{
    if (!m_grid)
        return reach(pixels, margin);
    const auto part = worldOf(*m_grid->exact, reach(pixels, margin));
    if (part.empty())
        return m_world;
    const double shift = unwrapped(part.center().x, m_world.center().x) - part.center().x;
    return {part.minX + shift, part.minY, part.maxX + shift, part.maxY};
}

void ViewTransform::buildGrid(Grid& grid) const
{
    const auto fill = [&](int cells) {
        grid.cells = cells;
        grid.perX = cells / grid.world.width();
        grid.perY = cells / grid.world.height();
        std::vector<core::Position> positions;
        for (int row = 0; row <= cells; ++row)
            for (int column = 0; column <= cells; ++column)
                positions.push_back(grid.position(column, row));
        toPixels(*grid.exact, m_extent, m_size, positions);
        grid.nodes.clear();
        for (const auto p : positions)
            grid.nodes.emplace_back(p.x, p.y);
    };
    for (int cells = 8; cells <= finestGrid; cells *= 2) {
        fill(cells);
        if (gridError(grid) <= allowedError)
            return;
    }
}

double ViewTransform::gridError(const Grid& grid) const
{
    std::vector<core::Position> middles;
    for (int row = 0; row < grid.cells; ++row)
        for (int column = 0; column < grid.cells; ++column)
            middles.push_back(grid.position(column + 0.5, row + 0.5));
    auto exact = middles;
    toPixels(*grid.exact, m_extent, m_size, exact);

    double worst = 0.0;
    for (std::size_t i = 0; i < middles.size(); ++i) {
        // What lies off the picture only has to stay off it.
        if (!finite(exact[i]) || exact[i].x < -50.0 || exact[i].y < -50.0 ||
            exact[i].x > m_size.width() + 50.0 || exact[i].y > m_size.height() + 50.0)
            continue;
        const auto found = grid.at(middles[i]);
        const double error = std::hypot(found.x() - exact[i].x, found.y() - exact[i].y);
        if (std::isfinite(error))
            worst = std::max(worst, error);
    }
    return worst;
}

double ViewTransform::measureResolution() const
{
    double finest = std::max(m_world.width() / m_size.width(), m_world.height() / m_size.height());
    for (const double x : {0.25, 0.5, 0.75}) {
        for (const double y : {0.25, 0.5, 0.75}) {
            const QPointF pixel(m_size.width() * x, m_size.height() * y);
            const auto here = toWorld(pixel);
            const auto right = toWorld(pixel + QPointF(1.0, 0.0));
            const auto below = toWorld(pixel + QPointF(0.0, 1.0));
            if (!here || !right || !below)
                continue;
            finest = std::min({finest, std::hypot(right->x - here->x, right->y - here->y),
                               std::hypot(below->x - here->x, below->y - here->y)});
        }
    }
    return finest;
}

QPointF ViewTransform::throughGrid(core::Position position) const
{
    return m_grid->at(position);
}

std::optional<core::Position> ViewTransform::toWorld(QPointF pixel) const
{
    const core::Position position{m_extent.minX + pixel.x() / m_size.width() * m_extent.width(),
                                  m_extent.maxY - pixel.y() / m_size.height() * m_extent.height()};
    if (!m_grid)
        return position;
    const std::lock_guard lock(m_grid->exact->mutex);
    auto found = m_grid->exact->transform.backward(position);
    if (found)
        found->x = unwrapped(found->x, m_world.center().x);
    return found;
}

std::optional<QPointF> ViewTransform::toPictureExactly(core::Position position) const
{
    if (!m_grid)
        return toPicture(position);
    std::vector<core::Position> one{position};
    toPixels(*m_grid->exact, m_extent, m_size, one);
    if (!finite(one[0]))
        return std::nullopt;
    return QPointF(one[0].x, one[0].y);
}

} // namespace gis

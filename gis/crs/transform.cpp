#include "gis/crs/transform.h"

#include "gis/crs/crs.h"
#include "gis/crs/proj_handle.h"

#include <cmath>
#include <limits>
#include <type_traits>
#include <vector>

namespace gis {

struct Transform::State
{
    ProjContext context{};
    ProjObject pipeline{}; // none for the identity
};

namespace {

using core::Position;

struct DestroyArea
{
    void operator()(PJ_AREA* area) const { proj_area_destroy(area); }
};

std::size_t run(PJ* pipeline, PJ_DIRECTION direction, std::span<Position> positions)
{
    if (pipeline == nullptr || positions.empty())
        return 0;
    constexpr auto stride = sizeof(Position);
    proj_errno_reset(pipeline);
    proj_trans_generic(pipeline, direction, &positions[0].x, stride, positions.size(), &positions[0].y,
                       stride, positions.size(), nullptr, 0, 0, nullptr, 0, 0);
    std::size_t lost = 0;
    for (auto& p : positions)
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) {
            p = {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
            ++lost;
        }
    return lost;
}

template <class Part>
std::size_t runParts(PJ* pipeline, PJ_DIRECTION direction, Part& part)
{
    if constexpr (std::is_same_v<Part, Position>) {
        return run(pipeline, direction, {&part, 1});
    } else if constexpr (std::is_same_v<Part, core::Path>) {
        return run(pipeline, direction, part);
    } else if constexpr (std::is_same_v<Part, core::MultiPoint> || std::is_same_v<Part, core::LineString>) {
        return run(pipeline, direction, part.points);
    } else if constexpr (std::is_same_v<Part, core::MultiLineString>) {
        std::size_t lost = 0;
        for (auto& line : part.lines)
            lost += run(pipeline, direction, line.points);
        return lost;
    } else if constexpr (std::is_same_v<Part, core::MultiPolygon>) {
        std::size_t lost = 0;
        for (auto& polygon : part.polygons)
            for (auto& ring : polygon.rings)
                lost += run(pipeline, direction, ring);
        return lost;
    } else {
        return 0;
    }
}

core::Box runBox(PJ* pipeline, PJ_DIRECTION direction, const core::Box& box)
{
    if (pipeline == nullptr || box.empty())
        return box;
    constexpr int steps = 20;
    std::vector<Position> border;
    for (int i = 0; i <= steps; ++i) {
        const double x = box.minX + box.width() * i / steps;
        const double y = box.minY + box.height() * i / steps;
        border.insert(border.end(), {{x, box.minY}, {x, box.maxY}, {box.minX, y}, {box.maxX, y}});
    }
    run(pipeline, direction, border);
    core::Box image;
    for (const auto& p : border)
        if (std::isfinite(p.x))
            image.add(p);
    return image;
}

} // namespace

Transform::Transform(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;
Transform::~Transform() = default;

core::Result<Transform> Transform::make(const std::string& from, const std::string& to,
                                        const std::optional<core::Box>& area)
{
    PS_LET(const auto source, findCrs(from));
    PS_LET(const auto target, findCrs(to));
    auto state = std::make_unique<State>();
    if (source.text == target.text)
        return Transform{std::move(state)};

    state->context = makeProjContext();
    std::unique_ptr<PJ_AREA, DestroyArea> use;
    if (area && !area->empty()) {
        use.reset(proj_area_create());
        proj_area_set_bbox(use.get(), area->minX, area->minY, area->maxX, area->maxY);
    }
    const ProjObject either{
        proj_create_crs_to_crs(state->context.get(), source.text.c_str(), target.text.c_str(), use.get())};
    if (either)
        state->pipeline.reset(proj_normalize_for_visualization(state->context.get(), either.get()));
    if (!state->pipeline)
        return core::fail(
            core::ErrorCode::CrsUnknown, from + " -> " + to,
            proj_context_errno_string(state->context.get(), proj_context_errno(state->context.get())));
    return Transform{std::move(state)};
}

bool Transform::identity() const
{
    return m_state->pipeline == nullptr;
}

std::size_t Transform::forward(std::span<Position> positions) const
{
    return run(m_state->pipeline.get(), PJ_FWD, positions);
}

std::size_t Transform::backward(std::span<Position> positions) const
{
    return run(m_state->pipeline.get(), PJ_INV, positions);
}

std::optional<Position> Transform::forward(Position position) const
{
    return forward(std::span{&position, 1}) == 0 ? std::optional{position} : std::nullopt;
}

std::optional<Position> Transform::backward(Position position) const
{
    return backward(std::span{&position, 1}) == 0 ? std::optional{position} : std::nullopt;
}

std::size_t Transform::forward(core::Geometry& geometry) const
{
    return std::visit([&](auto& part) { return runParts(m_state->pipeline.get(), PJ_FWD, part); }, geometry);
}

std::size_t Transform::backward(core::Geometry& geometry) const
{
    return std::visit([&](auto& part) { return runParts(m_state->pipeline.get(), PJ_INV, part); }, geometry);
}

core::Box Transform::forward(const core::Box& box) const
{
    return runBox(m_state->pipeline.get(), PJ_FWD, box);
}

core::Box Transform::backward(const core::Box& box) const
{
    return runBox(m_state->pipeline.get(), PJ_INV, box);
}

} // namespace gis

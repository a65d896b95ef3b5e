#include "gis/paint/clip.h"

#include <algorithm>

namespace gis {

namespace {

enum class Side
{
    Left,
    Right,
    Lower,
    Upper
};

bool isInside(core::Position p, Side side, const core::Box& box)
{
    switch (side) {
    case Side::Left:
        return p.x >= box.minX;
    case Side::Right:
        return p.x <= box.maxX;
    case Side::Lower:
        return p.y >= box.minY;
    case Side::Upper:
        return p.y <= box.maxY;
    }
    return false;
}

core::Position crossing(core::Position a, core::Position b, Side side, const core::Box& box)
{
    if (side == Side::Left || side == Side::Right) {
        const double x = side == Side::Left ? box.minX : box.maxX;
        return {x, a.y + (b.y - a.y) * ((x - a.x) / (b.x - a.x))};
    }
    const double y = side == Side::Lower ? box.minY : box.maxY;
    return {a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y)), y};
}

void clipAt(const core::Path& ring, Side side, const core::Box& box, core::Path& result)
{
    result.clear();
    if (ring.empty())
        return;
    core::Position before = ring.back();
    bool wasInside = isInside(before, side, box);
    for (const auto here : ring) {
        const bool inside = isInside(here, side, box);
        if (inside != wasInside)
            result.push_back(crossing(before, here, side, box));
        if (inside)
            result.push_back(here);
        before = here;
        wasInside = inside;
    }
}

/// Cuts a segment to the box (Liang and Barsky 1984); false where none of it is inside.
bool cutSegment(core::Position& a, core::Position& b, const core::Box& box)
{
    double start = 0.0;
    double end = 1.0;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const auto cut = [&](double step, double room) {
        if (step == 0.0)
            return room >= 0.0;
        const double at = room / step;
        if (step < 0.0)
            start = std::max(start, at);
        else
            end = std::min(end, at);
        return start <= end;
    };
    if (!cut(-dx, a.x - box.minX) || !cut(dx, box.maxX - a.x) || !cut(-dy, a.y - box.minY) ||
        !cut(dy, box.maxY - a.y))
        return false;
    const auto origin = a;
    if (end < 1.0)
        b = {origin.x + dx * end, origin.y + dy * end};
    if (start > 0.0)
        a = {origin.x + dx * start, origin.y + dy * start};
    return true;
}

} // namespace

void clipRing(std::span<const core::Position> ring, const core::Box& box, core::Path& result)
{
    static thread_local core::Path other;
    other.assign(ring.begin(), ring.end());
    clipAt(other, Side::Left, box, result);
    clipAt(result, Side::Right, box, other);
    clipAt(other, Side::Lower, box, result);
    clipAt(result, Side::Upper, box, other);
    result.swap(other);
}

void clipLine(std::span<const core::Position> line, bool closed, const core::Box& box,
              std::vector<core::Path>& pieces)
{
    pieces.clear();
    const std::size_t segments = line.empty() ? 0 : line.size() - (closed ? 0 : 1);
    bool joined = false; // the last piece ends where this segment starts
    for (std::size_t i = 0; i < segments; ++i) {
        const auto end = line[(i + 1) % line.size()];
        auto a = line[i];
        auto b = end;
        if (!cutSegment(a, b, box)) {
            joined = false;
            continue;
        }
        if (!joined || a != line[i])
            pieces.push_back({a});
        pieces.back().push_back(b);
        joined = b == end;
    }
}

} // namespace gis

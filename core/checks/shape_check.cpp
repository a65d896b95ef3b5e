#include "core/checks/plan_check.h"

#include "core/base/translate.h"
#include "core/model/ellipsoid.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

double turn(Position a, Position b, Position c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool between(Position a, Position b, Position p)
{
    return std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y &&
           p.y <= std::max(a.y, b.y);
}

bool meet(Position a, Position b, Position c, Position d)
{
    const double abc = turn(a, b, c);
    const double abd = turn(a, b, d);
    const double cda = turn(c, d, a);
    const double cdb = turn(c, d, b);
    if (((abc > 0.0) != (abd > 0.0)) && ((cda > 0.0) != (cdb > 0.0)) && abc != 0.0 && abd != 0.0 &&
        cda != 0.0 && cdb != 0.0)
        return true;
    return (abc == 0.0 && between(a, b, c)) || (abd == 0.0 && between(a, b, d)) ||
           (cda == 0.0 && between(c, d, a)) || (cdb == 0.0 && between(c, d, b));
}

/// Where two edges of the ring meet that are not neighbours. Edges are swept by their west end.
std::optional<Position> selfCrossing(const Path& ring)
{
    struct Edge
    {
        double west = 0.0;
        double east = 0.0;
        std::size_t index = 0;
    };
    std::vector<Edge> edges;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        if (ring[i] != ring[i + 1])
            edges.push_back({std::min(ring[i].x, ring[i + 1].x), std::max(ring[i].x, ring[i + 1].x), i});
    const auto last = edges.empty() ? 0 : edges.back().index;
    const auto first = edges.empty() ? 0 : edges.front().index;
    std::vector<std::size_t> order(edges.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        order[k] = k;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return edges[a].west < edges[b].west; });
    const auto neighbours = [&](std::size_t a, std::size_t b) {
        return a + 1 == b || b + 1 == a || (edges[a].index == first && edges[b].index == last) ||
               (edges[b].index == first && edges[a].index == last);
    };
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size() && edges[order[j]].west <= edges[order[i]].east; ++j) {
            const auto a = edges[order[i]].index;
            const auto b = edges[order[j]].index;
            if (!neighbours(order[i], order[j]) && meet(ring[a], ring[a + 1], ring[b], ring[b + 1]))
                return ring[b];
        }
    return std::nullopt;
}

Finding badGeometry(std::string_view table, const Record& record, const char* text,
                    std::vector<std::string> arguments)
{
    Finding finding;
    finding.kind = "bad-geometry";
    finding.severity = Severity::High;
    finding.table = table;
    finding.uuid = record.uuid;
    finding.data = {{"reason", filled(text, arguments)}};
    finding.message = {text, std::move(arguments)};
    return withId(std::move(finding));
}

void checkRing(std::string_view table, const Record& record, const Path& ring, std::vector<Finding>& findings)
{
    if (ring.size() < 4 || ring.front() != ring.back())
        findings.push_back(
            badGeometry(table, record, PS_TEXT("Finding", "Garis luarnya tidak tertutup."), {}));
    else if (const auto at = selfCrossing(ring))
        findings.push_back(badGeometry(table, record,
                                       PS_TEXT("Finding", "Garis luarnya memotong dirinya di dekat %1, %2."),
                                       {fmt::format("{:.6f}", at->x), fmt::format("{:.6f}", at->y)}));
}

bool isFinite(const Geometry& geometry)
{
    bool finite = true;
    auto copy = geometry;
    forEachVertex(copy, [&](Position& at) { finite &= std::isfinite(at.x) && std::isfinite(at.y); });
    return finite;
}

} // namespace

void checkShape(std::string_view table, const Record& record, std::vector<Finding>& findings)
{
    if (!isFinite(record.geometry)) {
        findings.push_back(badGeometry(table, record, PS_TEXT("Finding", "Koordinatnya bukan angka."), {}));
        return;
    }
    if (const auto* line = std::get_if<LineString>(&record.geometry);
        line != nullptr && length(line->points) == 0.0)
        findings.push_back(
            badGeometry(table, record, PS_TEXT("Finding", "Garisnya tidak punya panjang."), {}));
    const auto* outline = std::get_if<MultiPolygon>(&record.geometry);
    if (outline == nullptr || outline->polygons.empty())
        return;
    const auto before = findings.size();
    for (const auto& polygon : outline->polygons)
        for (const auto& ring : polygon.rings)
            checkRing(table, record, ring, findings);
    if (findings.size() == before && area(*outline) < 1.0)
        findings.push_back(badGeometry(table, record, PS_TEXT("Finding", "Luasnya kurang dari 1 m²."), {}));
}

} // namespace core

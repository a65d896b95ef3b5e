#include "core/analysis/areas.h"

#include "core/analysis/kbli.h"
#include "core/analysis/nearby_points.h"
#include "core/analysis/place_names.h"
#include "core/storage/plan_file.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr std::size_t administrativeCodeDigits = 10; // province to village, in both number schemes

std::vector<std::string> codesIn(const Record& record)
{
    std::vector<std::string> codes;
    for (const auto& [field, value] : record.fields) {
        const auto text = toText(value);
        if (text.size() <= administrativeCodeDigits + 4 &&
            text.find_first_not_of("0123456789.") == std::string::npos)
            if (auto digits = kbliDigits(text); digits.size() == administrativeCodeDigits)
                codes.push_back(std::move(digits));
    }
    return codes;
}

double segmentDistance(double px, double py, double ax, double ay, double bx, double by)
{
    const double dx = bx - ax;
    const double dy = by - ay;
    const double length = dx * dx + dy * dy;
    const double t = length > 0.0 ? std::clamp(((px - ax) * dx + (py - ay) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(px - ax - t * dx, py - ay - t * dy);
}

std::optional<Position> centroid(const MultiPolygon& outline)
{
    const auto bounds = boundsOf(outline);
    if (bounds.empty())
        return std::nullopt;
    const auto origin = bounds.center();
    double area = 0.0;
    double x = 0.0;
    double y = 0.0;
    for (const auto& polygon : outline.polygons)
        for (const auto& ring : polygon.rings)
            for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                const Position a{ring[i].x - origin.x, ring[i].y - origin.y};
                const Position b{ring[i + 1].x - origin.x, ring[i + 1].y - origin.y};
                const double cross = a.x * b.y - b.x * a.y;
                area += cross;
                x += (a.x + b.x) * cross;
                y += (a.y + b.y) * cross;
            }
    if (area == 0.0)
        return origin;
    return Position{origin.x + x / (3.0 * area), origin.y + y / (3.0 * area)};
}

std::size_t gridCell(double value, double low, double size, std::size_t side)
{
    const double part = size > 0.0 ? (value - low) / size * static_cast<double>(side) : 0.0;
    return static_cast<std::size_t>(std::clamp(part, 0.0, static_cast<double>(side - 1)));
}

std::optional<Position> middleOfWidestPart(const MultiPolygon& outline, double height)
{
    std::vector<double> crossings;
    for (const auto& polygon : outline.polygons)
        for (const auto& ring : polygon.rings)
            for (std::size_t i = 0; i + 1 < ring.size(); ++i)
                if ((ring[i].y > height) != (ring[i + 1].y > height))
                    crossings.push_back(ring[i].x + (height - ring[i].y) / (ring[i + 1].y - ring[i].y) *
                                                        (ring[i + 1].x - ring[i].x));
    std::sort(crossings.begin(), crossings.end());
    std::optional<Position> best;
    double widest = 0.0;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
        if (crossings[i + 1] - crossings[i] > widest) {
            widest = crossings[i + 1] - crossings[i];
            best = Position{(crossings[i] + crossings[i + 1]) / 2.0, height};
        }
    return best;
}

} // namespace

bool Area::hasCode(std::string_view wanted) const
{
    const auto digits = kbliDigits(wanted);
    return !digits.empty() &&
           (digits == kbliDigits(code) || std::find(codes.begin(), codes.end(), digits) != codes.end());
}

Areas::Areas(std::vector<Area> areas) : m_areas(std::move(areas))
{
    for (auto& area : m_areas) {
        area.bounds = boundsOf(area.outline);
        m_bounds.add(area.bounds);
    }
    m_side = static_cast<std::size_t>(std::clamp(std::sqrt(static_cast<double>(m_areas.size())), 1.0, 256.0));
    m_grid.resize(m_side * m_side + 1); // the last one stays empty: for what lies outside
    for (std::uint32_t i = 0; i < m_areas.size(); ++i) {
        for (const auto& code : m_areas[i].codes)
            m_byCode.emplace(code, i);
        if (auto code = kbliDigits(m_areas[i].code); !code.empty())
            m_byCode.emplace(std::move(code), i);
        const auto& box = m_areas[i].bounds;
        if (box.empty())
            continue;
        for (auto y = gridCell(box.minY, m_bounds.minY, m_bounds.height(), m_side);
             y <= gridCell(box.maxY, m_bounds.minY, m_bounds.height(), m_side); ++y)
            for (auto x = gridCell(box.minX, m_bounds.minX, m_bounds.width(), m_side);
                 x <= gridCell(box.maxX, m_bounds.minX, m_bounds.width(), m_side); ++x)
                m_grid[y * m_side + x].push_back(i);
    }
}

Result<Areas> Areas::fromPlan(const PlanFile& plan, const std::optional<Box>& within)
{
    PS_LET(const auto layers, plan.layers());
    const auto layer = std::find_if(layers.begin(), layers.end(),
                                    [](const Layer& one) { return one.role == LayerRole::Kelurahan; });
    if (layer == layers.end())
        return Areas{};
    const auto name = mappedColumn(*layer, "name");
    const auto kecamatan = mappedColumn(*layer, "kecamatan");
    const auto code = mappedColumn(*layer, "code");
    std::vector<Area> areas;
    PS_TRY(plan.features(*layer, within, [&](Record&& record) {
        auto* outline = std::get_if<MultiPolygon>(&record.geometry);
        if (outline != nullptr)
            areas.push_back({record.text(name),
                             record.text(kecamatan),
                             record.text(code),
                             codesIn(record),
                             std::move(*outline),
                             {}});
        return true;
    }));
    Areas all{std::move(areas)};
    PS_LET(const auto answers, plan.records("place_name"));
    all.learn(answers);
    return all;
}

const std::vector<std::uint32_t>& Areas::cellAt(Position position) const
{
    if (!m_bounds.contains(position))
        return m_grid.back();
    return m_grid[gridCell(position.y, m_bounds.minY, m_bounds.height(), m_side) * m_side +
                  gridCell(position.x, m_bounds.minX, m_bounds.width(), m_side)];
}

const Area* Areas::at(Position position) const
{
    if (m_areas.empty())
        return nullptr;
    for (const auto i : cellAt(position))
        if (m_areas[i].bounds.contains(position) && contains(m_areas[i].outline, position))
            return &m_areas[i];
    return nullptr;
}

const Area* Areas::byCode(std::string_view code) const
{
    const auto digits = kbliDigits(code);
    const auto found = digits.empty() ? m_byCode.end() : m_byCode.find(digits);
    return found == m_byCode.end() ? nullptr : &m_areas[found->second];
}

std::vector<const Area*> Areas::byName(std::string_view name) const
{
    std::vector<const Area*> found;
    const auto key = placeKey(name);
    for (const auto& area : m_areas)
        if (placeKey(area.name) == key)
            found.push_back(&area);
    return found;
}

void Areas::learn(const std::vector<Record>& answers)
{
    for (const auto& answer : answers)
        m_answers[{placeKey(answer.text("name")), placeKey(answer.text("kecamatan"))}] = answer.text("code");
}

const Area* Areas::answered(std::string_view name, std::string_view kecamatan) const
{
    const auto key = m_answers.empty() ? std::string{} : placeKey(name);
    const auto found = key.empty() ? m_answers.end() : m_answers.find({key, placeKey(kecamatan)});
    return found == m_answers.end() ? nullptr : byCode(found->second);
}

std::vector<const Area*> Areas::near(Position position, double metres) const
{
    const double dx = metres / std::max(metresPerLongitude(position.y), 1.0);
    const double dy = metres / metresPerLatitude(position.y);
    const Box around{position.x - dx, position.y - dy, position.x + dx, position.y + dy};
    std::vector<const Area*> found;
    for (const auto& area : m_areas)
        if (area.bounds.intersects(around) &&
            (contains(area.outline, position) || distanceToBorder(position, area.outline) <= metres))
            found.push_back(&area);
    return found;
}

double distanceToBorder(Position position, const MultiPolygon& outline)
{
    const double east = metresPerLongitude(position.y);
    const double north = metresPerLatitude(position.y);
    double least = std::numeric_limits<double>::infinity();
    for (const auto& polygon : outline.polygons)
        for (const auto& ring : polygon.rings)
            for (std::size_t i = 0; i + 1 < ring.size(); ++i)
                least = std::min(least, segmentDistance(0.0, 0.0, (ring[i].x - position.x) * east,
                                                        (ring[i].y - position.y) * north,
                                                        (ring[i + 1].x - position.x) * east,
                                                        (ring[i + 1].y - position.y) * north));
    return least;
}

std::optional<Position> representativePosition(const MultiPolygon& outline)
{
    const auto middle = centroid(outline);
    if (!middle || contains(outline, *middle))
        return middle;
    return middleOfWidestPart(outline, middle->y).value_or(*middle);
}

} // namespace core

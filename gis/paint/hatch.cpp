#include "gis/paint/hatch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace gis {

namespace {

/// No more lines than this for one area: a spacing far below a pixel would only be grey and slow.
constexpr double mostLines = 5000.0;

QPointF turned(QPointF p, double cosine, double sine)
{
    return {p.x() * cosine + p.y() * sine, p.y() * cosine - p.x() * sine};
}

/// Even-odd crossings of the line y = `at` with all rings, sorted.
void crossings(std::span<const std::vector<QPointF>> rings, double at, std::vector<double>& found)
{
    found.clear();
    for (const auto& ring : rings) {
        for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
            const auto a = ring[before];
            const auto b = ring[i];
            if ((a.y() > at) != (b.y() > at))
                found.push_back(a.x() + (b.x() - a.x()) * (at - a.y()) / (b.y() - a.y()));
        }
    }
    std::sort(found.begin(), found.end());
}

void addLines(std::span<const std::vector<QPointF>> rings, double degrees, double spacing, bool dots,
              std::vector<QLineF>& lines)
{
    const double cosine = std::cos(degrees * std::numbers::pi / 180.0);
    const double sine = std::sin(degrees * std::numbers::pi / 180.0);
    std::vector<std::vector<QPointF>> level;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const auto& ring : rings) {
        if (ring.size() < 3)
            continue;
        auto& copy = level.emplace_back();
        for (const auto& p : ring) {
            copy.push_back(turned(p, cosine, sine));
            lowest = std::min(lowest, copy.back().y());
            highest = std::max(highest, copy.back().y());
        }
    }
    if (level.empty() || (highest - lowest) / spacing > mostLines)
        return;

    std::vector<double> found;
    for (double row = std::ceil(lowest / spacing); row * spacing < highest; ++row) {
        const double y = row * spacing;
        crossings(level, y, found);
        for (std::size_t i = 0; i + 1 < found.size(); i += 2) {
            if (!dots) {
                lines.emplace_back(turned({found[i], y}, cosine, -sine),
                                   turned({found[i + 1], y}, cosine, -sine));
                continue;
            }
            const double offset = std::fmod(std::abs(row), 2.0) * spacing / 2;
            for (double x = std::ceil((found[i] - offset) / spacing) * spacing + offset; x < found[i + 1];
                 x += spacing)
                lines.emplace_back(QPointF(x, y), QPointF(x, y));
        }
    }
}

} // namespace

std::vector<QLineF> hatchLines(std::span<const std::vector<QPointF>> rings, Hatch hatch, double spacing)
{
    std::vector<QLineF> lines;
    if (!(spacing > 0.0))
        return lines;
    switch (hatch) {
    case Hatch::None:
        break;
    case Hatch::Horizontal:
    case Hatch::Dots:
        addLines(rings, 0.0, spacing, hatch == Hatch::Dots, lines);
        break;
    case Hatch::Vertical:
        addLines(rings, 90.0, spacing, false, lines);
        break;
    case Hatch::Forward:
        addLines(rings, -45.0, spacing, false, lines);
        break;
    case Hatch::Backward:
        addLines(rings, 45.0, spacing, false, lines);
        break;
    case Hatch::Cross:
        addLines(rings, -45.0, spacing, false, lines);
        addLines(rings, 45.0, spacing, false, lines);
        break;
    }
    return lines;
}

} // namespace gis

#include "gis/geometry/label_anchor.h"
#include "gis/paint/clip.h"
#include "gis/paint/label_painter.h"
#include "gis/paint/prepared_scene.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <numbers>
#include <optional>
#include <tuple>

namespace gis {

namespace {

constexpr double referenceSize = 100.0; // pixels at which letters are measured
constexpr double spaceBetween = 0.4;    // mm kept free between two labels

/// Widths in letter heights, quick for plain letters: a country has tens of thousands of names.
class LetterWidths
{
public:
    explicit LetterWidths(const LabelStyle& style)
        : m_metrics(labelFont(style, static_cast<int>(referenceSize))), m_capitals(style.capitals)
    {
        for (std::size_t i = 32; i < m_plain.size(); ++i)
            m_plain[i] = m_metrics.horizontalAdvance(letter(static_cast<char>(i))) / referenceSize;
    }

    double of(std::string_view text) const
    {
        double width = 0.0;
        for (const char c : text) {
            if (static_cast<unsigned char>(c) >= m_plain.size()) {
                auto all = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
                return m_metrics.horizontalAdvance(m_capitals ? all.toUpper() : all) / referenceSize;
            }
            width += m_plain[static_cast<std::size_t>(c)];
        }
        return width;
    }

private:
    QString letter(char c) const
    {
        const QString one(QChar::fromLatin1(c));
        return m_capitals ? one.toUpper() : one;
    }

    QFontMetricsF m_metrics;
    bool m_capitals;
    std::array<double, 128> m_plain{};
};

/// Text broken into one or two lines, with its size in mm.
struct SetText
{
    std::string text{};
    QSizeF size{};
};

struct Candidate
{
    std::size_t layer = 0;
    std::int64_t fid = 0;
    ShapeKind kind = ShapeKind::Area;
    std::string text{};
    QPointF anchor{}; // mm
    QSizeF room{};    // mm, of the part that is labelled
    double rank = 0.0;
    std::vector<QPointF> line{};        // mm
    std::optional<core::Box> visible{}; // set where the anchor is no use: look for a place in what is seen
};

/// The largest boxes of the page that no covered box reaches into; they overlap. All of them together are
/// what is free.
std::vector<QRectF> openBoxes(const QRectF& page, const std::vector<QRectF>& covered)
{
    std::vector<QRectF> open{page};
    for (const auto& box : covered) {
        std::vector<QRectF> rest;
        for (const auto& room : open) {
            if (!room.intersects(box)) {
                rest.push_back(room);
                continue;
            }
            const QRectF beside[]{
                {room.topLeft(), QPointF(box.left(), room.bottom())},
                {QPointF(box.right(), room.top()), room.bottomRight()},
                {room.topLeft(), QPointF(room.right(), box.top())},
                {QPointF(room.left(), box.bottom()), room.bottomRight()},
            };
            std::ranges::copy_if(beside, std::back_inserter(rest),
                                 [](const QRectF& part) { return part.isValid(); });
        }
        open = std::move(rest);
    }
    return open;
}

/// Boxes already taken, in squares of the picture.
class TakenBoxes
{
public:
    explicit TakenBoxes(QSizeF size)
        : m_columns(std::max(1, static_cast<int>(size.width() / square) + 1)),
          m_rows(std::max(1, static_cast<int>(size.height() / square) + 1)),
          m_squares(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
    {
    }

    bool isFree(const QRectF& box) const
    {
        return forSquares(box, [&](std::size_t at) {
            return std::none_of(m_squares[at].begin(), m_squares[at].end(),
                                [&](const QRectF& other) { return other.intersects(box); });
        });
    }

    void take(const QRectF& box)
    {
        forSquares(box, [&](std::size_t at) {
            m_squares[at].push_back(box);
            return true;
        });
    }

    /// Of symbols that lie on one another the first is enough.
    void takeSymbol(QPointF center, double size)
    {
        if (isFree({center.x() - size / 8, center.y() - size / 8, size / 4, size / 4}))
            take({center.x() - size / 2, center.y() - size / 2, size, size});
    }

private:
    static constexpr double square = 15.0; // mm

    /// Until `visit` returns false, which is then the answer.
    template <class Visit>
    bool forSquares(const QRectF& box, Visit&& visit) const
    {
        const auto clamped = [](double value, int most) {
            return std::clamp(static_cast<int>(std::floor(std::clamp(value / square, -1.0, 1e6))), 0,
                              most - 1);
        };
        for (int row = clamped(box.top(), m_rows); row <= clamped(box.bottom(), m_rows); ++row)
            for (int column = clamped(box.left(), m_columns); column <= clamped(box.right(), m_columns);
                 ++column)
                if (!visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                           static_cast<std::size_t>(column)))
                    return false;
        return true;
    }

    int m_columns;
    int m_rows;
    std::vector<std::vector<QRectF>> m_squares;
};

class LabelPlacer
{
public:
    explicit LabelPlacer(const PreparedScene& prepared)
        : m_prepared(prepared), m_scene(*prepared.scene), m_perMillimetre(m_scene.pixelsPerMillimetre),
          m_page(QPointF(0.0, 0.0), m_scene.size / m_perMillimetre),
          m_open(openBoxes(m_page, m_scene.covered)), m_taken(m_page.size())
    {
        for (const auto& box : m_scene.covered)
            m_taken.take(box);
    }

    LabelPlacement place(core::Progress& progress);

private:
    QPointF toPage(core::Position p, double shift) const
    {
        return m_prepared.view.toPicture({p.x + shift, p.y}) / m_perMillimetre;
    }
    const LabelStyle& styleOf(const Candidate& candidate) const
    {
        return m_scene.layers[candidate.layer].style.label;
    }
    const LetterWidths& widthsOf(std::size_t layer);
    bool isOpen(const QRectF& box) const
    {
        return std::ranges::any_of(m_open, [&](const QRectF& room) { return room.contains(box); });
    }
    bool isCovered(QPointF point) const
    {
        return std::ranges::any_of(m_scene.covered, [&](const QRectF& box) { return box.contains(point); });
    }
    double markerSize(std::size_t layer) const
    {
        const auto& style = m_scene.layers[layer].style;
        return style.symbol.marker.size * style.sizeFactor(m_prepared.denominator);
    }

    void collect(const PreparedLayer& layer, core::Progress& progress);
    void collectOne(const PreparedLayer& layer, const FeatureLabel& label);
    void keepMarkersClear(const PreparedLayer& layer);
    void findVisibleParts(const PreparedLayer& layer, std::size_t firstCandidate);
    void placeInLargestPart(Candidate& candidate, const Feature& feature, double shift) const;
    SetText set(const Candidate& candidate);
    bool tryPlace(const Candidate& candidate, LabelPlacement& placement);
    bool tryInside(const Candidate& candidate, const SetText& text, LabelPlacement& placement);
    bool tryAround(const Candidate& candidate, const SetText& text, LabelPlacement& placement);
    bool tryAlong(const Candidate& candidate, const SetText& text, LabelPlacement& placement);
    bool tryAt(const Candidate& candidate, const SetText& text, QPointF center, double angle,
               LabelPlacement& placement);

    const PreparedScene& m_prepared;
    const Scene& m_scene;
    double m_perMillimetre;
    QRectF m_page;
    std::vector<QRectF> m_open; // parts of the page that nothing is laid over
    TakenBoxes m_taken;
    std::map<std::size_t, LetterWidths> m_widths{};
    std::vector<Candidate> m_candidates{};
};

const LetterWidths& LabelPlacer::widthsOf(std::size_t layer)
{
    return m_widths.try_emplace(layer, m_scene.layers[layer].style.label).first->second;
}

LabelPlacement LabelPlacer::place(core::Progress& progress)
{
    for (const auto& layer : m_prepared.layers) {
        const auto first = m_candidates.size();
        if (layer.layer->style.label.field.empty()) {
            keepMarkersClear(layer);
            continue;
        }
        collect(layer, progress);
        findVisibleParts(layer, first);
    }
    std::stable_sort(m_candidates.begin(), m_candidates.end(), [&](const Candidate& a, const Candidate& b) {
        const auto key = [&](const Candidate& c) {
            // Names at the picture's edge move with it: last, so that they push no other one to and fro.
            return std::make_tuple(-styleOf(c).priority, -static_cast<std::int64_t>(c.layer),
                                   c.visible.has_value(), -c.rank, c.fid);
        };
        return key(a) < key(b);
    });
    LabelPlacement placement;
    for (const auto& candidate : m_candidates) {
        if (progress.cancelled())
            break;
        if (!tryPlace(candidate, placement))
            ++placement.leftOut;
    }
    return placement;
}

void LabelPlacer::collect(const PreparedLayer& layer, core::Progress& progress)
{
    layer.features->visitLabels([&](const FeatureLabel& label) {
        if (!label.text.empty())
            collectOne(layer, label);
        return !progress.cancelled();
    });
}

void LabelPlacer::collectOne(const PreparedLayer& layer, const FeatureLabel& label)
{
    const auto lower = toPage({label.bounds.minX, label.bounds.minY}, layer.shift);
    const auto upper = toPage({label.bounds.maxX, label.bounds.maxY}, layer.shift);
    const QRectF bounds = QRectF(lower, upper).normalized();
    if (!m_page.intersects(bounds.adjusted(-0.01, -0.01, 0.01, 0.01)))
        return;
    Candidate candidate;
    candidate.layer = layer.index;
    candidate.fid = label.fid;
    candidate.kind = label.kind;
    candidate.text = label.text;
    candidate.anchor = toPage(label.anchor, layer.shift);
    candidate.room = bounds.size();
    candidate.rank = bounds.width() * bounds.height();
    if (label.kind == ShapeKind::Point) {
        if (!m_page.contains(candidate.anchor) || isCovered(candidate.anchor))
            return;
        m_taken.takeSymbol(candidate.anchor, markerSize(layer.index));
    } else if (label.kind == ShapeKind::Line) {
        for (const auto p : label.line)
            candidate.line.push_back(toPage(p, layer.shift));
    } else {
        const auto size = set(candidate).size;
        const QRectF box(candidate.anchor - QPointF(size.width(), size.height()) / 2, size);
        if (!isOpen(box)) {
            const auto hasRoom = [&](const QRectF& room) {
                const QRectF seen = bounds & room;
                return seen.width() >= size.width() && seen.height() >= size.height();
            };
            if (std::ranges::none_of(m_open, hasRoom))
                return;
            candidate.visible = label.bounds;
        }
    }
    m_candidates.push_back(std::move(candidate));
}

/// Symbols without names are not written over either, unless there are so many that nothing could be written.
void LabelPlacer::keepMarkersClear(const PreparedLayer& layer)
{
    constexpr int most = 2000;
    int count = 0;
    const double size = markerSize(layer.index);
    layer.features->visit(m_prepared.view.world(), [&](const Feature& feature) {
        if (feature.parts.empty() || feature.parts[0].kind != ShapeKind::Point)
            return true;
        const auto at = toPage(feature.positions[0], layer.shift);
        if (m_page.contains(at))
            m_taken.takeSymbol(at, size);
        return ++count < most;
    });
}

/// A district that is seen in part is named in that part.
void LabelPlacer::findVisibleParts(const PreparedLayer& layer, std::size_t firstCandidate)
{
    std::map<std::int64_t, Candidate*> wanted;
    core::Box all;
    for (std::size_t i = firstCandidate; i < m_candidates.size(); ++i) {
        if (!m_candidates[i].visible)
            continue;
        wanted[m_candidates[i].fid] = &m_candidates[i];
        all.add(*m_candidates[i].visible);
    }
    if (wanted.empty())
        return;
    auto world = m_prepared.view.worldWithin(QRectF(QPointF(), m_scene.size));
    world.minX -= layer.shift;
    world.maxX -= layer.shift;
    layer.features->visit(world, [&](const Feature& feature) {
        const auto found = wanted.find(feature.fid);
        if (found == wanted.end())
            return true;
        placeInLargestPart(*found->second, feature, layer.shift);
        return true;
    });
}

/// Of all that is seen of an area, cut to the open parts of the page.
void LabelPlacer::placeInLargestPart(Candidate& candidate, const Feature& feature, double shift) const
{
    double largest = 0.0;
    for (std::size_t i = 0; i < feature.parts.size(); ++i) {
        if (feature.parts[i].kind != ShapeKind::Area || feature.parts[i].hole)
            continue;
        std::vector<core::Path> whole;
        for (std::size_t ring = i; ring < feature.parts.size() && (ring == i || feature.parts[ring].hole);
             ++ring) {
            auto& page = whole.emplace_back();
            for (const auto p :
                 feature.positions.subspan(feature.parts[ring].first, feature.parts[ring].count)) {
                const auto at = toPage(p, shift);
                page.push_back({at.x(), at.y()});
            }
        }
        for (const auto& room : m_open) {
            std::vector<core::Path> rings;
            for (const auto& page : whole)
                clipRing(page, {room.left(), room.top(), room.right(), room.bottom()}, rings.emplace_back());
            core::Box box;
            for (const auto p : rings.front())
                box.add(p);
            if (box.empty() || box.width() * box.height() <= largest)
                continue;
            largest = box.width() * box.height();
            const auto anchor = labelAnchor(rings, LengthUnits::Plane);
            candidate.anchor = {anchor.x, anchor.y};
            candidate.room = {box.width(), box.height()};
        }
    }
}

SetText LabelPlacer::set(const Candidate& candidate)
{
    const auto& style = styleOf(candidate);
    const auto& widths = widthsOf(candidate.layer);
    const auto widthOf = [&](std::string_view text) { return widths.of(text) * style.size; };
    SetText result{candidate.text, QSizeF(widthOf(candidate.text), style.size * lineSpacing)};
    if (candidate.kind == ShapeKind::Line || candidate.kind == ShapeKind::Point ||
        result.size.width() <= candidate.room.width())
        return result;

    // Too wide for its area: broken at the blank nearest to the middle.
    std::size_t best = std::string::npos;
    for (std::size_t at = result.text.find(' '); at != std::string::npos;
         at = result.text.find(' ', at + 1)) {
        const auto off = [&](std::size_t place) {
            return std::abs(static_cast<double>(place) - static_cast<double>(result.text.size()) / 2);
        };
        if (best == std::string::npos || off(at) < off(best))
            best = at;
    }
    if (best == std::string::npos)
        return result;
    result.text[best] = '\n';
    const std::string_view all(result.text);
    result.size = QSizeF(std::max(widthOf(all.substr(0, best)), widthOf(all.substr(best + 1))),
                         2 * style.size * lineSpacing);
    return result;
}

bool LabelPlacer::tryPlace(const Candidate& candidate, LabelPlacement& placement)
{
    const auto text = set(candidate);
    if (candidate.kind == ShapeKind::Point)
        return tryAround(candidate, text, placement);
    if (candidate.kind == ShapeKind::Line)
        return tryAlong(candidate, text, placement);
    if (styleOf(candidate).room > 0.0 && candidate.room.width() < styleOf(candidate).room * text.size.width())
        return false;
    return tryInside(candidate, text, placement);
}

/// At the anchor, or where something stands there above or below it, as far as the area has room.
bool LabelPlacer::tryInside(const Candidate& candidate, const SetText& text, LabelPlacement& placement)
{
    if (tryAt(candidate, text, candidate.anchor, 0.0, placement))
        return true;
    const double step = text.size.height();
    for (const double away : {1.0, -1.0, 2.0, -2.0, 3.0, -3.0}) {
        if ((std::abs(away) + 1.0) * 2.0 * step > candidate.room.height())
            break;
        if (tryAt(candidate, text, candidate.anchor + QPointF(0.0, away * step), 0.0, placement))
            return true;
    }
    return false;
}

/// Right of the symbol first, as readers expect, then left, above, below.
bool LabelPlacer::tryAround(const Candidate& candidate, const SetText& text, LabelPlacement& placement)
{
    const double away = markerSize(candidate.layer) / 2 + 0.6;
    const double dx = away + text.size.width() / 2;
    const double dy = away + text.size.height() / 2;
    for (const auto& offset : {QPointF(dx, 0.0), QPointF(-dx, 0.0), QPointF(0.0, -dy), QPointF(0.0, dy)})
        if (tryAt(candidate, text, candidate.anchor + offset, 0.0, placement))
            return true;
    return false;
}

/// On the straightest stretch as long as the name, near the middle first, never upside down.
bool LabelPlacer::tryAlong(const Candidate& candidate, const SetText& text, LabelPlacement& placement)
{
    const auto& line = candidate.line;
    std::vector<double> lengths{0.0};
    for (std::size_t i = 1; i < line.size(); ++i)
        lengths.push_back(lengths.back() +
                          std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y()));
    const double total = lengths.back();
    const double wanted = text.size.width();
    if (line.size() < 2 || total < wanted)
        return false;
    const auto at = [&](double length) {
        const auto next = std::upper_bound(lengths.begin() + 1, lengths.end() - 1, length);
        const auto i = static_cast<std::size_t>(next - lengths.begin());
        const double step = lengths[i] - lengths[i - 1];
        const double part = step > 0.0 ? (length - lengths[i - 1]) / step : 0.0;
        return line[i - 1] + (line[i] - line[i - 1]) * part;
    };
    constexpr int tries = 7;
    for (int i = 0; i < tries; ++i) {
        const double step = (total - wanted) / tries;
        const double middle = total / 2 + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * step;
        const auto a = at(middle - wanted / 2);
        const auto b = at(middle + wanted / 2);
        const double chord = std::hypot(b.x() - a.x(), b.y() - a.y());
        if (chord < 0.97 * wanted)
            continue;
        double angle = std::atan2(b.y() - a.y(), b.x() - a.x()) * 180.0 / std::numbers::pi;
        if (angle > 90.0)
            angle -= 180.0;
        else if (angle <= -90.0)
            angle += 180.0;
        if (tryAt(candidate, text, (a + b) / 2, angle, placement))
            return true;
    }
    return false;
}

bool LabelPlacer::tryAt(const Candidate& candidate, const SetText& text, QPointF center, double angle,
                        LabelPlacement& placement)
{
    PlacedLabel label{candidate.layer, candidate.fid, {}, center, text.size, angle};
    const auto box = label.box();
    const auto wide = box.adjusted(-spaceBetween / 2, -spaceBetween / 2, spaceBetween / 2, spaceBetween / 2);
    if (!m_page.contains(box) || !m_taken.isFree(wide))
        return false;
    label.text = QString::fromUtf8(text.text.data(), static_cast<qsizetype>(text.text.size()));
    if (styleOf(candidate).capitals)
        label.text = label.text.toUpper();
    m_taken.take(wide);
    placement.labels.push_back(std::move(label));
    return true;
}

} // namespace

LabelPlacement placeLabels(const PreparedScene& prepared, core::Progress& progress)
{
    return LabelPlacer(prepared).place(progress);
}

QRectF PlacedLabel::box() const
{
    const double c = std::abs(std::cos(angle * std::numbers::pi / 180.0));
    const double s = std::abs(std::sin(angle * std::numbers::pi / 180.0));
    const double width = size.width() * c + size.height() * s;
    const double height = size.width() * s + size.height() * c;
    return {center.x() - width / 2, center.y() - height / 2, width, height};
}

} // namespace gis

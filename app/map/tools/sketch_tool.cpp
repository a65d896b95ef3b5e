#include "app/map/tools/sketch_tool.h"

#include "app/map/feedback.h"
#include "app/map/measures.h"
#include "app/map/outline.h"
#include "app/map/projection.h"
#include "app/map/sketch_store.h"
#include "app/map/tools/tool_host.h"

#include <QLineF>
#include <QPainter>

#include <utility>

namespace app {

namespace {

constexpr double samePlace = 1.0;    // px; the second click of a double click sets no vertex
constexpr double closingReach = 6.0; // px around the first vertex

core::Path lonLatOf(const std::vector<Place>& places)
{
    core::Path path;
    for (const auto& place : places)
        path.push_back(place.lonLat);
    return path;
}

bool isReturn(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

SketchTool::SketchTool(ToolHost& host, SketchForm form, QString storeKey)
    : Tool(host), m_form(form), m_storeKey(std::move(storeKey))
{
}

std::optional<core::Position> SketchTool::lastVertex() const
{
    return m_points.empty() ? std::nullopt : std::optional{m_points.back().lonLat};
}

core::Path SketchTool::path() const
{
    return lonLatOf(m_points);
}

std::vector<Place> SketchTool::withCursor() const
{
    auto places = m_points;
    if (m_cursor && !places.empty())
        places.push_back(*m_cursor);
    return places;
}

QString SketchTool::figures() const
{
    const auto drawn = lonLatOf(withCursor());
    if (m_form == SketchForm::Line || drawn.size() < 3)
        return tr("panjang %1").arg(lengthText(pathLength(drawn)));
    return tr("luas %1, keliling %2").arg(areaText(ringArea(drawn)), lengthText(ringPerimeter(drawn)));
}

QString SketchTool::hint() const
{
    if (!m_points.empty())
        return tr("%n titik, %1. Enter: selesai; angka: jarak atau koordinat; Backspace: mundur; "
                  "Esc: simpan untuk nanti.",
                  nullptr, static_cast<int>(m_points.size()))
            .arg(figures());
    if (!m_offer.empty())
        return tr("Ada sketsa %n titik yang belum selesai: Enter melanjutkan, Delete membuangnya, "
                  "klik di tempat lain memulai yang baru.",
                  nullptr, static_cast<int>(m_offer.size()));
    return beginHint();
}

void SketchTool::activate()
{
    m_cursor.reset();
    showOffer();
}

void SketchTool::deactivate()
{
    putAway();
    m_offer.clear();
    m_cursor.reset();
}

void SketchTool::planOpened()
{
    m_points.clear();
    m_offer.clear();
    m_conflict.reset();
}

void SketchTool::sketchesLoaded()
{
    showOffer();
}

bool SketchTool::near(const Place& place, QPointF pixel, double reach) const
{
    return QLineF{host().view().toPixel(place.plane), pixel}.length() <= reach;
}

void SketchTool::click(const PointerInput& input)
{
    if (m_points.empty() && !input.typed)
        for (const auto& place : m_offer)
            if (near(place, input.pixel, closingReach))
                return resume();
    if (m_form == SketchForm::Area && m_points.size() >= 3 && !input.typed &&
        near(m_points.front(), input.pixel, closingReach))
        return tryFinish();
    if (!m_points.empty() && !input.typed &&
        near(m_points.back(), host().view().toPixel(input.place.plane), samePlace))
        return;
    auto points = m_points;
    points.push_back(input.place);
    m_cursor = input.place;
    setPoints(std::move(points));
}

void SketchTool::finish(const PointerInput&)
{
    if (m_points.empty() && !m_offer.empty())
        resume();
    else
        tryFinish();
}

void SketchTool::hover(const PointerInput& input)
{
    m_cursor = input.place;
    if (m_points.empty())
        return;
    host().updateFeedback();
    host().updateHint();
}

void SketchTool::setPoints(std::vector<Place> points)
{
    m_points = std::move(points);
    m_conflict = m_form == SketchForm::Area ? pathConflict(path()) : std::nullopt;
    if (!m_storeKey.isEmpty())
        host().sketches().setCurrent(m_storeKey, path());
    host().updateFeedback();
    host().updateHint();
}

std::optional<QString> SketchTool::refusal()
{
    if (m_form == SketchForm::Line)
        return m_points.size() < 2 ? std::optional{tr("Garis memerlukan sedikitnya dua titik.")}
                                   : std::nullopt;
    if (enclosesNothing(path()))
        return tr("Batas memerlukan sedikitnya tiga titik yang tidak segaris.");
    m_conflict = boundaryConflict(core::MultiPolygon{{core::Polygon{{closedRing(path())}}}});
    if (m_conflict)
        return tr("Garis batas memotong dirinya sendiri di tanda silang; hapus titik dengan Backspace, lalu "
                  "selesaikan.");
    return std::nullopt;
}

void SketchTool::tryFinish()
{
    if (m_points.empty())
        return;
    if (const auto sentence = refusal()) {
        host().say(*sentence);
        host().updateFeedback();
        return;
    }
    const auto finished = path();
    // Kept aside, not gone: a full disk must not cost the outline.
    if (!m_storeKey.isEmpty())
        host().sketches().keepCurrent(m_storeKey);
    m_points.clear();
    m_conflict.reset();
    accept(finished);
    host().updateFeedback();
    host().updateHint();
}

void SketchTool::stored(const core::Path& path)
{
    if (!m_storeKey.isEmpty())
        host().sketches().forget(m_storeKey, path);
}

void SketchTool::takeBack()
{
    auto points = m_points;
    points.pop_back();
    setPoints(std::move(points));
    if (m_points.empty())
        showOffer();
}

void SketchTool::putAway()
{
    if (m_points.empty())
        return;
    if (!m_storeKey.isEmpty())
        host().sketches().keepCurrent(m_storeKey);
    m_points.clear();
    m_conflict.reset();
}

void SketchTool::showOffer()
{
    m_offer.clear();
    const auto* projection = host().projection();
    if (m_storeKey.isEmpty() || projection == nullptr || !m_points.empty())
        return;
    const auto& kept = host().sketches().kept(m_storeKey);
    if (!kept.empty())
        for (const auto& lonLat : kept.back())
            m_offer.push_back(projection->fromLonLat(lonLat));
    host().updateFeedback();
    host().updateHint();
}

void SketchTool::resume()
{
    host().sketches().takeNewest(m_storeKey);
    setPoints(std::exchange(m_offer, {}));
}

void SketchTool::discardOffer()
{
    host().sketches().takeNewest(m_storeKey);
    showOffer();
}

bool SketchTool::wantsKey(int key) const
{
    const bool drawing = !m_points.empty();
    const bool takesBack = key == Qt::Key_Backspace || key == Qt::Key_Delete;
    return key == Qt::Key_Escape || (drawing && (isReturn(key) || takesBack)) ||
           (!m_offer.empty() && (isReturn(key) || key == Qt::Key_Delete));
}

bool SketchTool::key(int key, Qt::KeyboardModifiers)
{
    if (!wantsKey(key))
        return false;
    if (key == Qt::Key_Escape && m_points.empty())
        host().leaveTool();
    else if (key == Qt::Key_Escape) {
        putAway();
        showOffer();
        host().updateFeedback();
        host().updateHint();
    } else if (isReturn(key))
        finish({});
    else if (m_points.empty())
        discardOffer();
    else
        takeBack();
    return true;
}

void SketchTool::paint(QPainter& painter, const MapView& view) const
{
    if (m_points.empty()) {
        auto offered = feedback::toPixels(m_offer, view);
        if (m_form == SketchForm::Area && offered.size() > 2)
            offered.append(offered.first());
        feedback::line(painter, offered, {QColor::fromRgba(feedback::sketchInk), 1.5, true});
        return;
    }
    const auto pixels = feedback::toPixels(withCursor(), view);
    const auto ink = QColor::fromRgba(m_conflict ? feedback::wrongInk : feedback::sketchInk);
    if (m_form == SketchForm::Area) {
        feedback::area(painter, pixels, ink);
        if (pixels.size() > 2)
            feedback::line(painter, QPolygonF{} << pixels.last() << pixels.first(), {ink, 1.0, true});
    }
    feedback::line(painter, pixels, {ink, 2.0, false});
    for (const auto& place : m_points)
        feedback::handle(painter, view.toPixel(place.plane), false);
    if (m_conflict && host().projection() != nullptr)
        feedback::conflictMark(painter, view.toPixel(host().projection()->toPlane(*m_conflict)));
}

} // namespace app

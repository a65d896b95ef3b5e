#include "app/map/selection_glow.h"

#include "app/document/document.h"
#include "app/map/feedback.h"
#include "app/map/projection.h"
#include "core/storage/gpkg_geometry.h"

#include <QPainter>

namespace app {

namespace {

constexpr std::size_t mostShown = 5'000; // of a large selection; all of them stay selected
constexpr double pointSize = 16.0;       // px
const QColor ink = QColor::fromRgba(feedback::selectionInk);

void add(SelectionGlow::Shapes& shapes, core::Geometry geometry, const Projection& projection)
{
    projection.toPlane(geometry);
    shapes.bounds.add(core::boundsOf(geometry));
    if (const auto* point = std::get_if<core::Position>(&geometry))
        shapes.points.push_back(*point);
    else if (auto* points = std::get_if<core::MultiPoint>(&geometry))
        shapes.points.insert(shapes.points.end(), points->points.begin(), points->points.end());
    else if (auto* line = std::get_if<core::LineString>(&geometry))
        shapes.lines.push_back(std::move(line->points));
    else if (auto* lines = std::get_if<core::MultiLineString>(&geometry))
        for (auto& part : lines->lines)
            shapes.lines.push_back(std::move(part.points));
    else if (auto* area = std::get_if<core::MultiPolygon>(&geometry))
        for (auto& polygon : area->polygons)
            for (auto& ring : polygon.rings)
                shapes.rings.push_back(std::move(ring));
}

core::Result<core::Geometry> layerFeature(const core::PlanFile& plan, const std::string& table,
                                          std::int64_t fid)
{
    PS_LET(const auto value,
           plan.database().scalar("SELECT geom FROM " + core::quotedName(table) + " WHERE fid = ?", fid));
    const auto* blob = std::get_if<core::Blob>(&value);
    return blob != nullptr ? core::readGpkgGeometry(*blob) : core::Result<core::Geometry>{};
}

core::Result<SelectionGlow::Shapes> read(const core::PlanFile& plan, const Selection& selection,
                                         const std::string& crs)
{
    PS_LET(const auto* projection, Projection::ofThisThread(crs));
    SelectionGlow::Shapes shapes;
    if (selection.feature != 0) {
        PS_LET(auto geometry, layerFeature(plan, selection.table, selection.feature));
        add(shapes, std::move(geometry), *projection);
        return shapes;
    }
    for (std::size_t i = 0; i < std::min(selection.uuids.size(), mostShown); ++i) {
        PS_LET(auto record, plan.record(selection.table, selection.uuids[i]));
        if (record)
            add(shapes, std::move(record->geometry), *projection);
    }
    return shapes;
}

} // namespace

SelectionGlow::SelectionGlow(Document& document, QObject* parent) : QObject(parent), m_document(document) {}

void SelectionGlow::reload(const std::string& crs)
{
    const auto selection = m_document.selection();
    ++m_asked;
    m_reading = !selection.empty() && m_document.isOpen();
    if (!m_reading) {
        m_shapes = {};
        Q_EMIT changed();
        return;
    }
    m_document.read(
        this, [selection, crs](const core::PlanFile& plan) { return read(plan, selection, crs); },
        [this, asked = m_asked](core::Result<Shapes> shapes) {
            if (asked != m_asked)
                return;
            m_reading = false;
            m_shapes = shapes ? std::move(*shapes) : Shapes{};
            Q_EMIT changed();
        });
}

void SelectionGlow::paint(QPainter& painter, const MapView& view) const
{
    for (const auto& ring : m_shapes.rings)
        feedback::area(painter, feedback::toPixels(ring, view), ink);
    for (const auto& ring : m_shapes.rings)
        feedback::line(painter, feedback::toPixels(ring, view), {ink, 2.5, false});
    for (const auto& line : m_shapes.lines)
        feedback::line(painter, feedback::toPixels(line, view), {ink, 4.0, false});
    const QRectF seen = QRectF{QPointF{}, view.size}.adjusted(-pointSize, -pointSize, pointSize, pointSize);
    for (const auto& point : m_shapes.points) {
        const auto pixel = view.toPixel(point);
        if (!seen.contains(pixel))
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{Qt::white, 5.0});
        painter.drawEllipse(pixel, pointSize / 2, pointSize / 2);
        painter.setPen(QPen{ink, 3.0});
        painter.drawEllipse(pixel, pointSize / 2, pointSize / 2);
    }
}

} // namespace app

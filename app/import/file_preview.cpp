#include "app/import/file_preview.h"

#include "app/settings/shipped.h"
#include "core/storage/gpkg_geometry.h"
#include "gis/crs/transform.h"
#include "gis/paint/map_painter.h"
#include "gis/paint/plan_scene.h"
#include "gis/paint/view_transform.h"

#include <QPainter>
#include <QPainterPath>

namespace app {

namespace {

constexpr std::int64_t rowsLookedAt = 500;
constexpr double margin = 0.08; // of the map's width, around what is shown
constexpr double around =
    1.5; // so many times a file's size is shown on each side of it, inside the plan's area
constexpr double least = 1000.0; // metres of ground that are shown

std::vector<core::Geometry> shapesOf(const gis::FilePreview& file)
{
    std::vector<core::Geometry> shapes;
    for (const auto& row : file.rows)
        for (const auto& part : row.parts)
            if (auto geometry = core::readGpkgGeometry(part); geometry && !core::isEmpty(*geometry))
                shapes.push_back(*std::move(geometry));
    return shapes;
}

/// What to show, in the plan's system: a file that lies in the plan's area with its surroundings, any other
/// together with the whole area, so that it is seen how far off it is.
core::Result<core::Box> groundOf(const core::PlanFile& plan, const std::vector<core::Geometry>& shapes)
{
    const auto& settings = plan.settings();
    PS_LET(const auto project, gis::Transform::make("EPSG:4326", settings.crs, settings.area));
    core::Box world;
    for (const auto& shape : shapes)
        world.add(core::boundsOf(shape));
    const bool inside =
        settings.area.contains({world.minX, world.minY}) && settings.area.contains({world.maxX, world.maxY});
    if (!inside)
        world.add(settings.area);
    const auto ground = project.forward(world);
    if (ground.empty())
        return core::fail(core::ErrorCode::InvalidGeometry);
    const double size = std::max(ground.width(), ground.height());
    const double room = inside ? std::max(size * around, least / 2) : size * margin;
    return core::Box{ground.minX - room, ground.minY - room, ground.maxX + room, ground.maxY + room};
}

void drawShape(QPainter& painter, const core::Geometry& shape, const gis::ViewTransform& view,
               double pixelRatio)
{
    const double dot = 4.5 * pixelRatio; // radius
    QPainterPath path;
    const auto line = [&](const core::Path& points, bool closed) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto at = view.toPicture(points[i]);
            i == 0 ? path.moveTo(at) : path.lineTo(at);
        }
        if (closed)
            path.closeSubpath();
    };
    if (const auto* point = std::get_if<core::Position>(&shape))
        path.addEllipse(view.toPicture(*point), dot, dot);
    else if (const auto* points = std::get_if<core::MultiPoint>(&shape))
        for (const auto& one : points->points)
            path.addEllipse(view.toPicture(one), dot, dot);
    else if (const auto* one = std::get_if<core::LineString>(&shape))
        line(one->points, false);
    else if (const auto* lines = std::get_if<core::MultiLineString>(&shape))
        for (const auto& part : lines->lines)
            line(part.points, false);
    else if (const auto* area = std::get_if<core::MultiPolygon>(&shape))
        for (const auto& polygon : area->polygons)
            for (const auto& ring : polygon.rings)
                line(ring, true);
    const bool open = std::holds_alternative<core::LineString>(shape) ||
                      std::holds_alternative<core::MultiLineString>(shape);
    if (!open)
        painter.fillPath(path, QColor(213, 94, 0, 130));
    painter.drawPath(path);
}

/// The plan in grey-blue below, the file in orange over it.
core::Result<QImage> mapOf(const core::PlanFile& plan, const gis::FilePreview& file, QSize size,
                           double pixelRatio, core::Progress& progress)
{
    const auto shapes = shapesOf(file);
    if (shapes.empty() || size.isEmpty())
        return QImage{};
    PS_LET(const auto styles, shippedStyles());
    PS_LET(auto scene, gis::sceneFromPlan(plan, styles));
    PS_LET(const auto ground, groundOf(plan, shapes));
    scene.size = QSizeF(size);
    scene.extent = gis::fitExtent(ground, scene.size);
    scene.pixelsPerMillimetre *= pixelRatio;
    scene.ground = Qt::white;
    PS_LET(auto rendered, gis::renderImage(scene, 1, progress));
    PS_LET(const auto view, gis::ViewTransform::make(scene.extent, scene.crs, scene.size));
    QPainter painter(&rendered.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rendered.image.rect(), QColor(255, 255, 255, 110)); // the plan steps back
    painter.setPen(QPen(QColor(180, 70, 0), 1.6 * pixelRatio));
    for (const auto& shape : shapes)
        drawShape(painter, shape, view, pixelRatio);
    painter.end();
    rendered.image.setDevicePixelRatio(pixelRatio);
    return std::move(rendered.image);
}

std::vector<NamedTemplate> templatesOf(const core::PlanFile& plan)
{
    std::vector<NamedTemplate> found;
    if (const auto stored = core::planTemplates(plan, core::TemplateKind::Import))
        for (const auto& one : *stored)
            if (auto choice = gis::parseImportTemplate(one.content))
                found.push_back({QString::fromStdString(one.name), *std::move(choice)});
    return found;
}

} // namespace

PreviewReader::PreviewReader(Document& document, QObject* parent) : QObject(parent), m_document(document) {}

PreviewReader::~PreviewReader()
{
    stop();
}

void PreviewReader::stop()
{
    if (m_running)
        m_running->cancel();
    m_running.reset();
}

void PreviewReader::read(const gis::ImportRequest& request, QSize mapSize, double pixelRatio)
{
    stop();
    auto progress = std::make_shared<core::Progress>();
    m_running = progress;
    m_document.read(
        this,
        [request, mapSize, pixelRatio, progress](const core::PlanFile& plan) -> core::Result<SeenFile> {
            SeenFile seen;
            PS_LET(seen.file, gis::previewFile(plan, request, rowsLookedAt, *progress));
            PS_LET(seen.map, mapOf(plan, seen.file, mapSize, pixelRatio, *progress));
            seen.templates = templatesOf(plan);
            return seen;
        },
        [this, progress](core::Result<SeenFile> result) {
            if (progress != m_running)
                return; // somebody has asked for something else since
            m_running.reset();
            if (result)
                Q_EMIT seen(*result);
            else
                Q_EMIT failed(result.error());
        });
}

} // namespace app

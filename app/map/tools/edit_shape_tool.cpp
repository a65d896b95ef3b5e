#include "app/map/tools/edit_shape_tool.h"

#include "app/document/document.h"
#include "app/map/feedback.h"
#include "app/map/outline.h"
#include "app/map/tools/store_record.h"
#include "core/model/tables.h"

#include <QPainter>

#include <utility>

namespace app {

namespace {

constexpr double handleReach = 8.0;   // px
constexpr double handleSpacing = 6.0; // px; handles closer than this would hide each other

} // namespace

QString EditShapeTool::hint() const
{
    if (m_shape.empty())
        return tr("Klik benda yang akan diubah bentuknya.");
    if (m_drag == Drag::Vertex && !m_neighbours.empty())
        return m_alone ? tr("Batas tetangga tetap di tempatnya.")
                       : tr("%n tetangga yang berbagi batas ini ikut berubah; tahan Ctrl agar tetap di "
                            "tempatnya.",
                            nullptr, static_cast<int>(m_neighbours.size()));
    return tr(
        "Seret titik untuk memindahkannya, tengah tepi untuk menambah titik, bagian dalam untuk memindahkan "
        "seluruhnya; Delete menghapus titik yang diklik.");
}

void EditShapeTool::forget()
{
    ++m_asked;
    m_shape = {};
    m_drag = Drag::None;
    m_neighbours.clear();
    m_vertex.reset();
    m_fid = 0;
    host().updateFeedback();
    host().updateHint();
}

void EditShapeTool::reload()
{
    const auto selection = host().document().selection();
    if (!host().document().isOpen() || !selection.single() || core::findTable(selection.table) == nullptr)
        return forget();
    host().document().read(
        host().receiver(),
        [selection](const core::PlanFile& plan) {
            return plan.record(selection.table, selection.uuids.front());
        },
        [this, asked = ++m_asked,
         table = selection.table](const core::Result<std::optional<core::Record>>& record) {
            if (asked != m_asked || m_underWay > 0 || m_drag != Drag::None || !record)
                return;
            if (!*record)
                return forget();
            m_table = table;
            show(**record);
        });
}

void EditShapeTool::show(const core::Record& record)
{
    const auto* projection = host().projection();
    if (projection == nullptr)
        return;
    if (m_uuid != record.uuid)
        m_vertex.reset();
    m_uuid = record.uuid;
    m_fid = record.fid;
    m_name = QString::fromStdString(record.text(core::findTable(m_table)->nameField));
    m_shape = EditableShape{record.geometry, *projection};
    if (m_vertex && (m_vertex->part >= m_shape.parts().size() ||
                     m_vertex->index >= m_shape.parts()[m_vertex->part].places.size()))
        m_vertex.reset();
    host().updateFeedback();
    host().updateHint();
}

void EditShapeTool::planChanged(const PlanChange& change)
{
    if (change.touches(m_table))
        reload();
}

void EditShapeTool::selectionChanged(const Selection& selection)
{
    if (selection.single() && selection.uuids.front() == m_uuid && !m_shape.empty())
        return;
    m_vertex.reset();
    m_shape = {};
    reload();
}

void EditShapeTool::editFailed()
{
    m_underWay = 0;
    reload();
}

void EditShapeTool::click(const PointerInput& input)
{
    m_vertex = m_shape.vertexAt(host().view(), input.pixel, handleReach);
    if (!m_vertex && !m_shape.holds(host().view(), input.pixel, handleReach))
        m_picker.pick(input);
    host().updateFeedback();
}

bool EditShapeTool::grab(const PointerInput& input)
{
    if (m_shape.empty() || !mayEdit(host()))
        return false;
    m_before = m_shape;
    m_from = host().projection()->fromPlane(host().view().toPlane(input.pixel));
    m_inserted = false;
    m_stretch.clear();
    if (const auto vertex = m_shape.vertexAt(host().view(), input.pixel, handleReach)) {
        m_stretch = stretch(*vertex, 1);
        m_vertex = vertex;
        m_drag = Drag::Vertex;
    } else if (const auto edge = m_shape.midpointAt(host().view(), input.pixel, handleReach)) {
        m_stretch = stretch(*edge, 2);
        m_vertex = m_shape.insertAfter(*edge, m_from);
        m_inserted = true;
        m_drag = Drag::Vertex;
    } else if (m_shape.holds(host().view(), input.pixel, handleReach)) {
        m_vertex.reset();
        m_drag = Drag::Whole;
    }
    askForNeighbours();
    return m_drag != Drag::None;
}

core::Path EditShapeTool::stretch(EditableShape::Vertex from, std::size_t vertices) const
{
    const auto& part = m_shape.parts()[from.part];
    core::Path path;
    for (std::size_t i = 0; part.closed && i < vertices; ++i)
        path.push_back(part.places[(from.index + i) % part.places.size()].lonLat);
    return path;
}

void EditShapeTool::askForNeighbours()
{
    m_neighbours.clear();
    if (m_stretch.empty())
        return;
    host().document().read(
        host().receiver(),
        [table = m_table, uuid = m_uuid, stretch = m_stretch](const core::PlanFile& plan) {
            return findNeighbours(plan, table, uuid, {stretch, stretch});
        },
        [this, asked = ++m_asked](core::Result<std::vector<Neighbour>> found) {
            if (asked != m_asked || m_drag == Drag::None || !found)
                return;
            m_neighbours = std::move(*found);
            host().updateFeedback();
            host().updateHint();
        });
}

/// What the drag has done to the border so far.
gis::BorderChange EditShapeTool::dragged() const
{
    if (m_drag != Drag::Vertex || m_stretch.empty())
        return {};
    const auto now = m_shape.place(*m_vertex).lonLat;
    return {m_stretch, m_inserted ? core::Path{m_stretch.front(), now, m_stretch.back()} : core::Path{now}};
}

void EditShapeTool::drag(const PointerInput& input)
{
    if (const bool alone = input.modifiers.testFlag(Qt::ControlModifier); alone != m_alone) {
        m_alone = alone;
        host().updateHint();
    }
    if (m_drag == Drag::Vertex)
        m_shape.move(*m_vertex, input.place);
    else if (m_drag == Drag::Whole) {
        m_shape = m_before;
        m_shape.moveAll(input.place.plane.x - m_from.plane.x, input.place.plane.y - m_from.plane.y,
                        *host().projection());
    }
    host().updateFeedback();
}

void EditShapeTool::drop(const PointerInput& input)
{
    drag(input);
    const auto change = m_alone ? gis::BorderChange{} : dragged();
    m_neighbours.clear();
    const auto drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Whole)
        commit(tr("pindah %1").arg(m_name));
    else if (m_inserted)
        commit(tr("tambah titik batas %1").arg(m_name), change);
    else if (drag == Drag::Vertex)
        commit(tr("pindah titik %1").arg(m_name), change);
    host().updateHint();
}

void EditShapeTool::abortDrag()
{
    if (m_drag == Drag::None)
        return;
    m_drag = Drag::None;
    m_neighbours.clear();
    m_vertex.reset();
    m_shape = m_before;
    host().updateFeedback();
    host().updateHint();
}

void EditShapeTool::removeVertex()
{
    if (!m_vertex || !mayEdit(host()))
        return;
    m_before = m_shape;
    const auto count = m_shape.parts()[m_vertex->part].places.size();
    const auto around = stretch({m_vertex->part, (m_vertex->index + count - 1) % count}, 3);
    if (!m_shape.remove(*m_vertex))
        return host().say(tr("Titik ini tidak dapat dihapus: bentuknya memerlukan titik yang tersisa."));
    m_vertex.reset();
    commit(tr("hapus titik batas %1").arg(m_name),
           around.empty() ? gis::BorderChange{} : gis::BorderChange{around, {around.front(), around.back()}});
}

void EditShapeTool::commit(const QString& label, const gis::BorderChange& change)
{
    const auto geometry = m_shape.geometry();
    const auto* area = std::get_if<core::MultiPolygon>(&geometry);
    if (area != nullptr && boundaryConflict(*area)) {
        m_shape = m_before;
        m_vertex.reset();
        host().updateFeedback();
        return host().say(
            tr("Garis batas akan memotong dirinya sendiri; titik dikembalikan ke tempat semula."));
    }
    ++m_underWay;
    host().document().write(
        label.trimmed(),
        [table = m_table, uuid = m_uuid, geometry, change](core::PlanFile& plan,
                                                           const core::EditLabel& named) {
            return storeWithNeighbours(plan, named, table, uuid, geometry, change);
        },
        [this, guard = QPointer<QObject>(host().receiver())] {
            if (!guard)
                return;
            m_underWay = std::max(0, m_underWay - 1);
            reload();
        });
    host().updateFeedback();
}

bool EditShapeTool::wantsKey(int key) const
{
    const bool removes = key == Qt::Key_Delete || key == Qt::Key_Backspace;
    return key == Qt::Key_Escape || (removes && m_vertex);
}

bool EditShapeTool::key(int key, Qt::KeyboardModifiers)
{
    if (!wantsKey(key))
        return false;
    if (key != Qt::Key_Escape)
        removeVertex();
    else if (m_drag != Drag::None)
        abortDrag();
    else
        host().leaveTool();
    return true;
}

/// Dashed, as they will be.
void EditShapeTool::paintNeighbours(QPainter& painter, const MapView& view) const
{
    const auto* projection = host().projection();
    if (m_alone || projection == nullptr)
        return;
    for (const auto& neighbour : m_neighbours) {
        const auto followed = gis::followBorder(neighbour.area, dragged());
        if (!followed)
            continue;
        for (const auto& polygon : followed->polygons)
            for (const auto& ring : polygon.rings) {
                QPolygonF pixels;
                for (const auto position : ring)
                    pixels.append(view.toPixel(projection->toPlane(position)));
                feedback::line(painter, pixels, {QColor::fromRgba(feedback::sketchInk), 1.5, true});
            }
    }
}

void EditShapeTool::paint(QPainter& painter, const MapView& view) const
{
    paintNeighbours(painter, view);
    const QRectF seen =
        QRectF{QPointF{}, view.size}.adjusted(-handleReach, -handleReach, handleReach, handleReach);
    for (std::size_t p = 0; p < m_shape.parts().size(); ++p) {
        const auto& part = m_shape.parts()[p];
        auto pixels = feedback::toPixels(part.places, view);
        if (part.closed)
            pixels.append(pixels.first());
        feedback::line(painter, pixels);
        QPointF last{-1e9, -1e9};
        for (std::size_t i = 0; i < part.places.size(); ++i) {
            const auto middle = m_drag == Drag::None ? m_shape.midpointAfter({p, i}, view) : std::nullopt;
            if (middle && seen.contains(view.toPixel(middle->plane)))
                feedback::midpointHandle(painter, view.toPixel(middle->plane));
            const auto pixel = view.toPixel(part.places[i].plane);
            const bool current = m_vertex == EditableShape::Vertex{p, i};
            if (!seen.contains(pixel) || (!current && (pixel - last).manhattanLength() < handleSpacing))
                continue;
            last = pixel;
            feedback::handle(painter, pixel, current);
        }
    }
}

} // namespace app

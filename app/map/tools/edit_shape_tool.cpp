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
    return tr(
        "Seret titik untuk memindahkannya, tengah tepi untuk menambah titik, bagian dalam untuk memindahkan "
        "seluruhnya; Delete menghapus titik yang diklik.");
}

void EditShapeTool::forget()
{
    ++m_asked;
    m_shape = {};
    m_drag = Drag::None;
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
    if (const auto vertex = m_shape.vertexAt(host().view(), input.pixel, handleReach)) {
        m_vertex = vertex;
        m_drag = Drag::Vertex;
    } else if (const auto edge = m_shape.midpointAt(host().view(), input.pixel, handleReach)) {
        m_vertex = m_shape.insertAfter(*edge, m_from);
        m_inserted = true;
        m_drag = Drag::Vertex;
    } else if (m_shape.holds(host().view(), input.pixel, handleReach)) {
        m_vertex.reset();
        m_drag = Drag::Whole;
    }
    return m_drag != Drag::None;
}

void EditShapeTool::drag(const PointerInput& input)
{
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
    const auto dragged = std::exchange(m_drag, Drag::None);
    if (dragged == Drag::Whole)
        commit(tr("pindah %1").arg(m_name));
    else if (m_inserted)
        commit(tr("tambah titik batas %1").arg(m_name));
    else if (dragged == Drag::Vertex)
        commit(tr("pindah titik %1").arg(m_name));
}

void EditShapeTool::abortDrag()
{
    if (m_drag == Drag::None)
        return;
    m_drag = Drag::None;
    m_vertex.reset();
    m_shape = m_before;
    host().updateFeedback();
}

void EditShapeTool::removeVertex()
{
    if (!m_vertex || !mayEdit(host()))
        return;
    m_before = m_shape;
    if (!m_shape.remove(*m_vertex))
        return host().say(tr("Titik ini tidak dapat dihapus: bentuknya memerlukan titik yang tersisa."));
    m_vertex.reset();
    commit(tr("hapus titik batas %1").arg(m_name));
}

void EditShapeTool::commit(const QString& label)
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
    host().document().edit(
        label.trimmed(),
        [table = m_table, uuid = m_uuid, geometry](core::PlanEdit& edit) {
            return edit.update(table, uuid, {}, geometry);
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

void EditShapeTool::paint(QPainter& painter, const MapView& view) const
{
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

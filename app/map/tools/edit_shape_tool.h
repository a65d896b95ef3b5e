#pragma once

#include "app/map/tools/editable_shape.h"
#include "app/map/tools/neighbours.h"
#include "app/map/tools/picker.h"
#include "core/model/record.h"

namespace app {

/// Changes the shape of the one selected record: drag a vertex; drag the middle of an edge to make a new one;
/// Delete removes the vertex clicked last; a drag inside moves the whole. Each is one edit, made when the
/// button is released. Areas of the same table that share the vertex follow, unless Ctrl is held.
class EditShapeTool final : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(app::EditShapeTool)

public:
    explicit EditShapeTool(ToolHost& host) : Tool(host), m_picker(host) {}

    ToolId id() const override { return ToolId::EditShape; }
    Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }
    QString hint() const override;
    bool snaps() const override { return m_drag != Drag::Whole && !m_shape.isPoint(); }
    SnapExcept snapExcept() const override { return {m_table, m_fid}; }

    void activate() override { reload(); }
    void deactivate() override { forget(); }
    void click(const PointerInput& input) override;
    bool grab(const PointerInput& input) override;
    void drag(const PointerInput& input) override;
    void drop(const PointerInput& input) override;
    void abortDrag() override;
    bool key(int key, Qt::KeyboardModifiers modifiers) override;
    bool wantsKey(int key) const override;
    void paint(QPainter& painter, const MapView& view) const override;

    void planOpened() override { forget(); }
    void planChanged(const PlanChange& change) override;
    void selectionChanged(const Selection& selection) override;
    void editFailed() override;

    const EditableShape& shape() const { return m_shape; }

private:
    enum class Drag
    {
        None,
        Vertex,
        Whole
    };

    void forget();
    /// Reads the selected record again; the answer is of no use while an edit of ours is under way.
    void reload();
    void show(const core::Record& record);
    void removeVertex();
    /// The stretch of border around a vertex that is there.
    core::Path stretch(EditableShape::Vertex from, std::size_t vertices) const;
    void askForNeighbours();
    void paintNeighbours(QPainter& painter, const MapView& view) const;
    gis::BorderChange dragged() const;
    /// Without a change of the border, or `alone`, no neighbour follows.
    void commit(const QString& label, const gis::BorderChange& change = {});

    Picker m_picker;
    std::string m_table{};
    core::Uuid m_uuid{};
    std::int64_t m_fid = 0;
    QString m_name{};
    EditableShape m_shape{};
    EditableShape m_before{}; // of the drag
    Drag m_drag = Drag::None;
    bool m_inserted = false; // the dragged vertex is new
    Place m_from{};
    core::Path m_stretch{};                // of the border, as it was before the drag
    std::vector<Neighbour> m_neighbours{}; // that follow it
    bool m_alone = false;                  // Ctrl is held: they stay
    std::optional<EditableShape::Vertex> m_vertex{};
    std::int64_t m_asked = 0;
    int m_underWay = 0; // edits that are not committed yet
};

} // namespace app

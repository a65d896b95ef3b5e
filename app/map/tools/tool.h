#pragma once

#include "app/map/map_view.h"
#include "app/map/snapping.h"

#include <QObject>
#include <QPointF>
#include <QString>

#include <optional>

class QPainter;

namespace app {

struct PlanChange;
struct Selection;

enum class ToolId
{
    Select,
    AddBusiness,
    AddNote,
    DrawKampung,
    DrawSite,
    EditShape, // move it, or its vertices
    SplitShape,
    CutHole,
    MeasureLength,
    MeasureArea
};

/// What a tool learns of the mouse: where, in pixels and on the map, after snapping.
struct PointerInput
{
    QPointF pixel{};
    Place place{}; // snapped where `snap` says so
    Qt::KeyboardModifiers modifiers{};
    std::optional<Snap> snap{};
    bool typed = false; // the place, exactly: it is not another one that lies under the same pixel
};

class ToolHost;

/// What the left button does on the map, one class a tool. The canvas turns Qt's events into plain input,
/// tells clicks from drags and looks after panning and zooming, so that a tool can be driven without a
/// window.
///
///     press ──┬─ released near by ────────────► click
///             ├─ moved away, grab() is true ──► drag … drop
///             └─ moved away, grab() is false ─► the map is panned
class Tool
{
public:
    explicit Tool(ToolHost& host) : m_host(host) {}
    virtual ~Tool() = default;
    Tool(const Tool&) = delete;
    Tool& operator=(const Tool&) = delete;

    virtual ToolId id() const = 0;
    virtual Qt::CursorShape cursor() const { return Qt::CrossCursor; }
    /// One sentence that says what to do next, or what is being measured.
    virtual QString hint() const = 0;
    virtual bool snaps() const { return true; }
    virtual SnapExcept snapExcept() const { return {}; }

    virtual void activate() {}
    virtual void deactivate() {} // keeps what is unfinished

    virtual void click(const PointerInput& input) = 0;
    virtual void finish(const PointerInput&) {} // right click
    virtual void hover(const PointerInput&) {}

    /// Asked with the place where the button went down.
    virtual bool grab(const PointerInput&) { return false; }
    virtual void drag(const PointerInput&) {}
    virtual void drop(const PointerInput&) {}
    virtual void abortDrag() {}

    /// A box that was drawn with Ctrl (and Shift, to add to what there is), corners in pixels.
    virtual void box(QPointF, QPointF, Qt::KeyboardModifiers) {}

    /// True where the key meant something to the tool.
    virtual bool key(int key, Qt::KeyboardModifiers modifiers);
    /// Keys that are the tool's even where a menu has them too.
    virtual bool wantsKey(int key) const;

    virtual void paint(QPainter&, const MapView&) const {}

    /// A click of this tool may be given as numbers; distances go from `lastVertex`.
    virtual bool takesNumbers() const { return false; }
    virtual std::optional<core::Position> lastVertex() const { return std::nullopt; }

    virtual void planOpened() {}
    virtual void planChanged(const PlanChange&) {}
    virtual void selectionChanged(const Selection&) {}
    virtual void sketchesLoaded() {}
    virtual void editFailed() {} // nothing of the last edit was kept

protected:
    ToolHost& host() const { return m_host; }

private:
    ToolHost& m_host;
};

} // namespace app

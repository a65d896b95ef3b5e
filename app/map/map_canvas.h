#pragma once

#include "app/document/document.h"
#include "app/map/frame_renderer.h"
#include "app/map/map_view.h"
#include "app/map/projection.h"
#include "app/map/selection_glow.h"
#include "app/map/sketch_store.h"
#include "app/map/snap_source.h"
#include "app/map/tools/tool.h"
#include "app/map/tools/tool_host.h"
#include "app/map/view_history.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace app {

class VertexEntry;

/// The map. Three things lie above each other and are painted at different times:
///
///     tool feedback, snap mark, selection, scale bar   with every mouse move, in paintEvent
///     the frame: the painted map                       off the window thread (FrameRenderer), some ten
///     milliseconds an older frame of a larger part                  left from before, seen only until the
///     new frame is there
///
/// While a frame is being made the old one is shown moved and scaled, so there is a picture at every moment.
class MapCanvas : public QWidget, private ToolHost
{
    Q_OBJECT

public:
    explicit MapCanvas(Document& document, QWidget* parent = nullptr, PaintFrame paint = planFramePainter(),
                       const QString& sketchFile = SketchStore::usersFile());
    ~MapCanvas() override;

    ToolId tool() const { return m_tool->id(); }
    void setTool(ToolId id);
    bool snapping() const { return m_snapping; }
    void setSnapping(bool on);

    double scaleDenominator() const { return m_view.scaleDenominator(dotsPerInch()); }
    void setScaleDenominator(double denominator);
    /// Dots on the real screen, as far as it tells; else what the desktop counts with.
    double dotsPerInch() const;

    /// The places of the window, for tests and for what lies over the map.
    QPointF pixelOf(core::Position lonLat) const;
    core::Position lonLatAt(QPointF pixel) const;
    core::Box visibleBox() const; // EPSG:4326
    const MapView& mapView() const { return m_view; }

    void centerOn(core::Position lonLat);
    void zoomToBox(const core::Box& lonLat);  // with room around it; nothing where it is empty
    void showExtent(const core::Box& lonLat); // what `visibleBox` said
    /// The plane's place in the middle, so many metres a pixel; nothing where the numbers make no sense.
    void showPlace(core::Position plane, double metresPerPixel);
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

    QSize minimumSizeHint() const override { return {120, 90}; }

    /// The frame that is shown fits the view and the plan as they are now.
    bool settled() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomToCity();
    void zoomToAll();
    void zoomToSelection();
    void goBack();
    void goForward();
    void redraw(); // reads the plan again

Q_SIGNALS:
    void cursorMoved(core::Position lonLat);
    void cursorLeft();
    void scaleChanged(double denominator);
    /// One sentence for the status bar: what the tool waits for, what it measures, why it refused.
    void hint(const QString& text);
    void toolChanged(app::ToolId id);
    void snappingChanged(bool on);
    void historyChanged(bool back, bool forward);
    /// All that lies at the place that was clicked; `current` of them is selected.
    void found(const std::vector<app::MapFeature>& features, int current);
    /// A tool stored a record and selected it: a good moment to type its name.
    void stored(const std::string& table, const core::Uuid& uuid);
    void menuRequested(const QPoint& globalPosition, core::Position lonLat);
    void frameShown();
    /// Once, until a frame succeeds again.
    void paintFailed(const core::Error& error);
    void snapCandidatesChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override { mousePressEvent(event); }
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// What a pressed button or key makes of a mouse move.
    enum class Gesture
    {
        None,
        Pressed, // left button down, not yet moved far enough to be a drag
        RightPressed,
        Pan,
        ToolDrag,
        ZoomBox,
        ToolBox
    };

    // ToolHost
    Document& document() override { return m_document; }
    SketchStore& sketches() override { return m_sketches; }
    const MapView& view() const override { return m_view; }
    const Projection* projection() const override { return m_projection ? &*m_projection : nullptr; }
    QObject* receiver() override { return this; }
    void updateFeedback() override { update(); }
    void updateHint() override;
    void say(const QString& sentence) override;
    void showFound(const std::vector<MapFeature>& features, std::size_t current) override;
    void showStored(const std::string& table, const core::Uuid& uuid) override { Q_EMIT stored(table, uuid); }
    void leaveTool() override { setTool(ToolId::Select); }

    void planOpened();
    void planClosed();
    void planChanged(const PlanChange& change);
    void makeProjection();
    void showHome();

    void viewMoved(); // after every change of m_view
    void requestFrame();
    void showFrame(const Frame& frame);
    void showPaintError(const core::Error& error);
    void paintFrame(QPainter& painter, const Frame& frame) const;
    double groundMetresPerPixel() const;
    QString remarks() const;
    void go(const std::optional<MapView>& view);
    void beginMove(); // before one of many small moves: the view they began with is remembered
    void rememberView();

    PointerInput inputAt(QPointF pixel, Qt::KeyboardModifiers modifiers);
    void beginDrag(QPointF pixel);
    void continueDrag(QPointF pixel, Qt::KeyboardModifiers modifiers);
    void endDrag(QPointF pixel, Qt::KeyboardModifiers modifiers);
    void abortGesture();
    void setGesture(Gesture gesture);
    void updateCursor();
    bool navigationKey(int key, Qt::KeyboardModifiers modifiers);
    bool beginsEntry(const QKeyEvent& event) const;
    void takeTyped();

    Document& m_document;
    MapView m_view{};
    core::Box m_home{};      // what a plan opens on, EPSG:4326
    bool m_untouched = true; // nobody moved the map yet: with a new size it still shows its home
    std::optional<Projection> m_projection{};
    std::int64_t m_planVersion = 0;

    FrameRenderer m_renderer;
    bool m_failing = false; // told already
    Frame m_frame{};
    Frame m_wider{}; // of a larger part of the map, below m_frame

    ViewHistory m_history{};
    QTimer m_rest{}; // runs out when the view has come to rest

    SnapSource m_snapSource;
    SelectionGlow m_glow;
    bool m_zoomsWhenRead = false; // to what was selected and is being read
    SketchStore m_sketches;
    bool m_snapping = true;
    std::optional<Snap> m_snap{};

    VertexEntry* m_entry; // vertices in numbers
    std::map<ToolId, std::unique_ptr<Tool>> m_tools{};
    Tool* m_tool = nullptr;
    QString m_said{}; // stands until the next click or key

    Gesture m_gesture = Gesture::None;
    Qt::MouseButton m_button = Qt::NoButton;
    Qt::KeyboardModifiers m_pressedWith{};
    QPointF m_pressedAt{};
    QPointF m_cursor{};
    bool m_spaceDown = false;
};

} // namespace app

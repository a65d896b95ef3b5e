#include "app/map/map_canvas.h"

#include "app/map/feedback.h"
#include "app/map/map_furniture.h"
#include "app/map/nearby.h"
#include "app/map/tools/tool_set.h"
#include "app/map/vertex_entry.h"
#include "core/model/ellipsoid.h"

#include <QPainter>
#include <QScreen>

#include <chrono>
#include <cmath>
#include <utility>

namespace app {

namespace {

constexpr double fitMargin = 20.0; // px
constexpr double zoomStep = 2.0;
constexpr double pointScale = 2'000.0; // the denominator at which a single point is shown
constexpr std::chrono::milliseconds restingTime{600};
constexpr double leastCredibleDpi = 50.0; // some screens report nonsense
constexpr double mostCredibleDpi = 600.0;
const QColor ground{0xf4, 0xf3, 0xef};

bool holds(const core::Box& outer, const core::Box& inner)
{
    return outer.contains({inner.minX, inner.minY}) && outer.contains({inner.maxX, inner.maxY});
}

/// Where the frame does not reach in this view, in pixels.
QRegion uncovered(const Frame& frame, const MapView& view)
{
    const QRect seen{QPoint{}, view.size.toSize()};
    if (frame.image.isNull())
        return seen;
    const auto extent = frame.request.view.extent();
    const QRectF covered{view.toPixel({extent.minX, extent.maxY}), view.toPixel({extent.maxX, extent.minY})};
    const QRectF visible = covered.intersected(QRectF{seen}.adjusted(-1, -1, 1, 1));
    return QRegion{seen} - QRegion{visible.toRect().adjusted(1, 1, -1, -1)}; // the frame's edge is soft
}

} // namespace

MapCanvas::MapCanvas(Document& document, QWidget* parent, PaintFrame paint, const QString& sketchFile)
    : QWidget(parent), m_document(document), m_renderer(std::move(paint)), m_snapSource(document),
      m_glow(document), m_sketches(sketchFile), m_entry(new VertexEntry(this)), m_tools(makeTools(*this))
{
    setObjectName(QStringLiteral("mapCanvas"));
    setAccessibleName(tr("Peta"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_tool = m_tools.at(ToolId::Select).get();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restingTime);
    connect(&m_rest, &QTimer::timeout, this, &MapCanvas::rememberView);

    connect(m_entry, &QLineEdit::returnPressed, this, &MapCanvas::takeTyped);
    connect(&m_renderer, &FrameRenderer::painted, this, &MapCanvas::showFrame);
    connect(&m_renderer, &FrameRenderer::failed, this, &MapCanvas::showPaintError);
    connect(&m_glow, &SelectionGlow::changed, this, [this] {
        update();
        if (std::exchange(m_zoomsWhenRead, false))
            zoomToSelection();
    });
    connect(&m_snapSource, &SnapSource::changed, this, &MapCanvas::snapCandidatesChanged);
    connect(&m_sketches, &SketchStore::loaded, this, [this] { m_tool->sketchesLoaded(); });

    connect(&m_document, &Document::opened, this, &MapCanvas::planOpened);
    connect(&m_document, &Document::closed, this, &MapCanvas::planClosed);
    connect(&m_document, &Document::changed, this, &MapCanvas::planChanged);
    connect(&m_document, &Document::failed, this, [this] { m_tool->editFailed(); });
    connect(&m_document, &Document::selectionChanged, this, [this](const Selection& selection) {
        m_glow.reload(m_document.info().settings.crs);
        m_tool->selectionChanged(selection);
    });
    updateCursor();
    if (m_document.isOpen())
        planOpened();
}

MapCanvas::~MapCanvas() = default;

// --- the plan
// ---------------------------------------------------------------------------------------------------

void MapCanvas::makeProjection()
{
    m_projection.reset();
    auto projection = Projection::make(m_document.info().settings.crs);
    if (projection)
        m_projection.emplace(std::move(*projection));
    else
        Q_EMIT paintFailed(projection.error());
}

void MapCanvas::planOpened()
{
    m_frame = {};
    m_wider = {};
    m_history = {};
    m_renderer.drop();
    m_snapSource.forget();
    ++m_planVersion;
    makeProjection();
    m_sketches.open(m_document.path());
    for (const auto& [id, tool] : m_tools)
        tool->planOpened();
    m_home = m_document.info().settings.area;
    showHome();
    m_document.read(
        this, [](const core::PlanFile& plan) { return extentOfPlan(plan); },
        [this](const core::Result<core::Box>& extent) {
            // A plan of one kampung opens on that kampung; whatever reaches beyond the city, on the city.
            if (m_untouched && extent && !extent->empty() && holds(m_home, *extent)) {
                m_home = *extent;
                showHome();
            }
        });
    m_glow.reload(m_document.info().settings.crs);
    updateHint();
}

void MapCanvas::showHome()
{
    if (!m_projection)
        return;
    m_view.fit(m_projection->toPlane(m_home), fitMargin);
    viewMoved();
    m_rest.stop();
    m_untouched = true;
}

void MapCanvas::planClosed()
{
    abortGesture();
    setTool(ToolId::Select);
    m_renderer.drop();
    m_snapSource.forget();
    m_sketches.open({});
    m_projection.reset();
    m_frame = {};
    m_wider = {};
    update();
}

void MapCanvas::planChanged(const PlanChange& change)
{
    ++m_planVersion;
    m_wider = {};
    m_snapSource.forget();
    requestFrame();
    if (change.touches(m_document.selection().table))
        m_glow.reload(m_document.info().settings.crs);
    m_tool->planChanged(change);
}

void MapCanvas::redraw()
{
    ++m_planVersion;
    requestFrame();
}

// --- the view
// ---------------------------------------------------------------------------------------------------

double MapCanvas::dotsPerInch() const
{
    const auto* where = screen();
    if (where == nullptr)
        return logicalDpiX();
    const double real = where->physicalDotsPerInch();
    return real >= leastCredibleDpi && real <= mostCredibleDpi ? real : where->logicalDotsPerInch();
}

void MapCanvas::viewMoved()
{
    m_untouched = false;
    m_rest.start();
    requestFrame();
    update();
    Q_EMIT scaleChanged(scaleDenominator());
}

void MapCanvas::setScaleDenominator(double denominator)
{
    if (!(denominator > 0))
        return;
    rememberView();
    m_view.setScaleDenominator(denominator, dotsPerInch());
    viewMoved();
}

QPointF MapCanvas::pixelOf(core::Position lonLat) const
{
    return m_projection ? m_view.toPixel(m_projection->toPlane(lonLat)) : QPointF{};
}

core::Position MapCanvas::lonLatAt(QPointF pixel) const
{
    return m_projection ? m_projection->toLonLat(m_view.toPlane(pixel)) : core::Position{};
}

core::Box MapCanvas::visibleBox() const
{
    return m_projection ? m_projection->toLonLat(m_view.extent()) : core::Box{};
}

void MapCanvas::centerOn(core::Position lonLat)
{
    if (!m_projection)
        return;
    rememberView();
    m_view.center = m_projection->toPlane(lonLat);
    viewMoved();
}

void MapCanvas::showPlace(core::Position plane, double metresPerPixel)
{
    const bool sensible = std::isfinite(plane.x) && std::isfinite(plane.y) &&
                          metresPerPixel >= leastMetresPerPixel && metresPerPixel <= mostMetresPerPixel;
    if (!m_projection || !sensible)
        return;
    m_view.center = plane;
    m_view.metresPerPixel = metresPerPixel;
    viewMoved();
}

void MapCanvas::showExtent(const core::Box& lonLat)
{
    if (!m_projection || lonLat.empty())
        return;
    rememberView();
    m_view.fit(m_projection->toPlane(lonLat), 0.0);
    viewMoved();
}

void MapCanvas::zoomToBox(const core::Box& lonLat)
{
    if (!m_projection || lonLat.empty())
        return;
    rememberView();
    const bool point = lonLat.width() == 0 && lonLat.height() == 0;
    m_view.fit(point ? core::Box{} : m_projection->toPlane(lonLat), fitMargin);
    if (point) {
        m_view.center = m_projection->toPlane(lonLat.center());
        m_view.setScaleDenominator(std::min(scaleDenominator(), pointScale), dotsPerInch());
    }
    viewMoved();
}

void MapCanvas::zoomIn()
{
    beginMove();
    m_view.zoomAbout({width() / 2.0, height() / 2.0}, zoomStep);
    viewMoved();
}

void MapCanvas::zoomOut()
{
    beginMove();
    m_view.zoomAbout({width() / 2.0, height() / 2.0}, 1 / zoomStep);
    viewMoved();
}

void MapCanvas::zoomToCity()
{
    zoomToBox(m_document.info().settings.area);
}

void MapCanvas::zoomToAll()
{
    m_document.read(
        this, [](const core::PlanFile& plan) { return extentOfPlan(plan); },
        [this](const core::Result<core::Box>& box) {
            if (box && !box->empty())
                zoomToBox(*box);
            else
                zoomToCity();
        });
}

void MapCanvas::zoomToSelection()
{
    m_zoomsWhenRead = m_glow.isReading();
    const auto& bounds = m_glow.bounds();
    if (!m_zoomsWhenRead && m_projection && !bounds.empty())
        zoomToBox(bounds.width() == 0 && bounds.height() == 0
                      ? [&] { core::Box point; point.add(m_projection->toLonLat(bounds.center())); return point; }()
                      : m_projection->toLonLat(bounds));
}

void MapCanvas::beginMove()
{
    if (!m_rest.isActive())
        rememberView();
}

void MapCanvas::rememberView()
{
    m_rest.stop();
    if (m_projection)
        m_history.add(m_view);
    Q_EMIT historyChanged(canGoBack(), canGoForward());
}

void MapCanvas::go(const std::optional<MapView>& view)
{
    if (view) {
        m_view.center = view->center;
        m_view.metresPerPixel = view->metresPerPixel;
        viewMoved();
        m_rest.stop(); // already remembered
    }
    Q_EMIT historyChanged(canGoBack(), canGoForward());
}

void MapCanvas::goBack()
{
    rememberView();
    go(m_history.back());
}

void MapCanvas::goForward()
{
    rememberView();
    go(m_history.forward());
}

void MapCanvas::resizeEvent(QResizeEvent*)
{
    m_view.size = QSizeF{size()};
    if (!m_untouched || !m_document.isOpen())
        return requestFrame();
    showHome();
}

// --- frames
// -----------------------------------------------------------------------------------------------------

void MapCanvas::requestFrame()
{
    if (!m_projection || m_view.size.width() < 2 || m_view.size.height() < 2)
        return;
    m_renderer.request({m_document.path().toStdString(), m_document.info().settings.crs, m_planVersion,
                        m_view, devicePixelRatioF()});
}

bool MapCanvas::settled() const
{
    return !m_frame.image.isNull() && m_frame.request.view == m_view &&
           m_frame.request.planVersion == m_planVersion && !m_renderer.busy();
}

void MapCanvas::showPaintError(const core::Error& error)
{
    if (!std::exchange(m_failing, true))
        Q_EMIT paintFailed(error);
}

void MapCanvas::showFrame(const Frame& frame)
{
    m_failing = false;
    const auto wider = [](const Frame& a, const Frame& b) {
        return !a.image.isNull() && a.request.view.metresPerPixel > 1.2 * b.request.view.metresPerPixel;
    };
    if (m_frame.request.planVersion == frame.request.planVersion && wider(m_frame, frame))
        m_wider = std::exchange(m_frame, frame);
    else {
        if (!wider(m_wider, frame))
            m_wider = {};
        m_frame = frame;
    }
    update();
    Q_EMIT frameShown();
}

void MapCanvas::paintFrame(QPainter& painter, const Frame& frame) const
{
    if (frame.image.isNull())
        return;
    const auto& old = frame.request.view;
    const double scale = old.metresPerPixel / m_view.metresPerPixel;
    const auto corner = m_view.toPixel(old.toPlane({0, 0}));
    if (std::abs(scale - 1.0) < 1e-9) {
        const double ratio = devicePixelRatioF();
        painter.drawImage(
            QPointF{std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio},
            frame.image);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF{corner, old.size * scale}, frame.image, QRectF{frame.image.rect()});
}

void MapCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), ground);
    if (const auto gap = uncovered(m_frame, m_view); !gap.isEmpty()) {
        painter.setClipRegion(gap);
        paintFrame(painter, m_wider);
        painter.setClipping(false);
    }
    paintFrame(painter, m_frame);
    if (!m_document.isOpen())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    m_glow.paint(painter, m_view);
    m_tool->paint(painter, m_view);
    if (m_snap)
        feedback::snapMark(painter, *m_snap, m_view);
    if (m_gesture == Gesture::ZoomBox || m_gesture == Gesture::ToolBox) {
        const QRectF box = QRectF{m_pressedAt, m_cursor}.normalized();
        const QPolygonF outline{box};
        feedback::area(painter, outline, QColor::fromRgba(feedback::sketchInk));
        feedback::line(painter, outline, {QColor::fromRgba(feedback::sketchInk), 1.0, true});
    }
    paintFurniture(painter, m_view, groundMetresPerPixel(), remarks());
}

double MapCanvas::groundMetresPerPixel() const
{
    constexpr double span = 100.0; // px, across the middle
    const QPointF middle{width() / 2.0, height() / 2.0};
    return core::distance(lonLatAt(middle - QPointF{span / 2, 0}), lonLatAt(middle + QPointF{span / 2, 0})) /
           span;
}

QString MapCanvas::remarks() const
{
    QStringList names;
    for (const auto& layer : m_document.info().layers)
        if (layer.visible && !layer.source.empty())
            names.append(QString::fromStdString(layer.source));
    names.removeDuplicates();
    QStringList parts;
    if (m_frame.labelsLeftOut > 0)
        parts.append(tr("%n nama tidak muat", nullptr, static_cast<int>(m_frame.labelsLeftOut)));
    if (!names.isEmpty())
        parts.append(tr("Sumber: %1").arg(names.join(QStringLiteral("; "))));
    return parts.join(QStringLiteral("  ·  "));
}

// --- tools
// ------------------------------------------------------------------------------------------------------

void MapCanvas::setTool(ToolId id)
{
    if (m_tool->id() == id)
        return;
    abortGesture();
    m_tool->deactivate();
    m_tool = m_tools.at(id).get();
    m_said.clear();
    m_snap.reset();
    m_tool->activate();
    updateCursor();
    updateHint();
    update();
    setFocus();
    Q_EMIT toolChanged(id);
}

void MapCanvas::setSnapping(bool on)
{
    if (m_snapping == on)
        return;
    m_snapping = on;
    m_snap.reset();
    update();
    say(on ? tr("Titik baru menempel ke titik dan tepi yang sudah ada. Tombol S mematikannya.")
           : tr("Titik baru tidak menempel. Tombol S menyalakannya lagi."));
    Q_EMIT snappingChanged(on);
}

void MapCanvas::updateHint()
{
    Q_EMIT hint(m_said.isEmpty() ? m_tool->hint() : m_said);
}

void MapCanvas::say(const QString& sentence)
{
    m_said = sentence;
    updateHint();
}

void MapCanvas::showFound(const std::vector<MapFeature>& features, std::size_t current)
{
    Q_EMIT found(features, static_cast<int>(current));
}

} // namespace app

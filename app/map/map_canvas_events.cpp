// The mouse and keys of the map: what is a click, what a drag, and which of them moves the map.
#include "app/map/map_canvas.h"

#include "app/map/typed_vertex.h"
#include "app/map/vertex_entry.h"

#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace app {

namespace {

constexpr double dragDistance = 4.0;    // px; a shaky click is still a click
constexpr double arrowStep = 80.0;      // px
constexpr double wheelZoom = 1.5;       // for one notch
constexpr double fineWheelZoom = 1.1;   // with Ctrl
constexpr double degreesPerNotch = 120; // eighths of a degree, Qt's unit
constexpr double leastZoomBox = 5.0;    // px

bool isNavigationKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_S:
        return true;
    default:
        return false;
    }
}

} // namespace

bool MapCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
        if (plain && (m_tool->wantsKey(key->key()) || isNavigationKey(key->key()) || beginsEntry(*key))) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

PointerInput MapCanvas::inputAt(QPointF pixel, Qt::KeyboardModifiers modifiers)
{
    PointerInput input{pixel, m_projection->fromPlane(m_view.toPlane(pixel)), modifiers, {}};
    if (!m_snapping || !m_tool->snaps())
        return input;
    m_snapSource.look(m_view, pixel, m_document.info().settings.crs);
    input.snap = snapTo(m_snapSource.candidates(), m_view, pixel, snapTolerance, m_tool->snapExcept());
    if (input.snap)
        input.place = input.snap->place;
    return input;
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::BackButton)
        return goBack();
    if (event->button() == Qt::ForwardButton)
        return goForward();
    if (m_gesture != Gesture::None && event->button() == m_button)
        abortGesture(); // its release never came
    if (!m_projection || m_gesture != Gesture::None)
        return;
    m_said.clear();
    m_button = event->button();
    m_pressedAt = m_cursor = event->position();
    m_pressedWith = event->modifiers();
    if (m_button == Qt::MiddleButton || (m_button == Qt::LeftButton && m_spaceDown)) {
        rememberView();
        setGesture(Gesture::Pan);
    } else if (m_button == Qt::LeftButton)
        setGesture(Gesture::Pressed);
    else if (m_button == Qt::RightButton)
        setGesture(Gesture::RightPressed);
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_projection)
        return;
    const auto pixel = event->position();
    Q_EMIT cursorMoved(lonLatAt(pixel));
    const bool far = QLineF{m_pressedAt, pixel}.length() >= dragDistance;
    if (m_gesture == Gesture::Pressed && far)
        beginDrag(pixel);
    if (m_gesture == Gesture::None && !m_spaceDown) {
        const auto input = inputAt(pixel, event->modifiers());
        if (m_snap || input.snap)
            update();
        m_snap = input.snap;
        m_tool->hover(input);
    } else
        continueDrag(pixel, event->modifiers());
    m_cursor = pixel;
}

void MapCanvas::beginDrag(QPointF pixel)
{
    const bool shift = m_pressedWith.testFlag(Qt::ShiftModifier);
    const bool control = m_pressedWith.testFlag(Qt::ControlModifier);
    if (control && m_tool->id() == ToolId::Select)
        setGesture(Gesture::ToolBox);
    else if (shift && !control)
        setGesture(Gesture::ZoomBox);
    else if (m_tool->grab(inputAt(m_pressedAt, m_pressedWith)))
        setGesture(Gesture::ToolDrag);
    else {
        rememberView();
        setGesture(Gesture::Pan);
        m_cursor = m_pressedAt; // the map follows from where it was taken hold of
    }
    m_snap.reset();
    continueDrag(pixel, m_pressedWith);
    m_cursor = pixel;
}

void MapCanvas::continueDrag(QPointF pixel, Qt::KeyboardModifiers modifiers)
{
    if (m_gesture == Gesture::Pan || (m_gesture == Gesture::None && m_spaceDown)) {
        if (pixel == m_cursor)
            return;
        beginMove();
        m_view.moveBy(pixel - m_cursor);
        viewMoved();
    } else if (m_gesture == Gesture::ToolDrag) {
        const auto input = inputAt(pixel, modifiers);
        m_snap = input.snap;
        m_tool->drag(input);
    } else if (m_gesture == Gesture::ZoomBox || m_gesture == Gesture::ToolBox)
        update();
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_gesture == Gesture::None || event->button() != m_button)
        return;
    endDrag(event->position(), event->modifiers());
}

void MapCanvas::endDrag(QPointF pixel, Qt::KeyboardModifiers modifiers)
{
    const auto gesture = m_gesture;
    setGesture(Gesture::None);
    m_cursor = pixel;
    switch (gesture) {
    case Gesture::Pressed:
        m_tool->click(inputAt(m_pressedAt, m_pressedWith));
        break;
    case Gesture::RightPressed:
        if (m_tool->id() == ToolId::Select)
            Q_EMIT menuRequested(mapToGlobal(pixel.toPoint()), lonLatAt(pixel));
        else
            m_tool->finish(inputAt(pixel, modifiers));
        break;
    case Gesture::ToolDrag:
        m_tool->drop(inputAt(pixel, modifiers));
        m_snap.reset();
        break;
    case Gesture::ToolBox:
        m_tool->box(m_pressedAt, pixel, m_pressedWith);
        break;
    case Gesture::ZoomBox: {
        core::Box plane;
        plane.add(m_view.toPlane(m_pressedAt));
        plane.add(m_view.toPlane(pixel));
        if (QLineF{m_pressedAt, pixel}.length() < leastZoomBox)
            break;
        rememberView();
        m_view.fit(plane, 0);
        viewMoved();
        break;
    }
    case Gesture::Pan:
        rememberView();
        break;
    case Gesture::None:
        break;
    }
    update();
}

void MapCanvas::abortGesture()
{
    if (m_gesture == Gesture::ToolDrag)
        m_tool->abortDrag();
    if (m_gesture != Gesture::None)
        setGesture(Gesture::None);
    m_spaceDown = false;
    updateCursor();
    update();
}

void MapCanvas::setGesture(Gesture gesture)
{
    m_gesture = gesture;
    updateCursor();
}

void MapCanvas::updateCursor()
{
    if (m_gesture == Gesture::Pan)
        setCursor(Qt::ClosedHandCursor);
    else if (m_spaceDown)
        setCursor(Qt::OpenHandCursor);
    else if (m_gesture == Gesture::ZoomBox)
        setCursor(Qt::CrossCursor);
    else
        setCursor(m_tool->cursor());
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / degreesPerNotch;
    if (!m_projection || notches == 0)
        return;
    const bool fine = event->modifiers().testFlag(Qt::ControlModifier);
    beginMove();
    m_view.zoomAbout(event->position(), std::pow(fine ? fineWheelZoom : wheelZoom, notches));
    m_snap.reset();
    viewMoved();
    event->accept();
}

void MapCanvas::leaveEvent(QEvent*)
{
    if (m_snap)
        update();
    m_snap.reset();
    Q_EMIT cursorLeft();
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    m_said.clear();
    if (m_projection && event->key() == Qt::Key_Escape && m_gesture != Gesture::None)
        return abortGesture();
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (m_projection && plain && m_tool->key(event->key(), event->modifiers()))
        return;
    if (plain && beginsEntry(*event))
        return m_entry->open(event->text(), m_cursor);
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && m_projection) {
        m_spaceDown = true;
        return updateCursor();
    }
    if (!m_projection || !navigationKey(event->key(), event->modifiers()))
        QWidget::keyPressEvent(event);
}

bool MapCanvas::beginsEntry(const QKeyEvent& event) const
{
    const auto text = event.text();
    return m_projection && m_gesture == Gesture::None && m_tool->takesNumbers() && text.size() == 1 &&
           (text[0].isDigit() || text[0] == QLatin1Char('-'));
}

/// What was typed is a click at that very place; the map goes there where it is not in view.
void MapCanvas::takeTyped()
{
    const auto lonLat =
        typedVertex(m_entry->text(), m_tool->lastVertex(), lonLatAt(m_cursor), m_document.info().settings);
    if (!m_projection || !lonLat)
        return say(tr("\"%1\" bukan jarak atau koordinat. Contoh: 25 m ke arah kursor; 25 < 90 ke timur; "
                      "-6,9803 110,4335.")
                       .arg(m_entry->text()));
    m_entry->close();
    m_said.clear();
    const auto place = m_projection->fromLonLat(*lonLat);
    if (!rect().contains(m_view.toPixel(place.plane).toPoint()))
        centerOn(*lonLat);
    m_tool->click({m_view.toPixel(place.plane), place, {}, {}, true});
    updateHint();
}

bool MapCanvas::navigationKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    const auto pan = [this](double right, double down) {
        beginMove();
        m_view.moveBy({-right * arrowStep, -down * arrowStep});
        viewMoved();
    };
    switch (key) {
    case Qt::Key_Left:
        return pan(-1, 0), true;
    case Qt::Key_Right:
        return pan(1, 0), true;
    case Qt::Key_Up:
        return pan(0, -1), true;
    case Qt::Key_Down:
        return pan(0, 1), true;
    case Qt::Key_PageUp:
        return zoomIn(), true;
    case Qt::Key_PageDown:
        return zoomOut(), true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return control && (zoomIn(), true);
    case Qt::Key_Minus:
        return control && (zoomOut(), true);
    case Qt::Key_Home:
        return zoomToCity(), true;
    case Qt::Key_F:
        return control && shift && (zoomToAll(), true);
    case Qt::Key_J:
        return control && !shift && (zoomToSelection(), true);
    case Qt::Key_F5:
        return redraw(), true;
    case Qt::Key_S:
        return modifiers == Qt::NoModifier && (setSnapping(!m_snapping), true);
    default:
        return false;
    }
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat())
        return QWidget::keyReleaseEvent(event);
    m_spaceDown = false;
    if (m_gesture == Gesture::None)
        rememberView();
    updateCursor();
}

void MapCanvas::focusOutEvent(QFocusEvent* event)
{
    m_spaceDown = false;
    updateCursor();
    QWidget::focusOutEvent(event);
}

} // namespace app

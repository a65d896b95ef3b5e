#include "app/print/sheet_preview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>

namespace app {

namespace {

// Pixels of the screen.
constexpr double margin = 16.0; // round the sheet
constexpr double reach = 6.0;   // of the mouse to an edge, and of an edge to a line it snaps to
constexpr double handle = 7.0;

} // namespace

SheetPreview::SheetPreview(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(320, 260);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Pratinjau lembar"));
    setAccessibleDescription(
        tr("Tombol panah menggeser unsur yang dipilih 1 mm, dengan Ctrl 0,1 mm, dengan Shift ukurannya."));
}

void SheetPreview::showSheet(const QImage& sheet, const gis::SheetLayout& layout)
{
    m_sheet = sheet;
    m_layout = layout;
    m_text.clear();
    if (m_selected && !m_dragging)
        select(m_selected);
    update();
}

void SheetPreview::showText(const QString& text)
{
    m_sheet = {};
    m_text = text;
    update();
}

void SheetPreview::setWaiting(bool waiting)
{
    m_waiting = waiting;
    update();
}

void SheetPreview::select(std::optional<gis::SheetElement> element)
{
    m_selected = element;
    m_box = element ? gis::boxOf(m_layout, *element) : QRectF{};
    update();
}

QRectF SheetPreview::sheetPlace() const
{
    const QRectF room = QRectF{rect()}.adjusted(margin, margin, -margin, -margin);
    const auto size = QSizeF{m_sheet.size()}.scaled(room.size(), Qt::KeepAspectRatio);
    return {room.center() - QPointF{size.width(), size.height()} / 2.0, size};
}

double SheetPreview::millimetres(double pixels) const
{
    const auto place = sheetPlace();
    return place.width() > 0.0 ? pixels * m_layout.paper.widthMm() / place.width() : 0.0;
}

QPointF SheetPreview::millimetresAt(QPointF pixels) const
{
    const auto at = pixels - sheetPlace().topLeft();
    return {millimetres(at.x()), millimetres(at.y())};
}

QPointF SheetPreview::shownAt(QPointF millimetres) const
{
    const auto place = sheetPlace();
    return place.topLeft() + millimetres * (place.width() / m_layout.paper.widthMm());
}

/// The maps of a sheet that compares have one size and stand where they fit.
bool SheetPreview::canMove(gis::SheetElement element) const
{
    return element != gis::SheetElement::Map || m_layout.panels.empty();
}

/// The topmost; the selected one also a little outside, where its handles are.
std::optional<gis::SheetElement> SheetPreview::elementAt(QPointF pixels) const
{
    if (m_sheet.isNull())
        return std::nullopt;
    const auto at = millimetresAt(pixels);
    const double near = millimetres(reach);
    if (m_selected && m_box.adjusted(-near, -near, near, near).contains(at) &&
        gripAt(m_box, at, near).resizes())
        return m_selected;
    std::optional<gis::SheetElement> found;
    bool foundPlaced = false;
    for (const auto& spec : gis::sheetElements()) {
        const bool isPlaced = std::ranges::find(m_layout.placed, spec.element) != m_layout.placed.end();
        if (!canMove(spec.element) || !gis::boxOf(m_layout, spec.element).contains(at) ||
            (foundPlaced && !isPlaced))
            continue;
        found = spec.element;
        foundPlaced = isPlaced;
    }
    return found;
}

void SheetPreview::paintSelection(QPainter& painter) const
{
    if (!m_selected || m_box.isEmpty())
        return;
    const QRectF box{shownAt(m_box.topLeft()), shownAt(m_box.bottomRight())};
    const auto color = palette().color(QPalette::Highlight);
    painter.setRenderHint(QPainter::Antialiasing);
    auto tint = color;
    tint.setAlpha(m_dragging ? 50 : 20);
    painter.fillRect(box, tint);
    painter.setPen(QPen{color, 1.5});
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    painter.setBrush(palette().color(QPalette::Base));
    const auto c = box.center();
    for (const auto& at :
         {box.topLeft(), QPointF{c.x(), box.top()}, box.topRight(), QPointF{box.right(), c.y()},
          box.bottomRight(), QPointF{c.x(), box.bottom()}, box.bottomLeft(), QPointF{box.left(), c.y()}})
        painter.drawRect(QRectF{at - QPointF{handle, handle} / 2.0, QSizeF{handle, handle}});
}

void SheetPreview::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    if (m_sheet.isNull()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         m_text.isEmpty() ? tr("Menyiapkan pratinjau…") : m_text);
        return;
    }
    const auto place = sheetPlace();
    painter.fillRect(place.translated(3.0, 3.0), QColor{0, 0, 0, 60});
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_sheet);
    paintSelection(painter);
    if (m_waiting) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect().adjusted(0, 0, -8, -2), Qt::AlignRight | Qt::AlignBottom, tr("Memperbarui…"));
    }
}

void SheetPreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

void SheetPreview::mousePressEvent(QMouseEvent* event)
{
    const auto element = event->button() == Qt::LeftButton ? elementAt(event->position()) : std::nullopt;
    if (!element)
        return;
    if (element != m_selected) {
        select(element);
        Q_EMIT selected(*element);
    }
    m_pressed = event->position();
    m_grip = gripAt(m_box, millimetresAt(m_pressed), millimetres(reach));
}

/// Where the selected element would stand: flush with other boxes near it, inside the neat line.
QRectF SheetPreview::dragTo(QPointF pixels) const
{
    const auto by = millimetresAt(pixels) - millimetresAt(m_pressed);
    std::vector<double> verticals{m_layout.map.left(), m_layout.map.right()};
    std::vector<double> horizontals{m_layout.map.top(), m_layout.map.bottom()};
    const auto add = [&](const QRectF& box) {
        verticals.insert(verticals.end(), {box.left(), box.right()});
        horizontals.insert(horizontals.end(), {box.top(), box.bottom()});
    };
    add(m_layout.neatline);
    for (const auto& spec : gis::sheetElements())
        if (const auto box = gis::boxOf(m_layout, spec.element); spec.element != m_selected && !box.isEmpty())
            add(box);
    const auto moved = snapped(dragged(gis::boxOf(m_layout, *m_selected), *m_grip, by), *m_grip, verticals,
                               horizontals, millimetres(reach));
    return gis::fittedPlace(m_layout, *m_selected, moved);
}

void SheetPreview::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_grip) {
        showCursor(event->position());
        return;
    }
    m_dragging =
        m_dragging || (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragging)
        return;
    m_box = dragTo(event->position());
    update();
}

void SheetPreview::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_grip)
        return;
    const bool moved = m_dragging;
    if (moved)
        m_box = dragTo(event->position());
    m_grip.reset();
    m_dragging = false;
    if (moved)
        Q_EMIT placed(*m_selected, m_box);
    update();
}

void SheetPreview::showCursor(QPointF pixels)
{
    const auto element = elementAt(pixels);
    if (!element) {
        unsetCursor();
        return;
    }
    const auto box = element == m_selected ? m_box : gis::boxOf(m_layout, *element);
    setCursor(element == m_selected ? gripAt(box, millimetresAt(pixels), millimetres(reach)).cursor()
                                    : Qt::PointingHandCursor);
    setToolTip(QString{});
}

void SheetPreview::keyPressEvent(QKeyEvent* event)
{
    const double step = event->modifiers().testFlag(Qt::ControlModifier) ? 0.1 : 1.0;
    QPointF by;
    switch (event->key()) {
    case Qt::Key_Left:
        by = {-step, 0.0};
        break;
    case Qt::Key_Right:
        by = {step, 0.0};
        break;
    case Qt::Key_Up:
        by = {0.0, -step};
        break;
    case Qt::Key_Down:
        by = {0.0, step};
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_selected || m_box.isEmpty() || m_grip)
        return;
    const SheetGrip lowerRight{.right = true, .bottom = true};
    const bool resize = event->modifiers().testFlag(Qt::ShiftModifier);
    m_box = gis::fittedPlace(m_layout, *m_selected, dragged(m_box, resize ? lowerRight : SheetGrip{}, by));
    Q_EMIT placed(*m_selected, m_box);
    update();
}

} // namespace app

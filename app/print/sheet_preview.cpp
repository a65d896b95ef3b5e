#include "app/print/sheet_preview.h"

#include <QPainter>
#include <QResizeEvent>

namespace app {

namespace {

constexpr double margin = 16.0; // pixels round the sheet

} // namespace

SheetPreview::SheetPreview(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(320, 260);
    setAccessibleName(tr("Pratinjau lembar"));
}

void SheetPreview::showSheet(const QImage& sheet)
{
    m_sheet = sheet;
    m_text.clear();
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

QRectF SheetPreview::sheetPlace() const
{
    const QRectF room = QRectF{rect()}.adjusted(margin, margin, -margin, -margin);
    const auto size = QSizeF{m_sheet.size()}.scaled(room.size(), Qt::KeepAspectRatio);
    return {room.center() - QPointF{size.width(), size.height()} / 2.0, size};
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

} // namespace app

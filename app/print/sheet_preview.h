#pragma once

#include "app/print/sheet_grip.h"
#include "gis/paint/sheet/sheet_element.h"

#include <QImage>
#include <QString>
#include <QWidget>
#include <optional>

namespace app {

/// Shows a painted sheet as it will lie on the desk, fitted to the widget, and lets its elements be taken
/// hold of: a click selects one, dragging moves or resizes it, arrow keys do the same by a millimetre (with
/// Ctrl by a tenth, with Shift its size). The last sheet stays until the next one is ready.
class SheetPreview : public QWidget
{
    Q_OBJECT

public:
    explicit SheetPreview(QWidget* parent = nullptr);

    void showSheet(const QImage& sheet, const gis::SheetLayout& layout);
    /// In place of a sheet: why there is none.
    void showText(const QString& text);
    /// A newer sheet is being painted.
    void setWaiting(bool waiting);
    const QImage& sheet() const { return m_sheet; }

    void select(std::optional<gis::SheetElement> element);
    /// Where a place of the sheet is shown, in the widget's pixels.
    QPointF shownAt(QPointF millimetres) const;

    QSize sizeHint() const override { return {640, 520}; }

Q_SIGNALS:
    /// The room for a sheet changed: it should be painted anew to be sharp.
    void resized();
    void selected(gis::SheetElement element);
    /// Somebody wants it there; millimetres on the paper.
    void placed(gis::SheetElement element, const QRectF& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF sheetPlace() const;
    QPointF millimetresAt(QPointF pixels) const;
    double millimetres(double pixels) const;
    bool canMove(gis::SheetElement element) const;
    std::optional<gis::SheetElement> elementAt(QPointF pixels) const;
    QRectF dragTo(QPointF pixels) const;
    void showCursor(QPointF pixels);
    void paintSelection(QPainter& painter) const;

    QImage m_sheet{};
    gis::SheetLayout m_layout{};
    QString m_text{};
    bool m_waiting = false;
    std::optional<gis::SheetElement> m_selected{};
    QRectF m_box{}; // of the selected one, as it is dragged
    std::optional<SheetGrip> m_grip{};
    QPointF m_pressed{};
    bool m_dragging = false;
};

} // namespace app

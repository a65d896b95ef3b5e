#include "app/print/sheet_grip.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

namespace app {

namespace {

/// How far to go from any of the edges to the nearest line; 0 where none is near.
double shiftTo(const std::vector<double>& lines, std::initializer_list<double> edges, double reach)
{
    double best = std::numeric_limits<double>::infinity();
    for (const double edge : edges)
        for (const double line : lines)
            if (std::abs(line - edge) < std::abs(best))
                best = line - edge;
    return std::abs(best) <= reach ? best : 0.0;
}

} // namespace

Qt::CursorShape SheetGrip::cursor() const
{
    if (!resizes())
        return Qt::SizeAllCursor;
    if ((left && top) || (right && bottom))
        return Qt::SizeFDiagCursor;
    if ((right && top) || (left && bottom))
        return Qt::SizeBDiagCursor;
    return left || right ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

SheetGrip gripAt(const QRectF& box, QPointF at, double reach)
{
    return {.left = std::abs(at.x() - box.left()) <= reach,
            .top = std::abs(at.y() - box.top()) <= reach,
            .right = std::abs(at.x() - box.right()) <= reach,
            .bottom = std::abs(at.y() - box.bottom()) <= reach};
}

QRectF dragged(const QRectF& box, const SheetGrip& grip, QPointF by)
{
    if (!grip.resizes())
        return box.translated(by);
    QRectF result = box;
    if (grip.left)
        result.setLeft(std::min(box.left() + by.x(), box.right()));
    if (grip.right)
        result.setRight(std::max(box.right() + by.x(), box.left()));
    if (grip.top)
        result.setTop(std::min(box.top() + by.y(), box.bottom()));
    if (grip.bottom)
        result.setBottom(std::max(box.bottom() + by.y(), box.top()));
    return result;
}

QRectF snapped(const QRectF& box, const SheetGrip& grip, const std::vector<double>& verticals,
               const std::vector<double>& horizontals, double reach)
{
    if (!grip.resizes())
        return box.translated(shiftTo(verticals, {box.left(), box.right()}, reach),
                              shiftTo(horizontals, {box.top(), box.bottom()}, reach));
    QRectF result = box;
    if (grip.left)
        result.setLeft(box.left() + shiftTo(verticals, {box.left()}, reach));
    if (grip.right)
        result.setRight(box.right() + shiftTo(verticals, {box.right()}, reach));
    if (grip.top)
        result.setTop(box.top() + shiftTo(horizontals, {box.top()}, reach));
    if (grip.bottom)
        result.setBottom(box.bottom() + shiftTo(horizontals, {box.bottom()}, reach));
    return result;
}

} // namespace app

#pragma once

#include <QPointF>
#include <QRectF>
#include <Qt>
#include <vector>

namespace app {

/// What a press on a box takes hold of: edges and corners resize it, the inside moves it. Pure geometry; the
/// unit is the caller's.
struct SheetGrip
{
    bool left = false;
    bool top = false;
    bool right = false;
    bool bottom = false;

    bool resizes() const { return left || top || right || bottom; }
    Qt::CursorShape cursor() const;
    bool operator==(const SheetGrip&) const = default;
};

/// `at` must be in the box or within `reach` of it.
SheetGrip gripAt(const QRectF& box, QPointF at, double reach);

/// Never turns inside out.
QRectF dragged(const QRectF& box, const SheetGrip& grip, QPointF by);

/// Moves the edges that are being dragged onto the nearest line within reach, so that boxes stand flush.
QRectF snapped(const QRectF& box, const SheetGrip& grip, const std::vector<double>& verticals,
               const std::vector<double>& horizontals, double reach);

} // namespace app

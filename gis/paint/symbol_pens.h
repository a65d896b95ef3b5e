#pragma once

#include "gis/paint/style.h"

#include <QColor>
#include <QImage>
#include <QPen>
#include <QPoint>

#include <cstdint>
#include <unordered_set>

class QPainter;

namespace gis {

/// What a painter can do decides how symbols are drawn on it.
struct PaintDevice
{
    bool raster =
        false; // pixels: pictures can be composed, thin pens are cosmetic, nothing must be cut exactly
    bool unscaled = false; // the painter's units are the device's pixels
    bool aligned = false;  // and its whole numbers lie between them
    double pixelsPerMillimetre = 1.0;

    static PaintDevice of(const QPainter& painter, double pixelsPerMillimetre);
};

/// A pen of the stroke's width. On pixels a pen of at most one is cosmetic, which is Qt's fast path; a
/// thinner one is fainter.
QPen penFor(const Stroke& stroke, const PaintDevice& device);

/// A symbol made ready for one device.
struct SymbolPens
{
    const Symbol* symbol = nullptr;
    QPen stroke{Qt::NoPen};
    QPen casing{Qt::NoPen};
    QPen seam{Qt::NoPen};        // in the fill's colour, so that no gap shows between neighbours
    bool strokeWithFill = false; // both can be drawn in one go
    QImage marker{};             // on unscaled pixels only

    SymbolPens(const Symbol& from, const PaintDevice& device);

    /// False where this marker is at this pixel already: a second one would change nothing.
    bool take(QPoint pixel);
    void forgetTaken() { m_taken.clear(); }

private:
    std::unordered_set<std::uint64_t> m_taken{};
};

/// The marker with its centre (a pin's point) on `place`.
void paintMarker(QPainter& painter, const Marker& marker, QPointF place, const PaintDevice& device);

} // namespace gis

#pragma once

#include "app/map/map_view.h"
#include "app/map/snapping.h"

#include <QColor>
#include <QPolygonF>
#include <QString>

#include <vector>

class QPainter;

namespace app {

/// How sketches, handles, marks and the selection look above the map. All of them have a pale rim, so that
/// they are seen on any ground.
namespace feedback {

inline constexpr QRgb sketchInk = 0xff0b5fa5;
inline constexpr QRgb selectionInk = 0xffe0a100;
inline constexpr QRgb wrongInk = 0xffb3372b;

/// Only as many points as can be seen: not those within a pixel of the one before, nor those of a stretch
/// that passes by outside one side of the picture. What is drawn inside stays the same.
QPolygonF toPixels(const std::vector<Place>& places, const MapView& view);
QPolygonF toPixels(const core::Path& plane, const MapView& view);

struct LineLook
{
    QColor color{QColor::fromRgba(sketchInk)};
    double width = 2.0;
    bool dashed = false;
};

void line(QPainter& painter, const QPolygonF& pixels, const LineLook& look = {});
/// The inside of an outline, pale; `closed` also draws its boundary.
void area(QPainter& painter, const QPolygonF& pixels, QColor color);
/// A square of 8 pixels: a vertex that can be dragged.
void handle(QPainter& painter, QPointF pixel, bool current);
/// A small round one: drag it to make a vertex there.
void midpointHandle(QPainter& painter, QPointF pixel);
/// A square (vertex) or hourglass (edge) around the place, and a word that says what it is.
void snapMark(QPainter& painter, const Snap& snap, const MapView& view);
/// A cross over a place where an outline meets itself.
void conflictMark(QPainter& painter, QPointF pixel);
/// Text on a pale plate whose lower left corner is at `pixel`.
void note(QPainter& painter, QPointF pixel, const QString& text);

} // namespace feedback
} // namespace app

#pragma once

#include "core/model/geometry.h"

#include <QPointF>
#include <QSizeF>

namespace app {

/// What part of the plane is shown and how large: a point of the plan's projected system in the middle of the
/// picture. Pixels are device-independent, y downward; the plane is in metres, y northward. No rotation.
struct MapView
{
    core::Position center{};     // projected, m
    double metresPerPixel = 1.0; // on the plane
    QSizeF size{1.0, 1.0};       // px

    bool operator==(const MapView&) const = default;

    core::Position toPlane(QPointF pixel) const;
    QPointF toPixel(core::Position plane) const;
    core::Box extent() const; // on the plane

    /// 1 : what this returns, on a screen of so many pixels an inch.
    double scaleDenominator(double dotsPerInch) const;
    void setScaleDenominator(double denominator, double dotsPerInch);

    /// Moves the picture by so many pixels: what was under the hand stays under it.
    void moveBy(QPointF pixels);
    /// `factor` above 1 comes nearer; the point of the plane under `pixel` stays where it is.
    void zoomAbout(QPointF pixel, double factor);
    /// Shows the whole box, with `margin` pixels around it where there is room. A point keeps the scale.
    void fit(const core::Box& plane, double margin);
};

// From 1:1 to far beyond a whole country on any screen.
inline constexpr double leastMetresPerPixel = 0.0002;
inline constexpr double mostMetresPerPixel = 20'000.0;

} // namespace app

#include "app/map/map_view.h"

#include <algorithm>

namespace app {

namespace {

constexpr double metresPerInch = 0.0254;

double bounded(double metresPerPixel)
{
    return std::clamp(metresPerPixel, leastMetresPerPixel, mostMetresPerPixel);
}

} // namespace

core::Position MapView::toPlane(QPointF pixel) const
{
    return {center.x + (pixel.x() - size.width() / 2) * metresPerPixel,
            center.y - (pixel.y() - size.height() / 2) * metresPerPixel};
}

QPointF MapView::toPixel(core::Position plane) const
{
    return {(plane.x - center.x) / metresPerPixel + size.width() / 2,
            (center.y - plane.y) / metresPerPixel + size.height() / 2};
}

core::Box MapView::extent() const
{
    const double halfWidth = size.width() / 2 * metresPerPixel;
    const double halfHeight = size.height() / 2 * metresPerPixel;
    return {center.x - halfWidth, center.y - halfHeight, center.x + halfWidth, center.y + halfHeight};
}

double MapView::scaleDenominator(double dotsPerInch) const
{
    return metresPerPixel * dotsPerInch / metresPerInch;
}

void MapView::setScaleDenominator(double denominator, double dotsPerInch)
{
    metresPerPixel = bounded(denominator * metresPerInch / dotsPerInch);
}

void MapView::moveBy(QPointF pixels)
{
    center.x -= pixels.x() * metresPerPixel;
    center.y += pixels.y() * metresPerPixel;
}

void MapView::zoomAbout(QPointF pixel, double factor)
{
    const auto kept = toPlane(pixel);
    metresPerPixel = bounded(metresPerPixel / factor);
    moveBy(pixel - toPixel(kept));
}

void MapView::fit(const core::Box& plane, double margin)
{
    if (plane.empty())
        return;
    center = plane.center();
    const double width = std::max(size.width() - 2 * margin, size.width() / 2);
    const double height = std::max(size.height() - 2 * margin, size.height() / 2);
    const double wanted = std::max(plane.width() / width, plane.height() / height);
    if (wanted > 0)
        metresPerPixel = bounded(wanted);
}

} // namespace app

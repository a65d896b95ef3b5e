#include "app/map/measures.h"

#include "app/map/outline.h"
#include "core/model/ellipsoid.h"

#include <QCoreApplication>
#include <QLocale>

namespace app {

namespace {

constexpr double squareMetresPerHectare = 10'000.0;
constexpr double metresPerKilometre = 1'000.0;

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString lengthText(double metres)
{
    if (metres >= metresPerKilometre)
        return QCoreApplication::translate("Measures", "%1 km").arg(number(metres / metresPerKilometre, 2));
    return QCoreApplication::translate("Measures", "%1 m").arg(number(metres, metres < 100 ? 1 : 0));
}

QString areaText(double squareMetres)
{
    const auto plain = QCoreApplication::translate("Measures", "%1 m²").arg(number(squareMetres, 0));
    if (squareMetres < squareMetresPerHectare)
        return plain;
    return QCoreApplication::translate("Measures", "%1 ha (%2)")
        .arg(number(squareMetres / squareMetresPerHectare, 2), plain);
}

double pathLength(const core::Path& points)
{
    return core::length(points);
}

double ringArea(const core::Path& points)
{
    if (enclosesNothing(points))
        return 0.0;
    return core::area(core::MultiPolygon{{core::Polygon{{closedRing(points)}}}});
}

double ringPerimeter(const core::Path& points)
{
    return core::length(closedRing(points));
}

} // namespace app

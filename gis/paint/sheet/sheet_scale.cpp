#include "gis/paint/sheet/sheet_scale.h"

#include <array>
#include <cmath>

namespace gis {

namespace {

// Up to 1:100,000 the series of Indonesian base maps and plans; beyond it only a small sheet of a whole city
// needs one.
constexpr std::array<double, 13> scales{500,    1000,   2500,   5000,   10000,  25000,  50000,
                                        100000, 150000, 200000, 250000, 500000, 1000000};

} // namespace

std::span<const double> roundScales()
{
    return scales;
}

double fittingScale(QSizeF groundMetres, QSizeF frameMm, double margin)
{
    const double free = 1.0 - 2.0 * margin;
    // A tenth of a micrometre: rounding must not push ground that fits exactly to the next scale.
    constexpr double tolerance = 1e-4;
    for (const double scale : scales)
        if (paperMm(groundMetres.width(), scale) <= frameMm.width() * free + tolerance &&
            paperMm(groundMetres.height(), scale) <= frameMm.height() * free + tolerance)
            return scale;
    return scales.back();
}

double gridStep(double scale, double leastMm)
{
    const double least = groundMetres(leastMm, scale);
    double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (;; decade *= 10.0)
        for (const double factor : {1.0, 2.0, 5.0})
            if (factor * decade >= least * (1.0 - 1e-9))
                return factor * decade;
}

} // namespace gis

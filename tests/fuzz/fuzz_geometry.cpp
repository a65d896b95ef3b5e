#include "core/model/wkt.h"
#include "core/storage/gpkg_geometry.h"
#include "gis/geometry/wkb.h"
#include "tests/fuzz/check.h"

#include <cmath>

namespace {

using fuzz::mustHold;

bool finite(core::Geometry geometry)
{
    bool all = true;
    core::forEachVertex(
        geometry, [&](const core::Position& p) { all = all && std::isfinite(p.x) && std::isfinite(p.y); });
    return all;
}

void whole(std::span<const unsigned char> bytes)
{
    core::gpkgEnvelope(bytes);
    const auto geometry = core::readGpkgGeometry(bytes);
    if (!geometry || !finite(*geometry)) // NaN is not equal to itself
        return;
    const auto again = core::readGpkgGeometry(core::writeGpkgGeometry(*geometry));
    mustHold(again && (*again == *geometry || core::isEmpty(*geometry)),
             "a geometry that was written is read");
}

void wellKnown(std::span<const unsigned char> bytes)
{
    (void)core::readWkb(bytes);
    gis::kindOfWkb(bytes);
    core::Blob copy{bytes.begin(), bytes.end()};
    std::vector<gis::WkbRun> runs;
    if (gis::findRuns(copy, runs)) {
        std::size_t positions = 0;
        for (const auto& run : runs)
            positions += run.size();
        mustHold(positions * 16 <= copy.size(), "no run reaches beyond the bytes");
    }
    std::size_t changed = 0;
    if (auto sound = gis::withSoundRings(bytes, changed)) {
        gis::promoteToMulti(*sound);
        runs.clear();
        (void)gis::findRuns(*sound, runs);
    }
    gis::wkbOfGpkg(bytes);
}

void text(std::string_view words)
{
    const auto geometry = core::readWkt(words);
    if (!geometry)
        return;
    mustHold(finite(*geometry), "WKT gives finite numbers only");
    const auto again = core::readWkt(core::writeWkt(*geometry));
    mustHold(core::isEmpty(*geometry) || again.has_value(), "WKT that was written is read again");
}

} // namespace

/// The first byte chooses: a GeoPackage blob, WKB or WKT.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::span rest{bytes + 1, size - 1};
    if (bytes[0] == 'G')
        whole(rest);
    else if (bytes[0] == 'W')
        wellKnown(rest);
    else
        text(fuzz::textOf(rest.data(), rest.size()));
    return 0;
}

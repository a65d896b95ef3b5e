#include "gis/io/ogr_shapes.h"

#include "gis/geometry/wkb.h"

#include <memory>
#include <ogr_geometry.h>

namespace gis {

namespace {

using core::Blob;

Blob wkbOf(const OGRGeometry& geometry)
{
    Blob bytes(geometry.WkbSize());
    geometry.exportToWkb(wkbNDR, bytes.data(), wkbVariantIso);
    return bytes;
}

/// The parts of all kinds of a collection, sorted by kind.
struct Parts
{
    OGRMultiPoint points{};
    OGRMultiLineString lines{};
    OGRMultiPolygon areas{};

    void add(const OGRGeometry& geometry)
    {
        switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint:
            if (!geometry.IsEmpty())
                points.addGeometry(&geometry);
            return;
        case wkbLineString:
        case wkbLinearRing:
            if (!geometry.IsEmpty())
                lines.addGeometry(&geometry);
            return;
        case wkbPolygon:
            if (!geometry.IsEmpty())
                areas.addGeometry(&geometry);
            return;
        case wkbTriangle:
        case wkbTIN:
        case wkbPolyhedralSurface: {
            const std::unique_ptr<OGRGeometry> faces{
                OGRGeometryFactory::forceToMultiPolygon(geometry.clone())};
            if (const auto* collection = faces->toGeometryCollection())
                for (const auto* face : *collection)
                    if (wkbFlatten(face->getGeometryType()) == wkbPolygon)
                        add(*face);
            return;
        }
        default:
            break;
        }
        if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection))
            for (const auto* part : *geometry.toGeometryCollection())
                add(*part);
    }
};

} // namespace

void shapesOf(OGRGeometry& geometry, std::vector<Blob>& shapes)
{
    if (geometry.IsEmpty())
        return;
    if (geometry.hasCurveGeometry()) {
        const std::unique_ptr<OGRGeometry> lines{geometry.getLinearGeometry()};
        if (lines && !lines->hasCurveGeometry())
            shapesOf(*lines, shapes);
        return;
    }
    geometry.flattenTo2D();
    const auto type = geometry.getGeometryType();
    if (type == wkbPoint || type == wkbLineString || type == wkbPolygon || type == wkbMultiPoint ||
        type == wkbMultiLineString || type == wkbMultiPolygon) {
        shapes.push_back(wkbOf(geometry));
        return;
    }
    Parts parts;
    parts.add(geometry);
    for (const OGRGeometry* part :
         {static_cast<const OGRGeometry*>(&parts.points), static_cast<const OGRGeometry*>(&parts.lines),
          static_cast<const OGRGeometry*>(&parts.areas)})
        if (!part->IsEmpty())
            shapes.push_back(wkbOf(*part));
}

bool shapesOfWkt(std::string wkt, std::vector<Blob>& shapes)
{
    if (const auto end = wkt.find(';'); end != std::string::npos && EQUALN(wkt.c_str(), "SRID=", 5))
        wkt.erase(0, end + 1); // PostGIS' prefix; which system it is, is judged for the whole file
    OGRGeometry* parsed = nullptr;
    const auto error = OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &parsed);
    const std::unique_ptr<OGRGeometry> geometry{parsed};
    if (error != OGRERR_NONE || !geometry)
        return false;
    shapesOf(*geometry, shapes);
    return true;
}

} // namespace gis

#!/usr/bin/python3
"""Makes a layer of the size of the whole country for timings: the real kelurahan of Semarang laid out on a grid 463 times.

    make_national_layer.py kelurahan.geojson OUT.shp [COPIES] [SEED]

Every copy is bent a little by smooth waves of its own (seeded), so that no two are alike and neighbours still share their
vertices. 463 copies give 81,951 polygons with 15.5 million vertices. Needs python3-gdal (which brings numpy).
"""
import json
import math
import struct
import sys

import numpy
from osgeo import ogr, osr

COLUMNS = 31           # of copies beside each other
STEP = (0.27, 0.22)    # degrees: the city's extent with a little room
CORNER = (100.0, -8.0) # of the whole


def rings_of(geometry):
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[numpy.array([p[:2] for p in ring], dtype="<f8") for ring in part] for part in parts]


def bent(ring, shift, waves):
    x, y = ring[:, 0], ring[:, 1]
    moved = numpy.empty_like(ring)
    moved[:, 0] = x + shift[0]
    moved[:, 1] = y + shift[1]
    for height, across, along, phase in waves:  # up to some 20 m
        wave = height * numpy.sin(across * x + along * y + phase)
        moved[:, 0] += wave
        moved[:, 1] += wave * 0.7
    return moved


def wkb(parts):
    pieces = [struct.pack("<BII", 1, 6, len(parts))]
    for part in parts:
        pieces.append(struct.pack("<BII", 1, 3, len(part)))
        for ring in part:
            pieces.append(struct.pack("<I", len(ring)))
            pieces.append(ring.tobytes())
    return b"".join(pieces)


def main():
    source, target = sys.argv[1:3]
    copies = int(sys.argv[3]) if len(sys.argv) > 3 else 463
    random = numpy.random.default_rng(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    with open(source, encoding="utf-8") as file:
        features = [(f["properties"], rings_of(f["geometry"])) for f in json.load(file)["features"]]
    west = min(ring[:, 0].min() for _, parts in features for part in parts for ring in part)
    south = min(ring[:, 1].min() for _, parts in features for part in parts for ring in part)

    ogr.UseExceptions()
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(target)
    name = target.rsplit("/", 1)[-1].removesuffix(".shp")
    layer = dataset.CreateLayer(name, system, ogr.wkbPolygon, ["ENCODING=UTF-8"])
    for field, width in (("WADMKD", 50), ("WADMKC", 50), ("KDEPUM", 20), ("SALINAN", 10)):
        definition = ogr.FieldDefn(field, ogr.OFTString)
        definition.SetWidth(width)
        layer.CreateField(definition)

    vertices = 0
    for copy in range(copies):
        row, column = divmod(copy, COLUMNS)
        shift = (CORNER[0] + column * STEP[0] - west, CORNER[1] + row * STEP[1] - south)
        waves = [(random.uniform(2e-5, 8e-5), random.uniform(20, 120), random.uniform(20, 120),
                  random.uniform(0, 2 * math.pi)) for _ in range(3)]
        for properties, parts in features:
            moved = [[bent(ring, shift, waves) for ring in part] for part in parts]
            vertices += sum(len(ring) for part in moved for ring in part)
            feature = ogr.Feature(layer.GetLayerDefn())
            feature["WADMKD"] = properties["kelurahan"]
            feature["WADMKC"] = properties["kecamatan"]
            feature["KDEPUM"] = f"{properties['kode_kemendagri']}.{copy:03d}"
            feature["SALINAN"] = str(copy)
            feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb(moved)))
            layer.CreateFeature(feature)
    dataset = None
    print(f"{copies * len(features)} polygons, {vertices} vertices")


if __name__ == "__main__":
    main()

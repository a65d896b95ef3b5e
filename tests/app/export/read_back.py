#!/usr/bin/env python3
"""Reads an exported file with GDAL (a reader that is not ours) and prints it as one JSON object.

Usage: read_back.py FILE          every layer with its fields and rows; geometry as WKT under "wkt", null for none
       read_back.py --scan FILE   all bytes of the file; of every member where it is a zip"""
import json
import sys
import zipfile

from osgeo import gdal, ogr

gdal.UseExceptions()


def rows(layer):
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    for feature in layer:
        row = {}
        for i, name in enumerate(names):
            row[name] = feature.GetField(i) if feature.IsFieldSetAndNotNull(i) else None
        shape = feature.GetGeometryRef()
        row["wkt"] = None if shape is None else shape.ExportToIsoWkt()
        row["points"] = None if shape is None else points(shape)
        yield row


def points(shape):
    if shape.GetGeometryCount() > 0:
        return [p for i in range(shape.GetGeometryCount()) for p in points(shape.GetGeometryRef(i))]
    return [[p[0], p[1]] for p in shape.GetPoints() or []]


def read(path):
    source = "/vsizip/" + path if path.endswith(".zip") else path
    gdal.SetConfigOption("OGR_XLSX_HEADERS", "FORCE")
    data = gdal.OpenEx(source, gdal.OF_VECTOR)
    layers = []
    for i in range(data.GetLayerCount()):
        layer = data.GetLayer(i)
        definition = layer.GetLayerDefn()
        system = layer.GetSpatialRef()
        layers.append({
            "name": layer.GetName(),
            "geometry": ogr.GeometryTypeToName(definition.GetGeomType()),
            "epsg": system and system.GetAuthorityCode(None),
            "fields": {definition.GetFieldDefn(f).GetName(): definition.GetFieldDefn(f).GetTypeName()
                       for f in range(definition.GetFieldCount())},
            "rows": list(rows(layer)),
        })
    return {"driver": data.GetDriver().ShortName, "layers": layers}


def scan(path):
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return {"members": archive.namelist(),
                    "text": "\n".join(archive.read(n).decode("latin-1") for n in archive.namelist())}
    with open(path, "rb") as file:
        return {"members": [], "text": file.read().decode("latin-1")}


print(json.dumps(scan(sys.argv[2]) if sys.argv[1] == "--scan" else read(sys.argv[1])))

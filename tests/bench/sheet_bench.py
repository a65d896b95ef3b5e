#!/usr/bin/python3
"""Prints the A3 sheet of a city with this program and with QGIS's layout export, and compares times and sizes.

    sheet_bench.py PROGRAM KELURAHAN.geojson ROADS.geojson FOLDER

Both draw the same two layers at the same scale, with names of the kelurahan, legend, scale bar, grid and title, at 300 dpi to
a vector PDF. A process of its own counts from its start to its end, the better of three; for QGIS the export alone is said too.
Needs python3-qgis; without it this says so and prints only our own figures.
"""
import json
import os
import subprocess
import sys
import time

RUNS = 3
SCALE = 100000
LIMIT_TIME, LIMIT_BYTES = 0.5, 0.5


def export_with_qgis(kelurahan, roads, out):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import (QgsApplication, QgsFillSymbol, QgsLayoutExporter, QgsLayoutItemLabel, QgsLayoutItemLegend,
                           QgsLayoutItemMap, QgsLayoutItemMapGrid, QgsLayoutItemPage, QgsLayoutItemScaleBar,
                           QgsLayoutPoint, QgsLayoutSize, QgsLineSymbol, QgsPalLayerSettings, QgsPrintLayout, QgsProject,
                           QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsSingleSymbolRenderer, QgsUnitTypes,
                           QgsVectorLayer, QgsVectorLayerSimpleLabeling)
    from qgis.PyQt.QtCore import QRectF

    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject.instance()
    crs = QgsCoordinateReferenceSystem("EPSG:32749")
    project.setCrs(crs)
    areas = QgsVectorLayer(kelurahan, "Kelurahan", "ogr")
    areas.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(
        {"color": "#f2efe9", "outline_color": "#777777", "outline_width": "0.2"})))
    settings = QgsPalLayerSettings()
    settings.fieldName = next(name for name in ("WADMKD", "NAMOBJ", "kelurahan", "name", "nama", "ADM4_EN")
                              if areas.fields().indexOf(name) >= 0)
    areas.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    areas.setLabelsEnabled(True)
    lines = QgsVectorLayer(roads, "Jalan", "ogr")
    lines.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"color": "#a06030", "width": "0.25"})))
    project.addMapLayers([areas, lines])

    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize("A3", QgsLayoutItemPage.Landscape)
    mm = QgsUnitTypes.LayoutMillimeters
    map_ = QgsLayoutItemMap(layout)
    map_.setLayers([lines, areas])
    map_.setCrs(crs)
    layout.addLayoutItem(map_)
    map_.attemptMove(QgsLayoutPoint(16, 16, mm))
    map_.attemptResize(QgsLayoutSize(285, 265, mm))
    to_crs = QgsCoordinateTransform(areas.crs(), crs, project)
    map_.setExtent(to_crs.transformBoundingBox(areas.extent()))
    map_.attemptResize(QgsLayoutSize(285, 265, mm))
    map_.setScale(SCALE)
    grid = QgsLayoutItemMapGrid("grid", map_)
    grid.setIntervalX(5000)
    grid.setIntervalY(5000)
    grid.setAnnotationEnabled(True)
    map_.grids().addGrid(grid)
    for text, y in (("PETA IKHTISAR SENTRA INDUSTRI", 16), ("KOTA SEMARANG", 26)):
        label = QgsLayoutItemLabel(layout)
        label.setText(text)
        label.adjustSizeToText()
        layout.addLayoutItem(label)
        label.attemptMove(QgsLayoutPoint(310, y, mm))
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(map_)
    bar.applyDefaultSize()
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(310, 40, mm))
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_)
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(310, 60, mm))

    options = QgsLayoutExporter.PdfExportSettings()
    options.dpi = 300
    started = time.monotonic()
    if QgsLayoutExporter(layout).exportToPdf(out, options) != QgsLayoutExporter.Success:
        sys.exit("QGIS could not export")
    print(json.dumps({"export_s": time.monotonic() - started}), flush=True)
    os._exit(0)  # QGIS's own end is not what is measured


def best_of(words, **more):
    best, said = None, ""
    for _ in range(RUNS):
        started = time.monotonic()
        done = subprocess.run(words, check=True, capture_output=True, text=True, **more)
        seconds = time.monotonic() - started
        if best is None or seconds < best:
            best, said = seconds, done.stdout
    return best, said


def make_plan(program, kelurahan, roads, plan):
    if os.path.exists(plan):
        os.remove(plan)
    run = lambda *words: subprocess.run([program, *words], check=True, stdout=subprocess.DEVNULL)
    run("new", plan, "--title", "Bench")
    run("import", plan, kelurahan, "--as", "layer", "--role", "kelurahan", "--name", "Kelurahan")
    run("import", plan, roads, "--as", "layer", "--role", "road", "--name", "Jalan")


def main():
    if len(sys.argv) == 5 and sys.argv[1] == "--qgis":
        return export_with_qgis(*sys.argv[2:])
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    program, kelurahan, roads, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    plan = os.path.join(folder, "plan.gpkg")
    ours_pdf, qgis_pdf = os.path.join(folder, "petasentra.pdf"), os.path.join(folder, "qgis.pdf")
    make_plan(program, kelurahan, roads, plan)
    ours_s, _ = best_of([program, "print", plan, "--city", "--sheet", "a3-landscape", "--scale", str(SCALE), "--dpi", "300",
                         "--out", ours_pdf])
    ours_bytes = os.path.getsize(ours_pdf)
    print(f"PetaSentra: {ours_s:.2f} s, {ours_bytes / 1024:.0f} KiB")
    try:
        qgis_s, said = best_of(["/usr/bin/python3", __file__, "--qgis", kelurahan, roads, qgis_pdf])
    except subprocess.CalledProcessError as error:
        print("QGIS: left out (python3-qgis is not installed, or failed):", (error.stderr.strip().splitlines() or [""])[-1])
        return None
    export_s = json.loads(said.strip().splitlines()[-1])["export_s"]
    qgis_bytes = os.path.getsize(qgis_pdf)
    print(f"QGIS:       {qgis_s:.2f} s ({export_s:.2f} s of it the export), {qgis_bytes / 1024:.0f} KiB")
    for what, ratio, limit in (("time", ours_s / qgis_s, LIMIT_TIME), ("our process / QGIS's export alone", ours_s / export_s,
                               LIMIT_TIME), ("bytes", ours_bytes / qgis_bytes, LIMIT_BYTES)):
        print(f"{what}: {ratio:.2f} (at most {limit}) {'ok' if ratio <= limit else 'TOO MUCH'}")
    return None


if __name__ == "__main__":
    main()

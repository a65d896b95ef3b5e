#!/usr/bin/python3
"""Draws the made national layer with this program, QGIS and Mapnik, and prints times, ratios and how pictures differ.

    draw_bench.py PROGRAM NATIONAL.shp FOLDER [--without-qgis] [--without-mapnik]

Each program draws the same extents with the same fill and outline in a process of its own; its second draw counts. The
pictures stay in FOLDER. Needs python3-qgis, python3-mapnik and python3-numpy; what is missing is said and left out.
"""
import json
import os
import resource
import subprocess
import sys
import time

VIEWS = {
    "country": (100.0, -8.0, 108.4, -4.65),
    "province": (103.0, -7.2, 105.1, -6.02),
    "city": (104.05, -6.68, 104.32, -6.46),
}
SIZE = (1920, 1080)
FILL, STROKE, LABEL = "#f2efe9", "#555555", "WADMKD"
LIMITS = {"country": 0.05, "city": 0.15}


def fitted(extent):
    """Grown about its centre to the picture's shape, as `draw` does."""
    xmin, ymin, xmax, ymax = extent
    per_pixel = max((xmax - xmin) / SIZE[0], (ymax - ymin) / SIZE[1])
    x, y = (xmin + xmax) / 2, (ymin + ymax) / 2
    return (x - per_pixel * SIZE[0] / 2, y - per_pixel * SIZE[1] / 2, x + per_pixel * SIZE[0] / 2, y + per_pixel * SIZE[1] / 2)


def draw_with_mapnik(source, picture, extent, label):
    import mapnik

    started = time.monotonic()
    map_ = mapnik.Map(*SIZE, "epsg:4326")
    map_.background = mapnik.Color("white")
    style = mapnik.Style()
    rule = mapnik.Rule()
    fill = mapnik.PolygonSymbolizer()
    fill.fill = mapnik.Color(FILL)
    line = mapnik.LineSymbolizer()
    line.stroke, line.stroke_width = mapnik.Color(STROKE), 1.0
    rule.symbols.append(fill)
    rule.symbols.append(line)
    style.rules.append(rule)
    map_.append_style("areas", style)
    layer = mapnik.Layer("areas", "epsg:4326")
    layer.datasource = mapnik.Shapefile(file=source)
    layer.styles.append("areas")
    map_.layers.append(layer)
    if label:
        mapnik.register_fonts("/usr/share/fonts/truetype/noto")
        mapnik.register_fonts("/usr/share/fonts/truetype/dejavu")
        names = [name for name in mapnik.FontEngine.face_names() if "Sans" in name and ("Regular" in name or "Book" in name)]
        xml = mapnik.save_map_to_string(map_).replace(
            "</Rule>", f'<TextSymbolizer face-name="{names[0]}" size="10" fill="#333333" halo-fill="white" '
                       f'halo-radius="1.3" placement="interior">[{LABEL}]</TextSymbolizer></Rule>')
        map_ = mapnik.Map(*SIZE)
        mapnik.load_map_from_string(map_, xml)
    map_.zoom_to_box(mapnik.Box2d(*extent))
    opened = time.monotonic() - started
    times = []
    for _ in range(2):
        image = mapnik.Image(*SIZE)
        started = time.monotonic()
        mapnik.render(map_, image)
        times.append(time.monotonic() - started)
    image.save(picture, "png")
    return opened, times


def draw_with_qgis(source, picture, extent, label):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    started = time.monotonic()
    from qgis.core import (QgsApplication, QgsFillSymbol, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle,
                           QgsSingleSymbolRenderer, QgsVectorLayer)
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    application = QgsApplication([], False)
    application.initQgis()
    layer = QgsVectorLayer(source, "areas", "ogr")
    symbol = QgsFillSymbol.createSimple({"color": FILL, "outline_color": STROKE, "outline_width": "1",
                                         "outline_width_unit": "Pixel"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(*SIZE))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("white"))
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(*extent))
    settings.setFlag(QgsMapSettings.UseRenderingOptimization, True)
    opened = time.monotonic() - started
    times = []
    for _ in range(2):
        started = time.monotonic()
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        times.append(time.monotonic() - started)
    job.renderedImage().save(picture)
    return opened, times


def in_own_process(name, *arguments):
    """Runs one of the functions above in a fresh interpreter, so that its memory is its own."""
    words = [sys.executable, os.path.abspath(__file__), "--child", name, json.dumps(arguments)]
    answer = subprocess.run(words, capture_output=True, text=True)
    lines = [line for line in answer.stdout.splitlines() if line.startswith("{")]
    if answer.returncode != 0 or not lines:
        print(f"{name}: {answer.stderr.strip().splitlines()[-1:] or answer.returncode}")
        return None
    return json.loads(lines[-1])


def child(name, arguments):
    opened, times = {"mapnik": draw_with_mapnik, "qgis": draw_with_qgis}[name](*arguments)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"open_s": opened, "draw_s": times, "peak_mb": peak}), flush=True)
    os._exit(0)  # QGIS may crash while it tears down; its numbers are printed


def draw_with_us(program, plan, picture, extent, label):
    words = [program, "draw", plan, "--layer", "nasional", "--extent", ",".join(map(str, extent)), "--size", "%dx%d" % SIZE,
             "--out", picture, "--fill", FILL, "--stroke", STROKE, "--repeat", "3", "--json"]
    answer = subprocess.Popen(words + (["--label", "name"] if label else []), stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
    output = answer.stdout.read()
    _, status, usage = os.wait4(answer.pid, 0)
    if status:
        sys.exit(f"draw failed: {output}")
    return {**json.loads(output), "peak_mb": usage.ru_maxrss / 1024}


def difference(a, b):
    """Mean difference of grey values, 0 to 255."""
    import numpy
    from osgeo import gdal

    gdal.UseExceptions()
    read = lambda path: gdal.Open(path).ReadAsArray()[:3].astype(float).mean(axis=0)
    return float(numpy.abs(read(a) - read(b)).mean())


def main():
    program, source, folder = sys.argv[1:4]
    os.makedirs(folder, exist_ok=True)
    plan = os.path.join(folder, "national.gpkg")
    if not os.path.exists(plan):
        subprocess.run([program, "new", plan, "--title", "Nasional"], check=True, stdout=subprocess.DEVNULL)
        started = time.monotonic()
        subprocess.run([program, "import", plan, source, "--as", "layer", "--name", "nasional", "--role", "kelurahan",
                        "--json"],
                       check=True, stdout=subprocess.DEVNULL)
        print(f"import: {time.monotonic() - started:.1f} s")

    others = [name for name in ("qgis", "mapnik") if f"--without-{name}" not in sys.argv]
    for view, extent in VIEWS.items():
        extent = fitted(extent)
        for label in (False, True):
            pictures = {name: os.path.join(folder, f"{view}{'-labels' if label else ''}-{name}.png")
                        for name in ["ours", *others]}
            ours = draw_with_us(program, plan, pictures["ours"], extent, label)
            print(f"{view}{' with labels' if label else ''}: ours first {ours['open_s'] + ours['draw_s'][0]:.3f} s, redraw "
                  f"{min(ours['draw_s'][1:]):.3f} s, {ours['peak_mb']:.0f} MB, {ours['vertices_drawn']} vertices, "
                  f"{ours['labels_drawn']} labels")
            results = {}
            for name in others:
                if label and name == "qgis":
                    continue  # it does not finish with a label for each of 82,000 villages
                result = in_own_process(name, source, pictures[name], extent, label)
                if result:
                    results[name] = result
                    print(f"  {name}: first {result['open_s'] + result['draw_s'][0]:.2f} s, second {result['draw_s'][1]:.2f} s, "
                          f"{result['peak_mb']:.0f} MB")
            if results:
                fastest = min(result["draw_s"][1] for result in results.values())
                print(f"  ratio of redraws {min(ours['draw_s'][1:]) / fastest:.3f}"
                      + (f" (at most {LIMITS[view]})" if view in LIMITS else ""))
            if not label and len(results) == 2:
                between = difference(pictures["qgis"], pictures["mapnik"])
                nearest = min(difference(pictures["ours"], pictures[name]) for name in results)
                print(f"  pictures: QGIS to Mapnik {between:.2f}, ours to the nearer {nearest:.2f} (at most {2.5 * between:.2f})")


if sys.argv[1:2] == ["--child"]:
    child(sys.argv[2], json.loads(sys.argv[3]))
else:
    main()

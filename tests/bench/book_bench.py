#!/usr/bin/python3
"""Times the book of 50 candidate sites on a made plan: at most 20 s on two cores.

    book_bench.py PROGRAM KELURAHAN.geojson ROADS.geojson FOLDER [SITES]

The plan has the city's kelurahan, roads, SITES candidates in a grid over the city with evidence for each, and 500 businesses.
"""
import json
import os
import random
import subprocess
import sys
import time

LIMIT_S = 20.0


def geojson(path, features):
    with open(path, "w") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)


def feature(geometry_type, coordinates, **properties):
    return {"type": "Feature", "geometry": {"type": geometry_type, "coordinates": coordinates}, "properties": properties}


def square(x, y, side):
    return [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]]


def main():
    if len(sys.argv) not in (5, 6):
        sys.exit(__doc__)
    program, kelurahan, roads, folder = sys.argv[1:5]
    count = int(sys.argv[5]) if len(sys.argv) == 6 else 50
    os.makedirs(folder, exist_ok=True)
    plan, book = os.path.join(folder, "plan.gpkg"), os.path.join(folder, "buku.pdf")
    made_already = os.path.exists(plan)
    run = lambda *words: subprocess.run([program, *words], check=True, stdout=subprocess.DEVNULL)
    if not made_already:
        chance = random.Random(1)
        place = lambda: (chance.uniform(110.33, 110.47), chance.uniform(-7.06, -6.97))
        sites, businesses = os.path.join(folder, "sites.geojson"), os.path.join(folder, "businesses.geojson")
        geojson(sites, [feature("Polygon", square(*place(), 0.0015), nama=f"Calon lokasi {i + 1}", status="usulan")
                        for i in range(count)])
        geojson(businesses, [feature("Point", place(), nama=f"Usaha {i + 1}", kbli="45201") for i in range(500)])
        run("new", plan, "--title", "Buku 50 calon")
        run("import", plan, kelurahan, "--as", "layer", "--role", "kelurahan", "--name", "Kelurahan")
        run("import", plan, roads, "--as", "layer", "--role", "road", "--name", "Jalan")
        run("import", plan, sites, "--as", "site")
        run("import", plan, businesses, "--as", "business")
        for i in range(count):
            for criterion, value in (("slope", chance.randint(0, 20)), ("street_width", chance.randint(4, 11)),
                                     ("willingness_share", chance.randint(20, 95)), ("hazard", "rendah")):
                run("add", plan, "evidence", "--set", f"subject=site:Calon lokasi {i + 1}", "--set",
                    f"criterion={criterion}", "--set", f"value={value}", "--set", "source=bench")
    started = time.monotonic()
    done = subprocess.run([program, "print", plan, "--all", "--sheet", "a4-landscape", "--out", book, "--json"], check=True,
                          capture_output=True, text=True)
    seconds = time.monotonic() - started
    pages = json.loads(done.stdout)["pages"]
    print(f"{count} sites: {seconds:.1f} s (at most {LIMIT_S:.0f}) {'ok' if seconds <= LIMIT_S else 'TOO MUCH'}, {pages} pages, "
          f"{os.path.getsize(book) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Times the book of 50 candidate sites on a made plan: at most 20 s on two cores.

    book_bench.py PROGRAM KELURAHAN.geojson ROADS.geojson FOLDER [SITES]

The plan has the city's kelurahan, roads, SITES candidates in a grid over the city with evidence for each, and 500 businesses.
"""
import contextlib
import json
import os
import random
import resource
import sqlite3
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


def make_plan(program, kelurahan, roads, plan, count):
    """Under another name until it is complete, so that a run that was stopped leaves no half of it."""
    folder = os.path.dirname(plan)
    unfinished = os.path.join(folder, "plan-setengah.gpkg")
    if os.path.exists(unfinished):
        os.remove(unfinished)
    run = lambda *words: subprocess.run([program, *words], check=True, stdout=subprocess.DEVNULL)
    chance = random.Random(1)
    place = lambda: (chance.uniform(110.33, 110.47), chance.uniform(-7.06, -6.97))
    sites, businesses = os.path.join(folder, "sites.geojson"), os.path.join(folder, "businesses.geojson")
    geojson(sites, [feature("Polygon", square(*place(), 0.0015), nama=f"Calon lokasi {i + 1}", status="usulan")
                    for i in range(count)])
    geojson(businesses, [feature("Point", place(), nama=f"Usaha {i + 1}", kbli="45201") for i in range(500)])
    run("new", unfinished, "--title", "Buku 50 calon")
    run("import", unfinished, kelurahan, "--as", "layer", "--role", "kelurahan", "--name", "Kelurahan")
    run("import", unfinished, roads, "--as", "layer", "--role", "road", "--name", "Jalan")
    run("import", unfinished, sites, "--as", "site")
    run("import", unfinished, businesses, "--as", "business")
    add_evidence(unfinished, chance)
    os.replace(unfinished, plan)


def add_evidence(plan, chance):
    """As another program writes into a plan: it is a GeoPackage, and there is no import of evidence."""
    with contextlib.closing(sqlite3.connect(plan)) as database, database:
        for uuid, name in database.execute("SELECT uuid, name FROM site ORDER BY fid").fetchall():
            for criterion, value in (("slope", chance.randint(0, 20)), ("street_width", chance.randint(4, 11)),
                                     ("willingness_share", chance.randint(20, 95)), ("hazard", "rendah")):
                database.execute("INSERT INTO evidence (subject, subject_uuid, criterion, value, source) "
                                 "VALUES (?, ?, ?, ?, 'bench')", (f"site:{name}", uuid, criterion, str(value)))


def main():
    if len(sys.argv) not in (5, 6):
        sys.exit(__doc__)
    program, kelurahan, roads, folder = sys.argv[1:5]
    count = int(sys.argv[5]) if len(sys.argv) == 6 else 50
    os.makedirs(folder, exist_ok=True)
    plan, book = os.path.join(folder, f"plan-{count}.gpkg"), os.path.join(folder, "buku.pdf")
    if not os.path.exists(plan):
        make_plan(program, kelurahan, roads, plan, count)
    load, started = os.getloadavg()[0], time.monotonic()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([program, "print", plan, "--all", "--sheet", "a4-landscape", "--out", book, "--json"], check=True,
                          capture_output=True, text=True)
    seconds = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    pages = json.loads(done.stdout)["pages"]
    print(f"{count} sites: {seconds:.1f} s (at most {LIMIT_S:.0f}) {'ok' if seconds <= LIMIT_S else 'TOO MUCH'}, "
          f"{processor:.1f} s of processor, {pages} pages, {os.path.getsize(book) / 1e6:.1f} MB; load before: {load:.1f}")


if __name__ == "__main__":
    main()

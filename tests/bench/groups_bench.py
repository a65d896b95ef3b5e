#!/usr/bin/python3
"""Groups a million workshops with this program and with scikit-learn's DBSCAN in one run, and prints the ratios.

    groups_bench.py PROGRAM [POINTS]

Both get the same points, 20 m and 5 neighbours. scikit-learn works on plane metres with its kd-tree, which is its
fastest way; this program measures on the ellipsoid. Each runs in a process of its own, whose peak memory counts. The
number of groups is compared: it may differ by points that lie within a millimetre of the limit.
Needs python3-sklearn.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

DISTANCE, MINIMUM = 20.0, 5
LIMITS = {"time": 0.02, "memory": 0.5}
METRES_EAST, METRES_NORTH = 110_499.9, 110_592.0  # a degree at 7 degrees south on WGS 84


def make_points(path, count):
    import numpy

    random = numpy.random.default_rng(1)
    clumps = numpy.column_stack((random.uniform(110.27, 110.50, 2000), random.uniform(-7.11, -6.94, 2000)))
    points = clumps[random.integers(0, len(clumps), count)] + random.normal(0.0, 0.001, (count, 2))
    points.astype("<f8").tofile(path)


def peak_megabytes(who):
    return resource.getrusage(who).ru_maxrss / 1024


def sklearn_child(path):
    import numpy
    from sklearn.cluster import DBSCAN

    points = numpy.fromfile(path, dtype="<f8").reshape(-1, 2)
    plane = (points - [110.38, -7.02]) * [METRES_EAST, METRES_NORTH]
    started = time.monotonic()
    labels = DBSCAN(eps=DISTANCE, min_samples=MINIMUM, algorithm="kd_tree").fit_predict(plane)
    seconds = time.monotonic() - started
    print(json.dumps({"seconds": seconds, "peak_mb": peak_megabytes(resource.RUSAGE_SELF), "groups": int(labels.max() + 1)}))


def main():
    if sys.argv[1] == "--sklearn":
        return sklearn_child(sys.argv[2])
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        points = os.path.join(folder, "points.f64")
        make_points(points, count)
        ours = json.loads(subprocess.run([program, "bench", "groups", "--data", points, "--json"], check=True,
                                         capture_output=True, text=True).stdout)["benchmarks"]
        theirs = json.loads(subprocess.run([sys.executable, __file__, "--sklearn", points], check=True,
                                           capture_output=True, text=True).stdout)
    print(f"scikit-learn      {theirs['seconds']:8.2f} s {theirs['peak_mb']:8.0f} MB {theirs['groups']:8d} groups")
    good = True
    for one in ours:
        ratios = {"time": one["seconds"] / theirs["seconds"], "memory": one["peak_mb"] / theirs["peak_mb"]}
        print(f"{one['name']:17s} {one['seconds']:8.2f} s {one['peak_mb']:8.0f} MB {one['groups']:8d} groups, "
              f"{ratios['time']:.4f} x time, {ratios['memory']:.2f} x memory")
        good &= all(ratios[key] <= limit for key, limit in LIMITS.items())
    print("within the limits" if good else "over the limits", LIMITS)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

"""SMAA-2 in vectorised NumPy, the yardstick of `npm run bench`: rank acceptability, central weights, pairwise winning.

The first line of standard input is a JSON problem: {values, beta, samples}. `values` is a matrix of numbers, a row per
alternative; or else `beta` is a pair of matrices of shapes. It is answered by a line {numpy, blas}. Every further line asks
for one run and says how draws are ranked: "sort" sorts every draw (argsort), as SMAA is mostly written; "compare" compares
whole rows of scores pair by pair into small counters, the fastest way found. It is answered by a JSON line: the run's
milliseconds on the clock, its milliseconds of processor time (of all threads), and its acceptabilities.
"""

import json
import os
import re
import sys
import time

import numpy as np


def draw_scores(problem, rng):
    """Weights, a row per criterion, and scores, a row per alternative."""
    samples = problem["samples"]
    if problem["values"] is not None:
        values = np.asarray(problem["values"])
        weights = rng.standard_exponential((values.shape[1], samples))
        weights /= weights.sum(axis=0)
        return weights, values @ weights
    a, b = (np.asarray(shapes) for shapes in problem["beta"])
    count, criteria = a.shape
    weights = rng.standard_exponential((criteria, samples))
    weights /= weights.sum(axis=0)
    scores = np.empty((count, samples))
    for i in range(count):
        cells = rng.beta(a[i, :, None], b[i, :, None], size=(criteria, samples))
        scores[i] = np.einsum("cs,cs->s", weights, cells)
    return weights, scores


def ranks_by_sorting(scores):
    count, samples = scores.shape
    by_draw = np.ascontiguousarray(scores.T)
    order = np.argsort(-by_draw, axis=1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(count)[None, :], axis=1)
    wins = np.array([np.count_nonzero(row > scores, axis=1) for row in scores])
    return ranks.T, wins


def ranks_by_comparing(scores):
    count, samples = scores.shape
    above = np.zeros((count, samples), dtype=np.uint8)
    wins = np.zeros((count, count))
    for i in range(count):
        for j in range(i + 1, count):
            higher = scores[i] > scores[j]
            wins[i, j] = np.count_nonzero(higher)
            wins[j, i] = samples - wins[i, j]
            above[j] += higher
            above[i] += ~higher
    return above, wins


def smaa(problem, ranks_by, rng):
    weights, scores = draw_scores(problem, rng)
    count, samples = scores.shape
    rank = ranks_by_sorting if ranks_by == "sort" else ranks_by_comparing
    ranks, wins = rank(scores)
    acceptability = np.stack([np.bincount(row, minlength=count) for row in ranks]) / samples
    first = (ranks == 0).astype(float)
    times = first.sum(axis=1)
    sums = first @ weights.T
    central = [sums[i] / times[i] if times[i] else None for i in range(count)]
    return acceptability, central, wins / samples


def blas():
    """The library that multiplies matrices here, by its file; a matrix product makes sure that it is loaded."""
    np.ones((2, 2)) @ np.ones((2, 2))
    with open("/proc/self/maps", encoding="utf8") as maps:
        files = {os.path.realpath(line.split()[-1]) for line in maps if re.search(r"blas|mkl|blis|atlas", line)}
    names = sorted(os.path.basename(file) for file in files)
    return " ".join(names) or "none"


def main():
    problem = json.loads(sys.stdin.readline())
    rng = np.random.default_rng(20090224)
    for ranks_by in ("sort", "compare"):
        smaa(problem, ranks_by, rng)
    try:
        library = blas()
    except OSError:
        library = "unknown"
    print(json.dumps({"numpy": np.__version__, "blas": library}), flush=True)
    for line in sys.stdin:
        start, processor = time.perf_counter(), time.process_time()
        acceptability, _central, _wins = smaa(problem, line.strip(), rng)
        ms = (time.perf_counter() - start) * 1000
        cpu = (time.process_time() - processor) * 1000
        print(json.dumps({"ms": ms, "cpuMs": cpu, "acceptability": acceptability.tolist()}), flush=True)


main()

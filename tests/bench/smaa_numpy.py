"""SMAA-2 in vectorised NumPy, the yardstick of `npm run bench`: rank acceptability, central weights, pairwise winning.

Reads one JSON problem on standard input: {values, beta, samples, runs, ranks}. `values` is a matrix of numbers, a row per
alternative; or else `beta` is a pair of matrices of shapes. `ranks` says how draws are ranked: "sort" sorts every draw
(argsort), as SMAA is mostly written; "compare" compares whole rows of scores pair by pair into small counters, the fastest
way found. Writes one JSON line: the milliseconds of each run, the acceptabilities of the last, NumPy's version.
"""

import json
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


def smaa(problem, rng):
    weights, scores = draw_scores(problem, rng)
    count, samples = scores.shape
    rank = ranks_by_sorting if problem["ranks"] == "sort" else ranks_by_comparing
    ranks, wins = rank(scores)
    acceptability = np.stack([np.bincount(row, minlength=count) for row in ranks]) / samples
    first = (ranks == 0).astype(float)
    times = first.sum(axis=1)
    sums = first @ weights.T
    central = [sums[i] / times[i] if times[i] else None for i in range(count)]
    return acceptability, central, wins / samples


def main():
    problem = json.load(sys.stdin)
    rng = np.random.default_rng(20090224)
    smaa(problem, rng)
    times = []
    for _ in range(problem["runs"]):
        start = time.perf_counter()
        acceptability, _central, _wins = smaa(problem, rng)
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"times": times, "acceptability": acceptability.tolist(), "numpy": np.__version__}))


main()

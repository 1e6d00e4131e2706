"""Leiden of python-igraph by CPM at many densities: the one that agrees best with what was planted.

    python best-cpm.py LINKS TRUTH
"""

import json
import random
import sys

import igraph
import numpy

DENSITIES = [2.0 ** (-step / 2) for step in range(0, 25)]

numbers = numpy.fromfile(sys.argv[1], dtype=numpy.int32)
size, pairs = int(numbers[0]), numbers[1:].reshape(-1, 2)
truth = numpy.fromfile(sys.argv[2], dtype=numpy.int32).tolist()
graph = igraph.Graph(n=size, edges=pairs)
best = {"nmi": 0}
for density in DENSITIES:
    igraph.set_random_number_generator(random.Random(1))
    found = graph.community_leiden(objective_function="CPM", resolution=density, n_iterations=10)
    nmi = igraph.compare_communities(found.membership, truth, method="nmi")
    if nmi > best["nmi"]:
        best = {"nmi": nmi, "density": density, "found": found.membership}
print(json.dumps(best))

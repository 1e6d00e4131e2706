"""One contestant in a process of its own: python-igraph on the links of a file, graph building and two iterations.

    python run-igraph.py LINKS
"""

import json
import random
import resource
import sys
import time

import igraph
import numpy

numbers = numpy.fromfile(sys.argv[1], dtype=numpy.int32)
size, pairs = int(numbers[0]), numbers[1:].reshape(-1, 2)
igraph.set_random_number_generator(random.Random(1))
wall, processor = time.perf_counter(), time.process_time()
graph = igraph.Graph(n=size, edges=pairs)
built = time.perf_counter() - wall
found = graph.community_leiden(objective_function="modularity", n_iterations=2)
spent = {"seconds": time.perf_counter() - wall, "processorSeconds": time.process_time() - processor}
mebibytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(
    json.dumps(
        {
            "spent": spent,
            "buildSeconds": built,
            "mebibytes": mebibytes,
            "quality": graph.modularity(found),
            "communities": len(found),
        }
    )
)

"""rdf_rdflib.py write FORMAT GRAPH.nt OUTPUT | read FORMAT FILE"""

import json
import os
import sys
import time

import rdflib

work, name, path = sys.argv[1:4]
if work == "write":
    output = sys.argv[4]
    graph = rdflib.Graph().parse(path, format="nt")
    graph.bind("t", "https://example.jp/ns#")
    start = time.perf_counter()
    graph.serialize(output, format=name, encoding="utf-8")
    seconds = time.perf_counter() - start
    size = os.path.getsize(output)
else:
    start = time.perf_counter()
    graph = rdflib.Graph().parse(path, format=name)
    seconds = time.perf_counter() - start
    size = os.path.getsize(path)
print(json.dumps({"seconds": seconds, "bytes": size, "units": len(graph)}))

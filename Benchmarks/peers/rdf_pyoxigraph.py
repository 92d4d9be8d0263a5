"""rdf_pyoxigraph.py write FORMAT GRAPH.nt OUTPUT | read FORMAT FILE"""

import json
import os
import sys
import time

import pyoxigraph

FORMATS = {
    "rdfxml": pyoxigraph.RdfFormat.RDF_XML, "turtle": pyoxigraph.RdfFormat.TURTLE,
    "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
}
PREFIXES = {
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/", "t": "https://example.jp/ns#",
}

work, name, path = sys.argv[1:4]
format = FORMATS[name]
if work == "write":
    output = sys.argv[4]
    triples = [quad.triple for quad in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.N_TRIPLES)]
    prefixes = None if name == "ntriples" else PREFIXES
    if os.path.exists(output):
        os.unlink(output)
    start = time.perf_counter()
    pyoxigraph.serialize(triples, output=output, format=format, prefixes=prefixes)
    seconds = time.perf_counter() - start
    size, count = os.path.getsize(output), len(triples)
else:
    start = time.perf_counter()
    count = sum(1 for _ in pyoxigraph.parse(path=path, format=format))
    seconds = time.perf_counter() - start
    size = os.path.getsize(path)
print(json.dumps({"seconds": seconds, "bytes": size, "units": count}))

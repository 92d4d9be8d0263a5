"""page.py AUTHORITY PAGE TRIPLES: finds the authority's names in a page with daachorse and writes our triples of it as RDF/XML
with rdflib; one line of JSON. Tables, linking and judgement are not in it, nor is Python's start."""
import csv
import glob
import json
import os
import statistics
import sys
import time

import daachorse
import rdflib

authority, page, triples = sys.argv[1:4]
names = set()
for path in glob.glob(os.path.join(authority, "*.tsv")):
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for column in ("title", "title_ja", "name_ja", "aliases", "short_names", "prior_titles"):
                names.update(name.strip() for name in (row.get(column) or "").split("|"))
names = sorted(name for name in names if len(name) > 1)
text = open(page, encoding="utf-8").read()
automaton = daachorse.CharwiseDoubleArrayAhoCorasick(names, daachorse.MATCH_KIND_LEFTMOST_LONGEST)
graph = rdflib.Graph()
graph.parse(triples, format="nt")
times = []
for _ in range(21):
    start = time.perf_counter()
    found = automaton.find(text)
    written = graph.serialize(format="xml")
    times.append(time.perf_counter() - start)
print(json.dumps({
    "seconds": statistics.median(times), "bytes": os.path.getsize(page), "units": 1, "matches": len(found),
    "statements": len(graph), "written": len(written.encode())}))

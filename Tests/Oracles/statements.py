"""Prints the statements of an RDF file, as a foreign library reads it, as a JSON array of
[subject, predicate, object, language, datatype] (the last two null for an IRI).

python3 statements.py rdflib|pyoxigraph rdfxml|ntriples|turtle|nquads|trig|jsonld FILE
"""
import json
import sys

library, format, path = sys.argv[1:]
rows = []
if library == "rdflib":
    import rdflib

    # Literals as they are spelt, not as Python values.
    rdflib.NORMALIZE_LITERALS = False
    names = {"rdfxml": "xml", "ntriples": "nt", "turtle": "turtle", "nquads": "nquads",
             "trig": "trig", "jsonld": "json-ld"}
    graph = rdflib.Dataset() if format in ("nquads", "trig") else rdflib.Graph()
    graph.parse(path, format=names[format])
    for s, p, o, *_ in graph:
        if isinstance(o, rdflib.Literal):
            datatype = o.datatype or ("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString" if o.language else
                                      "http://www.w3.org/2001/XMLSchema#string")
            rows.append([str(s), str(p), str(o), o.language, str(datatype)])
        else:
            rows.append([str(s), str(p), str(o), None, None])
else:
    import pyoxigraph as ox

    names = {"rdfxml": ox.RdfFormat.RDF_XML, "ntriples": ox.RdfFormat.N_TRIPLES, "turtle": ox.RdfFormat.TURTLE,
             "nquads": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD}
    for quad in ox.parse(path=path, format=names[format]):
        s, p, o = quad.subject.value, quad.predicate.value, quad.object
        if isinstance(o, ox.Literal):
            rows.append([s, p, o.value, o.language, o.datatype.value])
        else:
            rows.append([s, p, o.value, None, None])
json.dump(rows, sys.stdout)

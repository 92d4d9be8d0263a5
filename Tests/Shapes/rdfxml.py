#!/usr/bin/env python3
"""Writes Ontology/tsunagu.rdf: the triples of Ontology/tsunagu.ttl as RDF/XML, in a total order.

With --check it writes nothing, and exits with 1 where the file is not what it would write. Needs rdflib.
"""

import sys
from xml.sax.saxutils import escape, quoteattr

import rdflib
from rdflib.namespace import RDF

from validate import ONTOLOGY

OWN = "https://w3id.org/tsunagu/"
SOURCE, TARGET = ONTOLOGY / "tsunagu.ttl", ONTOLOGY / "tsunagu.rdf"


def element(graph, predicate, value):
    """One property of a resource; the ontology has neither blank nodes nor other datatypes than plain strings."""
    tag = graph.namespace_manager.qname(predicate)
    if isinstance(value, rdflib.URIRef):
        return f"    <{tag} rdf:resource={quoteattr(value)}/>\n"
    if not isinstance(value, rdflib.Literal) or value.datatype:
        raise ValueError(f"this script does not write {value.n3()}")
    language = f" xml:lang={quoteattr(value.language)}" if value.language else ""
    return f"    <{tag}{language}>{escape(value)}</{tag}>\n"


def rdfxml(graph):
    # Our own terms before those of other vocabularies, and of each term first what it is.
    order = lambda pair: (pair[0] != RDF.type, pair[0], pair[1].n3())
    prefixes = sorted((prefix, namespace) for prefix, namespace in graph.namespaces() if prefix)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    yield "".join(f"\n    xmlns:{prefix}={quoteattr(namespace)}" for prefix, namespace in prefixes) + ">\n"
    for subject in sorted(set(graph.subjects()), key=lambda s: (not s.startswith(OWN), s)):
        yield f"  <rdf:Description rdf:about={quoteattr(subject)}>\n"
        for predicate, value in sorted(graph.predicate_objects(subject), key=order):
            yield element(graph, predicate, value)
        yield "  </rdf:Description>\n"
    yield "</rdf:RDF>\n"


def main():
    graph = rdflib.Graph(bind_namespaces="none")
    graph.parse(SOURCE)
    text = "".join(rdfxml(graph))
    if "--check" in sys.argv[1:]:
        same = TARGET.read_text(encoding="utf-8") == text
        print(f"{TARGET.name} {'is' if same else 'is not'} {SOURCE.name} in RDF/XML: {len(graph)} triples")
        return 0 if same else 1
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(graph)} triples")
    return 0


if __name__ == "__main__":
    sys.exit(main())

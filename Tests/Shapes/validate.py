#!/usr/bin/env python3
"""Checks an export against the shapes: a graph and its evidence, given together.

    python3 Tests/Shapes/validate.py Exports/graph.rdf Exports/graph.evidence.rdf

Prints one line a violation (in Japanese with --language ja) and a count. Exit code 0: all is well; 1: the data break
a rule; 2: a file could not be read. Needs pySHACL.
"""

import argparse
import pathlib
import sys
from typing import NamedTuple

import pyshacl
import rdflib
from rdflib.namespace import RDF, SH

ONTOLOGY = pathlib.Path(__file__).resolve().parents[2] / "Ontology"
SHAPE = rdflib.Namespace("https://w3id.org/tsunagu/shapes#")
FORMATS = {
    ".rdf": "xml", ".nt": "nt", ".ttl": "turtle", ".nq": "nquads", ".trig": "trig", ".jsonld": "json-ld",
}


class Violation(NamedTuple):
    """One result of a validation: which constraint of which shape, and where."""

    shape: rdflib.term.Node
    component: rdflib.term.Node
    focus: rdflib.term.Node
    value: rdflib.term.Node | None
    messages: dict

    def line(self, language):
        value = f" “{self.value}”" if self.value is not None else ""
        return f"{name(self.shape)} {name(self.component)} <{self.focus}>{value}: {self.messages.get(language, '')}"


def name(term):
    """A term of the shapes or of SHACL with its prefix."""
    for prefix, namespace in (("shape:", SHAPE), ("sh:", SH)):
        if term.startswith(str(namespace)):
            return prefix + term[len(str(namespace)):]
    return term.n3()


def load(paths):
    """The union of the triples of all `paths`; named graphs are poured together."""
    union = rdflib.Graph()
    for path in map(pathlib.Path, paths):
        syntax = FORMATS.get(path.suffix)
        if syntax is None:
            raise ValueError(f"{path}: the name ends in none of {' '.join(FORMATS)}")
        data = rdflib.Dataset(default_union=True)
        data.parse(path, format=syntax)
        for triple in data.triples((None, None, None)):
            union.add(triple)
    return union


def violations(data, shapes, ontology):
    """What `data` break, in a total order. The ontology tells the validator which class is under which."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology)
    found = [
        Violation(
            report.value(result, SH.sourceShape), report.value(result, SH.sourceConstraintComponent),
            report.value(result, SH.focusNode), report.value(result, SH.value),
            {m.language: str(m) for m in shapes.objects(report.value(result, SH.sourceShape), SH.message)})
        for result in report.subjects(RDF.type, SH.ValidationResult)
    ]
    return sorted(found, key=lambda v: v.line("en"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="+", help="the graph and its evidence: " + " ".join(FORMATS))
    parser.add_argument("--language", choices=["en", "ja"], default="en", help="of the messages")
    arguments = parser.parse_args()
    try:
        data = load(arguments.data)
    except Exception as error:  # rdflib's parsers raise many kinds
        print(f"cannot be read: {error}", file=sys.stderr)
        return 2
    found = violations(data, load([ONTOLOGY / "shapes.ttl"]), load([ONTOLOGY / "tsunagu.ttl"]))
    for violation in found:
        print(violation.line(arguments.language))
    print(f"{len(data)} triples, {len(found)} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

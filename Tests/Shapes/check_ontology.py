#!/usr/bin/env python3
"""Checks Ontology/tsunagu.ttl against itself, against the shapes and, where its path is given, against the data model.

    python3 Tests/Shapes/check_ontology.py [data-model.md]

Every term has its label and comment in Japanese and English; no term is used that is not defined; a property's domain
and range are what its shapes demand; every class and property of the data model's tables is there, under the terms and
between the classes that the tables name. Exit code 0: all is well. Needs rdflib.
"""

import pathlib
import re
import sys

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from validate import ONTOLOGY, SHAPE, name

TSU = rdflib.Namespace("https://w3id.org/tsunagu/ns#")
SCHEMA = rdflib.Namespace("https://schema.org/")
# One class is declared with the terms of RDFS, several with those of schema.org, which do not mean all at once.
ENDS = {"domain": (RDFS.domain, SCHEMA.domainIncludes), "range": (RDFS.range, SCHEMA.rangeIncludes)}


def local(term):
    return str(term).rpartition("#")[2]


def ends(ontology, term, side):
    """The classes a property starts from (`domain`) or leads to (`range`)."""
    return {c for predicate in ENDS[side] for c in ontology.objects(term, predicate)}


def undescribed(ontology):
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, TSU.BudgetStage}
    labels = {}
    for term in sorted({s for s in ontology.subjects() if s.startswith(TSU)}):
        own = kinds & set(ontology.objects(term, RDF.type))
        if len(own) != 1:
            yield f"{local(term)} is of {len(own)} kinds"
        for predicate in (RDFS.label, RDFS.comment):
            texts = list(ontology.objects(term, predicate))
            if sorted(str(t.language) for t in texts) != ["en", "ja"]:
                yield f"{local(term)}: its {local(predicate)} is not once in ja and once in en"
            if predicate == RDFS.label:
                for text in texts:
                    labels.setdefault((text, min(own, default=None)), []).append(term)
        if set(ontology.objects(term, RDFS.isDefinedBy)) != set(ontology.subjects(RDF.type, OWL.Ontology)):
            yield f"{local(term)}: rdfs:isDefinedBy is not the ontology"
        for side, predicates in ENDS.items():
            if ontology.value(term, predicates[0]) and ontology.value(term, predicates[1]):
                yield f"{local(term)}: its {side} is given in both ways"
    for (label, _), terms in labels.items():
        if len(terms) > 1:
            yield f"“{label}” is the label of {', '.join(map(local, terms))}"


def undefined(ontology, shapes):
    defined = set(ontology.subjects())
    for graph in (ontology, shapes):
        terms = {t for triple in graph for t in triple if isinstance(t, rdflib.URIRef) and t.startswith(TSU)}
        for term in terms - defined:
            yield f"{local(term)} is used and not defined"


def classes(shapes, shape):
    """The classes of which a shape demands one: its sh:class, or those in its sh:or."""
    branches = [b for l in shapes.objects(shape, SH["or"]) for b in shapes.items(l)]
    return {c for s in [shape, *branches] for c in shapes.objects(s, SH["class"])}


def at_odds(ontology, shapes):
    """Properties whose shapes speak of other classes or datatypes than the ontology."""
    for term in ontology.subjects(RDF.type, OWL.ObjectProperty):
        if not term.startswith(TSU) or term == TSU.budgetStage:  # whose values the shapes list one by one
            continue
        shape = SHAPE[local(term)]
        if (shape, SH.targetSubjectsOf, term) not in shapes:
            yield f"{local(term)} has no shape of its own"
        if classes(shapes, shape) != ends(ontology, term, "domain"):
            yield f"{name(shape)} demands other classes than the domain of {local(term)}"
        to = SHAPE[local(term) + "-to"]
        if (to, SH.path, term) in shapes and classes(shapes, to) != ends(ontology, term, "range"):
            yield f"{name(to)} demands other classes than the range of {local(term)}"
    for term in ontology.subjects(RDF.type, OWL.DatatypeProperty):
        demanded = {d for s in shapes.subjects(SH.path, term) for d in shapes.objects(s, SH.datatype)}
        if demanded and demanded != ends(ontology, term, "range"):
            yield f"the shapes demand another datatype than the range of {local(term)}"


def tables(markdown):
    """The cells of every table row, by the heading they stand under."""
    heading = ""
    for line in markdown.splitlines():
        if line.startswith("## "):
            heading = line[3:].strip()
        elif line.startswith("| ") and not line.startswith("| ---"):
            yield heading, [cell.strip() for cell in line.split("|")[1:-1]]


def unlike_the_data_model(ontology, markdown):
    namespaces = dict(ontology.namespaces())
    kinds = {local(c): c for c in ontology.subjects(RDF.type, OWL.Class) if c.startswith(TSU)}

    def terms(text):
        names = re.findall(r"\b([a-z0-9]+):([A-Za-z_]+)", text)
        return {rdflib.URIRef(namespaces[prefix] + rest) for prefix, rest in names if prefix in namespaces}

    rows = 0
    for heading, cells in tables(markdown):
        for term in sorted(t for t in terms(cells[0]) if t.startswith(TSU)):
            rows += 1
            if (term, RDF.type, None) not in ontology:
                yield f"the data model's {local(term)} is not defined"
            elif heading == "Classes":
                if terms(cells[1]) != set(ontology.objects(term, RDFS.subClassOf)):
                    yield f"{local(term)} is not under {cells[1]}"
            elif "→" in cells[1]:
                if not terms(cells[2]) <= set(ontology.objects(term, RDFS.subPropertyOf)):
                    yield f"{local(term)} is not under {cells[2]}"
                sides = [{kinds[w] for w in re.findall(r"\w+", part) if w in kinds} for part in cells[1].split("→")]
                for side, named in (("domain", set().union(*sides[:-1])), ("range", set().union(*sides[1:]))):
                    if named != ends(ontology, term, side):
                        yield f"{local(term)}: its {side} is not that of “{cells[1]}”"
        for stage in terms(" ".join(cells[1:])) if cells[0] == "tsu:budgetStage" else ():
            if (stage, RDF.type, TSU.BudgetStage) not in ontology or (stage, RDF.type, SKOS.Concept) not in ontology:
                yield f"{local(stage)} is no stage of a budget"
    if rows == 0:
        yield "the data model has no table with a term of ours"
    print(f"{rows} terms in the data model's tables")


def main():
    ontology, shapes = (
        rdflib.Graph(bind_namespaces="none").parse(ONTOLOGY / file) for file in ("tsunagu.ttl", "shapes.ttl"))
    faults = [*undescribed(ontology), *undefined(ontology, shapes), *at_odds(ontology, shapes)]
    for path in sys.argv[1:]:
        faults += unlike_the_data_model(ontology, pathlib.Path(path).read_text(encoding="utf-8"))
    for fault in sorted(faults):
        print(fault)
    defined = {s for s in ontology.subjects() if s.startswith(TSU)}
    print(f"{len(ontology)} triples, {len(defined)} terms, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

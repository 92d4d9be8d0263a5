#!/usr/bin/env python3
"""Tries every constraint of Ontology/shapes.ttl on an example that keeps it and on one that breaks it.

`examples/*.ttl` together are one small graph that breaks nothing. `examples/*.ru` hold changes to it (SPARQL updates),
each under a comment that says which shapes and constraints it breaks: those, and no others, must be reported.
A constraint without such a change, and a shape that the small graph gives nothing to check, are failures too.
Exit code 0: all is as it should be. Needs pySHACL.
"""

import pathlib
import re
import sys

import rdflib
from rdflib.namespace import RDF, RDFS, SH

from validate import ONTOLOGY, SHAPE, load, name, violations

EXAMPLES = pathlib.Path(__file__).resolve().parent / "examples"

# What in a shape can be broken, and what in it cannot.
CONSTRAINTS = {
    SH[parameter]: SH[parameter[0].upper() + parameter[1:] + "ConstraintComponent"]
    for parameter in (
        "minCount maxCount class datatype nodeKind pattern minLength languageIn uniqueLang in hasValue disjoint or "
        "lessThanOrEquals minInclusive minExclusive maxInclusive qualifiedMinCount qualifiedMaxCount").split()
} | {SH.sparql: SH.SPARQLConstraintComponent}
OTHERS = {RDF.type, SH.targetClass, SH.targetSubjectsOf, SH.path, SH.property, SH.message, SH.qualifiedValueShape}


def constraints(shapes):
    """Every (shape, constraint component) of the named shapes."""
    found, faults = set(), []
    for kind in (SH.NodeShape, SH.PropertyShape):
        for shape in shapes.subjects(RDF.type, kind):
            own = set()
            for parameter in set(shapes.predicates(shape)):
                if parameter in CONSTRAINTS:
                    own.add((shape, CONSTRAINTS[parameter]))
                elif parameter not in OTHERS:
                    faults.append(f"{name(shape)}: {name(parameter)} is not known to this check")
            found |= own
            languages = sorted(str(m.language) for m in shapes.objects(shape, SH.message))
            if own and languages != ["en", "ja"]:
                faults.append(f"{name(shape)}: its messages are in {languages}, not in en and ja")
    return found, faults


def unused(shapes, ontology, example):
    """Shapes that find nothing to check in `example`: no node of a target, no value of a property."""
    for shape in set(shapes.objects(None, SH.targetClass)):
        below = ontology.transitive_subjects(RDFS.subClassOf, shape)
        if not any((None, RDF.type, c) in example for c in below):
            yield f"no example of {shape.n3()}"
    for shape, path in shapes.subject_objects(SH.path):
        if not isinstance(shape, rdflib.URIRef) or (shape, SH.maxCount, rdflib.Literal(0)) in shapes:
            continue
        step = shapes.value(path, SH.inversePath) or path
        branches = shapes.value(path, SH.alternativePath)
        for predicate in (shapes.items(branches) if branches else [step]):
            if (None, predicate, None) not in example:
                yield f"{name(shape)}: no example has {predicate.n3()}"


def changes():
    """(file, number in it, what it breaks, update) of every change."""
    for path in sorted(EXAMPLES.glob("*.ru")):
        blocks = re.split(r"^# breaks (.*)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
        for number, (breaks, update) in enumerate(zip(blocks[::2], blocks[1::2]), start=1):
            pairs = (entry.split() for entry in breaks.split(","))
            expected = {(SHAPE[s.removeprefix("shape:")], SH[c.removeprefix("sh:")]) for s, c in pairs}
            yield path.name, number, expected, update


def main():
    shapes, ontology = load([ONTOLOGY / "shapes.ttl"]), load([ONTOLOGY / "tsunagu.ttl"])
    prefixes = (EXAMPLES / "prefixes.ttl").read_text(encoding="utf-8")
    example = rdflib.Graph(bind_namespaces="none")
    for path in sorted(EXAMPLES.glob("*.ttl")):
        example.parse(data=prefixes + path.read_text(encoding="utf-8"), format="turtle")

    required, faults = constraints(shapes)
    faults += unused(shapes, ontology, example)
    faults += ["the examples break " + v.line("en") for v in violations(example, shapes, ontology)]

    broken, count = set(), 0
    for file, number, expected, update in changes():
        changed = rdflib.Graph()
        changed += example
        changed.update(re.sub(r"@(base|prefix) (.*) \.", r"\1 \2", prefixes) + update)
        found = violations(changed, shapes, ontology)
        reported = {(v.shape, v.component) for v in found}
        for what, pairs in (("does not break", expected - reported), ("also breaks", reported - expected)):
            faults += [f"{file}, change {number}: {what} {name(s)} {name(c)}" for s, c in pairs]
        broken |= expected & reported
        count += 1
    faults += [f"{name(s)}: no change breaks {name(c)}" for s, c in required - broken]

    for fault in sorted(faults):
        print(fault)
    print(f"{len(example)} triples of examples, {count} changes that break them, "
          f"{len(required)} constraints of {len({s for s, _ in required})} shapes, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

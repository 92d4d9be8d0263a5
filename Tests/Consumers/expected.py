#!/usr/bin/env python3
"""The answers computed from the lines of graph.nt alone, with no library: what all the others must say."""

import re
from collections import Counter, defaultdict
from urllib.parse import unquote

from report import BUDGETS, LAWS, OFFICES, TSU, Report, chosen, local, main

TERM = r'<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?'
LINE = re.compile(rf"<([^>]*)> <([^>]*)> (?:{TERM}) \.")
ESCAPES = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
NAMING = [
    "http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#prefLabel",
    "http://purl.org/dc/terms/title", "https://schema.org/name", "http://xmlns.com/foaf/0.1/name",
]


def unescaped(text):
    return re.sub(
        r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)",
        lambda m: chr(int(m[1][1:], 16)) if m[1][0] in "uU" else ESCAPES.get(m[1], m[1]), text)


def triples(path):
    """(subject, property, IRI or None, text or None, language)"""
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            found = LINE.fullmatch(line.rstrip("\n"))
            assert found, line
            subject, predicate, iri, text, language, _ = found.groups()
            yield subject, predicate, iri, None if text is None else unescaped(text), language


def read(directory):
    statements = list(triples(directory / "graph.nt"))
    classes, links, texts = defaultdict(set), defaultdict(set), defaultdict(list)
    for subject, predicate, iri, text, language in statements:
        if predicate == TYPE:
            classes[subject].add(iri)
        elif iri is not None:
            links[subject, local(predicate)].add(iri)
        else:
            texts[subject, predicate].append((text, language))

    def name(node):
        for property in NAMING:
            for text, language in texts[node, property]:
                if language == "ja":
                    return text
        return next((texts[node, p][0][0] for p in NAMING if texts[node, p]), unquote(local(node)))

    def of(kind):
        return [node for node in classes if TSU + kind in classes[node]]

    def value(node, name):
        return next((text for (text, _) in texts[node, name]), None)

    budgets = []
    for measure in of("Measure"):
        for program in links[measure, "implementedBy"]:
            years = defaultdict(list)
            for allocation in links[program, "hasAllocation"]:
                for year in links[allocation, "fiscalYear"] or [None]:
                    years[year].append(allocation)
            for year, allocations in years.items() or [(None, [])]:
                by_stage = defaultdict(list)
                for allocation in allocations:
                    is_shared = value(allocation, TSU + "partOfLarger") == "true"
                    if value(allocation, "https://schema.org/currency") == "JPY" and not is_shared:
                        stage = local(next(iter(links[allocation, "budgetStage"])))
                        by_stage[stage].append(int(value(allocation, TSU + "amount")))
                main = next((s for s in ("Initial", "Draft", "Request") if by_stage[s]), None)
                if main is None and not by_stage["Supplementary"]:
                    main = "OtherStage"
                counted = by_stage[main] + by_stage["Supplementary"] if main else by_stage["Supplementary"]
                budgets.append((
                    name(measure), name(program), name(year) if year else "",
                    sum(counted) if counted else "", len(allocations) - len(counted)))

    offices = []
    for office in of("Office"):
        charged = sum(office in links[measure, "responsibleOffice"] for measure in of("Measure"))
        if charged > 1:
            offices += [(name(ministry), name(office), charged) for ministry in links[office, "unitOf"]]

    def grounds(node, seen):
        """What a node is based on, and what that is based on."""
        for ground in links[node, "basedOn"] - seen:
            seen.add(ground)
            grounds(ground, seen)
        return seen

    laws = set()
    for measure in of("Measure"):
        for subject in {measure} | links[measure, "hasActivity"]:
            laws |= {(name(law), name(measure), "") for law in links[subject, "basedOn"] & set(of("Law"))}
            for between in links[subject, "basedOn"] | links[subject, "through"] | links[subject, "involves"]:
                laws |= {(name(law), name(measure), name(between)) for law in grounds(between, set()) & set(of("Law"))}

    answers = [(BUDGETS, budgets), (OFFICES, offices), (LAWS, sorted(laws))]
    return Report(
        triples=len(statements),
        nodes=dict(Counter(local(kind) for kinds in classes.values() for kind in kinds if kind.startswith(TSU))),
        edges=dict(Counter(
            local(predicate) for subject, predicate, iri, _, _ in statements
            if predicate != TYPE and subject in classes and iri in classes)),
        texts=[(s, p, text) for s, p, _, text, language in statements if language == "ja"],
        labels=[(node, name(node)) for node in classes],
        budgets=sorted(budgets), offices=sorted(offices, key=lambda row: (-row[2], *row)), laws=sorted(laws),
        asked=[
            (question.name, *row) for question, rows in answers for row in rows
            if row[question.column] == chosen(rows, question)])


if __name__ == "__main__":
    main(read)

"""The report of a store that speaks SPARQL."""

import json

from report import TSU, Report, answers, local, query

# The classes and properties between nodes, as a property graph counts them.
NODES = """
    SELECT ?class (COUNT(?node) AS ?count) WHERE { ?node a ?class FILTER (STRSTARTS(STR(?class), "%s")) }
    GROUP BY ?class
""" % TSU
EDGES = """
    SELECT ?property (COUNT(?to) AS ?count) WHERE {
        ?from ?property ?to
        FILTER (EXISTS { ?from a ?class } && EXISTS { ?to a ?kind })
    }
    GROUP BY ?property
"""
TRIPLES = "SELECT (COUNT(*) AS ?count) WHERE { ?subject ?property ?object }"
TEXTS = 'SELECT ?subject ?property ?text WHERE { ?subject ?property ?text FILTER (lang(?text) = "ja") }'


def report(rows):
    """rows(text): the rows of a query's answer, strings and numbers, empty where a variable has no value."""

    def ask(question, value):
        text = query(question, "rq")
        if value:
            off = f'# FILTER (str(?{question.variable}) = "…")'
            assert off in text, f"{question.name}.rq has no line {off}"
            text = text.replace(off, off[2:].replace('"…"', json.dumps(value, ensure_ascii=False)))
        return rows(text)

    return Report(
        triples=int(rows(TRIPLES)[0][0]),
        nodes={local(iri): int(count) for iri, count in rows(NODES)},
        edges={local(iri): int(count) for iri, count in rows(EDGES)},
        texts=rows(TEXTS), labels=None, **answers(ask))

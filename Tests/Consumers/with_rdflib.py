#!/usr/bin/env python3
"""Loads graph.rdf into rdflib and asks the queries of Examples/queries."""

import rdflib

from report import EDGES, NODES, Report, local, main, query


def read(directory):
    graph = rdflib.Graph()
    graph.parse(directory / "graph.rdf", format="xml")

    def rows(text):
        return [tuple("" if cell is None else cell.toPython() for cell in row) for row in graph.query(text)]

    return Report(
        nodes={local(iri): count for iri, count in rows(NODES)},
        edges={local(iri): count for iri, count in rows(EDGES)},
        budgets=rows(query("programs-and-budgets")),
        offices=rows(query("busy-offices")),
        laws=rows(query("measures-on-law")))


if __name__ == "__main__":
    main(read)

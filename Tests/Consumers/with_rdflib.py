#!/usr/bin/env python3
"""Loads graph.rdf into rdflib and asks the queries of Examples/queries."""

import rdflib

import sparql
from report import main


def read(directory):
    graph = rdflib.Graph()
    graph.parse(directory / "graph.rdf", format="xml")

    def rows(text):
        return [tuple("" if cell is None else str(cell) for cell in row) for row in graph.query(text)]

    return sparql.report(rows)


if __name__ == "__main__":
    main(read)

#!/usr/bin/env python3
"""Loads graph.nt into pyoxigraph and asks the queries of Examples/queries."""

import pyoxigraph

from report import EDGES, NODES, Report, local, main, query

INTEGER = "http://www.w3.org/2001/XMLSchema#integer"


def value(cell):
    if cell is None:
        return ""
    is_number = isinstance(cell, pyoxigraph.Literal) and cell.datatype.value == INTEGER
    return int(cell.value) if is_number else cell.value


def read(directory):
    store = pyoxigraph.Store()
    store.bulk_load(path=directory / "graph.nt", format=pyoxigraph.RdfFormat.N_TRIPLES)

    def rows(text):
        found = store.query(text)
        return [tuple(value(row[variable]) for variable in found.variables) for row in found]

    return Report(
        nodes={local(iri): count for iri, count in rows(NODES)},
        edges={local(iri): count for iri, count in rows(EDGES)},
        budgets=rows(query("programs-and-budgets")),
        offices=rows(query("busy-offices")),
        laws=rows(query("measures-on-law")))


if __name__ == "__main__":
    main(read)

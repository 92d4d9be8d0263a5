#!/usr/bin/env python3
"""Loads graph.nt into Oxigraph and asks the queries of Examples/queries."""

import pyoxigraph

import sparql
from report import main


def read(directory):
    store = pyoxigraph.Store()
    store.bulk_load(path=directory / "graph.nt", format=pyoxigraph.RdfFormat.N_TRIPLES)

    def rows(text):
        return [tuple("" if cell is None else cell.value for cell in row) for row in store.query(text)]

    return sparql.report(rows)


if __name__ == "__main__":
    main(read)

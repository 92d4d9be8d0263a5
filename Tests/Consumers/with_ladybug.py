#!/usr/bin/env python3
"""Copies nodes.csv and edges.csv into Ladybug and asks the queries of Examples/queries.

Ladybug has a table a class and a table a kind of edges, so a node is in the table of the first of its classes; `labels`
has them all. It tells no capitals from small letters, so an edge that is called like a class gets a `_` (fiscalYear_).
"""

import csv
import tempfile
from collections import Counter, defaultdict

import ladybug

import cypher
from report import main

TYPES = {"long": "INT64", "boolean": "BOOLEAN", "double": "DOUBLE", "": "STRING"}


def columns(header):
    """The columns after those with a meaning, as a table declares them: amount:long is `amount` INT64."""
    parts = [title.partition(":") for title in header]
    return "".join(f", `{name}` {TYPES[kind]}" for name, _, kind in parts)


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


def load(connection, directory):
    header, nodes = table(directory / "nodes.csv")
    classes = {row[0]: row[1].split(";")[0] for row in nodes}
    # A text may hold line ends, which Ladybug reads with one thread only.
    source = f'LOAD FROM "{directory / "nodes.csv"}" (HEADER=true, PARALLEL=false)'
    for kind in sorted(set(classes.values())):
        connection.execute(
            f"CREATE NODE TABLE `{kind}`(iri STRING PRIMARY KEY, labels STRING{columns(header[2:])})")
        connection.execute(
            f'COPY `{kind}` FROM ({source} WHERE split_part(`:LABEL`, ";", 1) = "{kind}" RETURN *)')

    header, edges = table(directory / "edges.csv")
    ends = defaultdict(set)
    for start, end, kind, *_ in edges:
        ends[kind].add((classes[start], classes[end]))
    taken = {kind.lower() for kind in classes.values()}
    source = f'LOAD FROM "{directory / "edges.csv"}" (HEADER=true, PARALLEL=false)'
    returned = "".join(f", `{title.partition(':')[0]}`" for title in header[3:])
    for kind, pairs in sorted(ends.items()):
        name = kind + "_" if kind.lower() in taken else kind
        between = ", ".join(f"FROM `{start}` TO `{end}`" for start, end in sorted(pairs))
        connection.execute(f"CREATE REL TABLE `{name}`({between}{columns(header[3:])})")
        for start, end in sorted(pairs):
            connection.execute(
                f"COPY `{name}` FROM ({source} "
                f"MATCH (a:`{start}` {{iri: `:START_ID`}}), (b:`{end}` {{iri: `:END_ID`}}) WHERE `:TYPE` = '{kind}' "
                f'RETURN a.iri, b.iri{returned}) (from="{start}", to="{end}")')


def read(directory):
    with tempfile.TemporaryDirectory() as home:
        connection = ladybug.Connection(ladybug.Database(f"{home}/graph"))
        load(connection, directory)

        def rows(text, parameters):
            return [tuple(row) for row in connection.execute(text, parameters)]

        nodes = Counter(
            kind for (labels,) in rows("MATCH (n) RETURN n.labels", {}) for kind in labels.split(";")
            if kind != "Instant")
        edges = rows("MATCH ()-[r]->() RETURN label(r), count(*)", {})
        return cypher.report(rows, dict(nodes), {kind.removesuffix("_"): count for kind, count in edges})


if __name__ == "__main__":
    main(read)

#!/usr/bin/env python3
"""Loads graph.ttl into Apache Jena's TDB2 and asks the queries of Examples/queries with its ARQ."""

import csv
import io
import pathlib
import tempfile

import sparql
from programs import output
from report import main

JENA = pathlib.Path(__file__).resolve().parents[1] / "Oracles" / "jena.sh"


def read(directory):
    with tempfile.TemporaryDirectory() as home:
        output([JENA, "tdb2.tdbloader", "--loc", f"{home}/store", directory / "graph.ttl"])

        def rows(text):
            with open(f"{home}/question.rq", "w", encoding="utf-8") as file:
                file.write(text)
            found = output(
                [JENA, "tdb2.tdbquery", "--loc", f"{home}/store", "--query", f"{home}/question.rq", "--results", "CSV"])
            return [tuple(row) for row in csv.reader(io.StringIO(found, newline=""))][1:]

        return sparql.report(rows)


if __name__ == "__main__":
    main(read)

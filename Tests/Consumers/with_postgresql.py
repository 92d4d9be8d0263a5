#!/usr/bin/env python3
"""Copies nodes.csv and edges.csv into two tables of PostgreSQL and asks the queries of Examples/queries.

The server is one of its own, with a socket in a directory of its own; nothing of an installed cluster is touched.
"""

import csv
import glob
import io
import os
import pathlib
import shutil
import subprocess
import tempfile

from programs import output, running
from report import Report, answers, main, query

TYPES = {"long": "bigint", "boolean": "boolean", "double": "double precision", "": "text"}
NAMES = {":LABEL": "labels", ":START_ID": "source", ":END_ID": "target", ":TYPE": "type"}


def columns(path):
    """The columns that a file's header tells: iri:ID is the key, amount:long is "amount" bigint."""
    with open(path, encoding="utf-8", newline="") as file:
        for title in next(csv.reader(file)):
            name, _, kind = title.partition(":")
            if title in NAMES:
                yield f'"{NAMES[title]}" text'
            else:
                yield f'"{name}" ' + ("text PRIMARY KEY" if kind == "ID" else TYPES[kind])


def script(directory):
    """What psql runs to load an export; the names of a node's classes become an array."""
    for table, file in (("node", directory / "nodes.csv"), ("edge", directory / "edges.csv")):
        yield f"CREATE TABLE {table}({', '.join(columns(file))});"
        yield f"\\copy {table} FROM '{file}' WITH (FORMAT csv, HEADER)"
    yield "ALTER TABLE node ALTER labels TYPE text[] USING string_to_array(labels, ';');"
    yield "CREATE INDEX ON edge(source, type); CREATE INDEX ON edge(target, type);"


def show_script(directory):
    """Prints the script, for a psql of one's own."""
    print("\n".join(script(pathlib.Path(directory).resolve())))


def read(directory):
    programs = os.path.dirname(max(glob.glob("/usr/lib/postgresql/*/bin/initdb")))
    # The server refuses to run as root.
    user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    with tempfile.TemporaryDirectory() as home:
        if user:
            shutil.chown(home, "postgres")

        def psql(text, *options):
            command = ["psql", "-X", "-q", "-h", home, "-U", "postgres", "-v", "ON_ERROR_STOP=1", *options]
            return output(command, text, env={**os.environ, "PGCLIENTENCODING": "UTF8"})

        def rows(text, *options):
            return [tuple(row) for row in csv.reader(io.StringIO(psql(text, "--csv", "-t", *options), newline=""))]

        def is_ready():
            return subprocess.run([f"{programs}/pg_isready", "-q", "-h", home]).returncode == 0

        output(
            [f"{programs}/initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N", f"{home}/data"],
            cwd="/", **user)
        server = [f"{programs}/postgres", "-D", f"{home}/data", "-k", home, "-h", "", "-F"]
        with running(server, is_ready, cwd="/", **user):
            psql("\n".join(script(directory)))
            nodes = rows("SELECT kind, count(*) FROM node, unnest(labels) kind WHERE kind <> 'Instant' GROUP BY kind")
            return Report(
                triples=None, nodes=dict(nodes), edges=dict(rows("SELECT type, count(*) FROM edge GROUP BY type")),
                texts=None, labels=rows("SELECT iri, label FROM node"),
                **answers(lambda question, value: rows(
                    query(question, "sql"), "-v", f"{question.parameter}={value}")))


if __name__ == "__main__":
    main(read)

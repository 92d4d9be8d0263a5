#!/usr/bin/env python3
"""Loads one export into libraries and databases, and compares what they say of it with what its lines say.

    python3 Tests/Consumers/compare.py DIRECTORY [STORE…]

Without a store, into all of them. DIRECTORY: see report.py. Prints the counts and the answers once. Exit code 1 where a
store says something else or fails, also where one is not installed and TSUNAGU_REQUIRE_ORACLES is 1; else a missing
one is passed over, and said so.
"""

import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import expected
from report import Report, show
from programs import dies_with_its_parent

HERE = pathlib.Path(__file__).resolve().parent
SECONDS = 400
# What each needs: Python modules, or programs.
STORES = {
    "rdflib": ["rdflib"], "pyoxigraph": ["pyoxigraph"], "jena": ["java", "unzip"],
    "virtuoso": ["virtuoso-t", "isql-vt"],
    "ladybug": ["ladybug"], "arcadedb": ["arcadedb_embedded", "neo4j"], "postgresql": ["pg_ctlcluster", "psql"],
    "networkx": ["networkx"], "igraph": ["igraph"], "graphersal": ["graphersal"],
}


def missing(needs):
    return [n for n in needs if shutil.which(n) is None and importlib.util.find_spec(n) is None]


def report(store, directory):
    """What a store says, asked in a process of its own; what went wrong where it says nothing."""
    with tempfile.TemporaryDirectory() as scratch:
        answer = pathlib.Path(scratch) / "report.json"
        command = [sys.executable, HERE / f"with_{store}.py", directory, answer]
        try:
            run = subprocess.run(
                command, capture_output=True, text=True, timeout=SECONDS, preexec_fn=dies_with_its_parent)
        except subprocess.TimeoutExpired:
            return None, f"not done after {SECONDS} s"
        if run.returncode != 0:
            return None, run.stderr
        return Report(**json.loads(answer.read_text(encoding="utf-8"))), None


def main():
    if len(sys.argv) < 2 or not set(sys.argv[2:]) <= set(STORES):
        sys.exit(f"usage: {sys.argv[0]} DIRECTORY [{' | '.join(STORES)}]…")
    directory = pathlib.Path(sys.argv[1])
    right = expected.read(directory)
    show(right)
    print()
    status = 0
    for store in sys.argv[2:] or STORES:
        absent = missing(STORES[store])
        if absent:
            print(f"{store}: passed over, {', '.join(absent)} is not installed")
            status |= os.environ.get("TSUNAGU_REQUIRE_ORACLES") == "1"
            continue
        found, fault = report(store, directory)
        differences = [] if found is None else [
            f"{part}: {verb} {row}" for one, other, verb in ((found, right, "says"), (right, found, "does not say"))
            for part, rows in one.difference(other).items() for row in rows]
        if found is None or differences:
            status = 1
            print(f"{store}: {fault or f'{len(differences)} differences'}")
            print("".join(f"  {line}\n" for line in differences[:20]), end="")
        else:
            print(f"{store}: agrees")
    return status


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Loads one export into networkx, igraph, rdflib and pyoxigraph, and compares what they say of it.

    python3 Tests/Consumers/compare.py Exports

Prints the counts and the answers once. Exit code 1 where two of them differ.
"""

import importlib
import pathlib
import sys

from report import show

LIBRARIES = ["rdflib", "pyoxigraph", "networkx", "igraph"]


def main():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} DIRECTORY, where tsunagu export has written")
    directory = pathlib.Path(sys.argv[1])
    reports = {library: importlib.import_module(f"with_{library}").read(directory) for library in LIBRARIES}
    first = LIBRARIES[0]
    show(reports[first])
    status = 0
    for library in LIBRARIES[1:]:
        for one, other in ((first, library), (library, first)):
            for part, rows in reports[one].difference(reports[other]).items():
                for row in rows:
                    print(f"{part}: {one} has, and {other} has not: {row}")
                    status = 1
    print(f"\n{', '.join(LIBRARIES)}: {'they agree' if status == 0 else 'they differ'}")
    return status


if __name__ == "__main__":
    sys.exit(main())

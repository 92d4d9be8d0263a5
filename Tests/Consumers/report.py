"""What the programs of this directory have in common: the shape of their answers, and how they are printed.

Each loads what `tsunagu export` wrote into one library and answers the same questions, so that they can be compared
and so that a reader finds an example in the library he knows:

    python3 Tests/Consumers/with_networkx.py Exports      graph.graphml
    python3 Tests/Consumers/with_igraph.py Exports        graph.graphml
    python3 Tests/Consumers/with_rdflib.py Exports        graph.rdf, Examples/queries/*.rq
    python3 Tests/Consumers/with_pyoxigraph.py Exports    graph.nt, Examples/queries/*.rq
    python3 Tests/Consumers/compare.py Exports            all four; exit code 1 where two differ
"""

import pathlib
import sys
from collections import Counter
from typing import NamedTuple

QUERIES = pathlib.Path(__file__).resolve().parents[2] / "Examples" / "queries"
TSU = "https://w3id.org/tsunagu/ns#"


class Report(NamedTuple):
    # How many nodes each class has; a plan that is a cabinet decision counts for both.
    nodes: dict[str, int]
    # How many edges each property has.
    edges: dict[str, int]
    # (measure, program, fiscal year, yen or "", amounts left out of the sum)
    budgets: list[tuple]
    # (ministry, office, measures)
    offices: list[tuple]
    # (law, measure, what stands between or "")
    laws: list[tuple]

    def difference(self, other):
        """What this report says and the other does not: part by part, each line as often as it is too many."""
        return {name: lines(getattr(self, name)) - lines(getattr(other, name)) for name in self._fields}


def lines(part):
    """Without the order, in which collations differ, and the Python type, in which readers do."""
    rows = part.items() if isinstance(part, dict) else part
    return Counter(" | ".join(str(cell) for cell in row) for row in rows)


def query(name):
    return (QUERIES / f"{name}.rq").read_text(encoding="utf-8")


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


def local(iri):
    """What follows the last # or / of an IRI."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def show(report):
    print("nodes  " + ", ".join(f"{name} {count}" for name, count in sorted(report.nodes.items())))
    print("edges  " + ", ".join(f"{name} {count}" for name, count in sorted(report.edges.items())))
    for title, rows in (
        ("Programs of a measure; yen of each fiscal year; amounts left out", report.budgets),
        ("Offices in charge of more than one measure", report.offices),
        ("Measures that rest on a law; through what", report.laws),
    ):
        print(f"\n{title}: {len(rows)}")
        for row in rows:
            print("  " + " | ".join(f"{cell:,}" if isinstance(cell, int) else cell for cell in row))


def main(read):
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} DIRECTORY, where tsunagu export has written")
    show(read(pathlib.Path(sys.argv[1])))

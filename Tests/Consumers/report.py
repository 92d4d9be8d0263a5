"""What the programs of this directory have in common: the shape of their answers, and how they are printed.

Each loads what `tsunagu export` wrote into one library or database and answers the same questions, so that they can be
compared and so that a reader finds an example in the one he knows. compare.py runs them all.

    tsunagu export Examples --output graph --format rdfxml,ntriples,turtle,graphml,csv,cypher
    tsunagu convert graph/graph.nt --to graphml --profile tinkerpop --output graph/tinkerpop
    python3 Tests/Consumers/with_ladybug.py graph
    python3 Tests/Consumers/compare.py graph
"""

import json
import os
import pathlib
import sys
from collections import Counter
from typing import NamedTuple

QUERIES = pathlib.Path(__file__).resolve().parents[2] / "Examples" / "queries"
TSU = "https://w3id.org/tsunagu/ns#"


class Report(NamedTuple):
    # How many statements there are; None of a property graph.
    triples: int | None
    # How many nodes each class has; a plan that is a cabinet decision counts for both.
    nodes: dict[str, int]
    # How many edges each property has.
    edges: dict[str, int]
    # (IRI, property, text) of every Japanese text; None of a property graph.
    texts: list[tuple] | None
    # (IRI, name) of every node; None of a triple store.
    labels: list[tuple] | None
    # (measure, program, fiscal year, yen or "", amounts left out of the sum)
    budgets: list[tuple]
    # (ministry, office, measures)
    offices: list[tuple]
    # (law, measure, what stands between or "")
    laws: list[tuple]
    # The answers again, each asked for one measure, ministry or law alone; None where no query language is in use.
    asked: list[tuple] | None

    def difference(self, other):
        """What this report says and the other does not: part by part, each line as often as it is too many."""
        return {
            name: lines(getattr(self, name)) - lines(getattr(other, name)) for name in self._fields
            if getattr(self, name) is not None and getattr(other, name) is not None}


def lines(part):
    """Without the order, in which collations differ, and the Python type, in which readers do."""
    rows = part.items() if isinstance(part, dict) else [(part,)] if isinstance(part, int) else part
    return Counter(" | ".join(str(cell) for cell in row) for row in rows)


class Question(NamedTuple):
    # A file of Examples/queries, without its ending.
    name: str
    # What an answer can be narrowed by: the parameter in openCypher and SQL, the variable in SPARQL, its column.
    parameter: str
    variable: str
    column: int


BUDGETS = Question("programs-and-budgets", "measure", "measureName", 0)
OFFICES = Question("busy-offices", "ministry", "ministryName", 0)
LAWS = Question("measures-on-law", "law", "lawName", 0)


def answers(ask):
    """The last four parts of a report. ask(question, value): rows, for one value or, where it is "", for all."""
    found = {question: [cells(row) for row in ask(question, "")] for question in (BUDGETS, OFFICES, LAWS)}
    asked = []
    for question, rows in found.items():
        value = chosen(rows, question)
        if value is not None:
            asked += [(question.name, *cells(row)) for row in ask(question, value)]
    return dict(budgets=found[BUDGETS], offices=found[OFFICES], laws=found[LAWS], asked=asked)


def chosen(rows, question):
    """The value that an answer is narrowed to: the one with the most rows; None where there is none."""
    counts = Counter(row[question.column] for row in rows)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def cells(row):
    """Without a value is the same as empty; a whole number is one in whatever type."""
    return tuple("" if cell is None else cell if isinstance(cell, str) else int(cell) for cell in row)


def query(question, ending):
    return (QUERIES / f"{question.name}.{ending}").read_text(encoding="utf-8")


def local(iri):
    """What follows the last # or / of an IRI."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def show(report):
    if report.triples is not None:
        print(f"triples {report.triples}")
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
    """Prints the report of the directory that is the first argument; as JSON into the file that is the second."""
    if len(sys.argv) not in (2, 3):
        sys.exit(f"usage: {sys.argv[0]} DIRECTORY, where tsunagu export has written")
    # Absolute, since servers have a working directory of their own.
    report = read(pathlib.Path(os.path.abspath(sys.argv[1])))
    if len(sys.argv) == 3:
        pathlib.Path(sys.argv[2]).write_text(json.dumps(report._asdict()), encoding="utf-8")
    else:
        show(report)

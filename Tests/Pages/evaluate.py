#!/usr/bin/env python3
"""Run tsunagu over the sets of pages and print how well it reads them.

    python3 evaluate.py [--tsunagu PROGRAM] [SET …]        sets: dev held blind examples (all of them)

For each set: cell text F1 and exact rows, the F1 of mentions, of entities by class and of relations by property, the
amounts that are exact (owner, year, stage, yen, qualifiers), and how many names were minted or left ambiguous. Micro
figures count every thing once, macro figures every page once. `held` is run, not read: no differences are shown.
"""

import argparse
import collections
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

import score
import score_links

HERE = pathlib.Path(__file__).resolve().parent
SETS = ("dev", "held", "blind", "examples")


def text_of(cells):
    """The page's text: beside its gold, or in Examples/ where the source says so."""
    name = cells.name.replace(".cells.json", ".txt")
    beside = cells.with_name(name)
    return beside if beside.exists() else HERE.parent.parent / "Examples" / name


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{program} {' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


class Page:
    """What was right on one page."""

    def __init__(self, program, cells):
        page = text_of(cells)
        with open(cells, encoding="utf-8") as file:
            self.cells = score.score(json.load(file), json.loads(run(program, "table", page)))
        self.links = None
        gold = str(cells).removesuffix(".cells.json")
        if not pathlib.Path(gold + ".mentions.jsonl").exists():
            return
        found = [json.loads(line) for line in run(program, "link", page).splitlines()]
        with tempfile.TemporaryDirectory() as folder:
            run(program, "export", page, "--output", folder, "--format", "ntriples", "--no-evidence")
            graph = score_links.Graph(folder + "/graph.nt")
        gold = score_links.Page(gold)
        mentions, entities, names, counted = score_links.score_mentions(gold, found)
        score_links.name_nodes(gold, graph, names)
        self.links = {
            "mentions": mentions, "entities": entities,
            "relations": score_links.score_relations(gold, graph, names, counted)}
        self.status = collections.Counter({iri: status for iri, status in (
            (m["iri"], m["status"]) for m in found if m["type"] not in score_links.NOT_NAMED)}.values())

    def f1(self, kind):
        return self.links[kind].f1()[2]

    def cell_f1(self):
        return score.f1(*(self.cells[key] for key in ("right", "gold", "found")))


def joined(scores):
    """One score of several."""
    total = score_links.Score()
    for one in scores:
        total.right += one.right
        total.missed += one.missed
        total.spurious += one.spurious
    return total


def print_set(name, pages):
    linked = {page: result for page, result in pages.items() if result.links}
    print(f"\n{name}: {len(pages)} pages, {len(linked)} of them with their links")
    print(f"  {'page':24}{'cells F1':>10}{'rows':>9}{'mentions':>10}{'entities':>10}{'relations':>10}{'amounts':>10}")
    for page, result in pages.items():
        rows = f"{result.cells['rows']}/{result.cells['rows_gold']}"
        line = f"  {page:24}{result.cell_f1():10.4f}{rows:>9}"
        if result.links:
            line += "".join(f"{result.f1(kind):10.4f}" for kind in ("mentions", "entities", "relations"))
            line += f"{exact_amounts([result]):>10}"
        print(line)
    total = collections.Counter()
    for result in pages.values():
        total.update(result.cells)
    rows = f"{total['rows']}/{total['rows_gold']}"
    sums = {kind: joined([r.links[kind] for r in linked.values()]) for kind in ("mentions", "entities", "relations")}
    print(f"  {'micro':24}{score.f1(total['right'], total['gold'], total['found']):10.4f}{rows:>9}"
          + "".join(f"{one.f1()[2]:10.4f}" for one in sums.values()) + f"{exact_amounts(linked.values()):>10}")
    macro = [statistics.mean(r.cell_f1() for r in pages.values())]
    macro += [statistics.mean(r.f1(kind) for r in linked.values()) if linked else 1 for kind in sums]
    print(f"  {'macro':24}{macro[0]:10.4f}{'':9}" + "".join(f"{value:10.4f}" for value in macro[1:]))
    for kind, title in (("entities", "entities by class"), ("relations", "relations by property")):
        one = sums[kind]
        groups = sorted({group for group, _ in one.right + one.missed + one.spurious})
        print(f"  {title}: " + "  ".join(f"{group} {one.f1(group)[2]:.2f}" for group in groups))
    status = sum((result.status for result in linked.values()), collections.Counter())
    print("  entities " + ", ".join(f"{word} {status[word]}" for word in ("linked", "minted", "ambiguous", "none")))


def exact_amounts(results):
    counts = [result.links["relations"] for result in results]
    right = sum(group == "hasAllocation" for one in counts for group, _ in one.right)
    return f"{right}/{right + sum(group == 'hasAllocation' for one in counts for group, _ in one.missed)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tsunagu", default=str(HERE.parent.parent / ".build/release/tsunagu"), metavar="PROGRAM")
    parser.add_argument("sets", nargs="*", metavar="SET", default=SETS)
    arguments = parser.parse_args()
    for name in arguments.sets:
        files = sorted((HERE / name).glob("*.cells.json"))
        if not files:
            parser.error(f"there is no set {name}")
        print_set(name, {
            file.name.removesuffix(".cells.json"): Page(arguments.tsunagu, file) for file in files})


if __name__ == "__main__":
    main()

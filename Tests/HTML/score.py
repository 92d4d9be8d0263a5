#!/usr/bin/env python3
"""How the pages of make.py come back: score.py TSUNAGU FOLDER [--details]

A line a shape: the F1 of the cells' characters and the share of cells that are exact, blanks aside, as Tests/PDF counts them; the
share of cells whose items are told apart, and of rows that stand in their sections; and how many right cells have a blank that the
page has not. --details says what differs. Exits with 1 where cells are below 0.998 or 0.99 in all.
"""
import collections
import concurrent.futures
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "PDF"))
from measure import figures, plain, score

COUNTS = ["right", "wanted", "made", "exact", "cells", "items", "all items", "sections", "rows", "blanks"]


def place(cell, headers):
    """Which of the headings is the cell's: the longest that its own ends with; their number where none is."""
    name = plain(cell["header"])
    return min((-len(header), at) for at, header in enumerate([*headers, ""]) if name.endswith(header))[1]


def rows_of(data, headers):
    """Each row's measure and those of its cells whose column the gold knows; their items; its sections."""
    for document in data["documents"]:
        for row in document["rows"]:
            marks = "、".join(mark["surface"] for mark in row["marks"])
            # In the gold's order: where tables share columns, another has theirs in its own.
            cells = sorted((place(cell, headers), not cell["items"], number) for number, cell in enumerate(row["cells"]))
            cells = [row["cells"][number] for n, (at, _, number) in enumerate(cells) if 0 < at < len(headers)
                     and not (n and cells[n - 1][0] == at and not row["cells"][number]["items"])]
            items = [[item["text"] for item in cell["items"]] for cell in cells]
            yield ([row["measure"]["text"] + (f"[{marks}]" if marks else "")] + ["".join(each) for each in items],
                   items, [section["text"] for section in row["section"]],
                   {plain(cell["header"]) for cell in row["cells"] if cell["items"]})


def measured(tsunagu, path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    done = subprocess.run([tsunagu, "table", path.with_suffix(".html")], capture_output=True)
    data = json.loads(done.stdout) if done.stdout else {"documents": []}
    counts, differences = collections.Counter(), []
    if not data["documents"]:
        differences.append(done.stderr.decode(errors="replace").strip())
    headings = [[plain(header) for header in table["headers"]] for table in gold["tables"]]
    # A row is of the first table that has all of its headings.
    of = {}
    for number, (*_, used) in enumerate(rows_of(data, sum(headings, []))):
        of[number] = next((t for t, h in enumerate(headings) if all(any(u.endswith(n) for n in h) for u in used)), 0)
    merged = {}
    for table, names in zip(gold["tables"], headings):
        merged.setdefault(tuple(names), []).append(table)
    for names, tables in merged.items():
        first = headings.index(list(names))
        found = [row for number, row in enumerate(rows_of(data, names)) if of[number] == first]
        texts, wanted = ([[plain(cell) for cell in row[0]] for row in found], [[plain(cell) for cell in row] for t in tables for row in t["rows"]])
        right, want, made, exact, cells = score(wanted, texts)
        counts.update(dict(zip(COUNTS, (right, want, made, exact, cells))))
        by_text = {"".join(row): number for number, row in reversed(list(enumerate(texts)))}
        for index, (row, items, sections) in enumerate(each for t in tables for each in zip(t["rows"], t["items"], t["sections"])):
            other = found[by_text.get("".join(wanted[index]), index)] if found[index:] or "".join(wanted[index]) in by_text else ([], [], [], set())
            counts["rows"] += 1
            counts["sections"] += [plain(s) for s in sections] == [plain(s) for s in other[2]]
            counts["all items"] += len(items)
            same = [[plain(i) for i in a if plain(i)] == [plain(i) for i in b] for a, b in zip(items, other[1])]
            counts["items"] += sum(same)
            counts["blanks"] += sum(a != b and plain(a) == plain(b) for a, b in zip(row, other[0]))
            if wanted[index] != [plain(cell) for cell in other[0]] or not all(same) or [plain(s) for s in sections] != [plain(s) for s in other[2]]:
                differences.append(f"row {index}\n    gold  {sections} {row[0]} {items}\n    found {other[2]} {other[0][:1]} {other[1]}")
    return gold["shape"], counts, differences


def main():
    tsunagu, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    sums, files = collections.defaultdict(collections.Counter), sorted(folder.glob("*.json"))
    with concurrent.futures.ThreadPoolExecutor(2) as workers:
        for path, (shape, counts, differences) in zip(files, workers.map(lambda path: measured(tsunagu, path), files)):
            sums[shape] += counts
            sums["all"] += counts
            if "--details" in sys.argv and differences:
                print(path.stem, *differences, sep="\n  ")
    failed = False
    for shape, counts in sorted(sums.items(), key=lambda pair: (pair[0] == "all", pair[0])):
        f1, exact = figures([counts[name] for name in COUNTS[:5]])
        below = f1 < 0.998 or exact < 0.99
        failed = shape == "all" and below
        print(f"{'*' if below else ' '} {shape:20} F1 {f1:.4f}  exact {exact:.4f}  items {counts['items'] / max(1, counts['all items']):.4f}  "
              f"sections {counts['sections'] / max(1, counts['rows']):.4f}  blanks {counts['blanks']}")
    sys.exit(failed)


if __name__ == "__main__":
    main()

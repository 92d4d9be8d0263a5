#!/usr/bin/env python3
"""Compare a reconstructed table with the gold of its page.

    tsunagu table PAGE.txt | python3 score.py PAGE.cells.json -      one page
    python3 score.py A.cells.json A.json B.cells.json B.json …       several: a line each, and the sums

Rows are paired in order so that they share the most characters. A character is right when it stands in the paired
row in the column where the gold has it; the columns are paired by the characters they share, so that it does not
matter which of them is called the measure's. Brackets and commas of a mark list count neither way.
"""

import json
import sys


class Table:
    """The rows of a table as characters by column: offset in the page -> column."""

    def __init__(self, data):
        self.text = "".join(page["text"] for page in data["documents"][0]["pages"][:1])
        self.rows = [Row(row, self.text) for document in data["documents"] for row in document["rows"]]


class Row:
    def __init__(self, row, text):
        self.columns = {"measure": offsets([row["measure"]])}
        self.columns["marks"] = offsets(row.get("marks", []))
        for index, cell in enumerate(row["cells"], 1):
            self.columns[index] = offsets(cell["items"])
        # Spaces are nobody's: a lost one changes no word.
        for column in self.columns.values():
            column -= {at for at in column if at < len(text) and text[at] == " "}
        self.items = {
            (index, tuple(sorted(at for at in offsets([item]) if text[at:at + 1] != " ")))
            for index, cell in enumerate(row["cells"], 1) for item in cell["items"] if item["spans"]}
        self.all = set().union(*self.columns.values())


def offsets(placed):
    return {at for text in placed for start, end in text["spans"] for at in range(start, end)}


def pair_rows(gold, found):
    """Pairs (i, j) in order with the greatest number of shared characters."""
    best = [[0] * (len(found) + 1) for _ in range(len(gold) + 1)]
    shared = [[len(g.all & f.all) for f in found] for g in gold]
    for i in range(len(gold) - 1, -1, -1):
        for j in range(len(found) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + shared[i][j])
    pairs, i, j = [], 0, 0
    while i < len(gold) and j < len(found):
        if shared[i][j] and best[i][j] == best[i + 1][j + 1] + shared[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def pair_columns(gold, found, pairs):
    """The found column of each gold column, by the characters they share over all paired rows."""
    shared = {}
    for i, j in pairs:
        for name, characters in gold[i].columns.items():
            for other, others in found[j].columns.items():
                shared[name, other] = shared.get((name, other), 0) + len(characters & others)
    match = {}
    for (name, other), count in sorted(shared.items(), key=lambda e: (-e[1], str(e[0]))):
        if count and name not in match and other not in match.values():
            match[name] = other
    return match


def score(gold_data, found_data):
    gold, found = Table(gold_data), Table(found_data)
    if gold.text != found.text:
        sys.exit("the table was read from another text")
    pairs = pair_rows(gold.rows, found.rows)
    match = pair_columns(gold.rows, found.rows, pairs)
    skip = {at for row in gold.rows for at in mark_frame(row, gold.text)}.difference(*(row.all for row in gold.rows))
    counts = dict.fromkeys(("right", "gold", "found", "rows", "rows_gold", "rows_found", "items", "items_gold",
                            "items_found"), 0)
    counts["gold"] = sum(len(c) for row in gold.rows for c in row.columns.values())
    counts["found"] = sum(len(c - skip) for row in found.rows for c in row.columns.values())
    counts["rows_gold"], counts["rows_found"] = len(gold.rows), len(found.rows)
    counts["items_gold"] = sum(len(row.items) for row in gold.rows)
    counts["items_found"] = sum(len(row.items) for row in found.rows)
    for i, j in pairs:
        exact = True
        for name, characters in gold.rows[i].columns.items():
            others = found.rows[j].columns.get(match.get(name), set()) - skip
            counts["right"] += len(characters & others)
            exact = exact and characters == others
        counts["rows"] += exact
        counts["items"] += len({(match.get(column), item) for column, item in gold.rows[i].items} & found.rows[j].items)
    return counts


def mark_frame(row, text):
    """The brackets, commas and rings of the mark list of `row`."""
    marks = sorted(row.columns["marks"])
    if not marks:
        return set()
    low, high = marks[0] - 1, marks[-1] + 1
    return {at for at in range(low, high + 1) if text[at] in "[]［］、"}


def f1(right, gold, found):
    return 2 * right / (gold + found) if gold + found else 1.0


def line(name, c):
    return (f"{name:28} cells F1 {f1(c['right'], c['gold'], c['found']):.4f} "
            f"(P {c['right'] / max(1, c['found']):.4f} R {c['right'] / max(1, c['gold']):.4f})  "
            f"rows exact {c['rows']}/{c['rows_gold']} (found {c['rows_found']})  "
            f"items exact {c['items']}/{c['items_gold']} (found {c['items_found']})")


def main():
    if len(sys.argv) < 3 or len(sys.argv) % 2 == 0:
        sys.exit(__doc__)
    totals, all_f1 = {}, []
    for gold, found in zip(sys.argv[1::2], sys.argv[2::2]):
        with open(gold, encoding="utf-8") as file:
            gold_data = json.load(file)
        found_data = json.load(sys.stdin) if found == "-" else json.load(open(found, encoding="utf-8"))
        counts = score(gold_data, found_data)
        print(line(gold.rsplit("/", 1)[-1].removesuffix(".cells.json"), counts))
        totals = {key: totals.get(key, 0) + value for key, value in counts.items()}
        all_f1.append(f1(counts["right"], counts["gold"], counts["found"]))
    if len(all_f1) > 1:
        print(line(f"micro, {len(all_f1)} pages", totals))
        print(f"{'macro':28} cells F1 {sum(all_f1) / len(all_f1):.4f}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Print a table as a text extractor reads it off a PDF page, with the gold of what stood in which cell.

    python3 simulate.py dev/*.json            writes NAME.txt, NAME.cells.json and, if the source has "links": true,
                                              NAME.mentions.jsonl and NAME.relations.jsonl beside each source
    python3 simulate.py --check dev/*.json    writes nothing; fails if a file is not what its source gives
    python3 simulate.py --stats dev/*.json    how many lines hold one column, two, …

README.md describes the source's fields.
"""

import argparse
import collections
import json
import pathlib
import random
import sys

import layout
import links
import markup
from rows import Cell, Row, printing_order

FRAME_TOP = ["さがす、くらべる、たしかめる。"]
FRAME = [
    "ページ画像", "画像を使うときは、上の出典情報を添えてください。", "低解像度画像をダウンロード", "プレーンテキスト",
    "この文字は機械が組んだもので、もとの並びと違うところがあります。", "お使いになる前に、画像と見くらべてください。",
]


class Page:
    """A page being printed: its text so far, and where each cell's characters went."""

    def __init__(self, source):
        self.source = source
        self.columns = source["columns"]
        self.mess = source.get("mess", {})
        self.text = ""
        self.counts = collections.Counter()
        self.headings, self.rows, self.header = [], [], []
        self.kept = []  # what is printed column by column: headings and the lines of rows
        random_numbers = random.Random(source.get("seed", 1))
        chance, height = self.mess.get("jitter", 0.04), self.mess.get("jitterHeight", 0.5)
        self.jitter = lambda: height if random_numbers.random() < chance else 0.0

    def put(self, pieces):
        """Prints one line out of (cell, character indices) pieces."""
        if self.text:
            self.text += "\n"
        for index, (cell, characters) in enumerate(pieces):
            self.text += " " if index else ""
            for at in characters:
                if cell is not None:
                    cell.offsets[at] = len(self.text)
                    self.text += cell.text[at]
        return pieces

    def put_spaced(self, group):
        """One line whose columns stand at their places, as `pdftotext -layout` prints it."""
        self.text += "\n"
        place, taken = 0, 0
        for index, column in enumerate(self.columns):
            for line in group:
                if line.column == index:
                    self.text += " " * max(0, place - taken)
                    taken = max(place, taken)
                    for at in line.characters:
                        line.cell.offsets[at] = len(self.text)
                        self.text += line.cell.text[at]
                        taken += round(2 * layout.width(line.cell.text[at], "mono"))
            place += 2 * column["width"] + 3

    def put_text(self, text):
        self.text += ("\n" if self.text else "") + text

    def print(self):
        self.print_frame()
        body = len(self.text) + 1
        self.print_header()
        late = []
        for entry in self.source["content"]:
            if "measure" not in entry:
                cell = self.heading(entry)
                if self.source.get("printed") == "columns":
                    self.kept.append(cell)
                else:
                    self.put([(cell, range(len(cell.text)))])
                continue
            row = Row(len(self.rows) + 1, entry, self.columns, list(self.open_headings()))
            self.rows.append(row)
            lines = self.without_lost(row, row.lines(self.source, self.jitter))
            for batch in self.mess.get("displaced", []):
                if row.number in batch["rows"]:
                    moved = [line for line in lines if line.column + 1 in batch["columns"]]
                    lines = [line for line in lines if line not in moved]
                    late.append((batch["after"], batch, row, moved))
            self.print_lines(lines)
            if self.mess.get("pageNumber") == row.number:
                self.put_text(str(self.source["page"]))
            due = [entry for entry in late if entry[0] == row.number]
            late = [entry for entry in late if entry[0] != row.number]
            order = self.mess.get("displaced", [])
            for _, _, _, moved in sorted(due, key=lambda e: (order.index(e[1]), e[2].number)):
                self.print_lines(moved)
        if late:
            raise ValueError("a displaced block never comes")
        self.print_kept()
        for row in self.rows:
            row.marks = [mark for mark in row.marks if None not in row.cells[0].offsets[mark[0]:mark[1]]]
        if "pageNumber" not in self.mess:
            self.put_text(str(self.source["page"]))
        if self.mess.get("twice"):
            copy = self.text[body:]
            self.text += "\n" + copy[copy.index("\n") + 1:]

    def print_frame(self):
        source = self.source
        for line in FRAME_TOP + [
            f"{source['title']} ({source['page']} ページ)", "出典", f"公開元URL | {source['url']} |",
            f"出典情報 | {source['meeting']}《{source['publisher']}》 |",
        ] + source.get("frame", FRAME):
            self.put_text(line)

    def print_header(self):
        """The headings of the columns: each line alone, or (`"headerLines": "joined"`) side by side."""
        for index, column in enumerate(self.columns):
            parts = column["heading"] if isinstance(column["heading"], list) else [column["heading"]]
            self.header.append(Cell(f"header({index + 1})", [markup.read("".join(parts))]))
            self.header[-1].parts = []
            start = 0
            for part in parts:
                self.header[-1].parts.append(list(range(start, start + len(part))))
                start += len(part)
        printed = [self.header[index] for index in printing_order(self.source)]
        if self.source.get("headerLines") == "joined":
            if "spanning" in self.source:
                self.put_text(self.source["spanning"])
            tallest = max(len(cell.parts) for cell in printed)
            for level in range(tallest):
                # A shorter heading stands at the bottom of its cell.
                self.put([
                    (cell, cell.parts[level - (tallest - len(cell.parts))]) for cell in printed
                    if level >= tallest - len(cell.parts)])
        else:
            for cell in printed:
                for part in cell.parts:
                    self.put([(cell, part)])

    def heading(self, entry):
        level = 1 if "section" in entry else 2
        cell = Cell(f"heading({len(self.headings) + 1})", [markup.read(entry.get("section") or entry["heading"])])
        cell.level = level
        self.headings.append(cell)
        return cell

    def open_headings(self):
        """The headings that the next row stands under, outermost first."""
        found = []
        for cell in reversed(self.headings):
            if not found or cell.level < found[-1].level:
                found.append(cell)
        return reversed(found)

    def without_lost(self, row, lines):
        for lost in self.mess.get("lost", []):
            if lost["row"] == row.number:
                gone = [line for line in lines if line.column == lost["column"] - 1][:lost["lines"]]
                row.complete = row.complete and lost["column"] != 1
                lines = [line for line in lines if line not in gone]
        return lines

    def print_kept(self):
        """Column after column; the headings stand among the measures."""
        for index in range(len(self.columns)):
            for entry in self.kept:
                if isinstance(entry, Cell):
                    if index == 0:
                        self.put([(entry, range(len(entry.text)))])
                else:
                    for line in entry:
                        if line.column == index:
                            self.put([(line.cell, line.characters)])

    def print_lines(self, lines):
        order = self.source.get("printed", "joined")
        if order == "columns":
            self.kept.append(sorted(lines, key=lambda line: line.y))
            return
        if order == "cells":
            for line in sorted(lines, key=lambda line: (line.column, line.y)):
                self.put([(line.cell, line.characters)])
            return
        if order == "spaced":
            for group in layout.coincide(lines, self.mess.get("tolerance", 0.25)):
                self.put_spaced(group)
            return
        for group in layout.coincide(lines, self.mess.get("tolerance", 0.25)):
            self.put([(line.cell, line.characters) for line in group])
            self.counts[len(group)] += 1

    def table(self):
        rows = []
        for row in self.rows:
            measure = row.cells[0]
            rows.append({
                "page": self.source["page"],
                "section": [cell.placed(0, len(cell.text)) for cell in row.headings],
                "measure": {**measure.placed(0, row.measure_end), "complete": row.complete},
                "marks": [{
                    "surface": measure.text[start:end], "letter": measure.text[letter:end], "lead": lead,
                    "spans": measure.spans(start, end)} for start, end, letter, lead in row.marks],
                "cells": [self.table_cell(column, header, cell) for column, header, cell in zip(
                    self.columns[1:], self.header[1:], row.cells[1:])],
            })
        page = {"number": self.source["page"], "text": self.text}
        document = {"title": self.source["title"], "source": self.source["url"], "pages": [page], "rows": rows}
        return {"documents": [{**document, "findings": []}]}

    @staticmethod
    def table_cell(column, header, cell):
        found = {"header": header.text, "role": column["role"]}
        if "fiscalYear" in column:
            found["fiscalYear"] = column["fiscalYear"]
        return {**found, "items": [cell.placed(start, end) for start, end in cell.ranges if start < end]}


def results(path):
    """The files that the source at `path` gives, by their suffix, and the printed page."""
    source = json.loads(path.read_text(encoding="utf-8"))
    page = Page(source)
    page.print()
    files = {".txt": page.text, ".cells.json": json.dumps(page.table(), ensure_ascii=False) + "\n"}
    if source.get("links"):
        mentions, relations = links.gold(page)
        for suffix, records in ((".mentions.jsonl", mentions), (".relations.jsonl", relations)):
            files[suffix] = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return files, page


def folder(path, suffix):
    """Beside the source, but for a page that its source wants printed elsewhere."""
    place = json.loads(path.read_text(encoding="utf-8")).get("printTo")
    return path.parent / place if place and suffix == ".txt" else path.parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, help="where to write; the source's own folder if not given")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--stats", action="store_true")
    arguments = parser.parse_args()
    stale = []
    for path in arguments.sources:
        if path.name.endswith(".cells.json"):  # so that dev/*.json can be given
            continue
        files, page = results(path)
        if arguments.stats:
            total = sum(page.counts.values())
            print(path.stem, f"{len(page.rows)} rows, {total} lines:", " ".join(
                f"{n}×{page.counts[n]}" for n in sorted(page.counts)), f"alone {page.counts[1] / total:.0%}")
            continue
        for suffix, text in files.items():
            target = (arguments.output or folder(path, suffix)) / (path.stem + suffix)
            if arguments.check:
                if not target.exists() or target.read_text(encoding="utf-8") != text:
                    stale.append(str(target))
            else:
                with open(target, "w", encoding="utf-8", newline="") as file:
                    file.write(text)
    if stale:
        sys.exit("not what the source gives: " + ", ".join(stale))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Pages whose cells are known, saved as HTML of several kinds and as Markdown, through `tsunagu table`: F1 of cell characters, exact cells.

    measure.py TSUNAGU [--details] [CELLS.json …]        by default all of Tests/Pages

A kind is a way in which sites write the same table: cells of paragraphs, of lists, of lines; headings as rows that span the
table or as a column that spans rows; a table within a table; ruby; an encoding. A line a kind, then all; with --details also the
pages that miss a cell.
"""

import glob
import html
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter

KINDS = ["paragraphs", "lists", "lines", "spans", "within", "ruby", "cp932", "euc-jp", "markdown"]
DETAILS = "--details" in sys.argv
BULLETS = re.compile(r"^[・●○◆■◇□▪•‣*-]\s*")


def fold(text):
    return re.sub(r"\s+", "", text)


def cell(items, kind, lot):
    texts = [html.escape(text) for text in items]
    if kind == "ruby":
        texts = [re.sub("事業", "<ruby>事業<rp>(</rp><rt>じぎょう</rt><rp>)</rp></ruby>", text) for text in texts]
    if kind == "lists" and len(texts) > 1:
        return "<ul>" + "".join(f"<li>{BULLETS.sub('', text)}</li>" for text in texts) + "</ul>"
    if kind in ("lines", "cp932"):
        return "<br>\n  ".join(texts)
    return "".join(f"<p>{text}</p>\n" for text in texts) if lot.random() < 0.7 else "<div>" + "</div><div>".join(texts) + "</div>"


def page(document, kind, lot):
    rows = document["rows"]
    heads = ["施策"] + [c["header"] for c in rows[0]["cells"]]
    out = ["<table border=1>", "<thead><tr>" + "".join(f"<th>{html.escape(h)}</th>" for h in heads) + "</tr></thead><tbody>"]
    section, spans = None, [[s["text"] for s in row["section"]] for row in rows]
    if kind == "spans": out[1] = out[1].replace("<tr>", "<tr><th>分野</th>")
    for number, row in enumerate(rows):
        here = [s["text"] for s in row["section"]]
        if here != section and kind != "spans":
            for text in here[next((i for i, (a, b) in enumerate(zip(here, section or [])) if a != b), min(len(here), len(section or []))):]:
                out.append(f'<tr><th colspan="{len(heads)}">{html.escape(text)}</th></tr>')
        section = here
        marks = "".join(["[" + "、".join(m["surface"] for m in row["marks"]) + "]"] if row["marks"] else [])
        cells = [cell([row["measure"]["text"] + marks], kind, lot)] + [cell([i["text"] for i in c["items"]], kind, lot) for c in row["cells"]]
        first = ""
        if kind == "spans" and (number == 0 or spans[number] != spans[number - 1]):
            height = next((n for n in range(number, len(rows)) if spans[n] != spans[number]), len(rows)) - number
            first = f'<td rowspan="{height}">{html.escape(" ".join(spans[number]))}</td>'
        out.append("<tr>" + first + "".join(f"\n <td class=c{n}>{c}</td>" for n, c in enumerate(cells)) + "</tr>")
    out.append("</tbody></table>")
    table = "\n".join(out)
    if kind == "within":
        table = f"<table><tr><td class=menu><ul><li><a href=/>戻る</a></li></ul></td><td>{table}</td></tr></table>"
    charset = {"cp932": "Shift_JIS", "euc-jp": "EUC-JP"}.get(kind, "UTF-8")
    text = f'<!DOCTYPE html>\n<html lang=ja><head><meta charset="{charset}"><title>{html.escape(document["title"])}</title><style>td {{ color: red }}</style></head><body><nav><a href=/>省のページ</a></nav><main>{table}</main></body></html>'
    return text.encode({"cp932": "cp932", "euc-jp": "euc-jp"}.get(kind, "utf-8"), "xmlcharrefreplace")


def markdown(document):
    """As converters write it: a table under each heading, bold heads, `<br>` between paragraphs."""
    rows = document["rows"]
    heads = ["施策"] + [c["header"] for c in rows[0]["cells"]]

    def line(cells):
        return "| " + " | ".join(text.replace("|", "\\|") for text in cells) + " |"

    out, section = [f"# {document['title']}", ""], None
    for row in rows:
        here = [s["text"] for s in row["section"]]
        if section != here:
            new = next((i for i, (a, b) in enumerate(zip(here, section or [])) if a != b), min(len(here), len(section or [])))
            out += [""] + [f"{'#' * (level + 2)} {text}" for level, text in enumerate(here) if level >= new]
            out += ["", line(f"**{head}**" for head in heads), "|" + " --- |" * len(heads)]
            section = here
        marks = "[" + "、".join(m["surface"] for m in row["marks"]) + "]" if row["marks"] else ""
        out.append(line([row["measure"]["text"] + marks] + ["<br>".join(i["text"] for i in c["items"]) for c in row["cells"]]))
    return "\n".join(out + [""]).encode()


def cells_of(document, without=()):
    """Cell texts by row, without spaces and bullets and some columns; the measure's with its marks."""
    rows = []
    for row in document["rows"]:
        marks = "".join(m["letter"] for m in row["marks"])
        texts = [fold(row["measure"]["text"]) + fold(marks)]
        texts += ["".join(fold(BULLETS.sub("", i["text"])) for i in c["items"]) for c in row["cells"] if c["header"] not in without]
        rows.append(texts)
    return rows


def score(gold, found):
    right = exact = 0
    wanted, made = sum(len(t) for r in gold for t in r), sum(len(t) for r in found for t in r)
    for index, row in enumerate(gold):
        if index >= len(found): break
        for text, other in zip(row, found[index]):
            right += sum((Counter(text) & Counter(other)).values())
            exact += text == other
    return right, wanted, made, exact, sum(len(r) for r in gold)


def main():
    arguments = [a for a in sys.argv[1:] if a != "--details"]
    tsunagu = arguments[0]
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Pages")
    files = arguments[1:] or sorted(f for f in glob.glob(os.path.join(root, "*", "*.cells.json")))
    sums = {kind: [0] * 5 for kind in KINDS}
    lot = random.Random(20261122)
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            document = json.load(open(file))["documents"][0]
            if not document["rows"] or len({len(r["cells"]) for r in document["rows"]}) != 1: continue
            for kind in KINDS:
                path = os.path.join(folder, "page.md" if kind == "markdown" else "page.html")
                open(path, "wb").write(markdown(document) if kind == "markdown" else page(document, kind, lot))
                run = subprocess.run([tsunagu, "table", path], capture_output=True)
                found = [r for d in json.loads(run.stdout or b'{"documents": []}')["documents"] for r in cells_of(d, {"分野"})]
                numbers = score(cells_of(document), found)
                sums[kind] = [a + b for a, b in zip(sums[kind], numbers)]
                if numbers[3] < numbers[4] and DETAILS:
                    print(f"  {os.path.basename(file)} {kind}: {numbers[3]}/{numbers[4]} cells, {len(found)} rows of {len(document['rows'])}")
    for kind, numbers in list(sums.items()) + [("all", [sum(c) for c in zip(*sums.values())])]:
        right, wanted, made, exact, count = numbers
        print(f"{kind:12} F1 {2 * right / max(1, wanted + made):.4f}   exact {exact}/{count} = {exact / max(1, count):.4f}")


main()

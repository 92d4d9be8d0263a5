"""PDFs of tables whose cells are known: python3 make.py FOLDER [--small]

Each is a page of Tests/Pages or several, printed as ministries print such tables (A3 landscape, 7 pt), by WeasyPrint or
by chromium, ruled in one of the ways that are seen. FOLDER gets NAME.pdf and NAME.json: the rows, each a list of texts,
the headings first, and what kind of table it is. --small makes the few that the test suite reads, with WeasyPrint alone.
"""
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys

PAGES = pathlib.Path(__file__).resolve().parent.parent / "Pages"

RULES = {
    "ruled": "td, th { border: 0.5pt solid black }",
    "double": "td, th { border: 2.5pt double black }",
    "dotted": "td, th { border: 0.75pt dotted black }",
    "dashed": "td, th { border: 0.5pt dashed #444 }",
    "filled": "td, th { border: 0.5pt solid #888 } th { background: #cde } tr:nth-child(even) td { background: #f4f4f4 }",
    "open": "td, th { border: 0.5pt solid black } tr > :first-child { border-left: none } "
            "tr > :last-child { border-right: none }",
    "frame": "td, th { border: 0.5pt solid black } table { border: 1.5pt solid black } body { border: 0.5pt solid black; "
             "padding: 6pt }",
    "horizontal": "td, th { border-top: 0.5pt solid black; border-bottom: 0.5pt solid black }",
    "booktabs": "thead { border-top: 1pt solid black; border-bottom: 0.5pt solid black } "
                "tbody { border-bottom: 1pt solid black }",
    "columns": "td, th { border-left: 0.5pt solid black; border-right: 0.5pt solid black } "
               "thead { border: 0.5pt solid black } table { border: 0.5pt solid black }",
    "zebra": "tbody tr:nth-child(even) { background: #e8eef4 } th { background: #cde }",
    "unruled": "",
}

CSS = """
@page { size: %(size)s; margin: 12mm; %(footer)s }
html { font: 7pt/%(leading)s "Noto Sans CJK JP", sans-serif }
body { margin: 0 }
h1 { font-size: 10pt; margin: 0 0 4pt }
p { margin: 0 0 6pt }
table { border-collapse: collapse; width: 100%%; table-layout: fixed; margin-bottom: 12pt }
td, th { padding: %(padding)s; vertical-align: %(valign)s; text-align: %(align)s; font-weight: normal; overflow-wrap: anywhere }
th { text-align: center }
tr { break-inside: %(inside)s }
div.item { padding-left: 1em; text-indent: -1em }
.number { text-align: right }
.vertical { writing-mode: vertical-rl }
"""


ERAS = {"平成": 1988, "令和": 2018}


def years(text):
    """The years that a text names by their eras."""
    return [ERAS[era] + (1 if year == "元" else int(year)) for era, year in re.findall(r"(平成|令和)(元|\d+)年", text)]


def moved(text, by):
    """A text with the years that it names by their eras that many years later."""
    def name(match):
        year = years(match[0])[0] + by
        era = "令和" if year > ERAS["令和"] else "平成"
        return f"{era}{'元' if year - ERAS[era] == 1 else year - ERAS[era]}年"
    return re.sub(r"(平成|令和)(元|\d+)年", name, text)


def kinds(headers):
    """What headings are for, whatever their words: rows may stand under those of another page of these kinds."""
    words = (("office", "担当"), ("note", "備考"), ("money", "予算額"), ("plan", "予定|計画|方針"), ("result", "実績|状況"))
    return [next((kind for kind, pattern in words if re.search(pattern, header)), header) for header in headers]


def source_rows(names):
    """(heading or None, [measure with its marks, cell, …]) of the pages; a cell is a list of paragraphs. The years that
    rows speak of are moved to those of the headings they are put under, the first page's."""
    headers, rows = None, []
    for name in names:
        for row in json.load(open(PAGES / f"{name}.cells.json", encoding="utf-8"))["documents"][0]["rows"]:
            own = ["施策"] + [cell["header"] for cell in row["cells"]]
            headers = headers or own
            if kinds(own) != kinds(headers):
                raise ValueError(f"{name}: its rows are not of {headers}")
            first, here = years("".join(headers)), years("".join(own))
            by = first[0] - here[0] if first and here else 0
            marks = "、".join(mark["surface"] for mark in row["marks"])
            cells = [[moved(row["measure"]["text"], by) + (f"[{marks}]" if marks else "")]]
            cells += [[moved(item["text"], by) for item in cell["items"]] for cell in row["cells"]]
            rows.append((row["section"][-1]["text"] if row["section"] else None, cells))
    return headers, rows


def paragraphs(cell, hanging):
    cls = ' class="item"' if hanging else ""
    return "".join(f"<div{cls}>{html.escape(text)}</div>" for text in cell)


def table(headers, rows, spec):
    """The markup of a table, and its rows as lists of texts."""
    kind = spec.get("shape", "plain")
    widths = spec.get("widths", [18] + [82 / (len(headers) - 1)] * (len(headers) - 1))
    if spec.get("money"):
        headers = headers + ["予算額(百万円)"]
        widths = [width * 0.94 for width in widths] + [6]
    if kind in ("sections", "numbered"):
        share = 8 if kind == "sections" else 3
        widths = [share] + [width * (1 - share / 100) for width in widths]
    out = ["<table><colgroup>"] + [f'<col style="width:{w}%">' for w in widths] + ["</colgroup><thead>"]
    gold = []
    if kind == "twoline":
        out.append(f'<tr><th rowspan=2>{headers[0]}<th colspan={len(headers) - 2}>実施状況と今後の予定'
                   f'<th rowspan=2>{headers[-1]}</tr>')
        out.append("<tr>" + "".join(f"<th>{h[:len(h) // 2]}<br>{h[len(h) // 2:]}" for h in headers[1:-1]) + "</tr>")
    else:
        lead = {"sections": "<th>分野", "numbered": "<th>番号"}.get(kind, "")
        out.append("<tr>" + lead + "".join(f"<th>{h}" for h in headers) + "</tr>")
    out.append("</thead><tbody>")
    last = None
    for number, (section, cells) in enumerate(rows):
        lead = ""
        if kind == "headings" and section and section != last:
            out.append(f'<tr class="heading"><td colspan={len(headers)}>【{html.escape(section)}】</td></tr>')
        elif kind == "sections" and (section != last or number == 0):
            height = 0
            while number + height < len(rows) and rows[number + height][0] == section:
                height += 1
            vertical = "<div class=vertical>" if spec.get("vertical") else ""
            lead = f"<td rowspan={height}>{vertical}{html.escape(section or '')}"
        elif kind == "numbered":
            lead = f"<td>{number + 1}"
        last = section
        hanging = spec.get("hanging", False)
        out.append("<tr>" + lead + "".join(
            f"<td>{paragraphs(cell, hanging and cell[0][:1] == '・') if cell else ''}" for cell in cells))
        gold.append(["".join(cell) for cell in cells])
        if spec.get("money"):
            amount = f"{(number * 7919 + 13) * 37 % 98765 + 5:,}"
            out.append(f"<td class=number>{amount}")
            gold[-1].append(amount)
        out.append("</tr>")
    out.append("</tbody></table>")
    return "".join(out), gold


def nature(spec, columns):
    """What kind of table a sheet has, as far as measures are told apart by it."""
    shapes = [spec[key] for key in ("shape",) if key in spec] + [
        shape for key, shape in (("money", "money"), ("tables", "two tables"), ("prose", "prose"), ("mixed", "cover"),
                                 ("rotate", "rotated"), ("vertical", "vertical")) if spec.get(key)]
    lead = spec.get("shape") in ("sections", "numbered")
    return {"size": spec.get("size", "A3 landscape"), "type": 7, "rows": spec["rows"],
            "columns": columns + lead + bool(spec.get("money")), "shapes": shapes}


def document(spec):
    """The page's HTML, the gold of its tables, and their nature."""
    headers, rows = source_rows(spec["pages"])
    while len(rows) < spec["rows"]:
        rows = rows + rows
    rows = rows[:spec["rows"]]
    prose = "".join(f"<p>　{html.escape(''.join(row[1][0]).split('[')[0])}</p>" for row in rows[:6])
    body, golds = [prose] if spec.get("prose") else [], []
    for part in range(spec.get("tables", 1)):
        markup, gold = table(headers, rows[part::spec.get("tables", 1)], spec)
        if part:
            body.append("<p>第二の表は次のとおりである。</p>")
        body.append(markup)
        golds.append({"headers": headers, "rows": gold})
    if spec.get("prose"):
        body.append(prose)
    if spec.get("mixed"):
        # A page of another size first.
        body.insert(0, f'<div style="page: cover">{prose}</div>')
    rotated = spec.get("rotate", 0)
    css = CSS % {
        "size": spec.get("size", "A3 landscape"), "leading": spec.get("leading", "1.4"),
        "padding": spec.get("padding", "2pt 4pt"), "valign": spec.get("valign", "top"),
        "align": spec.get("align", "left"), "inside": spec.get("inside", "avoid"),
        "footer": '@bottom-center { content: counter(page) } @top-right { content: "資料2-1" }',
    } + RULES[spec["rules"]]
    if rotated:
        # The page lies on its side within an upright sheet.
        css += "@page { size: A3 portrait; margin: 0 } body { width: 396mm; position: absolute; " \
               "transform-origin: 0 0; transform: translate(285mm, 12mm) rotate(90deg) }"
    if spec.get("mixed"):
        css += "@page cover { size: A4 portrait }"
    text = f'<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><title>{spec["name"]}</title><style>{css}</style>' \
           f'<h1>施策の実施状況について</h1>{"".join(body)}</html>'
    return text, golds, nature(spec, len(headers))


def variants():
    a, b, c = "dev/environment", "dev/giga", "dev/dementia-supply"
    four = [a, b, c, "blind/justice-trade"]
    for engine in ("weasyprint", "chromium"):
        def v(name, **more):
            return {"name": f"{engine}-{name}", "engine": engine, "pages": four, "rows": 24, "rules": "ruled", **more}
        yield v("ruled", rows=15)
        yield v("ruled-60", rows=60)
        yield v("ruled-broken", rows=40, inside="auto")
        yield v("ruled-middle", valign="middle", rows=20)
        yield v("ruled-tight", padding="0.3pt 0.7pt", rows=30)
        yield v("ruled-headings", shape="headings", rows=30)
        yield v("ruled-sections", shape="sections", rows=30)
        yield v("ruled-twoline", shape="twoline", rows=20)
        yield v("ruled-hanging", hanging=True, rows=20)
        yield v("ruled-justified", align="justify", rows=20)
        yield v("ruled-two", tables=2, rows=10)
        yield v("ruled-five", pages=["blind/traffic-fire", "dev/local-systems"], rows=15)
        yield v("ruled-budget", pages=["dev/housing-basin"], rows=15)
        yield v("ruled-three", pages=["dev/crime-victims", "dev/regional-ict"], rows=15)
        yield v("ruled-a4", size="A4 portrait", rows=15)
        for rules in ("double", "dotted", "dashed", "filled", "open"):
            yield v(rules, rules=rules)
        for rules in ("horizontal", "unruled"):
            yield v(rules, rules=rules, rows=15)
            yield v(f"{rules}-60", rules=rules, rows=60)
            yield v(f"{rules}-headings", rules=rules, shape="headings", rows=30)
            yield v(f"{rules}-twoline", rules=rules, shape="twoline", rows=20)
            yield v(f"{rules}-five", rules=rules, pages=["blind/traffic-fire", "dev/local-systems"], rows=15)
            yield v(f"{rules}-budget", rules=rules, pages=["dev/housing-basin"], rows=15)
            yield v(f"{rules}-hanging", rules=rules, hanging=True, rows=20)
            yield v(f"{rules}-justified", rules=rules, align="justify", rows=20)
        yield v("horizontal-broken", rules="horizontal", inside="auto", rows=40)
        yield v("unruled-broken", rules="unruled", inside="auto", rows=40)
        yield v("frame", rules="frame")
        yield v("columns", rules="columns", rows=15)
        yield v("ruled-numbered", shape="numbered", money=True, rows=20)
        for rules in ("ruled", "horizontal", "unruled"):
            yield v(f"{rules}-prose", rules=rules, prose=True, rows=12)
            yield v(f"{rules}-mixed", rules=rules, mixed=True, rows=30)
        for rules in ("horizontal", "booktabs", "zebra", "unruled"):
            yield v(f"{rules}-numbered", rules=rules, shape="numbered", money=True, rows=20)
        yield v("unruled-close", rules="unruled", padding="0 3pt", rows=20)
        yield v("unruled-middle", rules="unruled", valign="middle", rows=20)
        yield v("unruled-two", rules="unruled", tables=2, rows=10)
        yield v("unruled-three", rules="unruled", pages=["dev/crime-victims", "dev/regional-ict"], rows=15)
        yield v("unruled-a4", rules="unruled", size="A4 portrait", rows=15)
        if engine == "weasyprint":
            yield v("rotated", rotate=90, rows=8)
        else:
            yield v("ruled-vertical", shape="sections", vertical=True, rows=20)


SMALL = {"weasyprint-ruled", "weasyprint-ruled-broken", "weasyprint-ruled-sections", "weasyprint-ruled-twoline",
         "weasyprint-dotted", "weasyprint-horizontal", "weasyprint-unruled", "weasyprint-rotated"}


def write(text, gold, engine, folder, name):
    """Prints a page, and its gold beside it."""
    target = folder / f"{name}.pdf"
    if engine == "weasyprint":
        import weasyprint
        weasyprint.HTML(string=text).write_pdf(target)
    else:
        page = folder / f"{name}.html"
        page.write_text(text, encoding="utf-8")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--print-to-pdf={target}", page.as_uri()], check=True, capture_output=True, timeout=120)
    (folder / f"{name}.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    small = "--small" in sys.argv
    only = [argument for argument in sys.argv[2:] if not argument.startswith("-")]
    for spec in variants():
        if small and spec["name"] not in SMALL or only and spec["name"] not in only:
            continue
        if spec["engine"] == "chromium" and not shutil.which("chromium"):
            print(f"{spec['name']}: skipped, chromium is not installed", file=sys.stderr)
            continue
        text, gold, kind = document(spec)
        write(text, {"tables": gold, "rules": spec["rules"], "nature": kind}, spec["engine"], folder, spec["name"])


if __name__ == "__main__":
    main()

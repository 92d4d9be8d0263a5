#!/usr/bin/env python3
"""Pages of HTML whose tables are known, in the shapes that outsiders' pages have: make.py FOLDER [SEED [COUNT]] [--only SHAPE] [--small]

A shape is a way in which people, offices' programs and sites write such tables: spans, headings of several lines, lists in
cells, tables in tables, ruby, what is hidden, encodings rightly and wrongly declared, other tables beside. Of each COUNT pages
are drawn, with other columns, rows and markup each; the same seed gives the same files. FOLDER gets SHAPE-N.html and
SHAPE-N.json: headings and rows as Tests/PDF has them, the measure's first, and each cell's items and each row's sections.
--small makes a page of each. score.py says what comes back.
"""
import html
import json
import pathlib
import random
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "PDF"))
import unseen

# Headings with what stands below; the measures' is starred.
COLUMNS = [[(name, kind) for name, kind, _ in columns] for columns in unseen.COLUMNS + unseen.OWN_COLUMNS] + [
    [("No.", "number"), ("*施策の名称", "name"), ("担当", "office"), ("これまでの取組状況", "done"), ("今後の方向性", "planned")],
    [("所管府省", "office"), ("*施策名", "name"), ("令和5年度実績", "done"), ("令和6年度計画", "planned")],
    [("担当課", "office"), ("*事業名", "name"), ("事業の概要", "aim"), ("実施状況", "done")],
    [("*計画本文の記載", "aim"), ("令和4年度までの取組状況", "done"), ("令和5年度以降の取組", "planned"), ("担当府省庁", "office")],
    [("*提言の内容", "aim"), ("対応状況", "done"), ("今後の対応予定", "planned")],
    [("区分", "progress"), ("*取組項目", "name"), ("実施時期", "date"), ("実施状況", "done"), ("備考", "note"), ("担当部局", "office")],
]
SECTIONS = ["安全で安心な暮らし", "地域の活力を高める", "次の世代を育てる", "自然との共生", "行政の仕組みを新たにする", "災害に備える"]
RUBY = {"堤防": ["てい", "ぼう"], "点検": ["てん", "けん"], "支援": ["し", "えん"], "整備": ["せい", "び"], "検討": ["けん", "とう"],
        "課題": ["か", "だい"], "岸壁": ["がん", "ぺき"], "対象": ["たい", "しょう"]}
BULLET = re.compile(r"^・")
WIDE = re.compile(r"[\u3005-\u9fff]")


class Report:
    """Columns, and rows of a section and of cells, each a list of items; `measure` is the measures' column."""

    def __init__(self, draw, columns=None, rows=None):
        draw.bullets, draw.short = draw.random() < 0.6, draw.random() < 0.5
        columns = columns or draw.choice(COLUMNS)
        self.measure = next((i for i, (name, _) in enumerate(columns) if name[0] == "*"), 0)
        self.columns = [(name.lstrip("*"), kind) for name, kind in columns]
        self.rows, section = [], None
        for number in range(rows or draw.randint(5, 16)):
            if number % 4 == 0:
                section = SECTIONS[number // 4 % len(SECTIONS)]
            cells = [[str(number + 1)] if kind == "number" else unseen.cell(draw, kind) for _, kind in self.columns]
            self.rows.append((section, cells))
        # A measure is told from the next.
        for number, (_, cells) in enumerate(self.rows):
            cells[self.measure][0] = f"{'第' if number % 2 else '重点'}{number + 1}次、{cells[self.measure][0]}"

    @property
    def names(self):
        return [name for name, _ in self.columns]


class Cell:
    def __init__(self, inner, rows=1, columns=1, head=False, kind="", items=()):
        self.inner, self.rows, self.columns, self.head, self.kind = inner, rows, columns, head, kind
        self.items = list(items)


class Gold:
    """What is to come back, in the form of Tests/PDF, with items and sections."""

    def __init__(self):
        self.tables = []

    def add(self, report, rows):
        """`rows`: of each measure its sections and the items of each cell, column by column."""
        order = [report.measure] + [i for i in range(len(report.columns)) if i != report.measure]
        offices = {i for i, (_, kind) in enumerate(report.columns) if kind == "office"}
        table = {"headers": [report.names[i] for i in order], "rows": [], "items": [], "sections": []}
        for sections, cells in rows:
            table["rows"].append(["".join(cells[i]) for i in order])
            table["items"].append([["".join(cells[i])] if i in offices and cells[i] else cells[i] for i in order[1:]])
            table["sections"].append(sections)
        self.tables.append(table)


# Ways of writing a text: markup, and the text that it is.

def spelt(draw, text):
    return html.escape(text, quote=False), text


def with_ruby(draw, text):
    def ruby(match):
        word, reading = match[0], RUBY[match[0]]
        whole = "".join(reading)
        return draw.choice([
            f"<ruby>{word}<rt>{whole}</rt></ruby>",
            f"<ruby>{word}<rp>(</rp><rt>{whole}</rt><rp>)</rp></ruby>",
            f"<ruby><rb>{word}</rb><rp>（</rp><rt>{whole}</rt><rp>）</rp></ruby>",
            f"<ruby>{word[0]}<rt>{reading[0]}</rt>{word[1]}<rt>{reading[1]}</rt></ruby>",
            f"<RUBY>{word}<RP>(<RT>{whole}<RP>)</RUBY>",
            f"<ruby><rb>{word[0]}<rb>{word[1]}<rt>{reading[0]}<rt>{reading[1]}</ruby>",
            f"<ruby>{word}<rtc><rt>{whole}</rt></rtc></ruby>",
            f"<ruby>{word[0]}<rt>{reading[0]}<rb>{word[1]}<rt>{reading[1]}</ruby>",
        ])
    return re.sub("|".join(RUBY), ruby, html.escape(text, quote=False)), text


def with_entities(draw, text):
    out, read = [], ""
    for character in text:
        lot = draw.random()
        read += character
        if lot < 0.05:
            out.append(draw.choice([f"&#{ord(character)};", f"&#x{ord(character):X};"]))
        elif lot < 0.09 and WIDE.match(character):
            out.append(draw.choice(["&#8203;", "<wbr>", "&shy;", "\u200b", "\ufeff", "&#x2060;"]) + character)
        elif lot < 0.11 and character == "、":
            blank = draw.choice(["&nbsp;", "\u3000", "&ensp;", "&thinsp;"])
            out.append(character + blank)
            read += html.unescape(blank)
        else:
            out.append(html.escape(character, quote=False))
    return "".join(out), read


def wrapped(draw, text):
    out, column = [], 0
    for before, character in zip(" " + text, text):
        column += 1
        if column > 12 and WIDE.match(before) and WIDE.match(character) and draw.random() < 0.3:
            out.append(draw.choice(["\n", "\n      ", "\r\n\t\t", "\n\n  "]))
            column = 0
        out.append(html.escape(character, quote=False))
    return "".join(out), text


def with_hidden(draw, text):
    at = draw.randint(0, len(text))
    unseen_part = draw.choice([
        "<!-- 旧: 前の年度の記載 -->", "<script>document.write('<p>読み上げる</p>')</script>", "<style>.a{color:red}</style>",
        "<template><p>ひな形</p></template>", "<span hidden>控え</span>", '<span style="display:none">控え</span>',
        '<span style="color:red; DISPLAY : none ;">控え<b>の控え</b></span>', "<noscript>スクリプトを有効に</noscript>",
        '<input type="hidden" value="x"><select><option>選ぶ</select>', "<!--[if IE]><p>古い</p><![endif]-->",
        '<p hidden="hidden">控え</p>', '<svg><title>図</title><text>図の字</text></svg>', '<span style="visibility:hidden">控え</span>',
    ])
    # A paragraph would end the line; it stands at an end.
    if unseen_part.startswith("<p"):
        at = len(text)
    return html.escape(text[:at], quote=False) + unseen_part + html.escape(text[at:], quote=False), text


def with_notes(draw, text):
    markup = html.escape(text, quote=False)
    lot = draw.random()
    if lot < 0.2:
        mark = f"※{draw.randint(1, 5)}"
        return markup + draw.choice([f"<sup>{mark}</sup>", f'<sup><a href="#n">{mark}</a></sup>']), text + mark
    if lot < 0.4:
        bullet = "・" * text.startswith("・")
        return f"{bullet}CO<sub>2</sub>と{markup.lstrip('・')}", f"{bullet}CO2と{text.lstrip('・')}"
    return re.sub("([一-龠]{2})", r"<b>\1</b>", markup, count=1), text


def cell(draw, items, spell, way=None):
    """A cell's markup, and its items as they read."""
    way = way or draw.choice(["lines", "lines", "paragraphs", "divs", "list", "mixed"])
    if way == "list" and len(items) > 1:
        # A list has its bullets from the browser.
        items = [BULLET.sub("", text) for text in items]
    pairs = [spell(draw, text) for text in items]
    if not pairs:
        return draw.choice(["", "&nbsp;", "<br>", "<p></p>", "　"]), []
    if way == "list" and len(pairs) > 1:
        kind = draw.choice(["ul", "ul", "ol"])
        return f"<{kind}>\n" + "".join(f"<li>{markup}</li>\n" for markup, _ in pairs) + f"</{kind}>", [t for _, t in pairs]
    marks = [markup for markup, _ in pairs]
    if way in ("lines", "list"):
        inner = draw.choice(["<br>", "<br />\n", "<br>\n   "]).join(marks)
    elif way == "paragraphs":
        inner = "".join(f"<p>{markup}</p>\n" for markup in marks)
    elif way == "divs":
        inner = "".join(f'<div class="item">{markup}</div>' for markup in marks)
    else:
        inner = marks[0] + "".join(f"<p>{markup}" for markup in marks[1:])
    return inner, [text for _, text in pairs]


def parts(draw, report, spell=spelt, way=None):
    """Heading rows and body rows of cells, and what is to come back."""
    head = [[Cell(spelt(draw, name)[0], head=True, kind="head") for name in report.names]]
    body, gold = [], []
    for _, cells in report.rows:
        row, items = [], []
        for (_, kind), texts in zip(report.columns, cells):
            markup, read = cell(draw, texts, spell if kind not in ("number", "money", "date", "progress") else spelt, way)
            row.append(Cell(markup, kind=kind, items=read))
            items.append(read)
        body.append(row)
        gold.append(([], items))
    return head, body, gold


# Ways of writing tags.

def attributes(cell):
    return (f' rowspan="{cell.rows}"' if cell.rows != 1 else "") + (f' colspan="{cell.columns}"' if cell.columns != 1 else "")


def rows_of(rows, head="th"):
    return "".join("<tr>" + "".join(
        "<{0}{1}>{2}</{0}>".format(head if c.head else "td", attributes(c), c.inner) for c in row) + "</tr>\n" for row in rows)


def markup(draw, head, body, caption="", foot=""):
    """A table as a person writes it, in one of the usual ways."""
    style = draw.choice(["groups", "plain", "tds", "bold", "body"])
    opening = draw.choice(["<table>", '<table border="1" cellpadding="3">', '<table class="tbl" summary="一覧">']) + caption
    if style == "groups":
        return f"{opening}<thead>{rows_of(head)}</thead><tbody>{rows_of(body)}</tbody>{foot}</table>"
    if style in ("tds", "bold"):
        for c in (c for row in head for c in row):
            c.inner = f"<strong>{c.inner}</strong>" if style == "bold" else c.inner
        return f"{opening}<tbody>{rows_of(head, 'td')}{rows_of(body)}</tbody>{foot}</table>"
    return opening + rows_of(head) + ("<tbody>" if style == "body" else "") + rows_of(body) + foot + "</table>"


def page(draw, body, head='<meta charset="utf-8">', title="取組の状況"):
    return f"<!DOCTYPE html>\n<html lang=ja><head>{head}<title>{title}</title></head>\n<body>\n<h1>{title}について</h1>\n" \
           f"<p>各府省の取組は次のとおり。</p>\n{body}\n</body></html>\n"


# Shapes: each a function of a lot that gives a page and its gold.

SHAPES = {}


def shape(function):
    SHAPES[function.__name__.rstrip("_")] = function
    return function


def simple(draw, spell=spelt, way=None, columns=None, head='<meta charset="utf-8">'):
    report, gold = Report(draw, columns), Gold()
    heads, body, rows = parts(draw, report, spell, way)
    gold.add(report, rows)
    return page(draw, markup(draw, heads, body), head), gold


@shape
def plain(draw): return simple(draw)


@shape
def paragraphs(draw): return simple(draw, way="paragraphs")


@shape
def lists(draw): return simple(draw, way="list")


@shape
def ruby(draw): return simple(draw, with_ruby)


@shape
def hidden(draw): return simple(draw, with_hidden)


@shape
def entities(draw): return simple(draw, with_entities)


@shape
def cut(draw): return simple(draw, wrapped)


@shape
def notes(draw):
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report, with_notes)
    gold.add(report, rows)
    caption = draw.choice(["<caption>表1　取組の一覧</caption>", "<caption><p>表1</p><p>(令和6年3月末)</p></caption>"])
    return page(draw, markup(draw, head, body, caption) + '<p id="n">※1 速報値である。<br>※2 見込みを含む。</p>'
                '<ul><li>注1 四捨五入による。</ul>'), gold


@shape
def numbered(draw):
    """Bullets of all kinds, written out."""
    report, gold = Report(draw), Gold()
    marks = draw.choice([["①", "②", "③", "④"], ["(1)", "(2)", "(3)", "(4)"], ["1)", "2)", "3)", "4)"], ["○"] * 4, ["●"] * 4,
                         ["◆"] * 4, ["- "] * 4, ["1.", "2.", "3.", "4."], ["１．", "２．", "３．", "４．"], ["ア　", "イ　", "ウ　", "エ　"]])
    for _, cells in report.rows:
        for (_, kind), items in zip(report.columns, cells):
            if kind in ("done", "planned"):
                items[:] = [mark + BULLET.sub("", item) for mark, item in zip(marks, re.findall("[^。]+。", "".join(items)))]
    head, body, rows = parts(draw, report, way=draw.choice(["lines", "paragraphs", "divs"]))
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def marks(draw):
    """Lists of the ministries' letters behind the measures."""
    report, gold = Report(draw), Gold()
    for _, cells in report.rows:
        letters = draw.sample("総文厚農国環経法", draw.randint(1, 3))
        cells[report.measure][-1] += "[" + "、".join(("◎" if n == 0 else "") + c for n, c in enumerate(letters)) + "]"
    head, body, rows = parts(draw, report)
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def rowheads(draw):
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    for row in body:
        for number, c in enumerate(row):
            c.head = number == report.measure or draw.random() < 0.1 and number == 0
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def foot(draw):
    """A foot with notes, before the body as HTML 4 had it, or behind."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    gold.add(report, rows)
    width = len(report.columns)
    note = draw.choice([f'<tr><td colspan="{width}">(注) 件数は年度末の値。</td></tr>',
                        f'<tr><th>注</th><td colspan="{width - 1}">件数は年度末の値。</td></tr>'])
    last = f"<tfoot>{note}</tfoot>"
    inner = f"<tbody>{rows_of(body)}</tbody>"
    inner = last + inner if draw.random() < 0.5 else inner + last
    return page(draw, f"<table><thead>{rows_of(head)}</thead>{inner}</table>"), gold


def merge(body, column, first, count):
    body[first][column].rows = count
    for row in range(first + 1, first + count):
        body[row][column] = None


def without_gaps(body):
    return [[c for c in row if c is not None] for row in body]


@shape
def offices(draw):
    """Offices and other cells that several measures share."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    for column in range(report.measure + 1, len(report.columns)):
        row = 0
        while row < len(body):
            count = min(draw.choice([1, 1, 2, 3]), len(body) - row)
            if count > 1 and draw.random() < 0.6:
                merge(body, column, row, count)
                for other in range(row, row + count):
                    rows[other][1][column] = rows[row][1][column]
            row += count
    gold.add(report, rows)
    return page(draw, markup(draw, head, without_gaps(body))), gold


def in_several_rows(draw, blank):
    """Measures whose cells take several rows: the measure's spans them, or those below it are blank."""
    report, gold = Report(draw, draw.choice([c for c in COLUMNS if c[0][1] != "number"])), Gold()
    head, body, _ = parts(draw, report)
    rows, row = [], 0
    while row < len(body):
        count = min(draw.choice([1, 2, 2, 3]), len(body) - row)
        items = [[item for other in body[row:row + count] for item in other[c].items] for c in range(len(report.columns))]
        for column, (_, kind) in enumerate(report.columns):
            if column <= report.measure or kind == "office" or draw.random() < 0.3:
                items[column] = body[row][column].items
                if blank:
                    for other in body[row + 1:row + count]:
                        other[column] = Cell(draw.choice(["", "&nbsp;", "<br>"]))
                else:
                    merge(body, column, row, count)
        if blank and any(not any(c.items for c in other) for other in body[row:row + count]):
            return in_several_rows(draw, blank)
        rows.append(([], items))
        row += count
    gold.add(report, rows)
    return page(draw, markup(draw, head, without_gaps(body))), gold


@shape
def measures(draw): return in_several_rows(draw, False)


@shape
def blanks(draw): return in_several_rows(draw, True)


@shape
def sections(draw):
    """Rows of one cell that head those below."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    out, last = [], None
    form = draw.choice(["【{}】", "{}", "第1章　{}", "■{}"])
    tag = draw.random() < 0.5
    for (section, _), row, (names, _) in zip(report.rows, body, rows):
        text = form.format(section)
        if section != last:
            out.append([Cell(f"<b>{text}</b>" if draw.random() < 0.5 else text, columns=len(row), head=tag)])
            last = section
        out.append(row)
        names.append(text)
    gold.add(report, rows)
    return page(draw, markup(draw, head, out)), gold


@shape
def field(draw):
    """A column whose cells span the measures of a section, or two such columns, one within the other."""
    columns = [("分野", "section")] + draw.choice([c for c in COLUMNS if c[0][1] != "number"])
    double = draw.random() < 0.4
    if double:
        columns.insert(0, ("柱", "pillar"))
    if not any(name[0] == "*" for name, _ in columns):
        columns[1 + double] = ("*" + columns[1 + double][0], columns[1 + double][1])
    report, gold = Report(draw, [(n, k if k not in ("section", "pillar") else "progress") for n, k in columns]), Gold()
    for number, (section, cells) in enumerate(report.rows):
        cells[double] = [section]
        if double:
            cells[0] = [f"{'ⅠⅡⅢ'[number // 8 % 3]}　{SECTIONS[number // 8 + 3]}"]
    head, body, rows = parts(draw, report)
    for column in range(1 + double):
        row = 0
        while row < len(body):
            count = 1
            while row + count < len(body) and body[row + count][column].items == body[row][column].items:
                count += 1
            if count > 1:
                merge(body, column, row, count)
            for other in range(row, row + count):
                rows[other][0].append("".join(rows[other][1][column]))
            row += count
    gold.add(report, rows)
    return page(draw, markup(draw, head, without_gaps(body))), gold


def heading_lines(draw, lines):
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    width = len(report.columns)
    first, last = report.measure + 1, width - 1 if report.columns[-1][1] in ("office", "note") else width
    if last - first < 2:
        return heading_lines(draw, lines)
    cells = head[0]
    over = Cell("取組の状況", columns=last - first, head=True)
    top = cells[:first] + [over] + cells[last:]
    for c in cells[:first] + cells[last:]:
        c.rows = lines
    head = [top]
    if lines == 3:
        half = (last - first + 1) // 2
        head.append([Cell("これまで", columns=half, head=True), Cell("これから", columns=last - first - half, head=True)])
    below = cells[first:last]
    for c in below:
        if len(c.inner) > 5 and draw.random() < 0.5:
            c.inner = c.inner[:4] + "<br>" + c.inner[4:]
    head.append(below)
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def twoline(draw): return heading_lines(draw, 2)


@shape
def threeline(draw): return heading_lines(draw, 3)


@shape
def titled(draw):
    """The table's name, its date and blank rows as rows above the headings."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    width = len(report.columns)
    above = [[Cell("別紙　取組一覧", columns=width, head=draw.random() < 0.3)]]
    if draw.random() < 0.6:
        above.append([Cell("", columns=width - 1), Cell("(令和6年3月末現在)")])
    if draw.random() < 0.6:
        above.append([Cell("&nbsp;") for _ in range(width)])
    gold.add(report, rows)
    return page(draw, markup(draw, above + head, body)), gold


@shape
def nested(draw):
    """A small table within a cell here and there: its text is the cell's."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    column = next(i for i, (_, kind) in enumerate(report.columns) if kind in ("done", "planned", "aim") and i != report.measure)
    for row, (_, items) in zip(body, rows):
        if draw.random() < 0.4:
            row[column].inner += "<table border=1><tr><th>年度</th><th>件数</th></tr><tr><td>令和4年度</td><td>12件</td></tr></table>"
            items[column] = items[column] + ["年度件数令和4年度12件"]
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def layout(draw):
    """Tables that lay out the page around the report."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    gold.add(report, rows)
    table = markup(draw, head, body)
    menu = "<ul>" + "".join(f'<li><a href="/{n}/">{name}</a></li>' for n, name in enumerate(["組織", "政策", "予算", "審議会"])) + "</ul>"
    inner = f'<table width="100%"><tr><td colspan="3"><img src="t.gif" alt=""></td></tr><tr><td>{menu}</td>' \
            f'<td><img src="spacer.gif" width="10"></td><td>{table}</td></tr><tr><td colspan=3>Copyright 〇〇省</td></tr></table>'
    if draw.random() < 0.5:
        inner = f'<table><tr><td><a href="/">ホーム</a> &gt; <a href="/p/">政策</a> &gt; 施策の実施状況</td></tr><tr><td>{inner}</td></tr></table>'
    return page(draw, inner), gold


def following(draw, report, rows):
    """Another report with the same columns."""
    other = Report(draw, [("*" * (i == report.measure) + n, k) for i, (n, k) in enumerate(report.columns)], rows)
    return other


@shape
def repeated(draw):
    """A table that is cut: its headings are repeated, in tables of their own or within one."""
    report, gold = Report(draw), Gold()
    tables, within = [], draw.random() < 0.5
    for count in range(draw.choice([2, 3])):
        part = following(draw, report, draw.randint(3, 7))
        head, body, rows = parts(draw, part)
        gold.add(part, rows)
        tables.append((head, body))
    if within:
        body = [row for number, (h, b) in enumerate(tables) for row in (h if number else []) + b]
        return page(draw, markup(draw, tables[0][0], body)), gold
    between = draw.choice(["", "<h2>第二の柱</h2>", "<p>(続き)</p>", '<p><a href="#top">ページの先頭へ</a></p>'])
    return page(draw, between.join(markup(draw, head, body) for head, body in tables)), gold


@shape
def kinds(draw):
    """Reports with other columns each, one after the other."""
    gold, out = Gold(), []
    for columns in draw.sample(COLUMNS, 2):
        report = Report(draw, columns, draw.randint(4, 8))
        head, body, rows = parts(draw, report)
        section = draw.choice([section for section in SECTIONS if section not in str(out)])
        for names, _ in rows:
            names.append(section)
        gold.add(report, rows)
        out.append(f"<h2>{section}</h2>" + markup(draw, head, body))
    return page(draw, "".join(out)), gold


CALENDAR = "<table class=calendar><caption>6月</caption><tr>" + "".join(f"<th>{d}</th>" for d in "日月火水木金土") + "</tr>" + "".join(
    "<tr>" + "".join(f"<td>{w * 7 + d + 1}</td>" for d in range(7)) + "</tr>" for w in range(4)) + "</table>"
KEYS = "<table><tr><th>公表日</th><td>令和6年3月29日</td></tr><tr><th>担当</th><td>政策課</td></tr><tr><th>電話</th><td>03-0000-0000</td></tr></table>"
AMOUNTS = "<table><tr><th>事業名</th><th>予算額</th></tr>" + "".join(f"<tr><td>事業{n}</td><td>{n * 37}百万円</td></tr>" for n in range(1, 4)) + "</table>"
MENU = '<table class=nav><tr><td><a href="/">ホーム</a></td><td><a href="/s/">施策</a></td><td><a href="/k/">計画</a></td><td><a href="/c/">会議</a></td></tr></table>'


@shape
def beside(draw):
    """Tables that are no report beside the report."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    gold.add(report, rows)
    others = draw.sample([CALENDAR, KEYS, AMOUNTS, MENU], 3)
    return page(draw, others[0] + markup(draw, head, body) + "".join(others[1:])), gold


@shape
def word(draw):
    """As Word saves it."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report, wrapped, way="lines")

    def paragraph(inner):
        return "".join(
            f"\n  <p class=MsoNormal style='mso-element:frame;text-align:left'><span\n  lang=JA style='font-size:9.0pt;"
            f"font-family:\"MS 明朝\"'>{part}</span><span lang=EN-US\n  style='font-size:9.0pt'><o:p></o:p></span></p>"
            for part in re.split(r"<br[ /]*>\s*", inner)) or "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>"

    def bullet(inner):
        return re.sub("(^|>)・", r"\1<![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>・<span style='font:7.0pt "
                      "\"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>", inner)
    out = "<div class=WordSection1><table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n"
    for number, row in enumerate(head + body):
        out += f" <tr style='mso-yfti-irow:{number}'>\n" + "".join(
            f"  <td width={80 + 7 * n} valign=top style='width:60.0pt;border:solid windowtext 1.0pt'>{bullet(paragraph(c.inner))}\n  </td>\n"
            for n, c in enumerate(row)) + " </tr>\n"
    out += " <![if !supportMisalignedColumns]>\n <tr height=0>\n" + "  <td width=80 style='border:none'></td>\n" * len(report.columns) \
        + " </tr>\n <![endif]>\n</table><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></div>"
    gold.add(report, rows)
    top = "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"\nxmlns:o=\"urn:schemas-microsoft-com:office:office\"\nxmlns=\"http://www.w3.org/TR/REC-html40\">\n" \
          "<head>\n<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\n<!--[if gte mso 9]><xml>\n <w:WordDocument>\n  <w:View>Print</w:View>\n" \
          "</w:WordDocument>\n</xml><![endif]-->\n<style>\n<!--\n p.MsoNormal {margin:0mm;}\n-->\n</style>\n</head>\n<body lang=JA style='tab-interval:42.0pt'>\n"
    return top + "<p class=MsoNormal align=center><b>取組の状況</b></p>" + out + "</body></html>", gold


@shape
def excel(draw):
    """As Excel saves it: a name and blank rows above, narrow columns between, cells merged over them, amounts as numbers."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report, way="lines")
    wide = [draw.choice([1, 1, 2, 3]) for _ in report.columns]
    lead = draw.random() < 0.5
    width = sum(wide) + lead

    def line(cells, tag=""):
        out = "  <td height=18 class=xl65></td>\n" if lead else ""
        for number, (c, span) in enumerate(zip(cells, wide)):
            value = " x:num" if re.fullmatch(r"[\d,]+", c.inner) else ""
            spanned = f" colspan={span}" if span > 1 else ""
            out += f"  <td{spanned} class=xl{70 + number}{tag} style='border-left:none;width:90pt'{value}>{c.inner}</td>\n"
        return f" <tr height=54 style='mso-height-source:userset;height:40.5pt'>\n{out} </tr>\n"
    out = "<table x:str border=0 cellpadding=0 cellspacing=0 width=900 style='border-collapse:collapse;table-layout:fixed'>\n" \
        + " <col width=72 style='width:54pt'>\n" * width
    if draw.random() < 0.7:
        out += f" <tr height=18>\n  <td height=18 class=xl66 colspan={width} style='mso-ignore:colspan'>別表　取組の一覧</td>\n </tr>\n"
        out += " <tr height=18>\n" + "  <td></td>\n" * width + " </tr>\n"
    out += line(head[0]) + "".join(line(row) for row in body)
    out += " <tr height=18>\n" + "  <td height=18></td>\n" * width + " </tr>\n"
    out += " <![if supportMisalignedColumns]>\n <tr height=0 style='display:none'>\n" + "  <td width=72 style='width:54pt'></td>\n" * width + " </tr>\n <![endif]>\n</table>"
    gold.add(report, rows)
    return '<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n' \
        "<style><!--table {mso-displayed-decimal-separator:\"\\.\";}--></style>\n</head>\n<body link=blue vlink=purple>\n" + out + "\n</body></html>", gold


@shape
def libreoffice(draw):
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report, wrapped, way="lines")

    def line(row, bold):
        return '\t<tr valign="top">\n' + "".join(
            '\t\t<td width="25%" style="border: 1px solid #000000; padding: 0.1cm">' + "".join(
                f'<p align="left" style="margin-bottom: 0cm"><font face="ＭＳ 明朝, serif"><font size="2" style="font-size: 9pt">{"<b>" * bold}{part}{"</b>" * bold}'
                '</font></font></p>\n' for part in re.split(r"<br[ /]*>\s*", c.inner)) + "\t\t</td>\n" for c in row) + "\t</tr>\n"
    table = '<table width="100%" cellpadding="4" cellspacing="0">\n' + '\t<col width="64*"/>\n\n' * len(report.columns) \
        + "".join(line(row, True) for row in head) + "".join(line(row, False) for row in body) + "</table>\n"
    gold.add(report, rows)
    return '<!DOCTYPE html>\n<html>\n<head>\n\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n\t<title></title>\n' \
        '\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>\n</head>\n<body lang="ja-JP" dir="ltr"><p>取組の状況</p>\n' + table + "</body>\n</html>\n", gold


@shape
def cms(draw):
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    gold.add(report, rows)
    for row in body:
        for c in row:
            c.inner = f'<div class="cell"><span class="txt">{c.inner}</span></div>' if "<" not in c.inner else f"<div>\n{c.inner}\n</div>"
    table = f'<div class="table-responsive">\n{markup(draw, head, body)}\n</div>'
    return page(draw, '<a class="skip" href="#main">本文へ</a><header><div id=logo><a href="/">〇〇省</a></div><form><input type=search>'
                '<button>検索</button></form><nav><ul><li><a href="/">ホーム</a><li><a href="/seisaku/">施策</a><li><a href="/tanto/">担当</a></ul></nav></header>'
                '<div class="breadcrumb"><ol><li><a href="/">ホーム</a></li><li>実施状況</li></ol></div><main id=main><div class="tabs"><ul role=tablist>'
                '<li role=tab>令和5年度<li role=tab>令和6年度</ul></div><div class="entry"><div class="block"><section><h2>実施状況</h2>'
                + table + '</section></div></div></main><aside><h2>関連情報</h2><ul><li><a href="/a">計画の本文</a></ul></aside>'
                '<footer><p>〒100-0000 東京都千代田区<br>法人番号 0000000000000</p><small>&copy; 2024</small></footer>'), gold


@shape
def unclosed(draw):
    source, gold = simple(draw)
    return re.sub(r"</(td|th|tr|p|li|thead|tbody)>", "", source), gold


@shape
def upper(draw):
    source, gold = simple(draw)
    source = re.sub(r"</?[a-z]+[0-9]?", lambda m: m[0].upper(), source)
    return re.sub(r"</(TD|TR|P|LI)>", "", source) if draw.random() < 0.5 else source, gold


@shape
def xhtml(draw):
    source, gold = simple(draw, way=draw.choice(["lines", "divs"]))
    source = source.replace("<br>", "<br />").replace("<td></td>", "<td />").replace("&nbsp;", "&#160;")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + source.replace(
        "<!DOCTYPE html>", '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
    ).replace("<html lang=ja>", '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ja">'), gold


@shape
def broken(draw):
    """Spans that reach too far or are no numbers, ends that nothing began, forms and centres between the tags of a table."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    merge(body, len(report.columns) - 1, len(body) - 2, 2)
    rows[-1][1][-1] = rows[-2][1][-1]
    gold.add(report, rows)
    source = f"<center><table><form>{rows_of(head)}</b>{rows_of(without_gaps(body))}</form></table></center></div></td>"
    source = source.replace('rowspan="2"', f'rowspan="{draw.choice(["9", "０", "2 ", "2px"])}"') if draw.random() < 0.5 else source
    if 'rowspan="０"' in source:
        source = source.replace('rowspan="０"', "rowspan='0'")
    return page(draw, source), gold


@shape
def roles(draw):
    """A table of elements that only their roles tell."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report, way=draw.choice(["lines", "divs", "paragraphs"]))
    gold.add(report, rows)

    def line(row, role):
        return '<div role="row">' + "".join(f'<div role="{role}"><span>{c.inner}</span></div>\n' if "<" not in c.inner else
                                            f'<div role="{role}">{c.inner}</div>\n' for c in row) + "</div>\n"
    return page(draw, '<div role="table" aria-label="一覧"><div role="rowgroup">' + line(head[0], "columnheader") + '</div><div role="rowgroup">'
                + "".join(line(row, "cell") for row in body) + "</div></div>"), gold


@shape
def transposed(draw):
    """Measures as columns, what is told of them as rows."""
    report, gold = Report(draw, draw.choice([c for c in COLUMNS if c[0][1] != "number"]), draw.randint(2, 4)), Gold()
    if report.measure:
        return transposed(draw)
    head, body, rows = parts(draw, report)
    gold.add(report, rows)
    lines = []
    for number, c in enumerate(head[0]):
        lines.append([c] + [row[number] for row in body])
    if draw.random() < 0.5:
        for c in lines[0][1:]:
            c.head = True
    return page(draw, f"<table>{rows_of(lines)}</table>"), gold


@shape
def cards(draw):
    """A table for each measure, a row for each of its headings."""
    report, gold = Report(draw, rows=draw.randint(3, 6)), Gold()
    if report.measure:
        return cards(draw)
    head, body, rows = parts(draw, report)
    gold.add(report, rows)
    between = draw.choice(["", "<hr>", "<p></p>"])
    return page(draw, between.join(
        "<table border=1>" + rows_of([[name, value] for name, value in zip(head[0], row)]) + "</table>" for row in body)), gold


# Other words for headings, by what stands below.
WORDS = {
    "aim": ["政策", "施策・事業", "取組の方向性", "基本的施策", "重点課題", "具体的施策", "提言", "主な取組"],
    "name": ["事業・取組", "施策・事業名", "プロジェクト名", "取組名", "事業", "メニュー"],
    "done": ["令和5年度の主な成果", "これまでの進捗", "実施結果", "取組実績", "対応済みの内容", "進捗・成果", "令和5年度末の到達状況", "実施内容"],
    "planned": ["今後の展開", "来年度の予定", "次期計画", "今後の課題と対応", "令和6年度の方針", "見込み・予定"],
    "office": ["所管部署", "関係府省", "担当部署", "実施主体", "所管課", "府省名", "担当機関"],
    "note": ["備考欄", "摘要", "参考"], "progress": ["達成度", "ステータス", "進捗度"], "date": ["時期", "実施年月", "期日"],
    "money": ["予算(千円)", "当初予算額", "執行額(百万円)"], "number": ["番号", "#", "項番", "通番"],
}


@shape
def wordings(draw):
    columns = draw.choice(COLUMNS)
    if not any(name[0] == "*" for name, _ in columns):
        columns = [("*" + columns[0][0], columns[0][1])] + columns[1:]
    return simple(draw, columns=[("*" + draw.choice(WORDS[kind]), kind) if name[0] == "*" else
                                 (draw.choice(WORDS[kind] if kind != "aim" else ["事業の概要", "目的", "目標", "ねらい"]), kind)
                                 for name, kind in columns])


@shape
def corner(draw):
    """No heading over the measures."""
    columns = draw.choice([c for c in COLUMNS if c[0][1] in ("aim", "name") and c[1][1] != "aim"])
    report, gold = Report(draw, columns), Gold()
    head, body, rows = parts(draw, report)
    head[0][0].inner = draw.choice(["", "&nbsp;", "　"])
    report.columns[0] = ("", report.columns[0][1])
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def subnumbers(draw):
    """One heading over the measures' numbers and the measures."""
    report, gold = Report(draw, draw.choice([c for c in COLUMNS if c[0][1] in ("aim", "name")])), Gold()
    head, body, rows = parts(draw, report)
    head[0][0].columns = 2
    form = draw.choice(["{}", "({})", "1-{}", "{}.", "①"])
    for number, row in enumerate(body):
        row.insert(0, Cell(chr(0x2460 + number) if form == "①" else form.format(number + 1)))
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def ordinals(draw):
    """A row that numbers the columns under their headings."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    form = draw.choice([lambda n: chr(0x2460 + n), lambda n: f"({n + 1})", lambda n: f"({chr(97 + n)})", lambda n: str(n + 1)])
    head.append([Cell(form(n), head=draw.random() < 0.5) for n in range(len(report.columns))])
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def pre(draw):
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report, way="lines")
    for row in body:
        for c in row:
            if c.kind in ("done", "planned") and c.items:
                c.inner = "<pre>" + draw.choice(["\n", "\r\n"]).join(html.escape(i, quote=False) for i in c.items) + "</pre>"
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def hardbreaks(draw):
    """Lines broken by hand within sentences, and blanks at their beginnings."""
    def spell(draw, text):
        first, column, out = True, 0, []
        for character in text:
            out.append(html.escape(character, quote=False))
            column += 1
            if column >= 12 and character in "、をがにの" and draw.random() < 0.5:
                out.append(draw.choice(["<br>　", "<br />", "<br>\n&nbsp;"]))
                column = 0
        return "".join(out), text
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report, spell, draw.choice(["paragraphs", "divs", "lines"]))
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def indented(draw):
    """Bullets behind ideographic blanks."""
    return simple(draw, lambda draw, text: ("　" * draw.randint(0, 2) + html.escape(text, quote=False), text), draw.choice(["lines", "paragraphs"]))


@shape
def sublists(draw):
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    for row, (_, items) in zip(body, rows):
        for number, c in enumerate(row):
            if c.kind == "done":
                texts = [BULLET.sub("", i) for i in c.items]
                items[number] = texts + ["内訳の一つ。", "内訳の二つ。"]
                c.inner = "<ul>" + "".join(f"<li>{html.escape(t, quote=False)}" for t in texts) + "<ul><li>内訳の一つ。</li><li>内訳の二つ。</li></ul></li></ul>"
    gold.add(report, rows)
    return page(draw, markup(draw, head, body)), gold


@shape
def old(draw):
    """Of the nineties: tables as borders, fonts, no ends."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report, wrapped, "lines")
    gold.add(report, rows)
    out = "<TABLE BORDER=0 CELLPADDING=0 CELLSPACING=0 BGCOLOR=#000000><TR><TD><TABLE BORDER=0 CELLPADDING=4 CELLSPACING=1 WIDTH=720>\n"
    for number, row in enumerate(head + body):
        out += f"<TR BGCOLOR={'#CCCCFF' if number == 0 else '#FFFFFF'} VALIGN=TOP>\n" + "".join(
            f"<TD><FONT SIZE=2 FACE='ＭＳ ゴシック'>{'<B>' * (number == 0)}{c.inner}{'</B>' * (number == 0)}</FONT>\n" for c in row)
    return f"<HTML><HEAD><TITLE>取組</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><CENTER><FONT SIZE=5>取組の状況</FONT><HR>{out}</TABLE></TABLE></CENTER><HR></BODY></HTML>", gold


@shape
def block(draw):
    """As block editors write it."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    gold.add(report, rows)
    fixed = markup(draw, head, body).replace("<table", '<table class="has-fixed-layout"', 1)
    return page(draw, f'<!-- wp:table --><figure class="wp-block-table">{fixed}<figcaption class="wp-element-caption">出典：各府省</figcaption></figure><!-- /wp:table -->'), gold


@shape
def partly(draw):
    """Rows that head those below, with cells beside them that are blank, and one that does not reach the end."""
    report, gold = Report(draw), Gold()
    if report.measure:
        return partly(draw)
    head, body, rows = parts(draw, report)
    out, last, width = [], None, len(report.columns)
    reach = draw.choice([1, 2, width - 1])
    for (section, _), row, (names, _) in zip(report.rows, body, rows):
        text = f"【{section}】"
        if section != last:
            out.append([Cell(text, columns=reach)] + [Cell(draw.choice(["", "&nbsp;"])) for _ in range(width - reach)])
            last = section
        out.append(row)
        names.append(text)
    gold.add(report, rows)
    return page(draw, markup(draw, head, out)), gold


@shape
def pairs(draw):
    """A sheet for each measure: names and values in pairs, two of them on a line, long values over the width."""
    report, gold = Report(draw, rows=draw.randint(2, 5)), Gold()
    if report.measure:
        return pairs(draw)
    head, body, rows = parts(draw, report)
    gold.add(report, rows)
    tables = []
    for row in body:
        lines, line = [], []
        for name, value in zip(head[0], row):
            name = Cell(name.inner, head=True)
            if value.kind in ("done", "planned", "aim"):
                if line:
                    line[-1].columns = 3
                    lines.append(line)
                    line = []
                value.columns = 3
                lines.append([name, value])
            else:
                line += [name, value]
                if len(line) == 4:
                    lines.append(line)
                    line = []
        if line:
            line[-1].columns = 3
            lines.append(line)
        tables.append(f"<table border=1>{rows_of(lines)}</table>")
    return page(draw, "<hr>".join(tables)), gold


@shape
def chapters(draw):
    """A table under each of the page's headings."""
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report)
    gold.add(report, rows)
    out, last = "", None
    for section in dict.fromkeys(section for section, _ in report.rows):
        part = [row for row, (name, _) in zip(body, report.rows) if name == section]
        out += f"<h2>{section}</h2>\n<table><thead>{rows_of(head)}</thead><tbody>{rows_of(part)}</tbody></table>\n"
    for (section, _), (names, _) in zip(report.rows, rows):
        names.append(section)
    return page(draw, out), gold


# Encodings: what the page is in, and what it says.

def encoded(encoding, declaration):
    def function(draw):
        source, gold = simple(draw, head=declaration)
        return source.encode(encoding, "xmlcharrefreplace"), gold
    return function


def meta(label): return f'<meta charset="{label}">'


def equivalent(label): return f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'


SHAPES |= {
    "sjis": encoded("cp932", meta("Shift_JIS")),
    "sjis-equivalent": encoded("cp932", equivalent("x-sjis")),
    "sjis-windows": encoded("cp932", equivalent("Windows-31J")),
    "sjis-bare": encoded("cp932", "<META HTTP-EQUIV=Content-Type CONTENT='text/html;charset=shift_jis'>"),
    "sjis-unsaid": encoded("cp932", ""),
    "sjis-as-utf8": encoded("cp932", meta("utf-8")),
    "sjis-as-latin": encoded("cp932", equivalent("iso-8859-1")),
    "sjis-as-euc": encoded("cp932", equivalent("EUC-JP")),
    "sjis-late": encoded("cp932", "<script>" + "/* x */" * 300 + "</script>" + meta("Shift_JIS")),
    "euc": encoded("euc_jp", meta("EUC-JP")),
    "euc-equivalent": encoded("euc_jp", equivalent("x-euc-jp")),
    "euc-unsaid": encoded("euc_jp", ""),
    "euc-as-sjis": encoded("euc_jp", equivalent("Shift_JIS")),
    "euc-as-utf8": encoded("euc_jp", meta("utf-8")),
    "jis": encoded("iso2022_jp", equivalent("ISO-2022-JP")),
    "jis-unsaid": encoded("iso2022_jp", ""),
    "jis-as-sjis": encoded("iso2022_jp", meta("Shift_JIS")),
    "utf8-mark": encoded("utf-8-sig", ""),
    "utf8-mark-as-sjis": encoded("utf-8-sig", equivalent("Shift_JIS")),
    "utf8-unsaid": encoded("utf-8", ""),
    "utf8-as-sjis": encoded("utf-8", equivalent("Shift_JIS")),
    "utf8-as-euc": encoded("utf-8", equivalent("EUC-JP")),
    "utf8-as-latin": encoded("utf-8", equivalent("iso-8859-1")),
    "utf16-mark": encoded("utf-16", ""),
}


def escaped(text):
    """ISO-2022-JP as mail programs write it, with ① of NEC's."""
    out, wide = bytearray(), False
    for character in text:
        data = character.encode("cp932", "xmlcharrefreplace")
        is_wide = len(data) == 2
        if is_wide != wide:
            out += b"\x1b$B" if is_wide else b"\x1b(B"
        wide = is_wide
        if is_wide:
            row, cell = (data[0] - (0x71 if data[0] < 0xA0 else 0xB1)) * 2 + 1, data[1] - (data[1] > 0x7F)
            data = bytes([row + (cell >= 0x9E), cell - (0x7D if cell >= 0x9E else 0x1F)])
        out += data
    return bytes(out)


@shape
def jis_nec(draw):
    source, gold = numbered(draw)
    return escaped(source.replace(meta("utf-8"), draw.choice([equivalent("ISO-2022-JP"), "", meta("Shift_JIS")]))), gold


@shape
def sjis_nec(draw):
    source, gold = numbered(draw)
    return source.replace(meta("utf-8"), draw.choice([equivalent("Shift_JIS"), "", meta("EUC-JP")])).encode("cp932", "xmlcharrefreplace"), gold


@shape
def sjis_damaged(draw):
    """A byte that is no character, in a comment or a sentence beside the table."""
    source, gold = simple(draw, head=meta("Shift_JIS"))
    data = source.encode("cp932", "xmlcharrefreplace")
    at = data.index(b"<table")
    return data[:at] + draw.choice([b"<!-- \x83\xff -->", b"<p>\xa0\xfd\xff</p>", b"<p>(c\x85)</p>"]) + data[at:], gold


@shape
def utf8_damaged(draw):
    source, gold = simple(draw)
    data = source.encode()
    at = data.index(b"<table")
    return data[:at] + draw.choice([b"<!-- \xe3\x81 -->", b"<p>\xff\xfe</p>", b"<p>caf\xe9</p>"]) + data[at:], gold


@shape
def lot(draw):
    """Several of these at once, by lot."""
    spell = draw.choice([with_ruby, with_hidden, with_entities, wrapped, with_notes])
    report, gold = Report(draw), Gold()
    head, body, rows = parts(draw, report, spell)
    for row in range(0, len(body) - 2, 3):
        if draw.random() < 0.5:
            merge(body, len(report.columns) - 1, row, 2)
            rows[row + 1][1][-1] = rows[row][1][-1]
    body, out, last = without_gaps(body), [], None
    if all(c.rows == 1 for row in body for c in row):
        for (section, _), row, (names, _) in zip(report.rows, body, rows):
            if section != last:
                out.append([Cell(f"【{section}】", columns=len(report.columns), head=draw.random() < 0.5)])
                last = section
            out.append(row)
            names.append(f"【{section}】")
    gold.add(report, rows)
    table = markup(draw, head, out or body)
    if draw.random() < 0.5:
        table = f"<table><tr><td>{MENU}</td></tr><tr><td>{table}</td></tr></table>"
    table = draw.choice([CALENDAR, KEYS, "", ""]) + table + draw.choice([AMOUNTS, "", ""])
    if draw.random() < 0.3:
        # What is hidden ends with its paragraph.
        table = re.sub(r"</(td|th|tr|p|li)>", "", table) if spell not in (with_ruby, with_hidden) else table
    source = page(draw, table, draw.choice([meta("utf-8"), "", equivalent("utf-8")]))
    return source.encode(draw.choice(["utf-8", "utf-8-sig"])), gold


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    only = arguments.pop(sys.argv[1:].index("--only")) if "--only" in sys.argv else None
    folder = pathlib.Path(arguments[0])
    seed, count = (arguments[1:] + ["20261123", "6"][len(arguments[1:]):])[:2]
    folder.mkdir(parents=True, exist_ok=True)
    for name, function in SHAPES.items():
        if only not in (None, name):
            continue
        for number in range(1 if "--small" in sys.argv else int(count)):
            source, gold = function(random.Random(f"{seed} {name} {number}"))
            path = folder / f"{name}-{number}"
            path.with_suffix(".html").write_bytes(source if isinstance(source, bytes) else source.encode())
            path.with_suffix(".json").write_text(
                json.dumps({"shape": name, "tables": gold.tables}, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()

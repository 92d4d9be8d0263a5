"""The inline markup of the page sources: text with the names in it marked.

    {{Program|「…」の中の名}}                 a mention; what it names is called as it is printed
    {{Law|地球温暖化対策の推進に関する法律|温対法}}   a mention of what the second field calls by its full name
    {{Institution.nested|…}}               flags: nested, generic, anaphoric, identifier, total
    {{Plan@basedOn|…}}                     the property that ties the bullet or measure it stands in to it
    {{BudgetAllocation|2023 Initial|13億円}}  year and stage of an amount; `owner=NAME` if not the program before it
    <経産省>[素材産業課]・[GX推進室](<環境省>)   an office cell: <ministry>, [office], brackets for those who cooperate
    [ヘルスケア産業課|ヘル産課]                 an office by a short name

Markup may be nested. 令和N年度 and 平成N年度 are mentions of a fiscal year without being marked.
"""

import re
import unicodedata

TYPES = {
    "P": "Program", "M": "Ministry", "O": "Office", "I": "Institution", "C": "InstitutionClass", "N": "Network",
    "L": "Law", "Or": "Order", "D": "CabinetDecision", "T": "Notice", "G": "Guideline", "Pl": "Plan", "R": "Report",
    "S": "Standard", "Te": "TestMethod", "IR": "InformationResource", "B": "BudgetAllocation", "FY": "FiscalYear",
    "Da": "Date",
}
LEGAL = {"Law", "Order", "CabinetDecision", "Notice", "Guideline", "Plan", "Report", "Standard"}

# Letter of a mark list, short names, full name.
MINISTRIES = [
    ("内", ["内閣府"], "内閣府"), ("総", ["総務省"], "総務省"), ("法", ["法務省"], "法務省"), ("外", ["外務省"], "外務省"),
    ("財", ["財務省"], "財務省"), ("文", ["文部科学省", "文科省"], "文部科学省"), ("厚", ["厚生労働省", "厚労省"], "厚生労働省"),
    ("農", ["農林水産省", "農水省"], "農林水産省"), ("経", ["経済産業省", "経産省"], "経済産業省"),
    ("国", ["国土交通省", "国交省"], "国土交通省"), ("環", ["環境省"], "環境省"), ("防", ["防衛省"], "防衛省"),
    ("デ", ["デジタル庁"], "デジタル庁"), ("こ", ["こども家庭庁"], "こども家庭庁"), ("消", ["消費者庁"], "消費者庁"),
    ("警", ["警察庁"], "警察庁"), ("復", ["復興庁"], "復興庁"), ("", ["金融庁"], "金融庁"), ("", ["消防庁"], "消防庁"),
    ("", ["気象庁"], "気象庁"), ("", ["文化庁"], "文化庁"), ("", ["スポーツ庁"], "スポーツ庁"), ("", ["観光庁"], "観光庁"),
    ("", ["海上保安庁"], "海上保安庁"), ("", ["林野庁"], "林野庁"), ("", ["水産庁"], "水産庁"),
    ("", ["資源エネルギー庁", "エネ庁"], "資源エネルギー庁"), ("", ["中小企業庁"], "中小企業庁"), ("", ["特許庁"], "特許庁"),
    ("", ["内閣官房"], "内閣官房"), ("", ["国土地理院"], "国土地理院"), ("公", ["公正取引委員会", "公取委"], "公正取引委員会"),
    ("規", ["原子力規制委員会"], "原子力規制委員会"), ("", ["国税庁"], "国税庁"),
    ("", ["宮内庁"], "宮内庁"), ("", ["人事院"], "人事院"), ("", ["会計検査院"], "会計検査院"),
    ("", ["個人情報保護委員会"], "個人情報保護委員会"), ("", ["公安調査庁"], "公安調査庁"), ("", ["出入国在留管理庁"], "出入国在留管理庁"),
    ("", ["防衛装備庁"], "防衛装備庁"),
]
CURRENCIES = {"円": "JPY", "米ドル": "USD", "ドル": "USD", "ユーロ": "EUR", "スイスフラン": "CHF", "ポンド": "GBP"}

FULL_NAME = {short: full for _, shorts, full in MINISTRIES for short in shorts}
LETTER_NAME = {letter: full for letter, _, full in MINISTRIES if letter}


class Marked:
    """Plain text and the mentions in it, each with `start` and `end` in the text."""

    def __init__(self, text, mentions):
        self.text = text
        self.mentions = mentions


def read(source):
    """The text of `source` without its markup, and its mentions in the order of their first characters."""
    text, mentions = _read(source, 0)
    _add_years(text, mentions)
    mentions.sort(key=lambda m: (m["start"], -m["end"]))
    return Marked(text, mentions)


def _read(source, base):
    text, mentions, position = "", [], 0
    while position < len(source):
        if source.startswith("{{", position):
            close = _closing(source, position)
            head, *fields = _fields(source[position + 2:close])
            name, *flags = re.split(r"\.", head.split("@")[0])
            start = base + len(text)
            inner, inside = _read(fields[-1], start)
            mention = {"type": TYPES.get(name, name), "start": start, "end": start + len(inner)}
            if mention["type"] not in TYPES.values():
                raise ValueError(f"no such type: {head} in {source[:60]}")
            mention["flags"] = flags
            if "@" in head:
                mention["property"] = head.split("@")[1]
            mention["canonical"] = fields[0] if len(fields) > 1 else inner
            text += inner
            mentions += [mention] + inside
            position = close + 2
        else:
            text += source[position]
            position += 1
    return text, mentions


def _closing(source, start):
    depth, position = 0, start
    while position < len(source):
        if source.startswith("{{", position):
            depth, position = depth + 1, position + 2
        elif source.startswith("}}", position):
            depth -= 1
            if depth == 0:
                return position
            position += 2
        else:
            position += 1
    raise ValueError(f"unclosed markup in {source[start:start + 40]}")


def _fields(source):
    fields, depth, position = [""], 0, 0
    while position < len(source):
        pair = source[position:position + 2]
        if pair in ("{{", "}}"):
            depth += 1 if pair == "{{" else -1
            fields[-1] += pair
            position += 2
        elif source[position] == "|" and depth == 0:
            fields.append("")
            position += 1
        else:
            fields[-1] += source[position]
            position += 1
    return fields


def _add_years(text, mentions):
    for match in re.finditer(r"(令和|平成)([0-9０-９]+|元)年度", text):
        number = 1 if match[2] == "元" else int(unicodedata.normalize("NFKC", match[2]))
        covers = [m for m in mentions if m["start"] <= match.start() and match.end() <= m["end"]]
        mentions.append({
            "type": "FiscalYear", "start": match.start(), "end": match.end(), "flags": ["nested"] if covers else [],
            "canonical": str({"令和": 2018, "平成": 1988}[match[1]] + number)})


def read_offices(source):
    """An office cell: its text, its mentions, and its list of (ministry, office or None, cooperating)."""
    text, mentions, offices = "", [], []
    depth, ministry = 0, None
    for token in re.findall(r"<[^>]*>|\[[^\]]*\]|.", source):
        if token[0] not in "<[":
            depth += {"(": 1, "（": 1, ")": -1, "）": -1}.get(token, 0)
            text += token
            continue
        surface = token[1:-1]
        mention = {"start": len(text), "end": len(text) + len(surface), "flags": ["cooperating"] if depth else []}
        if token[0] == "<":
            ministry = FULL_NAME[surface]
            mention.update(type="Ministry", canonical=ministry)
            offices.append([ministry, None, depth > 0])
        else:
            name, surface = surface.split("|")[0], surface.split("|")[-1]
            mention.update(type="Office", canonical=f"{ministry} {name}", end=mention["start"] + len(surface))
            if offices and offices[-1][0] == ministry and offices[-1][1] is None:
                offices[-1][1] = name
            else:
                offices.append([ministry, name, depth > 0])
        text += surface
        mentions.append(mention)
    return Marked(text, mentions), offices


def read_marks(source):
    """A mark list such as ◎環、経, or 〔◎環・○復〕 in brackets of its own: its text with brackets, and one (start, end,
    letter start, lead) a mark."""
    if source[0] not in "〔【（(":
        source = f"[{source}]"
    found = re.finditer("([◎○]?)[^◎○、・]", source[1:-1])
    return source, [(1 + mark.start(), 1 + mark.end(), 1 + mark.end(1), mark[1] == "◎") for mark in found]


def money(surface, unit=""):
    """The amount that `surface` prints, in whole units of its currency, and the currency's ISO 4217 code; a bare number
    is in its column's `unit`."""
    folded = unicodedata.normalize("NFKC", surface).replace(",", "")
    if not any(word in folded for word in CURRENCIES):
        folded = re.sub(r"(?<=\d)(?![\d.])", unit, folded, count=1)
    end, currency = min((folded.index(word), code) for word, code in CURRENCIES.items() if word in folded)
    units = {"兆": 10**12, "億": 10**8, "百万": 10**6, "千万": 10**7, "万": 10**4, "千": 10**3, "": 1}
    total, number = 0, r"(\d+(?:\.\d+)?)(兆|億|千万|百万|万|千|)"
    for digits, unit in re.findall(number, folded[:end]):
        total += round(float(digits) * units[unit])
    return total, currency

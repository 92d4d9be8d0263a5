"""PDFs of tables of shapes drawn by lot: python3 unseen.py FOLDER SEED COUNT [--small] [--own]

Where make.py has a list, this one draws type, leading, padding, alignment, rules, widths, headings and cells, so that no
rule of the reader can have been made for them. The same seed gives the same files; FOLDER gets what make.py gives it. --small draws
with WeasyPrint alone. --own draws tables of the class that the bars speak of: A3 landscape, 7 pt, 4 columns, 15 to 60 rows.
"""
import html
import json
import pathlib
import random
import shutil
import subprocess
import sys

import make

SUBJECTS = ["河川の堤防", "公立図書館", "農業用のため池", "離島の診療所", "学校の給食", "都市の街路樹", "空き家", "路線バス",
            "里山の森林", "港の岸壁", "高齢者の見守り", "保育所", "地域の祭り", "古い橋", "鳥獣による被害", "水道管", "商店街", "野外の彫刻",
            "若者の就労", "外国人住民の相談窓口", "地下の文化財", "避難所", "観光案内", "統計の公表", "カーボンの排出量", "AIの利用"]
DEEDS = ["点検を行い、結果を公表した", "手引きを改め、全国の担当者に説明した", "実態を調査し、課題を整理した", "補助の対象を広げた",
         "モデル地区を3か所選び、効果を確かめた", "関係者による協議会を設けた", "研修を年4回開き、延べ1,280人が参加した",
         "必要な経費を支援した", "システムの設計を終え、試験を始めた", "基準を見直すための検討会を開いた", "優良な事例を集めて紹介した"]
PLANS = ["引き続き取り組む", "検討会の結果を踏まえ、年度内に方針を定める", "対象を全国に広げる", "効果を検証し、必要な見直しを行う",
         "令和7年度までに整備を終える", "関係省庁と連携して進める", "新たな指標を設け、進み具合を毎年公表する"]
AIMS = ["を守るための点検と修繕を計画的に進める", "の利用を増やすため、運営の改善を図る", "について、地域の実情に応じた支援を行う",
        "に関する情報を分かりやすく発信する", "の担い手を育て、技術の継承を支える"]
OFFICES = ["総務省", "文部科学省", "厚生労働省", "農林水産省", "国土交通省", "環境省", "こども家庭庁", "内閣府", "経済産業省", "デジタル庁"]
BUREAUS = ["地域政策課", "施設企画課", "計画調整室", "総合支援局", "技術振興課"]

RULES = make.RULES | {
    "hairlines": "td { border-bottom: 0.2pt solid #999 } thead { border-bottom: 1pt solid black }",
    "heading": "th { border: 0.5pt solid black; background: #ddd }",
    "uprights": "td, th { border-right: 0.4pt solid #555 } td:last-child, th:last-child { border-right: none }",
    "partial": "td, th { border-bottom: 0.4pt solid black } td:first-child { border-bottom: none } "
               "tbody { border-bottom: 1pt solid black }",
    "shaded": "td, th { border: 0.3pt solid #777 } td:first-child, th { background: #e6efe0 }",
    "boxes": "td, th { border: 0.5pt solid black } table { border-collapse: separate; border-spacing: 1.5pt }",
}


def sentence(draw, ends):
    return draw.choice(SUBJECTS) + "について、" + draw.choice(ends) + "。"


def cell(draw, kind):
    """The paragraphs of a cell."""
    if kind == "aim":
        return ["".join(draw.choice(SUBJECTS) + draw.choice(AIMS) + "。" for _ in range(draw.choice([1, 1, 2])))]
    if kind == "name":
        return [draw.choice(SUBJECTS) + draw.choice(["の整備", "の支援事業", "に関する調査", "の活用", "対策の推進"])]
    if kind in ("done", "planned"):
        ends = DEEDS if kind == "done" else PLANS
        items = [sentence(draw, ends) for _ in range(draw.choice([1, 1, 2, 2, 3, 4]))]
        return ["・" + item for item in items] if draw.bullets else ["".join(items)]
    if kind == "office":
        return ["、".join(draw.sample(OFFICES, draw.choice([1, 1, 2])))] if draw.short else \
            [draw.choice(OFFICES) + draw.choice(BUREAUS) for _ in range(draw.choice([1, 2, 3]))]
    if kind == "progress":
        return [draw.choice(["完了", "実施中", "検討中", "未着手"])]
    if kind == "date":
        return [f"令和{draw.randint(5, 8)}年{draw.randint(1, 12)}月"]
    if kind == "money":
        return [f"{draw.randint(5, 98765):,}"]
    return draw.choice([[], [], ["－"], ["法改正が必要。"], [sentence(draw, PLANS)]])


COLUMNS = [
    [("施策", "aim", 20), ("令和5年度の実績", "done", 34), ("令和6年度の取組予定", "planned", 30), ("担当府省庁", "office", 12)],
    [("項目", "name", 16), ("取組内容", "done", 40), ("進捗状況", "progress", 8), ("担当省庁", "office", 14), ("備考", "note", 14)],
    [("施策名", "name", 18), ("取組状況", "done", 40), ("今後の予定", "planned", 30)],
    [("取組事項", "aim", 22), ("実施時期", "date", 9), ("令和4年度の実施状況", "done", 34), ("今後の取組", "planned", 26), ("所管", "office", 12)],
    [("事業名", "name", 16), ("予算額(千円)", "money", 9), ("令和6年度の実績", "done", 34), ("令和7年度の予定", "planned", 24), ("担当課", "office", 12),
     ("備考", "note", 12)],
]

OWN_COLUMNS = [
    COLUMNS[0],
    [("施策名", "aim", 22), ("取組の内容", "done", 32), ("今後の方針", "planned", 28), ("担当部局", "office", 12)],
    [("事項", "name", 14), ("令和6年度の実施状況", "done", 40), ("令和7年度の実施予定", "planned", 30), ("担当課室", "office", 14)],
    [("施策", "aim", 20), ("進捗状況", "done", 44), ("担当省庁", "office", 14), ("備考", "note", 16)],
    [("項目", "aim", 18), ("目標", "aim", 22), ("令和5年度の実績", "done", 36), ("担当", "office", 12)],
]


def document(seed, own=False):
    """The page's HTML, its gold and its engine."""
    draw = random.Random(f"own {seed}" if own else seed)
    draw.bullets, draw.short = draw.random() < 0.6, draw.random() < 0.5
    columns = draw.choice(OWN_COLUMNS if own else COLUMNS)
    rules = draw.choice(["ruled", "double", "dashed", "filled", "open", "shaded", "boxes", "columns", "uprights", "partial",
                         "heading", "zebra", "booktabs", "horizontal", "hairlines", "unruled", "unruled", "unruled"])
    engine = draw.choice(["weasyprint", "chromium"])
    size = 7 if own else draw.choice([5.5, 6, 7, 8, 9, 10.5])
    loose = rules not in ("unruled", "heading", "zebra", "booktabs", "uprights", "columns", "partial")
    upright = draw.choice([0.3, 1, 2, 3] if loose else [0.25, 0.35, 0.6, 1.0])
    padding = f"{upright * (1 if loose else size):.1f}pt {draw.choice([0.4, 0.7, 1, 1.5]) * size:.1f}pt"
    rows = [[cell(draw, kind) for _, kind, _ in columns] for _ in range(draw.randint(15, 60) if own else draw.randint(8, 30))]
    number = not own and draw.random() < 0.25
    hanging = draw.bullets and draw.random() < 0.5
    widths = [width * draw.uniform(0.85, 1.2) for *_, width in columns]
    sheet = "A3 landscape" if own else draw.choice(["A3 landscape", "A4 landscape", "B4 landscape"])
    css = make.CSS % {
        "size": sheet, "leading": draw.choice(["1.15", "1.3", "1.5", "1.75", "2"]),
        "padding": padding, "valign": draw.choice(["top", "top", "middle"]), "align": draw.choice(["left", "left", "justify"]),
        "inside": draw.choice(["avoid", "avoid", "auto"]),
        "footer": draw.choice(["", '@bottom-center { content: counter(page) }', '@bottom-right { content: "- " counter(page) " -" }']),
    } + RULES[rules]
    css += f"html {{ font-size: {size}pt; font-family: {draw.choice(['Noto Serif CJK JP', 'Noto Sans CJK JP'])} }}"
    if draw.random() < 0.3:
        css += "td.office, td.date, td.progress { text-align: center; vertical-align: middle }"
    css += "td.money { text-align: right }"
    if draw.random() < 0.2:
        css += "div.par { text-indent: 1em }"
    head = "".join(f"<th>{name}" for name, *_ in columns)
    body = ["<table><colgroup>" + ('<col style="width:3%">' if number else "")
            + "".join(f'<col style="width:{width * 96 / sum(widths):.1f}%">' for width in widths)
            + f"</colgroup><thead><tr>{'<th>No.' if number else ''}{head}</tr></thead><tbody>"]
    for index, row in enumerate(rows):
        body.append("<tr>" + (f"<td>{index + 1}" if number else ""))
        for (_, kind, _), paragraphs in zip(columns, row):
            style = "item" if hanging and paragraphs and paragraphs[0][:1] == "・" else "par"
            body.append(f'<td class="{kind}">' + "".join(f'<div class="{style}">{html.escape(text)}</div>' for text in paragraphs))
    body.append("</tbody></table>")
    title = "" if draw.random() < 0.3 else "<h1>取組の状況一覧</h1>"
    text = f'<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><title>t</title><style>{css}</style>{title}{"".join(body)}</html>'
    gold = [{"headers": [name for name, *_ in columns], "rows": [["".join(c) for c in row] for row in rows]}]
    nature = {"size": sheet, "type": size, "rows": len(rows), "columns": len(columns) + number,
              "shapes": ["numbered"] if number else []}
    return text, {"tables": gold, "rules": rules, "nature": nature}, engine


def main():
    folder, seed = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(seed, seed + int(sys.argv[3])):
        text, gold, engine = document(number, own="--own" in sys.argv)
        if "--small" in sys.argv or not shutil.which("chromium"):
            engine = "weasyprint"
        make.write(text, gold, engine, folder, f"lot-{number}")


if __name__ == "__main__":
    main()

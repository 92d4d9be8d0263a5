"""PDFs of tables drawn by lot, printed by other programs: python3 producers.py FOLDER SEED COUNT writer|calc|reportlab

What unseen.py draws for a browser's eye, offices print from a word processor or a spreadsheet: other orders of drawing, blanks
between Japanese and Latin, rows without room between them. Needs python-docx or openpyxl, and LibreOffice (`soffice`); or reportlab
and the font IPAGothic. The same seed gives the same table; FOLDER gets what unseen.py gives it, of A3 landscape, 7 pt, 4 columns.
"""
import html
import json
import pathlib
import random
import subprocess
import sys

import unseen

FONTS = ["Noto Sans CJK JP", "Noto Serif CJK JP", "IPAGothic"]
IPA = "/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf"
TITLE = "取組の状況一覧"


def lot(seed):
    """The lots of a seed, the columns and the rows; each cell is its paragraphs."""
    draw = random.Random(f"third {seed}")
    draw.bullets, draw.short = draw.random() < 0.6, draw.random() < 0.5
    columns = draw.choice(unseen.OWN_COLUMNS)
    return draw, columns, [[unseen.cell(draw, kind) for _, kind, _ in columns] for _ in range(draw.randint(15, 60))]


def by_soffice(path):
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(path)],
                   check=True, capture_output=True, timeout=180)
    path.unlink()


def writer(draw, columns, rows, target):
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt
    document = docx.Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(420), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    font, style = draw.choice(FONTS), document.styles["Normal"]
    style.font.size, style.font.name, style.paragraph_format.space_after = Pt(7), font, Pt(0)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    if draw.random() < 0.5:
        document.add_paragraph(TITLE)
    table = document.add_table(rows=1 + len(rows), cols=len(columns))
    table.autofit = False
    rules = draw.choice(["ruled", "ruled", "unruled"])
    if rules == "ruled":
        table.style = "Table Grid"
    cells, total = table._cells, sum(width for *_, width in columns)
    for number, paragraphs in enumerate([[name] for name, *_ in columns] + [cell for row in rows for cell in row]):
        cells[number].width = Mm(390 * columns[number % len(columns)][2] / total)
        for place, text in enumerate(paragraphs):
            (cells[number].add_paragraph() if place else cells[number].paragraphs[0]).text = text
    if draw.random() < 0.7:
        properties = table.rows[0]._tr.get_or_add_trPr()
        properties.append(properties.makeelement(qn("w:tblHeader"), {qn("w:val"): "true"}))
    document.save(target.with_suffix(".docx"))
    by_soffice(target.with_suffix(".docx"))
    return rules


def calc(draw, columns, rows, target):
    import openpyxl
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter
    book = openpyxl.Workbook()
    sheet = book.active
    rules = draw.choice(["ruled", "ruled", "ruled", "unruled"])
    side = Side(style=draw.choice(["thin", "hair", "dotted", "medium"]))
    vertical, font = draw.choice(["top", "top", "center"]), draw.choice(FONTS)
    widths = [width * 190 / sum(width for *_, width in columns) for *_, width in columns]
    for place, width in enumerate(widths):
        sheet.column_dimensions[get_column_letter(place + 1)].width = width
    first = 1
    if draw.random() < 0.5:
        sheet.cell(1, 1, TITLE).font = Font(name=font, size=10)
        first = 2
    for number, row in enumerate([[[name] for name, *_ in columns]] + rows):
        for place, paragraphs in enumerate(row):
            cell = sheet.cell(first + number, place + 1, "\n".join(paragraphs))
            cell.alignment = Alignment(
                wrap_text=True, vertical=vertical if number else "center", horizontal=None if number else "center")
            cell.font = Font(name=font, size=7)
            if rules == "ruled":
                cell.border = Border(left=side, right=side, top=side, bottom=side)
        lines = max(sum(-(-len(text) * 7.3 // (widths[place] * 5.2)) for text in cell) for place, cell in enumerate(row))
        sheet.row_dimensions[first + number].height = min(400, max(lines, 1) * 9.6 + 4)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 8
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    if draw.random() < 0.7:
        sheet.print_title_rows = f"{first}:{first}"
    if draw.random() < 0.5:
        sheet.oddFooter.center.text = "&P"
    book.save(target.with_suffix(".xlsx"))
    by_soffice(target.with_suffix(".xlsx"))
    return rules


def reportlab(draw, columns, rows, target):
    from reportlab.lib.colors import black
    from reportlab.lib.pagesizes import A3, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle
    font = draw.choice(["HeiseiKakuGo-W5", "HeiseiMin-W3", "IPAGothic"])
    pdfmetrics.registerFont(TTFont(font, IPA) if font == "IPAGothic" else UnicodeCIDFont(font))
    style = ParagraphStyle("cell", fontName=font, fontSize=7, leading=draw.choice([8, 8.5, 9.5, 10.5]), wordWrap="CJK")
    rules = draw.choice(["ruled", "ruled", "horizontal", "unruled"])
    content = [[[Paragraph(name, style)] for name, *_ in columns]]
    content += [[[Paragraph(html.escape(text), style) for text in cell] or "" for cell in row] for row in rows]
    whole = ((0, 0), (-1, -1))
    look = [("VALIGN", *whole, draw.choice(["TOP", "TOP", "MIDDLE"])), ("LEFTPADDING", *whole, draw.choice([2, 4, 6])),
            ("RIGHTPADDING", *whole, draw.choice([2, 4, 6])), ("TOPPADDING", *whole, 1), ("BOTTOMPADDING", *whole, draw.choice([1, 3]))]
    look += {"ruled": [("GRID", *whole, 0.5, black)], "horizontal": [("LINEBELOW", *whole, 0.5, black)], "unruled": []}[rules]
    room, total = landscape(A3)[0] - 68, sum(width for *_, width in columns)
    table = Table(content, colWidths=[room * width / total for *_, width in columns], repeatRows=draw.choice([0, 1]),
                  style=TableStyle(look), splitInRow=draw.choice([0, 1]))
    SimpleDocTemplate(str(target), pagesize=landscape(A3), leftMargin=34, rightMargin=34, topMargin=34, bottomMargin=34).build([table])
    return rules


def main():
    folder, seed, count = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    producer = {"writer": writer, "calc": calc, "reportlab": reportlab}[sys.argv[4]]
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(seed, seed + count):
        draw, columns, rows = lot(number)
        target = folder / f"{sys.argv[4]}-{number}.pdf"
        rules = producer(draw, columns, rows, target)
        gold = {"tables": [{"headers": [name for name, *_ in columns], "rows": [["".join(cell) for cell in row] for row in rows]}],
                "rules": rules, "nature": {"size": "A3 landscape", "type": 7, "rows": len(rows), "columns": len(columns), "shapes": []}}
        target.with_suffix(".json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()

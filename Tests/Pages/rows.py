"""The rows of a page and their cells: text, what is named in it, and where each character was printed."""

import layout
import markup


class Cell:
    """A run of text that is printed as one: its marked text, where its paragraphs begin, what was lost of it."""

    def __init__(self, place, paragraphs):
        self.place = place
        self.text, self.mentions, self.ranges = "", [], []
        for paragraph in paragraphs:
            base = len(self.text)
            self.text += paragraph.text
            self.ranges.append((base, len(self.text)))
            for mention in paragraph.mentions:
                self.mentions.append({**mention, "start": mention["start"] + base, "end": mention["end"] + base})
        self.offsets = [None] * len(self.text)

    def spans(self, start, end):
        """The printed characters of [start, end) as runs of the page's text."""
        runs = []
        for offset in self.offsets[start:end]:
            if offset is None:
                continue
            if runs and runs[-1][1] == offset:
                runs[-1][1] += 1
            else:
                runs.append([offset, offset + 1])
        return runs

    def placed(self, start, end):
        text = "".join(c for c, offset in zip(self.text[start:end], self.offsets[start:end]) if offset is not None)
        return {"text": text, "spans": self.spans(start, end)}


def printing_order(page):
    """The columns from left to right, as indices into `columns`; the measure's comes first there, not always here."""
    return [number - 1 for number in page.get("order", range(1, len(page["columns"]) + 1))]


class Row:
    """One row: its cells by column, its marks and offices, and the headings above it."""

    def __init__(self, number, source, columns, headings):
        self.name = f"R{number:02d}"
        self.number, self.headings = number, headings
        self.relations = source.get("relations", [])
        self.cells, self.marks, self.offices = [], [], []
        self.complete = True
        measure = markup.read(source["measure"])
        self.measure_end = len(measure.text)
        if source.get("marks"):
            text, marks = markup.read_marks(source["marks"])
            self.marks = [tuple(self.measure_end + at for at in mark[:3]) + (mark[3],) for mark in marks]
            measure.text += text
        self.cells.append(Cell("measure", [measure]))
        for index, (column, content) in enumerate(zip(columns[1:], source["cells"]), 1):
            items = [content] if isinstance(content, str) else content
            if column["role"] == "office":
                paragraphs = []
                for item in items:
                    marked, offices = markup.read_offices(item)
                    paragraphs.append(marked)
                    self.offices += [office for office in offices if office not in self.offices]
            else:
                paragraphs = [markup.read(item) for item in items]
                for mention in (m for paragraph in paragraphs for m in paragraph.mentions):
                    mention["unit"] = column.get("unit", "")
            self.cells.append(Cell(f"item({index},", paragraphs))

    def lines(self, page, jitter):
        """The row's lines with their baselines in em, the first line of the row at 0, or half a line lower."""
        found = []
        for index, (column, cell) in enumerate(zip(page["columns"], self.cells)):
            leading = column.get("leading", 1.4)
            y = jitter()
            printed = printing_order(page).index(index)
            for start, end in cell.ranges:
                for line in layout.wrap(cell.text[start:end], column["width"], page["metric"]):
                    found.append(layout.Line(printed, y, cell, [start + at for at in line]))
                    y += leading
                y += column.get("gap", 0.0)
        height = max(line.y for line in found)
        for index, column in enumerate(page["columns"]):
            own = [line for line in found if line.cell is self.cells[index]]
            if own and column.get("valign") == "middle":
                shift = (height - own[-1].y) / 2
                for line in own:
                    line.y += shift
        return found

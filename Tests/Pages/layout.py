"""Lines out of cells, as a page description prints them and a text extractor reads them back."""

import unicodedata

NO_START = set("、。，．・：；？！」』）】〕〉》)],.:;?!々…%％")
NO_END = set("「『（【〔〈《([")
HANGING = set("、。，．」』）)")


def width(character, metric):
    """The advance of one character in em: `mono` or `proportional`."""
    narrow = unicodedata.east_asian_width(character) in ("Na", "N", "H") and ord(character) < 0x300
    if metric == "mono":
        return 0.5 if narrow else 1.0
    if narrow:
        return 0.6 if character.isalnum() else 0.4
    if character in "、。，．「」『』（）・：":
        return 0.5
    return 0.88 if 0x3041 <= ord(character) <= 0x30FF else 1.0


def wrap(text, measure, metric):
    """The lines of `text` as lists of indices into it, none wider than `measure` em.

    Lines are full: a break comes as late as the rules of Japanese line breaking allow. Closing punctuation may hang
    by half an em. A space at a break is printed on neither line, and so stands in none.
    """
    lines, start = [], 0
    while start < len(text):
        if text[start] == " " and lines:
            start += 1
            continue
        taken, position = 0.0, start
        while position < len(text):
            step = width(text[position], metric)
            room = measure + (0.5 if text[position] in HANGING else 0)
            if taken + step > room + 1e-9:
                break
            taken, position = taken + step, position + 1
        if position < len(text):
            position = _break_before(text, start, position)
        line = list(range(start, position))
        while line and text[line[-1]] == " ":
            line.pop()
        lines.append(line)
        start = position
    return lines


def _break_before(text, start, position):
    def allowed(at):
        before, after = text[at - 1], text[at]
        word = all(c.isascii() and (c.isalnum() or c in ".,%-/") for c in (before, after))
        return after not in NO_START and before not in NO_END and not word

    for at in range(position, start, -1):
        if allowed(at):
            return at
    return position


class Line:
    """One line of one cell: where it stands, and which of the cell's characters it prints."""

    def __init__(self, column, y, cell, characters):
        self.column, self.y, self.cell, self.characters = column, y, cell, characters


def coincide(lines, tolerance):
    """Groups of lines with one baseline, from top to bottom, each from left to right and with one line a column."""
    groups = []
    for line in sorted(lines, key=lambda line: (line.y, line.column)):
        group = groups[-1] if groups else None
        if group and line.y - group[0].y < tolerance and all(l.column != line.column for l in group):
            group.append(line)
        else:
            groups.append([line])
    return [sorted(group, key=lambda line: line.column) for group in groups]

"""How well the tables of PDFs come back: python3 measure.py TSUNAGU FOLDER [--others] [--joined] [--details] [--speed]

FOLDER is what make.py or unseen.py made. For each file: the F1 of the cells' characters and the share of cells that are exact, blanks
aside, and the seconds. --others measures pdfplumber and camelot (lattice for ruled files, else stream) on the same file;
what they leave to their user is done for them: repeated headings dropped, a row without a measure joined to the one
before. --speed times both on each file, medians of five runs by turns, pdfplumber without Python's start. --joined measures the text path too, on what
`pdftotext -raw` and `-layout` print; its figures are given apart for the tables that the bar speaks of (A3 landscape, 7 pt,
4 columns, 15 to 60 rows, several pages, nothing but the table) and for every harder shape. Exits with 1 where a bar is not met.
"""
import collections
import json
import logging
import pathlib
import re
import statistics
import subprocess
import sys
import time
import unicodedata
import warnings

LATTICE = {"ruled", "double", "dotted", "dashed", "filled", "open", "frame", "shaded", "boxes"}


def plain(text):
    """Without blanks, and with the ideographs for which some fonts name radicals."""
    return re.sub("[\u2e80-\u2fdf]", lambda m: unicodedata.normalize("NFKC", m[0]), re.sub(r"\s", "", text or ""))


def golden(path):
    data = json.load(open(path, encoding="utf-8"))
    headers = [plain(header) for header in data["tables"][0]["headers"]] + ["予算額(百万円)"]
    return data, headers, [[plain(cell) for cell in row] for table in data["tables"] for row in table["rows"]]


def ours(data, headers):
    """The rows of `tsunagu table`: the measure, and the cells of the columns that the gold knows."""
    rows = []
    for row in data["documents"][0]["rows"]:
        marks = "、".join(mark["surface"] for mark in row["marks"])
        rows.append([plain(row["measure"]["text"] + (f"[{marks}]" if marks else ""))]
                    + [plain("".join(item["text"] for item in cell["items"])) for cell in row["cells"]
                       if any(plain(cell["header"]).endswith(header) for header in headers)])
    return rows


def tidied(tables, width):
    """What a user of the others would do with their tables: one table of `width` columns without headings."""
    rows, headings = [], None
    for table in tables:
        for row in table:
            cells = [plain(cell) for cell in row]
            if len(cells) > width:
                cells = cells[-width:]
            cells += [""] * (width - len(cells))
            if not any(cells) or headings is not None and cells == headings:
                continue
            headings = headings or cells
            if rows and not cells[0]:
                rows[-1] = [a + b for a, b in zip(rows[-1], cells)]
            else:
                rows.append(cells)
    return [row for row in rows if row != headings]


def with_pdfplumber(path, width, ruled):
    import pdfplumber
    settings = {} if ruled else {"vertical_strategy": "text", "horizontal_strategy": "text"}
    with pdfplumber.open(path) as document:
        return tidied([table for page in document.pages for table in page.extract_tables(settings)], width)


def with_camelot(path, width, ruled):
    import camelot
    tables = camelot.read_pdf(str(path), pages="all", flavor="lattice" if ruled else "stream", suppress_stdout=True)
    return tidied([table.df.values.tolist() for table in tables], width)


def score(gold, found):
    """Characters right, in gold and found; cells exact and in all. A gold row is paired with the one most like it."""
    free = set(range(len(found)))
    right = exact = 0
    for number, row in enumerate(gold):
        best, most = None, 0
        for index in sorted(free, key=lambda index: abs(index - number)):
            shared = sum(overlap(a, b) for a, b in zip(row, found[index]))
            if shared > most:
                best, most = index, shared
            if row == found[index][:len(row)]:
                break
        if best is None:
            continue
        free.discard(best)
        right += most
        exact += sum(a == b for a, b in zip(row, found[best]))
    return (right, sum(len(c) for row in gold for c in row), sum(len(c) for row in found for c in row), exact,
            sum(len(row) for row in gold))


def overlap(a, b):
    return len(a) if a == b else sum((collections.Counter(a) & collections.Counter(b)).values())


def figures(counts):
    right, gold, found, exact, cells = counts
    return 2 * right / max(1, gold + found), exact / max(1, cells)


def timed(function, *arguments):
    start = time.perf_counter()
    try:
        result = function(*arguments)
    except Exception as error:  # A file that another program cannot read is its zero, not our end.
        print(f"  {function.__name__}: {error}", file=sys.stderr)
        result = []
    return result, time.perf_counter() - start


def read(tsunagu, path, headers):
    done = subprocess.run([tsunagu, "table", path], capture_output=True, text=True)
    return ours(json.loads(done.stdout), headers) if done.stdout else []


def joined(tsunagu, path, headers, order):
    text = subprocess.run(["pdftotext", order, path, "-"], capture_output=True).stdout
    done = subprocess.run([tsunagu, "table", "-"], input=text, capture_output=True)
    return ours(json.loads(done.stdout), headers) if done.stdout else []


def shapes(nature, pdf):
    """What sets a table apart from those that the bar speaks of; nothing if it is one of them."""
    pages = int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout)[1])
    found = [f"{nature['columns']} columns"] if nature["columns"] != 4 and not nature["shapes"] else []
    found += [nature["size"]] if nature["size"] != "A3 landscape" else []
    found += [f"{nature['type']} pt"] if nature["type"] != 7 else []
    found += ["few rows"] if nature["rows"] < 15 else []
    return found + nature["shapes"] or (["one page"] if pages == 1 else [])


def speed(tsunagu, folder):
    """How many times as fast as pdfplumber each file is read; the medians of the wall time, in one run."""
    import pdfplumber
    ratios = []
    for path in sorted(folder.glob("*.pdf")):
        times = [[], []]
        for _ in range(5):
            times[0].append(timed(subprocess.run, [tsunagu, "table", path], 0, None, subprocess.DEVNULL,
                                  subprocess.DEVNULL, subprocess.DEVNULL)[1])
            times[1].append(timed(with_pdfplumber, path, 1, True)[1])
        mine, theirs = (statistics.median(each) for each in times)
        with pdfplumber.open(path) as document:
            pages = len(document.pages)
        ratios.append(theirs / mine)
        print(f"{path.stem:32} {pages:3} pages  tsunagu {mine / pages * 1000:7.1f} ms a page  pdfplumber "
              f"{theirs / pages * 1000:7.1f} ms  {theirs / mine:5.1f} times", flush=True)
    print(f"as fast as pdfplumber: median {statistics.median(ratios):.1f} times, least {min(ratios):.1f}")
    return min(ratios)


def main():
    warnings.filterwarnings("ignore")
    logging.disable()
    tsunagu, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    options = sys.argv[3:]
    if "--speed" in options:
        sys.exit(0 if speed(tsunagu, folder) >= 5 else 1)
    sums, failed = collections.defaultdict(lambda: [0, 0, 0, 0, 0, 0.0]), []

    def note(name, kind, counts, seconds):
        for index, value in enumerate([*counts, seconds]):
            sums[name, kind][index] += value
        f1, exact = figures(counts)
        return f"{name} {f1:.4f} {exact:.4f} {seconds:6.2f}s"

    for path in sorted(folder.glob("*.json")):
        data, headers, gold = golden(path)
        pdf = path.with_suffix(".pdf")
        kind = "ruled" if data["rules"] in LATTICE else "unruled"
        found, seconds = timed(read, tsunagu, pdf, headers)
        mine = score(gold, found)
        parts = [note("tsunagu", kind, mine, seconds)]
        if figures(mine)[0] < 0.998 or figures(mine)[1] < 0.99:
            failed.append(f"{path.stem}: below the bar")
        if "--others" in options:
            for name, other in (("pdfplumber", with_pdfplumber), ("camelot", with_camelot)):
                theirs, seconds = timed(other, pdf, len(gold[0]), kind == "ruled")
                counts = score(gold, theirs)
                parts.append(note(name, kind, counts, seconds))
                if kind == "ruled" and any(a < b for a, b in zip(figures(mine), figures(counts))):
                    failed.append(f"{path.stem}: below {name}")
        if "--joined" in options:
            own = shapes(data["nature"], pdf)
            for order in ("-raw", "-layout"):
                text, seconds = timed(joined, tsunagu, pdf, headers, order)
                counts = score(gold, text)
                parts.append(note(order, kind, counts, seconds))
                for shape in own or ["(the bar's own)"]:
                    note(f"{order} {shape}", kind, counts, seconds)
        print(f"{path.stem:32} {'  '.join(parts)}", flush=True)
        if "--details" in options:
            for number, row in enumerate(gold):
                other = found[number] if number < len(found) else []
                if row != other:
                    print(f"  row {number}\n    gold  {row}\n    found {other}")
    for (name, kind), (*counts, seconds) in sorted(sums.items()):
        f1, exact = figures(counts)
        print(f"all {kind:8} {name:24} cells F1 {f1:.4f}  cells exact {exact:.4f}  {seconds:.1f} s")
    print(*failed, sep="\n")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

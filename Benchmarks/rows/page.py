"""A page: end to end against a matcher and a serializer alone, as a process, and pages twenty times as long.

The page is the annotated real one where it lies beside the project, else an example.
"""

import os
import random
import shutil
import statistics
import subprocess
import time

from contest import BENCH, HERE, PYTHON, ROOT, TSUNAGU, Contestant, Line, Row, once, run

REAL = os.path.join(ROOT, "../shared/seed/page-2.txt")
PAGE = REAL if os.path.exists(REAL) else os.path.join(ROOT, "Examples/medical-devices-2.txt")
# The lines that are repeated. giga stands twice in its file; a second copy that is like the first is not read again, so that
# only the first is made longer.
LONG = {"heritage-tourism-sport": (13, None), "giga": (13, 85)}
# Left as they are where a page is made longer: what tables, amounts and names of classes are told by.
FIXED = set(
    "事業課省庁局室部会議令和年度平成円億万千百予算案補正実施法律条第号一二三四五六七八九十等及的化者員機関団体大学校院所地域国都道府県市町村推進支援計画担当施策"
    "資料月日内閣厚生労働文科経済産農林水環境交通総務財外防衛警察"
)


def prepare(folder, quick):
    graph = os.path.join(folder, "page")
    if not os.path.exists(os.path.join(graph, "graph.nt")):
        subprocess.run(
            [TSUNAGU, "export", PAGE, "--output", graph, "--format", "ntriples", "--no-evidence", "--quiet"], check=True)
    for name in LONG:
        for times in (1, 20):
            once(os.path.join(folder, f"{name}-{times}.txt"), lambda path: lengthen(name, times, path))


def lengthen(name, times, path):
    """A page whose rows come again and again, each time with the words of its contents exchanged."""
    with open(os.path.join(ROOT, f"Tests/Pages/dev/{name}.txt"), encoding="utf-8") as file:
        lines = file.read().split("\n")
    first, end = LONG[name]
    head, rows = lines[:first], lines[first:end]
    words = sorted({letter for line in rows for letter in line if "\u4e00" <= letter <= "\u9fff"} - FIXED)
    written = head + rows
    for number in range(1, times):
        others = words[:]
        random.Random(number).shuffle(others)
        exchange = str.maketrans(dict(zip(words, others)))
        written += [line.translate(exchange) for line in rows]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(written))


def rows(folder, quick):
    triples = os.path.join(folder, "page/graph.nt")
    peer = [PYTHON, os.path.join(HERE, "peers/page.py"), os.path.join(ROOT, "Ontology/authority"), PAGE, triples]
    return [
        Row(
            "a page, end to end",
            [
                Contestant("tsunagu", True, [BENCH, "page", PAGE, "21"]),
                Contestant("daachorse and rdflib", False, peer),
            ], 20, "pages"),
        Life(folder),
        *(Growth(stage, name, folder) for stage in ("table", "link") for name in LONG),
    ]


class Life:
    """The real page from the process's start to its end, in the usual formats."""

    def __init__(self, folder):
        self.output = os.path.join(folder, "life")

    def run(self, runs):
        times = []
        for _ in range(max(runs, 5) * 4):
            shutil.rmtree(self.output, ignore_errors=True)
            start = time.perf_counter()
            subprocess.run([TSUNAGU, "export", PAGE, "--output", self.output, "--quiet"], check=True)
            times.append(time.perf_counter() - start)
        median = statistics.median(times) * 1e3
        verdict = "reached" if median <= 30 else "MISSED"
        return [Line("a page, a process's whole life", "tsunagu", f"{median:.0f} ms", bar="≤ 30 ms", verdict=verdict)]


class Growth:
    """A stage on a page and on one twenty times as long, in turn."""

    def __init__(self, stage, name, folder):
        self.stage, self.name = stage, name
        self.pages = [os.path.join(folder, f"{name}-{times}.txt") for times in (1, 20)]

    def run(self, runs):
        rounds = [[run([BENCH, self.stage, page]).seconds for page in self.pages] for _ in range(runs)]
        short, long = (statistics.median(r[k] for r in rounds) for k in (0, 1))
        ratio = statistics.median(r[1] / r[0] for r in rounds)
        work = "table reconstruction" if self.stage == "table" else "linking"
        return [
            Line(f"{work}, {self.name}", "one page", f"{short * 1e3:.0f} ms", f"{1 / short:.0f} pages/s"),
            Line(
                "", "20 times as long", f"{long * 1e3:.0f} ms", ratio=f"{ratio:.1f} times as long", bar="≤ 25",
                verdict="reached" if ratio <= 25 else "MISSED"),
        ]

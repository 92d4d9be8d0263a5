"""An archive of 10,000 pages, streamed, on one job and on two; a tenth of it, to see whether memory stays flat; and Spark."""

import os
import re
import statistics
import subprocess
import sys
import time

from contest import ROOT, TSUNAGU, Line

sys.path.insert(0, os.path.join(ROOT, "Tests/Archive"))
import make


def prepare(folder, quick):
    for count in counts(quick):
        directory = os.path.join(folder, f"archive-{count}")
        if os.path.exists(directory):
            continue
        for number, text, _, _ in make.pages(count, 1):
            pages = os.path.join(directory + ".part", f"{number // 100:03}")
            os.makedirs(pages, exist_ok=True)
            with open(os.path.join(pages, f"page-{number:05}.txt"), "w", encoding="utf-8") as file:
                file.write(text)
        os.rename(directory + ".part", directory)


def counts(quick):
    return (100, 1_000) if quick else (1_000, 10_000)


def rows(folder, quick):
    return [Jobs(folder, *counts(quick)), Spark(counts(quick)[0])]


class Jobs:
    def __init__(self, folder, few, many):
        self.folder, self.few, self.many = folder, few, many

    def export(self, count, jobs):
        """Seconds, and peak memory in bytes."""
        pages = os.path.join(self.folder, f"archive-{count}")
        with open(os.path.join(self.folder, f"archive-{jobs}.nt"), "wb") as output:
            start = time.perf_counter()
            child = subprocess.Popen(
                [TSUNAGU, "export", pages, "--stream", "--quiet", "--jobs", str(jobs)], stdout=output)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise RuntimeError(f"the export of {pages} ended with {child.returncode}")
        return time.perf_counter() - start, usage.ru_maxrss * 1024

    def run(self, runs):
        small = self.export(self.few, 1)[1]
        rounds = [(self.export(self.many, 1), self.export(self.many, 2)) for _ in range(min(runs, 3))]
        lines = []
        for jobs in (1, 2):
            seconds = statistics.median(r[jobs - 1][0] for r in rounds)
            memory = statistics.median(r[jobs - 1][1] for r in rounds)
            lines.append(
                Line(
                    f"an archive of {self.many:,} pages" if jobs == 1 else "", f"{jobs} job{'s' * (jobs - 1)}",
                    f"{seconds:.1f} s", f"{self.many / seconds:.0f} pages/s", f"{memory / 1e6:.0f} MB"))
        ratio = statistics.median(one[0] / two[0] for one, two in rounds)
        lines[1].ratio, lines[1].bar = f"{ratio:.2f} times one job", "1.8"
        lines[1].verdict = "reached" if ratio >= 1.8 else "MISSED"
        growth = statistics.median(one[1] for one, _ in rounds) / small
        lines.append(
            Line(
                "", f"memory, {self.many:,} pages against {self.few:,}", memory=f"{small / 1e6:.0f} MB",
                ratio=f"{growth:.2f} times", bar="flat", verdict="reached" if growth <= 1.15 else "MISSED"))
        return lines


class Spark:
    """The pages once more as JSON Lines through a PySpark job with two executors, one of which is killed on the way."""

    def __init__(self, pages):
        self.pages = pages

    def run(self, runs):
        work = f"{self.pages:,} pages on Spark, one of two executors killed"
        python = os.path.join(ROOT, ".venv/bin/python3")
        if subprocess.run([python, "-c", "import pyspark"], capture_output=True).returncode != 0:
            return [Line(work, "", "not run: make spark brings it")]
        script = os.path.join(ROOT, "Tests/Archive/spark.py")
        run = subprocess.run([python, script, TSUNAGU, "--pages", str(self.pages)], capture_output=True, text=True)
        if run.returncode != 0:
            raise RuntimeError(f"{script} ended with {run.returncode}: {run.stdout}")
        alone, spark = map(float, re.search(r"([0-9.]+) s alone, ([0-9.]+) s on Spark", run.stdout).groups())
        return [
            Line(work, "without it, 2 jobs", f"{alone:.1f} s"),
            Line("", "Spark", f"{spark:.1f} s", ratio=f"{spark / alone:.1f} times as long"),
        ]

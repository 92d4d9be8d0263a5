"""What a row of the benchmark is made of: works, and who contends for them.

A row module in `rows/` has two functions:

    prepare(folder, quick)   makes its inputs in `folder` from a fixed seed, once; with `quick` a tenth of them
    rows(folder, quick)      its rows: `Row`s, or anything with `run(runs)` that returns `Line`s

A contestant is a child process. It loads, parses and starts outside its own clock, and prints one line of JSON for the
measured work only: {"seconds": s, "bytes": n, "units": n}; further keys are for readers.
"""

import hashlib
import json
import os
import shlex
import statistics
import subprocess
import tempfile
from dataclasses import dataclass, field

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
BENCH = os.path.join(ROOT, ".build/release/bench")
TSUNAGU = os.path.join(ROOT, ".build/release/tsunagu")
PYTHON = os.path.join(ROOT, ".venv-bench/bin/python3")


@dataclass
class Contestant:
    name: str
    ours: bool
    command: list
    # False for what only shows where the floor is: it is no peer.
    counts: bool = True


@dataclass
class Row:
    work: str
    contestants: list
    # How many times as fast as the fastest peer ours is to be; None where nothing is asked.
    bar: float | None
    # What is counted: "triples", "names", …
    unit: str


@dataclass
class Line:
    """A line of the table, as text."""

    work: str
    contestant: str = ""
    median: str = ""
    speed: str = ""
    memory: str = ""
    ratio: str = ""
    bar: str = ""
    verdict: str = ""


@dataclass
class Run:
    seconds: float
    bytes: int
    units: int
    memory: int
    more: dict = field(default_factory=dict)


class Failed(Exception):
    pass


def run(command):
    """One run of a contestant: what it printed, and its peak memory in bytes."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        lines = [line for line in out.read().decode(errors="replace").splitlines() if line.startswith("{")]
        if child.returncode != 0 or not lines:
            words = err.read()[-600:].decode(errors="replace").strip()
            raise Failed(f"{shlex.join(map(str, command))}: exit {child.returncode}: {words}")
    said = json.loads(lines[-1])
    seconds, count, units = said.pop("seconds"), said.pop("bytes", 0), said.pop("units", 0)
    # A program that a script has measured for us knows its memory better than we do.
    memory = said.pop("memory", usage.ru_maxrss * 1024)
    return Run(seconds, count, units, memory, said)


def contend(row, runs):
    """The row's contestants in turn, `runs` rounds; the table's lines.

    The ratio is the median over the rounds of ours against the fastest peer of the same round, by time a unit.
    """
    rounds = [[run(contestant.command) for contestant in row.contestants] for _ in range(runs)]

    def cost(result):
        return result.seconds / (result.units or 1)

    def against(ours, others):
        return statistics.median(min(cost(r[k]) for k in others) / cost(r[ours]) for r in rounds)

    peers = [k for k, c in enumerate(row.contestants) if not c.ours and c.counts]
    lines = []
    for k, contestant in enumerate(row.contestants):
        results = [r[k] for r in rounds]
        seconds = statistics.median(r.seconds for r in results)
        speeds = []
        if results[0].bytes:
            speeds.append(f"{results[0].bytes / 1e6 / seconds:,.0f} MB/s")
        if results[0].units:
            speeds.append(f"{results[0].units / 1e6 / seconds:.2f} M {row.unit}/s")
        line = Line(
            row.work if k == 0 else "", contestant.name, f"{seconds * 1e3:,.0f} ms", ", ".join(speeds),
            f"{statistics.median(r.memory for r in results) / 1e6:,.0f} MB")
        if contestant.ours and peers:
            ratio = against(k, peers)
            line.ratio = f"{ratio:.2f}"
            if row.bar is not None:
                line.bar = f"{row.bar:g}"
                line.verdict = "reached" if ratio >= row.bar else "MISSED"
        lines.append(line)
    return lines


def once(path, make):
    """`path`, made by `make(temporary path)` where it is not there; whole or not at all."""
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        make(path + ".part")
        os.replace(path + ".part", path)
    return path


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

#!/usr/bin/env python3
"""bench.py [--quick] [--rows NAME,…] [--runs N] [--folder DIR]: every work against its peers, one table.

The rows come from `rows/*.py` (`contest.py` says what they are made of). All contestants of a row run in turn, round
after round, so that a machine that is slower for a while is so for all. Only ratios within one run say something.
"""

import argparse
import glob
import importlib.util
import multiprocessing
import os
import platform
import sys

import contest

COLUMNS = [
    ("work", "work"), ("who", "contestant"), ("median", "median"), ("speed", "speed"), ("peak memory", "memory"),
    ("ours / fastest peer", "ratio"), ("bar", "bar"), ("", "verdict"),
]


def modules(names):
    for path in sorted(glob.glob(os.path.join(contest.HERE, "rows", "*.py"))):
        name = os.path.splitext(os.path.basename(path))[0]
        if names and name not in names:
            continue
        spec = importlib.util.spec_from_file_location("rows_" + name, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield name, module


def prepare(module, folder, quick):
    """In a process of its own: a child's peak memory is never below what its parent's has been."""
    child = multiprocessing.get_context("fork").Process(target=module.prepare, args=(folder, quick))
    child.start()
    child.join()
    if child.exitcode != 0:
        raise contest.Failed("the inputs could not be made")


def show(line):
    cells = [getattr(line, key) for _, key in COLUMNS]
    print("| " + " | ".join(cells) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="inputs of a tenth")
    parser.add_argument("--rows", default="", help="only these modules of rows/, by name, commas between")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", default=os.path.join(contest.ROOT, ".build/bench-data"))
    arguments = parser.parse_args()
    sys.path.insert(0, contest.HERE)
    folder = os.path.join(arguments.folder, "quick" if arguments.quick else "whole")
    os.makedirs(folder, exist_ok=True)
    names = [name for name in arguments.rows.split(",") if name]
    print(f"{platform.machine()}, {os.cpu_count()} processors, {arguments.runs} rounds; only ratios compare\n")
    show(contest.Line(*[title for title, _ in COLUMNS]))
    print("|" + " --- |" * len(COLUMNS), flush=True)
    missed = failed = 0
    for name, module in modules(names):
        try:
            prepare(module, folder, arguments.quick)
            rows = module.rows(folder, arguments.quick)
        except Exception as error:
            print(f"{name}: {error}", file=sys.stderr, flush=True)
            failed += 1
            continue
        for row in rows:
            try:
                lines = row.run(arguments.runs) if hasattr(row, "run") else contest.contend(row, arguments.runs)
            except Exception as error:
                print(f"{name}: {error}", file=sys.stderr, flush=True)
                failed += 1
                continue
            for line in lines:
                show(line)
                missed += line.verdict == "MISSED"
    print(f"\n{missed} bars missed" + (f", {failed} rows failed" if failed else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

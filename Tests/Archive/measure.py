#!/usr/bin/env python3
"""How long an archive takes on one and on two jobs, and how much memory: on pages made for it, streamed and merged.

    python3 measure.py TSUNAGU [--pages 10000] [--repeat 3] [--merged 1000]

Medians of paired runs, one after the other; of the machine's other work nothing is known, so compare within one run.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

import make


def run(command, output):
    """Seconds, processor's seconds and peak memory in MB of a run."""
    start = time.monotonic()
    with open(output, "wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{command}: {errors.decode()}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def row(*columns):
    print("".join(str(column).rjust(12) if number else str(column).ljust(26) for number, column in enumerate(columns)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tsunagu")
    parser.add_argument("--pages", type=int, default=10000)
    parser.add_argument("--merged", type=int, default=1000, help="pages of the merged graph; 0 for none")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="tsunagu-archive-"))
    try:
        counts = sorted({max(options.pages // 10, 1), options.pages, options.merged} - {0})
        for count in counts:
            for number, text, _, _ in make.pages(count, 1):
                folder = scratch / str(count) / f"{number // 100:02}"
                folder.mkdir(parents=True, exist_ok=True)
                (folder / f"page-{number:05}.txt").write_text(text, encoding="utf-8")
        row("work", "pages", "jobs", "s", "cpu s", "pages/s", "peak MB")

        def measure(work, count, jobs, *arguments):
            command = [options.tsunagu, "export", str(scratch / str(count)), "--quiet", "--jobs", str(jobs), *arguments]
            seconds, processor, memory = run(command, scratch / f"out-{jobs}")
            row(work, count, jobs, f"{seconds:.1f}", f"{processor:.1f}", f"{count / seconds:.0f}", f"{memory:.0f}")
            return seconds

        measure("stream, a tenth", max(options.pages // 10, 1), 1, "--stream")
        ratios = []
        for _ in range(options.repeat):
            one, two = (measure("stream", options.pages, jobs, "--stream") for jobs in (1, 2))
            ratios.append(one / two)
        same = (scratch / "out-1").read_bytes() == (scratch / "out-2").read_bytes()
        print(f"two jobs against one: {statistics.median(ratios):.2f} times; the same bytes: {'yes' if same else 'NO'}")
        if options.merged:
            for jobs in (1, 2):
                measure("merged, four formats", options.merged, jobs, "--output", str(scratch / "merged"))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()

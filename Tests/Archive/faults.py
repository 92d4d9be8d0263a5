#!/usr/bin/env python3
"""What becomes of an export when it is killed, the disk is full, the directory read-only, the pipe closed, a reader dies,
two run at once.

    python3 faults.py TSUNAGU [--kills 20] [--seed 1]       exit code 1 where a promise is broken

What is promised: an output file is whole or absent, or the earlier one; nothing stays that the next run does not take
up or sweep away; exit code and message tell what happened; --resume completes to the same bytes.
"""

import argparse
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import make

DOCUMENTS = 24
SHAPES = {"merged": [], "stream": ["--stream", "--format", "ntriples,nquads"], "per-document": ["--per-document"]}


class Faults:
    def __init__(self, tsunagu, kills, seed):
        self.tsunagu = os.path.abspath(tsunagu)
        self.kills = kills
        self.chance = random.Random(seed)
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix="tsunagu-faults-"))
        self.failures = []
        self.pages = self.scratch / "pages"
        self.pages.mkdir()
        for number, text, _, _ in make.pages(DOCUMENTS, 7):
            (self.pages / f"page-{number}.txt").write_text(text, encoding="utf-8")

    def check(self, holds, what):
        if not holds:
            self.failures.append(what)
            print(f"  BROKEN: {what}")

    def command(self, output, *options):
        return [self.tsunagu, "export", str(self.pages), "--output", str(output), "--quiet", *options]

    def run(self, output, *options, **settings):
        return subprocess.run(self.command(output, *options), capture_output=True, **settings)

    @staticmethod
    def files(directory):
        return {str(path.relative_to(directory)): path.read_bytes() for path in directory.rglob("*") if path.is_file()}

    def reference(self, shape):
        output = self.scratch / f"whole-{shape}"
        start = time.monotonic()
        done = self.run(output, *SHAPES[shape])
        self.check(done.returncode == 0, f"{shape}: an export ends with {done.returncode}: {done.stderr.decode()}")
        return self.files(output), time.monotonic() - start

    def killed(self):
        """Killed at a random moment, again and again; each time what is there is whole, and at last it is complete."""
        for shape, options in SHAPES.items():
            whole, seconds = self.reference(shape)
            output = self.scratch / f"killed-{shape}"
            ended = 0
            for number in range(self.kills // len(SHAPES)):
                process = subprocess.Popen(
                    self.command(output, "--resume", *options), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(self.chance.uniform(0, 0.6 * seconds))
                process.send_signal(signal.SIGKILL)
                ended += process.wait() == 0
                self.check_pieces(output, whole, shape)
                if ended and number % 2:
                    shutil.rmtree(output)
                    ended = 0
            done = self.run(output, "--resume", *options)
            self.check(done.returncode == 0, f"{shape}: --resume ends with {done.returncode}: {done.stderr.decode()}")
            self.check(self.files(output) == whole, f"{shape}: after --resume the files are not those of a whole run")
            shutil.rmtree(output)
            # Without --resume a new run clears away what a killed one left.
            process = subprocess.Popen(self.command(output, *options), stderr=subprocess.DEVNULL)
            time.sleep(0.5 * seconds)
            process.kill()
            process.wait()
            self.run(output, *options)
            self.check(self.files(output) == whole, f"{shape}: a killed run's leavings stay")
            print(f"killed {self.kills // len(SHAPES)} times, {shape}: {seconds:.1f} s alone")

    def check_pieces(self, output, whole, shape):
        for name, data in self.files(output).items() if output.exists() else []:
            if pathlib.Path(name).name.startswith("."):
                ours = name == ".tsunagu-journal" or name.endswith(".tsunagu.partial") or name.endswith(".tsunagu.tmp")
                self.check(ours, f"{shape}: {name} was left")
            else:
                self.check(whole.get(name) == data, f"{shape}: {name} is there and not whole")

    def full(self):
        """No room for all of it: an error with its own code, the earlier files as they were, nothing else."""
        for shape, options in SHAPES.items():
            output = self.scratch / f"full-{shape}"
            output.mkdir()
            (output / "graph.nt").write_bytes(b"earlier\n")
            limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
            done = self.run(output, *options, preexec_fn=limit)
            self.check(done.returncode == 74, f"{shape}: a full disk ends with {done.returncode}")
            self.check(b"cannot be written" in done.stderr, f"{shape}: a full disk is not told: {done.stderr.decode()}")
            left = self.files(output)
            self.check(left.get("graph.nt") == b"earlier\n", f"{shape}: the earlier file is gone with a full disk")
            extra = [name for name in left if name != "graph.nt" and shape != "per-document"]
            whole = self.files(self.scratch / f"whole-{shape}")
            self.check(all(left[name] == whole.get(name) for name in extra), f"{shape}: left by a full disk: {extra}")
        print("disk full (a limit of the file's size)")
        mount = self.scratch / "small"
        mount.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(mount)], capture_output=True).returncode == 0
        if mounted:
            try:
                done = self.run(mount / "out")
                self.check(done.returncode in (73, 74), f"a full tmpfs ends with {done.returncode}")
                self.check(not any(n.startswith(".") for n in self.files(mount / "out")), "a full tmpfs keeps leavings")
                print("disk full (tmpfs)")
            finally:
                subprocess.run(["umount", str(mount)], check=True)

    def readonly(self):
        output = self.scratch / "read-only"
        output.mkdir()
        for target in [output, pathlib.Path("/proc/tsunagu")]:
            if target == output:
                if os.geteuid() == 0:
                    continue
                output.chmod(0o555)
            start = time.monotonic()
            done = self.run(target)
            self.check(done.returncode == 73, f"{target}: read-only ends with {done.returncode}")
            self.check(time.monotonic() - start < 5, f"{target}: that it is read-only is told at the end only")
        output.chmod(0o755)
        print("directory read-only")

    def closed(self):
        line = f"'{self.tsunagu}' export '{self.pages}' --stream --quiet | head -c 100 | wc -c"
        done = subprocess.run(["sh", "-c", line], capture_output=True)
        self.check(done.stdout.strip() == b"100" and not done.stderr, f"a closed pipe: {done}")
        print("pipe closed")

    def half(self):
        """A reader that dies half-way, and a writer before us that does: the one input is told, the others are whole."""
        whole = self.files(self.scratch / "whole-merged")
        programs = self.scratch / "programs"
        programs.mkdir()
        for name in ["pdftotext", "pdftocairo", "pdffonts"]:
            program = programs / name
            program.write_text("#!/bin/sh\nprintf '<html><body><doc><page width=\"9\" height=\"9\"><flow>'\nkill -9 $$\n")
            program.chmod(0o755)
        report = self.scratch / "report.pdf"
        report.write_bytes(b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n")
        output = self.scratch / "half"
        environment = dict(os.environ, PATH=f"{programs}:{os.environ['PATH']}")
        done = self.run(output, str(report), env=environment)
        self.check(done.returncode == 1 and b"report.pdf" in done.stderr, f"a reader dies: {done.returncode}: {done.stderr}")
        left = self.files(output)
        self.check(b"report.pdf" in left.pop("findings.jsonl", b""), "a reader dies: not among the findings")
        self.check(left == {name: data for name, data in whole.items() if name != "findings.jsonl"},
                   "a reader dies: the other documents' graph is another")
        line = json.dumps({"text": next(self.pages.glob("*.txt")).read_text(encoding="utf-8")}) + "\n"
        cut = self.scratch / "cut"
        done = subprocess.run(
            ["sh", "-c", f"sh -c 'cat; kill -9 $$' | '{self.tsunagu}' export - --stream --quiet --output '{cut}'"],
            input=(line + line[: len(line) // 2]).encode(), capture_output=True)
        self.check(done.returncode == 1 and b"-:2" in done.stderr, f"a writer dies: {done.returncode}: {done.stderr}")
        one = subprocess.run(
            [self.tsunagu, "export", "-", "--stream", "--quiet"], input=line.encode(), capture_output=True).stdout
        self.check(self.files(cut).get("graph.nt") == one, "a writer dies: what came before is not whole")
        print("a reader and a writer that die half-way")

    def together(self):
        """Runs at once on one directory: the files are those of the one that ended last, whole."""
        whole = self.files(self.scratch / "whole-merged")
        output = self.scratch / "together"
        processes = [subprocess.Popen(self.command(output), stderr=subprocess.PIPE) for _ in range(3)]
        errors = [process.communicate()[1] for process in processes]
        self.check(all(process.returncode == 0 for process in processes), f"at once: {errors}")
        self.check(self.files(output) == whole, "at once: the files are not those of one run")
        print("three at once")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tsunagu")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    faults = Faults(options.tsunagu, options.kills, options.seed)
    try:
        faults.killed()
        faults.full()
        faults.readonly()
        faults.closed()
        faults.half()
        faults.together()
    finally:
        shutil.rmtree(faults.scratch, ignore_errors=True)
    if faults.failures:
        sys.exit(f"{len(faults.failures)} promises broken")


if __name__ == "__main__":
    main()

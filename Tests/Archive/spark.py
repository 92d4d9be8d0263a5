#!/usr/bin/env python3
"""The Spark job against one machine: a cluster of two executors, one of which is killed on the way.

    python3 spark.py TSUNAGU [--pages 30]           exit code 1 where the statements differ
"""

import argparse
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import make

JOB = pathlib.Path(__file__).resolve().parents[2] / "Examples/spark/tsunagu_spark.py"


def executors(application):
    """The processes of our own application's executors."""
    found = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            arguments = (process / "cmdline").read_bytes().decode(errors="replace").split("\0")
        except OSError:
            continue  # it has ended
        if "org.apache.spark.executor.CoarseGrainedExecutorBackend" in arguments and application in arguments:
            found.append(int(process.name))
    return sorted(found)


def kill_one(context, killed):
    """Kills an executor as soon as two tasks are done, and more are under way."""
    status = context.statusTracker()
    while not killed:
        time.sleep(0.1)
        stages = [status.getStageInfo(number) for number in status.getActiveStageIds()]
        if any(stage and stage.numTasks > 2 and stage.numCompletedTasks >= 2 for stage in stages):
            running = executors(context.applicationId)
            if len(running) == 2:
                os.kill(running[0], signal.SIGKILL)
                killed.append(running[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tsunagu")
    parser.add_argument("--pages", type=int, default=30)
    options = parser.parse_args()
    tsunagu = os.path.abspath(options.tsunagu)
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="tsunagu-spark-"))
    try:
        sys.argv = ["make.py", str(options.pages), str(scratch / "pages.jsonl.gz")]
        make.main()
        start = time.monotonic()
        alone = subprocess.run(
            [tsunagu, "export", scratch / "pages.jsonl.gz", "--stream", "--quiet"], capture_output=True, check=True)
        seconds = time.monotonic() - start
        expected = sorted(set(alone.stdout.splitlines()))

        os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_WORKER_DIR": str(scratch / "work")}
        from pyspark.sql import SparkSession

        session = (
            SparkSession.builder.master("local-cluster[2,1,1024]").appName("tsunagu")
            .config("spark.ui.enabled", "false").config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1").config("spark.executor.memory", "512m")
            .config("spark.log.level", "OFF").config("spark.ui.showConsoleProgress", "false").getOrCreate())
        killed = []
        threading.Thread(target=kill_one, args=(session.sparkContext, killed), daemon=True).start()
        sys.path.insert(0, str(JOB.parent))
        import tsunagu_spark

        sys.argv = [
            str(JOB), "--output", str(scratch / "graph"), "--tsunagu", tsunagu, "--partitions", "12",
            str(scratch / "pages.jsonl.gz"),
        ]
        start = time.monotonic()
        tsunagu_spark.main()
        print(f"{options.pages} pages: {seconds:.1f} s alone, {time.monotonic() - start:.1f} s on Spark, "
              f"executors killed: {len(killed)}")
        parts = sorted((scratch / "graph").glob("part-*"))
        found = sorted(line for part in parts for line in part.read_bytes().splitlines())
        if not killed:
            sys.exit("no executor was killed: the test tests nothing")
        if found != expected:
            sys.exit(f"{len(found)} statements from Spark, {len(expected)} alone: not the same")
        print(f"{len(found)} statements in {len(parts)} parts, the same as alone")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Export an archive of JSON Lines on a Spark cluster, through the same program that runs on one machine.

    spark-submit tsunagu_spark.py --output graph --tsunagu /usr/local/bin/tsunagu pages/*.jsonl.gz
    spark-submit tsunagu_spark.py --output graph --format nquads pages.jsonl -- --base https://data.example.org/id/

Each partition is piped through `tsunagu export - --stream`. The IRIs of things are the same on every machine, so that
the graph of all documents is the set of all statements, and nothing is left to coordinate: a partition whose executor
is lost is done again elsewhere. The parts, sorted, are what `tsunagu export --stream` gives, sorted, each line once.

A document that cannot be read is left out, and named on the executor's standard error.
"""

import argparse
import itertools
import subprocess
import sys
import threading

from pyspark.sql import SparkSession

# The program's exit code where documents were left out; any other but 0 fails the task, and Spark tries it again.
LEFT_OUT = 1


def exported(command):
    """What makes statements of a partition's lines."""

    def run(lines):
        first = next(lines, None)
        if first is None:
            return
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

        def feed():
            try:
                for line in itertools.chain([first], lines):
                    process.stdin.write(line.encode() + b"\n")
                process.stdin.close()
            except BrokenPipeError:
                pass  # the exit code tells why

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        for line in process.stdout:
            yield line[:-1].decode()
        feeder.join()
        if process.wait() not in (0, LEFT_OUT):
            raise RuntimeError(f"{command[0]} ended with {process.returncode}")

    return run


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inputs", nargs="+", help="JSON Lines: a {url, title, text} or {path} a line")
    parser.add_argument("--output", required=True, help="a directory that is not there yet; parts of it are made")
    parser.add_argument("--format", choices=["ntriples", "nquads"], default="ntriples")
    parser.add_argument("--tsunagu", default="tsunagu", help="the program, where each worker has it")
    parser.add_argument("--partitions", type=int, help="at least so many tasks (default: the cores of the cluster, twice)")
    end = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    options, more = parser.parse_args(sys.argv[1:end]), sys.argv[end + 1 :]

    context = SparkSession.builder.appName("tsunagu").getOrCreate().sparkContext
    count = options.partitions or 2 * context.defaultParallelism
    # A task has one core, and so has the program in it.
    command = [options.tsunagu, "export", "-", "--input-format", "jsonl", "--stream", "--format", options.format]
    command += ["--quiet", "--jobs", "1", *more]
    # What is packed is one partition when it is read; the lines are dealt out anew.
    lines = context.textFile(",".join(options.inputs)).repartition(count)
    lines.mapPartitions(exported(command)).distinct().saveAsTextFile(options.output)
    context.stop()


if __name__ == "__main__":
    main()

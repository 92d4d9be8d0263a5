"""program.py OUTPUT GRAPH.nt COMMAND …: a program's whole life, its output in a file.

The units are GRAPH's lines, the bytes those of OUTPUT; without an OUTPUT, those of the command's last argument.
"""

import json
import os
import subprocess
import sys
import time

output, graph, *command = sys.argv[1:]
with open(graph, "rb") as lines:
    count = sum(1 for _ in lines)
if output and os.path.exists(output):
    os.unlink(output)
target = open(output, "wb") if output else subprocess.DEVNULL
start = time.perf_counter()
child = subprocess.Popen(command, stdout=target, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
seconds = time.perf_counter() - start
child.returncode = os.waitstatus_to_exitcode(status)
if child.returncode != 0:
    sys.exit(f"{command[0]}: exit {child.returncode}")
size = os.path.getsize(output or command[-1])
print(json.dumps({"seconds": seconds, "bytes": size, "units": count, "memory": usage.ru_maxrss * 1024}))

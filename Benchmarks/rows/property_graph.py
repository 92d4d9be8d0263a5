"""GraphML and DOT out: nodes, edges and their data in memory to a file.

Ours writes more about a node than others would, so the peers get what stands in our file: the same attributes with the
same values.
"""

import os
import subprocess

import made_graph
from contest import BENCH, HERE, PYTHON, Contestant, Row, once

PEER = os.path.join(HERE, "peers/property_graph.py")


def prepare(folder, quick):
    made_graph.prepare(folder, quick)
    for where in [folder, os.path.join(folder, "tenth")]:
        for name in ["graphml", "dot"]:
            written = once(
                os.path.join(where, "ours." + name),
                lambda path: subprocess.run(
                    [BENCH, "write", name, os.path.join(where, "graph.nt"), path], check=True, capture_output=True))
            once(
                os.path.join(where, f"attributes.{name}"),
                lambda path: subprocess.run([PYTHON, PEER, "load", name, written, path], check=True))


def rows(folder, quick):
    def ours(name):
        out = os.path.join(folder, "out." + name)
        return Contestant("tsunagu", True, [BENCH, "write", name, os.path.join(folder, "graph.nt"), out])

    def peer(library, name, where, title):
        command = [PYTHON, PEER, library, name, os.path.join(where, f"attributes.{name}"), os.path.join(folder, "out.peer")]
        return Contestant(title, False, command)

    tenth = os.path.join(folder, "tenth")
    return [
        Row(
            title,
            [
                ours(name), peer("igraph", name, folder, "igraph"),
                peer("networkx", name, tenth, "networkx, a tenth"),
            ], 3, "elements")
        for title, name in [("GraphML out", "graphml"), ("DOT out", "dot")]
    ]

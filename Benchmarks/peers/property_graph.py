"""property_graph.py load graphml|dot OUR_FILE ATTRIBUTES | igraph|networkx graphml|dot ATTRIBUTES OUTPUT

`load` reads a file of ours into columns of attributes, which the libraries then hold in memory and write.
"""

import gc
import json
import os
import pickle
import re
import sys
import time
from xml.etree import ElementTree


def load_graphml(path):
    """(ids, node columns, ends, edge columns)"""
    space = "{http://graphml.graphdrawing.org/xmlns}"
    places, columns, ends, edge_columns = {}, {}, [], {}
    for _, element in ElementTree.iterparse(path):
        if element.tag == space + "node":
            for data in element:
                columns.setdefault(data.get("key"), {})[len(places)] = data.text
            places[element.get("id")] = len(places)
        elif element.tag == space + "edge":
            for data in element:
                edge_columns.setdefault(data.get("key"), {})[len(ends)] = data.text
            ends.append((places[element.get("source")], places[element.get("target")]))
        if element.tag in (space + "node", space + "edge"):
            element.clear()
    return places, columns, ends, edge_columns


def load_dot(path):
    text = r'"((?:[^"\\]|\\.)*)"'
    statement = re.compile(rf"  {text}(?: -> {text})? \[(.*)\];\n")
    attribute = re.compile(rf"(\w+)={text}")
    places, columns, ends, edge_columns = {}, {}, [], {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            found = statement.fullmatch(line)
            if not found:
                continue
            source, target, attributes = found.groups()
            table, row = (columns, len(places)) if target is None else (edge_columns, len(ends))
            for name, value in attribute.findall(attributes):
                table.setdefault(name, {})[row] = value.replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")
            if target is None:
                places[source] = len(places)
            elif source in places and target in places:
                ends.append((places[source], places[target]))
    return places, columns, ends, edge_columns


def load(name, path, output):
    places, columns, ends, edge_columns = load_graphml(path) if name == "graphml" else load_dot(path)

    def full(columns, count):
        shared = {}
        return {
            name: [shared.setdefault(cells.get(row, ""), cells.get(row, "")) for row in range(count)]
            for name, cells in columns.items()
        }

    with open(output, "wb") as file:
        pickle.dump((list(places), full(columns, len(places)), ends, full(edge_columns, len(ends))), file, protocol=5)


def write(library, name, path, output):
    gc.disable()
    with open(path, "rb") as file:
        ids, columns, ends, edge_columns = pickle.load(file)
    if os.path.exists(output):
        os.unlink(output)
    if library == "igraph":
        import igraph

        graph = igraph.Graph(n=len(ids), edges=ends, directed=True)
        # igraph names its nodes itself; in DOT it takes `name`.
        graph.vs["name"] = ids
        for key, values in columns.items():
            graph.vs["id_" if key == "id" else key] = values
        for key, values in edge_columns.items():
            graph.es["id_" if key == "id" else key] = values
        start = time.perf_counter()
        graph.write_graphml(output) if name == "graphml" else graph.write_dot(output)
    else:
        import networkx

        graph = networkx.MultiDiGraph()
        for row, node in enumerate(ids):
            graph.add_node(f'"{node}"' if name == "dot" else node, **quoted(name, columns, row))
        nodes = list(graph)
        for row, (source, target) in enumerate(ends):
            graph.add_edge(nodes[source], nodes[target], **quoted(name, edge_columns, row))
        start = time.perf_counter()
        if name == "graphml":
            networkx.write_graphml(graph, output)
        else:
            networkx.nx_pydot.write_dot(graph, output)
    seconds = time.perf_counter() - start
    print(json.dumps(
        {"seconds": seconds, "bytes": os.path.getsize(output), "units": len(ids) + len(ends)}))


def quoted(name, columns, row):
    """A node's or an edge's attributes; pydot leaves quoting to who calls it."""
    if name == "graphml":
        return {key: values[row] for key, values in columns.items() if values[row]}
    return {key: json.dumps(values[row], ensure_ascii=False) for key, values in columns.items() if values[row]}


if sys.argv[1] == "load":
    load(*sys.argv[2:5])
else:
    write(*sys.argv[1:5])

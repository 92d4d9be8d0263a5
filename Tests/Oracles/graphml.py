"""Prints a GraphML file as networkx or igraph reads it: {"nodes": {id: attributes}, "edges": [[source, target, attributes]]}.

python3 graphml.py networkx|igraph FILE
"""
import json
import sys

library, path = sys.argv[1:]
if library == "networkx":
    import networkx

    graph = networkx.read_graphml(path, force_multigraph=True)
    nodes = dict(graph.nodes(data=True))
    edges = [[a, b, data] for a, b, data in graph.edges(data=True)]
else:
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    # igraph gives every node every key: what is absent is empty or no number.
    def present(attributes):
        return {k: v for k, v in attributes.items() if k != "id" and v not in ("", None) and v == v}

    nodes = {v["id"]: present(v.attributes()) for v in graph.vs}
    edges = [[graph.vs[e.source]["id"], graph.vs[e.target]["id"], present(e.attributes())] for e in graph.es]
json.dump({"nodes": nodes, "edges": edges}, sys.stdout)

"""RDF out and in: the made-up graph as RDF/XML, Turtle and N-Triples, and RDF/XML as statements."""

import os

import made_graph
from contest import BENCH, HERE, PYTHON, Contestant, Row

PEERS = os.path.join(HERE, "peers")


def prepare(folder, quick):
    made_graph.prepare(folder, quick)


def rows(folder, quick):
    graph, tenth = os.path.join(folder, "graph.nt"), os.path.join(folder, "tenth/graph.nt")
    xml, small_xml = os.path.join(folder, "graph.rdf"), os.path.join(folder, "tenth/graph.rdf")

    def out(name):
        return os.path.join(folder, "out." + name)

    def script(name, *arguments):
        return [PYTHON, os.path.join(PEERS, name), *arguments]

    def ours(name):
        return Contestant("tsunagu", True, [BENCH, "write", name, graph, out(name)])

    def pyoxigraph(name):
        return Contestant("pyoxigraph", False, script("rdf_pyoxigraph.py", "write", name, graph, out("peer")))

    def rapper(name):
        words = ["rapper", "-q", "-i", "ntriples", "-o", name, graph]
        return Contestant("rapper, which reads too", False, script("program.py", out("peer"), graph, *words))

    def serdi(name):
        words = ["serdi", "-i", "ntriples", "-o", name, graph]
        return Contestant("serdi, which reads too", False, script("program.py", out("peer"), graph, *words))

    def rdflib(name):
        command = script("rdf_rdflib.py", "write", name, tenth, out("peer"))
        return Contestant("rdflib, a tenth", False, command)

    cat = Contestant("cat, which reads too", False, script("program.py", out("peer"), graph, "cat", out("ntriples")))
    lint = ["xmllint", "--stream", "--noout", xml]
    return [
        Row("RDF/XML out", [ours("rdfxml"), pyoxigraph("rdfxml"), rapper("rdfxml"), rdflib("xml")], 3, "triples"),
        Row("Turtle out", [ours("turtle"), pyoxigraph("turtle"), serdi("turtle"), rdflib("turtle")], 3, "triples"),
        Row(
            "N-Triples out",
            [ours("ntriples"), pyoxigraph("ntriples"), rapper("ntriples"), serdi("ntriples"), rdflib("nt")], 3,
            "triples"),
        Row("N-Triples out and a copy of it", [ours("ntriples"), cat], 0.5, "triples"),
        Row(
            "RDF/XML in",
            [
                Contestant("tsunagu", True, [BENCH, "read", xml]),
                Contestant("pyoxigraph", False, script("rdf_pyoxigraph.py", "read", "rdfxml", xml)),
                Contestant(
                    "rapper", False, script("program.py", "", graph, "rapper", "-q", "-c", "-i", "rdfxml", xml)),
                Contestant("rdflib, a tenth", False, script("rdf_rdflib.py", "read", "xml", small_xml)),
                Contestant("(xmllint: only XML)", False, script("program.py", "", graph, *lint), counts=False),
            ], 1.5, "triples"),
    ]

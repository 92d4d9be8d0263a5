"""Reads GraphML the way the programs do that cannot be run here, and tells whether they see the graph that is meant.

python3 graphml_profiles.py PROFILE FILE PORTABLE

Each reader below follows what the program's own source or manual says of its import, errors included. PORTABLE is the
same graph without a profile: from it the names, classes and kinds of edges are taken that the reader must find in FILE.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter

G = "{http://graphml.graphdrawing.org/xmlns}"
Y = "{http://www.yworks.com/xml/graphml}"
TYPES = {"boolean": {"true": True, "false": False}.__getitem__, "int": int, "long": int, "float": float,
         "double": float, "string": str}


class Document:
    def __init__(self, path):
        root = ElementTree.parse(path).getroot()
        self.keys = root.findall(f"{G}key")
        self.elements = list(root.find(f"{G}graph"))
        self.names = {key.get("id"): key.get("attr.name") for key in self.keys}
        self.types = {key.get("id"): key.get("attr.type") for key in self.keys}
        tags = [element.tag for element in self.elements]
        assert tags == sorted(tags, reverse=True), "an edge stands before a node"
        self.nodes = [element for element in self.elements if element.tag == f"{G}node"]
        self.edges = [element for element in self.elements if element.tag == f"{G}edge"]

    def data(self, element):
        for data in element.findall(f"{G}data"):
            yield data.get("key"), data.text or "", data


def ends(edge):
    return edge.get("source"), edge.get("target")


def truth(path):
    """(by id: name, IRI, classes; and the edges: source, target, kind)"""
    document, nodes = Document(path), {}
    for node in document.nodes:
        values = {key: text for key, text, _ in document.data(node)}
        nodes[node.get("id")] = (values["label_ja"], values["iri"], values["labels"].strip(":").split(":"))
    edges = [(*ends(edge), next(text for key, text, _ in document.data(edge) if key == "label"))
             for edge in document.edges]
    return nodes, edges


def neo4j(document):
    """APOC 5, XmlGraphMLReader with readLabels: key ids `labels` and `label` are special; the type of an edge is the
    text of its first data where that is `label`; types are those of Java, in any case."""
    assert all(kind in TYPES for kind in document.types.values())
    nodes, edges = {}, []
    for node in document.nodes:
        labels, properties = [], {}
        for key, text, _ in document.data(node):
            if key == "labels":
                labels += [part for part in re.split(" *: *", text.strip()) if part.strip()]
            else:
                properties[document.names[key]] = TYPES[document.types[key]](text)
        assert labels[0] == "Entity" and not {"labelV", "labels"} & set(properties), properties
        nodes[node.get("id")] = (properties["label"], properties["iri"], labels[1:])
    for edge in document.edges:
        (key, text, _), *others = document.data(edge)
        assert key == "label" and not {"label", "labelE"} & {document.names[key] for key, _, _ in others}
        edges.append((*ends(edge), text.replace(":", "").strip()))
    return nodes, edges


def tinkerpop(document):
    """TinkerPop 3, GraphMLReader: key ids `labelV` and `labelE`; a property may not hide the label or the id."""
    names = [document.names[key] for key in document.types if key not in ("labelV", "labelE")]
    assert not {"id", "label", ""} & set(names), names
    assert set(document.types.values()) <= {"string", "long", "double"}
    nodes, edges = {}, []
    for node in document.nodes:
        values = {document.names[key]: text for key, text, _ in document.data(node)}
        classes = values["labels"].strip(":").split(":")
        assert classes[0] == next(text for key, text, _ in document.data(node) if key == "labelV")
        nodes[node.get("id")] = (values["name"], values["iri"], classes)
    for edge in document.edges:
        edges.append((*ends(edge), next(text for key, text, _ in document.data(edge) if key == "labelE")))
    return nodes, edges


def gephi(document):
    """Gephi 0.10, ImporterGraphML: `for` and types are mandatory; some names and ids are what an element looks like;
    edges from one node to another, which have no kind in GraphML, become one."""
    looks = {"node": {"x", "y", "z", "xpos", "ypos", "size", "r", "g", "b"},
             "edge": {"edgelabel", "id", "edgeid", "r", "g", "b", "Edge Weight"}}
    named = {"node": [], "edge": []}
    for key in document.keys:
        assert key.get("for") in named and key.get("attr.type") in TYPES
        spellings = {key.get("id"), key.get("attr.name")}
        assert not spellings & ({"d3", "d7"} | looks[key.get("for")]), spellings
        if "label" in spellings:
            named[key.get("for")].append(key.get("id"))
    assert [len(ids) for ids in named.values()] == [1, 1]
    nodes, edges = {}, []
    for node in document.nodes:
        values = {key: text for key, text, _ in document.data(node)}
        nodes[node.get("id")] = (values[named["node"][0]], values["iri"], values["labels"].strip(":").split(":"))
    assert len({ends(edge) for edge in document.edges}) == len(document.edges), "parallel edges"
    for edge in document.edges:
        values = {key: text for key, text, _ in document.data(edge)}
        kinds = values[named["edge"][0]].split(" | ")
        assert float(values["weight"]) == len(kinds)
        edges += [(*ends(edge), kind) for kind in kinds]
    return nodes, edges


def yed(document):
    """yEd 3: a label, a shape and a place are yFiles' graphics; the columns `url` and `description` are its own."""
    graphics = {key.get("yfiles.type"): key.get("id") for key in document.keys if key.get("yfiles.type")}
    nodes, places, edges = {}, set(), []
    for node in document.nodes:
        values = {document.names[key]: text for key, text, _ in document.data(node)}
        shape = next(data for key, _, data in document.data(node) if key == graphics["nodegraphics"])[0]
        assert shape.tag == f"{Y}ShapeNode"
        assert shape.find(f"{Y}Shape").get("type") in {"rectangle", "roundrectangle", "ellipse", "octagon", "hexagon"}
        place = shape.find(f"{Y}Geometry")
        assert float(place.get("width")) < 300 and float(place.get("height")) < 120, "nodes on the grid overlap"
        places.add((place.get("x"), place.get("y")))
        shown, name = shape.find(f"{Y}NodeLabel").text or "", values["label"]
        squeezed = ["".join(text.split()) for text in (shown.rstrip("…"), name)]
        assert squeezed[1].startswith(squeezed[0]) and (squeezed[0] or not squeezed[1]), (shown, name)
        nodes[node.get("id")] = (name, values["url"], values["labels"].strip(":").split(":"))
    assert len(places) == len(nodes), "nodes lie upon each other"
    for edge in document.edges:
        line = next(data for key, _, data in document.data(edge) if key == graphics["edgegraphics"])[0]
        assert line.tag == f"{Y}PolyLineEdge" and line.find(f"{Y}Arrows").get("target") == "standard"
        edges.append((*ends(edge), line.find(f"{Y}EdgeLabel").text))
    return nodes, edges


def cytoscape(document):
    """Cytoscape 3, GraphMLParser: data become columns by attr.name; `name` and `interaction` are what it shows."""
    names = [name for name in document.names.values()]
    assert not {"SUID", "selected", "shared name", "shared interaction"} & set(names)
    assert set(document.types.values()) <= set(TYPES)
    nodes, edges = {}, []
    for node in document.nodes:
        row = {"name": node.get("id")} | {document.names[key]: text for key, text, _ in document.data(node)}
        nodes[node.get("id")] = (row["name"], row["iri"], row["labels"].strip(":").split(":"))
    for edge in document.edges:
        row = {"interaction": "-"} | {document.names[key]: text for key, text, _ in document.data(edge)}
        edges.append((*ends(edge), row["interaction"]))
    return nodes, edges


def main():
    profile, path, portable = sys.argv[1:]
    nodes, edges = truth(portable)
    if profile == "portable":
        found = truth(path)
    else:
        found = globals()[profile](Document(path))
    assert found[0] == nodes, next((i, n, found[0].get(i)) for i, n in nodes.items() if n != found[0].get(i))
    assert Counter(found[1]) == Counter(edges), (Counter(found[1]) - Counter(edges), Counter(edges) - Counter(found[1]))
    # The names of one element's columns are told apart.
    for element in ("node", "edge"):
        names = Counter(key.get("attr.name") for key in Document(path).keys if key.get("for") == element)
        assert all(count == 1 for count in names.values()), names
    print(f"{profile}: {len(nodes)} nodes, {len(edges)} edges")


main()

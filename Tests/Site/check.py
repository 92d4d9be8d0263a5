#!/usr/bin/env python3
"""Reads a published site as a robot does: every page is well-formed, every link leads to a file (and a fragment to an
element), every RDF file parses, and together they say what the dumps say.

    check.py SITE

Needs pyoxigraph, and pyshacl for the dataset's description. Prints what was wrong; the status is 1 if anything was.
"""
import hashlib
import os
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

import pyoxigraph as ox

XHTML = "{http://www.w3.org/1999/xhtml}"
FORMATS = {
    "ttl": ox.RdfFormat.TURTLE, "rdf": ox.RdfFormat.RDF_XML, "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
}
faults = []


def fault(file, text):
    faults.append(f"{file}: {text}")


def files(site):
    for directory, _, names in os.walk(site):
        for name in names:
            yield os.path.relpath(os.path.join(directory, name), site)


def check_pages(site, names, base):
    ids, links = {}, []
    for name in sorted(n for n in names if n.endswith(".html")):
        path = f"{site}/{name}"
        try:
            root = ElementTree.parse(path).getroot()
        except ElementTree.ParseError as error:
            fault(name, f"not well-formed: {error}")
            continue
        found = [e.get("id") for e in root.iter() if e.get("id")]
        ids[name] = set(found)
        if len(found) != len(ids[name]):
            fault(name, f"an id stands twice: {next(i for i in found if found.count(i) > 1)}")
        language = "en" if name.endswith(".en.html") else "ja"
        if root.get("lang") != language:
            fault(name, f"lang is {root.get('lang')}")
        if len(list(root.iter(XHTML + "h1"))) != 1:
            fault(name, "not one h1")
        for element in root.iter():
            if element.get("style") or any(key.startswith("on") for key in element.keys()):
                fault(name, "has a style or a handler in an attribute")
            for key in ("href", "src", "action"):
                if element.get(key) is not None:
                    links.append((name, element.get(key), element))
    for name, link, element in links:
        parts = urllib.parse.urlsplit(link)
        if parts.scheme or link.startswith("//"):
            if element.tag in (XHTML + "script", XHTML + "img") or element.get("rel") == "stylesheet":
                fault(name, f"fetches {link}")
            if element.get("rel") in ("canonical", "alternate") and link.startswith(base):
                if link[len(base):] not in names:
                    fault(name, f"{element.get('rel')} {link} is no file")
            continue
        target = os.path.normpath(os.path.join(os.path.dirname(name), urllib.parse.unquote(parts.path))) \
            if parts.path else name
        if target not in names:
            fault(name, f"{link} leads nowhere")
        elif parts.fragment and target in ids and urllib.parse.unquote(parts.fragment) not in ids[target]:
            fault(name, f"{link}: no element has this id")
    return sum(1 for n in names if n.endswith(".html")), len(links)


def triples(path, extension):
    return {quad.triple for quad in ox.parse(path=path, format=FORMATS[extension])}


def check_data(site, names):
    """Per form: entities' files = graph + passages and corrections, evidence's files = evidence; all forms alike."""
    graph = triples(f"{site}/dumps/graph.nt", "nt")
    evidence = triples(f"{site}/dumps/graph.evidence.nt", "nt")
    for extension in FORMATS:
        entities, grounds, others = set(), set(), {}
        for name in names:
            if not name.endswith(f"/index.{extension}"):
                continue
            try:
                found = triples(f"{site}/{name}", extension)
            except (SyntaxError, ValueError) as error:
                fault(name, f"does not parse: {error}")
                continue
            if name.startswith(("ns/", "dataset/")):
                others[name] = found
                if found != triples(f"{site}/{name.rsplit('.', 1)[0]}.nt", "nt"):
                    fault(name, "says something else than the N-Triples")
            else:
                (grounds if name.startswith("evidence/") else entities).update(found)
        if not graph <= entities:
            fault(extension, f"{len(graph - entities)} statements of the graph are in no entity's file")
        if not entities - graph <= evidence or any("/statement/" in t.subject.value for t in entities - graph):
            fault(extension, "an entity's file says what is neither in the graph nor of a passage or a correction")
        if grounds != evidence:
            fault(extension, f"the evidence's files differ from the dump by {len(grounds ^ evidence)} statements")
        for dump, whole in (("graph", graph), ("graph.evidence", evidence)):
            if triples(f"{site}/dumps/{dump}.{extension}", extension) != whole:
                fault(f"{dump}.{extension}", "says something else than the N-Triples")
    return len(graph), len(evidence)


def check_dataset(site, names, base):
    store = ox.Store()
    store.load(path=f"{site}/dataset/index.ttl", format=ox.RdfFormat.TURTLE)
    prefixes = """PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX void: <http://rdfs.org/ns/void#>
        PREFIX spdx: <http://spdx.org/rdf/terms#> """
    rows = list(store.query(prefixes + """SELECT ?url ?size ?sum {
        ?d dcat:downloadURL ?url ; dcat:byteSize ?size ; spdx:checksum/spdx:checksumValue ?sum }"""))
    listed = set()
    for row in rows:
        name = row["url"].value[len(base):]
        listed.add(name)
        with open(f"{site}/{name}", "rb") as file:
            data = file.read()
        if len(data) != int(row["size"].value) or hashlib.sha256(data).hexdigest() != row["sum"].value:
            fault(name, "is not the file that the dataset's description means")
    for name in names:
        if name.startswith("dumps/") and name not in listed:
            fault(name, "is in no distribution")
    graph = ox.Store()
    graph.load(path=f"{site}/dumps/graph.nt", format=ox.RdfFormat.N_TRIPLES)
    counts = {
        "void:triples": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "void:distinctSubjects": "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
        "void:distinctObjects": "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
        "void:properties": "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }",
        "void:classes": "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s a ?o }",
    }
    for term, query in counts.items():
        stated = [r["n"].value for r in store.query(prefixes + f"SELECT ?n {{ <{base}dataset> {term} ?n }}")]
        counted = [r["n"].value for r in graph.query(query)]
        if stated != counted:
            fault("dataset", f"{term} {stated}, counted {counted}")
    for row in store.query(prefixes + "SELECT ?c ?n { ?p void:class ?c ; void:entities ?n }"):
        counted = list(graph.query(f"SELECT (COUNT(*) AS ?n) {{ ?s a {row['c']} }}"))[0]["n"].value
        if row["n"].value != counted:
            fault("dataset", f"{row['c']}: {row['n'].value}, counted {counted}")

    import pyshacl
    import rdflib
    shapes = rdflib.Graph().parse(os.path.join(os.path.dirname(os.path.abspath(__file__)), "dataset-shapes.ttl"))
    conforms, _, text = pyshacl.validate(rdflib.Graph().parse(f"{site}/dataset/index.rdf"), shacl_graph=shapes)
    if not conforms:
        fault("dataset", text)
    return len(rows)


def check_sitemap(site, names, base):
    found = []
    for name in names:
        if re.fullmatch(r"sitemap(-\d+)?\.xml", name):
            root = ElementTree.parse(f"{site}/{name}").getroot()
            locations = [e.text for e in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
            if len(locations) > 50_000:
                fault(name, f"has {len(locations)} addresses")
            found += [location[len(base):] for location in locations]
    for name in found:
        if name not in names:
            fault("sitemap.xml", f"{name} is no file")
    for name in names:
        if name.endswith(".html") and not name.startswith("evidence/") and name not in found:
            fault("sitemap.xml", f"{name} is missing")


def check_names(names):
    seen = {}
    for name in names:
        if seen.setdefault(name.lower(), name) != name:
            fault(name, f"differs from {seen[name.lower()]} in case alone")
        for part in name.split("/"):
            if not re.fullmatch(r"\.?[A-Za-z0-9][A-Za-z0-9._-]{0,99}", part):
                fault(name, "is no name for every file system")


def main():
    site = sys.argv[1].rstrip("/")
    names = set(files(site))
    with open(f"{site}/robots.txt", encoding="utf-8") as file:
        base = re.search(r"Sitemap: (.*)sitemap.xml", file.read()).group(1)
    check_names(names)
    pages, links = check_pages(site, names, base)
    graph, evidence = check_data(site, names)
    dumps = check_dataset(site, names, base)
    check_sitemap(site, names, base)
    for text in faults[:50]:
        print(text)
    print(f"{len(names)} files, {pages} pages, {links} links, {graph} statements, {evidence} of evidence, "
          f"{dumps} dumps, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()

#!/usr/bin/env python3
"""Loads graph.graphml into networkx and answers by walking the edges."""

from collections import Counter, defaultdict

import networkx

from report import Report, main


def read(directory):
    graph = networkx.read_graphml(directory / "graph.graphml", force_multigraph=True)
    classes = {node: data["labels"].strip(":").split(":") for node, data in graph.nodes(data=True)}
    steps = defaultdict(lambda: defaultdict(set))  # by node, then by edge label
    for source, target, label in graph.edges(data="label"):
        steps[source][label].add(target)

    def name(node):
        return graph.nodes[node]["label"]

    def follow(node, *labels):
        return {target for label in labels for target in steps[node][label]}

    def below(kind):
        return [node for node in graph if kind in classes[node]]

    def budget(program):
        """By fiscal year: the sum in yen or "", and how many amounts it leaves out."""
        amounts = defaultdict(list)
        for allocation in follow(program, "hasAllocation"):
            for year in follow(allocation, "fiscalYear") or {None}:
                amounts["" if year is None else name(year)].append(graph.nodes[allocation])
        for year, found in amounts.items():
            own = [data for data in found if data["currency"] == "JPY" and not data.get("partOfLarger", False)]
            stages = {data["budgetStage"] for data in own}
            main = next((s for s in ("Initial", "Draft", "Request", "Supplementary") if s in stages), "OtherStage")
            summed = [data["amount"] for data in own if data["budgetStage"] in (main, "Supplementary")]
            yield year, sum(summed) if summed else "", len(found) - len(summed)

    budgets = [
        (name(measure), name(program), *line)
        for measure in below("Measure") for program in follow(measure, "implementedBy")
        for line in (list(budget(program)) or [("", "", 0)])]

    charges = Counter(office for measure in below("Measure") for office in follow(measure, "responsibleOffice"))
    offices = [
        (name(ministry), name(office), count) for office, count in charges.items()
        if count > 1 and "Office" in classes[office] for ministry in follow(office, "unitOf")]

    grounds = networkx.DiGraph((s, t) for s, t, label in graph.edges(data="label") if label == "basedOn")
    grounds.add_nodes_from(graph)
    laws = set()
    for measure in below("Measure"):
        for subject in {measure} | follow(measure, "hasActivity"):
            laws |= {(law, measure, "") for law in follow(subject, "basedOn")}
            for between in follow(subject, "basedOn", "through", "involves"):
                laws |= {(law, measure, name(between)) for law in networkx.descendants(grounds, between)}

    return Report(
        triples=None, texts=None, asked=None,
        labels=[(data["iri"], data["label"]) for _, data in graph.nodes(data=True)],
        nodes=dict(Counter(kind for node in graph for kind in classes[node] if kind != "Instant")),
        edges=dict(Counter(label for _, _, label in graph.edges(data="label"))),
        budgets=sorted(budgets),
        offices=sorted(offices, key=lambda row: (-row[2], *row)),
        laws=sorted((name(law), name(measure), via) for law, measure, via in laws if "Law" in classes[law]))


if __name__ == "__main__":
    main(read)

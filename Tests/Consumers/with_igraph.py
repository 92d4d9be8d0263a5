#!/usr/bin/env python3
"""Loads graph.graphml into igraph and answers with selections of its edges and vertices."""

from collections import Counter, defaultdict

import igraph

from report import Report, main


def read(directory):
    graph = igraph.Graph.Read_GraphML(str(directory / "graph.graphml"))
    classes = [labels.strip(":").split(":") for labels in graph.vs["labels"]]
    name = graph.vs["label"]

    def pairs(*labels):
        """(source, target) of the edges so labelled, each once."""
        return {edge.tuple for edge in graph.es.select(label_in=labels)}

    # igraph gives every number as a float and every missing text as "".
    allocated = defaultdict(lambda: defaultdict(list))
    years = dict(pairs("fiscalYear"))
    for program, allocation in pairs("hasAllocation"):
        year = name[years[allocation]] if allocation in years else ""
        allocated[program][year].append(graph.vs[allocation])

    def total(allocations):
        own = [a for a in allocations if a["currency"] == "JPY" and not a["partOfLarger"]]
        stages = {a["budgetStage"] for a in own}
        main = next((s for s in ("Initial", "Draft", "Request", "Supplementary") if s in stages), "OtherStage")
        summed = [int(a["amount"]) for a in own if a["budgetStage"] in (main, "Supplementary")]
        return sum(summed) if summed else "", len(allocations) - len(summed)

    budgets = [
        (name[measure], name[program], year, *total(allocations))
        for measure, program in pairs("implementedBy")
        for year, allocations in (allocated[program] or {"": []}).items()]

    ministry = dict(pairs("unitOf"))
    charges = Counter(office for _, office in pairs("responsibleOffice"))
    offices = [
        (name[ministry[office]], name[office], count) for office, count in charges.items()
        if count > 1 and "Office" in classes[office]]

    grounds = igraph.Graph(n=graph.vcount(), edges=pairs("basedOn"), directed=True)
    measure_of = {activity: measure for measure, activity in pairs("hasActivity")}
    measure_of |= {vertex: vertex for vertex, kinds in enumerate(classes) if "Measure" in kinds}
    laws = {(law, measure_of[subject], "") for subject, law in pairs("basedOn") if subject in measure_of}
    for subject, between in pairs("basedOn", "through", "involves"):
        if subject in measure_of:
            laws |= {
                (law, measure_of[subject], name[between])
                for law in grounds.subcomponent(between, mode="out") if law != between}

    return Report(
        triples=None, texts=None, asked=None, labels=list(zip(graph.vs["iri"], name)),
        nodes=dict(Counter(kind for kinds in classes for kind in kinds if kind != "Instant")),
        edges=dict(Counter(graph.es["label"])),
        budgets=sorted(budgets),
        offices=sorted(offices, key=lambda row: (-row[2], *row)),
        laws=sorted((name[law], name[measure], via) for law, measure, via in laws if "Law" in classes[law]))


if __name__ == "__main__":
    main(read)

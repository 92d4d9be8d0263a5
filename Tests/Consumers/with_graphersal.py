#!/usr/bin/env python3
"""Loads tinkerpop/graph.graphml (--profile tinkerpop) into graphersal and answers with Gremlin's steps.

What Gremlin gives are rows of names and numbers; which amounts count is said here.
"""

import pathlib
from collections import Counter, defaultdict

import graphersal

from report import Report, main


def read(directory):
    graph = graphersal.Graph()
    graph.import_graphml(str(pathlib.Path(directory) / "tinkerpop" / "graph.graphml"))

    def rows(traversal, *names):
        return [tuple(row[name] for name in names) for row in graph.query(f"g.{traversal}.toList()")]

    def pairs(traversal, by="name"):
        """(where the traversal has its "a", where it has its "b")"""
        return rows(f'{traversal}.select("a","b").by("{by}").by("{by}")', "a", "b")

    name = dict(rows('V().project("iri","name").by("iri").by("name")', "iri", "name"))
    kinds = dict(rows('V().project("iri","labels").by("iri").by("labels")', "iri", "labels"))
    edges = graph.query("g.E().groupCount().by(T.label).toList()")[0]

    stage = rows('V().hasLabel("BudgetAllocation").project("a","stage","yen").by("iri").by("budgetStage").by("amount")',
                 "a", "stage", "yen")
    shared = set(graph.query('g.V().has("partOfLarger","true").values("iri").toList()'))
    own = set(graph.query('g.V().has("currency","JPY").values("iri").toList()')) - shared
    year = dict(pairs('V().hasLabel("BudgetAllocation").as("a").out("fiscalYear").as("b")', "iri"))
    allocations = defaultdict(lambda: defaultdict(list))
    figures = {allocation: (stage, int(yen)) for allocation, stage, yen in stage}
    for program, allocation in pairs('V().hasLabel("Program").as("a").out("hasAllocation").as("b")', "iri"):
        allocations[program][name[year[allocation]] if allocation in year else ""].append(allocation)

    def total(found):
        counted = [figures[allocation] for allocation in found if allocation in own]
        stages = {stage for stage, _ in counted}
        main = next((s for s in ("Initial", "Draft", "Request", "Supplementary") if s in stages), "OtherStage")
        summed = [yen for stage, yen in counted if stage in (main, "Supplementary")]
        return sum(summed) if summed else "", len(found) - len(summed)

    budgets = [
        (name[measure], name[program], year, *total(found))
        for measure, program in pairs('V().hasLabel("Measure").as("a").out("implementedBy").as("b")', "iri")
        for year, found in (allocations[program] or {"": []}).items()]

    offices = [
        (ministry, office, count) for ministry, office, count in rows(
            'V().hasLabel("Office").where(__.in("responsibleOffice").count().is(gt(1)))'
            '.project("ministry","office","measures").by(__.out("unitOf").values("name")).by("name")'
            '.by(__.in("responsibleOffice").count())', "ministry", "office", "measures")]

    laws = set()
    for through in (False, True):
        between = '.repeat(__.in("basedOn")).emit().as("via").in("basedOn","through","involves")' if through else (
            '.as("via").in("basedOn")')
        for activity in ("", '.in("hasActivity")'):
            laws |= {
                (law, measure, via if through else "") for law, via, measure in rows(
                    f'V().hasLabel("Law").as("law"){between}{activity}.hasLabel("Measure").as("measure")'
                    '.select("law","via","measure").by("name")', "law", "via", "measure")}

    return Report(
        triples=None,
        nodes=dict(Counter(kind for labels in kinds.values() for kind in labels[1:].split(":") if kind != "Instant")),
        edges=edges, texts=None, labels=list(name.items()),
        budgets=sorted(budgets), offices=offices, laws=sorted(laws), asked=None)


if __name__ == "__main__":
    main(read)

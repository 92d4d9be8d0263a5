#!/usr/bin/env python3
"""Compare what was linked on a page with its gold.

    python3 score_links.py PAGE MENTIONS.jsonl GRAPH.nt [--details]

PAGE stands for PAGE.mentions.jsonl, PAGE.relations.jsonl and PAGE.cells.json; MENTIONS.jsonl is what `tsunagu link
--format jsonl` prints and GRAPH.nt what `tsunagu export` writes of the same page.

Mentions are compared by class and characters. Entities (distinct class and name) are paired with IRIs by the
mentions they share, one to one. Relations are distinct (subject, property, object): named things stand for the
entity most of their mentions belong to, measures, bullets and headings for the texts most like theirs, allocations
for their owner, year, stage, amount and qualifiers. What the gold marks `optional`, a mention within a longer one,
and a relation that a stronger one implies are neither missed nor spurious. A plan may be called a cabinet decision.
"""

import collections
import json
import re
import sys

CLASSES = {"CabinetDecision": "Plan"}
NOT_NAMED = {"Measure", "Section", "ReportedActivity", "PlannedActivity", "Activity", "Date", "Count"}
IMPLIED = {"cites": ("basedOn", "publishes"), "involves": ("through", "executedBy", "commissionedThrough")}
PROPERTIES = {
    "isPartOf", "leadMinistry", "cooperatingMinistry", "responsibleOffice", "cooperatingOffice", "unitOf",
    "hasActivity", "implementedBy", "executedBy", "usesProgram", "hasAllocation", "componentOf", "commissionedThrough",
    "through", "involves", "basedOn", "cites", "publishes", "succeeds", "changes"}


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def kind(mention):
    return CLASSES.get(mention["type"], mention["type"])


class Score:
    """Right, missed and spurious things, by a name they are grouped under."""

    def __init__(self):
        self.right, self.missed, self.spurious = [], [], []

    def f1(self, group=None):
        count = lambda things: sum(1 for g, _ in things if group in (None, g))
        right, missed, spurious = count(self.right), count(self.missed), count(self.spurious)
        precision = right / (right + spurious) if right + spurious else 1.0
        recall = right / (right + missed) if right + missed else 1.0
        return precision, recall, 2 * right / (2 * right + missed + spurious) if right + missed + spurious else 1.0

    def print(self, name, details):
        precision, recall, f1 = self.f1()
        groups = sorted({group for group, _ in self.right + self.missed + self.spurious})
        each = {group: self.f1(group)[2] for group in groups}
        macro = sum(each.values()) / len(each) if each else 1.0
        print(f"{name:10} F1 {f1:.4f} (P {precision:.4f} R {recall:.4f}; right {len(self.right)} missed "
              f"{len(self.missed)} spurious {len(self.spurious)})  macro F1 {macro:.4f}")
        print("           " + "  ".join(f"{group} {value:.2f}" for group, value in each.items()))
        if details:
            for label, things in (("missed", self.missed), ("spurious", self.spurious)):
                for group, thing in sorted(things, key=str):
                    print(f"    {label} {group}: {thing}")


class Page:
    def __init__(self, path):
        self.mentions = lines(path + ".mentions.jsonl")
        self.relations = lines(path + ".relations.jsonl")
        with open(path + ".cells.json", encoding="utf-8") as file:
            self.document = json.load(file)["documents"][0]
        self.text = self.document["pages"][0]["text"]

    def characters(self, mention):
        return frozenset(
            at for start, end in mention["spans"] for at in range(start, end) if self.text[at] not in " \n")

    def texts(self):
        """The text of every measure, bullet and heading by its name in the relations."""
        found, headings = {}, {}
        for number, row in enumerate(self.document["rows"], 1):
            found[f"Measure:R{number:02d}"] = row["measure"]["text"]
            for column, cell in enumerate(row["cells"], 1):
                for index, item in enumerate(cell["items"], 1):
                    found[f"Activity:R{number:02d}.item({column},{index})"] = item["text"]
            for heading in row["section"]:
                headings[tuple(map(tuple, heading["spans"]))] = heading["text"]
        for number, spans in enumerate(sorted(headings), 1):
            found[f"Section:heading({number})"] = headings[spans]
        return found


def score_mentions(page, found):
    """The score of the mentions and of the entities, and the gold entity of each IRI (None where it is optional)."""
    mentions, entities = Score(), Score()
    required = {(kind(m), page.characters(m)): m for m in page.mentions if not m.get("optional")}
    optional = [page.characters(m) for m in page.mentions if m.get("optional")]
    longer = [(kind(m), page.characters(m)) for m in page.mentions]
    given = {(kind(m), page.characters(m)) for m in found}
    shared, votes, counted = collections.Counter(), collections.defaultdict(collections.Counter), set()
    seen = set()
    for mention in found:
        if mention["type"] in NOT_NAMED:
            continue
        characters = page.characters(mention)
        key = (kind(mention), characters)
        for gold in page.mentions:
            if gold["canonical"] and kind(gold) == kind(mention):
                overlap = len(characters & page.characters(gold)) / len(characters | page.characters(gold) or {0})
                if overlap > 0.5:
                    votes[mention["iri"]][f"{gold['type']}:{gold['canonical']}"] += overlap
        if key in required:
            if key not in seen:
                mentions.right.append((key[0], mention["surface"]))
            gold = required[key]
            if gold["canonical"]:
                shared[(kind(gold), gold["canonical"]), mention["iri"]] += 1
            counted.add(mention["iri"])
        elif characters not in optional and not any(
                # Inside a name there may be another; a piece of a name in its stead is a mistake.
                characters < other and (name != key[0] or (name, other) in given) for name, other in longer):
            mentions.spurious.append((key[0], f"{mention['surface']} {sorted(characters)[:1]}"))
            counted.add(mention["iri"])
        seen.add(key)
    for key, mention in required.items():
        if key not in seen:
            mentions.missed.append((key[0], f"{mention['surface']} {mention['place']}"))
    score_entities(required, shared, counted, found, entities)
    # The table's own parts are named by their texts, in name_nodes.
    parts = {"Measure", "Section", "ReportedActivity", "PlannedActivity"}
    return mentions, entities, {iri: votes[iri].most_common(1)[0][0] if votes[iri] else None for iri in
                                {m["iri"] for m in found if m["type"] not in parts}}, counted


def score_entities(required, shared, counted, found, entities):
    gold = {(kind(m), m["canonical"]) for m in required.values() if m["canonical"]}
    labels = {m["iri"]: (kind(m), m.get("label", m["surface"])) for m in found}
    paired, taken = {}, set()
    for (entity, iri), _ in sorted(shared.items(), key=lambda e: (-e[1], str(e[0]))):
        if entity not in paired and iri not in taken:
            paired[entity] = iri
            taken.add(iri)
    entities.right += [(entity[0], entity[1]) for entity in paired]
    entities.missed += [(entity[0], entity[1]) for entity in gold - set(paired)]
    entities.spurious += [
        labels[iri] for iri in counted - taken if iri in labels and labels[iri][0] != "BudgetAllocation"]


class Graph:
    """The triples of an N-Triples file by subject and by the local name of their predicate."""

    TRIPLE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"[^ ]*) \.')
    ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")

    def __init__(self, path):
        self.values = collections.defaultdict(lambda: collections.defaultdict(list))
        with open(path, encoding="utf-8") as file:
            for line in file:
                match = self.TRIPLE.match(line)
                if match:
                    subject, predicate, target, literal = match.groups()
                    name = re.split(r"[/#]", predicate)[-1]
                    self.values[subject][name].append(target if target is not None else self.plain(literal))

    def plain(self, literal):
        letters = {"n": "\n", "t": "\t", "r": "\r"}
        one = lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else letters.get(m[3], m[3])
        return self.ESCAPE.sub(one, literal)

    def classes(self, node):
        return {re.split(r"[/#]", value)[-1] for value in self.values[node]["type"]} if node in self.values else set()

    def text(self, node):
        for name in ("description", "prefLabel", "label"):
            if self.values[node][name]:
                return max(self.values[node][name], key=len)
        return ""


def likeness(one, other):
    grams = lambda text: collections.Counter(zip(text, text[1:]))
    a, b = grams(re.sub(r"[\s・【】]", "", one)), grams(re.sub(r"[\s・【】]", "", other))
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()) or 1)


def name_nodes(page, graph, names):
    """Names the measures, bullets and headings of the graph by the texts of the page, the most alike first."""
    texts = page.texts()
    for prefix, classes in (("Measure:", {"Measure"}), ("Section:", {"Section"}),
                            ("Activity:", {"ReportedActivity", "PlannedActivity", "Activity"})):
        nodes = sorted(node for node in list(graph.values) if graph.classes(node) & classes)
        owners = {a: names.get(m) for m in list(graph.values) for a in graph.values[m]["hasActivity"]}
        pairs = []
        for node in nodes:
            for name, text in texts.items():
                if name.startswith(prefix):
                    alike = likeness(graph.text(node), text)
                    # Some bullets stand in several rows: their measure tells them apart.
                    same_row = prefix == "Activity:" and owners.get(node) == "Measure:" + name[9:12]
                    pairs.append((alike + 0.5 * same_row, alike, node, name))
        taken = set()
        for _, alike, node, name in sorted(pairs, key=lambda p: (-p[0], p[2], p[3])):
            if alike > 0.4 and node not in names and name not in taken:
                names[node] = name
                taken.add(name)


def allocation_name(graph, node, owner):
    values = graph.values[node]
    last = lambda name: re.split(r"[/#]", values[name][0])[-1] if values[name] else "?"
    flags = [flag for flag in ("partOfLarger", "approximate") if values[flag][:1] == ["true"]]
    total = [f"total={values['totalAmount'][0]}"] if values["totalAmount"] else []
    total += [f"currency={code}" for code in values["currency"] if code != "JPY"]
    name = (owner or "?:?").split(":", 1)[1]
    parts = [name, last("fiscalYear"), last("budgetStage"), last("amount")]
    return "BudgetAllocation:" + "|".join(parts + flags + total)


def score_relations(page, graph, names, counted):
    score = Score()
    required = {(r["subject"], r["property"], r["object"]) for r in page.relations if not r.get("optional")}
    optional = {(r["subject"], r["property"], r["object"]) for r in page.relations if r.get("optional")}
    optional_only = {f"{m['type']}:{m['canonical']}" for m in page.mentions if m.get("optional")}
    optional_only -= {f"{m['type']}:{m['canonical']}" for m in page.mentions if not m.get("optional")}
    found = set()
    for subject in list(graph.values):
        for property in PROPERTIES & set(graph.values[subject]):
            for target in graph.values[subject][property]:
                if property == "isPartOf" and not graph.classes(subject) & {"Measure", "Section"}:
                    continue
                if property == "hasAllocation":
                    name = allocation_name(graph, target, names.get(subject))
                else:
                    name = names.get(target)
                if property == "hasAllocation" and (names.get(subject), property, name) not in required:
                    # A stage that the page leaves open is printed `?` in the gold.
                    parts = name.split("|")
                    open_stage = "|".join(parts[:2] + ["?"] + parts[3:])
                    name = open_stage if (names.get(subject), property, open_stage) in required else name
                ends = [iri for iri in (subject, target) if iri in names]
                if not any(names[iri] is None and iri not in counted for iri in ends):
                    found.add((names.get(subject) or subject, property, name or target))
    plans = lambda triple: tuple(re.sub("^CabinetDecision:", "Plan:", part) for part in triple)
    required, optional, found = ({plans(t) for t in triples} for triples in (required, optional, found))
    for triple in required:
        (score.right if triple in found else score.missed).append((triple[1], triple))
    for triple in found - required - optional:
        subject, property, target = triple
        implied = any((subject, other, target) in required | optional for other in IMPLIED.get(property, ()))
        if not implied and subject not in optional_only and target not in optional_only:
            score.spurious.append((property, triple))
    return score


def main():
    details = "--details" in sys.argv
    arguments = [a for a in sys.argv[1:] if a != "--details"]
    if len(arguments) != 3:
        sys.exit(__doc__)
    page, found, graph = Page(arguments[0]), lines(arguments[1]), Graph(arguments[2])
    mentions, entities, names, counted = score_mentions(page, found)
    name_nodes(page, graph, names)
    print(arguments[0].rsplit("/", 1)[-1])
    mentions.print("mentions", details)
    entities.print("entities", details)
    score_relations(page, graph, names, counted).print("relations", details)


if __name__ == "__main__":
    main()

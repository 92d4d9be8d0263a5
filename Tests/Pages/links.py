"""The gold of linking, out of the markup of a page source: mentions, and what the page says of the things they name.

Read off the form of the table: isPartOf, hasActivity, the ministries of marks, the offices and their ministries.
Read off a mention's type, unless its markup names a property or `none`: a program is used (and implements the
measure), an institution or class of institutions is involved, a legal instrument is cited, an amount is allocated to
the program before it (in a column of another role only where its markup names the owner). All else stands in the
source's `relations` of the row, as [subject, property, object].

Headings are mentions of sections. Entities are written `Type:name`; a measure `Measure:R03`, a bullet
`Activity:R03.item(1,2)`, a heading `Section:heading(4)`. A relation is `optional` where the page leaves it open, or
where another one says as much. What the page has lost names nothing.
"""

import markup

OPTIONAL_FLAGS = {"nested", "generic", "anaphoric", "total"}


def gold(page):
    mentions, relations = [], Relations()
    for cell in page.header + page.headings:
        mentions += places(cell, cell.place)
    for cell in page.headings:
        mentions.append({
            "surface": cell.text, "type": "Section", "canonical": cell.text, "place": cell.place,
            "spans": cell.spans(0, len(cell.text)), "optional": True})
        outer = [c for c in page.headings[:page.headings.index(cell)] if c.level < cell.level]
        if outer:
            relations.add(f"Section:{cell.place}", "isPartOf", f"Section:{outer[-1].place}", None)
    for row in page.rows:
        mentions += row_mentions(row)
        add_form(page, row, relations)
        for column, cell in enumerate(row.cells):
            for item, (start, end) in enumerate(cell.ranges, 1):
                within = [m for m in cell.mentions if start <= m["start"] < end and is_printed(cell, m)]
                add_text(page, row, column, item, within, relations)
        for subject, property, target in row.relations:
            relations.add(subject, property.rstrip("?"), target, row.name, property.endswith("?"))
    relations.settle()
    return mentions, relations.records


class Relations:
    """Relations in the order in which they were found, each once."""

    def __init__(self):
        self.records, self.known = [], {}

    def add(self, subject, property, target, row, optional=False):
        key = (subject, property, target, row)
        if key in self.known:
            if not optional:
                self.known[key].pop("optional", None)
            return
        record = {"subject": subject, "property": property, "object": target, "row": row}
        if optional:
            record["optional"] = True
        self.known[key] = record
        self.records.append(record)

    def settle(self):
        """What is based on an instrument or publishes it also cites it, and says no more by that."""
        stronger = {(r["subject"], r["object"]) for r in self.records if r["property"] in ("basedOn", "publishes")}
        for record in self.records:
            if record["property"] == "cites" and (record["subject"], record["object"]) in stronger:
                record["optional"] = True


def is_printed(cell, mention):
    """Whether all of the mention is on the page; a space that a line's end took away is not missed."""
    start, end = mention["start"], mention["end"]
    return all(cell.offsets[at] is not None or cell.text[at] == " " for at in range(start, end))


def places(cell, place, start=0, end=None):
    """The mentions in [start, end) of `cell` that are printed whole."""
    found = []
    for mention in cell.mentions:
        if not start <= mention["start"] < (len(cell.text) if end is None else end):
            continue
        if not is_printed(cell, mention):
            continue
        placed = cell.placed(mention["start"], mention["end"])
        surface = cell.text[mention["start"]:mention["end"]]
        record = {"surface": placed["text"], "type": mention["type"], "canonical": mention["canonical"],
                  "place": place, "spans": placed["spans"]}
        record.update({flag: True for flag in mention["flags"]})
        if mention["type"] == "BudgetAllocation":
            record["value"] = budget(mention, surface)
            record["canonical"] = None
        elif mention["type"] == "Date":
            record["optional"] = True
        if OPTIONAL_FLAGS & set(mention["flags"]):
            record["optional"] = True
        found.append(record)
    return found


def budget(mention, surface):
    """The value of an amount: `YEAR STAGE [total=AMOUNT] [owner=NAME]` beside it, and its own wording."""
    year, stage, *rest = mention["canonical"].split(" ", 2)
    amount, currency = markup.money(surface, mention.get("unit", ""))
    value = {"amount": amount, "fiscalYear": int(year), "stage": stage}
    if currency != "JPY":
        value["currency"] = currency
    if "内数" in surface:
        value["partOfLarger"] = True
    if "約" in surface:
        value["approximate"] = True
    if rest and rest[0].startswith("total="):
        value["totalAmount"] = markup.money(rest[0].split("=")[1].split(" ")[0])[0]
    return value


def allocation(owner, value):
    flags = [flag for flag in ("partOfLarger", "approximate") if value.get(flag)]
    total = [f"total={value['totalAmount']}"] if "totalAmount" in value else []
    total += [f"currency={value['currency']}"] if "currency" in value else []
    name = owner.split(":", 1)[1]
    return "BudgetAllocation:" + "|".join(
        [name, str(value["fiscalYear"]), value["stage"], str(value["amount"])] + flags + total)


def row_mentions(row):
    found = []
    for column, cell in enumerate(row.cells):
        if column == 0:
            found += places(cell, f"{row.name}.measure")
            for start, end, letter, lead in row.marks:
                record = {"surface": cell.text[letter:end], "type": "Ministry",
                          "canonical": markup.LETTER_NAME[cell.text[letter:end]], "place": f"{row.name}.marks",
                          "spans": cell.spans(letter, end)}
                found.append({**record, "lead": True} if lead else record)
            continue
        for item, (start, end) in enumerate(cell.ranges, 1):
            found += places(cell, f"{row.name}.item({column},{item})", start, end)
    return found


def add_form(page, row, relations):
    measure = f"Measure:{row.name}"
    if row.headings:
        relations.add(measure, "isPartOf", f"Section:{row.headings[-1].place}", row.name)
    for column, cell in zip(page.columns, row.cells):
        if column["role"] in ("result", "plan"):
            for item in range(1, len(cell.ranges) + 1):
                name = f"Activity:{row.name}.{cell.place}{item})"
                relations.add(measure, "hasActivity", name, row.name)
    for start, end, letter, lead in row.marks:
        ministry = "Ministry:" + markup.LETTER_NAME[row.cells[0].text[letter:end]]
        relations.add(measure, "leadMinistry" if lead else "cooperatingMinistry", ministry, row.name)
    for ministry, office, cooperating in row.offices:
        target = f"Office:{ministry} {office}" if office else f"Ministry:{ministry}"
        relations.add(measure, "cooperatingOffice" if cooperating else "responsibleOffice", target, row.name)
        if office:
            relations.add(target, "unitOf", f"Ministry:{ministry}", row.name)
        if not row.marks:
            property = "cooperatingMinistry" if cooperating else "leadMinistry"
            relations.add(measure, property, f"Ministry:{ministry}", row.name)


def add_text(page, row, column, item, mentions, relations):
    role = page.columns[column]["role"]
    measure, owner = f"Measure:{row.name}", None
    if column == 0:
        subject = measure
    elif role in ("result", "plan"):
        subject = f"Activity:{row.name}.item({column},{item})"
    else:
        for mention in mentions:
            if mention["type"] == "BudgetAllocation" and "owner=" in mention["canonical"]:
                add_allocation(row, row.cells[column], mention, owner, relations)
        return
    for mention in mentions:
        type, flags = mention["type"], set(mention["flags"])
        entity = f"{type}:{mention['canonical']}"
        given = mention.get("property")
        if type == "Program" and not flags & {"nested", "generic"}:
            owner = entity
        if type == "BudgetAllocation":
            if "total" not in flags:
                add_allocation(row, row.cells[column], mention, owner, relations)
            continue
        property = given or default_property(type, flags)
        if property in (None, "none"):
            continue
        optional = property.endswith("?") or "generic" in flags or (
            not given and type in ("Network", "InformationResource"))
        property = property.rstrip("?")
        if property == "usesProgram":
            relations.add(measure, "implementedBy", entity, row.name, optional)
            if subject == measure:
                continue
        relations.add(subject, property, entity, row.name, optional)
        if property == "through":
            relations.add(subject, "involves", entity, row.name, True)
        if property in ("publishes", "basedOn") and type in markup.LEGAL:
            relations.add(subject, "cites", entity, row.name, True)


def default_property(type, flags):
    if "nested" in flags or "identifier" in flags:
        return None
    if type == "Program":
        return "usesProgram"
    if type in ("Institution", "InstitutionClass", "Network", "InformationResource"):
        return "involves"
    return "cites" if type in markup.LEGAL else None


def add_allocation(row, cell, mention, owner, relations):
    if "owner=" in mention["canonical"]:
        owner = mention["canonical"].split("owner=")[1]
        if owner == "none":
            return
        owner = owner if ":" in owner else f"Program:{owner}"
    surface = cell.text[mention["start"]:mention["end"]]
    relations.add(owner, "hasAllocation", allocation(owner, budget(mention, surface)), row.name)

import Documents
import JapaneseText
import Linking
import Tables

extension GoldPage {
    /// A document in which the annotated mentions stand as if they had been recognised, and no relations.
    struct Annotated {
        var document: LinkedDocument
        var index: [String: EntityID]
        /// The annotation's mention behind each mention of the document, in the same order.
        var sources: [GoldMention]
    }

    func annotated() -> Annotated {
        var linked = LinkedDocument(document: document, table: table)
        var index: [String: EntityID] = [:]
        linked.readStructure(index: &index)
        var sources: [GoldMention] = []
        var lastAmount: (cell: String, entity: EntityID)?
        let inOrder = mentions.sorted {
            ($0.cell, $0.cell_offset[0], -$0.cell_offset[1]) < ($1.cell, $1.cell_offset[0], -$1.cell_offset[1])
        }
        for mention in inOrder {
            guard let type = mention.entityType, let place = places[mention.cell] else { continue }
            let entity: EntityID
            switch (type, place) {
            case (.measure, .measure(let row)): entity = linked.measures[row]
            case (.section, .heading(let heading)): entity = linked.headings[heading]
            case (.budgetAllocation, _):
                if mention.isTotal, let last = lastAmount, last.cell == mention.cell {
                    entity = last.entity
                    linked[entity].facts.append(.totalAmount(mention.value?.jpy ?? 0))
                } else {
                    entity = linked.insert(
                        Entity(
                            types: [type], path: EntityKey.path("amount", [mention.id]), name: mention.surface,
                            origin: .document, facts: mention.budgetFacts), index: &index)
                    lastAmount = (mention.cell, entity)
                }
            default:
                entity = linked.insert(
                    Entity(
                        types: [type], path: EntityKey.path(mention.family, [mention.canonical]),
                        name: mention.canonical, origin: .minted), index: &index)
            }
            linked.mentions.append(
                Mention(
                    place: place, range: mention.cell_offset[0]..<mention.cell_offset[1],
                    spans: Self.spans(mention.spans), surface: mention.surface, type: type, entity: entity, score: 1,
                    status: .linked, traits: mention.traits, reason: "Annotated."))
            sources.append(mention)
        }
        return Annotated(document: linked, index: index, sources: sources)
    }

    /// The annotation's relations in the data model's words: those that must be read, and those that may be.
    func expectedRelations() -> (required: Set<ExpectedRelation>, optional: Set<ExpectedRelation>) {
        var required: Set<ExpectedRelation> = []
        var optional: Set<ExpectedRelation> = []
        let byID = Dictionary(uniqueKeysWithValues: mentions.map { ($0.id, $0) })
        for relation in relations where relation.predicate != "abbreviationOf" {
            func add(_ subject: String, _ property: String, _ object: String) {
                let expected = ExpectedRelation(
                    subject: subject, property: property, object: object,
                    row: relation.row.flatMap { name in rowNames.firstIndex(of: name) })
                if relation.isOptional { optional.insert(expected) } else { required.insert(expected) }
            }
            let subject = relation.subject.key
            // A total belongs to the amount before it, and is stated of the same program.
            if relation.object.mention.flatMap({ byID[$0] })?.isTotal == true { continue }
            let object = relation.object.key
            switch relation.predicate {
            case "partOfSection": add(subject, "isPartOf", object)
            case "officeOf": add(subject, "unitOf", object)
            case "activity": add(subject, "hasActivity", object)
            case "allocates": add(subject, "hasAllocation", object)
            case "responsibleOffice":
                add(subject, relation.cooperating == true ? "cooperatingOffice" : "responsibleOffice", object)
            case "involvesInstitution": add(subject, "involves", object)
            case "succeeds": add(subject, "possiblySucceeds", object)
            case "implementedBy":
                add(subject, "implementedBy", object)
                if let activity = relation.activity { add("Activity:" + activity, "usesProgram", object) }
            default: add(subject, relation.predicate, object)
            }
        }
        return (required, optional.subtracting(required))
    }

    private var rowNames: [String] { table.rows.indices.map { $0 < 9 ? "R0\($0 + 1)" : "R\($0 + 1)" } }

    /// The annotation's names of the entities that are told by their place.
    func structureNames(_ document: LinkedDocument) -> [EntityID: String] {
        var names: [EntityID: String] = [:]
        for (row, measure) in document.measures.enumerated() { names[measure] = "Measure:measure:" + rowNames[row] }
        for (cell, place) in places {
            guard case .item(let row, let column, let item) = place,
                let activity = document.activities[row][column][item]
            else { continue }
            names[activity] = "Activity:" + cell
        }
        for heading in document.headings { names[heading] = "Section:" + document[heading].name }
        return names
    }
}

extension GoldPage.Annotated {
    /// What the annotation calls each entity of the document.
    func names(_ page: GoldPage, _ document: LinkedDocument) -> [EntityID: String] {
        var names = page.structureNames(document)
        for (mention, source) in zip(document.mentions, sources) where !source.isTotal {
            if let entity = mention.entity, names[entity] == nil { names[entity] = source.key }
        }
        return names
    }
}

extension GoldMention {
    /// A 総額 stands beside the amount it includes, and is a fact of the same allocation.
    var isTotal: Bool { value?.budget_kind?.hasPrefix("総額") == true }

    /// The annotation's class, all legal instruments as one.
    fileprivate var family: String { type }

    var key: String { family + ":" + canonical }

    fileprivate var traits: Mention.Traits {
        var traits: Mention.Traits = []
        if nested == true { traits.insert(.nested) }
        if generic == true { traits.insert(.generic) }
        if anaphoric == true { traits.insert(.anaphoric) }
        if role == "identifier" { traits.insert(.identifier) }
        if form == "mark letter" { traits.insert(.markLetter) }
        if form == "abbreviation" { traits.insert(.abbreviation) }
        if lead == true { traits.insert(.lead) }
        if cooperating == true { traits.insert(.cooperating) }
        if ministry_carried == true { traits.insert(.carriedMinistry) }
        return traits
    }

    fileprivate var budgetFacts: [EntityFact] {
        guard let value, let yen = value.jpy else { return [] }
        let stage: BudgetStage =
            value.draft == true ? .draft : value.budget_kind?.hasPrefix("補正") == true ? .supplementary : .initial
        return [.amount(yen, currency: "JPY"), .budgetStage(stage)]
            + (value.fiscal_year.map { [.fiscalYear($0)] } ?? [])
            + (value.part_of_larger == true ? [.partOfLarger] : [])
            + (value.approximate == true ? [.approximate] : [])
    }
}

extension GoldRelation.End {
    fileprivate var key: String { type + ":" + name }
}

extension GoldPage {
    /// The annotation's names of entities that were recognised: by the mentions that stand where annotated ones do.
    func recognisedNames(_ document: LinkedDocument) -> [EntityID: String] {
        var names = structureNames(document)
        let bySpans = Dictionary(grouping: mentions, by: { Self.spans($0.spans) })
        for mention in document.mentions {
            guard let entity = mention.entity, names[entity] == nil else { continue }
            let source = (bySpans[mention.spans] ?? []).first { source in
                !source.isTotal && (source.entityType.map(document[entity].types.contains) ?? false)
            }
            if let source { names[entity] = source.key }
        }
        return names
    }
}

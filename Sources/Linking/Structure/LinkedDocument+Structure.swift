internal import Documents
internal import JapaneseText
internal import Tables

extension LinkedDocument {
    /// The entity with `entity`'s path, which is added where there is none. O(1) with `index`, the paths seen so far.
    package mutating func insert(_ entity: Entity, index: inout [String: EntityID]) -> EntityID {
        if let known = index[entity.path] { return known }
        let id = EntityID(entities.count)
        entities.append(entity)
        index[entity.path] = id
        return id
    }

    /// Makes the entities of the table's own parts: headings, measures and activities. O(characters).
    package mutating func readStructure(index: inout [String: EntityID]) {
        let series = document.seriesTitle
        var paths: [[SourceSpan]: [PlacedText]] = [:]
        for row in table.rows {
            for (level, heading) in row.section.enumerated() where paths[heading.spans] == nil {
                paths[heading.spans] = Array(row.section[...level])
            }
        }
        headings = table.headings.map { heading in
            let upToHere = paths[heading.spans] ?? [heading]
            return insert(
                Entity(
                    types: [.section], path: EntityKey.path("section", [series] + upToHere.map(\.string)),
                    name: heading.withoutHeadingBrackets, origin: .document),
                index: &index)
        }
        for row in table.rows {
            let measure = insert(row.measureEntity(series: series), index: &index)
            measures.append(measure)
            activities.append(
                row.cells.map { cell in
                    cell.items.map {
                        activity(of: self[measure].path, $0, column: table.columns[cell.column], index: &index)
                    }
                })
        }
    }

    private mutating func activity(
        of measure: String, _ item: PlacedText, column: TableColumn, index: inout [String: EntityID]
    ) -> EntityID? {
        let type: EntityType
        switch column.role {
        case .result: type = .reportedActivity
        case .plan: type = .plannedActivity
        case .item, .office, .note, .other: return nil
        }
        let year = column.fiscalYear.map { "\($0)" } ?? ""
        return insert(
            Entity(
                types: [type], path: EntityKey.path("activity", [measure, year, type.rawValue, item.string]),
                name: item.shortForm, origin: .document,
                facts: [.description(item)] + (column.fiscalYear.map { [.fiscalYear($0)] } ?? [])),
            index: &index)
    }
}

extension TableRow {
    /// A measure keeps its IRI from year to year: its key is the series and its text, and the headings above it
    /// where the page has lost a part of the text.
    fileprivate func measureEntity(series: String) -> Entity {
        var key = [series, measure.string]
        if !isComplete || measure.isEmpty { key += section.map(\.string) }
        if measure.isEmpty { key += cells.first { !$0.items.isEmpty }?.items.map(\.string) ?? [] }
        return Entity(
            types: [.measure], path: EntityKey.path("measure", key), name: measure.shortForm, origin: .document,
            facts: [.description(measure)])
    }
}

extension PlacedText {
    /// The text of a heading without the 【】 around it.
    fileprivate var withoutHeadingBrackets: String {
        guard scalars.first == "【", scalars.last == "】", count > 2 else { return string }
        return self[1..<count - 1].string
    }

    /// A label for a long text: its first 40 characters, without the bullet; cut behind a comma where one stands in
    /// the second half of them, so that the label ends with a phrase.
    fileprivate var shortForm: String {
        let bullets = "・○●◯◇◆■□▪-".unicodeScalars
        var start = 0
        while start < count, bullets.contains(scalars[start]) || scalars[start] == " " || scalars[start] == "\u{3000}" {
            start += 1
        }
        let limit = 40
        guard count - start > limit else { return self[start..<count].string }
        let window = start..<start + limit
        let comma = window.last { scalars[$0] == "、" && $0 >= start + limit / 2 }
        return self[start..<(comma ?? window.upperBound)].string + "…"
    }
}

extension HeadingReader {
    /// The headings over columns whose places are known, each above its own; what stands above several is left out, and so
    /// are lines above the headings that hold but one, unless it goes on below (「N」 above 「o.」). Where none has a place, they are laid over as elsewhere.
    func assignments(at places: ColumnPlaces) -> [Assignment] {
        let parts = units.flatMap(\.parts).sorted { ($0.line, $0.start) < ($1.line, $1.start) }
        let first = parts.indices.first { $0 > 0 && parts[$0].line == parts[$0 - 1].line }.map { parts[$0].line } ?? 0
        // Headings that single blanks part stand where they may, and not above their columns.
        guard zip(parts, parts.dropFirst()).contains(where: { $1.line != $0.line || $1.start > $0.end + 1 }),
            !standInOneColumn(parts, places)
        else {
            return assignments(to: places.count)
        }
        var found: [Unit?] = Array(repeating: nil, count: places.count)
        let goingOn = units.filter { unit in unit.parts.contains { $0.line >= first } }.flatMap(\.parts).map(\.start)
        for part in parts where part.line >= first || goingOn.contains(part.start) {
            guard let column = places.column(part.start, part.end, line: part.line, in: manuscript) else { continue }
            var unit = found[column] ?? Unit(text: [], parts: [])
            unit.text += manuscript.scalars[part.start..<part.end]
            unit.parts.append(part)
            found[column] = unit
        }
        for column in found.indices {
            guard let text = found[column]?.text else { continue }
            found[column]?.role = HeadingWords.role(of: text[...])
            found[column]?.fiscalYear = FiscalYearReader.mentions(in: text).first?.year
        }
        let used = found.count { $0 != nil }
        guard used > 0 else { return assignments(to: places.count) }
        return [Assignment(units: found, unused: max(0, units.count - used))]
    }

    /// Whether three headings or more, each alone on its line, stand one below the other: the text keeps the cells' places, and
    /// prints the headings as a list.
    private func standInOneColumn(_ parts: [Part], _ places: ColumnPlaces) -> Bool {
        let columns = parts.map { places.column($0.start, $0.end, line: $0.line, in: manuscript) }
        return units.count > 2 && Set(parts.map(\.line)).count == parts.count && Set(columns).count == 1
    }

    /// Whether no two headings that a gap parts stand in one column: then some bands are hidden.
    func fits(_ places: ColumnPlaces) -> Bool {
        let parts = units.flatMap(\.parts).sorted { ($0.line, $0.start) < ($1.line, $1.start) }
        return zip(parts, parts.dropFirst()).allSatisfy { part, next in
            guard part.line == next.line, next.start > part.end + 1 else { return true }
            let column = places.column(part.start, part.end, line: part.line, in: manuscript)
            return column == nil || column != places.column(next.start, next.end, line: next.line, in: manuscript)
        }
    }
}

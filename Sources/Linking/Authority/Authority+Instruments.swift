internal import Documents
internal import JapaneseText

extension Authority {
    /// Cabinet decisions, notices, guidelines and reports. Rows that are no instruments (meetings, prefixes of notice
    /// numbers) are kept for people who read the table.
    mutating func readInstruments(_ files: [AuthorityFile]) {
        for row in rows(of: files, key: "local_id", requiring: ["title"]) {
            if row["kind"] == "legend" {
                readLegend(row)
                continue
            }
            let title = AuthorityName(cell: row["title"]).text
            guard let types = Self.instrumentTypes(kind: row["kind"], title: title) else { continue }
            let number = CanonicalName.string(row["number"])
            let date = row["date_iso"].leadingISODate
            var entity = Entity(
                types: types, path: EntityKey.instrumentPath(types[0], name: title, number: number, date: date),
                name: row["title"], origin: .authority(row: row.origin))
            if let date { entity.facts.append(.documentDate(date)) }
            if !number.isEmpty { entity.facts.append(.instrumentNumber(number)) }
            let aliases = row.alternatives("aliases").map(AuthorityName.init(cell:)).filter { !$0.text.contains("(") }
            entity.alternativeNames = ([title] + aliases.map(\.text)).filter { $0 != row["title"] }.map { Name($0) }
            var record = AuthorityRecord(
                entity: entity, localID: row["local_id"], names: [AuthorityName(title, .official)] + aliases)
            record.validFrom = date
            record.row = row
            add(record)
        }
    }

    /// The letters of mark lists (内: 内閣府) as the legend rows give them; what is only remembered adds nothing.
    private mutating func readLegend(_ row: AuthorityRow) {
        let letter = Array(row["title"].unicodeScalars)
        let issuer = row["issuer"]
        guard letter.count == 1, row.isSourced("title"), let open = issuer.firstIndex(of: "("), issuer.last == ")"
        else { return }
        addMarkLetter(letter[0], localID: String(issuer[issuer.index(after: open)...].dropLast()))
    }

    private static func instrumentTypes(kind: String, title: String) -> [EntityType]? {
        switch kind.split(separator: " ").first {
        case "閣議決定":
            let head = NameHead.of(Array(CanonicalName.string(title).unicodeScalars))?.type
            return head == .plan ? [.plan, .cabinetDecision] : [.cabinetDecision]
        case "report": return [.report]
        case "guidance", "guideline": return [.guideline]
        case "告示":
            // Some guidelines are issued as public notices (告示); their title says which they are to a reader.
            let head = NameHead.of(Array(CanonicalName.string(title).unicodeScalars))?.type
            return head == .guideline ? [.guideline] : [.order]
        case "通知", "事務連絡": return [.notice]
        case "standard": return [.standard]
        default: return nil
        }
    }
}

extension EntityKey {
    /// The path of an instrument: by kind, number and date where it has a number, else by name and date.
    static func instrumentPath(_ type: EntityType, name: String, number: String, date: String?) -> String {
        let name = CanonicalName.string(name)
        return path("instrument", (number.isEmpty ? [name] : [type.rawValue, number]) + (date.map { [$0] } ?? []))
    }
}

internal import Documents
internal import JapaneseText

extension Authority {
    mutating func readLaws(_ files: [AuthorityFile]) {
        for row in rows(of: files, key: "law_id", requiring: ["title_ja"]) {
            let id = row["law_id"]
            var record = AuthorityRecord.law(
                id: id, title: row["title_ja"], number: row["law_num_kanji"], origin: row.origin)
            let shorts = row.alternatives("short_names").map(AuthorityName.init(cell:))
            let former = row.alternatives("prior_titles").map { cell in
                var name = AuthorityName(cell: cell)
                if name.use != .unverified { name.use = .former }
                return name
            }
            for name in shorts + former where !record.names.contains(where: { $0.text == name.text }) {
                record.names.append(name)
                if name.use != .unverified { record.entity.alternativeNames.append(Name(name.text)) }
            }
            if !row["english_title"].isEmpty, !row["english_source"].isEmpty {
                record.entity.englishName = AuthorityName(cell: row["english_title"]).text
            }
            if let date = row["promulgation_date"].leadingISODate, !row["promulgation_source"].isEmpty {
                record.entity.facts.append(.documentDate(date))
            }
            record.row = row
            add(record, lawID: id)
        }
    }
}

extension AuthorityRecord {
    /// A law as the e-Gov database has it. `number` is in kanji.
    static func law(id: String, title: String, number: String, origin: String) -> AuthorityRecord {
        let folded = Folding(Array(number.unicodeScalars)).scalars
        var facts: [EntityFact] = [.localID(id)]
        if let read = LawNumber(folded, at: 0) { facts.append(.lawNumber(read.arabic)) }
        facts.append(.exactMatch("https://laws.e-gov.go.jp/law/\(id)"))
        // The type code of a 法令ID stands behind the year: AC is an act; the constitution has an id of its own form.
        let isAct = id.dropFirst(3).hasPrefix("AC") || id.hasSuffix("CONSTITUTION")
        return AuthorityRecord(
            entity: Entity(
                types: [isAct ? .law : .order], path: "law/\(id)", name: title, origin: .authority(row: origin),
                facts: facts),
            names: [AuthorityName(title, .official)])
    }
}

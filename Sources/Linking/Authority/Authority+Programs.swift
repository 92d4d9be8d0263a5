internal import Documents
internal import JapaneseText

extension Authority {
    /// Programs, and the networks and bases that the table lists among them: a name is of the class of its head.
    mutating func readPrograms(_ files: [AuthorityFile]) {
        let rows = rows(of: files, key: "local_id", requiring: ["name_ja"])
        let homonyms = Dictionary(grouping: rows, by: { Self.programName($0["name_ja"]) }).filter {
            Set($0.value.map { $0["ministry"] }).count > 1
        }
        for row in rows {
            let name = Self.programName(row["name_ja"])
            let ministry = homonyms[name] == nil ? nil : record(localID: row["ministry"])?.entity.path
            addProgram(row, name: name, ministry: ministry)
        }
    }

    private mutating func addProgram(_ row: AuthorityRow, name: String, ministry: String?) {
        let (type, remark) = Self.programType(name)
        var entity = Entity(
            types: [type],
            path: EntityKey.path(type.pathKind, [CanonicalName.string(name)] + (ministry.map { [$0] } ?? [])),
            name: name, origin: .authority(row: row.origin))
        entity.isRemembered = !row.isSourced("name_ja")
        if !row["name_en"].isEmpty, row.isSourced("name_en") {
            entity.englishName = AuthorityName(cell: row["name_en"]).text
        }
        var names = [AuthorityName(name, .official)]
        var ofOtherClass: [AuthorityName] = []
        // A name with a bracket at its end is read in its parts; the whole is only told.
        let whole = ([row["name_ja"]] + row.alternatives("aliases")).map(AuthorityName.init(cell:)).filter {
            $0.text != name
        }
        for alias in whole where alias.text.last != ")" {
            let head = NameHead.of(Array(CanonicalName.string(alias.text).unicodeScalars))
            if let head, head.type != type {
                ofOtherClass.append(alias)
            } else if !alias.text.isBareKanji || head != nil {
                names.append(alias)
            }
        }
        entity.alternativeNames = (names.dropFirst() + whole.filter { $0.text.last == ")" }).map {
            Name(alias: $0.text)
        }
        var record = AuthorityRecord(entity: entity, localID: row["local_id"], names: names, remark: remark)
        record.row = row
        add(record)
        // An alias with another head (the network that a program builds) is a thing of its own.
        for alias in ofOtherClass {
            let (type, _) = Self.programType(alias.text)
            add(
                AuthorityRecord(
                    entity: Entity(
                        types: [type], path: EntityKey.path(type.pathKind, [CanonicalName.string(alias.text)]),
                        name: alias.text,
                        origin: .authority(row: row.origin)),
                    names: [alias], remark: "its head makes it a \(type.rawValue), not another name of \(name)"))
        }
    }

    private static func programType(_ name: String) -> (EntityType, String?) {
        let found = NameHead.of(Array(CanonicalName.string(name).unicodeScalars))?.type ?? .program
        // ITER計画: a last word that plans share is no plan's where the row says what it is.
        let head = found == .plan ? .program : found
        let remark = head == .program ? nil : "listed among the programs, but its head makes it a \(head.rawValue)"
        return (head, remark)
    }

    /// The name that a row is keyed by: without a bracket at its end, except where a program stands in the bracket: then
    /// the row is about that part of the larger one.
    private static func programName(_ text: String) -> String {
        guard text.last == ")" || text.last == "）", let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }),
            open > text.startIndex
        else { return text }
        let inner = text[text.index(after: open)...].dropLast()
        if NameHead.of(Array(inner.unicodeScalars))?.type == .program { return String(inner) }
        return String(text[..<open])
    }
}

extension String {
    /// Whether it is written in kanji alone: such an abbreviation is a common word as often as a name.
    var isBareKanji: Bool { unicodeScalars.allSatisfy { Script($0) == .kanji } }
}

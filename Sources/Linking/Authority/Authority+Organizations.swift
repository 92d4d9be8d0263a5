internal import Documents
internal import JapaneseText

extension Authority {
    /// Of all tables of organizations. Ministries first, because an office's IRI contains its ministry's.
    mutating func readOrganizations(_ files: [AuthorityFile]) {
        let rows = rows(of: files, key: "local_id", requiring: ["kind", "name_ja"])
        let kinds = rows.map { Self.organizationType($0) }
        for (row, type) in zip(rows, kinds) where type == .ministry { add(organization(row, type)) }
        for (row, type) in zip(rows, kinds) where type != .ministry && type != .office { add(organization(row, type)) }
        let parents = Dictionary(rows.map { ($0["local_id"], $0["parent"]) }, uniquingKeysWith: { first, _ in first })
        for (row, type) in zip(rows, kinds) where type == .office { add(office(row, parents: parents)) }
        linkOrganizations(rows)
    }

    private static func organizationType(_ row: AuthorityRow) -> EntityType {
        let kind = row["kind"]
        return switch kind.utf8.firstIndex(of: UInt8(ascii: " ")).map({ String(kind[..<$0]) }) ?? kind {
        case "ministry", "agency": .ministry
        case "bureau", "division", "office", "secretariat": .office
        case "group": .institutionClass
        case "resource": .informationResource
        case "network", "biobank":
            NameHead.of(Array(CanonicalName.string(row["name_ja"]).unicodeScalars)).map(\.type).flatMap {
                $0 == .program ? nil : $0
            } ?? (kind.hasPrefix("biobank") ? .informationResource : .network)
        default: .institution
        }
    }

    private mutating func organization(_ row: AuthorityRow, _ type: EntityType) -> AuthorityRecord {
        let name = row["name_ja"]
        var entity = Entity(
            types: [type], path: EntityKey.path(type.pathKind, [CanonicalName.string(name)]), name: name,
            origin: .authority(row: row.origin))
        let number = row["houjin_bangou"]
        if !number.isEmpty, !CorporateNumber.isValid(number) {
            report(row, "houjin_bangou", "\(number) is no 法人番号: its check digit is wrong")
        } else if let number = row.identifier("houjin_bangou", sourceIn: "houjin_source") {
            entity.path = "org/\(number)"
            entity.facts.append(.corporateNumber(number))
        }
        if !row["name_en"].isEmpty, row.isSourced("name_en") { entity.englishName = row["name_en"] }
        let item = row["wikidata_qid"]
        if !item.isEmpty, !OutsideIdentifier.isWikidataItem(item) {
            report(row, "wikidata_qid", "\(item) is no Wikidata item")
        } else if let item = row.identifier("wikidata_qid", sourceIn: "qid_source") {
            entity.facts.append(.exactMatch("http://www.wikidata.org/entity/\(item)"))
        }
        let registry = row["ror_id"]
        if !registry.isEmpty, !OutsideIdentifier.isROR(registry) {
            report(row, "ror_id", "\(registry) is no ROR id")
        } else if let registry = row.identifier("ror_id", sourceIn: "ror_source") {
            entity.facts.append(.exactMatch(registry))
        }
        var names = [AuthorityName(name, .official)]
        if let short = Self.withoutCorporateForm(name) { names.append(AuthorityName(short, .official)) }
        names += row.alternatives("aliases").map(AuthorityName.init(cell:))
        return record(row, entity, names)
    }

    private mutating func office(_ row: AuthorityRow, parents: [String: String]) -> AuthorityRecord {
        let official = CanonicalName.string(row["name_ja"])
        let ministry = ministry(of: row, official, parents: parents)
        let ministryNames = (ministry?.names.map { CanonicalName.string($0.text) } ?? []).filter {
            $0.unicodeScalars.count > 1
        }
        func withinMinistry(_ name: String) -> String {
            let name = CanonicalName.string(name)
            let prefix = ministryNames.filter { name.hasPrefix($0) && name != $0 }.max { $0.utf8.count < $1.utf8.count }
            return prefix.map { String(name.dropFirst($0.count)) } ?? name
        }
        let name = withinMinistry(official)
        let parentPath = ministry?.entity.path ?? "org"
        var entity = Entity(
            types: [.office], path: "\(parentPath)/\(EntityKey.key([name]))", name: row["name_ja"],
            origin: .authority(row: row.origin))
        if !row["name_en"].isEmpty, row.isSourced("name_en") { entity.englishName = row["name_en"] }
        var names = [AuthorityName(name, .official)]
        for alias in row.alternatives("aliases").map(AuthorityName.init(cell:)) {
            let short = AuthorityName(withinMinistry(alias.text), alias.use)
            if !names.contains(where: { $0.text == short.text }) { names.append(short) }
        }
        var record = record(row, entity, names)
        record.ministryPath = ministry?.entity.path
        return record
    }

    /// The ministry that stands above a row, through its parents or by the beginning of its name.
    private func ministry(of row: AuthorityRow, _ name: String, parents: [String: String]) -> AuthorityRecord? {
        var id = row["parent"]
        for _ in 0..<8 {
            if let parent = record(localID: id), parent.entity.types[0] == .ministry { return parent }
            guard let next = parents[id] else { break }
            id = next
        }
        return records.first { $0.entity.types[0] == .ministry && name.hasPrefix($0.entity.name) }
    }

    private mutating func record(
        _ row: AuthorityRow, _ entity: Entity, _ names: [AuthorityName]
    ) -> AuthorityRecord {
        var entity = entity
        entity.isRemembered = !row.isSourced("name_ja")
        entity.alternativeNames = names.filter {
            $0.use != .unverified && $0.text != entity.name && $0.text.unicodeScalars.count > 1
        }
        .map { Name(alias: $0.text) }
        var record = AuthorityRecord(entity: entity, localID: row["local_id"], names: names)
        record.row = row
        record.establishedBy = row["established_by"]
        record.validFrom = day("valid_from", of: row)
        record.validTo = day("valid_to", of: row)
        if let from = record.validFrom, let to = record.validTo, from > to {
            report(row, "valid_to", "\(to) lies before valid_from \(from)")
        }
        if let from = record.validFrom, row.isSourced("valid_from") { record.entity.facts.append(.validFrom(from)) }
        if let to = record.validTo, row.isSourced("valid_to") { record.entity.facts.append(.validTo(to)) }
        return record
    }

    /// The date that a cell begins with, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; what follows it is a remark.
    private mutating func day(_ column: String, of row: AuthorityRow) -> String? {
        let cell = row[column]
        guard !cell.isEmpty else { return nil }
        guard let date = cell.leadingISODate, date.isISODate else {
            report(row, column, "\(cell) does not begin with a date, such as 2001-01-06")
            return nil
        }
        return date
    }

    /// 土木研究所 out of 国立研究開発法人土木研究所; nil where no corporate form stands before the name.
    private static func withoutCorporateForm(_ name: String) -> String? {
        let form = LegalForm.length(atStartOf: name.unicodeScalars)
        return form == 0 ? nil : String(String.UnicodeScalarView(name.unicodeScalars.dropFirst(form)))
    }
}

extension EntityType {
    /// The first part of the IRI's path of an entity that is keyed by its name.
    var pathKind: String {
        switch self {
        case .ministry, .office, .institution, .network: "org"
        case .program: "program"
        case .law, .order: "law"
        case .cabinetDecision, .notice, .guideline, .plan, .report, .standard: "instrument"
        case .testMethod: "method"
        case .informationResource: "resource"
        case .institutionClass: "class"
        case .fiscalYear: "fiscal-year"
        case .date: "date"
        case .measure: "measure"
        case .section: "section"
        case .reportedActivity, .plannedActivity: "activity"
        case .budgetAllocation: "allocation"
        }
    }
}

extension String {
    /// The ISO date that the text begins with, of whatever precision; nil where it begins otherwise.
    var leadingISODate: String? {
        let taken = unicodeScalars.prefix { ("0"..."9").contains($0) || $0 == "-" }
        return [4, 7, 10].contains(taken.count) ? String(taken) : nil
    }
}

extension Name {
    /// Another name as the tables have it: in Latin letters an English one, but with macrons Japanese (romanized).
    init(alias text: String) {
        let isEnglish = text.unicodeScalars.allSatisfy { $0.value < 0x250 && !"āīūēōĀĪŪĒŌ".unicodeScalars.contains($0) }
        self.init(text, language: isEnglish ? "en" : "ja")
    }
}

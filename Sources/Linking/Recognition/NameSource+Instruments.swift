internal import JapaneseText

extension NameSource {
    /// The instrument that a name with its citation means: the authority's where name and date agree, else one made of
    /// number and date, or of name and date. Nil where neither the name's head nor the citation makes it an instrument.
    func instrument(
        _ canonical: String, head: EntityType?, citation: Citation?, range: Range<Int>, rank: Sighting.Rank
    ) -> Sighting? {
        if let law = citation?.law, let record = authority.law(law) {
            return sighting(of: record, range, rank, "the law with the number that stands behind the name")
        }
        let types = citation?.types(head: head) ?? (head?.isLegalInstrument == true ? [head ?? .report] : nil)
        if let known = edition(of: canonical, types: types, citation: citation, range: range, rank: rank) {
            return known
        }
        guard let types else { return nil }
        return Sighting(
            range: range, entity: minted(canonical, types, citation), rank: rank, score: 0.9, status: .minted,
            reason: citation?.isEmpty == false
                ? "an instrument with its date or number beside it" : "an instrument by the last word of its name")
    }

    /// The authority's record of the name; of several editions the one of the date cited, else the last before the
    /// document. An edition of another date is another instrument.
    private func edition(
        of canonical: String, types: [EntityType]?, citation: Citation?, range: Range<Int>, rank: Sighting.Rank
    ) -> Sighting? {
        let targets = authority.lexicon.targets(of: Array(canonical.unicodeScalars).filter { $0 != " " })
        let cited = citation?.date.flatMap { $0.day == nil ? nil : $0.iso }
        let isBare = citation?.isEmpty ?? true
        return sighting(range, targets: targets, rank: rank, reason: "a name of the authority") { record in
            guard record.entity.types[0].isLegalInstrument, isBare || types != nil else { return false }
            if record.entity.types[0] == .law || record.entity.types[0] == .order { return citation?.law == nil }
            return cited == nil || record.entity.documentDate == nil || record.entity.documentDate == cited
        }
    }

    private func sighting(of record: AuthorityRecord, _ range: Range<Int>, _ rank: Sighting.Rank, _ reason: String)
        -> Sighting
    {
        Sighting(
            range: range, entity: record.entity, rank: rank, score: 1, status: .linked,
            candidates: [.numbered(record)],
            reason: why(reason, record))
    }

    /// The law or order with this number.
    func law(_ number: LawNumber, _ range: Range<Int>, rank: Sighting.Rank) -> Sighting {
        if let record = authority.law(number) { return sighting(of: record, range, rank, "the law with this number") }
        let type: EntityType = number.isAct ? .law : .order
        return Sighting(
            range: range,
            entity: Entity(
                types: [type], path: EntityKey.path("law", [number.arabic]), name: number.arabic, origin: .minted,
                facts: [.lawNumber(number.arabic)]),
            rank: rank, score: 0.9, status: .minted, reason: "a law's number that the index does not have",
            isLearnt: false)
    }

    /// The notice with this number, named by nothing else.
    func notice(_ number: NoticeNumber, date: CalendarDate?, _ range: Range<Int>) -> Sighting {
        var citation = Citation(notices: [number])
        citation.date = date
        return Sighting(
            range: range, entity: minted(number.normalized, [.notice], citation), rank: .identifier, score: 0.9,
            status: .minted, reason: "a notice's number: office, day and serial", isLearnt: false)
    }

    /// What has a number is called by it, because its IRI is keyed to it: papers that quote one notice under different
    /// titles then agree on its name. The title is another name.
    private func minted(_ canonical: String, _ types: [EntityType], _ citation: Citation?) -> Entity {
        let date = citation?.date?.iso
        var facts: [EntityFact] = []
        if let date { facts.append(.documentDate(date)) }
        func entity(_ path: String, number: String?) -> Entity {
            let title = number == nil || number == canonical ? [] : [Name(canonical)]
            return Entity(
                types: types, path: path, name: number ?? canonical, alternativeNames: title, origin: .minted,
                facts: facts)
        }
        if types[0] == .law || types[0] == .order {
            let number = citation?.law?.arabic
            if let number { facts.append(.lawNumber(number)) }
            return entity(EntityKey.path("law", [number ?? canonical]), number: number)
        }
        let numbers = citation.map { $0.notices.map(\.normalized) + ($0.law.map { [$0.arabic] } ?? []) } ?? []
        facts += numbers.map(EntityFact.instrumentNumber)
        // The number names a notice whatever else it is called.
        let keyType: EntityType = citation?.notices.isEmpty == false ? .notice : types[0]
        let path = EntityKey.instrumentPath(keyType, name: canonical, number: numbers.first ?? "", date: date)
        return entity(path, number: numbers.first)
    }
}

extension Entity {
    /// eli:date_document, where it has one.
    var documentDate: String? {
        for case .documentDate(let date) in facts { return date }
        return nil
    }
}

internal import JapaneseText

/// The office column's shorthand: 国土交通省治水課・河環室、農水省農村計画課(環境省、総務省).
///
/// Items stand between 、 or, where one ends in an office's head, ・; a ministry that is not repeated is carried on from the
/// item before; what stands in brackets cooperates, but for a bracket right behind a ministry that names none other:
/// 文部科学省(高等教育局) says which of its offices. One value reads the items of one cell in their order.
struct OfficeColumn {
    let source: NameSource
    /// The last ministry named, and whether brackets are open; both go on from item to item.
    private var ministry: Entity?
    private var depth = 0

    /// `publisher` is the ministry whose paper it is: its own offices are often named without it.
    init(_ source: NameSource, publisher: Entity? = nil) {
        self.source = source
        ministry = publisher
    }

    mutating func read(_ reading: inout Reading) {
        let text = reading.scalars
        var i = 0
        while i < text.count {
            switch text[i] {
            case "(" where isDuty(at: i, in: reading):
                readDuty(at: i, &reading)
                i = reading.bracket(openingAt: i).map { dutyEnd($0, in: reading) } ?? itemEnd(from: i + 1, in: reading)
            case "(" where namesOwnOffices(at: i, in: reading): break
            case "(", "[", "〔": depth += 1
            case ")", "]", "〕": depth = max(0, depth - 1)
            case _ where isSeparator(text[i]): break
            default:
                let end = itemEnd(from: i, in: reading)
                readItem(i..<end, &reading)
                i = end
                continue
            }
            i += 1
        }
    }

    /// Whether the bracket holds a duty (担当), which is part of the office before it: 内閣府(防災担当), 政策統括官(防災担当).
    private func isDuty(at open: Int, in reading: Reading) -> Bool {
        guard let bracket = reading.bracket(openingAt: open) else { return false }
        let duty = Array("担当".unicodeScalars)
        return reading.hasWord(duty, before: bracket.close) && bracket.inside.count > duty.count
            && leadingMinistry(bracket.inside, reading) == nil && !reading.scalars[bracket.inside].contains("、")
    }

    /// Whether the bracket stands right behind a ministry and names offices, but no other ministry or body.
    private func namesOwnOffices(at open: Int, in reading: Reading) -> Bool {
        guard let last = reading.sightings.last, last.type == .ministry, last.range.upperBound == open,
            let bracket = reading.bracket(openingAt: open)
        else { return false }
        var isOfOffices = false
        var start = bracket.inside.lowerBound
        while start < bracket.inside.upperBound {
            let end = itemEnd(from: start, in: reading)
            if end > start {
                guard leadingMinistry(start..<end, reading) == nil, endsOffice(start..<end, in: reading),
                    institution(start..<end, reading) == nil
                else { return false }
                isOfOffices = true
            }
            start = max(end, start + 1)
        }
        return isOfOffices
    }

    /// 参事官(…担当)付 are those who work for him.
    private func dutyEnd(_ duty: Bracket, in reading: Reading) -> Int {
        var end = duty.close + 1
        guard reading.hasWord(["付"], at: end) else { return end }
        end += 1
        // 政策統括官(…担当)付参事官(…担当): he has a duty of his own.
        guard !beginsMinistry(end, in: reading) else { return end }
        var next = end
        while next < reading.scalars.count, Script(reading.scalars[next]) == .kanji { next += 1 }
        guard next > end, endsOffice(end..<next, in: reading) else { return end }
        return isDuty(at: next, in: reading)
            ? reading.bracket(openingAt: next).map { dutyEnd($0, in: reading) } ?? next : next
    }

    private mutating func readDuty(at open: Int, _ reading: inout Reading) {
        guard let bracket = reading.bracket(openingAt: open) else { return }
        if let last = reading.sightings.last, last.type == .office, last.range.upperBound == open,
            let office = office(last.range.lowerBound..<dutyEnd(bracket, in: reading), reading)
        {
            add(office, last.traits, to: &reading)
        } else if let office = office(bracket.inside, reading) {
            add(office, [], to: &reading)
        }
    }

    private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        "、,，・/;。 \n○◎●*※及び【】<>:".unicodeScalars.contains(scalar)
    }

    /// Where the item that begins at `start` ends. A ・ ends it behind a ministry or an office's head, and is else part of
    /// the office's name (流域管理・海岸企画課).
    private func itemEnd(from start: Int, in reading: Reading) -> Int {
        let text = reading.scalars
        var i = start
        while i < text.count {
            switch text[i] {
            case "、", ",", "，", "(", ")", "[", "]", "〔", "〕", "/", ";", "。", "\n", "○", "●", "※", "【", "】", "<", ">",
                ":":
                return i
            case "・":
                if endsOffice(start..<i, in: reading) { return i }
            case _ where i > start && beginsMinistry(i, in: reading) && endsOffice(start..<i, in: reading):
                // 総務省消防庁予防課, and lines that were printed on end: 河川計画課環境省水環境課.
                return i
            case " ":
                // Behind a bureau the division within it goes on.
                let isWithin = Self.superiors.contains { reading.hasWord($0, before: i) }
                if !isWithin, endsOffice(start..<i, in: reading) { return i }
            default:
                if reading.hasWord(["及", "び"], at: i), i > start { return i }
            }
            i += 1
        }
        return i
    }

    /// Whether a ministry or agency that the authority has is named at `position`.
    private func beginsMinistry(_ position: Int, in reading: Reading) -> Bool {
        let authority = source.authority
        return authority.lexicon.longestMatch(
            in: reading.scalars, at: position, where: { $0.count > 2 && authority.isMinistry($1) }) != nil
    }

    private func endsOffice(_ range: Range<Int>, in reading: Reading) -> Bool {
        guard let known = known(in: reading, range), known.range == range else {
            return Self.heads.contains { reading.hasWord($0, before: range.upperBound) && $0.count < range.count }
        }
        return true
    }

    /// The authority's longest name at the beginning of the run.
    private func known(
        in reading: Reading, _ run: Range<Int>, types: Set<EntityType> = [.ministry, .office, .institution]
    ) -> Sighting? {
        guard
            let match = source.authority.lexicon.longestMatch(
                in: reading.scalars, at: run.lowerBound,
                where: { $0.upperBound <= run.upperBound && source.authority.isBody($1) })
        else { return nil }
        let ministryPath = ministry?.path
        return source.sighting(match.range, targets: match.targets, rank: .name, reason: "in the office column") {
            record in
            guard types.contains(record.entity.types[0]) else { return false }
            return record.entity.types[0] != .office || ministryPath == nil || record.ministryPath == ministryPath
        }
    }

    private mutating func readItem(_ item: Range<Int>, _ reading: inout Reading) {
        var start = item.lowerBound
        var isCarried = true
        if let body = leadingMinistry(item, reading) {
            add(body, [], to: &reading)
            ministry = body.entity
            isCarried = false
            start = body.range.upperBound
            while start < item.upperBound, reading.scalars[start] == " " || reading.scalars[start] == "・" { start += 1 }
        } else if let body = known(in: reading, item, types: [.institution]), body.range == item {
            add(body, [], to: &reading)
            return
        }
        guard start < item.upperBound else { return }
        if isCarried, let body = institution(item, reading) {
            add(body, [], to: &reading)
        } else if let office = office(start..<item.upperBound, isStated: !isCarried, reading) {
            add(office, isCarried ? [.carriedMinistry] : [], to: &reading)
        }
    }

    /// A body of its own among the offices (国立…研究所, …協会), by its name.
    private func institution(_ range: Range<Int>, _ reading: Reading) -> Sighting? {
        let name = reading.scalars[range]
        guard let head = NameHead.of(name), head.type == .institution, head.suffix.count < name.count,
            Owners.begin(name) || head.need == .modifier
        else { return nil }
        return Sighting(
            range: range, entity: source.minted(reading.canonical(range), .institution), rank: .name, score: 0.7,
            status: .minted,
            reason: "in the office column, a body of its own by its name")
    }

    private func leadingMinistry(_ item: Range<Int>, _ reading: Reading) -> Sighting? {
        var source = self
        source.ministry = nil
        if let known = source.known(in: reading, item, types: [.ministry]) { return known }
        guard let end = unlistedMinistryEnd(item, reading) else { return nil }
        return self.source.ministry(item.lowerBound..<end, in: reading)
    }

    /// A ministry of another day or place, by the last letter of its name: the whole item, or what stands before an office.
    private func unlistedMinistryEnd(_ item: Range<Int>, _ reading: Reading) -> Int? {
        guard let at = item.first(where: { "省庁".unicodeScalars.contains(reading.scalars[$0]) }),
            at - item.lowerBound >= 2, !isOfMinistriesAtLarge(item, reading),
            reading.scalars[item.lowerBound..<at].allSatisfy({
                // Behind an office (農地課…省) another name has begun.
                [.kanji, .katakana].contains(Script($0)) && !"課室局".unicodeScalars.contains($0)
            })
        else { return nil }
        return at + 1
    }

    /// 関係省庁, 各府省庁: no ministry in particular.
    private func isOfMinistriesAtLarge(_ item: Range<Int>, _ reading: Reading) -> Bool {
        ["省庁", "府省"].contains { word in
            let word = Array(word.unicodeScalars)
            return item.contains { reading.hasWord(word, at: $0) }
        }
    }

    /// The authority's office of this ministry, or one made for the name within it.
    /// What stands right behind a ministry (`isStated`) is one whatever its last word.
    private func office(_ range: Range<Int>, isStated: Bool = false, _ reading: Reading) -> Sighting? {
        if let known = known(in: reading, range, types: [.office]), known.range == range { return known }
        if let known = knownByTail(range, reading) { return known }
        guard range.count > 1, isStated || Self.heads.contains(where: { reading.hasWord($0, before: range.upperBound) })
        else { return nil }
        let name = reading.canonical(range)
        let parent = ministry?.path ?? "org"
        return Sighting(
            range: range,
            entity: Entity(
                types: [.office], path: "\(parent)/\(EntityKey.key([name]))",
                name: (ministry?.name ?? "") + name, alternativeNames: ministry == nil ? [] : [Name(name)],
                origin: .minted),
            rank: .name, score: 0.8, status: .minted,
            reason: "in the office column, an office of \(ministry?.name ?? "no ministry named") that no table knows")
    }

    /// An office with a part of its path before it (水管理・国土保全局河川・海岸管理室), where its full name has that part.
    private func knownByTail(_ range: Range<Int>, _ reading: Reading) -> Sighting? {
        for start in range.dropFirst() {
            guard var known = known(in: reading, start..<range.upperBound, types: [.office]),
                known.range.upperBound == range.upperBound,
                CanonicalName.string(known.entity.name).contains(reading.canonical(range.lowerBound..<start))
            else { continue }
            known.range = range
            known.score = 0.9
            return known
        }
        return nil
    }

    private static let superiors = CommonWords.scalars(["局", "部", "官房", "本部", "グループ", "庁", "省", "府", "院"])

    private func add(_ found: Sighting, _ traits: Mention.Traits, to reading: inout Reading) {
        var sighting = found
        sighting.traits = found.traits.subtracting(.abbreviation).union(traits)
        if depth > 0 { sighting.traits.insert(.cooperating) }
        reading.sightings.append(sighting)
    }

    private static let heads = CommonWords.scalars([
        "課", "室", "局", "部", "官", "官付", "室付", "担当)", "担当)付", "班", "係", "課長", "グループ", "本部", "チーム", "ユニット", "事務局", "参事官",
        "企画官", "担当", "センター",
        "官房", "院", "所",
    ])
}

internal import JapaneseText

/// Names that the words around them class: institutions by what they can do, short forms by the class that they are given
/// as examples of, or that they are named in one breath with.
struct ContextNames {
    let source: NameSource

    func read(_ reading: inout Reading) {
        readCapabilities(&reading)
        readExamples(&reading)
        readLegalPersons(&reading)
        readCompanies(&reading)
    }

    /// 灯台ホールディングス(株): a company by the form behind its name.
    private func readCompanies(_ reading: inout Reading) {
        for bracket in reading.brackets.all where reading.scalars[bracket.inside].elementsEqual(["株"]) {
            let start = reading.compoundStart(before: bracket.open)
            guard bracket.open - start >= 2, !CommonWords.areOnlyGeneric(reading.scalars[start..<bracket.open]) else {
                continue
            }
            let name = reading.canonical(start..<bracket.open) + "株式会社"
            reading.sightings.append(
                Sighting(
                    range: start..<bracket.close + 1, entity: source.minted(name, .institution), rank: .name,
                    score: 0.8, status: .minted, reason: "a company, by the form behind its name"))
        }
    }

    /// GIS機能を持つ施設: a class of institutions, and what gives it its function is a class too.
    private func readCapabilities(_ reading: inout Reading) {
        let word = Array("機能を".unicodeScalars)
        for at in reading.scalars.indices where reading.hasWord(word, at: at) {
            let verb = at + word.count
            guard let verbEnd = end(of: ["持つ", "もつ", "有する", "備えた", "備える", "有した", "担う"], at: verb, in: reading),
                let end = end(
                    of: ["医療機関", "研究機関", "病院", "大学病院", "機関", "施設", "大学", "企業", "拠点"], at: verbEnd, in: reading)
            else { continue }
            let start = reading.compoundStart(before: at)
            guard start < at else { continue }
            let range = start..<end
            add(range, .institutionClass, "a class of institutions by the function that they have", to: &reading)
            if reading.scalars[start..<at].allSatisfy({ Script($0) == .latin }) {
                add(
                    start..<at, .institutionClass, "an abbreviation that institutions have the function of",
                    to: &reading)
                reading.sightings[reading.sightings.count - 1].traits.insert(.abbreviation)
            }
        }
    }

    private func end(of words: [String], at start: Int, in reading: Reading) -> Int? {
        words.map { Array($0.unicodeScalars) }.filter { reading.hasWord($0, at: start) }.map { start + $0.count }.max()
    }

    /// GIS等の地図データベース: the short form is one of the class that the head names.
    private func readExamples(_ reading: inout Reading) {
        for joint in ["等の", "などの", "といった"].map({ Array($0.unicodeScalars) }) {
            for at in reading.scalars.indices where reading.hasWord(joint, at: at) {
                let start = reading.compoundStart(before: at)
                guard at - start >= 2, reading.scalars[start..<at].allSatisfy({ Script($0) == .latin || $0 == "-" })
                else { continue }
                let classStart = at + joint.count
                guard let end = compoundEnd(from: classStart, in: reading),
                    let head = NameHead.of(reading.scalars[classStart..<end]),
                    head.standsUnquoted
                else { continue }
                let examples = start..<at
                let targets = source.authority.lexicon.targets(of: Array(reading.scalars[examples]))
                guard targets.isEmpty else { continue }
                add(examples, head.type, "given as an example of \(reading.string(classStart..<end))", to: &reading)
                reading.sightings[reading.sightings.count - 1].traits.insert(.abbreviation)
                add(classStart..<end, head.type, "the class that examples are given of", to: &reading)
                reading.sightings[reading.sightings.count - 1].traits.insert(.generic)
                reading.sightings[reading.sightings.count - 1].isLearnt = false
            }
        }
    }

    /// 株式会社灯台サービス, 公益財団法人沖の会: a legal person by the form before its name, whatever its last word is.
    private func readLegalPersons(_ reading: inout Reading) {
        var i = 0
        while i < reading.scalars.count {
            guard LegalForm.mayBegin(with: reading.scalars[i]),
                let form = LegalForm.ofAnyone.first(where: { reading.hasWord($0, at: i) }), reading.startsWord(i)
            else {
                i += 1
                continue
            }
            let start = i
            i += form.count
            i += brandCount(at: i, in: reading)
            while i < reading.scalars.count,
                [.kanji, .katakana, .latin, .middleDot].contains(Script(reading.scalars[i])),
                // A ・ behind a whole name parts it from the next.
                reading.scalars[i] != "・" || NameHead.of(reading.scalars[start..<i])?.type != .institution
                    || nativeCount(at: i + 1, in: reading) > 1
            {
                i += 1
                // 全国こども食堂支援センター・むすびえ
                if i < reading.scalars.count, Script(reading.scalars[i]) == .hiragana {
                    i += nativeCount(at: i, in: reading)
                    i += societyCount(at: i, behind: start + form.count, in: reading)
                }
            }
            var end = i
            while let word = CommonWords.followers.first(where: { reading.hasWord($0, before: end) }) {
                end -= word.count
            }
            let range = start..<end
            guard end > start + form.count + 1, !CommonWords.areOnlyGeneric(reading.scalars[start + form.count..<end]),
                reading.sightings.starting(at: start).allSatisfy({ $0.range.upperBound < end }),
                NameHead.of(reading.scalars[range]).map({ $0.type == .institution }) ?? true
            else { continue }
            add(range, .institution, "a legal person, by the form before its name", to: &reading)
        }
    }

    /// How many letters in hiragana a name begins with behind its legal form, kanji or katakana behind them: うみのこ財団. What
    /// begins as a particle does (による調査) is none.
    private func brandCount(at position: Int, in reading: Reading) -> Int {
        var end = position
        while end < reading.scalars.count, Script(reading.scalars[end]) == .hiragana { end += 1 }
        guard (2...8).contains(end - position), end < reading.scalars.count,
            [.kanji, .katakana].contains(Script(reading.scalars[end])),
            !Self.particles.contains(where: { reading.hasWord($0, at: position) })
        else { return 0 }
        return end - position
    }

    private static let particles = CommonWords.scalars([
        "に", "が", "は", "を", "と", "の", "で", "も", "や", "へ", "から", "など", "また", "より", "ごと",
    ])

    /// How many letters of a name go on behind の at `position`: 灯の会, 沖の友の会; none behind a body's own name (甲協会の会).
    private func societyCount(at position: Int, behind start: Int, in reading: Reading) -> Int {
        guard reading.hasWord(["の"], at: position), position > start,
            NameHead.of(reading.scalars[start..<position])?.type != .institution
        else { return 0 }
        var end = position + 1
        while end < reading.scalars.count, end < position + 10,
            Script(reading.scalars[end]) == .kanji || reading.scalars[end] == "の"
        {
            end += 1
        }
        guard end > position + 1, reading.scalars[end - 1] == "会" else { return 0 }
        return end - position
    }

    /// How many letters of a name go on in hiragana at `position`: a noun, or what a ・ parts from the rest up to a particle.
    private func nativeCount(at position: Int, in reading: Reading) -> Int {
        guard position < reading.scalars.count else { return 0 }
        if let noun = CommonWords.hiraganaNouns.first(where: { reading.hasWord($0, at: position) }) {
            return noun.count
        }
        guard reading.scalars[position - 1] == "・" else { return 0 }
        var end = position
        while end < reading.scalars.count, Script(reading.scalars[end]) == .hiragana,
            !"をがはにでのとやへ".unicodeScalars.contains(reading.scalars[end])
        {
            end += 1
        }
        return end - position > 1 ? end - position : 0
    }

    /// Initials that are common nouns.
    private static let commonInitials: Set<String> = [
        "NGO", "NPO", "ODA", "OOF", "SNS", "ICT", "IoT", "GIS", "GPS", "LAN", "API", "PDF", "CSV", "URL", "GDP", "SDG",
        "ESG",
        "EBPM", "PDCA", "BCP", "KPI", "PFI", "PPP", "EPA", "FTA", "TPP", "RCEP", "DVD", "LED", "LNG", "CCS", "CCUS",
        "DMO",
        "OJT", "PCR", "DNA", "RNA", "BIM", "CIM", "MaaS", "SAF", "VOD", "XML", "JSON",
    ]

    /// JAXA及び国立環境研究所: an abbreviation in capitals that is named in one breath with an institution or a resource is
    /// one. Read when those have been found.
    func readPeers(_ reading: inout Reading) {
        let joints = CommonWords.scalars(["及び", "並びに", "や", "、", "・", "と"])
        var i = 0
        while i < reading.scalars.count {
            guard ("A"..."Z").contains(reading.scalars[i]), reading.startsWord(i) else {
                i += 1
                continue
            }
            let start = i
            while i < reading.scalars.count, ("A"..."Z").contains(reading.scalars[i]) || reading.scalars[i] == "-" {
                i += 1
            }
            let range = start..<i
            guard range.count >= 3, reading.endsWord(i), !reading.isSighted(range) else { continue }
            let besides = joints.flatMap { joint in
                (reading.hasWord(joint, at: range.upperBound)
                    ? reading.sightings.starting(at: range.upperBound + joint.count) : [])
                    + (reading.hasWord(joint, before: start) ? reading.sightings.ending(at: start - joint.count) : [])
            }
            let peer = besides.first { $0.type == .institution || $0.type == .informationResource }
            guard let type = peer?.type, !Self.commonInitials.contains(reading.string(range)) else { continue }
            add(range, type, "named in one breath with a \(type.rawValue)", to: &reading)
            reading.sightings[reading.sightings.count - 1].traits.insert(.abbreviation)
        }
    }

    private func compoundEnd(from start: Int, in reading: Reading) -> Int? {
        var end = start
        while end < reading.scalars.count, [.kanji, .katakana, .latin].contains(Script(reading.scalars[end])),
            !(end > start && NameHead.of(reading.scalars[start..<end])?.standsUnquoted == true && reading.endsWord(end))
        {
            end += 1
        }
        return end > start + 1 ? end : nil
    }

    private func add(_ range: Range<Int>, _ type: EntityType, _ reason: String, to reading: inout Reading) {
        reading.sightings.append(
            Sighting(
                range: range, entity: source.minted(reading.canonical(range), type), rank: .name, score: 0.7,
                status: .minted,
                reason: reason))
    }
}

internal import JapaneseText

/// Names that the words around them class: institutions by what they can do, short forms by the class that they are given
/// as examples of, ministries by the last letter of their names.
struct ContextNames {
    let source: NameSource

    func read(_ reading: inout Reading) {
        readCapabilities(&reading)
        readExamples(&reading)
        readMinistries(&reading)
    }

    /// ARO機能を持つ医療機関: a class of institutions, and what gives it its function is a class too.
    private func readCapabilities(_ reading: inout Reading) {
        let word = Array("機能を".unicodeScalars)
        for at in reading.scalars.indices where reading.hasWord(word, at: at) {
            let verb = at + word.count
            guard let verbEnd = end(of: ["持つ", "もつ", "有する", "備えた", "備える", "有した", "担う"], at: verb, in: reading),
                let end = end(of: ["医療機関", "研究機関", "病院", "大学病院", "機関", "施設", "大学", "企業", "拠点"], at: verbEnd, in: reading)
            else { continue }
            let start = reading.compoundStart(before: at)
            guard start < at else { continue }
            let range = start..<end
            add(range, .institutionClass, "a class of institutions by the function that they have", to: &reading)
            if reading.scalars[start..<at].allSatisfy({ Script($0) == .latin }) {
                add(start..<at, .institutionClass, "an abbreviation that institutions have the function of", to: &reading)
                reading.sightings[reading.sightings.count - 1].traits.insert(.abbreviation)
            }
        }
    }

    private func end(of words: [String], at start: Int, in reading: Reading) -> Int? {
        words.map { Array($0.unicodeScalars) }.filter { reading.hasWord($0, at: start) }.map { start + $0.count }.max()
    }

    /// NDB等の公的データベース: the short form is one of the class that the head names.
    private func readExamples(_ reading: inout Reading) {
        for joint in ["等の", "などの", "といった"].map({ Array($0.unicodeScalars) }) {
            for at in reading.scalars.indices where reading.hasWord(joint, at: at) {
                let start = reading.compoundStart(before: at)
                guard at - start >= 2, reading.scalars[start..<at].allSatisfy({ Script($0) == .latin || $0 == "-" }) else { continue }
                let classStart = at + joint.count
                guard let end = compoundEnd(from: classStart, in: reading), let head = NameHead.of(reading.scalars[classStart..<end]),
                    head.need == .modifier
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

    private func compoundEnd(from start: Int, in reading: Reading) -> Int? {
        var end = start
        while end < reading.scalars.count, [.kanji, .katakana, .latin].contains(Script(reading.scalars[end])),
            !(end > start && NameHead.of(reading.scalars[start..<end])?.need == .modifier && reading.endsWord(end))
        {
            end += 1
        }
        return end > start + 1 ? end : nil
    }

    /// 環境省, こども家庭庁: a ministry or agency that no row knows.
    private func readMinistries(_ reading: inout Reading) {
        for end in reading.scalars.indices.map({ $0 + 1 }) where "省庁".unicodeScalars.contains(reading.scalars[end - 1]) {
            guard reading.endsWord(end, isBody: true) else { continue }
            let start = reading.compoundStart(before: end)
            guard Ministries.isMinistry(reading.scalars[start..<end]) else { continue }
            let canonical = reading.canonical(start..<end)
            if source.known(canonical, as: [.ministry], range: start..<end, rank: .name, reason: "") != nil { continue }
            add(start..<end, .ministry, "a ministry or agency by the last letter of its name", to: &reading)
            reading.barriers.insert(end)
        }
    }

    private func add(_ range: Range<Int>, _ type: EntityType, _ reason: String, to reading: inout Reading) {
        reading.sightings.append(
            Sighting(
                range: range, entity: source.minted(reading.canonical(range), type), rank: .name, score: 0.7, status: .minted,
                reason: reason))
    }
}

/// The names of ministries and agencies (省, 庁) that no table has.
enum Ministries {
    /// Whether `name` is a ministry's: two letters or more before 省 or 庁, and no word for ministries in general.
    static func isMinistry(_ name: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        guard let last = name.last, last == "省" || last == "庁", (3...12).contains(name.count) else { return false }
        let text = Array(name)
        return !general.contains { text.starts(with: $0) || text.suffix($0.count).elementsEqual($0) }
    }

    private static let general = CommonWords.scalars([
        "各省", "省庁", "府省", "関係", "同省", "両省", "他省", "官公庁", "官庁", "県庁", "都庁", "道庁", "府庁", "市庁", "本省", "本庁", "主務省", "所管", "担当",
    ])
}

/// 甲法に基づき…, 甲計画を踏まえ…, 甲指針に則り…: what a measure or an activity rests on. 甲法に基づく乙, 甲法に規定される乙: what
/// a class of bodies, or another instrument, rests on.
///
/// What an activity rests on where the law only says what a body is (甲法に基づく乙病院を中心に): on its program, where
/// it has one, and it cites the law; without a program, on the law.
struct Basis: RelationRule {
    static let adverbial: Cues = [
        "に基づき", "に基づいて", "にもとづき", "にもとづいて", "に基き", "を踏まえ", "をふまえ", "を踏まえて", "に則り", "に則って", "にのっとり", "に準拠し", "に準拠して",
        "に準じて", "の規定により", "に従い", "に従って", "も踏まえ", "も踏まえて", "を根拠に", "を根拠として", "の委任を受け",
        "の委任を受けて", "の定めるところにより", "の定めるところに従い", "の定めるところに従って", "の下、", "のもと、", "の下で、", "のもとで、", "の定めに従い", "の定めに基づき",
        "の定めにより",
    ]
    static let attributive: Cues = [
        "に基づく", "に基づいた", "にもとづく", "に基く", "を踏まえた", "をふまえた", "に則った", "にのっとった", "に準拠した", "に準拠する", "に規定する", "に規定される",
        "に規定された", "に規定されている", "で規定する", "で規定される", "に定める", "に定められた", "に定められている", "で定める", "で定められた", "が定める", "に位置付けられた",
        "に位置づけられた", "に掲げる", "に掲げられた", "に掲げた", "に示す", "に示された", "で示された", "に盛り込まれた", "に記載された",
        "も踏まえた", "の定める", "の委任を受けた",
    ]
    static let grounds = adverbial + attributive
    /// 甲法の施行を踏まえ: what happens to the instrument stands between it and the cue.
    private static let turn: Cues =
        ["の", "等の"] * [
            "施行", "全面施行", "一部施行", "改正", "一部改正", "見直し", "改定", "改訂", "成立", "公布", "策定", "制定", "内容", "趣旨", "考え方", "規定",
            "方針", "議論", "結果", "施行状況", "施行の状況", "実施状況", "実施の状況", "運用状況", "運用の状況",
        ]
        * ["", "等", "内容"]
    /// What makes an instrument, or what happens to it, the ground of something.
    static let occasion: Cues = ["を受けて", "を受け、", "に鑑み", "に照らし", "の実現に向け", "の達成に向け"]
    private static let occasionOfTurn: Cues = occasion + ["に合わせて", "に合わせ", "にあわせて", "に伴い", "に伴って"]
    private static let execution: Cues =
        ["を"] * ["", "円滑に", "着実に", "適切に", "確実に", "全面的に", "適正に"] * ["施行し", "施行する", "施行した", "運用し", "運用する", "執行し"]
    /// 甲法により指定された乙, 甲法の乙: the law makes the body what it is, and no more is said of it.
    private static let byLaw: Cues = ["により", "の規定により", "によって", "で", "において"]
    private static let ofLaw: Cues = ["の", "による", "上の"]
    /// How a body comes under a law: 甲法に基づく認定を受けた乙.
    private static let standing: Cues =
        ["認定", "指定", "承認", "登録", "届出", "許可", "設置", "設立", "策定", "作成", "制定", "選定", "整備"]
        * ["を受けた", "を受ける", "された", "されている", "した", "する", "される", "を取得した"]

    func read(_ passage: inout Passage) {
        for coordination in passage.coordinations {
            let instruments = coordination.members.filter {
                passage.phrases[$0].type.isLegalInstrument && !passage.isSettled($0, [.cites])
            }
            guard !instruments.isEmpty else { continue }
            var rest = passage.cursor(after: coordination)
            let start = rest.offset
            if rest.take(Self.execution) {
                basis(instruments, cue: start..<rest.offset, 0.9, &passage)
                continue
            }
            let isBare = Self.grounds.end(in: passage.prose.scalars, at: start) != nil
            let isTurned = !isBare && (rest.takeEvent() || rest.take(Self.turn) || rest.takeAspect())
            // 甲法の施行(令和5年4月)に伴い
            if isTurned { _ = rest.takeBracket(.round) }
            if rest.take(isTurned ? Self.occasionOfTurn : Self.occasion) {
                basis(instruments, cue: start..<rest.offset, 0.9, &passage)
            } else if rest.take(Self.grounds) {
                let cue = start..<rest.offset
                let names = founded(at: rest, on: instruments, cue: cue, 0.95, &passage)
                if !names { readBehindComma(rest, instruments, cue: cue, &passage) }
                let isDefinition = names || isBody(at: rest, passage)
                if !isDefinition || (names && !passage.runsProgram) {
                    basis(instruments, cue: cue, names ? 0.85 : 0.95, &passage)
                }
            } else if let cue = meansOfLaw(instruments, at: start, passage) {
                basis(instruments, cue: cue, 0.8, &passage)
            } else if rest.take(Self.byLaw), rest.take(Self.standing) {
                _ = founded(at: rest, on: instruments, cue: start..<rest.offset, 0.9, &passage)
            } else {
                readBodiesOfLaw(instruments, behind: start, &passage)
            }
        }
        readPrograms(&passage)
    }

    /// 甲法により、…を認定した; 甲法による乙事業: the law is what it is done by.
    private func meansOfLaw(_ instruments: [Int], at start: Int, _ passage: Passage) -> Range<Int>? {
        // What an amending act brings about is told of the law that it amends.
        let amending = Array("改正する法律".unicodeScalars)
        guard
            instruments.allSatisfy({
                passage.phrases[$0].type == .law
                    && !passage.prose.scalars[passage.phrases[$0].quoted].suffix(amending.count).elementsEqual(amending)
            })
        else { return nil }
        var rest = Cursor(passage.prose, at: start)
        if rest.take(["により、", "によって、"]) { return start..<rest.offset }
        guard rest.take(["による"]), let first = passage.coordination(at: rest.offset)?.members.first,
            passage.phrases[first].type == .program
        else { return nil }
        return start..<rest.offset
    }

    private func basis(_ instruments: [Int], cue: Range<Int>, _ confidence: Double, _ passage: inout Passage) {
        for instrument in instruments {
            passage.claim(
                passage.itself, .basedOn, passage.party(instrument), cue: cue, confidence: confidence,
                "The sentence says that what is done rests on the instrument.")
            passage.settle(instrument, .basedOn)
        }
    }

    /// 甲法に定める乙会議の下で…: the law says what the body is, not what is done.
    private func isBody(at rest: Cursor, _ passage: Passage) -> Bool {
        guard Self.attributive.start(in: passage.prose.scalars, before: rest.offset) != nil,
            let first = passage.coordination(at: rest.offset)?.members.first
        else { return false }
        return passage.phrases[first].type == .institution
    }

    /// 甲法に基づき、乙事業者が…: bodies right behind the comma are mostly those that the law provides for.
    private func readBehindComma(_ rest: Cursor, _ instruments: [Int], cue: Range<Int>, _ passage: inout Passage) {
        var rest = rest
        guard rest.take(["、"]), let first = passage.coordination(at: rest.offset)?.members.first,
            passage.phrases[first].type == .institutionClass
        else { return }
        _ = founded(at: rest, on: instruments, cue: cue, 0.7, &passage)
    }

    /// 甲法の乙指定機関: a class of bodies that a law has its own name for.
    private func readBodiesOfLaw(_ instruments: [Int], behind start: Int, _ passage: inout Passage) {
        var rest = Cursor(passage.prose, at: start)
        let laws = instruments.filter { passage.phrases[$0].type == .law || passage.phrases[$0].type == .order }
        guard !laws.isEmpty, rest.take(Self.ofLaw), let first = passage.coordination(at: rest.offset)?.members.first,
            passage.phrases[first].type == .institutionClass
        else { return }
        _ = founded(at: rest, on: laws, cue: start..<rest.offset, 0.8, &passage)
    }

    /// The bodies and instruments that stand behind the cue rest on the instruments before it; whether there are any.
    private func founded(
        at rest: Cursor, on instruments: [Int], cue: Range<Int>, _ confidence: Double, _ passage: inout Passage
    ) -> Bool {
        var rest = rest
        _ = rest.take(Self.standing)
        rest.skipSpaces()
        let members = passage.coordination(at: rest.offset)?.members ?? []
        var names = false
        for member in members {
            let type = passage.phrases[member].type
            guard type == .institutionClass || type.isLegalInstrument else { continue }
            names = true
            for instrument in instruments {
                passage.claim(
                    passage.party(member), .basedOn, passage.party(instrument), cue: cue, confidence: confidence,
                    "The text names it as what the instrument provides for.")
            }
        }
        return names
    }

    /// 乙事業の成果を踏まえ: an activity may go on from what came of a program.
    private func readPrograms(_ passage: inout Passage) {
        for index in passage.phrases.indices where passage.phrases[index].type == .program {
            let end = passage.coordination(of: index)?.end ?? passage.phrases[index].whole.upperBound
            guard let cue = passage.foundation(after: end, limit: passage.prose.scalars.indices) else { continue }
            passage.claim(
                passage.itself, .basedOn, passage.party(index), cue: cue, confidence: 0.85,
                "The sentence goes on from what came of the program.")
            passage.settle(index, .basedOn)
        }
    }
}

extension Cursor {
    private static let happened: Cues =
        ["閣議決定", "決定", "施行", "全面施行", "改正", "一部改正", "公布", "成立", "策定", "改定", "改訂", "公表", "取りまとめ", "とりまとめ"]
        * ["されたこと", "されること", "られたこと"]

    /// Moves over what happened to an instrument, 甲法の一部改正が令和5年4月に施行されたこと, in the clause at the cursor.
    fileprivate mutating func takeEvent() -> Bool {
        var ahead = self
        guard ahead.take(["が", "の改正が", "の一部改正が", "の一部が", "の改訂が", "の改定が"]) else { return false }
        let end = prose.clause(around: offset..<offset).upperBound
        guard let event = Self.happened.first(in: prose.scalars, ahead.offset..<max(end, ahead.offset)),
            event.lowerBound - offset <= 30
        else { return false }
        offset = event.upperBound
        return true
    }

    /// Moves over what it is in an instrument that counts, 甲計画の目標値を踏まえ, where a cue follows it.
    fileprivate mutating func takeAspect() -> Bool {
        var ahead = self
        guard ahead.take(["の", "等の"]), ahead.takeNoun(limit: 8) else { return false }
        _ = ahead.take(["等", "など"])
        guard Basis.adverbial.end(in: prose.scalars, at: ahead.offset) != nil else { return false }
        self = ahead
        return true
    }
}

extension Passage {
    /// Whether the text names a program that what it tells of is done through.
    fileprivate var runsProgram: Bool {
        phrases.contains { $0.type == .program && !$0.mention.traits.contains(.generic) }
    }
}

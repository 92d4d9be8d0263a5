/// The document itself says that one thing comes in the place of another.
///
/// The two stand beside each other (「甲事業」の後継として「乙事業」, 甲事業に代わる乙事業, 甲計画を改組し、乙計画), one in the brackets of the other
/// (乙事業(旧甲事業), 乙事業(令和4年度までは甲事業), 甲事業(現乙事業)), or in one sentence whose verb says so (甲事業は令和6年度から乙事業に統合,
/// 甲の名称を乙に変更, 甲は終了し、後継の乙に引き継がれた).
struct StatedSuccession: RelationRule {
    private static let remaking: Cues = [
        "改組", "発展的に改組", "再編", "発展的に再編", "再編成", "改編", "統合", "発展的に統合", "発展的に解消", "名称変更", "改称", "衣替え", "組み替え", "組替え",
        "リニューアル", "移管", "承継", "継承",
    ]
    private static let afterOld: Cues =
        ["に代わる", "に代わり", "に代わって", "に代えて", "に替えて", "に替わる", "に替わり", "に替わって", "の代わりに", "を引き継ぐ", "を引き継いだ", "を前身とする"]
        + ["の"] * ["後を継ぐ", "後身である", "後身の", "後身として"]
        + ["を"] * remaking * ["し", "した", "して", "する"] + ["を廃止し", "を廃止して", "を発展させた", "を発展させ"]
        + ["から"] * ["名称変更", "名称を変更", "改称", "移行", "改組", "衣替え", "再編", "組替え"] * ["した", "し", "して", "された"]
        + ["から組み替えられた", "から組み替えた", "を改め、", "を見直し、", "を組み替え、", "を組み替えた"]
    /// What a bracket says of the old name behind it, and of the old name that stands first in it.
    private static let former: Cues = ["旧", "旧:", "旧称", "旧称:", "旧名", "旧名称", "旧名称:", "前身", "前身:", "前身は", "従来の", "従前の"]
    private static let behindOld: Cues =
        ["の後継", "の後身", "が前身", "を前身"] + ["から", "を", "の"] * (remaking + ["名称を変更", "移行", "発展"])
    private static let until: Cues = ["まで", "までは", "までの", "以前は", "以前の", "までは、"]
    /// What a bracket says of the new name behind it.
    private static let present: Cues = ["現", "現:", "現在の", "現在は", "後継:", "後継は", "後継", "新名称", "新名称:"]
    private static let since: Cues = ["から", "からは", "より", "以降", "以降は", "以後は", "からの"]
    /// What becomes of the old one, behind the new name.
    private static let becoming: Cues =
        ["に", "へ", "へと", "として"]
        * ["", "発展的に", "、", "新たに", "名称を", "その名称を", "名を"]
        * (remaking + [
            "変更", "移行", "引き継", "受け継", "改め", "改名", "一本化", "集約", "組み入れ", "吸収", "生まれ変わ", "発展解消", "解消",
        ])

    /// What stands before the new name where the old one was named earlier.
    private static let successor: Cues =
        ["後継", "その後継", "後継事業", "後継制度", "後継計画"] * ["の", "となる", "である", "として", "に当たる", "たる", "として、"]

    func read(_ passage: inout Passage) {
        for index in passage.phrases.indices { readFollowing(index, &passage) }
        for index in passage.phrases.indices { readAddition(index, &passage) }
        for index in passage.phrases.indices { readBecoming(index, &passage) }
        for index in passage.phrases.indices { readSuccessor(index, &passage) }
    }

    private func readFollowing(_ old: Int, _ passage: inout Passage) {
        var rest = Cursor(
            passage.prose, at: passage.coordination(of: old)?.end ?? passage.phrases[old].whole.upperBound)
        let start = rest.offset
        var isSuccessor = false
        if rest.take(["の後継"]) {
            _ = rest.takeNoun(limit: 8)
            isSuccessor = true
            _ = rest.take(["である", "となる", "として", "たる", "に当たる", "の"])
        }
        guard isSuccessor || rest.take(Self.afterOld) else { return }
        let cue = start..<rest.offset
        _ = rest.take(["、"])
        rest.takeTime()
        _ = rest.take(["新たに", "新たな", "新しい", "新設の", "新規の"])
        rest.skipSpaces()
        if let new = passage.coordination(at: rest.offset)?.members.first {
            claim(new, after: old, &passage, cue: cue, confidence: 0.9)
        } else if isSuccessor, let topic = topic(before: old, in: passage) {
            claim(topic, after: old, &passage, cue: cue, confidence: 0.9)
        }
    }

    /// 「乙事業は、甲事業の後継として…」: what the sentence is about.
    private func topic(before old: Int, in passage: Passage) -> Int? {
        let sentence = passage.prose.sentence(around: passage.phrases[old].whole)
        return passage.phrases.indices.last { index in
            var behind = Cursor(passage.prose, at: passage.phrases[index].whole.upperBound)
            return index < old && sentence.contains(passage.phrases[index].whole.lowerBound)
                && passage.phrases[index].level == passage.phrases[old].level && behind.take(["は", "を", "については"])
        }
    }

    /// A bracket that names the earlier or the later name of what it stands behind.
    private func readAddition(_ inner: Int, _ passage: inout Passage) {
        guard let bracket = passage.phrases[inner].level,
            let host = passage.host(of: passage.phrases[inner].whole.lowerBound),
            passage.phrases[host].additions.contains(bracket)
        else { return }
        let cue = passage.prose.brackets[bracket].outer
        let name = passage.phrases[inner].whole
        var before = Cursor(passage.prose, at: passage.prose.brackets[bracket].inside.lowerBound)
        var behind = Cursor(passage.prose, at: name.upperBound)
        let isTimed = before.takeTime()
        if before.offset == name.lowerBound {
            if isTimed, before.isBehind(Self.since), behind.offset == passage.prose.brackets[bracket].inside.upperBound
            {
                claim(inner, after: host, &passage, cue: cue, confidence: 0.9)
            } else if isTimed, before.isBehind(Self.until) {
                claim(host, after: inner, &passage, cue: cue, confidence: 0.95)
            } else if behind.take(Self.behindOld) {
                claim(host, after: inner, &passage, cue: cue, confidence: 0.95)
            } else if behind.take(Self.becoming) {
                claim(inner, after: host, &passage, cue: cue, confidence: 0.9)
            }
        } else if before.take(Self.former), before.offset == name.lowerBound {
            claim(host, after: inner, &passage, cue: cue, confidence: 0.95)
        } else if before.take(Self.present), before.offset == name.lowerBound {
            claim(inner, after: host, &passage, cue: cue, confidence: 0.9)
        }
    }

    /// 甲事業は、…乙事業に改組: the verb behind the new name; the old one is what the sentence is about.
    private func readBecoming(_ new: Int, _ passage: inout Passage) {
        guard passage.phrases[new].level == nil else { return }
        var rest = Cursor(passage.prose, at: passage.phrases[new].whole.upperBound)
        let start = rest.offset
        guard rest.take(Self.becoming) else { return }
        let sentence = passage.prose.sentence(around: passage.phrases[new].whole)
        let old = passage.coordinations.last { coordination in
            let first = passage.phrases[coordination.members[0]]
            var behind = passage.cursor(after: coordination)
            guard first.whole.lowerBound >= sentence.lowerBound,
                coordination.end <= passage.phrases[new].whole.lowerBound,
                first.level == nil, passage.phrases[new].type.canSucceed(first.type)
            else { return false }
            return behind.take(["は", "を", "については", "が", "の名称を", "も", "として行", "として実施"])
        }
        for member in old?.members ?? [] {
            claim(new, after: member, &passage, cue: start..<rest.offset, confidence: 0.9)
        }
    }

    /// 甲は終了し、後継の乙…: what comes after the last of its class that the text named.
    private func readSuccessor(_ new: Int, _ passage: inout Passage) {
        let start = passage.phrases[new].whole.lowerBound
        guard let cue = Self.successor.start(in: passage.prose.scalars, before: start) else { return }
        let old = passage.phrases.indices.last {
            passage.phrases[$0].whole.upperBound <= cue && passage.phrases[$0].level == passage.phrases[new].level
                && passage.phrases[new].type.canSucceed(passage.phrases[$0].type)
        }
        // 甲の後継となる乙 has been read.
        guard let old else { return }
        let between = passage.prose.scalars[passage.phrases[old].whole.upperBound..<cue]
        guard !between.isEmpty, !between.elementsEqual(["の"]) else { return }
        claim(new, after: old, &passage, cue: cue..<start, confidence: 0.85)
    }

    private func claim(_ new: Int, after old: Int, _ passage: inout Passage, cue: Range<Int>, confidence: Double) {
        guard passage.phrases[new].type.canSucceed(passage.phrases[old].type),
            passage.phrases[new].entity != passage.phrases[old].entity
        else { return }
        passage.claim(
            passage.party(new), .succeeds, passage.party(old), cue: cue, confidence: confidence,
            "The text says that the one comes in the place of the other.")
        passage.settle(old, .succeeds)
    }
}

extension Cursor {
    /// Moves over a point of time with its particle: 令和6年度から, 令和4年度までは, 今年度より.
    @discardableResult
    fileprivate mutating func takeTime() -> Bool {
        var ahead = self
        guard
            ahead.take(["令和", "平成", "昭和", "今年度", "来年度", "翌年度", "昨年度", "前年度", "次年度"])
                || ahead.next.map({ ("0"..."9").contains($0) }) == true
        else { return false }
        while let scalar = ahead.next, "0123456789元年度月日".unicodeScalars.contains(scalar) { ahead.offset += 1 }
        guard ahead.take(["から", "からは", "より", "まで", "までは", "までの", "に", "以降", "以降は", "以前は", "以前の", "は", "からの"]) else {
            return false
        }
        _ = ahead.take(["、"])
        self = ahead
        return true
    }

    /// Whether what was read ends in one of `cues`.
    fileprivate func isBehind(_ cues: Cues) -> Bool { cues.start(in: prose.scalars, before: offset) != nil }
}

extension EntityType {
    /// Whether tsu:succeeds can lead from one to the other.
    fileprivate func canSucceed(_ other: EntityType) -> Bool {
        if isLegalInstrument { return other.isLegalInstrument }
        return self == other && (self == .program || self == .office || self == .institution)
    }
}

/// 「甲ガイドライン」を公表した, 甲を作成する, 甲に取りまとめる, 「乙通知」により「甲試験方法」を公表した, 甲機構が「乙手引き」を公表: who issues what.
///
/// Where a sentence names the notices by which something is published, these publish it; where several notices publish
/// several things together, each pair is only likely. Where it names a body that does so, the body; else the activity.
struct Publication: RelationRule {
    static let verbs: Cues = [
        "公表", "発出", "公布", "告示", "発行", "刊行", "公開", "策定", "作成", "取りまとめ", "とりまとめ", "取り纏め", "改訂", "改定", "制定", "発表", "公示",
        "作り", "まとめ", "発し", "通知", "示達", "国会に提出", "国会へ提出", "国会に報告", "国会へ報告",
    ]
    /// Of what is no legislation: a ministry's own order is amended, not issued anew.
    static let revising: Cues = ["改正", "一部改正", "全部改正"]
    private static let editions: Cues = [
        "改訂版", "改定版", "改正版", "更新版", "最新版", "最終版", "第2版", "第3版", "第二版", "第三版",
    ]
    private static let ofEdition: Cues = ["の"] * editions
    private static let editionAsObject: Cues = editions * ["を"]
    private static let byMeans: Cues = ["により", "によって", "をもって", "で", "にて", "において", "を発出し", "を通知し", "を発出して"]
    private static let byAgent: Cues = ["が", "は", "において", "にて"]
    private static let issued: Cues = verbs * ["した", "された", "している", "されている", "する"]
    private static let byIssuer: Cues = ["が", "により", "によって", "において", "で"]
    private static let object: Cues = ["を", "について", "として", "に", "が", "も"]
    private static let counter: Cues =
        ["の", ""] * ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
        * ["つ", "件", "種", "種類", "本", "文書", "編", "点"]

    func read(_ passage: inout Passage) {
        for coordination in passage.coordinations {
            let things = coordination.members.filter {
                passage.phrases[$0].type.canBePublished && !passage.isSettled($0, [.basedOn, .cites])
            }
            guard !things.isEmpty else { continue }
            var rest = passage.cursor(after: coordination)
            _ = rest.take(Self.counter)
            let start = rest.offset
            readIssuer(of: things, &passage)
            let isLegislation = things.contains { passage.phrases[$0].type == .order }
            guard
                let verb = verb(
                    isLegislation ? Self.verbs : Self.verbs + Self.revising, after: &rest, in: passage)
            else { continue }
            let published = things.map { resolved($0, passage) }
            for publisher in publishers(of: published, cue: start..<verb, in: passage) {
                for thing in published {
                    passage.claim(
                        publisher.party, .publishes, thing, cue: start..<verb, confidence: publisher.confidence,
                        publisher.reason)
                }
                for thing in things { passage.settle(thing, .publishes) }
            }
        }
    }

    /// The end of the verb of 甲を公表, 甲の改訂版を公表, 甲の公表を行う or 甲について、…改訂版を公表.
    private func verb(_ verbs: Cues, after rest: inout Cursor, in passage: Passage) -> Int? {
        _ = rest.take(Self.ofEdition)
        let start = rest.offset
        if let verb = verbOfEdition(after: rest, in: passage) { return verb }
        if rest.take(["の"]) {
            return rest.take(verbs) && rest.take(["を行", "を実施", "をした"]) ? rest.offset : nil
        }
        guard rest.take(Self.object) else { return nil }
        return passage.verb(verbs, after: rest.offset, particle: start..<rest.offset)
    }

    /// 甲について、新たな章を加えた改訂版を公表.
    private func verbOfEdition(after rest: Cursor, in passage: Passage) -> Int? {
        var ahead = rest
        guard ahead.take(["について、", "については、", "の", "は、"]) else { return nil }
        let sentence = passage.prose.sentence(around: rest.offset..<rest.offset)
        let next =
            passage.phrases.first { $0.whole.lowerBound >= ahead.offset }?.whole.lowerBound ?? sentence.upperBound
        let bounds = ahead.offset..<max(ahead.offset, min(sentence.upperBound, next))
        guard let edition = Self.editionAsObject.first(in: passage.prose.scalars, bounds) else { return nil }
        return passage.verb(
            Self.verbs, after: edition.upperBound, particle: edition.upperBound - 1..<edition.upperBound)
    }

    /// 甲機構が公表した「乙手引き」.
    private func readIssuer(of things: [Int], _ passage: inout Passage) {
        let start = passage.phrases[things[0]].whole.lowerBound
        guard let done = Self.issued.start(in: passage.prose.scalars, before: start),
            let issuer = passage.coordinations.last(where: { coordination in
                var rest = passage.cursor(after: coordination)
                return coordination.end < done && rest.take(Self.byIssuer) && rest.offset == done
            })
        else { return }
        for body in issuer.members where [.ministry, .institution].contains(passage.phrases[body].type) {
            for thing in things {
                passage.claim(
                    passage.party(body), .publishes, passage.party(thing), cue: issuer.end..<start, confidence: 0.9,
                    "The text says that the body has issued it.")
            }
        }
    }

    private struct Publisher {
        var party: Party
        var confidence: Double
        var reason: String
    }

    /// Nobody, where a measure says that something is to be published.
    private func publishers(of things: [Party], cue: Range<Int>, in passage: Passage) -> [Publisher] {
        let sentence = passage.prose.sentence(around: cue)
        func named(_ cues: Cues, _ types: Set<EntityType>) -> [Int] {
            let coordination = passage.coordinations.last { coordination in
                var rest = passage.cursor(after: coordination)
                return sentence.contains(coordination.end) && coordination.end < cue.upperBound
                    && passage.phrases[coordination.members[0]].level == passage.prose.bracket(around: cue.lowerBound)
                    && rest.take(cues) && !runsAnother(coordination, than: things, in: passage)
            }
            return (coordination?.members ?? []).filter { index in
                types.contains(passage.phrases[index].type)
                    && !things.contains { $0.entity == passage.phrases[index].entity }
            }
        }
        let notices = named(Self.byMeans, [.notice, .order])
        if !notices.isEmpty {
            let isOpen = notices.count > 1 && things.count > 1
            return notices.map {
                Publisher(
                    party: passage.party($0), confidence: isOpen ? 0.5 : 0.95,
                    reason: isOpen
                        ? "The notices together publish these; which publishes which is not said."
                        : "The sentence names the notice by which it is published.")
            }
        }
        let bodies = named(Self.byAgent, [.ministry, .institution])
        if !bodies.isEmpty {
            return bodies.map {
                Publisher(
                    party: passage.party($0), confidence: 0.9, reason: "The sentence names the body that publishes it.")
            }
        }
        guard passage.isActivity else { return [] }
        return [
            Publisher(
                party: passage.itself, confidence: 0.9,
                reason: "The sentence says that it is published, issued or made.")
        ]
    }

    /// 甲機構が運営する乙ポータルを改め、…: the body is spoken of for what it runs.
    private func runsAnother(_ bodies: Coordination, than things: [Party], in passage: Passage) -> Bool {
        guard let end = Commission.running.end(in: passage.prose.scalars, at: bodies.end),
            let other = passage.coordination(at: end)
        else { return false }
        return !other.members.contains { index in things.contains { $0.entity == passage.phrases[index].entity } }
    }

    /// A bare noun stands for the last name before it that ends in it.
    private func resolved(_ thing: Int, _ passage: Passage) -> Party {
        let phrase = passage.phrases[thing]
        guard !phrase.mention.traits.isDisjoint(with: [.generic, .anaphoric]) else { return passage.party(thing) }
        let noun = passage.prose.scalars[phrase.mention.range]
        let name = passage.mentions.last {
            $0.type == phrase.type && $0.range.upperBound <= phrase.mention.range.lowerBound
                && $0.range.count > noun.count
                && passage.prose.scalars[$0.range].suffix(noun.count).elementsEqual(noun)
        }
        return name.flatMap { Party($0) } ?? passage.party(thing)
    }
}

extension EntityType {
    /// What tsu:publishes leads to.
    var canBePublished: Bool { self == .testMethod || (isLegalInstrument && self != .law) }
}

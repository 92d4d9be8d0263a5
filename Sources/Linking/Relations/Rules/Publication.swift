/// 「甲ガイドライン」を公表した, 甲を作成する, 甲に取りまとめる, 「乙通知」により「甲試験方法」を公表した, 甲機構が「乙手引き」を公表: who issues what.
///
/// Where a sentence names the notices by which something is published, these publish it; where several notices publish
/// several things together, each pair is only likely. Where it names a body that does so, the body; else the activity.
struct Publication: RelationRule {
    private static let verbs: Cues = [
        "公表", "発出", "公布", "告示", "発行", "刊行", "公開", "策定", "作成", "取りまとめ", "とりまとめ", "取り纏め", "改訂", "改定", "制定", "発表", "公示", "作り", "まとめ",
    ]
    private static let byMeans: Cues = ["により", "によって", "をもって", "で", "にて", "において", "を発出し", "を通知し", "を発出して"]
    private static let object: Cues = ["を", "について", "として", "に", "が", "も"]

    func read(_ passage: inout Passage) {
        for coordination in passage.coordinations {
            let things = coordination.members.filter {
                passage.phrases[$0].type.canBePublished && !passage.isSettled($0, [.basedOn, .cites])
            }
            guard !things.isEmpty else { continue }
            var rest = passage.cursor(after: coordination)
            let start = rest.offset
            guard rest.take(Self.object), let verb = passage.verb(Self.verbs, after: rest.offset, particle: start..<rest.offset)
            else { continue }
            let isSaid = publish(things.map { resolved($0, passage) }, before: start, cue: start..<verb, &passage)
            if isSaid { for thing in things { passage.settle(thing, .publishes) } }
        }
    }

    /// Whether there is one to publish them; a measure does not.
    private func publish(_ things: [Party], before end: Int, cue: Range<Int>, _ passage: inout Passage) -> Bool {
        let sentence = passage.prose.sentence(around: cue)
        let objects = things.map(\.entity)
        func stand(_ coordination: Coordination, _ cues: Cues) -> Bool {
            var rest = passage.cursor(after: coordination)
            return coordination.end <= end && sentence.contains(coordination.end)
                && passage.phrases[coordination.members[0]].level == nil && rest.take(cues)
        }
        let means = passage.coordinations.last { stand($0, Self.byMeans) }.map { means in
            means.members.filter { [.notice, .order].contains(passage.phrases[$0].type) && !objects.contains(passage.phrases[$0].entity) }
        }
        let agents = passage.coordinations.last { stand($0, ["が", "は", "において", "にて"]) }.map { agents in
            agents.members.filter { [.ministry, .institution].contains(passage.phrases[$0].type) }
        }
        if let means, !means.isEmpty {
            let isOpen = means.count > 1 && things.count > 1
            for notice in means {
                for thing in things {
                    passage.claim(
                        passage.party(notice), .publishes, thing, cue: cue, confidence: isOpen ? 0.5 : 0.95,
                        isOpen
                            ? "The notices together publish these; which publishes which is not said."
                            : "The sentence names the notice by which it is published.")
                }
            }
        } else if let agents, !agents.isEmpty {
            for agent in agents {
                for thing in things {
                    passage.claim(
                        passage.party(agent), .publishes, thing, cue: cue, confidence: 0.9,
                        "The sentence names the body that publishes it.")
                }
            }
        } else {
            guard passage.isActivity else { return false }
            for thing in things {
                passage.claim(
                    passage.itself, .publishes, Party(entity: thing.entity, score: thing.score, range: thing.range ?? cue),
                    cue: cue, confidence: 0.9, "The sentence says that it is published, issued or made.")
            }
        }
        return true
    }

    /// 「甲評価法の確立」…その評価法を公表する: a bare noun stands for the last name before it that ends in it.
    private func resolved(_ thing: Int, _ passage: Passage) -> Party {
        let phrase = passage.phrases[thing]
        guard !phrase.mention.traits.isDisjoint(with: [.generic, .anaphoric]) else { return passage.party(thing) }
        let noun = passage.prose.scalars[phrase.mention.range]
        let name = passage.mentions.last {
            $0.type == phrase.type && $0.range.upperBound <= phrase.mention.range.lowerBound && $0.range.count > noun.count
                && passage.prose.scalars[$0.range].suffix(noun.count).elementsEqual(noun)
        }
        return name.flatMap { Party($0) } ?? passage.party(thing)
    }
}

extension EntityType {
    /// What tsu:publishes leads to.
    fileprivate var canBePublished: Bool { self == .testMethod || (isLegalInstrument && self != .law) }
}

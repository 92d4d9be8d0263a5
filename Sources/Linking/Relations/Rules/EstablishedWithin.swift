/// 甲病院に乙部門を設置, 甲病院の乙部門, 甲内に置かれた乙室: a unit inside a body, or inside each body of a class.
struct EstablishedWithin: RelationRule {
    private static let into: Cues = ["に", "内に", "の中に", "には", "内には", "においては", "において"]
    private static let act: Cues = [
        "設置", "整備", "設け", "新設", "開設", "創設", "置き", "置く", "置い", "配置", "併設", "設立", "構築",
    ]
    private static let done: Cues = [
        "設置された", "設置されている", "設けられた", "設けられている", "置かれた", "置かれている", "開設された", "新設された", "併設された", "設置する", "設置した",
        "設ける", "設けた",
    ]

    func read(_ passage: inout Passage) {
        for coordination in passage.coordinations {
            let hosts = coordination.members.filter { passage.phrases[$0].type.hasUnits }
            // 甲等の乙 is the group that 甲 belongs to.
            guard !hosts.isEmpty, !coordination.isOpen else { continue }
            var rest = passage.cursor(after: coordination)
            let start = rest.offset
            if coordination.members.count == 1, let units = passage.coordination(at: start),
                Self.isUnit(units, in: passage)
            {
                claim(units, within: hosts, isStated: true, cue: start..<start, confidence: 0.85, &passage)
            } else if rest.take(["の", "内の"]) {
                rest.skipSpaces()
                let units = passage.coordination(at: rest.offset)
                let isUnit = units.map { Self.isUnit($0, in: passage) } ?? false
                claim(
                    units, within: hosts, isStated: isUnit && coordination.members.count == 1,
                    cue: start..<rest.offset, confidence: 0.9, &passage)
            } else if rest.take(Self.into) {
                _ = rest.take(["、", "新たに"])
                if rest.take(Self.done) {
                    claim(
                        passage.coordination(at: rest.offset), within: hosts, isStated: true, cue: start..<rest.offset,
                        confidence: 0.95, &passage)
                    continue
                }
                guard let units = passage.coordination(at: rest.offset) else { continue }
                var behind = passage.cursor(after: units)
                guard behind.take(["を", "が", "の"]) else { continue }
                _ = behind.take(["新たに", "、"])
                guard behind.take(Self.act) else { continue }
                claim(
                    units, within: hosts, isStated: Self.isUnit(units, in: passage), cue: start..<behind.offset,
                    confidence: 0.95, &passage)
            }
        }
    }

    /// Whether all are called what parts of bodies are called: 甲機構の乙センター.
    private static func isUnit(_ coordination: Coordination, in passage: Passage) -> Bool {
        coordination.members.allSatisfy {
            heads.start(in: passage.prose.scalars, before: passage.phrases[$0].mention.range.upperBound) != nil
        }
    }

    private static let heads: Cues = [
        "センター", "研究所", "部門", "本部", "支部", "支所", "研究部", "病院", "研究院", "インスティテュート", "ラボラトリー", "ラボ", "室", "分室", "事業所",
    ]

    private func claim(
        _ units: Coordination?, within hosts: [Int], isStated: Bool = false, cue: Range<Int>, confidence: Double,
        _ passage: inout Passage
    ) {
        // A body with a name of its own is part of another only where the text says that it was set up in it, or
        // its name is that of a part.
        for unit in units?.members ?? []
        where passage.phrases[unit].type == .institutionClass
            || (isStated && passage.phrases[unit].type == .institution)
        {
            for host in hosts {
                passage.claim(
                    passage.party(unit), .componentOf, passage.party(host), cue: cue, confidence: confidence,
                    "The text places the unit inside the body.")
            }
        }
    }
}

extension EntityType {
    fileprivate var hasUnits: Bool { self == .institution || self == .institutionClass }
}

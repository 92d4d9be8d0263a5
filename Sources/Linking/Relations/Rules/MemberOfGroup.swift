/// 乙群の一つである甲, 甲等の乙群, 甲をはじめとする乙群, 乙指定機関である甲機構: a member that is named with the group it belongs to.
struct MemberOfGroup: RelationRule {
    private static let oneOf: Cues =
        ["の一つ", "のひとつ", "の1つ", "の一部", "の一員", "の一翼"] * ["である", "となる", "をなす", "を担う", "としての", "の", "、", "であり、"]
    private static let suchAs: Cues = [
        "の", "といった", "をはじめとした", "をはじめとする", "を始めとした", "を始めとする", "を含む", "を含めた", "からなる",
    ]

    func read(_ passage: inout Passage) {
        for coordination in passage.coordinations {
            var rest = passage.cursor(after: coordination)
            let start = rest.offset
            if rest.take(Self.oneOf) {
                rest.skipSpaces()
                guard let group = coordination.members.last, let next = passage.coordination(at: rest.offset) else {
                    continue
                }
                for member in next.members { claim(member, of: group, cue: start..<rest.offset, &passage) }
                passage.setAside(group)
            } else if rest.take(["である", "たる", "に指定された", "に指定されている", "に認定された"]) {
                rest.skipSpaces()
                guard let group = coordination.members.last, passage.phrases[group].type == .institutionClass else {
                    continue
                }
                for member in passage.coordination(at: rest.offset)?.members ?? []
                where passage.phrases[member].type == .institution {
                    claim(member, of: group, cue: start..<rest.offset, &passage)
                }
            } else if rest.take(Self.suchAs), coordination.isOpen || rest.offset > start + 1 {
                rest.skipSpaces()
                guard let group = passage.coordination(at: rest.offset)?.members.first else { continue }
                for member in coordination.members { claim(member, of: group, cue: start..<rest.offset, &passage) }
            }
        }
    }

    private func claim(_ member: Int, of group: Int, cue: Range<Int>, _ passage: inout Passage) {
        guard passage.phrases[group].type.canHold(passage.phrases[member].type) else { return }
        passage.claim(
            passage.party(member), .componentOf, passage.party(group), cue: cue, confidence: 0.9,
            "The text names it as one of the group.")
    }
}

extension EntityType {
    /// Whether a group of this class has members of the other.
    fileprivate func canHold(_ member: EntityType) -> Bool {
        switch self {
        case .informationResource, .program: member == self
        case .institutionClass: member == self || member == .institution || member == .network
        case .network: member == .institution || member == .institutionClass || member == .network
        default: false
        }
    }
}

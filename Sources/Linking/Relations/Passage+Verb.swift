extension Passage {
    /// The end of the first of `verbs` that an object with its particle belongs to: in its clause, or in the next one
    /// where the particle ends its own (…について、公表). No other object and no other verb may stand between.
    func verb(_ verbs: Cues, after offset: Int, particle: Range<Int>) -> Int? {
        var bounds = prose.clause(around: offset..<offset)
        if bounds.upperBound == offset, offset < prose.scalars.count, prose.scalars[offset] == "、" {
            bounds = prose.clause(around: offset + 1..<offset + 1)
        }
        let isAccusative = prose.scalars[particle].elementsEqual("を".unicodeScalars)
        let search = offset..<max(offset, bounds.upperBound)
        guard let verb = verbs.first(in: prose.scalars, search) else { return nil }
        // を binds the verb that follows, wherever it stands in the clause; the other particles only the next word.
        let between = prose.scalars[offset..<verb.lowerBound]
        let isStraight = between.allSatisfy { !"をてし".unicodeScalars.contains($0) }
        return isAccusative ? (isStraight ? verb.upperBound : nil) : (between.count <= 2 ? verb.upperBound : nil)
    }
}

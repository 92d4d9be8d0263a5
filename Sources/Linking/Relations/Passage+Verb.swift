extension Passage {
    /// The end of the first of `verbs` that a name with its particle belongs to. を binds the verb that follows it in the
    /// clause, or in the next one where it ends its own (「甲」を、「乙」により公表); no other object and no other verb may stand
    /// between. The other particles bind the next word only. What stands in brackets does not count.
    func verb(_ verbs: Cues, after offset: Int, particle: Range<Int>) -> Int? {
        var clause = prose.clause(around: offset..<offset)
        if clause.upperBound == offset, offset < prose.scalars.count, prose.scalars[offset] == "、" {
            clause = prose.clause(around: offset + 1..<offset + 1)
        }
        let isAccusative = prose.scalars[particle].elementsEqual("を".unicodeScalars)
        let level = prose.bracket(around: max(offset - 1, 0))
        for place in offset..<max(offset, clause.upperBound) where prose.bracket(around: place) == level {
            if let end = verbs.end(in: prose.scalars, at: place) { return end }
            guard isAccusative ? !"をてし".unicodeScalars.contains(prose.scalars[place]) : prose.scalars[place] == "、"
            else {
                return nil
            }
        }
        return nil
    }
}

extension HeadingReader {
    private static let longestEnding = 3

    /// The parts of a line below heading lines if each is a heading, or ends one that its narrow column broke in the midst of
    /// a word or of a bracket: 「期」 below 「実施時」, 「円)」 below 「予算額(千」.
    func endings(_ line: Int, of run: [[Part]]) -> [Part]? {
        let parts = stretches(of: line)
        let upper = run.joined()
        let isEnding = parts.allSatisfy { part in
            if mayBeHeading(part) { return true }
            guard part.end - part.start <= Self.longestEnding else { return false }
            let text = manuscript.scalars[part.start..<part.end]
            return upper.contains { above in
                HeadingWords.isBroken(manuscript.scalars[above.start..<above.end], text)
                    || closesBracket(part) && leavesBracketOpen(above)
            }
        }
        return isEnding && parts.count <= Self.mostParts ? parts : nil
    }

    private func leavesBracketOpen(_ part: Part) -> Bool {
        let kinds = manuscript.kinds[part.start..<part.end]
        return kinds.count { $0 == .opening } > kinds.count { $0 == .closing }
    }
}

import Graph

/// What the writers' loops ask of a term, spelt here so that no call stands in them.
extension TermTable.Entry {
    @inline(__always) var isPlain: Bool { startAndMarks & 0x80 != 0 }
    @inline(__always) func has(_ kind: TermTable.Kind) -> Bool {
        UInt8(truncatingIfNeeded: startAndMarks) & 0x7F == kind.rawValue
    }
}

extension TermBytes {
    @inline(__always)
    subscript(entryOf term: Term) -> TermTable.Entry {
        precondition(term.index < entries.count, "a term of another graph")
        return entries[Int(term.index)]
    }
}

/// The terms of a table without their owner: what a loop over many statements reads, and no copy of the table counted
/// for each (`Documentation/speed.md`). It is good in the closure of `withTermBytes` only.
package struct TermBytes {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let ends: UnsafeBufferPointer<Int>
    private let kinds: UnsafeBufferPointer<TermTable.Kind>
    private let qualifiers: UnsafeBufferPointer<UInt32>
    private let plain: UnsafeBufferPointer<Bool>

    fileprivate init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int>,
        _ kinds: UnsafeBufferPointer<TermTable.Kind>, _ qualifiers: UnsafeBufferPointer<UInt32>,
        _ plain: UnsafeBufferPointer<Bool>
    ) {
        (self.bytes, self.ends, self.kinds, self.qualifiers, self.plain) = (bytes, ends, kinds, qualifiers, plain)
    }

    package func kind(_ term: Term) -> TermTable.Kind { kinds[index(term)] }
    package func isIRI(_ term: Term) -> Bool { kind(term) == .iri }

    /// The datatype of a typed literal, the tag of one with a language.
    package func qualifier(_ term: Term) -> Term { Term(index: qualifiers[index(term)]) }

    /// As `TermTable.isPlain`.
    package func isPlain(_ term: Term) -> Bool { plain[index(term)] }

    package subscript(term: Term) -> UnsafeBufferPointer<UInt8> {
        let index = index(term)
        return UnsafeBufferPointer(rebasing: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
    }

    private func index(_ term: Term) -> Int {
        precondition(term.index < kinds.count, "a term of another graph")
        return Int(term.index)
    }
}

extension TermTable {
    fileprivate func withBytes<Result, Failure: Error>(
        _ body: (TermBytes) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
            try ends.withUnsafeBufferPointer { ends throws(Failure) in
                try kinds.withUnsafeBufferPointer { kinds throws(Failure) in
                    try qualifiers.withUnsafeBufferPointer { qualifiers throws(Failure) in
                        try plain.withUnsafeBufferPointer { plain throws(Failure) in
                            try body(TermBytes(bytes, ends, kinds, qualifiers, plain))
                        }
                    }
                }
            }
        }
    }
}

extension KnowledgeGraph {
    /// Lends the terms to a loop.
    package func withTermBytes<Result, Failure: Error>(
        _ body: (TermBytes) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try terms.withBytes(body)
    }
}

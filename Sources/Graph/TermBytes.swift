/// The terms of a table without their owner: what a loop over many statements reads, and no reference to the table is
/// counted for each (`Documentation/speed.md`). It is good in the closure of `withTermBytes` only.
package struct TermBytes {
    package let bytes: UnsafeBufferPointer<UInt8>
    package let entries: UnsafeBufferPointer<TermTable.Entry>

    fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, _ entries: UnsafeBufferPointer<TermTable.Entry>) {
        self.bytes = bytes
        self.entries = entries
    }

    private func entry(_ term: Term) -> TermTable.Entry {
        precondition(term.index < entries.count, "a term of another graph")
        return entries[Int(term.index)]
    }

    package subscript(term: Term) -> UnsafeBufferPointer<UInt8> { self[entry(term)] }

    package subscript(entry: TermTable.Entry) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[entry.range])
    }
}

extension KnowledgeGraph {
    /// Lends the terms to a loop.
    package func withTermBytes<Result, Failure: Error>(
        _ body: (TermBytes) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try terms.bytes.withUnsafeBufferPointer { bytes throws(Failure) in
            try terms.entries.withUnsafeBufferPointer { entries throws(Failure) in
                try body(TermBytes(bytes, entries))
            }
        }
    }
}

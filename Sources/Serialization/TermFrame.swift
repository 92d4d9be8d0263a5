import Graph

/// What stands around the bytes of a term in a format, as places in a run of pieces.
struct TermFrame {
    var head: Range<Int>
    /// How many of the term's first bytes the head stands for.
    var replaced = 0
    var tail: Range<Int>

    @inline(__always)
    func size(around term: TermTable.Entry) -> Int { head.count + Int(term.count) - replaced + tail.count }
}

extension ByteSink {
    /// Several pieces and then a term in its frame: all room is asked for at once, unless the term has to be escaped.
    ///
    /// - Parameter size: no less than what `before` appends, in bytes.
    @inline(__always)
    mutating func append(
        _ term: TermTable.Entry, of terms: TermBytes, in frame: TermFrame, _ pieces: Pieces,
        escaping table: EscapeTable,
        behind size: Int, _ before: (inout Stretch) -> Void
    ) {
        append(atMost: size + frame.size(around: term)) {
            before(&$0)
            $0.append(pieces, frame.head)
            if _slowPath(!term.isPlain) { return }
            $0.append(term, from: frame.replaced, of: terms)
            $0.append(pieces, frame.tail)
        }
        if _slowPath(!term.isPlain) {
            append(UnsafeBufferPointer(rebasing: terms[term].dropFirst(frame.replaced)), escapes: table)
            append(pieces, frame.tail)
        }
    }
}

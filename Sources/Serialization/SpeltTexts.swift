/// The texts of a list, each spelt once and copied often.
struct SpeltTexts {
    private var pieces = Pieces()
    /// By text, and after the last: where it begins.
    private var starts: [Int] = []

    /// - Parameter spell: appends a text as it is to stand.
    init(_ texts: some Collection<String>, _ spell: (String, inout ByteSink) -> Void) {
        starts.reserveCapacity(texts.count + 1)
        // What goes nowhere but into memory does not fail.
        let spelt = try? ByteSink.bytes { sink in
            for text in texts {
                starts.append(sink.total)
                spell(text, &sink)
                try sink.spill()
            }
            starts.append(sink.total)
        }
        _ = pieces.add(spelt ?? [])
    }

    /// How many bytes a text is spelt with.
    func size(of number: Int) -> Int { starts[number + 1] - starts[number] }

    func append(_ number: Int, to sink: inout ByteSink) {
        sink.append(pieces, starts[number]..<starts[number + 1])
    }
}

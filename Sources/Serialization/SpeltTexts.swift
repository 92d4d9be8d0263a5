/// The texts of a list, each spelt once and copied often: one run of bytes, and where each ends.
struct SpeltTexts {
    private var bytes: [UInt8] = []
    private var ends = [0]

    /// - Parameter spell: appends a text as it is to stand.
    init(_ texts: some Sequence<String>, _ spell: (String, inout ByteSink) -> Void) {
        // What goes nowhere but into memory does not fail.
        let spelt = try? ByteSink.bytes { sink in
            for text in texts {
                let start = sink.total
                spell(text, &sink)
                ends.append(ends[ends.count - 1] + sink.total - start)
                try sink.spill()
            }
        }
        bytes = spelt ?? []
    }

    func append(_ number: Int, to sink: inout ByteSink) { sink.append(bytes, ends[number]..<ends[number + 1]) }
}

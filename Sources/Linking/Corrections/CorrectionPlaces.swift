internal import JapaneseText

/// Finds the places that corrections speak of among the texts of a document.
///
/// `Place` says which text it is, in the words of whoever owns the texts.
struct CorrectionPlaces<Place: Sendable>: Sendable {
    struct Found: Sendable {
        var place: Place
        /// Offsets into the text at `place`.
        var range: Range<Int>
        var spans: [SourceSpan]
    }

    private let texts: [(place: Place, text: PlacedText, anchor: AnchorText)]

    /// O(characters).
    init(_ texts: [(place: Place, text: PlacedText)]) {
        self.texts = texts.map { ($0.place, $0.text, AnchorText($0.text.scalars)) }
    }

    /// Where the correction applies, in the order of the page.
    func find(_ correction: Correction) throws -> [Found] {
        let found = correction.positions.isEmpty ? anchored(correction) : try positioned(correction)
        guard !found.isEmpty else { throw CorrectionFault("the text does not stand there") }
        guard let occurrence = correction.occurrence, correction.positions.isEmpty else { return found }
        guard occurrence <= found.count else {
            throw CorrectionFault("the text stands there \(found.count == 1 ? "once" : "\(found.count) times") only")
        }
        return [found[occurrence - 1]]
    }

    private func anchored(_ correction: Correction) -> [Found] {
        let found = texts.flatMap { entry in
            entry.anchor.ranges(of: correction.text).map {
                Found(place: entry.place, range: $0, spans: entry.text.sourceSpans(of: $0))
            }
        }
        let onPage = found.filter { correction.page == nil || $0.spans.first?.page == correction.page }
        return onPage.enumerated().sorted { a, b in
            let (first, second) = (a.element.spans.first, b.element.spans.first)
            guard let first, let second, first != second else { return a.offset < b.offset }
            return first < second
        }.map(\.element)
    }

    private func positioned(_ correction: Correction) throws -> [Found] {
        let pages = correction.page.map { [$0] } ?? Array(Set(texts.flatMap { $0.text.spans.map(\.page) })).sorted()
        for page in pages {
            let spans = correction.positions.map {
                SourceSpan(page: page, start: $0.lowerBound, end: $0.upperBound)
            }
            for entry in texts {
                guard let range = entry.text.range(of: spans) else { continue }
                let printed = entry.text[range]
                if !correction.text.isEmpty,
                    !AnchorText(printed.scalars).ranges(of: correction.text).contains(where: {
                        $0.count == printed.count
                    })
                {
                    throw CorrectionFault("「\(printed.string)」 stands at these positions")
                }
                return [Found(place: entry.place, range: range, spans: spans)]
            }
        }
        return []
    }
}

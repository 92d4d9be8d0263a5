/// Words that signal a relation, in the spellings that are in use. The longest that fits is the one that is read.
struct Cues: Sendable, ExpressibleByArrayLiteral {
    private let forms: [[Unicode.Scalar]]

    init(arrayLiteral elements: String...) { self.init(elements) }

    init(_ forms: [String]) {
        self.forms = forms.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    }

    /// Every form of `self` followed by every form of `other`.
    static func * (stems: Cues, endings: Cues) -> Cues {
        Cues(stems.strings.flatMap { stem in endings.strings.map { stem + $0 } })
    }

    static func + (a: Cues, b: Cues) -> Cues { Cues(a.strings + b.strings) }

    /// The end of the cue that starts at `offset`.
    func end(in scalars: [Unicode.Scalar], at offset: Int) -> Int? {
        forms.first { scalars[min(offset, scalars.count)...].starts(with: $0) }.map { offset + $0.count }
    }

    /// The start of the cue that ends before `offset`.
    func start(in scalars: [Unicode.Scalar], before offset: Int) -> Int? {
        forms.first { scalars[..<offset].suffix($0.count).elementsEqual($0) }.map { offset - $0.count }
    }

    /// The first cue within `range`.
    func first(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
        for offset in range {
            if let end = end(in: scalars, at: offset), end <= range.upperBound { return offset..<end }
        }
        return nil
    }

    private var strings: [String] {
        forms.map {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: $0)
            return String(view)
        }
    }
}

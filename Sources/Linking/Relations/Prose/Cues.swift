/// Words that signal a relation, in the spellings that are in use. The longest that fits is the one that is read.
///
/// Stems and endings are multiplied out only where they are looked for, so that a list costs no more than what is
/// written down of it.
struct Cues: Sendable, ExpressibleByArrayLiteral {
    private indirect enum Form: Sendable {
        case words([[Unicode.Scalar]])
        case either(Cues, Cues)
        case chain(Cues, Cues)
    }

    private let form: Form

    init(arrayLiteral elements: String...) { form = .words(elements.map { Array($0.unicodeScalars) }) }

    private init(_ form: Form) { self.form = form }

    /// Every form of `stems` followed by every form of `endings`.
    static func * (stems: Cues, endings: Cues) -> Cues { Cues(.chain(stems, endings)) }

    static func + (a: Cues, b: Cues) -> Cues { Cues(.either(a, b)) }

    /// The end of the cue that starts at `offset`.
    func end(in scalars: [Unicode.Scalar], at offset: Int) -> Int? {
        var longest: Int?
        eachEnd(in: scalars, at: offset) { longest = max(longest ?? $0, $0) }
        return longest
    }

    /// The start of the cue that ends before `offset`.
    func start(in scalars: [Unicode.Scalar], before offset: Int) -> Int? {
        var longest: Int?
        eachStart(in: scalars, before: offset) { longest = min(longest ?? $0, $0) }
        return longest
    }

    /// The first cue within `range`.
    func first(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
        for offset in range {
            if let end = end(in: scalars, at: offset), end <= range.upperBound { return offset..<end }
        }
        return nil
    }

    private func eachEnd(in scalars: [Unicode.Scalar], at offset: Int, _ body: (Int) -> Void) {
        switch form {
        case .words(let words):
            for word in words where Self.stands(word, in: scalars, at: offset) { body(offset + word.count) }
        case .either(let a, let b):
            a.eachEnd(in: scalars, at: offset, body)
            b.eachEnd(in: scalars, at: offset, body)
        case .chain(let stems, let endings):
            stems.eachEnd(in: scalars, at: offset) { endings.eachEnd(in: scalars, at: $0, body) }
        }
    }

    private func eachStart(in scalars: [Unicode.Scalar], before offset: Int, _ body: (Int) -> Void) {
        switch form {
        case .words(let words):
            for word in words where Self.stands(word, in: scalars, at: offset - word.count) {
                body(offset - word.count)
            }
        case .either(let a, let b):
            a.eachStart(in: scalars, before: offset, body)
            b.eachStart(in: scalars, before: offset, body)
        case .chain(let stems, let endings):
            endings.eachStart(in: scalars, before: offset) { stems.eachStart(in: scalars, before: $0, body) }
        }
    }

    private static func stands(_ word: [Unicode.Scalar], in scalars: [Unicode.Scalar], at offset: Int) -> Bool {
        guard offset >= 0, offset + word.count <= scalars.count else { return false }
        for (place, scalar) in word.enumerated() where scalars[offset + place] != scalar { return false }
        return true
    }
}

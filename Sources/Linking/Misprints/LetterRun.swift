/// A run of a few letters as a key of a table.
struct LetterRun<Letters: SIMD & Sendable>: Hashable, Sendable where Letters.Scalar == UInt32 {
    private let letters: Letters

    /// The letters from `start` on; the text must have them.
    init(_ text: [Unicode.Scalar], _ start: Int) {
        var letters = Letters()
        for place in 0..<Letters.scalarCount { letters[place] = text[start + place].value }
        self.letters = letters
    }

    /// The letters are mixed here, since each that the hasher is given costs it as much as one word.
    func hash(into hasher: inout Hasher) {
        var mixed: UInt64 = 0
        for place in 0..<Letters.scalarCount {
            mixed = (mixed ^ UInt64(letters[place])) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 32
        }
        hasher.combine(mixed)
    }
}

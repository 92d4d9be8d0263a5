/// What the end of a sentence tells of its time: reports say した, plans する and 予定.
enum SentenceTense: Int, CaseIterable {
    /// …た。
    case past
    /// …ている。
    case ongoing
    /// …する。 and any other verb that is not in the past.
    case present
    /// …予定。 方針。 見込み。 and the like.
    case intended
    /// A noun, or no sentence.
    case none

    /// Of the text that ends at `end` (after its 。, if it has one).
    init(_ scalars: [UInt32], _ kinds: [ScalarKind], from start: Int, to end: Int) {
        var last = end - 1
        while last > start, kinds[last] == .stop || kinds[last] == .closing { last -= 1 }
        let tail = scalars[max(start, last - 1)...last]
        if Self.intentions.contains(where: { $0.elementsEqual(tail) }) {
            self = .intended
        } else if kinds[last] != .hiragana {
            self = .none
        } else if scalars[last] == 0x305F || scalars[last] == 0x3060 {
            self = .past
        } else if tail.elementsEqual([0x3044, 0x308B]) {
            self = .ongoing
        } else {
            self = Self.verbEndings.contains(scalars[last]) ? .present : .none
        }
    }

    /// 予定 方針 見込み(み) 計画
    private static let intentions: [[UInt32]] = ["予定", "方針", "込み", "計画"].map { $0.unicodeScalars.map(\.value) }
    /// う く ぐ す つ ぬ ぶ む る
    private static let verbEndings: [UInt32] = "うくぐすつぬぶむる".unicodeScalars.map(\.value)
}

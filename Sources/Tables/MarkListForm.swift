/// The form of a list of ministry marks such as [農、◎国] or (◎国、環): names of one to four characters, a circle before
/// those that lead, in brackets at the end of a measure.
enum MarkListForm {
    /// 「◎ ○ ● ◯」: ◎ leads; the others are circles of lists that mark both kinds.
    static func isCircle(_ scalar: UInt32) -> Bool { [0x25CE, 0x25CB, 0x25CF, 0x25EF].contains(scalar) }
    static func isLead(_ scalar: UInt32) -> Bool { scalar == 0x25CE || scalar == 0x25CF }

    /// Where the list that ends at `end` begins, looking back no further than `start`; `start` itself if the list
    /// began on an earlier line; nil if there is none. Round brackets and 【】 count only with a circle inside, because
    /// (案), (仮) and 【共通】 are no marks.
    static func beginning(
        _ scalars: [UInt32], _ kinds: [ScalarKind], from start: Int, to end: Int
    ) -> (offset: Int, isWhole: Bool)? {
        guard end - 1 > start, let shape = BracketDepth.shape(scalars[end - 1]), kinds[end - 1] == .closing,
            [0, 3, 4].contains(shape)
        else { return nil }
        var index = end - 1
        var length = 0
        var hasCircle = false
        var names = 0
        while index > start {
            index -= 1
            let scalar = scalars[index]
            if BracketDepth.shape(scalar) == shape, kinds[index] == .opening {
                guard length > 0, names > 0 || length > 0, shape == 3 || hasCircle else { return nil }
                return (index, true)
            }
            if isCircle(scalar) {
                guard length > 0 else { return nil }
                hasCircle = true
            } else if kinds[index] == .comma || kinds[index] == .middleDot || kinds[index] == .space {
                guard length > 0 else { return nil }
                names += 1
                length = 0
            } else if kinds[index] == .kanji || kinds[index] == .hiragana || kinds[index] == .katakana {
                length += 1
                guard length <= 4 else { return nil }
            } else {
                return nil
            }
        }
        return shape == 3 && end - start <= 12 ? (start, false) : nil
    }

    /// The first character of each name of a list that begins at `start`, and whether a circle makes it lead.
    static func names(_ scalars: [UInt32], _ kinds: [ScalarKind], from start: Int) -> [Kinship.MarkName] {
        var names: [Kinship.MarkName] = []
        var isLead = false
        var isHead = true
        for index in (start + 1)..<(scalars.count - 1) {
            if isCircle(scalars[index]) {
                isLead = isLead || scalars[index] == 0x25CE || scalars[index] == 0x25CF
            } else if [.comma, .middleDot, .space].contains(kinds[index]) {
                isHead = true
                isLead = false
            } else if isHead {
                names.append(Kinship.MarkName(first: scalars[index], isLead: isLead))
                isHead = false
            }
        }
        return names
    }
}

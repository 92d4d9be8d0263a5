/// The form of a line that may be a heading: what it opens with.
enum HeadingForm: Hashable {
    /// 【…】, ＜…＞, 《…》: a name in brackets from end to end, or one left open by the line's end.
    case bracketed(UInt32)
    /// 第1章, 第二節.
    case chapter
    /// 1. 2) (3) Ⅳ; by what follows the number.
    case numbered(UInt32)
    /// ■, ◆ and the like.
    case marked(UInt32)
    case plain

    /// 1. (2) 3) and 4、 from end to end.
    static func isOrdinal(_ scalars: [UInt32], _ kinds: [ScalarKind], _ range: Range<Int>) -> Bool {
        guard 2...4 ~= range.count, let last = range.last, [0x2E, 0x29, 0x3001].contains(scalars[last]) else {
            return false
        }
        return range.dropLast().contains { kinds[$0] == .digit }
            && range.dropLast().allSatisfy { kinds[$0] == .digit || kinds[$0] == .opening }
    }

    init(_ scalars: [UInt32], _ kinds: [ScalarKind], from start: Int, to end: Int) {
        let first = scalars[start]
        var number = start
        if kinds[number] == .opening { number += 1 }
        while number < end, kinds[number] == .digit || (0x2160...0x217F).contains(scalars[number]) { number += 1 }
        if first == 0x7B2C {
            self = .chapter
        } else if number < end - 1, number > start, kinds[number - 1] != .opening,
            [0x2E, 0x29, 0x3001].contains(scalars[number]) || kinds[number] == .space
        {
            self = kinds[number + 1] == .digit ? .plain : .numbered(scalars[number])
        } else if [0x3010, 0x3C, 0x300A, 0x3008].contains(first) {
            let isMarks = MarkListForm.beginning(scalars, kinds, from: start, to: end) != nil
            self = isMarks ? .plain : .bracketed(first)
        } else {
            self = kinds[start] == .bullet ? .marked(first) : .plain
        }
    }
}

/// Marks that open an item of a list: ・ ○ ● ■ and the like, ① to ⑳, (1), 1), (ア), a dash.
enum BulletMark {
    /// The length of the bullet at `start`, 0 if there is none. A lone dash or dot counts only before text.
    static func length(_ scalars: [UInt32], _ kinds: [ScalarKind], at start: Int, before end: Int) -> Int {
        guard start < end else { return 0 }
        switch kinds[start] {
        case .bullet: return 1
        case .middleDot: return start + 1 < end ? 1 : 0
        case .opening where scalars[start] == 0x28:
            return enclosed(scalars, kinds, from: start + 1, before: end, open: 1)
        case .digit: return enclosed(scalars, kinds, from: start, before: end, open: 0)
        default:
            let isDash = [0x2D, 0x2010, 0x2013, 0x2212, 0x2015].contains(scalars[start])
            return isDash && start + 1 < end && kinds[start + 1] != .digit ? 1 : 0
        }
    }

    /// One or two digits or one kana or letter, then a closing parenthesis.
    private static func enclosed(
        _ scalars: [UInt32], _ kinds: [ScalarKind], from start: Int, before end: Int, open: Int
    ) -> Int {
        var index = start
        while index < end, kinds[index] == .digit, index - start < 2 { index += 1 }
        if index == start, open == 1, index < end, [.katakana, .latin].contains(kinds[index]) { index += 1 }
        guard index > start, index < end, scalars[index] == 0x29 else { return 0 }
        return index - start + open + 1
    }
}

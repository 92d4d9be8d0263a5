/// What the name of a ministry or an office looks like, without knowing one by name.
enum OfficeForm {
    /// 省 庁 府 課 室 局 部 係 班 官 付 署: the last character of the name of an office.
    static let suffixes: [UInt32] = [
        0x7701, 0x5E81, 0x5E9C, 0x8AB2, 0x5BA4, 0x5C40, 0x90E8, 0x4FC2, 0x73ED, 0x5B98, 0x4ED8, 0x7F72,
    ]

    /// 省 庁 府: the last character of the name of a ministry or an agency.
    static let ministrySuffixes: [UInt32] = [0x7701, 0x5E81, 0x5E9C]

    /// True if a name that ends in 省, 庁 or 府 opens the text: the suffix stands among its first eight characters.
    static func beginsWithMinistry(_ scalars: [UInt32], _ kinds: [ScalarKind], from start: Int, to end: Int) -> Bool {
        for index in start..<min(end, start + 8) {
            switch kinds[index] {
            case .kanji: if index > start, ministrySuffixes.contains(scalars[index]) { return true }
            case .hiragana, .katakana: continue
            default: return false
            }
        }
        return false
    }

    /// How many hiragana at `start` are a noun that opens a name (こども家庭庁, こども政策課) as 子ども would, and no ending or
    /// particle: こども before a kanji.
    static func hiraganaOpening(_ scalars: [UInt32], _ kinds: [ScalarKind], at start: Int, before end: Int) -> Int {
        let after = start + child.count
        return after < end && kinds[after] == .kanji && scalars[start..<after].elementsEqual(child) ? child.count : 0
    }

    private static let child = "こども".unicodeScalars.map(\.value)

    /// チーム, グループ.
    static func endsInTeam(_ name: ArraySlice<UInt32>) -> Bool {
        teams.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
    }

    private static let teams = ["チーム", "グループ"].map { $0.unicodeScalars.map(\.value) }

    static func isSuffix(_ scalar: UInt32) -> Bool { suffixes.contains(scalar) }

    /// The first characters of the names of an office cell that begin with a ministry's (省, 庁, 府 within eight
    /// characters), outside and inside its brackets.
    static func heads(_ text: [UInt32], _ kinds: [ScalarKind]) -> (outside: [UInt32], inside: [UInt32]) {
        var outside: [UInt32] = []
        var inside: [UInt32] = []
        var depth = 0
        var isHead = true
        for index in text.indices {
            switch kinds[index] {
            case .opening:
                depth += 1
                isHead = true
            case .closing:
                depth -= 1
                isHead = true
            case .comma, .middleDot, .space:
                isHead = true
            default:
                guard isHead else { continue }
                isHead = false
                var end = index
                while end < text.count, end < index + 10,
                    ![.comma, .middleDot, .opening, .closing].contains(kinds[end])
                {
                    if ministrySuffixes.contains(text[end]) {
                        if depth > 0 { inside.append(text[index]) } else { outside.append(text[index]) }
                        break
                    }
                    end += 1
                }
            }
        }
        return (outside, inside)
    }
}

/// A figure with the year or the stage of its budget, as a narrow column of amounts holds it: R7当初 1,870,
/// 令和6年度補正予算 12億円の内数, R8当初 36,500(ソフト).
enum BudgetFigureForm {
    private static let longest = 40
    private static let longestRemark = 8

    /// Whether the range says a year or a stage, a figure, and nothing else but a short remark in brackets. O(length).
    static func matches(_ scalars: [UInt32], _ kinds: [ScalarKind], _ range: Range<Int>) -> Bool {
        guard range.count <= longest else { return false }
        var isNamed = false
        var hasFigure = false
        var index = range.lowerBound
        while index < range.upperBound {
            switch kinds[index] {
            case .digit: hasFigure = true
            case .space, .comma, .middleDot, .closing, .other: break
            case .opening:
                let rest = index + 1..<min(range.upperBound, index + 2 + longestRemark)
                if hasFigure, let end = kinds[rest].firstIndex(of: .closing),
                    kinds[index + 1..<end].allSatisfy({ [.kanji, .katakana].contains($0) })
                {
                    index = end
                }
            case .bullet, .stop: return false
            case .hiragana, .katakana, .kanji, .latin:
                guard let word = words.first(where: { scalars[index..<range.upperBound].starts(with: $0) }) else {
                    return false
                }
                isNamed = isNamed || stages.contains(word)
                index += word.count - 1
            }
            index += 1
        }
        return isNamed && hasFigure
    }

    /// What the word before a blank is where a figure stands behind it: the year and stage of its budget (R7当初 1,870), or
    /// a figure of another column (95 93).
    enum Neighbour {
        case label, figure
    }

    /// Nil where no figure stands behind the blank `first...last`, or none of the two before it. O(the words beside it).
    static func beside(
        _ first: Int, _ last: Int, _ scalars: [UInt32], _ kinds: [ScalarKind], in line: Manuscript.Line
    ) -> Neighbour? {
        guard last + 1 < line.end, first > line.start,
            kinds[last + 1] == .digit || dashes.contains(scalars[last + 1])
        else { return nil }
        let end = kinds[last + 1..<line.end].firstIndex(of: .space) ?? line.end
        let start = kinds[line.start..<first].lastIndex(of: .space).map { $0 + 1 } ?? line.start
        guard isFigure(last + 1..<end, scalars, kinds) else { return nil }
        if isFigure(start..<first, scalars, kinds) { return .figure }
        guard kinds[last + 1] == .digit else { return nil }
        let label = scalars[start..<first]
        let isStaged = stages.contains { stage in
            stage != year && label.indices.contains { label[$0...].starts(with: stage) }
        }
        return isStaged && matches(scalars, kinds, start..<first) ? .label : nil
    }

    /// 1,870, 650の内数, 3億円, 112(皆増), －: figures and their units; no year, no date.
    private static func isFigure(_ range: Range<Int>, _ scalars: [UInt32], _ kinds: [ScalarKind]) -> Bool {
        if range.count == 1, dashes.contains(scalars[range.lowerBound]) { return true }
        guard range.count <= longestFigure, kinds[range.lowerBound] == .digit else { return false }
        let words = range.first { ![.digit, .comma].contains(kinds[$0]) && scalars[$0] != 0x2E } ?? range.upperBound
        let remark = kinds[words..<range.upperBound].firstIndex(of: .opening) ?? range.upperBound
        return scalars[words..<remark].allSatisfy(units.contains)
            && (remark == range.upperBound || kinds[range.upperBound - 1] == .closing)
    }

    private static let dashes = Set("－―—-−‐ー".unicodeScalars.map(\.value))

    private static let longestFigure = 20
    private static let units = Set("兆億百千万円の内数".unicodeScalars.map(\.value))
    private static let year = "年度".unicodeScalars.map(\.value)
    private static let stages = scalars("概算要求 年度 当初 補正 予算")
    private static let words = stages + scalars("令和 平成 要求 内数 皆増 新規 R H 元 年 第 次 号 案 額 兆 億 百 千 万 円 の 約 計")

    private static func scalars(_ words: String) -> [[UInt32]] {
        words.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    }
}

/// A line that is nothing but a page's number (2, - 2 -, 2/15, P.2, 2ページ), or the number that a sheet of papers bears in
/// its corner (資料2-1, 別紙3, 参考資料).
enum PageNumberForm {
    static func matches(_ manuscript: Manuscript, _ line: Int) -> Bool {
        let range = manuscript.lines[line].start..<manuscript.lines[line].end
        guard range.count <= 10 else { return false }
        let text = manuscript.scalars[range]
        if let label = labels.first(where: { text.starts(with: $0) }) {
            return range.dropFirst(label.count).allSatisfy { isOfNumber($0, manuscript) }
        }
        let digits = range.count { manuscript.kinds[$0] == .digit }
        return 1...6 ~= digits
            && range.allSatisfy {
                isOfNumber($0, manuscript) || words.contains(manuscript.scalars[$0])
            }
    }

    /// A digit, or what stands between and around digits.
    private static func isOfNumber(_ index: Int, _ manuscript: Manuscript) -> Bool {
        [.digit, .space, .other].contains(manuscript.kinds[index])
    }

    /// P p ペ ー ジ 頁
    private static let words: [UInt32] = [0x50, 0x70, 0x30DA, 0x30FC, 0x30B8, 0x9801]
    private static let labels = ["参考資料", "資料", "別紙", "別添", "別表"].map { $0.unicodeScalars.map(\.value) }
}

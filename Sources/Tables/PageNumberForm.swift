/// A line that is nothing but a page's number: 2, - 2 -, 2/15, P.2, 2ページ.
enum PageNumberForm {
    static func matches(_ manuscript: Manuscript, _ line: Int) -> Bool {
        let range = manuscript.lines[line].start..<manuscript.lines[line].end
        guard range.count <= 10 else { return false }
        var digits = 0
        for index in range {
            switch manuscript.kinds[index] {
            case .digit: digits += 1
            case .space, .other: break
            default:
                guard [0x50, 0x70, 0x30DA, 0x30FC, 0x30B8, 0x9801].contains(manuscript.scalars[index]) else {
                    return false
                }
            }
        }
        return digits > 0 && digits <= 6
    }
}

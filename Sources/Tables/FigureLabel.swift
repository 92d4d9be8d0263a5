/// What a cell of amounts has before each of its figures: the year and the stage of a budget, 「R7当初 570,200」,
/// 「令和6年度補正 1,200」, 「2025年度予算案 35」. Neither alone is meant: a column may hold years or words.
enum FigureLabel {
    /// O(scalars)
    static func isLabel(_ text: ArraySlice<UInt32>) -> Bool {
        guard (3...12).contains(text.count) else { return false }
        let year = text.prefix { eras.contains($0) || isDigit($0) || yearWords.contains($0) }
        guard year.contains(where: isDigit) else { return false }
        return stages.contains(Array(text[year.endIndex...]))
    }

    private static func isDigit(_ scalar: UInt32) -> Bool {
        (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar) || scalar == 0x5143  // 元
    }

    private static let eras = Set("RHSＲＨＳ令和平成昭".unicodeScalars.map(\.value))
    private static let yearWords = Set("年度".unicodeScalars.map(\.value))
    private static let stages = Set(
        ["当初", "当初予算", "予算", "予算案", "予算額", "補正", "補正予算", "概算要求", "要求", "要求額", "決算", "執行額"]
            .map { $0.unicodeScalars.map(\.value) })
}

internal import Documents
internal import JapaneseText

extension SourceDocument {
    /// The title without the number it had on one meeting's table (資料1-3, 参考資料１, 別紙 3): what stays the same
    /// from year to year, and so keys measures and sections.
    package var seriesTitle: String {
        var rest = Folding(Array(title.unicodeScalars)).scalars[...]
        for label in ["参考資料", "配布資料", "資料", "別紙", "別添"] where rest.starts(with: label.unicodeScalars) {
            let number = rest.dropFirst(label.unicodeScalars.count)
            let behind = number.drop { ("0"..."9").contains($0) || " -‐ー.・".unicodeScalars.contains($0) }
            if behind.count < number.count, !behind.isEmpty { rest = behind }
            break
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: rest)
        return String(view)
    }
}

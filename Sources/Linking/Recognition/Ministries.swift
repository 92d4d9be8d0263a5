internal import JapaneseText

/// The ministries and agencies (省庁) of the state by the laws that set them up (内閣府設置法第64条, 国家行政組織法別表第一,
/// デジタル庁設置法, 復興庁設置法), with the short names in daily use.
///
/// A closed class of words: it gives names, no identifiers, which only the authority has.
enum Ministries {
    /// The full name for a full or short one; nil for anything else.
    static func fullName(_ name: String) -> String? { fullNames[name] }

    /// The one that a mark list may mean by the first letter of its name; nil where several begin so.
    static func fullName(letter: Unicode.Scalar) -> String? {
        let found = names.map { $0[0] }.filter { $0.unicodeScalars.first == letter }
        let ministries = found.filter { $0.unicodeScalars.last == "省" || $0.unicodeScalars.last == "府" }
        if ministries.count == 1 { return ministries[0] }
        return found.count == 1 ? found[0] : nil
    }

    /// The longest name that stands at `start`.
    static func end(in text: [Unicode.Scalar], at start: Int) -> Int? {
        byFirst[text[start]]?.first { text[start...].starts(with: $0) }.map { start + $0.count }
    }

    private static let names: [[String]] = [
        ["内閣府"], ["内閣官房"], ["内閣感染症危機管理統括庁"], ["総務省"], ["法務省"], ["外務省"], ["財務省"], ["文部科学省", "文科省"], ["厚生労働省", "厚労省"],
        ["農林水産省", "農水省"], ["経済産業省", "経産省"], ["国土交通省", "国交省"], ["環境省"], ["防衛省"], ["デジタル庁"], ["こども家庭庁"],
        ["消費者庁"], ["警察庁"], ["金融庁"], ["復興庁"], ["宮内庁"], ["消防庁"], ["出入国在留管理庁", "入管庁"], ["公安調査庁"], ["国税庁"],
        ["スポーツ庁"], ["文化庁"], ["林野庁"], ["水産庁"], ["資源エネルギー庁", "エネ庁"], ["特許庁"], ["中小企業庁", "中企庁"], ["観光庁"],
        ["気象庁"], ["海上保安庁", "海保庁"], ["原子力規制庁"], ["防衛装備庁"],
    ]

    private static let fullNames: [String: String] = Dictionary(
        names.flatMap { group in group.map { ($0, group[0]) } }, uniquingKeysWith: { first, _ in first })

    private static let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = Dictionary(
        grouping: CommonWords.scalars(names.flatMap { $0 }), by: { $0[0] })
}

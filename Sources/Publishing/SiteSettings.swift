/// What a publisher says of a site that its graph does not tell.
public struct SiteSettings: Sendable {
    public var title: String
    public var englishTitle: String
    /// Under which the data may be used.
    public var license: String
    /// `YYYY-MM-DD`; nil says nothing, so that two runs give the same bytes whatever the day.
    public var issued: String?
    /// What made the graph, and in which version.
    public var software: String
    public var softwareVersion: String

    public init(
        title: String, englishTitle: String, license: String, issued: String? = nil, software: String = "Tsunagu",
        softwareVersion: String
    ) {
        self.title = title
        self.englishTitle = englishTitle
        self.license = license
        self.issued = issued
        self.software = software
        self.softwareVersion = softwareVersion
    }

    func title(in language: SiteLanguage) -> String { language(title, englishTitle) }

    /// The licence as people know it; its address where nobody gave it a name here.
    func licenseName(in language: SiteLanguage) -> String {
        Self.licenses.first { license.utf8.starts(with: $0.prefix.utf8) }.map { language($0.japanese, $0.english) }
            ?? license
    }

    private static let licenses: [(prefix: String, japanese: String, english: String)] = [
        (
            "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0", "公共データ利用規約(第1.0版)(PDL1.0)",
            "Public Data License 1.0 (PDL1.0)"
        ),
        ("https://creativecommons.org/publicdomain/zero/1.0", "CC0 1.0", "CC0 1.0"),
        ("https://creativecommons.org/licenses/by/4.0", "CC BY 4.0", "CC BY 4.0"),
    ]
}

/// The languages that every page is written in.
public enum SiteLanguage: String, CaseIterable, Hashable, Sendable {
    case japanese = "ja"
    case english = "en"

    /// The language tag.
    public var tag: String { rawValue }
    public var other: SiteLanguage { self == .japanese ? .english : .japanese }
}

/// A Japanese era (元号) of the modern calendar.
///
/// First days as the eras' own orders give them; `Ontology/authority/eras.tsv` has the sources and the variants.
public enum Era: String, Sendable, CaseIterable {
    case meiji = "明治"
    case taisho = "大正"
    case showa = "昭和"
    case heisei = "平成"
    case reiwa = "令和"

    /// The Gregorian year of the era's year 0: 令和5年 is 2018 + 5.
    public var yearZero: Int {
        switch self {
        case .meiji: 1867
        case .taisho: 1911
        case .showa: 1925
        case .heisei: 1988
        case .reiwa: 2018
        }
    }

    /// The letter of short dates such as R5.11.27.
    public var letter: Character {
        switch self {
        case .meiji: "M"
        case .taisho: "T"
        case .showa: "S"
        case .heisei: "H"
        case .reiwa: "R"
        }
    }

    /// The Gregorian year of a year of this era, counted from 1 (元年).
    public func gregorianYear(_ year: Int) -> Int { yearZero + year }
}

/// How sure a statement is, in (0, 1], in whole thousandths, so that it is spelt the same on every machine.
public struct Confidence: Hashable, Comparable, Sendable {
    /// 1…1000.
    public let thousandths: Int

    public static let certain = Confidence(thousandths: 1000)

    /// Values outside 1…1000 become the nearest within.
    public init(thousandths: Int) { self.thousandths = min(max(thousandths, 1), 1000) }

    /// The nearest thousandth; anything at or below 0 (or no number) becomes 0.001, anything above 1 becomes 1.
    public init(_ value: Double) {
        let clamped = value > 0 ? min(value, 1) : 0
        self.init(thousandths: Int((clamped * 1000).rounded()))
    }

    public static func < (a: Confidence, b: Confidence) -> Bool { a.thousandths < b.thousandths }

    public var value: Double { Double(thousandths) / 1000 }

    /// The canonical form of an xsd:decimal: `1.0`, `0.95`, `0.005`.
    public var decimal: String {
        if thousandths == 1000 { return "1.0" }
        var digits = String(1000 + thousandths).dropFirst()
        while digits.count > 1, digits.last == "0" { digits.removeLast() }
        return "0." + digits
    }
}

/// An amount of money as a text prints it: 14億円, 312,457千円, 1億2,500万円, 約7億円, 21億円の内数, 100万ドル.
///
/// The amount is exact: an integer in whole units of the currency, never a floating-point number.
public struct Money: Hashable, Sendable {
    /// In whole units of `currency`.
    public var amount: Int
    /// The ISO 4217 code.
    public var currency: String
    /// 約, およそ, 程度, 弱 and the like.
    public var isApproximate: Bool
    /// 内数: the figure is that of a larger amount, of which a share not told is meant.
    public var isPartOfLarger: Bool
    /// The amount with its 約 and 内数, in offsets into the text it was read from.
    public var range: Range<Int>
    /// The amount as it should read where a unit is misprinted (7.4億円 for 7.4憶円).
    public var corrected: String?

    public init(
        amount: Int, currency: String = "JPY", isApproximate: Bool = false, isPartOfLarger: Bool = false,
        range: Range<Int>, corrected: String? = nil
    ) {
        self.amount = amount
        self.currency = currency
        self.isApproximate = isApproximate
        self.isPartOfLarger = isPartOfLarger
        self.range = range
        self.corrected = corrected
    }
}

/// An amount of money that cannot be told as one exact figure.
public struct UnreadMoney: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// 0.1円, or a figure with more decimals than its unit has zeros.
        case notWhole
        /// Beyond 2^63.
        case tooLarge
        /// Units that do not fall: 3億500億円.
        case disordered
        /// 1億円〜3億円.
        case interval
        /// 数億円.
        case indefinite
        /// △3億円, 3億円増: a difference between two amounts.
        case difference
    }

    public var reason: Reason
    public var range: Range<Int>
}

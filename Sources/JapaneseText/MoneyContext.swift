/// What has been said so far within one pair of brackets, or outside all.
struct MoneyContext {
    /// Where the bracket opens, and the statement right before it.
    var open = 0
    var head: Int?
    /// Said since the last amount.
    var years: (years: ClosedRange<Int>, range: Range<Int>)?
    var stage: (stage: MoneyStatement.Stage, range: Range<Int>)?
    /// A qualifier that the one behind it joins: 令和4年度予算及び令和3年度補正予算.
    var joint: (years: ClosedRange<Int>?, stage: MoneyStatement.Stage, from: Int)?
    var total: Range<Int>?
    var sum: Range<Int>?
    var share: Range<Int>?
    var trade: Range<Int>?
    var ceiling: Range<Int>?
    /// Said before, and still true: of the text outside the bracket, or of the sentence (令和5年度においては、…).
    var commonYears: ClosedRange<Int>?
    var commonStage: MoneyStatement.Stage?
    var commonQualifier: Range<Int>?
    var last: Int?
    /// The stage of what an amount has become, of which the first of the two was read.
    var change: MoneyStatement.Stage?
    /// それぞれ was said of the amounts.
    var isEach = false
    /// The bracket that was closed last, with its marks.
    var closed: Range<Int>?
    /// 総額 that was said before any amount that it could be the total of.
    var pendingTotal: (money: Money, qualifier: Range<Int>)?

    mutating func forget() {
        years = nil
        stage = nil
        joint = nil
        total = nil
        sum = nil
        share = nil
        trade = nil
        ceiling = nil
    }

    /// True where a word that speaks of trade, a rate or a ceiling goes on to the amount at `start`. It does not where a
    /// program's name ends between them: then it was a part of that, or of another thought (輸出促進事業に3億円を計上).
    func isOfAnotherKind(at start: Int, in text: [Unicode.Scalar]) -> Bool {
        [trade, ceiling].contains { word in
            guard let word else { return false }
            return !(word.upperBound...start).contains { MoneyWord.endsProgramName(text, at: $0) }
        }
    }

    /// Where what an amount at `start` is part of begins: 総額 and 計 that head no list belong to the amount.
    func start(before start: Int, in text: [Unicode.Scalar]) -> Int {
        for word in [total, sum].compactMap({ $0 }) where MoneyWord.isGlue(text, word.upperBound..<start) {
            return word.lowerBound
        }
        return start
    }
}

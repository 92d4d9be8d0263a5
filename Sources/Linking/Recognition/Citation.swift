internal import JapaneseText

/// What stands in the brackets behind an instrument's name, or before the quotes around it: its date, its number, who
/// decided it.
struct Citation {
    var date: CalendarDate?
    var notices: [NoticeNumber] = []
    var law: LawNumber?
    /// 閣議決定: decided by the cabinet.
    var isCabinetDecision = false
    /// 通知, 事務連絡: a notice, with or without a number.
    var isNotice = false

    /// A day stands in it, and nothing that was done on it but deciding: of something that has one, the day is its date.
    var isDated = false
    /// True where it says nothing of an instrument.
    var isEmpty: Bool { date == nil && notices.isEmpty && law == nil && !isCabinetDecision && !isNotice }

    /// A citation that says no more than these numbers; nothing where there are none.
    init(notices: [NoticeNumber] = []) {
        self.notices = notices
        isNotice = !notices.isEmpty
    }

    /// Reads `range` of the reading. O(length).
    init(_ reading: Reading, _ range: Range<Int>) {
        let text = reading.scalars
        var i = range.lowerBound
        while i < range.upperBound {
            if let number = LawNumber(text, at: i), number.range.upperBound <= range.upperBound {
                law = law ?? number
                i = number.range.upperBound
            } else if FiscalYear(text, at: i) == nil, let date = CalendarDate(text, at: i), date.month != nil,
                date.range.upperBound <= range.upperBound
            {
                self.date = self.date ?? date
                i = date.range.upperBound
            } else if i == range.lowerBound || reading.mayStartNumber(i), let number = NoticeNumber(text, at: i),
                number.range.upperBound <= range.upperBound
            {
                notices.append(number)
                i = number.range.upperBound
            } else {
                i += 1
            }
        }
        func says(_ word: String) -> Bool {
            let word = Array(word.unicodeScalars)
            return range.contains { reading.hasWord(word, at: $0) && $0 + word.count <= range.upperBound }
        }
        isCabinetDecision = says("閣議決定")
        isDated = date?.day != nil && !["実施", "開催", "開始", "設置", "時点", "現在", "施行"].contains(where: says)
        isNotice = !notices.isEmpty || says("通知") || says("事務連絡") || says("通達")
    }

    /// The instrument's types for a name whose head says `head`.
    func types(head: EntityType?) -> [EntityType]? {
        if isCabinetDecision { return head == .plan ? [.plan, .cabinetDecision] : [.cabinetDecision] }
        if let law { return law.isAct ? [.law] : head == .guideline ? [.guideline, .order] : [.order] }
        if isNotice { return head == .guideline ? [.guideline, .notice] : [.notice] }
        return head.flatMap { $0.isLegalInstrument ? [$0] : nil }
    }
}

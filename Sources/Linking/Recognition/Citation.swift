internal import JapaneseText

/// What stands in the brackets behind an instrument's name, or before the quotes around it: its date, its number, who
/// decided it.
struct Citation {
    var date: CalendarDate?
    var notices: [NoticeNumber] = []
    var law: LawNumber?
    /// 閣議決定, 閣議了解: decided by the cabinet.
    var isCabinetDecision = false
    /// 本部決定, 関係閣僚会議決定, 省議決定: decided by another body, or by a minister.
    var isDecided = false
    /// 通知, 事務連絡: a notice, with or without a number.
    var isNotice = false

    /// A day stands in it, and nothing that was done on it but deciding: of something that has one, the day is its date.
    var isDated = false
    /// Nothing but a date stands in it.
    var isBareDate = false
    /// True where it says nothing of an instrument.
    var isEmpty: Bool {
        date == nil && notices.isEmpty && law == nil && !isCabinetDecision && !isDecided && !isNotice
    }

    /// A citation that says no more than these numbers; nothing where there are none.
    init(notices: [NoticeNumber] = []) {
        self.notices = notices
        isNotice = !notices.isEmpty
    }

    /// Reads `range` of the reading. O(length).
    init(_ reading: Reading, _ range: Range<Int>) {
        let text = reading.scalars
        let level = reading.brackets.around(range.lowerBound)?.open
        var i = range.lowerBound
        while i < range.upperBound {
            if let number = LawNumber(text, at: i), number.range.upperBound <= range.upperBound {
                // A number in brackets within is that of another law, which is named before them.
                if reading.brackets.around(i)?.open == level { law = law ?? number }
                i = number.range.upperBound
            } else if FiscalYear(text, at: i) == nil, let date = reading.date(at: i), date.month != nil,
                date.range.upperBound <= range.upperBound
            {
                self.date = self.date ?? date
                i = date.range.upperBound
            } else if i == range.lowerBound || reading.mayStartNumber(i), let number = reading.noticeNumber(at: i),
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
        isCabinetDecision = says("閣議決定") || says("閣議了解")
        isDecided = Self.decisions.contains(where: says)
        isDated = date?.day != nil && !["実施", "開催", "開始", "設置", "時点", "現在", "施行"].contains(where: says)
        isBareDate = date.map { $0.range == range } ?? false
        isNotice = !notices.isEmpty || says("通知") || says("事務連絡") || says("通達")
    }

    private static let decisions = ["本部決定", "会議決定", "会議了承", "会合決定", "大臣決定", "長官決定", "省議決定", "庁議決定", "委員会決定", "会決定"]

    /// The instrument's types for a name whose head says `head`.
    func types(head: EntityType?) -> [EntityType]? {
        // A program that was decided (…プログラム) is what will be done, not what is run.
        if isCabinetDecision {
            return head == .plan || head == .program ? [.plan, .cabinetDecision] : [.cabinetDecision]
        }
        if let law { return law.isAct ? [.law] : head == .guideline ? [.guideline, .order] : [.order] }
        if isDecided { return [head.flatMap { $0.isLegalInstrument ? $0 : nil } ?? .plan] }
        if isNotice { return head == .guideline ? [.guideline, .notice] : [.notice] }
        return head.flatMap { $0.isLegalInstrument ? [$0] : nil }
    }
}

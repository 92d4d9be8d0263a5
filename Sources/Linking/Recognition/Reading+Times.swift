internal import JapaneseText

extension Reading {
    /// Finds dates and fiscal years, and sets barriers behind them and behind the numbers of laws and notices. `last` is the
    /// last date before the text, and then the last in it. O(characters).
    mutating func sightTimes(after last: inout CalendarDate?) {
        let hasNumbers = scalars.contains("号")
        var i = 0
        while i < scalars.count {
            let mayBeTime = Self.timeBeginnings.contains(scalars[i])
            if !mayBeTime, !hasNumbers {
                i += 1
            } else if let year = FiscalYear(scalars, at: i) {
                sight(time: year.range, .fiscalYear(year.year), "a fiscal year: the year of its era and 年度")
                i = year.range.upperBound
            } else if let number = LawNumber(scalars, at: i) {
                barriers.insert(number.range.upperBound)
                i = number.range.upperBound
            } else if mayStartNumber(i), let number = noticeNumber(at: i) {
                barriers.insert(number.range.upperBound)
                i = number.range.upperBound
            } else if let date = CalendarDate(scalars, at: i) {
                sight(time: date.range, .date(date), "a date of the calendar")
                last = date
                i = date.range.upperBound
            } else if let date = last.flatMap({ CalendarDate(scalars, at: i, after: $0) }) {
                sight(time: date.range, .date(date), "a date that is counted from the one before")
                relativeDates[i] = date
                last = date
                i = date.range.upperBound
            } else {
                i += 1
            }
        }
    }

    /// The first letters of eras, their initials, and digits.
    private static let timeBeginnings = Set("明大昭平令MTSHR0123456789一二同".unicodeScalars)

    /// The date at `position`: one of the calendar, or one that is counted from the date before it (同年12月, 同日).
    func date(at position: Int) -> CalendarDate? { relativeDates[position] ?? CalendarDate(scalars, at: position) }

    /// The notice's number at `position`. One whose form is not enough (国住指第1234号) counts where the words beside it
    /// make it a notice's: a date before or behind it, a bracket around it, 通知 behind it, another number joined to it.
    func noticeNumber(at position: Int) -> NoticeNumber? {
        guard let number = NoticeNumber(scalars, at: position) else { return nil }
        if number.isCertain { return number }
        let end = number.range.upperBound
        let isBehindDate =
            ["付け", "付", "日"].contains { hasWord(Array($0.unicodeScalars), before: position) }
            || barriers.contains(position)
        let isInBracket =
            position > 0 && "(、,・".unicodeScalars.contains(scalars[position - 1])
            && brackets.around(position) != nil
            && (end == scalars.count || ")、,。・ ".unicodeScalars.contains(scalars[end]))
        let isCalledSo = Self.callings.contains { hasWord($0, at: end) }
        let isDated = bracket(openingAt: end).map { CalendarDate(scalars, at: $0.open + 1) != nil } ?? false
        let isJoined = CommonWords.noticeJoints.contains { joint in
            (hasWord(joint, at: end) && NoticeNumber(scalars, at: end + joint.count) != nil)
                || (hasWord(joint, before: position) && barriers.contains(position - joint.count))
        }
        return isBehindDate || isInBracket || isCalledSo || isDated || isJoined ? number : nil
    }

    private static let callings = CommonWords.scalars([
        "通知", "通達", "事務連絡", "依頼", "「", "を発出", "で発出", "にて発出", "により通知", "をもって",
    ])

    /// A notice's number begins a word, or stands behind a date.
    func mayStartNumber(_ position: Int) -> Bool {
        // The day of R5.11.27 begins no number, nor does its second digit.
        if position > 0, Script(scalars[position]) == .digit,
            Script(scalars[position - 1]) == .digit || "./".unicodeScalars.contains(scalars[position - 1])
        {
            return false
        }
        return position == 0 || Script(scalars[position - 1]) != .kanji || barriers.contains(position)
            || "日付号".unicodeScalars.contains(scalars[position - 1])
    }

    private mutating func sight(time range: Range<Int>, _ entity: Entity, _ reason: String) {
        barriers.insert(range.upperBound)
        sightings.append(
            Sighting(
                range: range, entity: entity, rank: .time, score: 1, status: .linked, reason: reason, isLearnt: false))
    }
}

extension Entity {
    static func fiscalYear(_ year: Int) -> Entity {
        Entity(
            types: [.fiscalYear], path: "fiscal-year/\(year)", name: Era.fiscalYearName(startingIn: year),
            origin: .document)
    }

    static func date(_ date: CalendarDate) -> Entity {
        Entity(
            types: [.date], path: "date/\(date.iso)", name: date.iso, origin: .document,
            facts: [.documentDate(date.iso)])
    }
}

/// The words that headings of columns are made of in tables of measures, by what they say a column is for.
///
/// A lexicon of the genre, not of a page: it reads 「令和4年度の実施状況」, 「取組内容」, 「担当省庁」, 「進捗」, 「備考」 alike.
enum HeadingWords {
    /// Tried in this order: 「施策の実施状況」 is a result although it says 施策.
    static let roles: [(role: ColumnRole, words: [[UInt32]])] = [
        (.office, scalars("担当 所管 省庁 府省 部局 課室 主体 関係機関 所属")),
        (.note, scalars("備考 参考 注記")),
        (.plan, scalars("予定 計画 今後 次年度 方針 方向性 見通し")),
        (.result, scalars("実績 状況 進捗 結果 成果 実施")),
        (.item, scalars("項目 該当 箇所 施策 事項 本文 記載 措置")),
        (
            .other,
            scalars(
                "取組 取り組み 内容 概要 目的 ねらい 狙い 効果 根拠 課題 目標 対応 評価 予算 当初 補正 要求 期限 時期 区分 分野 番号 指標 名称 事業名 スケジュール 年度 KPI No")
        ),
    ]

    static func role(of text: ArraySlice<UInt32>) -> ColumnRole? {
        // 実施時期, 達成期限: a date, whatever it is the date of.
        if times.contains(where: { text.suffix($0.count).elementsEqual($0) }) { return .other }
        // 計画本文の記載, 実績に関する記述: what a row quotes, whatever it is quoted from.
        if quotations.contains(where: { text.suffix($0.count).elementsEqual($0) }) { return .item }
        // 重点方針の項目, 計画の実施状況: the last word says what it is, those before の say of what.
        let head = text.lastIndex(of: 0x306E).map { text[($0 + 1)...] } ?? []
        if let role = firstRole(in: head), role == .item || role == .result { return role }
        // 令和5年度に講じた措置, 令和6年度に講じる措置: the verb says whether it has been done.
        if contains(text, year), let role = firstRole(in: text), role == .item || role == .other {
            if done.contains(where: { contains(text, $0) }) { return .result }
            if intended.contains(where: { contains(text, $0) }) { return .plan }
        }
        return firstRole(in: text)
    }

    private static func firstRole(in text: ArraySlice<UInt32>) -> ColumnRole? {
        roles.first { $0.words.contains { contains(text, $0) } }?.role
    }

    private static let quotations = scalars("記載 記載事項 記載内容 記載箇所 該当箇所 記述 本文")
    private static let year = scalars("年度")[0]
    private static let done = scalars("講じた 行った 取り組んだ 実施した 措置した 進めた")
    private static let intended = scalars("講じる 講ずる 講じよう 行う 行おう 取り組む 進める")

    private static let times = scalars("時期 期限 期間 年月 年月日 時点 期日")

    /// 取組内容, 対応: the work itself, with no word on whether it is done or planned.
    static func namesWork(_ text: ArraySlice<UInt32>) -> Bool { work.contains { contains(text, $0) } }

    private static let work = scalars("取組 取り組み 対応")

    /// 取組の方向性, 基本方針: what is aimed at, with no word on a time to come.
    static func namesAims(_ text: ArraySlice<UInt32>) -> Bool {
        aims.contains { contains(text, $0) } && !comings.contains { contains(text, $0) }
    }

    private static let aims = scalars("方針 方向性 計画")
    private static let comings = scalars("今後 予定 年度 次期 来期 見通し 実施")

    /// 予算額, 番号, 実施時期: what such a column holds are amounts, numbers and dates.
    static func namesNumbers(_ text: ArraySlice<UInt32>) -> Bool { numbers.contains { contains(text, $0) } }

    private static let numbers = scalars("予算額 当初予算 補正予算 千円 百万円 億円 金額 執行額 番号 期限 時期 期間 年月 No 件数 人数 割合")

    /// 分野, 柱: such a column puts rows in classes, and is not what they are about.
    static func namesClasses(_ text: ArraySlice<UInt32>) -> Bool { classes.contains { $0.elementsEqual(text) } }

    private static let classes = scalars("分野 区分 柱 大項目 中項目 大分類 中分類 分類 種別 章 節")

    /// No., 番号: the rows' own numbers.
    static func namesOrdinals(_ text: ArraySlice<UInt32>) -> Bool {
        isBrokenNumber(text) || ordinals.contains { $0.elementsEqual(text) }
    }

    private static let ordinals = scalars("番号 通番 通し番号 連番 整理番号 施策番号 項番 No. #")

    /// 進捗, 区分: such a column may hold one word of a few.
    static func namesTerms(_ text: ArraySlice<UInt32>) -> Bool { terms.contains { contains(text, $0) } }

    private static let terms = scalars("進捗 区分 段階 評価 判定")

    /// 実施時 above 期, 予算額(千 above 円): one of these words begins at the end of the one and ends at the beginning of the other.
    static func isBroken(_ upper: ArraySlice<UInt32>, _ lower: ArraySlice<UInt32>) -> Bool {
        (roles.flatMap(\.words) + times + numbers).contains { word in
            (1..<max(1, word.count)).contains { length in
                upper.suffix(length).elementsEqual(word.prefix(length)) && lower.starts(with: word.dropFirst(length))
            }
        }
    }

    /// N, No, o., . and the like: 「No.」 whole or in parts, as a column of numbers breaks it.
    static func isBrokenNumber(_ text: ArraySlice<UInt32>) -> Bool { numero.contains { $0.elementsEqual(text) } }

    private static let numero = scalars("N No No. o o. .")

    /// 取組状況一覧, 取組状況について: the name of a table, not of a column.
    static func endsAsTitle(_ text: ArraySlice<UInt32>) -> Bool {
        titleEndings.contains { text.count > $0.count && text.suffix($0.count).elementsEqual($0) }
    }

    private static let titleEndings = scalars("一覧 一覧表 総括表 管理表 工程表 調査票 個票 について 取りまとめ とりまとめ")

    /// 列1, Column2: the names that spreadsheet programs give to columns without one.
    static func isPlaceholder(_ text: ArraySlice<UInt32>) -> Bool {
        for prefix in scalars("列 Column") where text.starts(with: prefix) {
            let rest = text.dropFirst(prefix.count)
            return !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
        }
        return false
    }

    private static func contains(_ text: ArraySlice<UInt32>, _ word: [UInt32]) -> Bool {
        guard text.count >= word.count else { return false }
        return (text.startIndex...(text.endIndex - word.count)).contains { text[$0...].starts(with: word) }
    }

    private static func scalars(_ words: String) -> [[UInt32]] {
        words.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    }
}

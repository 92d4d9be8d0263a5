import Documents
import Graph
import JapaneseText
import Linking
import Serialization
import Tables
import Tsunagu
import Views

/// Pages through the stages, with what must hold of any.
enum MadeUpPage {
    private static let linker = DocumentLinker(authority: Authority())

    /// A small page for what changes something else.
    static let sample = Array(
        """
        調査資料 (2 ページ)
        公開元URL | https://example.jp/seaside-town-1 |
        出典情報 | 海辺会議(第2回 7/1)《内閣府》 |
        プレーンテキスト
        【1 海辺の町】
        項目 令和5年度の実績・状況 令和6年度の取組予定 担当
        (1)海の研究を支援する。
        [◎文、経]
        ・海洋研究支援事業(令和5年度予算額 1億2,500万円の内数)により、国立研究開発法人海洋研究開発機構を通じて
        調査を行った。
        ・海洋基本法(平成19年法律第33号。以下「法」という。)に基づく計画を公表した。
        ・引き続き同事業を行う。
        文部科学省研究開発局海洋地球課
        (経済産業省)

        """.utf8)

    static func read(_ bytes: [UInt8]) -> ReadDocument {
        do { return try InputFormat.read(bytes, name: "seaside-town-1") } catch { fatalError("\(error)") }
    }

    /// The table of pages: every character stands in one cell at most, and where it is said to stand.
    @discardableResult
    static func table(of pages: [Page]) -> ReportTable {
        let table = TableDecoder().decode(pages)
        expectSound(table, pages)
        return table
    }

    private static func expectSound(_ table: ReportTable, _ pages: [Page]) {
        var sources: [Int: [Unicode.Scalar]] = [:]
        for page in pages { sources[page.number] = page.text }
        var taken = sources.mapValues { [Bool](repeating: false, count: $0.count) }
        let texts = table.rows.flatMap { row in
            [row.measure] + row.marks.map(\.surface) + row.cells.flatMap(\.items)
        }
        for text in texts {
            expect(
                text.spans.allSatisfy { $0.start >= 0 && $0.end <= sources[$0.page]?.count ?? 0 },
                "a cell stands outside its page")
            expect(
                text.spans.flatMap { Array(sources[$0.page]![$0.start..<$0.end]) } == text.scalars,
                "a span misses its text")
            for span in text.spans {
                for offset in span.start..<span.end {
                    expect(!taken[span.page]![offset], "a character stands in two cells")
                    taken[span.page]![offset] = true
                }
            }
        }
        for cell in table.rows.flatMap(\.cells) {
            expect(table.columns.indices.contains(cell.column), "a cell has no column")
        }
    }

    /// A page through every stage and into every format.
    static func link(_ bytes: [UInt8], corrections: Corrections = Corrections()) {
        guard let table = try? Reconstruction(of: bytes, name: "seaside-town-1", corrections: corrections) else {
            return
        }
        if corrections.isEmpty { expectSound(table.table, table.document.pages) }
        let linked = linker.link(table, corrections: corrections)
        expectSound(linked)
        do {
            var assembly = try GraphAssembly()
            try assembly.add(linked)
            try MadeUpGraph.write(assembly.graph)
            var budget = try BudgetReport()
            try budget.add(linked)
            for grouping in BudgetReport.Grouping.allCases {
                for format in BudgetFormat.allCases { _ = budget.text(by: grouping, format) }
            }
        } catch {
            fatalError("not exported: \(error)")
        }
        for format in TableFormat.allCases { _ = format.text([table]) }
        for format in LinkFormat.allCases { _ = format.text(linked, base: Vocabulary.defaultBase) }
    }

    private static func expectSound(_ linked: LinkedDocument) {
        var sources: [Int: [Unicode.Scalar]] = [:]
        for page in linked.document.pages { sources[page.number] = page.text }
        for mention in linked.mentions {
            expect(
                mention.spans.allSatisfy { $0.start < $0.end && $0.end <= sources[$0.page]?.count ?? 0 },
                "a mention stands outside its page")
            let text = mention.spans.flatMap { Array(sources[$0.page]![$0.start..<$0.end]) }
            expect(Array(mention.surface.unicodeScalars) == text, "a mention's text is not what stands there")
            if let entity = mention.entity {
                expect(linked.entities.indices.contains(entity.rawValue), "a mention has no entity")
            }
        }
        expect(
            Set(linked.entities.map { Array($0.path.utf8) }).count == linked.entities.count,
            "two entities have one path")
    }

    // MARK: A grammar of pages

    static func text(_ choices: inout Choices) -> [UInt8] {
        var page = ""
        if !choices.once(in: 3) {
            page +=
                "資料 (\(choices.number(below: 300)) ページ)\n公開元URL | https://example.jp/\(choices.number(below: 9)) |\n"
            page += "出典情報 | 会議(第1回 \(choices.among(["7/1", "R7.7.1", "2025/7/1", "99/99"])))《\(name(&choices))》 |\n"
            page += "プレーンテキスト\n"
        }
        let columns = choices.number(below: 6)
        let headings = ["項目", "令和5年度の実績・状況", "令和6年度の取組予定", "担当府省庁", "備考", "予算額(百万円)", "施策"]
        page +=
            (0..<columns).map { _ in choices.among(headings) }.joined(separator: choices.among([" ", "\n", ""])) + "\n"
        while choices.hasMore, page.utf8.count < 6000 {
            switch choices.number(below: 8) {
            case 0: page += "【\(name(&choices))】\n"
            case 1: page += "(\(choices.number(below: 20)))\(sentence(&choices))\n"
            case 2: page += "[\(choices.among(["◎文、経", "◎厚", "農、◎国", "◎", "全府省庁"]))]\n"
            case 3: page += "\(name(&choices))(\(name(&choices)))\n"
            case 4: page += "・" + sentence(&choices) + sentence(&choices) + "\n"
            case 5: page += "・" + sentence(&choices) + choices.among(["\n", ""]) + "・" + sentence(&choices) + "\n"
            case 6: page += String(decoding: choices.run(atMost: 40), as: UTF8.self) + "\n"
            default: page += sentence(&choices) + choices.among(["\n", "\n\n", "\u{C}"])
            }
        }
        return Array(page.utf8)
    }

    private static func sentence(_ choices: inout Choices) -> String {
        let name = name(&choices)
        switch choices.number(below: 7) {
        case 0: return "\(name)に基づく「\(self.name(&choices))」を行った。"
        case 1: return "\(name)(令和\(choices.number(below: 40))年度\(amount(&choices)))により、\(self.name(&choices))を通じて支援した。"
        case 2: return "\(name)(以下「\(choices.among(["法", "本事業", "機構", ""]))」という。)を公表する。"
        case 3: return "同\(choices.among(["法", "事業", "省", "課"]))第\(choices.number(below: 99))条を踏まえ、"
        case 4: return "「\(name)」と「\(self.name(&choices))」(いずれも\(self.name(&choices))として、\(amount(&choices)))を実施。"
        case 5: return choices.among(Mutation.reportWords)
        default: return "\(name)の一部を改正する法律(平成\(choices.number(below: 40))年法律第\(choices.number(below: 200))号)が成立した。"
        }
    }

    private static func amount(_ choices: inout Choices) -> String {
        choices.among(["当初", "補正", "概算要求", "", "約"]) + String(choices.number(below: 1 << 16))
            + choices.among(["億円", "百万円", "千円", "万円の内数", "億\(choices.number(below: 10000))万円", "ドル", "兆円", ""])
    }

    private static func name(_ choices: inout Choices) -> String {
        choices.among([
            "厚生労働省", "経産省", "内閣府", "文部科学省研究開発局海洋地球課", "海洋基本法", "個人情報保護法", "医薬品、医療機器等の品質、有効性及び安全性の確保等に関する法律",
            "海洋研究支援事業", "日本医療研究開発機構", "PMDA", "健康・医療戦略", "臨床研究中核病院", "国立がん研究センター", "ISO 14971", "医療機器開発支援ネットワーク",
            "プロジェクト", "補助金", "委員会", "\u{0}", "A&B<>", "骨太の方針2023", "デジタル庁", "復興庁",
        ])
    }
}

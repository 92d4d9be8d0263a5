/// Ways to spoil a text.
enum Mutation {
    /// One to eight of the ways at random; `words` are what its grammar knows besides.
    static func worsen(
        _ page: [Unicode.Scalar], words: [String], with random: inout SplitMix
    ) -> [Unicode.Scalar] {
        var page = page
        let words = words + hostile
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            if page.isEmpty { page = Array(words.randomElement(using: &random)!.unicodeScalars) }
            let start = Int.random(in: 0..<page.count, using: &random)
            let end = min(page.count, start + Int.random(in: 1...60, using: &random))
            switch Int.random(in: 0..<8, using: &random) {
            case 0: page.removeSubrange(start..<end)
            case 1: page.insert(contentsOf: page[start..<end], at: Int.random(in: 0...page.count, using: &random))
            case 2: page.insert(contentsOf: Array(words.randomElement(using: &random)!.unicodeScalars), at: start)
            case 3: page.replaceSubrange(start..<end, with: page[start..<end].reversed())
            case 4: page[start] = Unicode.Scalar(UInt32.random(in: 0..<0xD800, using: &random))!
            case 5:
                let lost = page[start]
                page.removeAll { $0 == lost }
            case 6: page = Array(page[..<start])
            default:
                page = page.split(separator: "\n").shuffled(using: &random).joined(separator: ["\n" as Unicode.Scalar])
                    .map(\.self)
            }
        }
        return page
    }

    /// What readers and writers may trip over, whatever they read.
    private static let hostile = [
        "\u{0}", "\u{1}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{10FFFF}", "\u{301}", "&<>\"'", "]]>", "\\\"", "\r",
        "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{200B}", "\u{202E}", "\t", " ", "\n", "\n\n", "𠮷", "🧪", "ｶﾞｷﾞ",
        "0", "-1", "9223372036854775808", "99999999999999999999999999", "1e999", "nan", "((((", "))))",
    ]

    /// What the grammars of reports know.
    static let reportWords = [
        "「", "」」」", "『", "』", "(", ")", "【】", "【", "】", "[◎", "]", "◎経", "・・・", "・", "、", "。", "○", "※1", "①", "㈱",
        "99999999999999999999億円", "1兆2,345億6,789万円", "0.0001千円", "百万円", "億", "万", "千円", "ドル", "約", "の内数", "うち",
        "を含め総額", "令和99999年度", "令和0年度", "令和元年度", "令和5年度", "令和5〜7年度", "平成31年", "昭和64年", "R5.", "2023年11月27日",
        "付け", "当初", "補正予算", "概算要求", "予算案", "国庫債務負担行為", "平成元年法律第号", "平成29年法律第16号", "政令第", "省令", "告示",
        "第2条第1項", "改正法", "同法", "以下「」という。", "以下「法」という。", "とは、「", "医薬 機審発1127第1号", "事務連絡", "閣議決定", "同事業",
        "本事業", "同省", "いずれも", "として", "に基づく", "を通じて", "厚生労働省", "厚労省", "経産省ヘル産課・医福室", "内閣府", "国立研究開発法人",
        "事業", "研究", "局", "課", "室", "担当", "実績・状況", "取組予定", "項目", "備考", "(第2回 7/1)《内閣府》",
        "公開元URL | https://example.jp/ |", "プレーンテキスト", "(3 ページ)",
    ]
}

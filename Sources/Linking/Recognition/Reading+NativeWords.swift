internal import JapaneseText

/// Native words inside compound nouns: nouns that are written in hiragana (まち, こども), and nouns made of a verb's stem,
/// which keep its last kana (見守り, 空き, 受入れ, 子育て). Elsewhere hiragana ends a noun.
extension Reading {
    /// Where the native word begins that the compound before `end` holds at `i`, which is the end of a run of hiragana;
    /// nil where what stands there is grammar.
    func nativeWordStart(before i: Int, compoundEnd end: Int) -> Int? {
        if let start = hiraganaNoun(around: i - 1, before: end) { return start }
        return i < end ? stemStart(before: i) : nil
    }

    /// みちびき活用実証事業, もにす認定制度: a brand in hiragana that opens its clause. Adverbs do so too, and end in a particle or
    /// in one of a few letters, where it is not known to end in a noun (うみまちアンバサダー制度).
    func brandStart(before i: Int, compoundEnd end: Int, endsInNoun: Bool) -> Int? {
        guard i < end, Script(scalars[i]) == .kanji || Script(scalars[i]) == .katakana else { return nil }
        var start = i
        while start > 0, Script(scalars[start - 1]) == .hiragana { start -= 1 }
        guard (3...8).contains(i - start), start == 0 || Script(scalars[start - 1]) == .mark || start == 1,
            endsInNoun
                ? !Self.pointers.contains(where: { hasWord($0, at: start) })
                : !"にてではがをのとやもへばただちおらくずれるねよそけ".unicodeScalars.contains(scalars[i - 1])
        else { return nil }
        return start
    }

    /// What stands before a noun at the beginning of a clause, and is none.
    private static let pointers = CommonWords.scalars([
        "この", "その", "あの", "また", "なお", "さらに", "すべて", "あらゆる", "ための", "による", "における", "などの", "あわせて", "より",
    ])

    /// Where a noun with hiragana in it begins that covers `position`; nil where none stands there.
    private func hiraganaNoun(around position: Int, before end: Int) -> Int? {
        for word in CommonWords.hiraganaNouns {
            for offset in word.indices where word[offset] == scalars[position] {
                if position - offset + word.count <= end, hasWord(word, at: position - offset) {
                    return position - offset
                }
            }
        }
        return nil
    }

    /// A verb's stem as a noun, with the noun it modifies right behind it. A stem that an object or a goal stands before
    /// (に向け, を図り) is the verb itself.
    private func stemStart(before i: Int) -> Int? {
        guard [.kanji, .katakana, .latin, .middleDot].contains(Script(scalars[i])),
            let ending = Self.stemEndings.first(where: { hasWord($0, before: i) }), i > ending.count
        else { return nil }
        let letter = i - ending.count - 1
        guard Script(scalars[letter]) == .kanji, mayEndStem(scalars[letter], ending) else { return nil }
        var start = letter
        while start > 0, Script(scalars[start - 1]) == .kanji { start -= 1 }
        let stem = Array(scalars[start..<i])
        let isGoverned = start > 0 && "をにへ".unicodeScalars.contains(scalars[start - 1])
        let isVerb =
            Self.joining.contains { hasWord($0, before: i) } || Self.verbs.contains(stem)
            || (isGoverned && Self.governedVerbs.contains(stem))
        return isVerb ? nil : letter
    }

    /// Whether a stem in い, し and て is a noun with this letter: the three end most verb forms and adjectives too.
    private func mayEndStem(_ letter: Unicode.Scalar, _ ending: [Unicode.Scalar]) -> Bool {
        switch ending {
        case ["い"]: "担扱買使払違通集想思願習賑障憩".unicodeScalars.contains(letter)
        case ["し"]: "渡直増暮越興起押貸消干話返".unicodeScalars.contains(letter)
        case ["て"]: "育建立捨当".unicodeScalars.contains(letter)
        default: true
        }
    }

    private static let stemEndings = CommonWords.scalars([
        "い", "き", "ぎ", "し", "ち", "び", "み", "り", "え", "け", "げ", "て", "べ", "め", "れ", "わせ", "らし", "がり", "わり", "まり", "わい",
    ])
    /// What joins words and clauses, whatever stands before it; and stems that do by themselves (手続き is a noun).
    private static let joining = CommonWords.scalars(["及び", "並び", "除き", "図り", "当たり", "伴い", "踏まえ"])
    private static let verbs = Set(
        CommonWords.scalars(["続き", "行い", "加え", "付け", "日付け", "限り", "経て", "得て", "定め", "進め", "応じ"]))
    /// Stems that are verbs behind what they govern.
    private static let governedVerbs = Set(
        CommonWords.scalars([
            "向け", "受け", "置き", "備え", "含め", "高め", "努め", "求め", "認め", "設け", "引き", "組み", "取り", "支え", "立て", "育て", "守り", "学び",
            "見据え",
            "控え", "助け", "掲げ", "繋げ", "広げ", "上げ", "挙げ", "当て", "充て", "生み", "結び", "合わせ", "関わり",
        ]))
}

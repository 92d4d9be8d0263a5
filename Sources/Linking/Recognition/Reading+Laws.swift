internal import JapaneseText

/// Where the name of a law begins and ends. Statutes name laws in a grammar of their own: with what they contain (別表,
/// 様式) behind the name without a particle, and until 1946 with particles in katakana (民法ノ規定ニ依リ).
extension Reading {
    /// Whether a law's name may begin at `start`.
    func startsLaw(_ start: Int) -> Bool {
        startsWord(start) || isBehindOldParticle(start) || isBehindItemNumber(start)
            // 許可の申請その他…法: what is in hiragana is no part of the noun before it.
            || CommonWords.determiners.contains { Script($0[0]) == .hiragana && hasWord($0, before: start) }
    }

    /// Whether a law's name may end at `end`.
    func endsLaw(_ end: Int) -> Bool {
        if endsWord(end) { return true }
        return CommonWords.followersOfLaws.contains { hasWord($0, at: end) } || beginsOldParticle(end)
    }

    /// A run of katakana before `start` that is a particle or a conjunction, not a word: 又ハ, 若ハ, 並ニ.
    private func isBehindOldParticle(_ start: Int) -> Bool {
        let particle = scalars[..<start].reversed().prefix(3).prefix { Script($0) == .katakana }
        guard !particle.isEmpty, start == particle.count || Script(scalars[start - particle.count - 1]) != .katakana
        else { return start > 0 && scalars[start - 1] == "及" }
        // 依リ, 付シ: the ending of a verb between kanji.
        if particle.count == 1, start > 1, Script(scalars[start - 2]) == .kanji { return true }
        return CommonWords.oldParticles.contains { $0.elementsEqual(particle.reversed()) }
    }

    private func beginsOldParticle(_ end: Int) -> Bool {
        let run = scalars[end...].prefix(5).prefix { Script($0) == .katakana }
        return CommonWords.oldParticles.contains { $0.elementsEqual(run) }
    }

    /// Whether nothing but the number of an item stands before `start` in its paragraph: 十一地方自治法.
    private func isBehindItemNumber(_ start: Int) -> Bool {
        guard start <= 8, Script(scalars[start]) != .digit else { return false }
        return scalars[..<start].allSatisfy { "一二三四五六七八九十の".unicodeScalars.contains($0) }
            || (start == 1 && Script(scalars[0]) == .katakana)
    }
}

extension CommonWords {
    /// What stands right behind a law's name: its parts, and what is done with it.
    static let followersOfLaws = scalars([
        "別表", "様式", "本則", "本文", "前文", "目次", "題名", "条文", "規定", "違反", "所定", "関係", "準用", "適用", "制定", "公布", "成立", "廃止", "及",
        "並", "若", "又", "ほか", "以後", "以前",
    ])

    /// Particles and conjunctions in katakana, as old statutes and those they are quoted in write them.
    static let oldParticles = scalars([
        "ノ", "ニ", "ハ", "ヲ", "ト", "ガ", "モ", "ヘ", "ヤ", "ヨリ", "ニハ", "ニモ", "ニテ", "ノミ", "トノ", "ナル", "タル", "ニシテ", "クハ", "ビ",
        "ヒ", "シクハ",
    ])
}

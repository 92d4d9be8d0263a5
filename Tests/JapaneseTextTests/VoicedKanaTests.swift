import JapaneseText
import Testing

@Suite struct VoicedKanaTests {
    @Test(arguments: [
        ("カ\u{3099}イト\u{3099}ライン", "ガイドライン"), ("ハ\u{309A}ーク か\u{3099}て\u{3099}きる", "パーク ができる"),
        ("ウ\u{3099}ィラ ワ\u{3099}", "ヴィラ ヷ"), ("すゝ\u{3099}", "すゞ"),
        // Marks that go with nothing, and ideographs that are equal to Unicode, stay as they are.
        ("\u{3099}あ\u{3099}ん\u{309A}", "\u{3099}あ\u{3099}ん\u{309A}"), ("か\u{3099}\u{FA19}", "が\u{FA19}"),
    ])
    func marksAreJoinedToTheirKana(apart: String, joined: String) {
        let composed = VoicedKana.composed(Array(apart.unicodeScalars))
        #expect(composed == Array(joined.unicodeScalars))
    }
}

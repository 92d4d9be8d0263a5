internal import Documents
internal import JapaneseText

extension Finding {
    /// What the page prints was read as something else, and the graph has the reading.
    static func correctedMisprint(
        _ printed: String, read corrected: String, because reason: String, at text: PlacedText, _ range: Range<Int>
    ) -> Finding {
        Finding(
            "misprint-corrected", "「\(printed)」 was read as 「\(corrected)」: \(reason)", severity: .note,
            spans: text.sourceSpans(of: range))
    }

    /// What the page prints is perhaps not what was meant; it was left as it is.
    static func possibleMisprint(
        _ printed: String, meant: String, because reason: String, at text: PlacedText, _ range: Range<Int>
    ) -> Finding {
        Finding(
            "possible-misprint", "「\(printed)」 may be meant for 「\(meant)」: \(reason)",
            spans: text.sourceSpans(of: range))
    }
}

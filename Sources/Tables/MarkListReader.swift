import JapaneseText

/// Takes the list of ministry marks off the end of a measure.
enum MarkListReader {
    static func split(_ text: PlacedText) -> (measure: PlacedText, marks: [MinistryMark]) {
        let scalars = text.scalars.map { ScalarKind.folded($0.value) }
        let kinds = scalars.map { ScalarKind($0) }
        guard let list = MarkListForm.beginning(scalars, kinds, from: 0, to: scalars.count), list.isWhole else {
            return (text, [])
        }
        var marks: [MinistryMark] = []
        var start = list.offset + 1
        for index in start..<scalars.count {
            guard [.comma, .middleDot, .space, .closing].contains(kinds[index]) else { continue }
            defer { start = index + 1 }
            let letter = (start..<index).first { !MarkListForm.isCircle(scalars[$0]) } ?? index
            guard letter < index else { continue }
            marks.append(
                MinistryMark(
                    surface: text[start..<index], letter: text[letter..<index],
                    isLead: (start..<letter).contains { MarkListForm.isLead(scalars[$0]) }))
        }
        return (text[0..<list.offset], marks)
    }
}

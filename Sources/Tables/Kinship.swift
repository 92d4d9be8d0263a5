/// How much paragraphs have in common: what ties a paragraph that stands far from its row to the row's other cells.
struct Kinship {
    /// By paragraph, its distinct pairs of characters as keys, sorted, each with what sharing it says.
    private var pairs: [[(key: UInt64, rarity: Int)]]
    private var marks: [[MarkName]]
    private var offices: [Bool]
    private var names: [(outside: [UInt32], inside: [UInt32])]
    private let weights: Weights
    /// What was found of two paragraphs that stand less than `reach` places apart, by the later; -1 where not asked yet.
    private var known: [Int32]
    private static let reach = 64

    struct MarkName {
        var first: UInt32
        var isLead: Bool
    }

    init(_ paragraphs: [ColumnReading.Paragraph], columns: [ColumnModel], manuscript: Manuscript, weights: Weights) {
        self.weights = weights
        pairs = []
        known = Array(repeating: -1, count: paragraphs.count * Self.reach)
        var spread: [UInt64: Int] = [:]
        marks = []
        names = []
        offices = []
        for paragraph in paragraphs {
            var keys: [UInt64] = []
            var text: [UInt32] = []
            for piece in paragraph.pieces { text += manuscript.scalars[piece.start..<piece.end] }
            let kinds = text.map { ScalarKind($0) }
            // Kanji, katakana and letters only: endings and particles are everybody's.
            for index in text.indices.dropLast() where Self.carries(kinds[index]) && Self.carries(kinds[index + 1]) {
                keys.append(UInt64(text[index]) << 32 | UInt64(text[index + 1]))
            }
            // A kanji alone ties 防災 to 災害.
            for index in text.indices where kinds[index] == .kanji { keys.append(UInt64(text[index])) }
            keys.sort()
            var distinct: [(key: UInt64, rarity: Int)] = []
            for key in keys where distinct.last?.key != key {
                distinct.append((key, 0))
                spread[key, default: 0] += 1
            }
            pairs.append(distinct)
            marks.append([])
            names.append(([], []))
            let isOffice = columns[paragraph.column].role == .office
            offices.append(isOffice)
            if isOffice {
                names[names.count - 1] = OfficeForm.heads(text, kinds)
            } else if columns[paragraph.column].role == .item,
                let list = MarkListForm.beginning(text, kinds, from: 0, to: text.count), list.isWhole
            {
                marks[marks.count - 1] = MarkListForm.names(text, kinds, from: list.offset)
            }
        }
        weigh(by: spread)
    }

    /// What half of all paragraphs have says nothing; a kanji alone says half of what a pair says.
    private mutating func weigh(by spread: [UInt64: Int]) {
        for paragraph in pairs.indices {
            for place in pairs[paragraph].indices {
                let key = pairs[paragraph][place].key
                let rarity = max(0, centibits(spread[key] ?? 1, of: pairs.count) - 200)
                pairs[paragraph][place].rarity = key >> 32 == 0 ? rarity / 2 : rarity
            }
        }
    }

    private static func carries(_ kind: ScalarKind) -> Bool {
        kind == .kanji || kind == .katakana || kind == .latin
    }

    /// By how much sharing a row with `others` speaks for a paragraph, in centibits; negative where it speaks against.
    mutating func gain(_ paragraph: Int, with others: [Int]) -> Int {
        var gain = 0
        for other in others {
            if offices[paragraph] {
                gain += agreement(marks: marks[other], office: names[paragraph])
            } else if !offices[other] {
                gain = max(gain, shared(paragraph, other))
            }
        }
        return gain
    }

    /// What the pairs that two paragraphs share say for one row. O(pairs).
    private mutating func shared(_ paragraph: Int, _ other: Int) -> Int {
        let distance = abs(paragraph - other)
        let slot = max(paragraph, other) * Self.reach + distance
        if distance < Self.reach, known[slot] >= 0 { return Int(known[slot]) }
        let found = Self.common(pairs[paragraph], pairs[other])
        let gain = min(found * weights.kinship / 100, weights.mostKinship)
        if distance < Self.reach { known[slot] = Int32(gain) }
        return gain
    }

    private static func common(_ a: [(key: UInt64, rarity: Int)], _ b: [(key: UInt64, rarity: Int)]) -> Int {
        var i = 0
        var j = 0
        var both = 0
        while i < a.count, j < b.count {
            if a[i].key == b[j].key {
                both += a[i].rarity
                i += 1
                j += 1
            } else if a[i].key < b[j].key {
                i += 1
            } else {
                j += 1
            }
        }
        return both
    }

    /// Marks and the names in an office cell: ◎ letters should open names outside the brackets, the others inside.
    private func agreement(marks: [MarkName], office: (outside: [UInt32], inside: [UInt32])) -> Int {
        guard !marks.isEmpty else { return 0 }
        var gain = 0
        for mark in marks {
            let isOutside = office.outside.contains(mark.first)
            let isInside = office.inside.contains(mark.first)
            if mark.isLead ? isOutside : isInside {
                gain += weights.markAgrees
            } else if isOutside || isInside {
                gain += 0
            } else {
                gain -= weights.markMissing
            }
        }
        for name in office.inside where !marks.contains(where: { $0.first == name }) { gain -= weights.markMissing }
        return gain
    }
}

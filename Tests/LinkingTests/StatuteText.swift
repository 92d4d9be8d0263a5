import Foundation
import TestSupport

/// Running text in the manner of statutes, in our own words, around titles and numbers drawn from the index of laws:
/// where a name ends there, and which law it is.
///
/// It has what makes names in statutes hard: names inside longer names, 及び and の in them, brackets of both widths,
/// numbers in kanji and in digits, line breaks inside a name, short forms declared in the bracket, names behind and
/// before words without a blank. Titles come from the whole index: acts, cabinet and imperial orders, ministries' orders,
/// rules. With one seed it is the same on any machine.
struct StatuteText {
    struct Reference {
        /// Where the name ends in the text, in Unicode scalars.
        var end: Int
        var lawID: String
        var title: String
    }

    private(set) var text = ""
    private(set) var references: [Reference] = []
    private var generator: SplitMix
    private let showsNumbers: Bool
    private var length = 0

    init(references count: Int, seed: UInt64, showsNumbers: Bool) throws {
        generator = SplitMix(state: seed)
        self.showsNumbers = showsNumbers
        let index = try Self.index()
        for number in 1...max(1, count / 3) {
            append("第\(number)条　")
            for _ in 0..<3 { cite(generator.pick(index)) }
            append(generator.pick(Self.endings) + "。\n")
        }
    }

    private struct Law {
        var id: String
        var number: String
        var title: String
    }

    private static func index() throws -> [Law] {
        let url = Oracle.packageRoot.appendingPathComponent("Ontology/authority/law-index.tsv")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            // What has 第…号 in its number can be cited by it; rules of the National Personnel Authority have not.
            guard fields.count >= 3, fields[1].hasSuffix("号") else { return nil }
            // A law without a title is called by what stands in the brackets behind its number.
            let title =
                fields[2].hasPrefix(fields[1] + "（")
                ? String(fields[2].dropFirst(fields[1].count + 1).dropLast()) : fields[2]
            return Law(id: fields[0], number: fields[1], title: title)
        }
    }

    private mutating func cite(_ law: Law) {
        append(generator.pick(Self.subjects) + generator.pick(Self.before))
        var title = law.title
        if title.count > 8, generator.next() % 8 == 0 {
            // Not before 第, with which a line of its own would begin.
            let cut = title.index(title.startIndex, offsetBy: 3 + Int(generator.next() % UInt64(title.count - 6)))
            if title[cut] != "第" { title.insert("\n", at: cut) }
        }
        append(title)
        references.append(Reference(end: length, lawID: law.id, title: law.title))
        let declaration = generator.next() % 6 == 0 ? "以下「\(generator.pick(Self.shortForms))」という。" : ""
        let isHalfWidth = generator.next() % 5 == 0
        if showsNumbers || !declaration.isEmpty {
            let number = showsNumbers ? law.number : ""
            append(isHalfWidth ? "(" : "（")
            append(number + (number.isEmpty || declaration.isEmpty ? "" : "。") + declaration)
            append(isHalfWidth ? ")" : "）")
        }
        append(generator.pick(Self.after))
    }

    private mutating func append(_ part: String) {
        text += part
        length += part.unicodeScalars.count
    }

    private static let subjects = [
        "灯台の管理者は、", "船長が", "この場合において、", "届け出た事項に変更があるときは、", "港の区域内において", "手数料の額は、", "標識を立てた者に対し",
        "潮位の観測について", "",
    ]
    private static let before = [
        "", "", "及び", "並びに", "又は", "若しくは", "その他", "改正後の", "前条の規定による改正前の", "（", "当該", "附則第四条の規定によりなおその例によることとされる",
        "第二条第一項の規定は、", "次に掲げるもののほか、",
    ]
    private static let after = [
        "第十二条の三第二項に規定する者、", "附則第三条、", "別表第一の二の項の上欄、", "の規定により、", "に基づき、", "中の字句、", "等の定め、", "違反の罪、",
        "第二条第一項ただし書の場合、", "による許可、", "及び", "、", "の施行の日に、",
    ]
    private static let endings = ["この限りでない", "必要な事項を公示する", "灯台の点検を受けるものとする", "なお従前の例による"]
    private static let shortForms = ["法", "旧法", "新法", "令", "規則", "特例法", "灯台令"]
}

/// SplitMix64: the same numbers from the same seed on any machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[Int(next() % UInt64(elements.count))] }
}

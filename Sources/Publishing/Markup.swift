/// Bytes of HTML in the making, spelt so that an XML parser reads them too: every element is closed, every text and
/// every value is escaped.
struct Markup {
    private(set) var bytes: [UInt8] = []

    /// Attributes in the order given; nil leaves one out.
    typealias Attributes = KeyValuePairs<StaticString, String?>

    /// Text, escaped. Characters that XML cannot hold become U+FFFD.
    mutating func text(_ text: String) { append(escaped: text) }

    /// An element with content.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    /// An element with nothing but text.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
        open(name, attributes)
        append(escaped: text)
        close(name)
    }

    /// An element that has no content ever.
    mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
        start(name, attributes)
        append("/>" as StaticString)
    }

    mutating func lineBreak() { bytes.append(UInt8(ascii: "\n")) }

    /// What is markup already.
    mutating func raw(_ markup: StaticString) { append(markup) }

    private mutating func open(_ name: StaticString, _ attributes: Attributes) {
        start(name, attributes)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        append("</" as StaticString)
        append(name)
        bytes.append(UInt8(ascii: ">"))
        if Self.ownLine.contains(where: { Self.isSame($0, name) }) { lineBreak() }
    }

    private mutating func start(_ name: StaticString, _ attributes: Attributes) {
        bytes.append(UInt8(ascii: "<"))
        append(name)
        for (key, value) in attributes {
            guard let value else { continue }
            bytes.append(UInt8(ascii: " "))
            append(key)
            append("=\"" as StaticString)
            append(escaped: value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// After these a new line begins, for whoever reads the source.
    private static let ownLine: [StaticString] = [
        "li", "ul", "ol", "dl", "dd", "p", "h1", "h2", "h3", "section", "header", "nav", "main", "footer", "tr",
        "table",
        "title", "svg", "figure", "head", "g", "blockquote", "script",
    ]

    private static func isSame(_ a: StaticString, _ b: StaticString) -> Bool {
        a.utf8CodeUnitCount == b.utf8CodeUnitCount
            && UnsafeBufferPointer(start: a.utf8Start, count: a.utf8CodeUnitCount)
                .elementsEqual(UnsafeBufferPointer(start: b.utf8Start, count: b.utf8CodeUnitCount))
    }

    private mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func append(escaped text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;" as StaticString)
            case UInt8(ascii: "<"): append("&lt;" as StaticString)
            case UInt8(ascii: ">"): append("&gt;" as StaticString)
            case UInt8(ascii: "\""): append("&quot;" as StaticString)
            case 0x9, 0xA, 0xD, 0x20...: bytes.append(byte)
            default: append("\u{FFFD}" as StaticString)
            }
        }
    }
}

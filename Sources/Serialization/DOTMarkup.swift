import Views

/// A label in Graphviz' HTML-like language, for what a plain one cannot have: colours within it, and bars.
enum DOTMarkup {
    /// A sign in a colour of its own before the text: an entry of the legend.
    case sign(StaticString, color: String, text: String)
    /// Lines of text above amounts, each with its bar. All such labels are equally wide, so that bars compare.
    case bars([View.Bar], above: [String], color: String)

    /// As in a quoted string, but `&`, `<` and `>` are what marks.
    private static let table: EscapeTable = {
        var escapes: [(UInt8, String)] = [
            (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"), (UInt8(ascii: "&"), "&amp;"),
            (UInt8(ascii: "\n"), " "), (UInt8(ascii: "\t"), " "), (0x7F, "\u{2421}"),
        ]
        for byte in UInt8(0)..<0x20 where byte != 0x0A && byte != 0x09 {
            escapes.append((byte, String(Unicode.Scalar(0x2400 + UInt32(byte))!)))
        }
        return EscapeTable(escapes, noncharacters: ("\u{FFFD}", "\u{FFFD}"))
    }()

    /// Bytes of a text, of which an escape makes five: Graphviz reads none of 16 KB here either.
    private static let longest = 1000

    /// `<…>`, brackets and all.
    func append(to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "<"))
        switch self {
        case .sign(let sign, let color, let text):
            sink.append("<FONT COLOR=\"\(color)\">")
            sink.append(sign)
            sink.append("</FONT> " as StaticString)
            append(text, to: &sink)
        case .bars(let bars, let lines, let color):
            sink.append("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"1\" CELLPADDING=\"1\">" as StaticString)
            sink.append("<TR><TD COLSPAN=\"2\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">" as StaticString)
            for (position, line) in lines.enumerated() {
                if position > 0 { sink.append("<BR/>" as StaticString) }
                append(line, to: &sink)
            }
            sink.append("</TD></TR>" as StaticString)
            for bar in bars { append(bar, color, to: &sink) }
            sink.append("</TABLE>" as StaticString)
        }
        sink.append(UInt8(ascii: ">"))
    }

    /// In points; the text beside it has room for an amount with its total.
    private static let longestBar = 100
    private static let textWidth = 142

    private func append(_ bar: View.Bar, _ color: String, to sink: inout ByteSink) {
        func cell(_ width: Int, _ attributes: String = "") -> String {
            "<TD\(attributes) WIDTH=\"\(width)\" HEIGHT=\"9\" FIXEDSIZE=\"TRUE\"></TD>"
        }
        let width = bar.length.map { max(Int(($0 * Double(Self.longestBar)).rounded()), 1) } ?? 0
        sink.append(
            "<TR><TD><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>" as StaticString)
        if width > 0 { sink.append(cell(width, " BGCOLOR=\"\(color)\"")) }
        sink.append(cell(Self.longestBar + 1 - width))
        sink.append("</TR></TABLE></TD><TD ALIGN=\"LEFT\" WIDTH=\"\(Self.textWidth)\">")
        append(bar.text, to: &sink)
        sink.append("</TD></TR>" as StaticString)
    }

    private func append(_ text: String, to sink: inout ByteSink) {
        _ = sink.append(DOTSpelling.cut(Array(text.utf8), to: Self.longest)[...], escaping: Self.table)
    }
}

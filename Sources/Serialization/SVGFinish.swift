/// What Graphviz cannot say of a drawing of ours: a text alternative, the language, colours that follow the reader's
/// theme, fonts of other systems, a mark for what the keyboard has reached.
///
/// The drawing becomes an image with a name and a description (`role="img"`, SVG-AAM). Its colours stay in their places,
/// and a style sheet turns those of the light theme into those of the dark one, so that who reads no style sheets
/// still sees the light drawing. Paper is always light.
public struct SVGFinish: Sendable {
    public enum Theme: String, CaseIterable, Sendable {
        /// The reader's.
        case auto
        /// As the file says.
        case light
        case dark
    }

    public var theme: Theme
    /// Of the drawing's texts (BCP 47).
    public var language: String

    public init(theme: Theme = .auto, language: String = "ja") {
        self.theme = theme
        self.language = language
    }

    /// The finished drawing; nil for what is no SVG of Graphviz. O(bytes).
    public func finish(_ svg: [UInt8]) -> [UInt8]? {
        guard let start = svg.firstRange(of: Array("<svg ".utf8)),
            let end = svg[start.upperBound...].firstIndex(of: UInt8(ascii: ">")),
            let name = element("<title>", "</title>", in: svg[end...])
        else { return nil }
        // A tooltip on the background would follow the reader everywhere.
        let tooltip = element("<g id=\"a_graph0\"><a xlink:title=\"", "\"", in: svg[name.range.upperBound...])
        let words = tooltip.map { split($0.text) } ?? (title: name.text, description: nil)
        let id = identifier(name.text)

        var finished = Array(svg[..<start.upperBound])
        func append(_ text: String) { finished += Array(text.utf8) }
        append("class=\"tsunagu\" role=\"img\" aria-labelledby=\"")
        finished += id + Array("-title\(words.description == nil ? "" : " ")".utf8)
        if words.description != nil { finished += id + Array("-desc".utf8) }
        append("\" lang=\"\(language)\" xml:lang=\"\(language)\"\n ")
        finished += svg[start.upperBound...end]
        finished += Array("\n<title id=\"".utf8) + id + Array("-title\">".utf8) + words.title + Array("</title>\n".utf8)
        if let description = words.description {
            finished += Array("<desc id=\"".utf8) + id + Array("-desc\">".utf8) + description + Array("</desc>\n".utf8)
        }
        append("<style>\n\(styleSheet)</style>")
        finished += svg[(end + 1)..<name.range.lowerBound]
        if let tooltip {
            finished += svg[name.range.upperBound..<tooltip.range.lowerBound]
            append("<g id=\"a_graph0\"><a")
            finished += svg[tooltip.range.upperBound...]
        } else {
            finished += svg[name.range.upperBound...]
        }
        return finished
    }

    /// The first stretch between two marks, with the marks and without.
    private func element(
        _ opening: String, _ closing: String, in svg: ArraySlice<UInt8>
    ) -> (range: Range<Int>, text: ArraySlice<UInt8>)? {
        guard let start = svg.firstRange(of: Array(opening.utf8)),
            let end = svg[start.upperBound...].firstRange(of: Array(closing.utf8))
        else { return nil }
        return (start.lowerBound..<end.upperBound, svg[start.upperBound..<end.lowerBound])
    }

    /// A tooltip of `DOTWriter`: the title, a line's end, the description.
    private func split(_ tooltip: ArraySlice<UInt8>) -> (title: ArraySlice<UInt8>, description: ArraySlice<UInt8>?) {
        guard let cut = tooltip.firstRange(of: Array("&#10;".utf8)) else { return (tooltip, nil) }
        return (tooltip[..<cut.lowerBound], tooltip[cut.upperBound...])
    }

    /// What is left of a drawing's name that an id can have.
    private func identifier(_ name: ArraySlice<UInt8>) -> [UInt8] {
        let plain = name.split(separator: Array("&#45;".utf8), omittingEmptySubsequences: false)
        return "d-".utf8 + plain.joined(separator: "-".utf8).filter(isNameByte)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    // MARK: Style

    /// Of this drawing alone, wherever a page puts it.
    private var styleSheet: String {
        let fonts = """
            .tsunagu text { font-family: "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif }
            .tsunagu .edge a:hover path, .tsunagu .edge a:focus path { stroke-width: 4 }
            .tsunagu a:focus { outline: 3px solid #d55e00; outline-offset: 2px }

            """
        switch theme {
        case .light: return fonts
        case .dark: return fonts + "svg.tsunagu { color-scheme: dark }\n" + darkColors
        case .auto:
            return fonts
                + "svg.tsunagu { color-scheme: light dark }\n@media screen and (prefers-color-scheme: dark) {\n"
                + darkColors + "}\n"
        }
    }

    private var darkColors: String {
        zip(DOTPalette.light.all, DOTPalette.dark.all).map { light, dark in
            ".tsunagu [fill=\"\(light)\"] { fill: \(dark) }\n.tsunagu [stroke=\"\(light)\"] { stroke: \(dark) }\n"
        }.joined()
    }
}

import Foundation
import Graph
import Serialization
import TestSupport
import Testing
import Views

@Suite("Colours and finish of drawings")
struct DrawingStyleTests {
    /// The colours of each theme as a drawing has them.
    private func colors(of theme: DOTTheme, _ attribute: String) throws -> Set<String> {
        let report = try MadeUpReport()
        let views = ViewKind.allCases.flatMap { ReportReading(report.graph).views($0) }
        var found: Set<String> = []
        for view in views {
            let bytes = try ByteSink.bytes { try DOTWriter(theme: theme).write(view, of: report.graph, to: &$0) }
            let text = String(decoding: bytes, as: UTF8.self)
            let pattern = try Regex("(?:^|[ \\[])\(attribute)=\"(#[0-9a-f]{6})\"", as: (Substring, Substring).self)
            found.formUnion(text.matches(of: pattern).map { String($0.output.1) })
        }
        return found
    }

    /// Contrast as WCAG 2.2 defines it.
    private func contrast(_ a: String, _ b: String) -> Double {
        func luminance(_ color: String) -> Double {
            let parts = (0..<3).map { part -> Double in
                let start = color.index(color.startIndex, offsetBy: 1 + part * 2)
                let value = Double(Int(color[start..<color.index(start, offsetBy: 2)], radix: 16)!) / 255
                return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (x, y) = (luminance(a), luminance(b))
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    @Test(
        "Text stands out by 4.5:1 from whatever is behind it, lines by 3:1 from the paper", arguments: DOTTheme.allCases
    )
    func contrasts(_ theme: DOTTheme) throws {
        let (inks, papers) = (try colors(of: theme, "fontcolor"), try colors(of: theme, "bgcolor"))
        let fills = try colors(of: theme, "fillcolor").union(papers)
        let lines = try colors(of: theme, "color")
        #expect(inks.count == 1 && papers.count == 1 && fills.count > 5 && lines.count > 5)
        for ink in inks { for fill in fills { #expect(contrast(ink, fill) >= 4.5, "\(ink) on \(fill)") } }
        for line in lines { for paper in papers { #expect(contrast(line, paper) >= 3, "\(line) on \(paper)") } }
    }

    private static let drawing = """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <svg width="62pt" height="44pt"
         viewBox="0 0 62 44" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
        <g id="graph0" class="graph" transform="scale(1 1)">
        <title>section&#45;1</title>
        <g id="a_graph0"><a xlink:title="題 &lt;甲&gt;&#10;施策3件。線: 担当2本。" target="_top">
        <polygon fill="#ffffff" stroke="transparent" points="0,0 1,0 1,1"/>
        </a>
        </g>
        </g>
        </svg>

        """

    @Test(
        "A drawing gets a name, a description, a language and colours that follow the reader's",
        .enabled(if: Oracle.runs("xmllint"), "xmllint is not installed"))
    func finish() throws {
        let finished = try #require(SVGFinish().finish(Array(Self.drawing.utf8)))
        let text = String(decoding: finished, as: UTF8.self)
        for part in [
            #"role="img" aria-labelledby="d-section-1-title d-section-1-desc" lang="ja" xml:lang="ja""#,
            #"<title id="d-section-1-title">題 &lt;甲&gt;</title>"#,
            #"<desc id="d-section-1-desc">施策3件。線: 担当2本。</desc>"#,
            #"@media screen and (prefers-color-scheme: dark) {"#, ##".tsunagu [fill="#ffffff"] { fill: "##,
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("xlink:title") && text.contains(##"<polygon fill="#ffffff""##))
        #expect(try Oracle.run("xmllint", ["--noout", "-"], input: Data(finished)).status == 0)
    }

    @Test("Light drawings keep their colours; dark ones change them for everybody")
    func themes() throws {
        func text(_ theme: SVGFinish.Theme) -> String {
            String(decoding: SVGFinish(theme: theme).finish(Array(Self.drawing.utf8)) ?? [], as: UTF8.self)
        }
        #expect(!text(.light).contains("[fill="))
        #expect(text(.dark).contains("[fill=") && !text(.dark).contains("@media"))
    }

    @Test("What is no drawing of Graphviz is none", arguments: ["", "<svg ", "<html></html>", "<svg ><g>"])
    func noDrawing(_ text: String) { #expect(SVGFinish().finish(Array(text.utf8)) == nil) }
}

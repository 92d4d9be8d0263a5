internal import JapaneseText
import XMLReading

/// Takes the words of each page, and the document's own title, from what `pdftotext -bbox-layout` prints. Words that
/// stand in no line, or lines in no block, make one.
final class PDFWords: XMLEventHandler {
    private(set) var pages: [PDFPage] = []
    private(set) var title = ""
    private var inTitle = false
    private var box: PageBox?
    private var text: [UInt8] = []

    func startElement(_ name: XMLName, attributes: [XMLAttribute]) {
        func number(_ name: String) -> Double {
            attributes.first { $0.name.localName == name }.flatMap { Double($0.value) } ?? 0
        }
        switch name.localName {
        case "title": inTitle = true
        case "page": pages.append(PDFPage(width: number("width"), height: number("height")))
        case "block": change { $0.blocks.append([]) }
        case "line":
            change { page in
                if page.blocks.isEmpty { page.blocks.append([]) }
                page.blocks[page.blocks.count - 1].append([])
            }
        case "word":
            box = PageBox(left: number("xMin"), top: number("yMin"), right: number("xMax"), bottom: number("yMax"))
            text = []
        default: break
        }
    }

    func endElement(_ name: XMLName) {
        switch name.localName {
        case "title": inTitle = false
        case "word":
            guard let box else { return }
            self.box = nil
            let scalars = VoicedKana.composed(Array(String(decoding: text, as: UTF8.self).unicodeScalars))
            guard !scalars.allSatisfy(\.properties.isWhitespace) else { return }
            change { page in
                if page.blocks.isEmpty { page.blocks.append([]) }
                let block = page.blocks.count - 1
                if page.blocks[block].isEmpty { page.blocks[block].append([]) }
                page.blocks[block][page.blocks[block].count - 1].append(PDFPage.Word(text: scalars, box: box))
            }
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if inTitle { title += String(decoding: bytes, as: UTF8.self) }
        if box != nil { text += bytes }
    }

    func comment(_ text: String) {}
    func processingInstruction(_ target: String, _ data: String?) {}

    private func change(_ body: (inout PDFPage) -> Void) {
        if !pages.isEmpty { body(&pages[pages.count - 1]) }
    }
}

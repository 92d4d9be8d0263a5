/// Makes small PDFs: a page is what its content stream draws, with Helvetica as `/F` where it has text.
struct PrintedPDF {
    var pages: [String]
    var title: String?
    /// Of each page: clockwise, in degrees.
    var rotation = 0
    var size = (width: 400, height: 300)
    /// Further entries of its trailer.
    var trailer = ""

    var bytes: [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Title (\(title ?? "")) >>",
        ]
        for (index, page) in pages.enumerated() {
            objects.append(
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(size.width) \(size.height)] /Rotate \(rotation) \
                /Resources << /Font << /F 3 0 R >> >> /Contents \(6 + 2 * index) 0 R >>
                """)
            objects.append("<< /Length \(page.utf8.count) >>\nstream\n\(page)\nendstream")
        }
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text +=
            "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    /// Text in ten points that begins at a place counted from the bottom left corner.
    static func text(_ text: String, _ x: Int, _ y: Int, matrix: String = "1 0 0 1") -> String {
        "BT /F 10 Tf \(matrix) \(x) \(y) Tm (\(text)) Tj ET\n"
    }
}

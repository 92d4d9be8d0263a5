import Documents
import JapaneseText

/// Reads the pieces that stand in one cell as paragraphs of lines.
struct CellText {
    let text: [Unicode.Scalar]
    let em: Double

    /// - Parameter right: where the lines of the cell could end.
    func paragraphs(_ pieces: [PrintedPiece], right: Double) -> [[SourceSpan]] {
        if isVertical(pieces) { return [joined(columns(pieces))] }
        let lines = PrintedLines.lines(of: pieces, em: em)
        let heights = lines.map(RowBands.height)
        let steps = zip(heights.dropFirst(), heights).map { next, height in next - height }
        let usual = steps.min() ?? 0
        var paragraphs: [[SourceSpan]] = []
        for (number, line) in lines.enumerated() {
            let spans = joined(line)
            let begins =
                number == 0 || steps[number - 1] > usual * 1.35 + em * 0.1
                || endsShort(lines[number - 1], before: line, right: right)
            if begins { paragraphs.append(spans) } else { paragraphs[paragraphs.count - 1] += spans }
        }
        return paragraphs
    }

    /// Whether a line ends a sentence or an office's name, or ends before its column does.
    func endsSentence(_ line: [PrintedPiece], right: Double) -> Bool {
        guard let last = line.last else { return true }
        let end = text[last.span.end - 1]
        return "。]］".unicodeScalars.contains(end) || OfficeForm.isSuffix(end.value) || right - last.box.right > em * 1.5
    }

    /// Whether a line says what a column is for.
    func isHeading(_ line: [PrintedPiece]) -> Bool {
        let words = line.flatMap { text[$0.span.start..<$0.span.end] }.map { ScalarKind.folded($0.value) }
        return HeadingWords.role(of: words[...]) != nil
    }

    /// Whether a line leaves so much room that what follows would have stood on it, had it been the same paragraph.
    private func endsShort(_ line: [PrintedPiece], before next: [PrintedPiece], right: Double) -> Bool {
        guard let last = line.last, let first = next.first else { return false }
        let room = right - last.box.right
        if text[last.span.end - 1] == "。" { return room > em * 1.5 }
        // A Latin word goes to the next line whole.
        return room > em * 4 && room > first.box.width + em && CharacterWidth.isWide(text[first.span.start])
    }

    /// Runs that touch in the page's text, or are parted by a blank only, are one.
    private func joined(_ pieces: [PrintedPiece]) -> [SourceSpan] {
        var spans: [SourceSpan] = []
        for piece in pieces {
            if let last = spans.last,
                piece.span.start == last.end || piece.span.start == last.end + 1 && text[last.end] == " "
            {
                spans[spans.count - 1].end = piece.span.end
            } else {
                spans.append(piece.span)
            }
        }
        return spans
    }

    private func isVertical(_ pieces: [PrintedPiece]) -> Bool {
        // Two narrow letters are taller than wide, too.
        let long = pieces.filter { $0.span.count > 2 }
        return !long.isEmpty && long.allSatisfy { $0.box.height > $0.box.width * 1.5 }
    }

    /// Columns of vertical writing from the right, each from the top.
    private func columns(_ pieces: [PrintedPiece]) -> [PrintedPiece] {
        var columns: [[PrintedPiece]] = []
        for piece in pieces.sorted(by: { ($1.box.midX, $0.span) < ($0.box.midX, $1.span) }) {
            if let last = columns.last?.last, last.box.midX - piece.box.midX < em * 0.5 {
                columns[columns.count - 1].append(piece)
            } else {
                columns.append([piece])
            }
        }
        return columns.flatMap { $0.sorted { ($0.box.top, $0.span) < ($1.box.top, $1.span) } }
    }
}

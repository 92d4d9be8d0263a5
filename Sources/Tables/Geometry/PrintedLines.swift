import Documents

/// Pieces put into lines by the height at which they stand.
enum PrintedLines {
    /// Line by line from the top, each from the left.
    static func lines(of pieces: [PrintedPiece], em: Double) -> [[PrintedPiece]] {
        var lines: [[PrintedPiece]] = []
        // The height of a line is that of its first piece: a chain of small steps must not join two lines.
        var height = -Double.infinity
        for piece in pieces.sorted(by: { ($0.box.midY, $0.box.left, $0.span) < ($1.box.midY, $1.box.left, $1.span) }) {
            if piece.box.midY - height < em * 0.5 {
                lines[lines.count - 1].append(piece)
            } else {
                lines.append([piece])
                height = piece.box.midY
            }
        }
        return lines.map { $0.sorted { ($0.box.left, $0.span) < ($1.box.left, $1.span) } }
    }
}

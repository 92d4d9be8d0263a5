import Documents
import JapaneseText

/// Characters that stand side by side on a page: a word, or the part of one that a cell has.
struct PrintedPiece {
    var box: PageBox
    var span: SourceSpan

    /// Where one of its characters ends and the next begins that is nearest to `x`, with how many characters stand
    /// before it. The box tells the whole width only; each has its share by its kind.
    func boundary(nearest x: Double, in text: [Unicode.Scalar]) -> (x: Double, count: Int) {
        let scalars = text[span.start..<span.end]
        let halves = scalars.reduce(0) { $0 + CharacterWidth.halves($1) }
        let unit = box.width / Double(max(halves, 1))
        var best = (x: box.left, count: 0)
        var at = box.left
        for (count, scalar) in scalars.enumerated() {
            at += unit * Double(CharacterWidth.halves(scalar))
            if abs(at - x) < abs(best.x - x) { best = (at, count + 1) }
        }
        return best
    }

    /// The parts before and after a boundary.
    func split(at boundary: (x: Double, count: Int)) -> (PrintedPiece, PrintedPiece) {
        var (first, second) = (self, self)
        (first.box.right, second.box.left) = (boundary.x, boundary.x)
        first.span.end = span.start + boundary.count
        second.span.start = first.span.end
        return (first, second)
    }
}

import Documents
import JapaneseText

/// Finds the bands of white that run down between columns.
enum ColumnBands {
    /// The middle of each band, from the left; none where the lines are no table.
    ///
    /// Only lines with a gap in them have a say: the others are headings, prose, or one column that goes on alone.
    static func separators(_ lines: ArraySlice<[PrintedPiece]>, text: CellText) -> [Double] {
        let em = text.em
        let voters = lines.filter { hasGap($0, em: em) }
        guard voters.count >= 3, voters.count * 4 >= lines.count else { return [] }
        let bands = bands(voters, em: em)
        let separators = bands.filter { band in !partsBullets(band, of: lines, text: text) }.map {
            ($0.start + $0.end) / 2
        }
        return joiningHeadings(separators, voters, em: em)
    }

    /// Leaves out what only parts a heading from the column below it: it stands in the middle of the column, say, and
    /// what it heads is short and stands at the left.
    private static func joiningHeadings(_ separators: [Double], _ lines: [[PrintedPiece]], em: Double) -> [Double] {
        func columns(_ line: [PrintedPiece], _ separators: [Double]) -> Set<Int> {
            Set(line.map { piece in separators.firstIndex { $0 > piece.box.midX } ?? separators.count })
        }
        guard let top = lines.first.map(RowBands.height) else { return separators }
        var kept = separators
        for separator in separators {
            guard let index = kept.firstIndex(of: separator) else { continue }
            // For both sides, which lines have text there.
            let sides = [index, index + 1].map { column in
                lines.indices.filter { columns(lines[$0], kept).contains(column) }
            }
            let heading = sides.firstIndex { side in
                side.last.map { RowBands.height(lines[$0]) - top < em * 2 } ?? true
            }
            guard let heading, let last = sides[heading].last ?? lines.indices.first,
                let first = sides[1 - heading].first, first > last
            else { continue }
            kept.remove(at: index)
        }
        return kept
    }

    /// Whether few lines with a gap run over the separators: headings above several columns may.
    static func agree(_ separators: [Double], with lines: ArraySlice<[PrintedPiece]>, em: Double) -> Bool {
        let voters = lines.filter { hasGap($0, em: em) }
        guard voters.count >= 2, !separators.isEmpty else { return false }
        return separators.allSatisfy { x in
            let over = voters.count { $0.contains { $0.box.left < x - em * 0.4 && $0.box.right > x + em * 0.4 } }
            return over * 5 <= voters.count
        }
    }

    private static func hasGap(_ line: [PrintedPiece], em: Double) -> Bool {
        zip(line, line.dropFirst()).contains { $1.box.left - $0.box.right > em * 0.5 }
    }

    private static func bands(_ lines: [[PrintedPiece]], em: Double) -> [(start: Double, end: Double)] {
        // How many lines have a word at a place, from edge to edge.
        var edges: [(x: Double, step: Int)] = []
        for line in lines {
            for run in runs(line, em: em) { edges += [(run.left, 1), (run.right, -1)] }
        }
        edges.sort { ($0.x, -$0.step) < ($1.x, -$1.step) }
        let most = lines.count / 25
        var bands: [(start: Double, end: Double)] = []
        var count = 0
        var hasBegun = false
        // The band that is open, as the stretches between its edges.
        var open: [(start: Double, end: Double, count: Int)] = []
        for (number, edge) in edges.enumerated() {
            count += edge.step
            guard number + 1 < edges.count else { break }
            if count > most { hasBegun = true }
            if count <= most, hasBegun {
                open.append((edge.x, edges[number + 1].x, count))
            } else if let first = open.first, let last = open.last {
                if last.end - first.start > em * 0.35 { bands.append(clearest(open, em: em)) }
                open = []
            }
        }
        return bands
    }

    /// The part of a band that the fewest lines run into, the widest of those.
    private static func clearest(
        _ stretches: [(start: Double, end: Double, count: Int)], em: Double
    ) -> (start: Double, end: Double) {
        let wide = stretches.filter { $0.end - $0.start > em * 0.2 }
        let best = wide.min { ($0.count, $0.start - $0.end) < ($1.count, $1.start - $1.end) }
        return best.map { ($0.start, $0.end) } ?? (stretches[0].start, stretches[stretches.count - 1].end)
    }

    /// The stretches of a line that words cover, gaps between letters closed.
    private static func runs(_ line: [PrintedPiece], em: Double) -> [PageBox] {
        var runs: [PageBox] = []
        for piece in line {
            if let last = runs.last, piece.box.left - last.right < em * 0.3 {
                runs[runs.count - 1] = last.union(piece.box)
            } else {
                runs.append(piece.box)
            }
        }
        return runs
    }

    /// Whether what stands left of a band is but the bullets of the lines right of it.
    private static func partsBullets(
        _ band: (start: Double, end: Double), of lines: ArraySlice<[PrintedPiece]>, text: CellText
    ) -> Bool {
        var bullets = 0
        var others = 0
        for line in lines {
            for piece in line where abs(piece.box.right - band.start) < text.em * 1.2 && piece.box.right <= band.end {
                let scalars = text.text[piece.span.start..<piece.span.end].map { ScalarKind.folded($0.value) }
                // A bullet needs something to open.
                let length = BulletMark.length(
                    scalars + [0x3042], (scalars + [0x3042]).map { ScalarKind($0) }, at: 0, before: scalars.count + 1)
                if length == scalars.count { bullets += 1 } else { others += 1 }
            }
        }
        return bullets > others * 4
    }
}

/// What drawings are made of: one where it is small enough, else several.
struct Chapter {
    var title: String
    /// What is drawn, as nodes of the graph, in runs that had better stay together.
    var runs: [[Int]]
    /// Draws some of it.
    var draw: ([Int]) -> View

    /// Drawings of at most `limit` nodes each. A member that is too large for a drawing by itself is summed up.
    ///
    /// O(members × the cost of one drawing).
    func views(limit: Int) -> [View] {
        var parts: [View] = []
        var members: [Int] = []
        var current: View?
        func fits(_ more: [Int]) -> Bool {
            let view = draw(members + more)
            guard view.nodes.count <= limit else { return false }
            members += more
            current = view
            return true
        }
        func close() {
            if let view = current { parts.append(view) }
            (members, current) = ([], nil)
        }
        for run in runs where !fits(run) {
            close()
            if fits(run) { continue }
            for member in run where !fits([member]) {
                close()
                if !fits([member]) {
                    parts.append(draw([member]).folded(to: limit, keeping: { $0.column == .subject }))
                }
            }
        }
        close()
        return parts.enumerated().map { number, part in
            var part = part
            part.title = parts.count > 1 ? ViewWords.part(of: title, number + 1, parts.count) : title
            return part
        }
    }
}

extension ReportReading {
    /// The drawings of chapters, numbered through: `name-1` and so on.
    func views(_ name: String, _ chapters: [Chapter], limit: Int) -> [View] {
        chapters.flatMap { $0.views(limit: limit) }.enumerated().map { number, view in
            var view = view
            view.name = "\(name)-\(number + 1)"
            return view
        }
    }
}

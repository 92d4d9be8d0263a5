internal import Graph
internal import Serialization

/// A small drawing of an entity and the entities one step away: what points to it on the left, what it points to on the
/// right, the rest as a count. On a narrow screen the same stands one below the other.
///
/// The drawing is one image with a text alternative; the lists below it have all of it as links.
package struct Neighbourhood {
    /// One box: an entity and the property that joins it.
    private struct Box {
        var property: String
        var name: String
    }

    private let language: SiteLanguage
    private let centre: String
    private let kind: String
    private let incoming: [Box]
    private let outgoing: [Box]
    private let moreIncoming: Int
    private let moreOutgoing: Int

    /// So many boxes a side.
    private static let most = 6

    init(
        _ site: SiteContext, _ entity: Term, incoming: [StatementGroup], outgoing: [StatementGroup],
        language: SiteLanguage
    ) {
        self.language = language
        centre = site.graph.name(of: entity, in: language).text
        kind = site.kind(of: entity, in: language) ?? ""
        let source = site.graph.graph
        func boxes(_ groups: [StatementGroup], _ end: (Statement) -> Term) -> (boxes: [Box], more: Int) {
            var seen: Set<Term> = [entity]
            // By turns from each property, so that one with many does not hide the others.
            var queues = groups.map { group in
                (
                    property: site.words.name(of: source.text(group.property), in: language),
                    ends: group.statements.map { end(source[$0]) }.filter { site.graph.directory(of: $0) != nil }[...]
                )
            }
            var chosen: [(group: Int, box: Box)] = []
            var total = 0
            while queues.contains(where: { !$0.ends.isEmpty }) {
                for group in queues.indices {
                    guard let next = queues[group].ends.popFirst(), seen.insert(next).inserted else { continue }
                    total += 1
                    guard chosen.count < Self.most else { continue }
                    let name = site.graph.name(of: next, in: language).text
                    chosen.append((group, Box(property: queues[group].property, name: name)))
                }
            }
            let ordered = chosen.enumerated().sorted { ($0.element.group, $0.offset) < ($1.element.group, $1.offset) }
            return (ordered.map(\.element.box), total - chosen.count)
        }
        (self.incoming, moreIncoming) = boxes(incoming, \.subject)
        (self.outgoing, moreOutgoing) = boxes(outgoing, \.object)
    }

    func append(to main: inout Markup) {
        guard !incoming.isEmpty || !outgoing.isEmpty else { return }
        main.element("figure", ["class": "neighbourhood"]) { figure in
            appendWide(to: &figure)
            appendNarrow(to: &figure)
        }
    }

    private var alternative: String {
        let into = incoming.count + moreIncoming
        let from = outgoing.count + moreOutgoing
        return language(
            "「\(centre)」の図。左にこれを指すもの\(into)件、右にこれが指すもの\(from)件。",
            "Drawing of “\(centre)”: \(into) point to it, it points to \(from)."
        )
    }

    // MARK: Side by side

    private enum Wide {
        static let width = 760
        static let side = 236
        static let centre = 192
        static let box = 46
        static let gap = 10
    }

    private func appendWide(to figure: inout Markup) {
        let rows = max(
            incoming.count + (moreIncoming > 0 ? 1 : 0), outgoing.count + (moreOutgoing > 0 ? 1 : 0), 2)
        let height = rows * (Wide.box + Wide.gap) - Wide.gap + 4
        let centreLines = Self.lines(centre, columns: 26, most: 3)
        let centreHeight = 34 + 18 * centreLines.count
        let centreX = (Wide.width - Wide.centre) / 2
        let centreY = (height - centreHeight) / 2
        // A side with nothing in it is cut off.
        let left = incoming.isEmpty ? centreX - 2 : 0
        let right = outgoing.isEmpty ? centreX + Wide.centre + 2 : Wide.width
        drawing("wide", left: left, width: right - left, height, to: &figure) { svg in
            func column(_ boxes: [Box], more: Int, x: Int, leadsOut: Bool) {
                let count = boxes.count + (more > 0 ? 1 : 0)
                let top = (height - (count * (Wide.box + Wide.gap) - Wide.gap)) / 2
                for place in 0..<count {
                    let y = top + place * (Wide.box + Wide.gap)
                    let middle = y + Wide.box / 2
                    let spread = centreY + centreHeight * (2 * place + 1) / (2 * count)
                    if leadsOut {
                        curve(from: (centreX + Wide.centre, spread), to: (x - 1, middle), &svg)
                    } else {
                        curve(from: (x + Wide.side, middle), to: (centreX - 1, spread), &svg)
                    }
                    if place < boxes.count {
                        box(boxes[place], x: x, y: y, width: Wide.side, &svg)
                    } else {
                        rest(more, x: x, y: y, width: Wide.side, &svg)
                    }
                }
            }
            column(incoming, more: moreIncoming, x: 2, leadsOut: false)
            column(outgoing, more: moreOutgoing, x: Wide.width - Wide.side - 2, leadsOut: true)
            centreBox(centreLines, x: centreX, y: centreY, width: Wide.centre, height: centreHeight, &svg)
        }
    }

    // MARK: One below the other

    private enum Narrow {
        static let width = 340
        static let indent = 30
        static let box = 46
        static let gap = 8
        static let most = 4
    }

    private func appendNarrow(to figure: inout Markup) {
        func cut(_ boxes: [Box], _ more: Int) -> (boxes: ArraySlice<Box>, more: Int) {
            (boxes.prefix(Narrow.most), more + max(0, boxes.count - Narrow.most))
        }
        let (above, moreAbove) = cut(incoming, moreIncoming)
        let (below, moreBelow) = cut(outgoing, moreOutgoing)
        let step = Narrow.box + Narrow.gap
        let rowsAbove = above.count + (moreAbove > 0 ? 1 : 0)
        let rowsBelow = below.count + (moreBelow > 0 ? 1 : 0)
        let centreLines = Self.lines(centre, columns: 44, most: 3)
        let centreHeight = 34 + 18 * centreLines.count
        let centreY = 2 + rowsAbove * step + (rowsAbove > 0 ? 10 : 0)
        let firstBelow = centreY + centreHeight + 18
        let height = rowsBelow > 0 ? firstBelow + rowsBelow * step - Narrow.gap + 2 : centreY + centreHeight + 2
        let width = Narrow.width - Narrow.indent - 2
        drawing("narrow", width: Narrow.width, height, to: &figure) { svg in
            if rowsAbove > 0 {
                line("M\(Narrow.indent) \(2 + Narrow.box / 2)H12V\(centreY - 5)", &svg)
                arrow(x: 12, y: centreY - 1, pointsDown: true, &svg)
                for place in 1..<max(rowsAbove, 1) {
                    line("M\(Narrow.indent) \(2 + place * step + Narrow.box / 2)H12", &svg)
                }
            }
            for (place, item) in above.enumerated() {
                box(item, x: Narrow.indent, y: 2 + place * step, width: width, &svg)
            }
            if moreAbove > 0 { rest(moreAbove, x: Narrow.indent, y: 2 + above.count * step, width: width, &svg) }
            for place in 0..<rowsBelow {
                let middle = firstBelow + place * step + Narrow.box / 2
                line("M12 \(centreY + centreHeight)V\(middle)H\(Narrow.indent - 5)", &svg)
                arrow(x: Narrow.indent - 1, y: middle, pointsDown: false, &svg)
            }
            for (place, item) in below.enumerated() {
                box(item, x: Narrow.indent, y: firstBelow + place * step, width: width, &svg)
            }
            if moreBelow > 0 {
                rest(moreBelow, x: Narrow.indent, y: firstBelow + below.count * step, width: width, &svg)
            }
            centreBox(centreLines, x: 2, y: centreY, width: Narrow.width - 4, height: centreHeight, &svg)
        }
    }

    // MARK: Parts

    private func drawing(
        _ name: String, left: Int = 0, width: Int, _ height: Int, to figure: inout Markup,
        _ content: (inout Markup) -> Void
    ) {
        figure.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "role": "img", "class": name,
                "viewBox": "\(left) 0 \(width) \(height)",
                "width": "\(width)", "height": "\(height)", "aria-labelledby": "drawing-\(name)",
            ]
        ) { svg in
            svg.element("title", ["id": "drawing-\(name)"], text: alternative)
            content(&svg)
        }
    }

    private func box(_ box: Box, x: Int, y: Int, width: Int, _ svg: inout Markup) {
        svg.element("g", ["class": "neighbour"]) { group in
            rectangle(x, y, width, Wide.box, &group)
            group.element("text", ["class": "property", "x": "\(x + 10)", "y": "\(y + 16)"], text: box.property)
            // A character of full width takes 13 of the drawing's units.
            let name = Self.lines(box.name, columns: (width - 20) * 2 / 13, most: 1)[0]
            group.element("text", ["x": "\(x + 10)", "y": "\(y + 35)"], text: name)
        }
    }

    private func rest(_ count: Int, x: Int, y: Int, width: Int, _ svg: inout Markup) {
        svg.element("g", ["class": "rest"]) { group in
            rectangle(x, y, width, Wide.box, &group)
            group.element(
                "text", ["x": "\(x + 10)", "y": "\(y + 28)"], text: language("ほか \(count) 件", "\(count) more"))
        }
    }

    private func centreBox(_ lines: [String], x: Int, y: Int, width: Int, height: Int, _ svg: inout Markup) {
        svg.element("g", ["class": "centre"]) { group in
            rectangle(x, y, width, height, &group)
            let middle = "\(x + width / 2)"
            group.element(
                "text", ["class": "property", "x": middle, "y": "\(y + 18)", "text-anchor": "middle"], text: kind)
            for (place, line) in lines.enumerated() {
                group.element(
                    "text", ["x": middle, "y": "\(y + 38 + 18 * place)", "text-anchor": "middle"], text: line)
            }
        }
    }

    private func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ svg: inout Markup) {
        svg.void("rect", ["x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)", "rx": "4"])
    }

    private func curve(from a: (x: Int, y: Int), to b: (x: Int, y: Int), _ svg: inout Markup) {
        let bend = (b.x - a.x) / 2
        line("M\(a.x) \(a.y)C\(a.x + bend) \(a.y) \(b.x - bend) \(b.y) \(b.x - 5) \(b.y)", &svg)
        arrow(x: b.x, y: b.y, pointsDown: false, &svg)
    }

    private func line(_ path: String, _ svg: inout Markup) { svg.void("path", ["class": "edge", "d": path]) }

    private func arrow(x: Int, y: Int, pointsDown: Bool, _ svg: inout Markup) {
        let path = pointsDown ? "M\(x) \(y)l-4 -7h8z" : "M\(x) \(y)l-7 -4v8z"
        svg.void("path", ["class": "tip", "d": path])
    }

    /// A text broken into lines of so many columns (a character of full width takes two); what does not fit ends in …
    package static func lines(_ text: String, columns: Int, most: Int) -> [String] {
        var lines: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
        var used = 0
        for scalar in text.unicodeScalars {
            let width = DisplayWidth.of(scalar)
            if used + width > columns {
                guard lines.count < most else {
                    while used + 2 > columns, let last = lines[most - 1].popLast() { used -= DisplayWidth.of(last) }
                    lines[most - 1].append("…")
                    break
                }
                lines.append(String.UnicodeScalarView())
                used = 0
            }
            lines[lines.count - 1].append(scalar)
            used += width
        }
        return lines.map { String($0) }
    }
}

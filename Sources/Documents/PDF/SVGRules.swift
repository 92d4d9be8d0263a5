import XMLReading

/// Takes the ruling lines and the shaded areas of each page from the drawing that `pdftocairo -svg` makes of it.
///
/// A straight stroke along an edge of the page is a rule, and so is a filled shape that is thin, and each side of a thin
/// frame. A dot may be part of a dotted one either way. A thicker shape is an area, shaded where it is not white. What a
/// clip cuts off is not there.
final class SVGRules: XMLEventHandler {
    struct Drawing {
        var rules: [PageRule] = []
        var shades: [PageBox] = []
    }

    /// Page by page.
    private(set) var pages: [Drawing] = []
    private var page = Drawing()

    private struct Group {
        var transform = SVGTransform()
        var clip: PageBox?
    }

    private var groups = [Group()]
    private var clips: [String: PageBox] = [:]
    private var openClip: String?
    /// How deep within what is drawn elsewhere only: letters, patterns, masks.
    private var definitions = 0

    /// In points: a filled shape that is thicker is an area.
    private static let thickest = 2.6

    func startElement(_ name: XMLName, attributes: [XMLAttribute]) {
        switch name.localName {
        case "symbol", "pattern", "mask": definitions += 1
        case "clipPath": openClip = value("id", attributes)
        case "g":
            var group = groups[groups.count - 1]
            if let transform = value("transform", attributes).flatMap(SVGTransform.init) {
                group.transform = group.transform.after(transform)
            }
            if let reference = value("clip-path", attributes),
                let box = clips[String(reference.dropFirst(5).dropLast())]
            {
                group.clip = group.clip?.intersection(box) ?? box
            }
            groups.append(group)
        case "path" where definitions == 0: draw(attributes)
        default: break
        }
    }

    func endElement(_ name: XMLName) {
        switch name.localName {
        case "symbol", "pattern", "mask": definitions -= 1
        case "clipPath": openClip = nil
        case "g": if groups.count > 1 { groups.removeLast() }
        case "page": endPage()
        case "svg": if pages.isEmpty { endPage() }
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func comment(_ text: String) {}
    func processingInstruction(_ target: String, _ data: String?) {}

    private func endPage() {
        pages.append(page)
        page = Drawing()
    }

    private func value(_ name: String, _ attributes: [XMLAttribute]) -> String? {
        attributes.first { $0.name.localName == name }?.value
    }

    private func draw(_ attributes: [XMLAttribute]) {
        guard let data = value("d", attributes) else { return }
        var style: [Substring: Substring] = [:]
        for part in (value("style", attributes) ?? "").split(separator: ";") {
            let pair = part.split(separator: ":", maxSplits: 1)
            if pair.count == 2 { style[pair[0].drop { $0 == " " }] = pair[1] }
        }
        func property(_ name: String) -> Substring? {
            style[Substring(name)] ?? value(name, attributes).map { $0[...] }
        }
        var transform = groups[groups.count - 1].transform
        if let own = value("transform", attributes).flatMap(SVGTransform.init) { transform = transform.after(own) }
        let path = SVGPath(data, transform)
        if let openClip {
            clips[openClip] = path.box
            return
        }
        if let stroke = property("stroke"), stroke != "none", property("stroke-opacity") != "0" {
            let width = (property("stroke-width").flatMap { Double($0) } ?? 1) * transform.scale
            if width <= Self.thickest { path.subpaths.forEach(addStroke) }
        }
        let fill = property("fill") ?? "black"
        if fill != "none", property("fill-opacity") != "0" {
            addFill(path, isWhite: fill == "rgb(100%,100%,100%)")
        }
    }

    private func addStroke(_ subpath: SVGPath.Subpath) {
        for index in subpath.points.indices.dropFirst() where subpath.isStraight[index] {
            let (a, b) = (subpath.points[index - 1], subpath.points[index])
            let box = PageBox(
                left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
            // A line that leans a little is still meant to be straight.
            if box.height <= max(0.3, box.width / 200) || box.width <= max(0.3, box.height / 200) { add(box) }
        }
    }

    private func addFill(_ path: SVGPath, isWhite: Bool) {
        let boxes = path.subpaths.map(\.box)
        for box in boxes where min(box.width, box.height) <= Self.thickest { add(box) }
        if boxes.count == 1, let box = boxes.first.flatMap(clipped), !isWhite,
            min(box.width, box.height) > Self.thickest
        {
            page.shades.append(box)
        }
        // A border filled between its outer and its inner edge, whichever is drawn first.
        for (first, second) in zip(boxes, boxes.dropFirst()) {
            let (outer, inner) = first.width < second.width ? (second, first) : (first, second)
            let thickness = [
                inner.left - outer.left, inner.top - outer.top, outer.right - inner.right, outer.bottom - inner.bottom,
            ]
            guard min(inner.width, inner.height) > Self.thickest,
                thickness.allSatisfy({ (0...Self.thickest).contains($0) })
            else { continue }
            add(PageBox(left: outer.left, top: outer.top, right: inner.left, bottom: outer.bottom))
            add(PageBox(left: inner.right, top: outer.top, right: outer.right, bottom: outer.bottom))
            add(PageBox(left: outer.left, top: outer.top, right: outer.right, bottom: inner.top))
            add(PageBox(left: outer.left, top: inner.bottom, right: outer.right, bottom: outer.bottom))
        }
    }

    private func clipped(_ shape: PageBox) -> PageBox? {
        guard let clip = groups[groups.count - 1].clip else { return shape }
        let box = shape.intersection(clip)
        return box.width >= 0 && box.height >= 0 ? box : nil
    }

    private func add(_ shape: PageBox) {
        guard let box = clipped(shape) else { return }
        let isDot = max(box.width, box.height) <= Self.thickest
        if isDot || box.width >= box.height {
            page.rules.append(PageRule(.horizontal, at: box.midY, from: box.left, to: box.right))
        }
        if isDot || box.height > box.width {
            page.rules.append(PageRule(.vertical, at: box.midX, from: box.top, to: box.bottom))
        }
    }
}

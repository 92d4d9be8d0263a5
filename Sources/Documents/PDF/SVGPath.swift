/// The points of a path's data, subpath by subpath; a curve is known by its end alone.
struct SVGPath {
    struct Subpath {
        var points: [(x: Double, y: Double)] = []
        /// Whether the line to the point of this number is straight.
        var isStraight: [Bool] = []

        var box: PageBox {
            points.dropFirst().reduce(
                PageBox(left: points[0].x, top: points[0].y, right: points[0].x, bottom: points[0].y)
            ) { box, point in
                box.union(PageBox(left: point.x, top: point.y, right: point.x, bottom: point.y))
            }
        }

        mutating func add(_ point: (x: Double, y: Double), straight: Bool) {
            points.append(point)
            isStraight.append(straight)
        }
    }

    private(set) var subpaths: [Subpath] = []

    /// Reads the commands that cairo writes (M, L, H, V, C, Z, absolute all). What follows an unknown one is left out.
    init(_ data: String, _ transform: SVGTransform) {
        var command = UInt8(ascii: " ")
        var numbers: [Double] = []
        var here = (x: 0.0, y: 0.0)
        var start = here
        func needed(_ command: UInt8) -> Int {
            switch command {
            case UInt8(ascii: "M"), UInt8(ascii: "L"): 2
            case UInt8(ascii: "H"), UInt8(ascii: "V"): 1
            case UInt8(ascii: "C"): 6
            default: 0
            }
        }
        for token in data.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C || $0 == 0x0A }) {
            if let letter = token.first, token.count == 1, !(0x30...0x39).contains(letter) {
                command = letter
                numbers = []
                if command == UInt8(ascii: "Z"), !subpaths.isEmpty {
                    subpaths[subpaths.count - 1].add(transform.apply(start.x, start.y), straight: true)
                    here = start
                }
                continue
            }
            guard let number = Double(Substring(token)) else { return }
            numbers.append(number)
            guard numbers.count == needed(command) else { continue }
            switch command {
            case UInt8(ascii: "H"): here.x = numbers[0]
            case UInt8(ascii: "V"): here.y = numbers[0]
            default: here = (numbers[numbers.count - 2], numbers[numbers.count - 1])
            }
            if command == UInt8(ascii: "M") {
                start = here
                subpaths.append(Subpath())
            }
            guard !subpaths.isEmpty else { return }
            subpaths[subpaths.count - 1].add(transform.apply(here.x, here.y), straight: command != UInt8(ascii: "C"))
            numbers = []
        }
        subpaths.removeAll { $0.points.count < 2 }
    }

    var box: PageBox? {
        subpaths.first.map { subpaths.dropFirst().reduce($0.box) { $0.union($1.box) } }
    }
}

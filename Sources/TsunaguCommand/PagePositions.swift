internal import ArgumentParser

/// `120-188`, or `p2:120-188` on a page: positions as `link` prints them.
struct PagePositions: ExpressibleByArgument {
    var page: Int?
    var range: Range<Int>

    init?(argument: String) {
        var rest = argument[...]
        if let colon = rest.firstIndex(of: ":") {
            let number = rest[..<colon]
            page = Int(number.first == "p" ? number.dropFirst() : number)
            if page == nil { return nil }
            rest = rest[rest.index(after: colon)...]
        }
        let ends = rest.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(ends.count), let start = ends[0], start >= 0 else { return nil }
        let end = ends.count == 2 ? ends[1] : start + 1
        guard let end, start < end else { return nil }
        range = start..<end
    }
}

import Views

extension DOTRun {
    /// What decides the look of a node: its class's number, what became of it, whether the drawing is about it.
    struct NodeKind: Hashable {
        var type: Int
        var change: EditionDifference.Change?
        var isFocus: Bool
    }

    /// What decides the look of an edge: its property's number and what became of it.
    struct EdgeKind: Hashable {
        var property: Int
        var change: EditionDifference.Change?
    }

    /// Numbers for values that come again and again, in the order in which they first come.
    struct Kinds<Value: Hashable> {
        private(set) var values: [Value] = []
        private var numbers: [Value: Int] = [:]

        mutating func number(of value: Value) -> Int {
            if let number = numbers[value] { return number }
            numbers[value] = values.count
            values.append(value)
            return values.count - 1
        }
    }
}

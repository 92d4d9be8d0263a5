/// What one run of a contestant says: a line of JSON.
struct Measurement {
    var seconds: Double
    var bytes = 0
    var units = 0
    /// Further figures, by name.
    var more: [(String, Double)] = []

    func print() {
        let fields = [("seconds", seconds)] + more
        let figures = fields.map { "\"\($0)\": \($1)" } + ["\"bytes\": \(bytes)", "\"units\": \(units)"]
        Swift.print("{" + figures.joined(separator: ", ") + "}")
    }

    /// The value, and how many seconds it took.
    static func time<Value>(_ work: () throws -> Value) rethrows -> (Value, Double) {
        let start = ContinuousClock.now
        let value = try work()
        let time = (ContinuousClock.now - start).components
        return (value, Double(time.seconds) + Double(time.attoseconds) / 1e18)
    }
}

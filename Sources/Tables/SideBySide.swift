internal import Dispatch
internal import Synchronization

/// `count` values that have nothing to do with each other, made at the same time where there are processors to spare. The
/// caller's own thread does its part, so that it never waits for one that is not to be had.
func sideBySide<Value: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Value) -> [Value] {
    guard count > 1 else { return (0..<count).map(make) }
    let made = Mutex<[Value?]>(Array(repeating: nil, count: count))
    withoutActuallyEscaping(make) { make in
        DispatchQueue.concurrentPerform(iterations: count) { place in
            let value = make(place)
            made.withLock { $0[place] = value }
        }
    }
    return made.withLock { $0.compactMap(\.self) }
}

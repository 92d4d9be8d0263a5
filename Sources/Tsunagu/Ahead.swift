internal import Dispatch
internal import Documents

/// A value that is made on another thread while its owner does something else.
final class Ahead<Value: Sendable>: Sendable {
    private let made = Locked<Value?>(nil)
    private let making = DispatchGroup()

    init(_ make: @escaping @Sendable () -> Value) {
        DispatchQueue.global().async(group: making) {
            let value = make()
            self.made.withLock { $0 = value }
        }
    }

    /// The value, waited for where it is not there yet.
    var value: Value {
        making.wait()
        return made.withLock { $0! }
    }
}

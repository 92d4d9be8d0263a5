internal import Dispatch
internal import Documents

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Threads of our own that work on elements, while the caller hands elements out and takes the results in their order.
///
/// Not Swift's pool of tasks: to read a PDF is to wait for a program whose output is read by a task there, and a pool all
/// of whose threads wait for each other never ends.
struct Crew {
    /// With one, the caller's own thread does everything.
    let jobs: Int

    static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// How many elements a thread may be ahead of the one that is taken next.
    private static let lead = 4

    /// - Parameters:
    ///   - next: the next element, nil after the last; called on the caller's thread, as `take` is.
    ///   - take: gets the results in the order of the elements.
    func work<Element: Sendable, Value: Sendable>(
        _ next: () throws -> Element?, _ body: @escaping @Sendable (Element) -> Value, take: (Value) throws -> Void
    ) throws {
        guard jobs > 1 else {
            while let element = try next() { try take(body(element)) }
            return
        }
        let desk = Desk<Element, Value>(places: jobs * Self.lead)
        let threads = (0..<jobs).map { _ in
            WorkThread {
                while let (element, place) = desk.pick() { desk.lay(body(element), at: place) }
            }
        }
        defer {
            desk.close(for: jobs)
            for thread in threads { thread.join() }
        }
        var (given, taken) = (0, 0)
        var hasMore = true
        while true {
            while hasMore, given - taken < desk.count {
                guard let element = try next() else {
                    hasMore = false
                    break
                }
                desk.give(element, at: given % desk.count)
                given += 1
            }
            if given == taken { return }
            let value = desk.take(at: taken % desk.count)
            taken += 1
            try take(value)
        }
    }

    /// Where elements wait for a thread, and results for their turn.
    private final class Desk<Element: Sendable, Value: Sendable>: Sendable {
        private final class Place: Sendable {
            let value = Locked<Value?>(nil)
            let isDone = DispatchSemaphore(value: 0)
        }

        private let places: [Place]
        private let waiting = Locked<[(element: Element, place: Int)]>([])
        private let given = DispatchSemaphore(value: 0)

        var count: Int { places.count }

        init(places: Int) { self.places = (0..<places).map { _ in Place() } }

        func give(_ element: Element, at place: Int) {
            waiting.withLock { $0.append((element, place)) }
            given.signal()
        }

        /// The element that waits longest; nil where there will be none.
        func pick() -> (element: Element, place: Int)? {
            given.wait()
            return waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        }

        func lay(_ value: Value, at place: Int) {
            places[place].value.withLock { $0 = value }
            places[place].isDone.signal()
        }

        func take(at place: Int) -> Value {
            places[place].isDone.wait()
            return places[place].value.withLock { value in
                defer { value = nil }
                return value!
            }
        }

        /// What still waits is left undone.
        func close(for threads: Int) {
            waiting.withLock { $0.removeAll() }
            for _ in 0..<threads { given.signal() }
        }
    }
}

/// A thread with a stack as large as the main one's, whatever the C library gives others.
private final class WorkThread {
    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private static let stackSize = 8 << 20

    #if canImport(Darwin)
        private var thread: pthread_t?
    #else
        private var thread = pthread_t()
    #endif

    init(_ run: @escaping @Sendable () -> Void) {
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        defer { attributes.deallocate() }
        pthread_attr_init(attributes)
        pthread_attr_setstacksize(attributes, Self.stackSize)
        let body = Unmanaged.passRetained(Body(run))
        let result = pthread_create(&thread, attributes, Self.start, body.toOpaque())
        pthread_attr_destroy(attributes)
        precondition(result == 0, "the system gives no further thread")
    }

    #if canImport(Darwin)
        private static let start: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { body in
            Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run()
            return nil
        }
    #else
        private static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { body in
            if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run() }
            return nil
        }
    #endif

    func join() {
        #if canImport(Darwin)
            if let thread { pthread_join(thread, nil) }
        #else
            pthread_join(thread, nil)
        #endif
    }
}

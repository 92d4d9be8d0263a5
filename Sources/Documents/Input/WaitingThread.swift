internal import Dispatch

/// The caller's thread, while it waits for asynchronous work: what the work has to do on this side, it does here.
///
/// Swift runs tasks on as many threads as there are processors. A thread that waits for such a task holds one of them
/// or keeps a program that does so from going on; here the work brings no need of them.
package final class WaitingThread: TaskExecutor {
    private let jobs = Locked<[UnownedJob]>([])
    private let hasJob = DispatchSemaphore(value: 0)

    private init() {}

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        hasJob.signal()
    }

    /// What the work gives; nil where it took longer than so many seconds, and was cancelled.
    package static func run<Value: Sendable>(
        seconds: Int, _ work: @escaping @Sendable () async throws -> Value
    ) throws -> Value? {
        let thread = WaitingThread()
        let outcome = Outcome<Value>()
        let task = Task.detached(executorPreference: thread) {
            do {
                outcome.set(.success(try await work()))
            } catch {
                outcome.set(.failure(error))
            }
        }
        let end = DispatchTime.now() + .seconds(seconds)
        while outcome.value == nil {
            guard thread.runJob(before: end) else {
                task.cancel()
                // The programs that it runs are ended, and it says so; or it never comes back, and may have what it holds.
                let end = DispatchTime.now() + .seconds(5)
                while outcome.value == nil, thread.runJob(before: end) {}
                if outcome.value == nil { _ = Unmanaged.passRetained(thread) }
                return nil
            }
        }
        return try outcome.value?.get()
    }

    private func runJob(before end: DispatchTime) -> Bool {
        guard hasJob.wait(timeout: end) == .success else { return false }
        let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        job?.runSynchronously(on: asUnownedTaskExecutor())
        return true
    }

    private final class Outcome<Value: Sendable>: Sendable {
        private let result = Locked<Result<Value, any Error>?>(nil)

        var value: Result<Value, any Error>? { result.withLock { $0 } }

        func set(_ value: Result<Value, any Error>) { result.withLock { $0 = value } }
    }
}

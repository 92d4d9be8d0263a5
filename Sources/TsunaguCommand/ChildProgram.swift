#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A program that does a part of a command's work.
struct ChildProgram {
    let path: String

    /// This program.
    static var own: ChildProgram? {
        if let path = realpath("/proc/self/exe", nil) {
            defer { free(path) }
            return ChildProgram(path: String(cString: path))
        }
        guard let path = CommandLine.arguments.first, path.contains("/") else { return nil }
        return ChildProgram(path: path)
    }

    /// One that stands beside this program.
    static func beside(_ name: String) -> ChildProgram? {
        guard let own, let slash = own.path.lastIndex(of: "/") else { return nil }
        let program = ChildProgram(path: own.path[...slash] + name)
        return access(program.path, X_OK) == 0 ? program : nil
    }

    /// Takes this process's place; returns only where that fails.
    func replace(_ arguments: [String]) {
        withCStrings([path] + arguments) { _ = execv(path, $0) }
    }

    /// From now on signals that stop this process wait until `run` passes them on to the program that it runs, and what
    /// follows `run` is done in any case.
    static func holdSignals() {
        var held = heldSignals
        pthread_sigmask(SIG_BLOCK, &held, nil)
    }

    private static var heldSignals: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGCHLD] { sigaddset(&signals, signal) }
        return signals
    }

    /// Runs it to its end, after `holdSignals`. A terminal's Ctrl-C reaches it by itself, too: it is then told twice.
    ///
    /// - Returns: its exit code, 128 and the signal's number where one ended it, 69 where it could not be started.
    func run(_ arguments: [String]) -> Int32 {
        var none = sigset_t()
        sigemptyset(&none)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var child: pid_t = 0
        guard withCStrings([path] + arguments, { posix_spawn(&child, path, nil, &attributes, $0, environ) }) == 0
        else { return 69 }
        var awaited = Self.heldSignals
        while true {
            var signal: Int32 = 0
            sigwait(&awaited, &signal)
            if signal != SIGCHLD {
                kill(child, SIGTERM)
                continue
            }
            var status: Int32 = 0
            guard waitpid(child, &status, WNOHANG) == child else { continue }
            let cause = status & 0x7F
            return cause == 0 ? (status >> 8) & 0xFF : 128 + cause
        }
    }

    private func withCStrings<R>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R) -> R {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}

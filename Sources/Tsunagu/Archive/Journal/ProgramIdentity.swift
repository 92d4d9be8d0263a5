#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Which build of which program runs.
enum ProgramIdentity {
    /// The size and the time of the program's file, where the system tells them: another build may give other results.
    static var text: String {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return "" }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return "\(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
    }
}

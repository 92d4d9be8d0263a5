import Documents
import Glibc
import Linking
import Serialization

/// Finds the names of one file, a line each, in the text of another, leftmost-longest. With `--matches` prints them instead
/// of the figures: start and end in bytes, and the name's line from 0.
enum LexiconBench {
    static func run(_ arguments: [String]) throws {
        guard arguments.count >= 2 else { throw Bench.Usage() }
        let lines = try InputBytes.read(arguments[0], most: .max)
        let text = try InputBytes.read(arguments[1], most: .max)
        var names: [UInt8] = []
        names.reserveCapacity(lines.count)
        var starts = [0]
        for byte in lines {
            if byte == 0x0A { starts.append(names.count) } else { names.append(byte) }
        }
        let before = residentBytes
        let (index, build) = Measurement.time { NameIndex(names, starts: starts) }
        let held = residentBytes - before
        let (matches, seconds) = Measurement.time { index.matches(in: text) }
        guard arguments.contains("--matches") else {
            return Measurement(
                seconds: seconds, bytes: text.count, units: matches.count,
                more: [("build", build), ("held", Double(held))]
            ).print()
        }
        var sink = ByteSink(fileDescriptor: 1)
        for match in matches {
            sink.append("\(match.start) \(match.end) \(match.name)\n")
            try sink.spill()
        }
        try sink.finish()
    }

    /// What the process holds in memory now; 0 where the system does not tell.
    private static var residentBytes: Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var size = 0
        var resident = 0
        return withUnsafeMutablePointer(to: &size) { size in
            withUnsafeMutablePointer(to: &resident) { resident in
                withVaList([size, resident]) { vfscanf(file, "%ld %ld", $0) == 2 ? resident.pointee * 4096 : 0 }
            }
        }
    }
}

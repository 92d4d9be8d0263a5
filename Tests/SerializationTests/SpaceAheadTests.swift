import Foundation
import Serialization
import Testing

@Suite("Room on the disk for large files")
struct SpaceAheadTests {
    @Test(
        "a file keeps no room behind its end and holds what was written",
        arguments: [0, 5000, 1 << 20, 3_000_001, 20 << 20])
    func closes(_ size: Int) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "tsunagu-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
        defer { close(descriptor) }
        var sink = ByteSink(fileDescriptor: descriptor, isNewFile: true)
        let line = Array("一行ずつ書く\n".utf8)
        for _ in 0..<size / line.count {
            sink.append(line)
            try sink.spill()
        }
        try sink.finish()

        let written = try Data(contentsOf: URL(filePath: path))
        #expect(written.count == size / line.count * line.count)
        #expect(written.elementsEqual((0..<size / line.count).lazy.flatMap { _ in line }))
        var status = stat()
        #expect(fstat(descriptor, &status) == 0)
        // A file system's own bookkeeping takes some blocks.
        #expect(Int(status.st_blocks) * 512 <= written.count + 1 << 18)
    }

    @Test("what stood in a file before stays where the sink is not told that it is new")
    func leavesOthers() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "tsunagu-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("before\n".utf8).write(to: URL(filePath: path))
        let descriptor = open(path, O_WRONLY | O_APPEND)
        defer { close(descriptor) }
        var sink = ByteSink(fileDescriptor: descriptor)
        sink.append([UInt8](repeating: 0x61, count: 2 << 20))
        try sink.finish()
        #expect(try Data(contentsOf: URL(filePath: path)).count == 7 + 2 << 20)
    }
}

import Documents
import Foundation
import TestSupport
import Testing
import Tsunagu

/// What inputs stand for, and that documents come in their order from any number of threads.
@Suite struct ArchiveTests {
    private let scratch: URL

    init() throws {
        scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-archive-\(UUID().uuidString)")
        for name in [
            "a/page-2.txt", "a/page-10.txt", "a/b/deep.html", "a/b/c/packed.txt.gz", "a/.hidden.txt", "a/.git/x.txt",
            "a/style.css", "a/more.jsonl", "odd [1]*.txt",
        ] {
            let file = scratch.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("text".utf8).write(to: file)
        }
        try FileManager.default.createSymbolicLink(
            at: scratch.appendingPathComponent("a/b/loop"), withDestinationURL: scratch)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.appendingPathComponent("a/nowhere.txt").path, withDestinationPath: "nowhere.txt")
        try #require(mkfifo(scratch.appendingPathComponent("a/pipe.txt").path, 0o600) == 0)
    }

    private func expand(_ inputs: String...) -> [String] {
        let found = InputList.expand(inputs.map { "\(scratch.path)/\($0)" })
        return found.files.map { String($0.dropFirst(scratch.path.count + 1)) } + found.errors.map { "! \($0.code)" }
    }

    @Test func aDirectoryStandsForItsReadableFiles() {
        let below = [
            "a/b/c/packed.txt.gz", "a/b/deep.html", "a/more.jsonl", "a/nowhere.txt", "a/page-10.txt", "a/page-2.txt",
        ]
        #expect(expand("a") == below)
        // A file named twice is read once.
        #expect(expand("a/page-2.txt", "a", "a/page-2.txt") == ["a/page-2.txt"] + below.filter { $0 != "a/page-2.txt" })
        #expect(expand("a/b/loop/a/style.css") == ["a/b/loop/a/style.css"])
        #expect(expand("a/.git/none") == ["a/.git/none"])
    }

    @Test func patternsStandForWhatFitsThem() {
        #expect(expand("a/*.txt") == ["a/nowhere.txt", "a/page-10.txt", "a/page-2.txt", "a/pipe.txt"])
        #expect(expand("a/page-?.txt") == ["a/page-2.txt"])
        #expect(expand("a/page-[!2]*.txt") == ["a/page-10.txt"])
        #expect(expand("a/**/*.html") == ["a/b/deep.html"])
        #expect(expand("**/packed.*") == ["a/b/c/packed.txt.gz"])
        #expect(expand("*/[b-c]/deep.html") == ["a/b/deep.html"])
        #expect(expand("a/.hid*") == ["a/.hidden.txt"])
        #expect(expand("a/b/**") == ["a/b/c/packed.txt.gz", "a/b/deep.html"] + expand("a/b/loop"))
        #expect(expand("none*.txt") == ["! no-input"])
        // A file that bears the name is no pattern.
        #expect(expand("odd [1]*.txt") == ["odd [1]*.txt"])
    }

    @Test func aPatternOfManyStarsEnds() throws {
        let name = String(repeating: "a", count: 200)
        try Data().write(to: scratch.appendingPathComponent(name))
        #expect(expand(String(repeating: "a*", count: 60) + "b") == ["! no-input"])
        #expect(expand(String(repeating: "**/", count: 40) + "nothing") == ["! no-input"])
    }

    @Test(arguments: [1, 2, 7])
    func documentsComeInTheOrderOfTheInputs(jobs: Int) throws {
        let lines = (0..<500).map { $0 % 50 == 7 ? "no object" : #"{"text":"施策 \#($0)"}"# }
        let path = scratch.appendingPathComponent("many.jsonl").path
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
        var names: [String] = []
        var texts: [String] = []
        try Archive(InputList([path]), jobs: jobs).forEach { input in
            try input.reconstruction().document.pages[0].text.count
        } take: { name, result in
            names.append(name)
            texts.append((try? result.get()).map(String.init) ?? "-")
        }
        #expect(names == (1...500).map { "\(path):\($0)" })
        #expect(texts == (0..<500).map { $0 % 50 == 7 ? "-" : String("施策 \($0)".unicodeScalars.count) })
    }

    private struct Enough: Error {}

    @Test(arguments: [1, 3])
    func whoTakesThemMayEndIt(jobs: Int) throws {
        let path = scratch.appendingPathComponent("many.jsonl").path
        try Data((0..<500).map { #"{"text":"施策 \#($0)"}"# }.joined(separator: "\n").utf8)
            .write(to: URL(fileURLWithPath: path))
        var taken = 0
        #expect(throws: Enough.self) {
            try Archive(InputList([path]), jobs: jobs).forEach {
                $0.name
            } take: { _, _ in
                taken += 1
                if taken == 20 { throw Enough() }
            }
        }
        #expect(taken == 20)
        // So may the work, with an error that is no document's.
        #expect(throws: Enough.self) {
            try Archive(InputList([path]), jobs: jobs).forEach { _ in
                throw Enough()
            } take: { _, _ in
            }
        }
    }
}

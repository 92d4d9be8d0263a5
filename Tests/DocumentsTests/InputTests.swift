import Documents
import Foundation
import TestSupport
import Testing

/// Bytes on their way in: packed, by lines, and as records.
@Suite struct InputTests {
    private let scratch: URL

    init() throws {
        scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-input-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    }

    private func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let path = scratch.appendingPathComponent(name).path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        Array(try Oracle.run("gzip", ["-c"], input: Data(bytes)).output)
    }

    @Test func packedInputsAreUnpackedWhateverTheyAreCalled() throws {
        let text = Array("施策の一覧\n".utf8)
        let one = try packed(text)
        // Two members, and the zeros that a tape is filled up with.
        let path = try file("page.txt", one + one + [0, 0, 0])
        #expect(try InputBytes.read(path) == text + text)
        let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        #expect(try InputBytes.read(file("large", packed(large))) == large)
    }

    @Test func whatUnpacksWithoutEndIsToldSo() throws {
        let path = try file("bomb.gz", packed([UInt8](repeating: 0x41, count: InputBytes.most + 1)))
        let error = #expect(throws: InputError.self) { try InputBytes.read(path) }
        #expect(error?.code == "too-large")
        #expect(error?.message.contains("unpacked") == true)
    }

    @Test func damagedPackingIsAnErrorWithItsPlace() throws {
        let whole = try packed(Array("施策の一覧の本文".utf8))
        let cut = #expect(throws: InputError.self) { try InputBytes.read(file("cut.gz", whole.dropLast(6))) }
        #expect(cut?.code == "broken-gzip")
        var damaged = whole
        damaged[12] ^= 0xFF
        let broken = #expect(throws: InputError.self) { try InputBytes.read(file("damaged.gz", damaged)) }
        #expect(broken?.code == "broken-gzip")
        #expect(broken?.byte != nil)
    }

    private func lines(_ text: String, separator: UInt8 = 0x0A, most: Int = 100) throws -> [LineStream.Line] {
        var stream = LineStream(try ByteStream(try file("lines", text.utf8)), separator: separator, most: most)
        var lines: [LineStream.Line] = []
        while let line = try stream.next() { lines.append(line) }
        return lines
    }

    @Test func linesHaveNumbersAndPlaces() throws {
        let read = try lines("a\r\n\nbcd\nlast")
        #expect(read.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a", "", "bcd", "last"])
        #expect(read.map(\.number) == [1, 2, 3, 4])
        #expect(read.map(\.offset) == [0, 3, 4, 8])
        #expect(try lines("a\n\0b\0", separator: 0).map(\.bytes) == [Array("a\n".utf8), Array("b".utf8)])
        #expect(try lines("").isEmpty)
    }

    @Test func aLineThatIsTooLongIsCutAndTheNextIsWhole() throws {
        let read = try lines("\(String(repeating: "x", count: 200_000))\nnext\n")
        #expect(read.map(\.isCut) == [true, false])
        #expect(read[0].bytes.count == 100)
        #expect(read[1].offset == 200_001)
    }

    private func record(_ line: String) throws -> DocumentRecord {
        try DocumentRecord(try #require(try lines(line, most: 1 << 20).first), name: "x.jsonl:1")
    }

    @Test func recordsAreRead() throws {
        let read = try record(
            #" { "url":"https://example.jp/1", "n":[1,{"a":[]},"]"], "title":null, "text":"\u5e74\ud842\udfb7\n\"\/", "z":-1.5e3} "#
        )
        guard case .text(let text) = read.content else { throw InputError(input: "", code: "", message: "") }
        #expect(Array(text.unicodeScalars) == Array("年\u{20BB7}\n\"/".unicodeScalars))
        #expect(read.url == "https://example.jp/1")
        #expect(read.title == nil)
        #expect(read.loneSurrogates == 0)
        guard case .path("a/b.pdf") = try record(#"{"path":"a/b.pdf"}"#).content else {
            throw InputError(input: "", code: "", message: "")
        }
    }

    @Test func halfACharacterIsToldAndKeepsItsPlace() throws {
        let read = try record(#"{"text":"施\ud800策\udc00\ud800\u0041"}"#)
        guard case .text(let text) = read.content else { throw InputError(input: "", code: "", message: "") }
        #expect(Array(text.unicodeScalars) == Array("施\u{FFFD}策\u{FFFD}\u{FFFD}A".unicodeScalars))
        #expect(read.loneSurrogates == 3)
        let document = try read.read(Array(text.utf8), name: "x.jsonl:1")
        #expect(document.findings.contains { $0.code == "lone-surrogate" })
    }

    @Test(arguments: [
        "", "[]", "{", "{}", "{}x", #"{"text":1}"#, #"{"text":"a}"#, #"{"text":"a",}"#, #"{"text":"\x"}"#,
        #"{"text":"\u00g0"}"#, #"{"text" "a"}"#, #"{"path":""}"#, #"{"path":"a\u0000"}"#, #"{"text":"a","url":[]}"#,
        #"{"text":"a","b":nul}"#, "{\"text\":\"a\u{1}\"}", #"{"a":[1 2],"text":"b"}"#,
        #"{"a":\#(String(repeating: "[", count: 5000)),"text":"b"}"#,
    ])
    func whatIsNoRecordIsAnErrorWithItsLine(line: String) throws {
        let error = #expect(throws: InputError.self) { try record(line + "\n") }
        #expect(error?.code == "broken-record")
        #expect(error?.line == 1)
        #expect(error?.byte != nil)
    }

    /// What a text says of itself counts before its record; a record without a title is called by its address.
    @Test func aRecordTellsWhatItsTextDoesNot() throws {
        var read = try record(#"{"text":"施策の本文です。","url":"https://example.jp/plans/rivers.html"}"#)
        let bytes = Array("施策の本文です。".utf8)
        #expect(try read.read(bytes, name: "x.jsonl:1").document.title == "rivers")
        #expect(try read.read(bytes, name: "x.jsonl:1").document.source == "https://example.jp/plans/rivers.html")
        read.title = "川の計画"
        #expect(try read.read(bytes, name: "x.jsonl:1").document.title == "川の計画")
        let framed = Array("海の計画 (3 ページ)\n公開元URL | https://example.jp/sea |\n海の本文です。".utf8)
        let document = try read.read(framed, name: "x.jsonl:1").document
        #expect(document.title == "海の計画")
        #expect(document.source == "https://example.jp/sea")
        read.title = nil
        read.url = nil
        #expect(try read.read(bytes, name: "x.jsonl:1").document.title == read.read(bytes, name: "y:7").document.title)
    }
}

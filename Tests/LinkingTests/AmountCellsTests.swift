import Linking
import Testing

/// What the whole linker makes of invented cells of many ministries: amount, year, stage, qualifiers and owner.
@Test(arguments: [
    "cells.txt", "harder.txt", "third.txt", "fourth.txt", "fifth.txt", "sixth.txt", "seventh.txt", "eighth.txt",
])
func readsAmountsOfInventedCells(file: String) throws {
    let linker = Linker(authority: Authority())
    var right = 0
    var missed = 0
    var spurious = 0
    for cells in try AmountCells.load(file) {
        let found = cells.read(with: linker)
        right += found.intersection(cells.expected).count
        missed += cells.expected.subtracting(found).count
        spurious += found.subtracting(cells.expected).count
        guard found != cells.expected else { continue }
        print("\(file):\(cells.line)")
        for line in cells.expected.subtracting(found).sorted() { print("    missed   \(line)") }
        for line in found.subtracting(cells.expected).sorted() { print("    spurious \(line)") }
    }
    print("\(file): \(right) right, \(missed) missed, \(spurious) spurious")
    #expect(Double(right) >= 0.97 * Double(right + missed))
    #expect(Double(right) >= 0.97 * Double(right + spurious))
}

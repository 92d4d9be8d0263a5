#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `make fuzz SECONDS=…`: what people feed the program with, made worse, and what must hold of it whatever it is.
///
/// With libFuzzer (`fuzz.py` builds it so) the inputs that reach new code are kept and changed further:
///
///     fuzz TARGET [libFuzzer's options and folders]
///
/// Without it the program tries files, such as a find that is to be understood:
///
///     swift run fuzz TARGET FILE…
///
/// and counts what readers leave behind: `fuzz leaks 100000`.
@main
struct Fuzz {
    static func main() {
        let arguments = CommandLine.arguments
        if arguments.count == 3, arguments[1] == "leaks", let count = Int(arguments[2]) {
            exit(Leaks.measure(count) ? 0 : 1)
        }
        guard arguments.count > 1, let target = FuzzTarget.all.first(where: { $0.name == arguments[1] }) else {
            for target in FuzzTarget.all { print(target.name) }
            exit(arguments.count > 1 ? 64 : 0)
        }
        Fuzz.target = target
        #if LIBFUZZER
            var left = arguments.filter { $0 != target.name }.map { strdup($0) } + [nil]
            left.withUnsafeMutableBufferPointer { buffer in
                var count = CInt(buffer.count - 1)
                guard var values = buffer.baseAddress else { return }
                exit(
                    runDriver(&count, &values) { data, size in
                        Fuzz.target?.check(Array(UnsafeBufferPointer(start: data, count: size)))
                        return 0
                    })
            }
        #else
            for path in arguments.dropFirst(2) {
                print(path)
                target.check(Scratch.contents(of: path))
            }
        #endif
    }

    /// What is tried; set once, before anything runs.
    nonisolated(unsafe) static var target: FuzzTarget?
}

/// What must hold. The message is the find's first line.
func expect(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String) {
    if !condition() { fatalError(message()) }
}

#if LIBFUZZER
    @_silgen_name("LLVMFuzzerRunDriver")
    private func runDriver(
        _ count: UnsafeMutablePointer<CInt>,
        _ values: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt

    @_silgen_name("LLVMFuzzerMutate")
    private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int) -> Int

    /// libFuzzer's hook: texts are changed as texts two times of three, and as bytes otherwise.
    @_cdecl("LLVMFuzzerCustomMutator")
    public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int, _ seed: UInt32) -> Int {
        var random = SplitMix(state: UInt64(seed))
        guard let words = Fuzz.target?.words, Int.random(in: 0..<3, using: &random) > 0 else {
            return mutateBytes(data, size, most)
        }
        let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
        var worse = String.UnicodeScalarView()
        worse.append(contentsOf: Mutation.worsen(Array(text.unicodeScalars), words: words, with: &random))
        var count = 0
        for byte in String(worse).utf8.prefix(most) {
            data[count] = byte
            count += 1
        }
        return count
    }
#endif

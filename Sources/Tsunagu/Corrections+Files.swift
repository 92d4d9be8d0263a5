internal import Documents
public import Linking

extension Corrections {
    /// Reads corrections files.
    ///
    /// - Throws: `InputError` for the first that cannot be read: to go on without what a person said would be false.
    public init(reading paths: [String]) throws {
        self.init(files: try paths.map { (name: $0, bytes: try InputBytes.read($0)) })
    }
}

import Documents
import Linking

extension FuzzTarget {
    /// A page of text as a table.
    static let table = FuzzTarget(name: "table", words: Mutation.reportWords) { bytes in
        guard let read = try? InputFormat.read(bytes, name: "input") else { return }
        MadeUpPage.table(of: read.document.pages)
    }

    /// A page of text, and all that is made of it.
    static let link = FuzzTarget(name: "link", words: Mutation.reportWords) { bytes in
        MadeUpPage.link(bytes)
    }

    /// A page that a grammar writes.
    static let madeUpPage = FuzzTarget(name: "page") { bytes in
        var choices = Choices(bytes)
        MadeUpPage.link(MadeUpPage.text(&choices))
    }
}

import Documents
import Linking

extension FuzzTarget {
    /// Rows of a user's own.
    static let authority = FuzzTarget(
        name: "authority",
        words: Mutation.reportWords + [
            "\t", "\t\t\t", "local_id", "law_id", "name", "aliases", "parent", "valid_from", "valid_to", "2023-02-30",
            "corporate_number", "1234567890123", "6000012070001", "predecessor", "kind", "office", "ministry", "Q12345",
            "\"", "\"\"", "#", "|", ";",
        ]
    ) { bytes in
        let authority = Authority(files: [], own: [("own.tsv", bytes)])
        for finding in authority.findings { expect(!finding.message.isEmpty, "a finding says nothing") }
        // What was taken must be fit to be read with.
        _ = Linker(authority: authority).link(sample, sampleTable)
    }

    /// Corrections, and what they make of a page.
    static let corrections = FuzzTarget(
        name: "corrections",
        words: Mutation.reportWords + [
            "document\tpage\ttext\tnth\tat\twhat\tis\tis_not\ttype\trow\tcolumn\tby\tdate\twhy\n", "\t", "\t\t\t", "*",
            "cell", "mention", "link", "none", "Program", "Ministry", "Law", "0-5", "120-188;190-210", "5-0",
            "9223372036854775807", "seaside-town-1", "\"", "\"\"", "#", "https://w3id.org/tsunagu/id/org/1",
        ]
    ) { bytes in
        let corrections = Corrections(files: [("corrections.tsv", bytes)])
        MadeUpPage.link(MadeUpPage.sample, corrections: corrections)
    }

    private static let sample = MadeUpPage.read(MadeUpPage.sample).document
    private static let sampleTable = MadeUpPage.table(of: sample.pages)
}

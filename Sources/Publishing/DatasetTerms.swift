internal import Graph

/// The names that a dataset is described with: VoID, DCAT 3 and what they lean on.
enum DatasetTerms {
    static let spdx = Namespace("spdx", "http://spdx.org/rdf/terms#")
    static let mediaTypes = "https://www.iana.org/assignments/media-types/"
    static let languages = "http://publications.europa.eu/resource/authority/language/"

    enum VoID {
        static let Dataset = VocabularyTerm(.void, "Dataset")
        static let triples = VocabularyTerm(.void, "triples")
        static let entities = VocabularyTerm(.void, "entities")
        static let classes = VocabularyTerm(.void, "classes")
        static let properties = VocabularyTerm(.void, "properties")
        static let distinctSubjects = VocabularyTerm(.void, "distinctSubjects")
        static let distinctObjects = VocabularyTerm(.void, "distinctObjects")
        static let documents = VocabularyTerm(.void, "documents")
        static let uriSpace = VocabularyTerm(.void, "uriSpace")
        static let vocabulary = VocabularyTerm(.void, "vocabulary")
        static let classPartition = VocabularyTerm(.void, "classPartition")
        static let propertyPartition = VocabularyTerm(.void, "propertyPartition")
        static let `class` = VocabularyTerm(.void, "class")
        static let property = VocabularyTerm(.void, "property")
        static let dataDump = VocabularyTerm(.void, "dataDump")
        static let exampleResource = VocabularyTerm(.void, "exampleResource")
        static let subset = VocabularyTerm(.void, "subset")
        static let feature = VocabularyTerm(.void, "feature")
    }

    enum Catalog {
        static let Dataset = VocabularyTerm(.dcat, "Dataset")
        static let Distribution = VocabularyTerm(.dcat, "Distribution")
        static let distribution = VocabularyTerm(.dcat, "distribution")
        static let downloadURL = VocabularyTerm(.dcat, "downloadURL")
        static let accessURL = VocabularyTerm(.dcat, "accessURL")
        static let mediaType = VocabularyTerm(.dcat, "mediaType")
        static let byteSize = VocabularyTerm(.dcat, "byteSize")
        static let landingPage = VocabularyTerm(.dcat, "landingPage")
        static let version = VocabularyTerm(.dcat, "version")
    }

    enum Check {
        static let Checksum = VocabularyTerm(spdx, "Checksum")
        static let checksum = VocabularyTerm(spdx, "checksum")
        static let algorithm = VocabularyTerm(spdx, "algorithm")
        static let value = VocabularyTerm(spdx, "checksumValue")
        static let sha256 = VocabularyTerm(spdx, "checksumAlgorithm_sha256")
    }

    static let issued = VocabularyTerm(.dcterms, "issued")
    static let language = VocabularyTerm(.dcterms, "language")
    static let identifier = VocabularyTerm(.dcterms, "identifier")
    static let hasPart = VocabularyTerm(.dcterms, "hasPart")
    static let SoftwareAgent = VocabularyTerm(.prov, "SoftwareAgent")
    static let softwareVersion = VocabularyTerm(.schema, "softwareVersion")
    static let hexBinary = VocabularyTerm(.xsd, "hexBinary")
}

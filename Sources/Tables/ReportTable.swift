public import Documents
public import JapaneseText

/// What a column is for.
public enum ColumnRole: String, Sendable, CaseIterable {
    /// The measure's own text (施策, 項目), or a column that names what the row is about.
    case item
    /// What was done (実績・状況).
    case result
    /// What is planned (取組予定).
    case plan
    /// Who is in charge (担当).
    case office
    case note
    case other
}

/// A column as its heading prints it.
public struct TableColumn: Hashable, Sendable {
    /// The heading as printed; empty where none was found.
    public var header: PlacedText
    public var role: ColumnRole
    /// The year in which the fiscal year named by the heading starts (令和5年度: 2023).
    public var fiscalYear: Int?

    public init(header: PlacedText, role: ColumnRole, fiscalYear: Int? = nil) {
        self.header = header
        self.role = role
        self.fiscalYear = fiscalYear
    }
}

/// One mark of a list such as [農、◎国].
public struct MinistryMark: Hashable, Sendable {
    /// As printed, such as ◎国.
    public var surface: PlacedText
    /// The letter or name without ◎.
    public var letter: PlacedText
    /// True for ◎.
    public var isLead: Bool

    public init(surface: PlacedText, letter: PlacedText, isLead: Bool) {
        self.surface = surface
        self.letter = letter
        self.isLead = isLead
    }
}

/// One cell of a row in a column other than the measure's.
public struct TableCell: Hashable, Sendable {
    /// Index into `ReportTable.columns`.
    public var column: Int
    /// The cell's paragraphs: bullets with their bullet character, or the whole text as one item.
    public var items: [PlacedText]

    public init(column: Int, items: [PlacedText]) {
        self.column = column
        self.items = items
    }
}

/// One measure (施策) with what is told of it.
public struct TableRow: Hashable, Sendable {
    public var page: Int
    /// The headings it stands under, outermost first, as printed.
    public var section: [PlacedText]
    /// The measure's text without its marks.
    public var measure: PlacedText
    /// False where the page has lost a part of the measure's text.
    public var isComplete: Bool
    public var marks: [MinistryMark]
    /// One for each column but the measure's, in the columns' order; a cell may have no items.
    public var cells: [TableCell]
    /// How sure the reconstruction of this row is, in (0, 1].
    public var confidence: Double

    public init(
        page: Int, section: [PlacedText], measure: PlacedText, isComplete: Bool = true, marks: [MinistryMark] = [],
        cells: [TableCell], confidence: Double = 1
    ) {
        self.page = page
        self.section = section
        self.measure = measure
        self.isComplete = isComplete
        self.marks = marks
        self.cells = cells
        self.confidence = confidence
    }
}

/// A table put back together, before any linking: everything in it is as printed.
public struct ReportTable: Sendable {
    /// All columns from left to right; `columns[measureColumn]` is the measure's.
    public var columns: [TableColumn]
    public var measureColumn: Int
    public var rows: [TableRow]
    /// The paragraphs of a document that is running text and no table.
    public var prose: [PlacedText]
    public var findings: [Finding]

    public init(
        columns: [TableColumn], measureColumn: Int = 0, rows: [TableRow], prose: [PlacedText] = [],
        findings: [Finding] = []
    ) {
        self.columns = columns
        self.measureColumn = measureColumn
        self.rows = rows
        self.prose = prose
        self.findings = findings
    }
}

/// The costs of the search, in hundredths of a bit: what a thing costs says how many times rarer it is held to be than
/// its contrary (100: twice, 300: eight times, 1000: a thousand times).
///
/// They are few and round on purpose, and none was fitted: pages differ more than the third digit of a weight could tell.
/// What pages differ in (widths, how paragraphs begin and end) is learnt from each page.
package struct Weights: Sendable {
    /// A blank inside a text between two characters of full width.
    package var blankInText = 1200
    /// The same between a letter or digit and a character of full width.
    package var blankBesideLetter = 500
    /// The same between two letters or digits.
    package var blankBetweenLetters = 50
    /// To keep a blank between two figures (95 93) as text: they are of two columns.
    package var blankBetweenFigures = 2000
    /// The same before a bullet or after a full stop; and after a list of marks.
    package var blankAtParagraph = 1300
    package var blankAfterMarks = 2500
    /// Where runs of blanks keep columns apart: such a run inside a text; and a piece that stands otherwise than what is above
    /// it in its column, for each em, up to the most.
    package var gapInText = 5000
    package var misalignment = 100
    package var mostMisalignment = 800
    /// A column break after a piece that does not fill its column: most extractors join only what nearly touches.
    package var breakAfterShortPiece = 300
    /// A paragraph that ends with a bracket open, or a bracket that closes nothing, each.
    package var strayBracket = 700
    /// A paragraph that goes on after a heading; the measure's column, where it is out of the question, pays four times.
    package var continuationOverHeading = 500
    /// One that goes on after an empty line.
    package var continuationOverBlank = 300
    /// A number that goes on a number: one alone on its line is whole.
    package var brokenNumber = 800
    /// On the line that begins a row, every other piece begins its cell too: what it costs, once a line, to go on.
    package var continuationBesideRowStart = 900
    /// A cell of offices is one paragraph: beside its first line the other cells of its row begin too, as a rule.
    package var continuationBesideOffices = 400
    /// A piece that begins a paragraph beside a measure's later line; the second on a line twice that, and so on.
    package var startBesideRowTail = 150
    /// A line taken for a heading of a section, and what a name in 【】 or the like costs instead.
    package var heading = 700
    package var bracketedHeading = 0
    package var numberedHeading = 400
    /// More for one of words alone in a text that prints column after column, and cell after cell.
    package var headingAmongMeasures = 1000
    package var headingAmongCells = 500
    /// More for a heading that contains a sentence or marks, and for one that begins or ends as headings do not.
    package var headingWithSentence = 1500
    package var brokenHeading = 600
    /// More for one that begins with the mark of the page's items.
    package var itemAsHeading = 1500
    /// More for a figure or a dash alone, and for an amount of money in brackets from end to end: headings of sections are words.
    package var figureAsHeading = 1500
    /// More for a heading that looks like the name of an office, and for one that stands in their column.
    package var headingLikeOffice = 400
    package var headingAmongOffices = 1500
    /// A column that no heading names, and a heading that names no column.
    package var bareColumn = 4000
    package var unusedHeading = 5000
    /// How many times that where one line holds all headings.
    package var clearHeadings = 3
    /// One that stands above several columns.
    package var spanningHeading = 1000
    /// A line that is left out, for each stretch between blanks and for each character.
    package var unplacedLine = 2500
    package var unplacedCharacter = 25
    /// A page number: a line of nothing but a number.
    package var pageNumber = 300
    /// A piece whose fiscal year is another column's.
    package var foreignFiscalYear = 400
    /// A piece in the office column that does not look like names, and the name of an office in another column.
    package var unlikeOffice = 700
    package var officeElsewhere = 400
    /// The same for one that begins with a ministry's.
    package var ministryElsewhere = 700
    /// An office cell that ends in anything but a suffix of offices.
    package var noOfficeEnd = 450
    /// A row that ends before any other column has had a line.
    package var rowAlone = 700
    /// A line after a heading that does not begin a row.
    package var delayAfterHeading = 50

    /// Rows: a line shared by two rows; a line shared at unequal heights of the cells, each line of difference up to four.
    package var sharedLine = 1200
    package var unequalHeight = 80
    /// A paragraph that comes after the next row has begun, and one that follows such a one.
    package var late = 350
    package var lateNext = 60
    /// A paragraph that stands before its row's measure, and each line between.
    package var early = 150
    package var earlyLine = 60
    /// A heading between a paragraph and its row's measure.
    package var overHeading = 900
    /// Likewise for a paragraph that comes late; and for one that no row is left for.
    package var lateOverHeading = 100
    package var noRow = 5000
    /// A column's cells in another order than the rows'.
    package var inversion = 300
    package var returnToCell = 500
    package var emptyCell = 450
    package var emptyNote = 150
    package var secondParagraphOfMeasure = 900
    package var measureAfterMarks = 2000
    package var secondOfficeParagraph = 600
    package var secondPlainParagraph = 250
    package var secondBullet = 50
    /// An item numbered 1, or a paragraph that is a cell by its form, that is not its cell's first; and a first item with a
    /// later number.
    package var firstItemInside = 900
    package var laterItemFirst = 900
    /// How much of the information in shared characters is believed, in percent; and the most that content may decide.
    package var kinship = 15
    package var mostKinship = 500
    package var markAgrees = 150
    package var markMissing = 300

    /// What it costs to hold that a table sets cells in the middle of their rows' height instead of at the top.
    package var centredCells = 600

    package init() {}

    /// For a table whose cells are set in the middle: what stands above a measure's first line tells nothing, nor do
    /// heights that differ.
    var forCentredCells: Weights {
        var weights = self
        weights.early = early / 3
        weights.earlyLine = earlyLine / 6
        weights.unequalHeight = 0
        return weights
    }

    /// For a table that numbers its rows: a number alone on its line is one of those.
    var forNumberedRows: Weights {
        var weights = self
        weights.pageNumber *= 5
        return weights
    }

    /// For a text in this order: where cells are printed one after the other, that order tells how rows and columns follow
    /// each other; a heading of words alone is hardly to be told from a short cell, least where whole columns are printed.
    func forText(_ kind: LineOrder.Kind) -> Weights {
        guard kind.isSerial else { return self }
        var weights = self
        weights.rowAlone = 0
        weights.breakAfterShortPiece = 0
        weights.heading += kind == .columnwise ? headingAmongMeasures : headingAmongCells
        return weights
    }

    /// What it costs to keep a blank as text.
    func blank(after left: ScalarKind, before right: ScalarKind, atParagraph: Bool, afterMarks: Bool) -> Int {
        if afterMarks { return blankAfterMarks }
        if atParagraph { return blankAtParagraph }
        let letters = [left, right].count { $0 == .latin || $0 == .digit }
        return [blankInText, blankBesideLetter, blankBetweenLetters][letters]
    }

    func heading(_ form: HeadingForm) -> Int {
        switch form {
        case .bracketed: bracketedHeading
        case .numbered, .chapter: numberedHeading
        case .plain, .marked: heading
        }
    }
}

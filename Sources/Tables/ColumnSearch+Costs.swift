extension ColumnSearch {
    /// A piece's width, in hundredths of an em.
    func measured(_ piece: Int) -> Int {
        Int(ruler[reader.pieces[piece].end] - ruler[reader.pieces[piece].start])
    }

    /// What a piece costs in a column whatever stands above it: its width and end as the better of a full and a last
    /// line, what it speaks of, and its blanks.
    func setting(_ place: Int, column: Int) -> Int32 {
        let piece = reader.pieces[place]
        var cost = min(innerCost(place, column), lastCost(place, column)) + piece.blankCost
        if !piece.fiscalYears.isEmpty, let year = columns[column].fiscalYear, !piece.fiscalYears.contains(year),
            columns.contains(where: { $0.fiscalYear.map(piece.fiscalYears.contains) ?? false })
        {
            cost += weights.foreignFiscalYear
        }
        if piece.place >= 0 { cost += columns[column].placeCost(piece.place) }
        cost += columns[column].formCosts[piece.form.rawValue]
        if columns[column].role == .office {
            if !piece.isNameLike { cost += weights.unlikeOffice }
        } else if piece.isNameLike, piece.endsInOffice, namesOffices {
            cost += piece.beginsWithMinistry ? weights.ministryElsewhere : weights.officeElsewhere
        }
        return Self.bounded(cost)
    }

    /// What a piece costs as a full line that is gone on with, and as the last line of its paragraph.
    func innerCost(_ place: Int, _ column: Int) -> Int {
        columns[column].innerWidthCost(measured(place))
            + ColumnModel.innerEndCosts[reader.pieces[place].finishes.rawValue]
    }

    func lastCost(_ place: Int, _ column: Int) -> Int {
        let piece = reader.pieces[place]
        var cost = columns[column].lastWidthCost(measured(place)) + columns[column].endCosts[piece.finishes.rawValue]
        if piece.finishes == .stop || reader.omitsStops && piece.tense != .none {
            cost += columns[column].tenseCosts[piece.tense.rawValue]
        }
        if columns[column].role == .office, !piece.endsInOffice { cost += weights.noOfficeEnd }
        return cost
    }

    /// What is still due when the thread's paragraph is over.
    func ending(_ thread: Int32) -> Int { Int(threads[Int(thread)].dueEnding) }

    /// The joint of a piece with a thread; found once a line. An empty thread is shared by the columns.
    mutating func joint(_ thread: Int32, _ place: Int, column: Int, in pieces: PieceReader.LinePieces) -> Joint {
        if jointRows[Int(thread)] < 0 {
            jointRows[Int(thread)] = Int32(joints.count)
            jointThreads.append(Int(thread))
            for _ in 0..<pieces.count * (thread == 0 ? columns.count : 1) { joints.append(nil) }
        }
        let slot = Int(jointRows[Int(thread)]) + (thread == 0 ? column * pieces.count : 0) + place - pieces.first
        if let known = joints[slot] { return known }
        let joint = newJoint(threads[Int(thread)], reader.pieces[place], column: column)
        joints[slot] = joint
        return joint
    }

    /// Mutating only so that the search is not copied for the call.
    private mutating func newJoint(_ last: Thread, _ piece: LinePiece, column: Int) -> Joint {
        var beginning =
            Int(last.dueEnding) + columns[column].startCosts[piece.begins.rawValue]
            + weights.strayBracket * piece.closed.total
        let isOffice = columns[column].role == .office
        beginning += misalignment(piece, below: last)
        let hasMinistry = piece.beginsWithMinistry ? 1 : 0
        if isOffice { beginning += columns[column].ministryCosts[hasMinistry] }
        guard last.piece >= 0 else {
            return Joint(goingOn: Self.never, beginning: Int32(beginning), depthGoingOn: BracketDepth())
        }
        let brackets = last.depth.after(closing: piece.closed, opening: piece.opened)
        var goingOn =
            Int(last.dueGoingOn) + ColumnModel.innerStartCosts[piece.begins.rawValue]
            + weights.strayBracket * brackets.unmatched
        goingOn += misalignment(piece, below: last)
        let above = manuscript.lines[reader.pieces[Int(last.piece)].line]
        if above.block != manuscript.lines[piece.line].block { goingOn += weights.continuationOverBlank }
        if isOffice { goingOn += ColumnModel.innerMinistryCosts[hasMinistry] }
        if piece.form.isNumber, reader.pieces[Int(last.piece)].form.isNumber { goingOn += weights.brokenNumber }
        // Where no gain could make it worth while, none is looked for.
        if goingOn - ContinuityModel.mostGain < beginning + slack {
            let end = reader.pieces[Int(last.piece)].end
            goingOn -= continuity.gain(from: end, to: piece.start, before: piece.end)
        }
        return Joint(goingOn: Int32(goingOn), beginning: Int32(beginning), depthGoingOn: brackets.depth)
    }

    /// What it costs that a piece stands otherwise than the last of its column. Extractors shift columns by a letter or so.
    private func misalignment(_ piece: LinePiece, below last: Thread) -> Int {
        guard piece.place >= 0, last.piece >= 0 else { return 0 }
        let distance = abs(piece.place - reader.pieces[Int(last.piece)].place)
        return min(weights.mostMisalignment, weights.misalignment * max(0, distance - 100) / 100)
    }

    /// What it costs to take a whole line for a heading.
    func headingCost(_ piece: LinePiece) -> Int {
        let form = HeadingForm(manuscript.scalars, manuscript.kinds, from: piece.start, to: piece.end)
        var cost = weights.heading(form) + piece.blankCost
        if piece.hasSentence || piece.finishes == .marks { cost += weights.headingWithSentence }
        if piece.finishes == .open || piece.finishes == .hiragana && piece.tense == .none {
            cost += weights.brokenHeading
        }
        switch piece.begins {
        case .bullet:
            if case .numbered = form, !reader.numbersItems { break }
            cost +=
                reader.itemMarks.contains(manuscript.scalars[piece.start])
                ? weights.itemAsHeading : weights.brokenHeading
        case .hiragana, .barred, .parenthesis: cost += weights.brokenHeading
        case .content: break
        }
        if piece.form == .number || piece.form == .blank { cost += weights.figureAsHeading }
        if piece.isNameLike, piece.endsInOffice || piece.beginsWithMinistry {
            let standsAmongThem = columns.indices.contains(piece.column) && columns[piece.column].role == .office
            cost += standsAmongThem ? weights.headingAmongOffices : weights.headingLikeOffice
        }
        cost += weights.strayBracket * (piece.opened.total + piece.closed.total)
        return cost
    }
}

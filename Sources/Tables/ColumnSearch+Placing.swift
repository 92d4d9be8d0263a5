extension ColumnSearch {
    /// What the measure's column has on a line: nothing, a later line of a measure, or its first.
    enum RowPart {
        case none, tail, head
    }

    /// The pieces placed so far, from the left, on the line in hand.
    struct Placing {
        var cost: Int
        var threads: SIMD8<Int32>
        var placed = SIMD8<Int32>(repeating: -1)
        var hasCompany = false
        /// Pieces beside the measure's: how many begin a paragraph, and whether any goes on with one.
        var starts = 0
        var goesOn = false
        /// True once a paragraph begins in a column that others have left behind, and once offices begin.
        var hasIdleStart = false
        var hasOffices = false
    }

    /// All ways to put the line's pieces into columns.
    mutating func expand(_ state: State, over line: Int) {
        let placing = Placing(cost: state.cost, threads: state.threads)
        place(line, from: 0, column: 0, .none, placing, after: state)
        place(line, from: 0, column: 0, .tail, placing, after: state)
        place(line, from: 0, column: 0, .head, placing, after: state)
    }

    private mutating func place(
        _ line: Int, from segment: Int, column: Int, _ mode: RowPart, _ placing: Placing, after state: State
    ) {
        let pieces = reader.lines[line]
        if segment == pieces.segments {
            if mode == .none || placing.placed[item] >= 0 { finish(line, mode, placing, after: state) }
            return
        }
        guard bound == Int.max || placing.cost < bound + slack + Self.mostRefund else { return }
        for target in column..<columns.count {
            if target == item, mode == .none { continue }
            if target > item, mode != .none, placing.placed[item] < 0 { return }
            for to in segment..<pieces.segments {
                let piece = pieces.piece(from: segment, to: to)
                let own = reader.pieces[piece].column
                guard own < 0 || own == target else { continue }
                if let next = extended(
                    placing, by: piece, in: target, mode, after: state, line: line, isFirst: segment == 0,
                    isLast: to + 1 == pieces.segments)
                {
                    place(line, from: to + 1, column: target + 1, mode, next, after: state)
                }
            }
        }
    }

    /// A placing with one more piece; nil if the piece cannot stand there.
    private mutating func extended(
        _ placing: Placing, by piece: Int, in column: Int, _ mode: RowPart, after state: State, line: Int,
        isFirst: Bool,
        isLast: Bool
    ) -> Placing? {
        let pieces = reader.lines[line]
        let thread = state.threads[column]
        let joint = self.joint(thread, piece, column: column, in: pieces)
        var fixed = Int(settings[column * pieces.count + piece - pieces.first])
        if !isLast, reader.pieces[piece].column < 0, !columns[column].isFull(measured(piece)) {
            fixed += weights.breakAfterShortPiece
        }
        var goingOn = joint.goingOn
        var beginning = joint.beginning
        let above = threads[Int(thread)].piece
        if above >= 0, reader.pieces[Int(above)].line < Int(state.heading) {
            goingOn += Int32(weights.continuationOverHeading)
        }
        if mode != .head {
            beginning += Int32(columns[column].besideRows.elsewhere)
            goingOn += Int32(order.cost(idle: idle[column], begins: false))
            // What comes late comes in blocks: the cells after the first pay half.
            let late = order.cost(idle: idle[column], begins: true)
            beginning += Int32(placing.hasIdleStart ? late / 2 : late)
            let isOffice = columns[column].role == .office
            if isOffice, placing.goesOn { beginning += Int32(weights.continuationBesideOffices) }
            if !isOffice, placing.hasOffices { goingOn += Int32(weights.continuationBesideOffices) }
        }
        switch (column == item, mode) {
        case (true, .head): goingOn = Self.never
        case (true, _): beginning = Self.never
        case (false, .head): goingOn += placing.goesOn ? 0 : Int32(weights.continuationBesideRowStart)
        case (false, .tail): beginning += Int32(weights.startBesideRowTail * (placing.starts + 1))
        case (false, .none): break
        }
        if isFirst {
            goingOn += Int32(order.cost(LineOrder.move(to: column, after: lastColumn, begins: false, head: head)))
            beginning += Int32(order.cost(LineOrder.move(to: column, after: lastColumn, begins: true, head: head)))
        } else {
            let isNext = column > 0 && placing.placed[column - 1] >= 0
            goingOn += Int32(order.jointCost(begins: false, isNext: isNext))
            beginning += Int32(order.jointCost(begins: true, isNext: isNext))
        }
        let begins = beginning < goingOn
        guard min(beginning, goingOn) < Self.never / 2 else { return nil }
        var next = placing
        next.cost += fixed + Int(min(beginning, goingOn))
        next.threads[column] = intern(
            piece, column: column, depth: begins ? reader.pieces[piece].opened : joint.depthGoingOn)
        next.placed[column] = Int32(piece * 2 + (begins ? 1 : 0))
        next.hasCompany = placing.hasCompany || column != item
        next.goesOn = placing.goesOn || !begins
        next.starts += begins ? 1 : 0
        next.hasIdleStart = placing.hasIdleStart || begins && idle[column] > 1
        next.hasOffices = placing.hasOffices || begins && columns[column].role == .office
        return next
    }

    /// Takes in a line all of whose pieces are placed.
    private mutating func finish(_ line: Int, _ mode: RowPart, _ placing: Placing, after state: State) {
        var next = State(
            cost: placing.cost, step: state.step, heading: state.heading,
            hasCompany: placing.hasCompany || mode != .head && state.hasCompany, threads: placing.threads)
        if mode == .head {
            if !state.hasCompany { next.cost += weights.rowAlone }
            for column in columns.indices where placing.placed[column] & 1 == 0 || placing.placed[column] < 0 {
                next.cost += columns[column].besideRows.missing
            }
        } else if state.heading >= 0, isPending(state) {
            next.cost += weights.delayAfterHeading
        }
        keep(next, reading: .pieces, placed: placing.placed)
    }

    /// How many lines another column has had since each column's last, as far as that counts.
    func idleness(_ state: State) -> ColumnBytes {
        var unmet = ColumnBytes.ones >> UInt64(8 * (Self.mostColumns - columns.count))
        var found: UInt64 = 0
        var counts: UInt64 = 0
        var most: UInt64 = 0
        var place = state.step
        while place >= 0, most < LineOrder.mostIdle, unmet != 0 {
            let has = steps[Int(place)].columns.bytes
            found |= (has & unmet) &* most
            unmet &= ~has
            counts &+= has
            if (counts &+ (127 - most) &* ColumnBytes.ones) & ColumnBytes.ones << 7 != 0 { most += 1 }
            place = steps[Int(place)].previous
        }
        return ColumnBytes(bytes: found | unmet &* most)
    }

    /// The column of the last piece on the path of a state; nil where a heading or nothing stands after it.
    func columnOfLastPiece(_ state: State) -> Int? {
        var last: (line: Int, column: Int)?
        for column in columns.indices {
            let piece = Int(threads[Int(state.threads[column])].piece)
            guard piece >= 0 else { continue }
            let line = reader.pieces[piece].line
            if line >= last?.line ?? 0 { last = (line, column) }
        }
        guard let last, last.line > Int(state.heading) else { return nil }
        return last.column
    }

    /// True after a heading until a row begins.
    private func isPending(_ state: State) -> Bool { threads[Int(state.threads[item])].piece < 0 }

    /// The line as a heading, as a page number, or left out.
    mutating func setAside(_ state: State, _ aside: Aside) {
        let line = aside.whole.line
        let none = SIMD8<Int32>(repeating: -1)
        var heading = state
        heading.cost += aside.headingCost + ending(state.threads[item])
        if !state.hasCompany { heading.cost += weights.rowAlone }
        heading.threads[item] = 0
        heading.heading = Int32(line)
        heading.hasCompany = true
        keep(heading, reading: .heading, placed: none)
        if aside.isPageNumber {
            var number = state
            number.cost += weights.pageNumber
            keep(number, reading: .pageNumber, placed: none)
        }
        var unplaced = state
        unplaced.cost +=
            weights.unplacedLine * reader.lines[line].segments + weights.unplacedCharacter * aside.whole.count
        keep(unplaced, reading: .unplaced, placed: none)
    }
}

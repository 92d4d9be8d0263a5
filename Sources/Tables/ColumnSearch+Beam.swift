extension ColumnSearch {
    /// The thread that ends in a piece with these brackets open.
    mutating func intern(_ piece: Int, column: Int, depth: BracketDepth) -> Int32 {
        for known in lineThreads where known.piece == piece && known.column == column && known.depth == depth {
            return known.thread
        }
        let thread = Int32(threads.count)
        let inner = innerCost(piece, column)
        let final = lastCost(piece, column)
        threads.append(
            Thread(
                piece: Int32(piece), depth: depth, dueGoingOn: Self.bounded(inner - min(inner, final)),
                dueEnding: Self.bounded(final - min(inner, final) + weights.strayBracket * depth.total)))
        jointRows.append(-1)
        lineThreads.append((Int32(piece), column, depth, thread))
        return thread
    }

    /// A state after the line in hand, reached from the state at `source`.
    mutating func keep(_ state: State, reading: Reading, placed: SIMD8<Int32>) {
        if state.cost < bound { bound = state.cost }
        guard state.cost <= bound + slack else { return }
        let place = insert(state, reading: reading, placed: placed)
        guard trellis != nil else { return }
        arcs.append(
            Trellis.Arc(
                source: Int32(source), target: Int32(place), cost: state.cost, label: Self.label(reading, placed)))
    }

    /// What a reading puts where, whether or not paragraphs begin there.
    static func label(_ reading: Reading, _ placed: SIMD8<Int32>) -> UInt64 {
        var label = UInt64(reading.rawValue)
        for column in 0..<mostColumns {
            label = label &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(Int64(placed[column] >> 1) + 2)
        }
        return label
    }

    /// The place of the state in `next`: its own, or that of the state that agrees with it.
    private mutating func insert(_ state: State, reading: Reading, placed: SIMD8<Int32>) -> Int {
        var slot = self.slot(of: state)
        while index[slot] >= 0 {
            let place = Int(index[slot])
            let known = next[place]
            if known.threads == state.threads, known.heading == state.heading, known.hasCompany == state.hasCompany {
                if state.cost < known.cost {
                    next[place] = state
                    nextPlaced[place] = (source, reading, placed)
                }
                return place
            }
            slot = (slot + 1) & (index.count - 1)
        }
        index[slot] = Int32(next.count)
        next.append(state)
        nextPlaced.append((source, reading, placed))
        if next.count * 2 > index.count { rehash() }
        return next.count - 1
    }

    private func slot(of state: State) -> Int {
        var hash = UInt64(bitPattern: Int64(state.heading)) &* 31 &+ (state.hasCompany ? 7 : 3)
        for column in columns.indices {
            hash = (hash ^ UInt64(UInt32(bitPattern: state.threads[column]))) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        return Int(truncatingIfNeeded: hash) & (index.count - 1)
    }

    private mutating func rehash() {
        index = Array(repeating: -1, count: index.count * 4)
        for (place, state) in next.enumerated() {
            var slot = self.slot(of: state)
            while index[slot] >= 0 { slot = (slot + 1) & (index.count - 1) }
            index[slot] = Int32(place)
        }
    }

    /// Goes on to the next line with the cheapest states.
    mutating func keepBest(_ line: Int) {
        var order = next.indices.filter { next[$0].cost <= bound + slack }
        order.sort { (next[$0].cost, $0) < (next[$1].cost, $1) }
        let before = states
        states.removeAll(keepingCapacity: true)
        var kept = Array(repeating: Int32(-1), count: trellis == nil ? 0 : next.count)
        for place in order.prefix(breadth) {
            var state = next[place]
            let origin = nextPlaced[place]
            var placed = ColumnBytes()
            for column in columns.indices where origin.placed[column] >= 0 { placed.bytes |= 1 << UInt64(8 * column) }
            steps.append(
                Step(
                    previous: before[origin.source].step, line: Int32(line), reading: origin.reading,
                    placed: origin.placed, columns: placed))
            state.step = Int32(steps.count - 1)
            if trellis != nil { kept[place] = Int32(states.count) }
            states.append(state)
        }
        trellis?.append(
            arcs.compactMap { arc in
                guard kept[Int(arc.target)] >= 0 else { return nil }
                var arc = arc
                arc.target = kept[Int(arc.target)]
                return arc
            }, costs: states.map(\.cost))
    }

    /// The steps that led to one, from the first.
    func path(backFrom step: Int32) -> [Step] {
        var path: [Step] = []
        var step = step
        while step >= 0 {
            path.append(steps[Int(step)])
            step = steps[Int(step)].previous
        }
        return path.reversed()
    }
}

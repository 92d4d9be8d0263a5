/// 甲研究所委託事業「乙事業」, 乙事業を甲研究所に委託し, 甲研究所への委託により乙事業を…, 乙事業の委託先である甲: who carries a program out under
/// contract, and 甲機構が実施する乙事業, 乙事業を甲機構が実施し, 甲機構は乙事業を実施し, 乙事業の実施機関となる甲, 甲機構の「乙事業」: who runs
/// it.
struct Commission: RelationRule {
    private static let commission: Cues = ["委託", "再委託", "業務委託"]
    private static let toBody: Cues = ["に", "へ", "への", "に対し", "に対して", "に対する"]
    private static let runs: Cues =
        ["が", "が共同で", "が連携して", "により", "によって", "において"] * ["実施", "運営", "執行", "主催", "支給", "交付", "担う", "担い", "担った"]
    static let roles: Cues = [
        "実施機関", "実施主体", "実施団体", "運営主体", "運営者", "運営法人", "運営団体", "執行団体", "執行機関", "事務局", "管理法人", "推進法人", "基金設置法人",
        "基金管理団体", "中核機関", "代表機関", "幹事機関",
    ]
    private static let commissionRoles: Cues = ["委託先", "再委託先", "受託者", "受託機関", "受託事業者", "委託事業者"]
    static let roleLabels: Cues = roles * [":", "は", "="]
    static let commissionLabels: Cues = commissionRoles * [":", "は", "="]
    private static let under: Cues = ["で", "により", "において"] * ["", "、"]
    private static let adopting: Cues = ["採択", "公募", "選定", "交付", "助成", "貸付", "貸し付け"]
    private static let holding: Cues = [
        "である", "となる", "となった", "となっている", "たる", "として", "としての", "を担う", "を務める", "に選定された", "に採択された", "に指定された", "に選ばれた", "は",
        "は、",
        "には", "には、",
    ]
    static let running: Cues =
        runs * ["する", "している", "した", "される", "されている", "された", "してきた"] + ["を"] * roles * ["とする", "とした", "として"] + ["が"]
        * roles * ["となる", "となった", "となり", "となり、", "となって", "となって、"]
        + ["が", "において"] * ["行う", "行っている", "行った", "担う", "担っている", "手掛ける", "募集する", "公募する"] + ["による"]

    func read(_ passage: inout Passage) {
        for coordination in passage.coordinations {
            let bodies = coordination.members.filter { passage.phrases[$0].type == .institution }
            if !bodies.isEmpty { read(bodies, coordination, &passage) }
        }
        for body in passage.phrases.indices where passage.phrases[body].type == .institution {
            readBracketedRole(of: body, &passage)
        }
        readHeadNoun(&passage)
        for program in passage.phrases.indices where passage.phrases[program].type == .program {
            readRole(of: program, &passage)
        }
    }

    /// 乙事業の実施機関となる甲機構, 甲機構が乙事業の事務局となり.
    private func readRole(of program: Int, _ passage: inout Passage) {
        var rest = Cursor(passage.prose, at: passage.phrases[program].whole.upperBound)
        let start = rest.offset
        guard rest.take(["の"]) else { return }
        let isCommission = rest.take(Self.commissionRoles)
        guard isCommission || rest.take(Self.roles) else { return }
        let cue = start..<rest.offset
        _ = rest.take(Self.holding)
        rest.skipSpaces()
        let bodies =
            passage.coordination(at: rest.offset)
            ?? passage.coordinations.first { earlier in
                var between = passage.cursor(after: earlier)
                guard between.take(["が", "は", "を", "が、", "は、"]) else { return false }
                return between.offset == passage.phrases[program].whole.lowerBound
            }
        for body in bodies?.members ?? [] where passage.phrases[body].type == .institution {
            passage.claim(
                passage.party(program), isCommission ? .commissionedThrough : .executedBy, passage.party(body),
                cue: cue,
                confidence: 0.9, "The text says what part the body has in the program.")
        }
    }

    /// 乙事業(令和5年度予算:2億円、実施主体:甲機構): the role stands before the body, in the program's bracket.
    private func readBracketedRole(of body: Int, _ passage: inout Passage) {
        guard let bracket = passage.phrases[body].level,
            let program = passage.host(of: passage.phrases[body].whole.lowerBound),
            passage.phrases[program].type == .program, passage.phrases[program].additions.contains(bracket)
        else { return }
        let start = passage.phrases[body].whole.lowerBound
        // 乙事業(甲機構が実施)
        var rest = Cursor(passage.prose, at: passage.phrases[body].whole.upperBound)
        if rest.take(Self.runs) {
            run([program], by: [body], cue: start..<rest.offset, &passage)
            return
        }
        let commission = Self.commissionLabels.start(in: passage.prose.scalars, before: start)
        guard let cue = commission ?? Self.roleLabels.start(in: passage.prose.scalars, before: start) else { return }
        passage.claim(
            passage.party(program), commission == nil ? .executedBy : .commissionedThrough, passage.party(body),
            cue: cue..<start, confidence: 0.9, "The bracket behind the program says what part the body has in it.")
    }

    private func read(_ bodies: [Int], _ coordination: Coordination, _ passage: inout Passage) {
        var rest = passage.cursor(after: coordination)
        if rest.take(Self.running) {
            let cue = coordination.end..<rest.offset
            rest.skipSpaces()
            let programs = passage.programs(at: rest.offset)
            run(programs, by: bodies, cue: cue, &passage)
            if !programs.isEmpty { return }
            rest = passage.cursor(after: coordination)
        }
        if rest.take(Self.runs) {
            let before = passage.coordinations.first { earlier in
                var between = passage.cursor(after: earlier)
                guard between.take(["を", "は", "については", "を、", "は、"]) else { return false }
                return between.offset == passage.phrases[coordination.members[0]].whole.lowerBound
            }
            let programs = before?.members.filter { passage.phrases[$0].type == .program } ?? []
            run(programs, by: bodies, cue: coordination.end..<rest.offset, &passage)
            return
        }
        if readOwner(bodies, coordination, &passage) { return }
        if readSubject(bodies, coordination, &passage) || readAdopter(bodies, coordination, &passage) { return }
        if readHanded(bodies, coordination, &passage) { return }
        guard rest.take(Self.toBody), rest.take(Self.commission) else { return }
        let clause = passage.prose.sentence(around: coordination.end..<rest.offset)
        let programs = passage.phrases.indices.filter {
            passage.phrases[$0].type == .program && clause.contains(passage.phrases[$0].whole.lowerBound)
        }
        // The program that is handed over stands before; failing that, the next one is what the contract is for.
        let before = programs.last { passage.phrases[$0].whole.upperBound <= coordination.end }
        guard let program = before ?? programs.first else { return }
        for body in bodies {
            passage.claim(
                passage.party(program), .commissionedThrough, passage.party(body), cue: coordination.end..<rest.offset,
                confidence: 0.9, "The text says that the program is commissioned to the body.")
        }
    }

    /// 甲機構の「乙事業」, 甲機構(略称)の乙事業: whose it is called.
    private func readOwner(_ bodies: [Int], _ coordination: Coordination, _ passage: inout Passage) -> Bool {
        var rest = passage.cursor(after: coordination)
        guard bodies.count == coordination.members.count, rest.take(["の"]) else { return false }
        let programs = passage.programs(at: rest.offset).filter {
            !passage.phrases[$0].mention.traits.contains(.generic)
        }
        for program in programs {
            for body in bodies {
                passage.claim(
                    passage.party(program), .executedBy, passage.party(body), cue: coordination.end..<rest.offset,
                    confidence: 0.75, "The text calls the program the body's.")
            }
        }
        return !programs.isEmpty
    }

    /// 甲機構は、乙事業を実施した: the body right before, as what the sentence is about.
    private func readSubject(_ bodies: [Int], _ coordination: Coordination, _ passage: inout Passage) -> Bool {
        var rest = passage.cursor(after: coordination)
        let isPlace = rest.take(["において", "において、"])
        guard isPlace || rest.take(["は", "は、", "が", "が、", "では", "では、"]),
            let next = passage.coordination(at: rest.offset)
        else { return false }
        let programs = next.members.filter { passage.phrases[$0].type == .program }
        var behind = passage.cursor(after: next)
        // 甲機構が乙事業で35件を採択した: who adopts under a program runs it.
        let runs =
            behind.take(["を"])
            ? behind.take(["実施", "運営", "執行", "主催", "開催", "運用", "開始", "始め"])
                || !isPlace && behind.take(["行っ", "行い", "行う", "公募", "募集", "展開"])
            : behind.take(Self.under) && adopts(behind: behind.offset, in: passage)
        guard !programs.isEmpty, runs else { return false }
        run(programs, by: bodies, cue: coordination.end..<rest.offset, &passage)
        return true
    }

    /// 甲協会に乙研修を委託する.
    private func readHanded(_ bodies: [Int], _ coordination: Coordination, _ passage: inout Passage) -> Bool {
        var rest = passage.cursor(after: coordination)
        guard rest.take(["に", "に、", "へ"]), let next = passage.coordination(at: rest.offset) else { return false }
        let programs = next.members.filter { passage.phrases[$0].type == .program }
        var behind = passage.cursor(after: next)
        guard behind.take(["を"]), behind.take(Self.commission) else { return false }
        for program in programs {
            for body in bodies {
                passage.claim(
                    passage.party(program), .commissionedThrough, passage.party(body),
                    cue: coordination.end..<behind.offset, confidence: 0.9,
                    "The text says that the program is commissioned to the body.")
            }
        }
        return !programs.isEmpty
    }

    /// 乙事業で甲機構が4件を採択した.
    private func readAdopter(_ bodies: [Int], _ coordination: Coordination, _ passage: inout Passage) -> Bool {
        var rest = passage.cursor(after: coordination)
        let start = passage.phrases[coordination.members[0]].whole.lowerBound
        guard rest.take(["が", "が、"]), adopts(behind: rest.offset, in: passage),
            let under = passage.coordinations.last(where: { earlier in
                var between = passage.cursor(after: earlier)
                return between.take(Self.under) && between.offset == start
            })
        else { return false }
        let programs = under.members.filter { passage.phrases[$0].type == .program }
        run(programs, by: bodies, cue: coordination.end..<rest.offset, &passage)
        return !programs.isEmpty
    }

    private func adopts(behind offset: Int, in passage: Passage) -> Bool {
        let end = passage.prose.clause(around: offset..<offset).upperBound
        return Self.adopting.first(in: passage.prose.scalars, offset..<max(offset, end)) != nil
    }

    private func run(_ programs: [Int], by bodies: [Int], cue: Range<Int>, _ passage: inout Passage) {
        for program in programs {
            for body in bodies {
                passage.claim(
                    passage.party(program), .executedBy, passage.party(body), cue: cue, confidence: 0.9,
                    "The text says that the body runs the program.")
            }
        }
    }

    /// The head noun does not tell giver from taker: 甲委託事業 is mostly what is commissioned to 甲.
    private func readHeadNoun(_ passage: inout Passage) {
        for mention in passage.mentions where mention.type == .institution {
            var rest = Cursor(passage.prose, at: mention.range.upperBound)
            _ = rest.take(["への", "からの", "の"])
            guard rest.take(Self.commission), rest.take(["事業", "研究", "調査", "研究事業", "調査事業"]) else { continue }
            let cue = mention.range.lowerBound..<rest.offset
            _ = rest.take(["である", "の", "として", "としての"])
            rest.skipSpaces()
            for program in passage.programs(at: rest.offset) {
                guard let body = Party(mention) else { continue }
                passage.claim(
                    passage.party(program), .commissionedThrough, body, cue: cue, confidence: 0.7,
                    "The body's name stands before 委託事業 and the program's name; which of the two commissions is not said."
                )
            }
        }
    }
}

extension Passage {
    /// The programs of the coordination that starts at `offset`.
    func programs(at offset: Int) -> [Int] {
        coordination(at: offset)?.members.filter { phrases[$0].type == .program } ?? []
    }
}

import Linking
import Testing

/// Sentences of the genre, made up, and what is to be read in them of one property: no more, no less.
struct RelationCase: CustomTestStringConvertible, Sendable {
    var property: RelationProperty
    var text: String
    var expected: [String]
    var isPlan = false
    var isMeasure = false

    init(
        _ property: RelationProperty, _ text: String, _ expected: [String], plan: Bool = false, measure: Bool = false
    ) {
        self.property = property
        self.text = text
        self.expected = expected
        isPlan = plan
        isMeasure = measure
    }

    var testDescription: String { "\(property): \(text)" }

    func read() -> [String] {
        var document =
            isMeasure
            ? RelationText(measure: text) : isPlan ? RelationText(plan: [text]) : RelationText(result: [text])
        return document.read(property)
    }
}

@Suite("Relations out of sentences")
struct RelationRuleTests {
    @Test(arguments: programs + allocations)
    func programsAndMoney(_ sample: RelationCase) { #expect(sample.read().sorted() == sample.expected.sorted()) }

    @Test(arguments: parts + bodies)
    func partsAndBodies(_ sample: RelationCase) { #expect(sample.read().sorted() == sample.expected.sorted()) }

    @Test(arguments: foundations + publications)
    func instruments(_ sample: RelationCase) { #expect(sample.read().sorted() == sample.expected.sorted()) }

    static let programs = [
        RelationCase(.usesProgram, "・⟨P|海洋観測高度化事業⟩により、観測機器を更新した。", ["実績1 → 海洋観測高度化事業"]),
        RelationCase(.implementedBy, "・「⟨P|里山再生交付金⟩」を活用し、間伐を行う。", ["施策 → 里山再生交付金"], plan: true),
        RelationCase(.implementedBy, "⟨P|離島航路補助事業⟩における航路の維持に取り組む。", ["施策 → 離島航路補助事業"], measure: true),
        RelationCase(.usesProgram, "⟨P|離島航路補助事業⟩における航路の維持に取り組む。", [], measure: true),
        RelationCase(.usesProgram, "・また、⟨P!anaphoric|同事業=雪害対策事業⟩において、除雪車を配備した。", ["実績1 → 雪害対策事業"]),
        RelationCase(.usesProgram, "・⟨P!generic|調査事業⟩を行った。", []),
        RelationCase(
            .usesProgram, "・「⟨P|港湾脱炭素化事業⟩」及び「⟨P|造船人材育成事業⟩」を実施した。",
            ["実績1 → 港湾脱炭素化事業", "実績1 → 造船人材育成事業"]),
        RelationCase(.usesProgram, "・⟨P|里海創生事業⟩の成果を踏まえ、藻場の保全を進めた。", []),
        RelationCase(.basedOn, "・⟨P|里海創生事業⟩において得られた知見に基づき、藻場の保全を進めた。", ["実績1 → 里海創生事業"]),
        RelationCase(
            .commissionedThrough, "・⟨I|港湾空港技術研究所⟩委託事業「⟨P|沿岸防災調査⟩」において、波浪を調べた。", ["沿岸防災調査 → 港湾空港技術研究所"]),
        RelationCase(
            .commissionedThrough, "・「⟨P|食文化発信事業⟩」を⟨I|日本食普及協会⟩に委託し、催しを開いた。", ["食文化発信事業 → 日本食普及協会"]),
        RelationCase(
            .commissionedThrough, "・⟨I|電力中央研究所⟩への委託により⟨P|送電網調査事業⟩を行う。", ["送電網調査事業 → 電力中央研究所"], plan: true),
        RelationCase(.executedBy, "・⟨I|JICA⟩が実施する「⟨P|水道技術協力事業⟩」と連携した。", ["水道技術協力事業 → JICA"]),
        RelationCase(.executedBy, "・⟨P|水道技術協力事業⟩を⟨I|JICA⟩が実施した。", ["水道技術協力事業 → JICA"]),
        RelationCase(.executedBy, "・⟨I|甲研究所⟩と⟨I|乙研究所⟩が共同で運営する⟨P|量子計測事業⟩に参加した。", ["量子計測事業 → 甲研究所", "量子計測事業 → 乙研究所"]),
        RelationCase(.executedBy, "・⟨I|甲研究所⟩が調査を実施した。", []),
        RelationCase(.executedBy, "・⟨I|甲機構⟩が⟨P|港湾協力事業⟩で35件を採択した。", ["港湾協力事業 → 甲機構"]),
        RelationCase(.executedBy, "・⟨I|甲機構⟩が⟨P|港湾協力事業⟩で調べた。", []),
        RelationCase(.executedBy, "・⟨P|港湾協力事業⟩(⟨I|甲機構⟩が実施)により支えた。", ["港湾協力事業 → 甲機構"]),
        RelationCase(.commissionedThrough, "・⟨I|甲協会⟩に⟨P|港湾研修⟩を委託した。", ["港湾研修 → 甲協会"]),
        RelationCase(.commissionedThrough, "・⟨I|甲協会⟩に⟨P|港湾研修⟩を知らせた。", []),
        RelationCase(.executedBy, "・⟨P|港湾協力事業⟩で⟨I|甲機構⟩が4件を採択した。", ["港湾協力事業 → 甲機構"]),
        RelationCase(.executedBy, "・⟨P|港湾協力助成金⟩を⟨I|甲機構⟩が支給した。", ["港湾協力助成金 → 甲機構"]),
        RelationCase(.through, "・⟨I|甲機関⟩への拠出を通じて支えた。", ["実績1 → 甲機関"]),
        RelationCase(
            .publishes, "・⟨I|甲センター⟩が運営する⟨R|港湾ポータル⟩を改め、⟨Rp|港湾白書⟩を公表した。", ["実績1 → 港湾白書"]),
        RelationCase(.involves, "・⟨N|港湾脱炭素コンソーシアム⟩を設立した。", ["実績1 → 港湾脱炭素コンソーシアム"]),
        RelationCase(.involves, "・⟨N|港湾見守りネットワーク⟩の構築を進めた。", []),
        RelationCase(.succeeds, "・⟨P|次期観測計画⟩は、⟨P|現行観測計画⟩の後継プロジェクトとして始まった。", ["次期観測計画 → 現行観測計画"]),
        RelationCase(.involves, "・⟨I|JST⟩ ⟨P|未来創出研究事業⟩において採択した。", ["実績1 → JST", "未来創出研究事業 → JST"]),
        RelationCase(.succeeds, "・⟨P|旧橋点検事業⟩の後継である⟨P|橋梁長寿命化事業⟩を開始した。", ["橋梁長寿命化事業 → 旧橋点検事業"]),
        RelationCase(.succeeds, "・⟨P|森林活用交付金⟩(旧⟨P|林業振興交付金⟩)を交付した。", ["森林活用交付金 → 林業振興交付金"]),
        RelationCase(.succeeds, "・⟨P|海岸事業⟩(令和4年度までは⟨P|浜事業⟩)を行った。", ["海岸事業 → 浜事業"]),
        RelationCase(.succeeds, "・⟨P|海岸事業⟩(⟨P|浜事業⟩の後継)を行った。", ["海岸事業 → 浜事業"]),
        RelationCase(.succeeds, "・⟨P|海岸事業⟩(令和2年度に「⟨P|浜事業⟩」から名称変更)を行った。", ["海岸事業 → 浜事業"]),
        RelationCase(.succeeds, "・⟨P|浜事業⟩(現⟨P|海岸事業⟩)を行った。", ["海岸事業 → 浜事業"]),
        RelationCase(.succeeds, "・⟨P|浜事業⟩は、令和6年度から⟨P|海岸事業⟩に統合する。", ["海岸事業 → 浜事業"]),
        RelationCase(.succeeds, "・「⟨P|浜事業⟩」の名称を「⟨P|海岸事業⟩」に変更した。", ["海岸事業 → 浜事業"]),
        RelationCase(.succeeds, "・⟨P|浜事業⟩は終了し、後継の「⟨P|海岸事業⟩」に引き継がれた。", ["海岸事業 → 浜事業"]),
        RelationCase(.succeeds, "・⟨P|浜事業⟩及び⟨P|磯事業⟩を統合し、新たに⟨P|海岸事業⟩を始めた。", ["海岸事業 → 浜事業", "海岸事業 → 磯事業"]),
        RelationCase(.succeeds, "・⟨P|浜事業⟩の成果を⟨P|海岸事業⟩に移した。", []),
        RelationCase(.executedBy, "・⟨P|水道協力事業⟩の事務局である⟨I|甲協会⟩が行った。", ["水道協力事業 → 甲協会"]),
        RelationCase(.executedBy, "・⟨I|甲協会⟩は、⟨P|水道協力事業⟩を実施した。", ["水道協力事業 → 甲協会"]),
        RelationCase(.executedBy, "・⟨I|甲協会⟩では、⟨P|水道協力事業⟩を行い、窓口を増やした。", ["水道協力事業 → 甲協会"]),
        RelationCase(.executedBy, "・⟨I|甲機構⟩(略称)の「⟨P|水道協力事業⟩」により調べた。", ["水道協力事業 → 甲機構"]),
        RelationCase(.executedBy, "・⟨I|甲機構⟩が実施主体となり、⟨P|水道協力事業⟩を進めた。", ["水道協力事業 → 甲機構"]),
        RelationCase(.executedBy, "・⟨I|甲博物館⟩において⟨P|水道協力事業⟩を行った。", []),
        RelationCase(.commissionedThrough, "・⟨P|水道調査事業⟩の委託先である⟨I|甲協会⟩が調べた。", ["水道調査事業 → 甲協会"]),
        RelationCase(.usesProgram, "・⟨P|旧橋点検事業⟩に代わる⟨P|橋梁長寿命化事業⟩を開始した。", ["実績1 → 橋梁長寿命化事業"]),
    ]

    static let allocations = [
        RelationCase(.hasAllocation, "・⟨P|除雪機械整備事業⟩(令和5年度予算:⟨B|7億円⟩)により支援した。", ["除雪機械整備事業 → 7億円"]),
        RelationCase(.hasAllocation, "・「⟨P|除雪機械整備事業⟩(令和5年度予算:⟨B|7億円⟩)」により支援した。", ["除雪機械整備事業 → 7億円"]),
        RelationCase(
            .hasAllocation, "・「⟨C|雪国拠点⟩」(⟨P|除雪機械整備事業⟩として令和5年度予算:⟨B|7億円の内数⟩)を通じて支援した。",
            ["除雪機械整備事業 → 7億円の内数"]),
        RelationCase(
            .hasAllocation, "・⟨P|港湾事業⟩(⟨P|荷役支援事業⟩)(令和5年度予算:⟨B|2億円⟩)を実施した。", ["荷役支援事業 → 2億円"]),
        RelationCase(
            .hasAllocation, "・⟨P|港湾事業⟩(うち⟨P|荷役支援事業⟩:⟨B|2億円⟩)を実施した。", ["荷役支援事業 → 2億円"]),
        RelationCase(
            .hasAllocation, "・⟨P|漁港事業⟩(令和5年度予算:⟨B|2億円⟩、令和5年度補正予算:⟨B|9億円⟩)を実施した。",
            ["漁港事業 → 2億円", "漁港事業 → 9億円"]),
        RelationCase(
            .hasAllocation, "・「⟨P|漁港事業⟩」(⟨B|2億円⟩)及び「⟨P|種苗事業⟩」(⟨B|1億円⟩)を実施した。",
            ["漁港事業 → 2億円", "種苗事業 → 1億円"]),
        RelationCase(
            .hasAllocation, "・⟨R|古文書画像データベース⟩について、目録を作るなどの経費として⟨B|約3億円⟩を措置している。", ["古文書画像データベース → 約3億円"]),
        RelationCase(.hasAllocation, "・令和5年度補正予算において⟨B|4億円⟩を⟨P|種苗事業⟩に計上した。", ["種苗事業 → 4億円"]),
        RelationCase(.hasAllocation, "・「⟨P|種苗事業⟩」に⟨B|4億円⟩を計上した。", ["種苗事業 → 4億円"]),
        RelationCase(.hasAllocation, "・⟨B|4億円⟩を計上し、「⟨P|種苗事業⟩」を実施する。", ["種苗事業 → 4億円"], plan: true),
        RelationCase(
            .hasAllocation, "・⟨P|漁港事業⟩及び⟨P|種苗事業⟩(いずれも令和5年度予算:⟨B|8億円の内数⟩)を実施した。",
            ["漁港事業 → 8億円の内数", "種苗事業 → 8億円の内数"]),
        RelationCase(.hasAllocation, "・設備を導入した(令和5年度予算:⟨B|4億円⟩)。", []),
    ]

    static let parts = [
        // The role of a body in the program's own bracket.
        RelationCase(
            .executedBy, "・⟨P|流氷観測推進事業⟩(令和5年度予算:2億円、実施主体:⟨I|氷海協会⟩)を行った。", ["流氷観測推進事業 → 氷海協会"]),
        RelationCase(
            .commissionedThrough, "・⟨P|流氷観測推進事業⟩(委託先:⟨I|氷海協会⟩)を行った。", ["流氷観測推進事業 → 氷海協会"]),
        RelationCase(.executedBy, "・⟨P|流氷観測推進事業⟩(協力:⟨I|氷海協会⟩)を行った。", []),
        RelationCase(.executedBy, "・⟨I|氷海協会⟩が⟨P|流氷案内制度⟩を始めた。", ["流氷案内制度 → 氷海協会"]),
        RelationCase(
            .succeeds, "・⟨P|流氷観測推進事業⟩を後継の⟨P|氷海観測事業⟩に移した。", ["氷海観測事業 → 流氷観測推進事業"]),
        RelationCase(
            .componentOf, "・「⟨N|防災連携ネットワーク⟩」や「⟨C|広域拠点⟩」(いずれも⟨P|地域防災事業⟩として令和5年度予算:⟨B|3億円⟩)を通じて支援した。",
            ["防災連携ネットワーク → 地域防災事業", "広域拠点 → 地域防災事業"]),
        RelationCase(
            .componentOf, "・「⟨N|防災連携ネットワーク⟩」や「⟨C|広域拠点⟩」(⟨P|地域防災事業⟩として実施)を通じて支援した。", ["広域拠点 → 地域防災事業"]),
        RelationCase(.componentOf, "・⟨P|港湾事業⟩(⟨P|荷役支援事業⟩)を実施した。", ["荷役支援事業 → 港湾事業"]),
        RelationCase(.componentOf, "・⟨P|港湾事業⟩のうち⟨P|荷役支援事業⟩を実施した。", ["荷役支援事業 → 港湾事業"]),
        RelationCase(.componentOf, "・⟨P|港湾事業⟩の一環として、⟨P|荷役支援事業⟩を実施した。", ["荷役支援事業 → 港湾事業"]),
        RelationCase(.componentOf, "⟨P|地域防災事業⟩における⟨C|広域拠点⟩の自立を促す。", ["広域拠点 → 地域防災事業"], measure: true),
        RelationCase(.componentOf, "・⟨P|海洋研究事業⟩で採択されている「⟨P|深海微生物の解明⟩」を進めた。", ["深海微生物の解明 → 海洋研究事業"]),
        RelationCase(.componentOf, "・⟨P|海洋研究事業⟩により整備された⟨C|沿岸観測拠点⟩を使った。", ["沿岸観測拠点 → 海洋研究事業"]),
        RelationCase(.componentOf, "・⟨R|四大文庫⟩の一つである⟨R|西方文庫⟩について目録を作った。", ["西方文庫 → 四大文庫"]),
        RelationCase(.componentOf, "・⟨R|地震計網⟩等の⟨R|国の観測網⟩との連結が可能となった。", ["地震計網 → 国の観測網"]),
        RelationCase(.componentOf, "・⟨I|甲大学⟩、⟨I|乙大学⟩をはじめとする⟨C|連携拠点校⟩で行った。", ["甲大学 → 連携拠点校", "乙大学 → 連携拠点校"]),
        RelationCase(.componentOf, "・⟨I|甲研究所⟩、⟨I|乙研究所⟩等の⟨C|国立研究機関⟩と行った。", ["甲研究所 → 国立研究機関", "乙研究所 → 国立研究機関"]),
        RelationCase(.componentOf, "・⟨C|指定輸送機関⟩である⟨I|甲航路公社⟩と行った。", ["甲航路公社 → 指定輸送機関"]),
        RelationCase(.componentOf, "・全ての⟨C|基幹災害病院⟩に⟨C|搬送調整部門⟩を設置した。", ["搬送調整部門 → 基幹災害病院"]),
        RelationCase(.componentOf, "・⟨C|基幹災害病院⟩の⟨C|搬送調整部門⟩が訓練した。", ["搬送調整部門 → 基幹災害病院"]),
        RelationCase(.componentOf, "・⟨P|荷役事業⟩(⟨P|港湾交付金⟩の基幹事業)により改めた。", ["荷役事業 → 港湾交付金"]),
        RelationCase(.componentOf, "・⟨P|荷役事業⟩を⟨P|港湾交付金⟩の一環として実施した。", ["荷役事業 → 港湾交付金"]),
        RelationCase(.componentOf, "・⟨P|港湾事業⟩において⟨I|甲大学⟩が調べた。", []),
    ]

    static let bodies = [
        RelationCase(.through, "・⟨N|防災連携ネットワーク⟩を通じて助言した。", ["実績1 → 防災連携ネットワーク"]),
        RelationCase(.through, "・⟨I|甲研究所⟩や⟨I|乙研究所⟩を通じ、助言する。", ["計画1 → 甲研究所", "計画1 → 乙研究所"], plan: true),
        RelationCase(.through, "・⟨I|甲研究所⟩、⟨I|乙研究所⟩等を通じて助言した。", ["実績1 → 甲研究所", "実績1 → 乙研究所"]),
        RelationCase(.through, "・⟨N|山岳網⟩を通じた助言を行った。", ["実績1 → 山岳網"]),
        RelationCase(.through, "・⟨I|甲研究所⟩との対話を通じて助言した。", []),
        RelationCase(.through, "・「⟨N|山岳網⟩」やく「⟨C|山岳拠点⟩」を通じて助言した。", ["実績1 → 山岳網", "実績1 → 山岳拠点"]),
        RelationCase(.involves, "・⟨C|山岳拠点⟩を通じて助言した。", []),
        RelationCase(.involves, "・⟨I|甲研究所⟩を通じて助言した。", ["実績1 → 甲研究所"]),
        RelationCase(.involves, "・⟨N|山岳網⟩の構築に取り組んだ。", []),
        RelationCase(.involves, "・⟨N|山岳網⟩と連携した。", ["実績1 → 山岳網"]),
        RelationCase(.involves, "⟨I|甲研究所⟩、⟨I|乙研究所⟩の連携のもと進める。", ["施策 → 甲研究所", "施策 → 乙研究所"], measure: true),
        RelationCase(.involves, "・⟨R!generic|データベース⟩を整備した。", []),
        RelationCase(.involves, "・「⟨Rp|防災の在り方⟩」(令和4年5月⟨I|防災審議会⟩)を公表した。", ["防災の在り方 → 防災審議会"]),
    ]

    static let foundations = [
        RelationCase(.basedOn, "・⟨L|海岸法⟩に基づき、堤防を補修した。", ["実績1 → 海岸法"]),
        RelationCase(.basedOn, "・⟨L|海岸法⟩第5条の規定により、堤防を補修した。", ["実績1 → 海岸法"]),
        RelationCase(.basedOn, "・⟨L|海岸法⟩の一部改正が令和6年4月に施行されたことに伴い、改めた。", ["実績1 → 海岸法"]),
        RelationCase(.basedOn, "・⟨L|海岸法⟩に定める⟨I|海岸会議⟩で審議した。", []),
        RelationCase(.publishes, "・「⟨G|堤防の手引き⟩」について、護岸の章を加えた改訂版を公表した。", ["実績1 → 堤防の手引き"]),
        RelationCase(.publishes, "・「⟨G|堤防の手引き⟩」を改正した。", ["実績1 → 堤防の手引き"]),
        RelationCase(.basedOn, "・⟨Pl|海洋計画⟩(令和5年4月28日閣議決定)及び⟨Rp|検討会報告⟩を踏まえ、検討した。", ["実績1 → 海洋計画", "実績1 → 検討会報告"]),
        RelationCase(
            .basedOn, "・⟨Pl|海洋計画⟩(令和5年4月28日閣議決定)において「⟨L|海岸法⟩に基づく手続を見直す」とされたこと、及び⟨Rp|検討会報告⟩を踏まえ、検討した。",
            ["実績1 → 海洋計画", "実績1 → 検討会報告"]),
        RelationCase(
            .basedOn, "・⟨Pl|海洋計画⟩(令和5年4月28日閣議決定)において手続の見直しが求められたことと、「⟨Rp|検討会報告⟩」の内容を踏まえ、検討した。",
            ["実績1 → 海洋計画", "実績1 → 検討会報告"]),
        RelationCase(.basedOn, "・⟨Pl|海洋計画⟩において見直しが求められた。⟨Rp|検討会報告⟩を踏まえ、検討した。", ["実績1 → 検討会報告"]),
        RelationCase(.basedOn, "・⟨L|海岸法⟩により指定された⟨C|海岸協力団体⟩を支援した。", ["海岸協力団体 → 海岸法"]),
        RelationCase(.cites, "・⟨Pl|海洋計画⟩において「⟨L|海岸法⟩の手続を見直す」とされたことを踏まえ、検討した。", ["海洋計画 → 海岸法"]),
        RelationCase(.basedOn, "・⟨L|海岸法⟩(昭和31年法律第101号)に規定する⟨C|海岸協力団体⟩を指定した。", ["海岸協力団体 → 海岸法", "実績1 → 海岸法"]),
        RelationCase(.basedOn, "・⟨P|海岸事業⟩において、⟨L|海岸法⟩第23条の3に基づく⟨C|海岸協力団体⟩を支援した。", ["海岸協力団体 → 海岸法"]),
        RelationCase(.cites, "・⟨P|海岸事業⟩において、⟨L|海岸法⟩に基づく⟨C|海岸協力団体⟩を支援した。", ["実績1 → 海岸法"]),
        RelationCase(.basedOn, "・⟨L|海岸法⟩に基づく指定を受けた「⟨C|海岸協力団体⟩」を支援した。", ["海岸協力団体 → 海岸法", "実績1 → 海岸法"]),
        RelationCase(
            .basedOn, "・⟨L|改正海岸法=海岸法⟩を円滑に施行し、新たに創設された「⟨C|砂浜管理団体⟩」を周知する。", ["砂浜管理団体 → 海岸法", "計画1 → 海岸法"], plan: true),
        RelationCase(.basedOn, "・⟨L|海岸法⟩の改正を踏まえ、手引きを見直した。", ["実績1 → 海岸法"]),
        RelationCase(.basedOn, "・⟨Pl|海洋計画⟩の目標値等を踏まえ、機器を更新した。", ["実績1 → 海洋計画"]),
        RelationCase(
            .basedOn, "・⟨P|海岸事業⟩において、⟨L|海岸法⟩第3条に基づき策定された⟨Pl|海岸計画⟩の周知を行った。", ["海岸計画 → 海岸法"]),
        RelationCase(.basedOn, "・⟨L|海岸法⟩の改正(令和4年4月施行)に伴い、様式を改めた。", ["実績1 → 海岸法"]),
        RelationCase(.basedOn, "・⟨L|海岸法⟩の⟨C|海岸協力団体⟩を支援した。", ["海岸協力団体 → 海岸法"]),
        RelationCase(.basedOn, "・⟨Rp|海岸検討会報告⟩に示された論点を整理した。", ["実績1 → 海岸検討会報告"]),
        RelationCase(.basedOn, "・⟨L|海岸法⟩の認定を受け、堤防を補修した。", []),
        RelationCase(.basedOn, "・「⟨G|⟨G|砂浜指針⟩ガイダンス⟩」において示した。", ["砂浜指針ガイダンス → 砂浜指針"]),
        RelationCase(.cites, "・「⟨G|⟨G|砂浜指針⟩ガイダンス⟩」において示した。", ["実績1 → 砂浜指針ガイダンス"]),
        RelationCase(.cites, "・「⟨Rp|⟨L|海岸法⟩施行10年後の論点整理⟩」を配付した。", ["実績1 → 海岸法施行10年後の論点整理", "海岸法施行10年後の論点整理 → 海岸法"]),
        RelationCase(
            .changes, "・⟨L|⟨L|海岸法⟩及び⟨L|灯台法⟩の一部を改正する法律⟩(平成26年法律第61号)が施行された。",
            ["海岸法及び灯台法の一部を改正する法律 → 海岸法", "海岸法及び灯台法の一部を改正する法律 → 灯台法"]),
        RelationCase(.changes, "・⟨L|⟨L|海岸法⟩の一部を改正する法律⟩(平成26年法律第61号)が施行された。", ["海岸法の一部を改正する法律 → 海岸法"]),
        RelationCase(
            .basedOn, "・「⟨T|⟨P|砂浜研究事業⟩における検討会の成果に基づき作成された手法について⟩」を配付した。", ["砂浜研究事業における検討会の成果に基づき作成された手法について → 砂浜研究事業"]),
        RelationCase(.cites, "・⟨L|海岸法⟩が改正され、制度が変わった。", ["実績1 → 海岸法"]),
        RelationCase(.cites, "・⟨L|海岸法⟩に基づき補修した。", []),
    ]

    static let publications = [
        // The text tells what a title's 等 leaves open.
        RelationCase(
            .changes, "・⟨L|海岸法等の一部を改正する法律⟩(平成26年法律第61号)により、⟨L|灯台法⟩(昭和24年法律第9号)を改正した。",
            ["海岸法等の一部を改正する法律 → 灯台法"]),
        RelationCase(.changes, "・⟨L|海岸法等の一部を改正する法律⟩により、⟨L|灯台法⟩に基づく点検を行った。", []),
        RelationCase(.publishes, "・「⟨G|砂浜管理ガイドライン⟩」を令和5年6月に公表した。", ["実績1 → 砂浜管理ガイドライン"]),
        RelationCase(.publishes, "・「⟨G|砂浜管理の手引き⟩」を取りまとめ、自治体に配った。", ["実績1 → 砂浜管理の手引き"]),
        RelationCase(.publishes, "・考え方を「⟨Rp|砂浜管理の論点⟩」として公表する。", ["計画1 → 砂浜管理の論点"], plan: true),
        RelationCase(.publishes, "・「⟨T|砂の粒度について⟩」(令和5年海第8号)により、「⟨Te|粒度試験方法⟩」を公表した。", ["砂の粒度について → 粒度試験方法"]),
        RelationCase(
            .publishes, "・「⟨T|甲について⟩」及び「⟨T|乙について⟩」により、「⟨Te|丙試験方法⟩」、「⟨Te|丁試験方法⟩」を公表した。",
            ["甲について → 丙試験方法", "甲について → 丁試験方法", "乙について → 丙試験方法", "乙について → 丁試験方法"]),
        RelationCase(.publishes, "・⟨I|海岸研究所⟩が「⟨G|砂浜管理ガイドライン⟩」を策定した。", ["海岸研究所 → 砂浜管理ガイドライン"]),
        RelationCase(
            .publishes, "・⟨P|砂浜研究事業⟩の「⟨P|⟨Te|粒度の簡易評価法⟩の確立⟩」について、策定された⟨Te!generic!anaphoric|評価法⟩を年度内に公表する。",
            ["計画1 → 粒度の簡易評価法"], plan: true),
        RelationCase(
            .publishes, "・「⟨Te|丙試験方法⟩」及び「⟨Te|丁試験方法⟩」の二つを、「⟨T|甲について⟩」(令和5年海第8号)により公表した。",
            ["甲について → 丙試験方法", "甲について → 丁試験方法"]),
        RelationCase(
            .publishes, "・「⟨P|⟨Te|粒度の簡易評価法⟩の確立⟩」について、評価法を来年度に公表する。", ["計画1 → 粒度の簡易評価法"], plan: true),
        RelationCase(.publishes, "・「⟨P|⟨Te|粒度の簡易評価法⟩の確立⟩」について、助言を公表する。", [], plan: true),
        RelationCase(.publishes, "・⟨I|海岸研究所⟩が公表した「⟨G|砂浜管理ガイドライン⟩」を配った。", ["海岸研究所 → 砂浜管理ガイドライン"]),
        RelationCase(.publishes, "・⟨G|砂浜管理ガイドライン⟩の改訂を行った。", ["実績1 → 砂浜管理ガイドライン"]),
        RelationCase(.publishes, "・「⟨G|砂浜管理ガイドライン⟩」を参考に計画を作成した。", []),
        RelationCase(.publishes, "・⟨G|砂浜管理ガイドライン⟩の内容を周知した。", []),
        RelationCase(.publishes, "「⟨G|砂浜管理ガイドライン⟩」を公表する。", [], measure: true),
    ]

    @Test func severalNoticesAreNoCertainty() throws {
        var document = RelationText(
            result: ["・「⟨T|甲について⟩」及び「⟨T|乙について⟩」により、「⟨Te|丙試験方法⟩」、「⟨Te|丁試験方法⟩」を公表した。"])
        #expect(document.read(.publishes).count == 4)
        #expect(document.document.relations.allSatisfy { $0.property != .publishes || $0.confidence < 0.6 })
    }

    @Test func evidenceIsTheClause() throws {
        var document = RelationText(result: ["・寒冷地では、⟨L|海岸法⟩に基づき堤防を補修し、⟨P|除雪事業⟩(3年目)を終えた。"])
        _ = document.read(.basedOn)
        let basis = try #require(document.document.relations.first { $0.property == .basedOn })
        #expect(document.evidence(basis) == "海岸法に基づき堤防を補修し")
        let use = try #require(document.document.relations.first { $0.property == .usesProgram })
        #expect(document.evidence(use) == "除雪事業(3年目)を終えた")
    }
}

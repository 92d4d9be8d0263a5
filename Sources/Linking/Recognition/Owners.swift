internal import JapaneseText

/// How the name of an individual body begins: with the state, the world, a place or a legal form that it is of.
enum Owners {
    static func begin(_ name: some Collection<Unicode.Scalar>) -> Bool {
        all.contains { name.starts(with: $0) && name.count > $0.count }
    }

    /// 熊本県…, 大阪府…: the name begins with a prefecture's, written out.
    static func isOfPrefecture(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        prefectureNames.contains { prefecture in
            guard name.count > prefecture.count + 1, name.starts(with: prefecture) else { return false }
            return prefecture.last == "道" || "都府県".unicodeScalars.contains(name[name.startIndex + prefecture.count])
        }
    }

    private static let prefectureNames = CommonWords.scalars(prefectures)

    private static let all =
        CommonWords.scalars(
            [
                "日本", "全国", "国立", "国際", "公立", "国民", "内閣", "中央", "欧州", "米国", "英国", "世界", "アジア",
            ] + prefectures) + LegalForm.ofTheState + LegalForm.ofAnyone

    private static let prefectures = [
        "北海道", "青森", "岩手", "宮城", "秋田", "山形", "福島", "茨城", "栃木", "群馬", "埼玉", "千葉", "東京", "神奈川", "新潟", "富山",
        "石川", "福井", "山梨", "長野", "岐阜", "静岡", "愛知", "三重", "滋賀", "京都", "大阪", "兵庫", "奈良", "和歌山", "鳥取", "島根",
        "岡山", "広島", "山口", "徳島", "香川", "愛媛", "高知", "福岡", "佐賀", "長崎", "熊本", "大分", "宮崎", "鹿児島", "沖縄",
    ]
}

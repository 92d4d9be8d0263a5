/// The colours of a theme.
///
/// The tones are those of Okabe and Ito, which colour-blind readers tell apart, made darker on white paper and lighter
/// on black. Lines stand out from the paper by 3:1 and text from what is behind it by 4.5:1, as WCAG 2.2 asks (1.4.11,
/// 1.4.3). No two roles of a theme share a colour that they do not share in the other, so that one theme can be
/// turned into the other colour by colour.
struct DOTPalette {
    enum Tone: Int, CaseIterable {
        /// What is to be done.
        case blue
        /// Programs and money.
        case orange
        /// The government.
        case green
        /// Other bodies.
        case sky
        /// Instruments that bind.
        case purple
        /// Instruments that guide.
        case vermilion
        case grey
        /// Of what nothing is known.
        case plain
    }

    struct Colors {
        var line: String
        var fill: String
    }

    let paper: String
    let ink: String
    let frameLine: String
    /// Of a frame in no other one, and of one in another.
    let frameFills: [String]
    /// Of the node that the drawing is about.
    let focusFill: String
    private let tones: [Colors]

    subscript(tone: Tone) -> Colors { tones[tone.rawValue] }

    static func of(_ theme: DOTTheme) -> DOTPalette { theme == .dark ? dark : light }

    static let light = DOTPalette(
        paper: "#ffffff", ink: "#1a1a1a", frameLine: "#8a8f94", frameFills: ["#f9fafb", "#f1f3f5"],
        focusFill: "#fff3b0",
        tones: [
            Colors(line: "#0072b2", fill: "#e3f1fb"), Colors(line: "#b07500", fill: "#fcf1d9"),
            Colors(line: "#00795a", fill: "#dff3ec"), Colors(line: "#3a8fc0", fill: "#edf7fd"),
            Colors(line: "#a5568a", fill: "#f8eaf3"), Colors(line: "#b84300", fill: "#fbe9de"),
            Colors(line: "#5f6368", fill: "#ececee"), Colors(line: "#707579", fill: "#fdfdfd"),
        ])

    static let dark = DOTPalette(
        paper: "#14171a", ink: "#f0f0f0", frameLine: "#7a8087", frameFills: ["#1b1f23", "#23282d"],
        focusFill: "#5a4a00",
        tones: [
            Colors(line: "#4aa8f0", fill: "#12324a"), Colors(line: "#f0b429", fill: "#43340c"),
            Colors(line: "#2fc79a", fill: "#0f3b30"), Colors(line: "#a5d8f3", fill: "#22343f"),
            Colors(line: "#e08ac0", fill: "#43263b"), Colors(line: "#ff8a4c", fill: "#4a2411"),
            Colors(line: "#a9aeb4", fill: "#2f3337"), Colors(line: "#8f959b", fill: "#181b1f"),
        ])

    /// All colours, in one order for every theme.
    var all: [String] {
        [paper, ink, frameLine] + frameFills + [focusFill] + tones.flatMap { [$0.line, $0.fill] }
    }
}

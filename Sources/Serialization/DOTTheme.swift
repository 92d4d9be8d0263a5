/// Dark on white, or light on black.
public enum DOTTheme: String, CaseIterable, Sendable {
    case light, dark
}

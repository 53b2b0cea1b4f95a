/// What a piece of the screen means.
///
/// Drawing code names a role; ``Theme`` alone knows colours. Each role has a letter of its own, so that a frame's styles can be written down and compared.
public enum Role: Character, CaseIterable, Sendable {
  /// Plain text.
  case text = "."
  /// Text that steps back: units, footnotes, empty ground.
  case muted = "m"
  /// A section's heading.
  case heading = "h"
  /// A table's column headings.
  case columnHeading = "c"
  /// The program's name and the current place.
  case accent = "a"
  /// A tab, breadcrumb or key that can be chosen.
  case control = "k"
  /// Rules and dividers.
  case rule = "r"
  /// A figure with its qualifier.
  case figure = "f"
  /// The part of a bar that even the lowest reading holds.
  case certain = "b"
  /// The part of a bar between the lowest and the highest reading.
  case possible = "p"
  /// What nobody attributes to anybody.
  case unattributed = "u"
  /// A value that no source states.
  case unknown = "n"
  /// Concentration that lies wholly in the highest band.
  case highConcentration = "x"
  /// Something that holds: a tie, a signature.
  case present = "y"
  /// Something planned, proposed or announced, not yet done.
  case tentative = "t"
  /// A figure on which sources differ.
  case disputed = "d"
  /// Names of documents, lines, people: who says so.
  case source = "s"
  /// Text that matches the filter.
  case match = "o"
  /// What went wrong.
  case error = "e"
}

extension Role {
  /// What lists of roles call it: `high-concentration`.
  public var name: String {
    "\(self)".map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
  }
}

/// How a cell looks: its role, and whether it lies on the selected row.
public struct Style: Hashable, Sendable {
  /// What the cell means.
  public var role: Role
  /// Whether the cell is part of what the keyboard acts on.
  public var isSelected: Bool

  /// Makes a style.
  public init(_ role: Role, isSelected: Bool = false) {
    self.role = role
    self.isSelected = isSelected
  }

  /// Plain text, not selected.
  public static let text = Style(.text)
}

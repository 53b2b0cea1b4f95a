import LodeScreen
import TestSupport

/// Random keys as an xterm sends them: all of the key table but those that quit, letters, the mouse.
struct TypedKeys {
  private var random: SplitMix64
  private let bound: [Key]

  /// Keys that lead on, so that a session does not stay at the tabs.
  private static let onward: [Key] = [.enter, .enter, .down, .down, .up, .tab, .right, .end]
  /// Neither `/` nor `~`, with which a file's name would lead out of the folder.
  private static let letters = "abcdeghilmnoprstu0123456789 .?=&,%-é稀".map(Key.character)

  /// Begins at a seed; `table` is what `lode keys` prints.
  init(seed: UInt64, table: String) {
    random = SplitMix64(seed: seed)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasSuffix(" quit") }
    let names = rows.flatMap { row in
      row.dropFirst(2).prefix(23).split(separator: " ").map(String.init)
    }
    // Quits where no line is open.
    let quitting: [Key] = [.control("c"), .character("q")]
    bound = names.compactMap { Key(name: $0) }.filter { !quitting.contains($0) }
  }

  /// The bytes of the next key, or of what else a person does.
  mutating func next() -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<4: mouse([0, 0, 64, 65].randomElement(using: &random) ?? 0)
    case 4: "\u{1B}[200~q\nrare earths\u{1B}[201~"
    case 5..<55: Self.bytes(of: bound.randomElement(using: &random) ?? .down)
    case 55..<85: Self.bytes(of: Self.onward.randomElement(using: &random) ?? .down)
    default: Self.bytes(of: Self.letters.randomElement(using: &random) ?? .down)
    }
  }

  /// A size up to 200x60, the small ones more often.
  mutating func size() -> (columns: UInt16, rows: UInt16) {
    let isSmall = random.chance(0.85)
    return (
      UInt16.random(in: 1...(isSmall ? 80 : 200), using: &random),
      UInt16.random(in: 1...(isSmall ? 24 : 60), using: &random)
    )
  }

  private mutating func mouse(_ button: Int) -> String {
    let column = Int.random(in: 1...80, using: &random)
    let row = Int.random(in: 1...24, using: &random)
    return "\u{1B}[<\(button);\(column);\(row)M"
  }

  private static let sequences: [Key: String] = [
    .up: "\u{1B}OA", .down: "\u{1B}OB", .right: "\u{1B}OC", .left: "\u{1B}OD", .home: "\u{1B}OH",
    .end: "\u{1B}OF", .pageUp: "\u{1B}[5~", .pageDown: "\u{1B}[6~", .delete: "\u{1B}[3~",
    .backTab: "\u{1B}[Z", .function(1): "\u{1B}OP", .function(12): "\u{1B}[24~", .tab: "\t",
    .enter: "\r", .backspace: "\u{7F}",
    // With a key that makes no sequence of it.
    .escape: "\u{1B}j",
    // No line for a file's name is open then.
    .character("/"): "\u{1B}j/",
  ]

  private static func bytes(of key: Key) -> String {
    if let sequence = sequences[key] { return sequence }
    switch key {
    case .character(let character): return String(character)
    case .control(let letter):
      return letter.asciiValue.map { String(UnicodeScalar($0 & 0x1F)) } ?? ""
    default: return ""
    }
  }
}

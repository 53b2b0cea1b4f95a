extension Key {
  /// The key's name in scripts, help and the manual: ASCII, the same on every terminal.
  ///
  /// `Down`, `PgUp`, `Enter`, `Esc`, `Shift-Tab`, `Space`, `F1`, `Ctrl-D`; a character is its own
  /// name. ``init(name:)`` reads every name back, for function keys F0 … F63.
  public var name: String {
    switch self {
    case .character(let character): Self.name(of: character)
    case .control(let character): "Ctrl-" + Self.name(of: Self.raised(character))
    case .function(let number): "F\(number)"
    default: Self.names.first { $0.key == self }?.names[0] ?? ""
    }
  }

  /// The key as footers and help show it: as ``name``, the arrow keys in `symbols`.
  public func symbol(in symbols: Symbols) -> String {
    switch self {
    case .up: symbols.up
    case .down: symbols.down
    case .left: symbols.left
    case .right: symbols.right
    default: name
    }
  }

  /// Reads the name of a key, or one of its other usual names.
  ///
  /// Names of more than one letter may be in upper or lower case: `pgup`, `PageUp`, `Return`,
  /// `Escape`, `BackTab`, `Del`, `C-d`. A single character is that key, in its own case. Nil if
  /// nothing has that name.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      self = .character(character)
      return
    }
    let folded = name.lowercased()
    if folded == "space" {
      self = .character(" ")
    } else if let known = Self.names.first(where: {
      $0.names.contains { $0.lowercased() == folded }
    }) {
      self = known.key
    } else if let key = Self.controlKey(named: folded) ?? Self.functionKey(named: folded) {
      self = key
    } else {
      return nil
    }
  }

  /// Keys that have one fixed name, and what else they may be called.
  private static let names: [(key: Key, names: [String])] = [
    (.up, ["Up"]),
    (.down, ["Down"]),
    (.left, ["Left"]),
    (.right, ["Right"]),
    (.home, ["Home"]),
    (.end, ["End"]),
    (.pageUp, ["PgUp", "PageUp"]),
    (.pageDown, ["PgDn", "PageDown", "PgDown"]),
    (.enter, ["Enter", "Return"]),
    (.escape, ["Esc", "Escape"]),
    (.tab, ["Tab"]),
    (.backTab, ["Shift-Tab", "BackTab", "S-Tab"]),
    (.backspace, ["Backspace", "BS"]),
    (.delete, ["Delete", "Del"]),
  ]

  private static func name(of character: Character) -> String {
    character == " " ? "Space" : String(character)
  }

  /// The upper-case form of a letter that has one of a single character.
  private static func raised(_ character: Character) -> Character {
    let upper = character.uppercased()
    guard upper.count == 1, let letter = upper.first, letter.lowercased() == String(character)
    else { return character }
    return letter
  }

  private static func controlKey(named folded: String) -> Key? {
    for prefix in ["ctrl-", "c-"] where folded.hasPrefix(prefix) {
      let rest = folded.dropFirst(prefix.count)
      if rest == "space" { return .control(" ") }
      return rest.count == 1 ? rest.first.map { .control($0) } : nil
    }
    return nil
  }

  private static func functionKey(named folded: String) -> Key? {
    guard folded.hasPrefix("f"), folded.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(folded.dropFirst()), (0...63).contains(number)
    else { return nil }
    return .function(number)
  }
}

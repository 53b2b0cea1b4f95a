extension TextWidth {
  /// The text with a visible stand-in for whatever a terminal would obey or a reader would not see.
  ///
  /// For text that leaves the grid: memos, pages, the clipboard, labelled lines. Stand-ins are those
  /// of ``graphemes(of:)``: control pictures, `�` for bidirectional controls and what has no width, a
  /// hyphen for a soft one. Everything else stays, however wide; so do the characters of `keeping`.
  ///
  /// - Complexity: O(*n*); a scan of the bytes when all of it is printable ASCII.
  public static func withStandIns(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> String
  {
    guard !isPrintableASCII(text), !text.unicodeScalars.allSatisfy(isSimple) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(kept.contains(scalar) ? scalar : standIn(for: scalar))
    }
    return result
  }

  /// Whether ``withStandIns(_:keeping:)`` shows something else in place of the character.
  public static func needsStandIn(_ scalar: Unicode.Scalar) -> Bool {
    !isSimple(scalar) && standIn(for: scalar) != scalar
  }

  private static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20, 0x7F, 0xAD:
      if case .base(let shown, _) = kind(of: scalar) { return shown }
      return "\u{FFFD}"
    default:
      if case .withheld = kind(of: scalar) { return "\u{FFFD}" }
      return scalar
    }
  }
}

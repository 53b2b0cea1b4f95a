/// The control sequence OSC 52, by which a program hands text to its terminal's clipboard.
///
/// `ESC ] 52 ; c ; base64 BEL`. It works where the terminal is far away and no clipboard program
/// would reach it. Nothing comes back, so that nobody knows whether the terminal took it.
enum ClipboardSequence {
  /// The most letters of base64 that terminals are known to take (xterm, hterm, tmux).
  static let longest = 74_994

  /// Whether a terminal of that name is known to take the sequence, or to pass over it unseen.
  ///
  /// The Linux console and old hardware would print it.
  static func isTaken(by terminal: String) -> Bool {
    families.contains { terminal == $0 || terminal.hasPrefix($0 + "-") }
  }

  private static let families = [
    "xterm", "tmux", "screen", "rxvt", "kitty", "alacritty", "foot", "wezterm", "ghostty",
    "konsole", "vte", "gnome", "st", "contour", "mintty", "iterm", "iterm2",
  ]

  /// The bytes to write; nil for a text that is too long.
  ///
  /// tmux takes the sequence itself where its `set-clipboard` is on, and hands it on in its
  /// passthrough where `allow-passthrough` is; it gets both, which set the same text.
  static func bytes(for text: String, inTmux: Bool) -> [UInt8]? {
    let letters = base64(Array(text.utf8))
    guard letters.count <= longest else { return nil }
    let start = Array("]52;c;".utf8)
    let plain = [escape] + start + letters + [bell]
    guard inTmux else { return plain }
    return plain + [escape] + Array("Ptmux;".utf8) + [escape] + plain + [escape]
      + [UInt8(ascii: "\\")]
  }

  private static let escape: UInt8 = 0x1B
  private static let bell: UInt8 = 0x07

  /// The letters of RFC 4648, section 4, filled up with `=`.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var letters: [UInt8] = []
    letters.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + Array(repeating: 0, count: 3 - group.count)
      let bits = padded.reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        letters.append(
          place > group.count
            ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * place) & 63])
      }
    }
    return letters
  }
}

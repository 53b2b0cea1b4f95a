import LodeScreen

/// What terminals answer to the question for the colour of their ground.
///
/// The string of OSC 11 as xterm's control sequences give it: `]11;rgb:1414/1414/1414`, with one
/// to four hexadecimal digits a part, or `rgba:` with a fourth part; some write `#141414`.
enum GroundAnswer {
  /// How every answer starts: the introducing character and the number of the question.
  static let start = "]11;"

  /// The colour in an answer; nil for any other string, and for one that is cut.
  static func color(in text: String) -> RGB? {
    guard text.hasPrefix(start) else { return nil }
    let value = text.dropFirst(start.count)
    if value.hasPrefix("#"), value.utf8.count == 7, value.dropFirst().allSatisfy(\.isHexDigit) {
      return UInt32(value.dropFirst(), radix: 16).map { RGB($0) }
    }
    guard let colon = value.firstIndex(of: ":"), ["rgb", "rgba"].contains(value[..<colon])
    else { return nil }
    let fields = value[value.index(after: colon)...]
      .split(separator: "/", omittingEmptySubsequences: false)
    let parts = fields.compactMap { part($0) }
    guard parts.count == fields.count, fields.count == colon.utf16Offset(in: value) else {
      return nil
    }
    return RGB(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// A part of a colour, scaled from as many digits as it has to 0…255.
  private static func part(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    let most = (1 << (4 * digits.utf8.count)) - 1
    return UInt8((value * 255 + most / 2) / most)
  }
}

import TestSupport

/// Makes faulty inputs of sound ones, the same on every run of one seed.
struct Mutator {
  private var numbers: SplitMix64
  private let samples: [[UInt8]]
  private let words: [[UInt8]]

  /// What breaks readers of text, besides words of the format itself.
  private static let hostile =
    [
      "\"", "\"\"", ",", "\n", "\r", "\r\n", "\0", "\t", ";", "#", "\\", "'", "=", "&", "?", "/",
      "[", "]",
      "{", "}", "-", "..", "../", "%", "\u{1B}[", "\u{1B}]11;", "\u{1B}[200~", "\u{7}", "\u{9B}",
      "\u{FEFF}", "\u{202E}", "\u{301}", "\u{200D}", "\u{1F600}", "稀", "é", "NaN", "-0", "1e309",
      "1e-400",
      "9223372036854775808", "99999999999999999999", "0.0000001", "2026-02-30", "true", "null",
      "100", "101",
      "∞", "—", "W", "NA", ">", "<", "about ", "%",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

  init(seed: UInt64, samples: [[UInt8]], words: [String] = []) {
    numbers = SplitMix64(seed: seed)
    self.samples = samples
    self.words = Self.hostile + words.map { Array($0.utf8) }
  }

  /// A sample with one to eight changes.
  mutating func next() -> [UInt8] {
    var bytes = samples.randomElement(using: &numbers) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &numbers) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &numbers)
    let end = min(bytes.count, place + Int.random(in: 0...40, using: &numbers))
    switch Int.random(in: 0..<11, using: &numbers) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5:
      let other = samples.randomElement(using: &numbers) ?? []
      bytes.insert(contentsOf: other.suffix(Int.random(in: 0...60, using: &numbers)), at: place)
    case 6, 7:
      let word = words.randomElement(using: &numbers) ?? []
      bytes.replaceSubrange(Self.field(around: place, in: bytes), with: word)
    case 8:
      // A number grows where it stands.
      guard let digit = bytes[place...].firstIndex(where: Self.digits.contains) else { return }
      let more = (0..<Int.random(in: 1...40, using: &numbers)).map { _ in
        Self.digits.randomElement(using: &numbers) ?? 0
      }
      bytes.insert(contentsOf: more, at: digit)
    default:
      let word = words.randomElement(using: &numbers) ?? []
      bytes.replaceSubrange(place..<(numbers.chance(0.5) ? place : end), with: word)
    }
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let separators = Set(",;\n\r\t\"&=?/:[]{}".utf8)

  /// What stands between two separators: a cell, a parameter, a value.
  private static func field(around place: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<place].lastIndex(where: separators.contains).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(where: separators.contains) ?? bytes.count
    return start..<max(start, end)
  }
}

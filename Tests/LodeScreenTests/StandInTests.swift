import LodeScreen
import Testing

/// What is shown instead of what a terminal would obey or nobody would see.
@Suite struct StandInTests {
  @Test(arguments: [
    ("plain", "plain"), ("Côte d’Ivoire – 稀土 🇹🇷", "Côte d’Ivoire – 稀土 🇹🇷"),
    ("a\u{1B}[31mb\u{7}", "a␛[31mb␇"), ("a\u{9B}2Jb", "a\u{FFFD}2Jb"), ("a\u{0}b\u{7F}", "a␀b␡"),
    ("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
    ("soft\u{AD}hyphen", "soft-hyphen"), ("two\nlines\t", "two␊lines␉"),
    ("line\u{2028}paragraph\u{2029}", "line\u{FFFD}paragraph\u{FFFD}"),
  ])
  func standForWhatIsObeyedOrUnseen(text: String, shown: String) {
    #expect(TextWidth.withStandIns(text) == shown)
    #expect(TextWidth.withStandIns(shown) == shown)
  }

  @Test func leaveWhatTheCallerKeeps() {
    #expect(TextWidth.withStandIns("a\nb\tc\r", keeping: ["\n", "\t"]) == "a\nb\tc␍")
  }

  @Test func leaveNothingThatATerminalObeys() {
    for value in Array(UInt32(0)...0x2FFF) + Array(0xD7FF...0x10FFF) + Array(0xE0000...0xE0FFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in TextWidth.withStandIns(String(scalar)).unicodeScalars {
        #expect(shown.properties.generalCategory != .control, "U+\(String(value, radix: 16))")
        #expect(
          !(0x202A...0x202E).contains(shown.value) && !(0x2066...0x2069).contains(shown.value))
      }
    }
  }
}

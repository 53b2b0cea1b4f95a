import TestSupport
import Testing

@testable import LodeScreen

#if canImport(Glibc)
import Glibc
#endif

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("China", 5), ("é", 1), ("e\u{301}", 1), ("稀土", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ไทย", 3), ("น้ำ", 2), ("क्ष", 2), ("का", 2), ("العربية", 7),
    ("👍", 2), ("⌚", 2), ("☎", 1), ("≈ 60 %", 6), ("█▒·", 3), ("ｱ", 1), ("Ａ", 2), ("、", 2),
  ])
  func `widths are those of glibc and tmux`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("🇹🇷", "TR"), ("🇹", "T"), ("👨‍👩‍👧", "👨"), ("👩🏽‍🔬", "👩"), ("👍🏽", "👍"), ("1\u{FE0F}\u{20E3}", "1"),
    ("❤\u{FE0F}", "❤"), ("❤\u{FE0F}‍🔥!", "❤!"), ("a\u{200D}b", "a\u{FFFD}b"),
    ("\u{1B}[31m", "\u{241B}[31m"), ("\r\n", "\u{240D}\u{240A}"), ("\u{7F}", "\u{2421}"),
    ("\u{9B}", "\u{FFFD}"), ("\u{202E}x", "\u{FFFD}x"), ("\u{2066}\u{200B}", "\u{FFFD}\u{FFFD}"),
    ("\u{FEFF}\u{E0041}", "\u{FFFD}\u{FFFD}"), ("\u{2028}\u{2029}", "\u{FFFD}\u{FFFD}"),
    ("\u{E000}\u{378}", "\u{FFFD}\u{FFFD}"), ("\u{301}x", "\u{25CC}\u{301}x"),
    ("\u{1161}", "\u{FFFD}"), ("sup\u{AD}ply", "sup-ply"), ("1\u{202F}000\u{A0}t", "1 000 t"),
  ])
  func `what a terminal would obey or hide is replaced`(text: String, shown: String) {
    #expect(String(TextWidth.graphemes(of: text).map(\.glyph)) == shown)
  }

  @Test func `a grapheme holds at most three marks`() {
    let zalgo = "e" + String(repeating: "\u{301}", count: 10_000) + "f"
    let graphemes = Array(TextWidth.graphemes(of: zalgo))
    #expect(graphemes.map(\.columns) == [1, 1])
    #expect(graphemes[0].glyph.unicodeScalars.count == 4)
  }

  @Test func `marks stay with their base and out of other cells`() {
    let graphemes = Array(TextWidth.graphemes(of: "Tu\u{308}rkiye"))
    #expect(graphemes.count == 7)
    #expect(graphemes[1].glyph == "u\u{308}")
  }

  @Test func `tables are ascending and do not overlap`() {
    let lists = [
      TextWidth.wide, TextWidth.marks, TextWidth.jamo, TextWidth.selectors, TextWidth.withheld,
    ]
    for list in lists {
      #expect(list.count.isMultiple(of: 2))
      for index in stride(from: 0, to: list.count, by: 2) {
        #expect(list[index] <= list[index + 1])
        #expect(index == 0 || list[index - 1] < list[index])
      }
    }
    let ranges = lists.flatMap { list in
      stride(from: 0, to: list.count, by: 2).map { list[$0]...list[$0 + 1] }
    }
    let all = ranges.sorted { $0.lowerBound < $1.lowerBound }
    for (before, after) in zip(all, all.dropFirst()) {
      #expect(before.upperBound < after.lowerBound)
    }
  }

  @Test func `what needs no look-up is what the tables say`() {
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value), TextWidth.isSimple(scalar) else { continue }
      #expect(TextWidth.kind(of: scalar) == .base(scalar, columns: 1))
      #expect(value <= 0xFF || !scalar.properties.isEmoji)
    }
  }

  @Test func `cleaning twice changes nothing more`() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let once = RandomText.make(12, using: &generator)
      let clean = String(TextWidth.graphemes(of: once).map(\.glyph))
      #expect(String(TextWidth.graphemes(of: clean).map(\.glyph)).utf8.elementsEqual(clean.utf8))
      #expect(TextWidth.columns(of: once) == TextWidth.columns(of: clean))
      #expect(clean.unsafeScalars.isEmpty)
    }
  }

  #if canImport(Glibc)
  @Test func `every scalar is as wide as the C library says`() throws {
    #expect(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    // <wchar.h> hides wcwidth from Swift's module map.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let width = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
    var faults: [String] = []
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for prefix in ["", "a"] {
        for grapheme in TextWidth.graphemes(of: prefix + String(scalar)) {
          let library = grapheme.glyph.unicodeScalars.reduce(0) { $0 + width(Int32($1.value)) }
          if library != Int32(grapheme.columns) { faults.append(String(value, radix: 16)) }
        }
      }
    }
    #expect(faults.isEmpty)
  }
  #endif
}

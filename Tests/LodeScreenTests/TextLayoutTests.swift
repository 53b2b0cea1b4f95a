import TestSupport
import Testing

@testable import LodeScreen

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("gallium", 7, "gallium"), ("gallium", 6, "galli…"), ("gallium", 1, "…"), ("gallium", 0, ""),
    ("gallium", -3, ""), ("稀土元素", 8, "稀土元素"), ("稀土元素", 7, "稀土元…"), ("稀土元素", 6, "稀土…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("a\tb", 3, "a\u{2409}b"),
  ])
  func `truncated text ends with the ellipsis`(text: String, columns: Int, expected: String) {
    #expect(TextWidth.truncated(text, toColumns: columns, ellipsis: "…") == expected)
  }

  @Test func `an ellipsis without room is left out`() {
    #expect(TextWidth.truncated("gallium", toColumns: 2, ellipsis: "...") == "ga")
    #expect(TextWidth.truncated("gallium", toColumns: 3, ellipsis: "...") == "...")
  }

  @Test(arguments: [
    (TextAlignment.leading, "稀土 "), (.trailing, " 稀土"), (.center, "稀土 "),
  ])
  func `padding fills on the other side`(alignment: TextAlignment, expected: String) {
    #expect(TextWidth.padded("稀土", toColumns: 5, alignment: alignment) == expected)
  }

  @Test func `padding cuts what is too long, and half a glyph becomes a space`() {
    #expect(TextWidth.padded("稀土", toColumns: 3, alignment: .leading) == "稀 ")
    #expect(TextWidth.padded("稀土", toColumns: 0, alignment: .leading).isEmpty)
  }

  @Test(arguments: [
    ("", 10, [""]),
    ("rare earth magnets", 10, ["rare earth", "magnets"]),
    ("rare earth magnets", 11, ["rare earth", "magnets"]),
    ("  rare \t earth  ", 40, ["rare earth"]),
    ("ferromanganese", 5, ["ferro", "manga", "nese"]),
    ("a ferromanganese", 5, ["a", "ferro", "manga", "nese"]),
    ("one\ntwo\r\n\nthree\n", 10, ["one", "two", "", "three"]),
    ("稀土元素出口", 5, ["稀土", "元素", "出口"]),
    ("出口稀土。完", 8, ["出口稀", "土。完"]),
    ("USGS 稀土 data", 7, ["USGS 稀", "土 data"]),
    ("60\u{A0}% of it", 5, ["60 %", "of it"]),
    ("稀土", 1, ["\u{FFFD}", "\u{FFFD}"]),
  ])
  func `text wraps at spaces and between wide glyphs`(
    text: String, columns: Int, expected: [String]
  ) {
    #expect(TextWidth.wrapped(text, columns: columns) == expected)
  }

  @Test func `no columns make no lines`() {
    #expect(TextWidth.wrapped("text", columns: 0).isEmpty)
  }

  @Test func `layout keeps to its columns whatever the text`() {
    var generator = SplitMix64(seed: 2)
    for round in 0..<1_500 {
      let text = RandomText.make(15, using: &generator)
      let columns = round % 23
      let lines = TextWidth.wrapped(text, columns: columns)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
      #expect(lines.allSatisfy { $0.unsafeScalars.isEmpty })
      let cut = TextWidth.truncated(text, toColumns: columns, ellipsis: "…")
      #expect(TextWidth.columns(of: cut) <= columns)
      for alignment in TextAlignment.allCases {
        let padded = TextWidth.padded(text, toColumns: columns, alignment: alignment)
        #expect(TextWidth.columns(of: padded) == columns)
      }
    }
  }

  @Test func `wrapping loses nothing but blanks`() {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let text = RandomText.make(20, using: &generator)
      let lines = TextWidth.wrapped(text, columns: 9)
      let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\t", "\u{2028}", "\u{2029}"]
      // A break ends what a joiner, a mark or a selector would otherwise belong to.
      var plain = String.UnicodeScalarView()
      for scalar in text.unicodeScalars { plain.append(breaks.contains(scalar) ? " " : scalar) }
      let visible = TextWidth.graphemes(of: String(plain)).map(\.glyph).filter { $0 != " " }
      let kept = lines.flatMap { $0.unicodeScalars }.filter { $0 != " " }
      // Nor does a mark keep the blank that it stood on: it gets a dotted circle instead.
      let expected = visible.flatMap { $0.unicodeScalars }.map { $0 == " " ? "\u{25CC}" : $0 }
      #expect(kept == expected)
    }
  }

  @Test(arguments: [
    ("“Türkiye” – über", "\"Turkiye\" - uber"), ("≈ 60 %, ≥ 90…", "~ 60 %, >= 90..."),
    ("Côte d’Ivoire", "Cote d'Ivoire"), ("e\u{301}", "e"),
    ("Łódź Øresund Ægir Weiß", "Lodz Oresund AEgir Weiss"),
    ("稀土", "??"), ("👍 🇹🇷", "? TR"), ("10⁹ m² CO₂", "10^9 m2 CO2"), ("10⁻⁶", "10^-6"),
    ("1½ ½", "1 1/2 1/2"), ("ＵＳＡ", "USA"), ("\u{1B}", "?"), ("█▒─│", "#?-|"), ("€ 5", "EUR 5"),
  ])
  func `ASCII keeps what a typewriter can say`(text: String, ascii: String) {
    #expect(TextWidth.ascii(text) == ascii)
  }

  @Test func `ASCII is ASCII whatever the text`() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<1_000 {
      let ascii = TextWidth.ascii(RandomText.make(20, using: &generator))
      #expect(TextWidth.isPrintableASCII(ascii))
    }
  }
}

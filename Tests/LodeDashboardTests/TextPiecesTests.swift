import LodeScreen
import TestSupport
import Testing

@testable import LodeDashboard

/// How a document's line is cut: into sentences, and into rows.
@Suite struct TextPiecesTests {
  @Test(arguments: [
    ("", []), ("One.", ["One."]), ("One. Two? Three!", ["One. ", "Two? ", "Three!"]),
    ("He said “so.” Then no more.", ["He said “so.” ", "Then no more."]),
    ("It is 2.5 of the U.S. total.", ["It is 2.5 of the U.S. total."]),
    ("A...  17 follow.", ["A...  ", "17 follow."]), ("no end", ["no end"]),
  ])
  func sentencesEndBeforeABlankAndACapital(text: String, sentences: [String]) {
    #expect(Sentences.ranges(of: text).map { String(text[$0]) } == sentences)
  }

  private func rows(_ text: String, _ columns: Int) -> [String] {
    LineRanges.wrapping(text.startIndex..<text.endIndex, of: text, columns: columns)
      .map { LineRanges.shown(text[$0]) }
  }

  @Test(arguments: [
    ("one two  three", 7, ["one two", "three"]), ("one\ttwo", 7, ["one two"]),
    ("  one  ", 9, ["one"]), ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]), ("  ", 4, []),
    ("鉱物鉱物", 5, ["鉱物", "鉱物"]), ("鉱", 1, ["鉱"]), ("a", 0, []),
  ])
  func rowsBreakAtBlanksAndLongWordsAnywhere(text: String, columns: Int, rows: [String]) {
    #expect(self.rows(text, columns) == rows)
  }

  @Test(arguments: [UInt64(7), 8]) func rowsFitKeepOrderAndLoseOnlyBlanks(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("abcdef   \t-鉱é").map(String.init) + ["\u{301}", "🇹🇷", "\u{200B}"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...80, using: &random))
        .map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      let columns = Int.random(in: 2...30, using: &random)
      let ranges = LineRanges.wrapping(text.startIndex..<text.endIndex, of: text, columns: columns)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      let kept = ranges.map { text[$0] }.joined().filter { !$0.isWhitespace }
      #expect(kept == text.filter { !$0.isWhitespace })
      for range in ranges {
        #expect(TextWidth.columns(of: LineRanges.shown(text[range])) <= columns, "\(text)")
      }
    }
  }
}

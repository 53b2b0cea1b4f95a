import LodeData
import TestSupport
import Testing

@Suite struct FoldedTextTests {
  private func found(_ stated: String, in raw: String) -> [String] {
    FoldedText(raw).ranges(of: stated).map { String(raw[$0]) }
  }

  @Test(arguments: [
    ("  a \t b\r\n", "a b"), ("“a” ‘b’ „c‚ d′ e″", "\"a\" 'b' \"c' d' e\""),
    ("1–2—3‐4−5", "1-2-3-4-5"), ("\u{A0}60\u{202F}%\u{3000}", "60 %"), ("", ""), (" \t", ""),
    ("Über", "Über"),
  ])
  func blanksQuotesAndDashesHaveOneForm(raw: String, text: String) {
    #expect(FoldedText(raw).text == text)
    #expect(FoldedText(text).text == text)
  }

  @Test func wordsAreFoundWhereTheyStandInTheRawLine() {
    #expect(
      found("over 60-65 %", in: "It is “over\u{A0}60–65  %” there.") == ["over\u{A0}60–65  %"])
    #expect(found("\"over", in: "It is “over” it.") == ["“over"])
    #expect(found("  it  is ", in: "\tit\tis\t") == ["it\tis"])
    #expect(found("a\nb", in: "x a\r\nb x") == ["a\r\nb"])
  }

  @Test func everyPlaceIsFoundFromLeftToRightAndNoneOverlaps() {
    #expect(found("ore", in: "ore, more ore") == ["ore", "ore"])
    #expect(found("a-a", in: "a-a-a-a") == ["a-a", "a-a"])
    #expect(found("a b", in: "a  b a b") == ["a  b", "a b"])
  }

  @Test func caseAndAccentsCount() {
    #expect(found("Ore", in: "ore").isEmpty)
    #expect(found("e", in: "e\u{301}").isEmpty)
    #expect(found("caf\u{E9}", in: "caf\u{65}\u{301}") == ["cafe\u{301}"])
  }

  @Test(arguments: [
    ("54 countries", "154 countries"), ("ten similar", "often similar"), ("90%", "0.90%"),
    ("5", "2.5"), ("2", "2.5"), ("10", "10,000"), ("one", "ones"), ("60", "60th"),
  ])
  func piecesOfWordsAndNumbersAreNotFound(stated: String, raw: String) {
    #expect(found(stated, in: raw).isEmpty)
  }

  @Test(arguments: [
    ("54", "54, 55."), ("$2 billion", "from $2 billion."), ("60%", "(60%)"), ("5", "5."),
    ("said", "“said”,"), ("2026", "4.2026. Then"), ("eleven", "eleven-fold"),
  ])
  func signsAroundWordsDoNotHideThem(stated: String, raw: String) {
    #expect(found(stated, in: raw).count == (stated == "2026" ? 0 : 1))
  }

  @Test(arguments: ["", " ", "\u{A0}\n"]) func blankWordsAreNowhere(stated: String) {
    #expect(found(stated, in: "a b").isEmpty && !FoldedText("a b").contains(stated))
  }

  @Test(arguments: [UInt64(1), 2, 3]) func whatIsFoundFoldsToTheWords(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("aab  \t\n\r“\"–-é").map(String.init) + ["\u{301}", "\r\n", "\u{A0}"]
    func text(_ count: ClosedRange<Int>) -> String {
      (0..<Int.random(in: count, using: &random))
        .map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
    }
    for _ in 0..<2000 {
      let (raw, stated) = (text(0...30), text(1...4))
      let words = FoldedText(stated).text
      let ranges = FoldedText(raw).ranges(of: stated)
      #expect(ranges.isEmpty || FoldedText(raw).text.contains(words))
      // Set apart by blanks, words are found whatever stands beside them.
      let apart = FoldedText(text(0...9) + " " + stated + " " + text(0...9))
      // An accent would join the blank before it.
      if !stated.unicodeScalars.contains("\u{301}") {
        #expect(apart.contains(stated) == !words.isEmpty)
      }
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      for range in ranges {
        let piece = String(raw[range].unicodeScalars)
        #expect(FoldedText(piece).text == words, "\(raw.debugDescription)")
      }
    }
  }
}

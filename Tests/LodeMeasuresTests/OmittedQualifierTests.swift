import Testing

@testable import LodeMeasures

/// A qualifier in the text that the stated words leave out.
@Suite struct OmittedQualifierTests {
  @Test(arguments: [
    ("eleven", "signed at least eleven new", "at least"),
    ("90% of", "60% of it, nearly 90% of", "nearly"),
    ("$10 billion", "a loan of up to $10 billion.", "up to"),
    ("54", "More than 54 came", "more than"),
    ("60%", "some ≈60%", "~"),
  ])
  func isFound(stated: String, line: String, words: String) {
    #expect(OmittedQualifier.words(before: stated, in: line) == words)
  }

  @Test(arguments: [
    ("eleven", "signed eleven new"), ("up to $10 billion", "a loan of up to $10 billion"),
    ("54 countries", "delegates from 54 countries"), ("54", "moreover 54 came"),
    ("twelve", "precisely twelve"), ("9", "the troublesome 9"), ("54", "nobody came"),
    ("54", "54 came, about 54"),
  ])
  func isNotSeenWhereThereIsNone(stated: String, line: String) {
    #expect(OmittedQualifier.words(before: stated, in: line) == nil)
  }
}

import LodeData
import Testing

struct SuggestionTests {
  private let stages = ["mining", "refining", "magnets", "reserves"]

  @Test(arguments: [
    ("minning", "mining"), ("mning", "mining"), ("mimimg", "mining"), ("imning", "mining"),
    ("Refining", "refining"), ("REFINIGN", "refining"), ("magnet", "magnets"),
  ])
  func slipsOfTheFingerAreMended(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: stages) == meant)
  }

  @Test(arguments: ["", "smelting", "xyz", "m", "a very long word that nobody meant"])
  func farWordsGiveNoSuggestion(word: String) {
    #expect(Suggestion.nearest(to: word, among: stages) == nil)
  }

  @Test func shortWordsMayDifferInOneLetter() {
    #expect(Suggestion.nearest(to: "CHM", among: ["USA", "CHN"]) == "CHN")
    #expect(Suggestion.nearest(to: "CXX", among: ["USA", "CHN"]) == nil)
  }

  @Test func theNearestWinsAndThenTheFirst() {
    #expect(Suggestion.nearest(to: "sharse", among: ["sparse", "shares"]) == "sparse")
    #expect(Suggestion.nearest(to: "cat", among: ["hat", "cut", "cat"]) == "cat")
    #expect(Suggestion.nearest(to: "cat", among: ["hat", "cut"]) == "hat")
  }

  @Test func nothingIsNearestToNothing() {
    #expect(Suggestion.nearest(to: "mining", among: []) == nil)
  }
}

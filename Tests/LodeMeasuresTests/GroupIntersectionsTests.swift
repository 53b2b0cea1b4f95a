import LodeBundle
import LodeData
import LodeMeasures
import Testing

/// The combinations of groups that say something.
struct GroupIntersectionsTests {
  /// "left right" for both, "left - right" for one without the other, "= left" where exact.
  private func lines(_ corpus: Corpus) -> [String] {
    GroupIntersections.all(in: corpus).map { line in
      func words(_ groups: [Handle<Party>]) -> String {
        groups.map { corpus[$0].id }.joined(separator: " ")
      }
      let (included, excluded) = (line.selection.included, line.selection.excluded)
      if line.isExact { return "= \(words(included))" }
      return excluded.isEmpty ? words(included) : "\(words(included)) - \(words(excluded))"
    }
  }

  @Test func patternsAndPairsComeLargestFirstAndOnce() throws {
    let corpus = try GroupPackage()
      .naming(["AAA", "BBB", "CCC", "DDD"], in: "left").naming(["DDD"], in: "right")
      .naming(["DDD", "EEE"], in: "third").corpus
    // "right - left" and "right - third" have nobody.
    #expect(
      lines(corpus) == [
        "= left", "left - right", "left - third", "= third", "= left right third", "left right",
        "left third", "third - left", "right third", "third - right",
      ])
  }

  @Test func groupsThatCannotMeetMakeNoPair() throws {
    let corpus = try GroupPackage().naming(["AAA"], in: "left").naming(["BBB"], in: "right")
      .corpus
    #expect(lines(corpus) == ["= left", "= right"])
  }

  @Test func groupsWithoutNamesSayOnlyWhatTheirNumbersForce() throws {
    // Of five on the left and two on the right, three or more are not on the right.
    let corpus = try GroupPackage().counting(5, in: "left").counting(2, in: "right").corpus
    #expect(lines(corpus) == ["left - right"])
  }

  @Test func groupsThatAreApartMakeNoRow() throws {
    let corpus = try GroupPackage().counting(5, in: "left").counting(2, in: "right")
      .setting("left", apartFrom: "right").corpus
    #expect(lines(corpus).isEmpty)
  }

  @Test func aSingleAgreementIsNoGroup() throws {
    let corpus = try GroupPackage(kinds: ["right": "agreement"])
      .naming(["AAA", "BBB"], in: "left").naming(["AAA"], in: "right").corpus
    #expect(lines(corpus) == ["= left"])
  }

  @Test func theBundledCorpusAnswersItsFirstQuestion() throws {
    let corpus = try CorpusLoader.load(
      BundledPackages.sources(named: ["ministerial-2026", "world-tiles"])
    ).corpus
    let all = GroupIntersections.all(in: corpus)
    let words = lines(corpus)
    let place = try #require(
      words.firstIndex(of: "critical-minerals-ministerial-2026 - signed-2026-02-04"))
    #expect(all[place].selection.number == Interval(44))
    #expect(words.contains("critical-minerals-ministerial-2026 signed-2026-02-04"))
    #expect(Set(words).count == words.count)
    for line in all {
      let number = line.selection.number
      #expect(number.low <= number.high && number.high > 0)
      #expect(!line.selection.claims.isEmpty)
    }
    for (first, second) in zip(all, all.dropFirst()) {
      let (first, second) = (first.selection.number, second.selection.number)
      #expect((first.low, first.high) >= (second.low, second.high))
    }
  }
}

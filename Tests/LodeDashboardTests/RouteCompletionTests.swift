import LodeBundle
import LodeDashboard
import LodeData
import Testing

/// Routes as a shell completes them: a word at a time.
struct RouteCompletionTests {
  private func words(_ letters: String) throws -> [String] {
    let corpus = try CorpusLoader.load(BundledPackages.sources()).corpus
    return Atlas(corpus: corpus).routes(beginning: letters)
  }

  @Test func placesAndWhatTheyLeadToAreOfferedFirst() throws {
    let found = try words("")
    #expect(found.contains("overview") && found.contains("minerals") && found.contains("minerals/"))
    #expect(found.allSatisfy { $0.split(separator: "/").count == 1 })
    #expect(found == found.sorted() && Set(found).count == found.count)
  }

  @Test func aRouteIsCompletedToTheNextSlash() throws {
    #expect(try words("minerals/rare-ea") == ["minerals/rare-earths", "minerals/rare-earths/"])
    let stages = try words("minerals/rare-earths/ref")
    #expect(stages.contains("minerals/rare-earths/refining"))
    #expect(stages.allSatisfy { $0.hasPrefix("minerals/rare-earths/ref") })
    #expect(try words("no-such-place").isEmpty)
  }
}

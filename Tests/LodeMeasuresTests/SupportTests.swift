import LodeBundle
import LodeData
import LodeMeasures
import Testing

/// How many newsrooms state the same, over the bundled corpus.
struct SupportTests {
  private let corpus: Corpus

  init() throws {
    corpus = try CorpusLoader.load(
      BundledPackages.sources(named: ["ministerial-2026", "world-tiles"])
    ).corpus
  }

  private func voices(ofCount id: String, isLiteral: Bool = false) throws -> Int {
    let claim = try #require(corpus.counts.first { $0.id == id })
    return Support(in: corpus, isLiteral: isLiteral).voices(for: claim)
  }

  @Test func filesOfOneNewsroomAreOneVoice() throws {
    let documents = corpus.counts.filter { $0.of == "countries-and-union" }
      .map(\.provenance.document)
    #expect(Set(documents).count == 2)
    // Two of the three documents that count ministers or countries share a newsroom.
    #expect(
      try voices(ofCount: "count-critical-minerals-ministerial-2026-countries-internewscast") == 3)
  }

  @Test func aDifferentReadingIsNoSupport() throws {
    let about = try #require(corpus.shares.first { $0.provenance.stated == "roughly 60%" })
    #expect(Support(in: corpus).voices(for: about) == 1)
    #expect(
      try voices(ofCount: "count-critical-minerals-ministerial-2026-countries-presstv-line-7") == 2)
  }

  @Test func literalReadingsAreComparedWithoutQualifiers() throws {
    let plain = Support(in: corpus)
    let literal = Support(in: corpus, isLiteral: true)
    let refining = corpus.shares.filter { corpus[$0.stage].id == "refining" }
    #expect(refining.map { plain.voices(for: $0) } == [1, 1])
    #expect(refining.map { literal.voices(for: $0) } == [2, 2])
  }

  @Test func everyClaimHasAtLeastItsOwnVoiceAndNoMoreThanThereAreNewsrooms() {
    let support = Support(in: corpus)
    let newsrooms = Set(corpus.documents.map(\.agency)).count
    let voices =
      corpus.shares.map { support.voices(for: $0) } + corpus.counts.map { support.voices(for: $0) }
      + corpus.relations.map { support.voices(for: $0) }
      + corpus.commitments.map { support.voices(for: $0) }
      + corpus.handles(of: \.events).map { support.voices(for: $0) }
    #expect(voices.allSatisfy { (1...newsrooms).contains($0) })
    #expect(voices.contains(newsrooms))
  }
}

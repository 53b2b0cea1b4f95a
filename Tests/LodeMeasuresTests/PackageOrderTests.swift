import LodeBundle
import LodeData
import LodeMeasures
import TestSupport
import Testing

/// In which order packages are named makes no difference.
///
/// The `order` that they give themselves says who is shown and heard first, and no more than that.
@Suite struct PackageOrderTests {
  /// A package that gives itself another place.
  private struct Placed: PackageSource {
    let base: BundledSource
    let place: Int

    var name: String { base.name }

    func bytes(of path: String) throws(PackageSourceError) -> [UInt8] {
      let bytes = try base.bytes(of: path)
      guard path == "datapackage.json" else { return bytes }
      let text = String(decoding: bytes, as: UTF8.self)
      return Array(text.replacing(/"order": [0-9]+/, with: "\"order\": \(place)").utf8)
    }
  }

  private func stored(_ sources: [any PackageSource]) throws -> String {
    var writer = StoreWriter()
    writer.put(MeasuredCorpus(try CorpusLoader.load(sources).corpus))
    return writer.text
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func theOrderInWhichPackagesAreNamedMakesNoDifference(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sources = BundledPackages.sources()
    let shuffled = sources.shuffled(using: &random)
    #expect(shuffled.map(\.name) != sources.map(\.name))
    #expect(try stored(shuffled) == stored(sources))
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func whoComesFirstChangesNoMeasure(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sources = BundledPackages.sources()
    let places = Array(sources.indices).shuffled(using: &random)
    let turned = zip(sources, places).map { Placed(base: $0, place: $1) }
    let (usual, other) = (
      try CorpusLoader.load(sources).corpus, try CorpusLoader.load(turned).corpus
    )
    #expect(usual.packages.map(\.id) != other.packages.map(\.id))
    #expect(measures(of: usual) == measures(of: other))
    #expect(disagreements(of: usual) == disagreements(of: other))
    #expect(memberships(of: usual) == memberships(of: other))
  }

  private func ids(_ claims: [Corpus.ClaimReference], _ corpus: Corpus) -> String {
    claims.map { corpus[$0].id }.sorted().joined(separator: " ")
  }

  /// Each whole with its index, its leader and what is attributed to nobody.
  private func measures(of corpus: Corpus) -> [String] {
    MeasuredCorpus(corpus).concentrations().map { concentration in
      let whole = concentration.whole
      let place = [
        corpus[whole.mineral].id, corpus[whole.stage].id, corpus[whole.package].id,
        whole.year.map(String.init) ?? "", whole.scope,
      ]
      let leader = concentration.leader.map { corpus[$0.party].id } ?? ""
      return "\(place) \(concentration.index) \(leader) \(concentration.unattributed) "
        + ids(concentration.claims, corpus)
    }.sorted()
  }

  private func disagreements(of corpus: Corpus) -> [String] {
    MeasuredCorpus(corpus).disagreements.list.map {
      "\($0.id) \($0.kind) \(ids($0.claims, corpus)) \($0.sides.count)"
    }.sorted()
  }

  private func memberships(of corpus: Corpus) -> [String] {
    Membership.groups(in: corpus).map { group in
      let members = Membership(of: group, in: corpus).members
      return "\(corpus[group].id): "
        + members.map { corpus[$0.party].id }.sorted().joined(separator: " ")
    }.sorted()
  }
}

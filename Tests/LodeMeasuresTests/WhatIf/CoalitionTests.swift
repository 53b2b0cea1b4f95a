import LodeData
import LodeMeasures
import TestSupport
import Testing

/// How coalitions are found, and that no division falls outside their shares.
@Suite struct CoalitionTests {
  private func coalition(_ text: String, _ package: SharePackage) throws -> (Coalition, Corpus) {
    let corpus = try package.corpus
    return (try Coalition(named: text, in: Rosters(corpus: corpus)), corpus)
  }

  private let package = SharePackage().holding("AAA", 60, 60)
    .naming(["AAA", "BBB"], in: "set").counting(3, in: "set").naming(["CCC"], in: "club")

  @Test func isFoundByIdByWhatMembersAreCalledAndByCodes() throws {
    for word in ["set", "SET", "signers", "Signers"] {
      let (found, corpus) = try coalition(word, package)
      #expect(found.id(in: corpus) == "set" && found.leastUnnamed == 1 && found.mostUnnamed == 1)
      #expect(found.members.map { corpus[$0.party].id } == ["AAA", "BBB"])
      #expect(!found.claims.isEmpty)
    }
    let (list, corpus) = try coalition("ddd, aaa,DDD", package)
    #expect(list.id(in: corpus) == "DDD,AAA" && list.mostUnnamed == 0)
  }

  @Test func membersAreCountedWithoutThoseThatAreListed() throws {
    let (found, corpus) = try coalition("set", package)
    let first = try #require(found.members.first).party
    #expect(found.named(in: corpus, notAmong: []) == 2)
    #expect(found.named(in: corpus, notAmong: [first]) == 1)
    #expect(found.named(in: corpus, notAmong: Set(found.members.map(\.party))) == 0)
  }

  @Test(arguments: [
    ("sinners", "did you mean 'signers'?"), ("AAA,BBX", "did you mean 'BBB'?"),
    ("AAA,Land BBB", "did you mean 'BBB'?"), ("AAA,set", "is a group"), (",", "needs a group"),
    ("qqqqqqqqqqqq", "ISO 3166-1"),
  ])
  func mistakesAreExplained(text: String, words: String) throws {
    let error = #expect(throws: CoalitionError.self) { _ = try coalition(text, package) }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }

  /// Divisions made up at random: whoever the unnamed members are, what the members hold of what is
  /// left lies within the bounds.
  @Test func noDivisionFallsOutsideTheShareOfWhatIsLeft() throws {
    var generator = SplitMix64(seed: 41)
    let names = ["AAA", "BBB", "CCC", "DDD", "EEE"]
    var samples = 0
    for _ in 0..<60 {
      let weights = (0..<4).map { _ in generator.unit() + 0.05 }
      let whole = weights.reduce(0, +) * (1 + generator.unit() / 2)
      var package = SharePackage()
      for (name, weight) in zip(names, weights) {
        let share = weight / whole * 100
        let reach = generator.chance(0.5) ? 0 : 4 * generator.unit()
        package = package.holding(name, max(0, share - reach), min(100, share + reach))
      }
      let named = names.filter { _ in generator.chance(0.4) }
      let unnamed = Int.random(in: 0...2, using: &generator)
      package = package.naming(named, in: "club").counting(named.count + unnamed, in: "club")
      let corpus = try package.corpus
      let measured = try #require(Concentration.all(in: corpus).measured.first)
      let club = Coalition(
        of: try #require(corpus.find("club", in: \.parties)), in: Rosters(corpus: corpus))
      let halt = try Halt(of: nil, in: measured, coalition: club, corpus: corpus)
      let bounds = try #require(halt.coalition)
      let gone = corpus[try #require(halt.halted.first).party].id
      let ofRemaining = try #require(bounds.ofRemaining)
      for _ in 0..<60 {
        let shares = measured.market.suppliers.map { supplier in
          supplier.share.low + (supplier.share.high - supplier.share.low) * generator.unit()
        }
        let rest = 100 - shares.reduce(0, +)
        guard rest >= 0, rest <= (shares.max() ?? 0) else { continue }
        samples += 1
        let suppliers = measured.market.suppliers.map(\.name)
        let places = suppliers.shuffled(using: &generator).filter { !named.contains($0) }
        let free = Int.random(in: 0...unnamed, using: &generator)
        let members = Set(named + places.prefix(free))
        // EEE is no holder: where it is a member it may be the one whom nobody names.
        let takesRest = free < unnamed || named.contains("EEE")
        var (held, left) = (takesRest ? rest : 0, rest)
        var world = held
        for (name, share) in zip(suppliers, shares) {
          if members.contains(name) { world += share }
          guard name != gone else { continue }
          left += share
          if members.contains(name) { held += share }
        }
        #expect(world >= bounds.ofWorld.low - 1e-6 && world <= bounds.ofWorld.high + 1e-6)
        let part = held / left * 100
        #expect(part >= ofRemaining.low - 1e-6 && part <= ofRemaining.high + 1e-6)
      }
    }
    #expect(samples > 500)
  }
}

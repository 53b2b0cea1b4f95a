import LodeBundle
import LodeData
import LodeMeasures
import Testing

/// Where documents differ about who belongs to a group.
struct MembershipListsTests {
  private func differences(_ package: GroupPackage) throws -> [String] {
    let corpus = try package.corpus
    let group = try #require(corpus.find("left", in: \.parties))
    return Membership(of: group, in: corpus).differences(in: corpus).map { difference in
      let claims = difference.claims.map { corpus[$0].id }.joined(separator: " ")
      return switch difference {
      case .missing(let party, _, let document, let count):
        "\(corpus[party].id) not in \(corpus[document].id) of \(count): \(claims)"
      case .moreNamed(let named, let counted, _): "\(named) above \(counted): \(claims)"
      }
    }
  }

  private let two = GroupPackage().naming(["AAA", "BBB"], in: "left")

  @Test func aFullListLeavesNobodyOut() throws {
    let package = two.counting(2, in: "left").naming(["CCC"], in: "left", document: "two")
    #expect(try differences(package) == ["3 above 2: c0", "CCC not in one of 2: r2"])
  }

  @Test func listsOfTheSameLengthDifferBothWays() throws {
    let package = two.counting(2, in: "left")
      .naming(["AAA", "CCC"], in: "left", document: "two").counting(2, in: "left", document: "two")
    #expect(
      try differences(package) == [
        "3 above 2: c0 c1", "CCC not in one of 2: r3", "BBB not in two of 2: r1",
      ])
  }

  @Test func aListThatIsNotFullDisputesNobody() throws {
    let more = two.counting(3, in: "left").naming(["CCC"], in: "left", document: "two")
    #expect(try differences(more).isEmpty)
    let open = two.counting(2, to: nil, in: "left").naming(["CCC"], in: "left", document: "two")
    #expect(try differences(open).isEmpty)
    let uncounted = two.naming(["CCC"], in: "left", document: "two")
    #expect(try differences(uncounted).isEmpty)
  }

  @Test func aCountElsewhereDoesNotMakeAListFull() throws {
    let package = two.counting(2, in: "left", document: "two")
      .naming(["CCC"], in: "left", document: "two")
    #expect(try differences(package) == ["3 above 2: c0"])
  }

  @Test func aCountOfCountriesSaysNothingOfInstitutions() throws {
    let package = two.counting(2, of: "countries", in: "left", members: "countries")
      .naming(["body"], in: "left", document: "two")
    #expect(try differences(package).isEmpty)
  }

  @Test func aBodyIsNotMissingWhereItsParentIsNamed() throws {
    let package = GroupPackage().naming(["AAA", "body"], in: "left").counting(2, in: "left")
      .naming(["part"], in: "left", document: "two")
    #expect(try differences(package).isEmpty)
  }

  @Test func theBundledDocumentsAgree() throws {
    let corpus = try CorpusLoader.load(
      BundledPackages.sources(named: ["ministerial-2026", "world-tiles"])
    ).corpus
    for group in Membership.groups(in: corpus) {
      #expect(Membership(of: group, in: corpus).differences(in: corpus).isEmpty)
    }
  }
}

import LodeBundle
import LodeData
import Testing

/// What holds of the packages that come with Lode.
struct BundledCorpusTests {
  private let corpus: Corpus
  private let warnings: [Finding]

  init() throws {
    let result = try CorpusLoader.load(
      BundledPackages.sources(named: ["ministerial-2026", "world-tiles"]))
    corpus = result.corpus
    warnings = result.warnings
  }

  private func document(_ id: String) throws -> Handle<Document> {
    try #require(corpus.find(id, in: \.documents))
  }

  private func party(_ id: String) throws -> Handle<Party> {
    try #require(corpus.find(id, in: \.parties))
  }

  /// The parties with a tie of membership to a group.
  private func members(of group: String) throws -> Set<Handle<Party>> {
    let group = try party(group)
    let ties = corpus.relations.filter { $0.to == group && corpus[$0.tie].role == .membership }
    return Set(ties.map(\.from))
  }

  // MARK: Form

  @Test func everyPackageLoadsWithoutWarnings() {
    #expect(warnings.isEmpty)
    #expect(!corpus.packages.isEmpty)
  }

  @Test func everyClaimStandsOnALineInAFewWords() {
    for reference in corpus.claims {
      let claim = corpus[reference]
      let document = corpus[claim.provenance.document]
      let lines = 1...(document.lines ?? 0)
      #expect(claim.provenance.line.map(lines.contains) == true, "\(claim.id)")
      #expect((1...8).contains(claim.provenance.stated.split(separator: " ").count), "\(claim.id)")
    }
  }

  @Test func idsAreUniqueOverAllTablesAndWellFormed() {
    let groups = [
      corpus.documents.map(\.id), corpus.parties.map(\.id), corpus.minerals.map(\.id),
      corpus.stages.map(\.id), corpus.tieKinds.map(\.id), corpus.events.map(\.id),
      corpus.claims.map { corpus[$0].id },
    ]
    var seen: Set<String> = []
    for id in groups.joined() {
      #expect(seen.insert(id).inserted, "\(id) stands twice")
      #expect(
        id.wholeMatch(of: /[A-Z]{3}|[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id) is not well formed")
    }
  }

  @Test func countriesAloneHaveCodesAndRegions() {
    for party in corpus.parties {
      let isCountry = party.kind == .country
      #expect((party.id.wholeMatch(of: /[A-Z]{3}/) != nil) == isCountry, "\(party.id)")
      #expect((party.iso2.wholeMatch(of: /[A-Z]{2}/) != nil) == isCountry, "\(party.id)")
      #expect(!party.region.isEmpty == isCountry, "\(party.id)")
    }
  }

  @Test func eachAliasIsOnePartysInItsDocument() {
    let holders = Dictionary(grouping: corpus.aliases) { [$0.name, corpus[$0.document].id] }
    for (alias, rows) in holders {
      #expect(Set(rows.map(\.party)).count == 1, "\(alias)")
    }
  }

  @Test func nothingIsDatedAfterItsDocument() {
    for reference in corpus.claims {
      let claim = corpus[reference]
      #expect(claim.provenance.date <= corpus[claim.provenance.document].asOf, "\(claim.id)")
    }
  }

  // MARK: Figures

  private func expect(_ interval: Interval?, of claim: any Claim, is figure: StatedFigure?) {
    let words = "\(claim.id): '\(claim.provenance.stated)'"
    #expect(interval?.low == figure?.low, "\(words)")
    #expect(interval?.high == figure?.high, "\(words)")
    #expect(interval?.lowOpen == figure?.lowOpen, "\(words)")
    #expect(interval?.highOpen == figure?.highOpen, "\(words)")
  }

  @Test func sharesAreWhatTheirWordsAllow() {
    #expect(corpus.shares.count >= 5)
    for claim in corpus.shares {
      expect(claim.share, of: claim, is: StatedFigure(claim.provenance.stated, unit: .percent))
    }
  }

  @Test func countsAreWhatTheirWordsAllow() {
    #expect(corpus.counts.count >= 32)
    for claim in corpus.counts {
      let figure = StatedFigure(
        claim.provenance.stated, unit: .pieces, addsBody: claim.of.contains("-and-"))
      expect(claim.number, of: claim, is: figure)
    }
  }

  @Test func commitmentsAreWhatTheirWordsAllow() {
    #expect(corpus.commitments.count >= 13)
    for claim in corpus.commitments {
      expect(claim.amount, of: claim, is: StatedFigure(claim.provenance.stated, unit: .money))
    }
  }

  @Test(arguments: [
    ("roughly 60%", 55, 65), ("around 60 percent", 55, 65), ("about 75%", 72.5, 77.5),
    ("about 33 %", 32, 34), ("about 98%", 97, 99), ("around 100%", 95, 100),
    ("90% of refining", 89.5, 90.5),
  ])
  func theSecondOpinionReadsShares(words: String, low: Double, high: Double) throws {
    let figure = try #require(StatedFigure(words, unit: .percent))
    #expect(figure.low == low && figure.high == high && !figure.lowOpen && !figure.highOpen)
  }

  // MARK: Facts

  @Test func theAttendanceListHasFiftyFiveEntries() throws {
    let ministerial = try party("critical-minerals-ministerial-2026")
    let list = corpus.relations.filter {
      corpus[$0.tie].id == "attended" && $0.to == ministerial
        && corpus[$0.provenance.document].id == "worldtribune" && $0.provenance.line == 19
    }
    #expect(list.count == 55)
    #expect(Set(list.map(\.from)).count == 55)
    let others = list.filter { corpus[$0.from].kind != .country }
    #expect(list.count - others.count == 54)
    #expect(others.map { corpus[$0.from].id } == ["european-commission"])
  }

  @Test func everybodyWhoAttendedIsOnTheListOrABodyOfSomebodyWhoIs() throws {
    let attendees = try members(of: "critical-minerals-ministerial-2026")
    #expect(attendees.count { corpus[$0].kind == .country } == 54)
  }

  @Test func elevenSignedThatDay() throws {
    let signatories = try members(of: "signed-2026-02-04")
    #expect(
      Set(signatories.map { corpus[$0].id }) == [
        "ARE", "ARG", "COK", "ECU", "GBR", "GIN", "MAR", "PER", "PHL", "PRY", "UZB",
      ])
  }

  @Test(arguments: ["signed-earlier", "negotiations-concluded"])
  func nobodyIsNamedAmongTheEarlierAndTheConcluded(set: String) throws {
    #expect(try members(of: set).isEmpty)
    let handle = try party(set)
    #expect(corpus.counts.contains { $0.subject == handle && $0.members != nil })
  }

  @Test func twoDocumentsOfOneAgencyAreOneVoice() throws {
    let newspaper = corpus.claims(of: try document("ani-newspaper"))
    let site = corpus.claims(of: try document("ani-news-site"))
    #expect(corpus.agencies(behind: newspaper + site).map { corpus[$0].id } == ["agency-ani"])
    #expect(corpus.agencies(behind: corpus.claims).count == 4)
  }

  @Test func theMinisterialWasOnAWednesday() throws {
    let event = try #require(corpus.find("ministerial-2026-02-04", in: \.events))
    #expect(corpus[event].start.weekday == 2)
  }
}

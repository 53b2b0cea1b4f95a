import LodeBundle
import LodeData
import Testing

/// What the package on alliances, agreements and export controls says, and what it must not say.
struct PolicyPackageTests {
  private let corpus: Corpus
  private let findings: [Finding]

  init() throws {
    let sources = try ["ministerial-2026", "policy"].map {
      try #require(BundledPackages.source(named: $0))
    }
    let result = try CorpusLoader.load(sources)
    corpus = result.corpus
    findings = result.warnings
  }

  /// The ids of those whom settled memberships name, by this package alone.
  private func members(of group: String) -> Set<String> {
    Set(
      corpus.relations.filter {
        corpus[$0.to].id == group && $0.status.isSettled && corpus[$0.tie].role == .membership
          && isOurs($0)
      }.map { corpus[$0.from].id })
  }

  private func isOurs(_ claim: some Claim) -> Bool {
    corpus[corpus[claim.provenance.document].package].id == "policy"
  }

  private func controls(of event: String) -> [ControlClaim] {
    corpus.controls.filter { $0.event.map { corpus[$0].id } == event }
  }

  @Test func itLoadsWithoutAFinding() {
    #expect(findings.isEmpty)
    #expect(!corpus.controls.isEmpty)
  }

  // MARK: Where it is said

  @Test func everyClaimSaysWhereItStandsInAFewWords() {
    for reference in corpus.claims {
      let claim = corpus[reference]
      guard corpus[corpus[claim.provenance.document].package].id == "policy" else { continue }
      #expect(claim.provenance.line == nil && !claim.provenance.locator.isEmpty, "\(claim.id)")
      #expect(claim.provenance.stated.split(separator: " ").count <= 8, "\(claim.id)")
    }
  }

  @Test func aDocumentWhoseDayWasSeenHoldsForIt() {
    for document in corpus.documents where corpus[document.package].id == "policy" {
      #expect((document.asOfBasis == "stated") == (document.date != nil), "\(document.id)")
      #expect(document.date == nil || document.date == document.asOf, "\(document.id)")
      #expect(document.file.isEmpty && document.lines == nil, "\(document.id)")
    }
  }

  // MARK: Who belongs

  @Test func nobodyIsNamedAmongTheTenTheSeventeenOrInForge() {
    for group in ["signed-earlier", "negotiations-concluded", "forge"] {
      #expect(members(of: group).isEmpty, "\(group)")
    }
  }

  @Test func anEarlierAgreementJoinsTheUnitedStatesAndOneCountry() {
    let earlier = corpus.parties.filter {
      $0.kind == .agreement && $0.note.contains("Whether it is one of the ten")
    }
    #expect(earlier.count == 8)
    for agreement in earlier {
      let parties = members(of: agreement.id)
      #expect(parties.count == 2 && parties.contains("USA"), "\(agreement.id)")
    }
  }

  @Test func signatoriesOfPaxSilicaHaveTheirOwnDaysAndGuestsAreNone() throws {
    #expect(
      members(of: "pax-silica") == [
        "ARE", "AUS", "GBR", "GRC", "IND", "ISR", "JPN", "KOR", "QAT", "SGP",
      ])
    let ministerial = try #require(CalendarDate(iso: "2026-02-04"))
    let later = corpus.relations.filter {
      corpus[$0.to].id == "pax-silica" && isOurs($0) && $0.provenance.date > ministerial
    }
    #expect(Set(later.map { corpus[$0.from].id }) == ["GRC", "IND"])
    let event = try #require(corpus.find("india-joins-pax-silica", in: \.events))
    #expect(corpus[event].start > ministerial)
  }

  @Test func countedGroupsNameAsManyAsTheyCount() {
    let counts = corpus.counts.filter { isOurs($0) && $0.members != nil }
    #expect(counts.count == 4)
    for count in counts {
      let named = members(of: corpus[count.subject].id).count
      #expect(count.number == Interval(Double(named)), "\(count.id)")
    }
  }

  // MARK: Export controls

  @Test func aStatusIsNoYoungerThanItsDocument() {
    for control in corpus.controls {
      let document = corpus[control.provenance.document]
      #expect(control.asOf == document.asOf, "\(control.id)")
    }
  }

  @Test func theLicensingOfSevenElementsIsInForceAndNeverSuspended() {
    let controls = controls(of: "china-seven-rare-earths-licensing")
    #expect(controls.allSatisfy { $0.status == .inForce && $0.instrument == .licensing })
    let elements = Set(controls.map { corpus[$0.mineral] }.filter { $0.kind == .element })
    #expect(elements.count == 7)
    for element in elements {
      #expect(element.parent.map { corpus[$0].id } == "rare-earths", "\(element.id)")
    }
  }

  @Test func suspensionsEndOnTheirDaysAndSayNothingOfLaterOnes() {
    let suspended = corpus.controls.filter { $0.status == .suspended }
    let ends = Dictionary(grouping: suspended) { $0.event.map { corpus[$0].id } ?? "" }
      .mapValues { Set($0.map { $0.until?.iso ?? "" }) }
    #expect(
      ends == [
        "china-october-2025-measures": ["2026-11-10"], "china-us-ban-2024": ["2026-11-27"],
      ])
    for control in suspended {
      #expect(control.until.map { control.asOf < $0 } ?? false, "\(control.id)")
      #expect(control.provenance.note.contains("nothing later was seen"), "\(control.id)")
    }
  }

  @Test func whatIsDatedToAMonthOrAYearSpansIt() {
    for event in corpus.events {
      switch event.precision {
      case .month:
        #expect(event.start.day == 1 && event.end.day >= 28, "\(event.id)")
        #expect((event.start.year, event.start.month) == (event.end.year, event.end.month))
      case .year:
        #expect(event.start.iso.hasSuffix("-01-01") && event.end.iso.hasSuffix("-12-31"))
      case .day, .window: break
      }
    }
  }
}

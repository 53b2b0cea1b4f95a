import LodeData
import LodeMeasures
import LodeScreen
import Testing

@testable import LodeDashboard

/// What rows say where several sources speak of one figure.
@Suite struct AgreementTests {
  private let context = PageContext(
    atlas: SeedCorpus.atlas, isLiteral: false, symbols: .unicode)

  private func word(for claims: [Corpus.ClaimReference]) -> String {
    ShareColumns(context: context).agreement { claims }.entry(()).cell.plainText
  }

  @Test func whatNoSourceDiffersOnNeedsNoWord() throws {
    let corpus = context.corpus
    let alone = try #require(
      corpus.claims.first { context.atlas.disagreements.of($0).isEmpty })
    #expect(word(for: []).isEmpty && word(for: [alone]).isEmpty)
    #expect(DisagreementText(context: context).mark(of: [alone]) == nil)
  }

  @Test func theGravestKindIsNamed() throws {
    for entry in context.atlas.disagreements.list {
      let kinds = entry.claims.flatMap { context.atlas.disagreements.kinds(of: $0) }
      let gravest = try #require(DisagreementKind.allCases.first { kinds.contains($0) })
      #expect(word(for: entry.claims) == gravest.words)
    }
  }

  @Test func everyClaimInDisputeMarksItsRowOnEveryPage() throws {
    let text = DisagreementText(context: context)
    for route in Places.routes(in: context.atlas) {
      let session = try TestSession(
        route.description, size: Size(columns: 120, rows: 400))
      let frame = session.frame
      for stop in session.state.body.stops {
        let section = session.state.body.page.sections[stop.section]
        guard section.drawing == nil, section.showsMarks else { continue }
        let isDisputed = session.state.body.row(of: stop).claims.contains {
          context.atlas.disagreements.of($0).contains(where: \.isDispute)
        }
        let line = stop.lines.lowerBound - session.state.place.scroll
        let top = session.state.layout.body.row
        guard (0..<session.state.layout.body.rows).contains(line) else { continue }
        let cell = frame[0, top + line]
        #expect((cell.glyph != " ") == isDisputed, "\(route): \(stop)")
        #expect(
          !isDisputed || cell.glyph == text.mark(of: session.state.body.row(of: stop).claims))
      }
    }
  }

  @Test func signsDifferForContradictionsAndExplainedDifferences() {
    let text = DisagreementText(context: context)
    for kind in DisagreementKind.allCases {
      switch kind {
      case .contradiction: #expect(text.mark(of: kind) == Symbols.unicode.disputed)
      case .compatible: #expect(text.mark(of: kind) == nil)
      default: #expect(text.mark(of: kind) == Symbols.unicode.differing)
      }
    }
  }

  @Test func labelledLinesSayItInWords() throws {
    let plain = PlainText.text(of: try TestSession("overview").state)
    #expect(
      plain.contains("Stage: Mining.")
        && plain.contains("Voices: 1. Sources differ: different scope."))
    #expect(!plain.contains(".."))
    let magnets = plain.split(separator: "\n").first { $0.contains("Permanent magnets") }
    #expect(magnets?.contains("differ") == false)
  }
}

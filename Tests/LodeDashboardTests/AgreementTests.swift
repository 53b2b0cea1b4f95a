import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// What tables say where several sources speak of one figure.
@Suite struct AgreementTests {
  private func word(for readings: [Interval]) -> String {
    let context = PageContext(atlas: SeedCorpus.atlas, isLiteral: false, symbols: .unicode)
    return ShareColumns(context: context).agreement { readings }.cell(()).plainText
  }

  @Test func equalReadingsNeedNoWord() {
    #expect(word(for: []).isEmpty && word(for: [Interval(54)]).isEmpty)
    #expect(word(for: [Interval(54), Interval(54)]).isEmpty)
  }

  @Test func readingsThatCanAllBeTrueAreCompatible() throws {
    let many = try #require(Interval(low: 51, high: .infinity))
    #expect(word(for: [Interval(54), many]) == "compatible")
  }

  @Test func readingsThatCannotContradict() throws {
    let many = try #require(Interval(low: 51, high: .infinity))
    #expect(word(for: [Interval(50), many, Interval(54)]) == "≠ contradict")
  }
}

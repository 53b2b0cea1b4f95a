import LodeData
import LodeMeasures
import LodeScreen

/// All that a page is made from besides its route.
struct PageContext: Sendable {
  let atlas: Atlas
  let isLiteral: Bool
  let symbols: Symbols
  /// The countries that the user marked, by their ids.
  var marks: [Handle<Party>] = []

  var corpus: Corpus { atlas.corpus }
  var texts: DocumentTexts? { atlas.texts }
  /// How concentrated each whole is, in the order of minerals and stages.
  var concentrations: [Concentration] { atlas.concentrations(isLiteral: isLiteral) }
  /// The wholes that cannot be measured, since their shares contradict each other.
  var infeasible: [MeasuredCorpus.InfeasibleWhole] { atlas.infeasible(isLiteral: isLiteral) }
  var figures: Figures { Figures(symbols: symbols, isLiteral: isLiteral) }

  /// A source's own words, in quotation marks.
  func quoted(_ words: String) -> String { "“\(words)”" }

  /// Where opening a party leads.
  func route(to party: Handle<Party>) -> Route {
    let found = corpus[party]
    return found.kind == .country ? Route("countries", found.id) : Route("network", found.id)
  }

  /// Where opening a document leads, with one claim in sight.
  func route(to claim: Corpus.ClaimReference) -> Route {
    let found = corpus[claim]
    return Route(
      "sources", corpus[found.provenance.document].id, parameters: ["claim": found.id])
  }

  /// The entries in which sources differ about one of these claims, gravest first.
  func disputes(about claims: some Sequence<Corpus.ClaimReference>) -> [Disagreement] {
    atlas.disagreements.disputes(about: claims)
  }

  /// How many newsrooms stand behind some claims.
  func voices(_ claims: some Sequence<Corpus.ClaimReference>) -> Int {
    corpus.agencies(behind: claims).count
  }
}

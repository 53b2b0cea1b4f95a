public import LodeData
public import LodeMeasures
import LodeScreen

/// The corpus with what every page asks of it again and again.
public struct Atlas: Sendable {
  /// What the packages say that are heard.
  public let corpus: Corpus
  /// What all of them say.
  private let whole: Corpus
  /// The groups that have members, named or only counted.
  let groups: [Handle<Party>]
  /// Where sources differ.
  let disagreements: Disagreements
  /// What documents count, those of one thing together.
  let tallies: [Tally]
  /// How concentrated each whole is, as the sources' words allow and taken literally.
  private var concentrations: [Bool: [Concentration]]
  /// What the header says of what is heard.
  let heading: Heading
  /// The documents' own texts; nil where no folder of them was named.
  let texts: DocumentTexts?

  /// Hears all packages of a corpus but the silenced.
  ///
  /// Cost: O(claims × groups).
  public init(
    corpus whole: Corpus, texts: DocumentTexts? = nil, silenced: Set<Handle<PackageInfo>> = []
  ) {
    self.init(whole: whole, measured: MeasuredCorpus(whole.silencing(silenced)), texts: texts)
  }

  /// Hears all packages of a corpus that has been measured.
  public init(_ measured: MeasuredCorpus, texts: DocumentTexts? = nil) {
    self.init(whole: measured.corpus, measured: measured, texts: texts)
  }

  private init(whole: Corpus, measured: MeasuredCorpus, texts: DocumentTexts?) {
    self.whole = whole
    self.texts = texts
    corpus = measured.corpus
    disagreements = measured.disagreements
    tallies = measured.tallies
    groups = measured.groups
    concentrations = [false: measured.concentrations]
    heading = Heading(of: measured.corpus)
  }

  /// Who speaks, and up to which day.
  struct Heading: Sendable {
    /// The day up to which the documents speak; nil without any.
    let asOf: CalendarDate?
    /// Which packages speak, the fullest first: their ids where these are few, or how many of all.
    let packages: [String]

    /// Cost: O(documents + packages).
    init(of corpus: Corpus) {
      asOf = corpus.asOf
      let speaking = corpus.speakingPackages
      let all = corpus.packages.count { !$0.holdsTilesAlone }
      let ids = speaking.map(\.id).joined(separator: " + ")
      let count = speaking.count < all ? "\(speaking.count) of \(all)" : "all \(all)"
      packages =
        (speaking.count <= 3 || speaking.count < all ? [ids] : [])
        + (all > 1 ? ["\(count) packages", "\(speaking.count)/\(all)"] : [])
    }
  }

  /// The same packages, one more or one less of them heard; nil where no claim would be
  /// left, though packages of mere names might be.
  func toggling(_ package: Handle<PackageInfo>) -> Atlas? {
    let silenced = corpus.silenced.symmetricDifference([package])
    let atlas = Atlas(corpus: whole, texts: texts, silenced: silenced)
    return atlas.corpus.claimCount == 0 ? nil : atlas
  }

  /// The claims of a package, heard or not.
  ///
  /// Cost: O(claims).
  func claimCount(of package: Handle<PackageInfo>) -> Int {
    whole.claims.count { whole[whole[$0].provenance.document].package == package }
  }

  /// How concentrated each whole is, in the order of minerals and stages.
  ///
  /// Measured anew unless ``measure(isLiteral:)`` has kept them.
  func concentrations(isLiteral: Bool) -> [Concentration] {
    concentrations[isLiteral] ?? Concentration.all(in: corpus, isLiteral: isLiteral).measured
  }

  /// Measures one reading of the shares, once, for all the pages to come.
  mutating func measure(isLiteral: Bool) {
    guard concentrations[isLiteral] == nil else { return }
    concentrations[isLiteral] = concentrations(isLiteral: isLiteral)
  }
}

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

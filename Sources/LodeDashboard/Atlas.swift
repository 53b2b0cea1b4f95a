public import LodeData
public import LodeMeasures

/// The corpus with what every page asks of it again and again.
public struct Atlas: Sendable {
  /// What all packages say, and what those say that are heard, measured.
  ///
  /// A class, so that copying a state copies none of its tables.
  public final class Contents: Sendable {
    let whole: Corpus
    let heard: MeasuredCorpus

    /// Hears all packages of a corpus that has been measured.
    public convenience init(_ measured: MeasuredCorpus) {
      self.init(whole: measured.corpus, heard: measured)
    }

    /// What the packages say that are heard.
    public var corpus: Corpus { heard.corpus }

    init(whole: Corpus, heard: MeasuredCorpus) {
      self.whole = whole
      self.heard = heard
    }
  }

  private let contents: @Sendable () -> Contents
  /// The first page; nil where it is made like all others.
  let opening: Opening?
  /// What the header says of what is heard.
  let heading: Heading
  /// The documents' own texts; nil where no folder of them was named.
  let texts: DocumentTexts?

  /// Hears all packages of a corpus but the silenced.
  ///
  /// Cost: O(claims) where some are silenced; what is measured is measured when a page asks for it.
  public init(
    corpus whole: Corpus, texts: DocumentTexts? = nil, silenced: Set<Handle<PackageInfo>> = []
  ) {
    let heard = MeasuredCorpus(whole.silencing(silenced))
    self.init(Contents(whole: whole, heard: heard), texts: texts)
  }

  /// Takes what was measured before.
  public init(_ contents: Contents, texts: DocumentTexts? = nil) {
    self.contents = { contents }
    self.texts = texts
    opening = nil
    heading = Heading(of: contents.heard.corpus)
  }

  /// Begins with a page that was made before.
  ///
  /// What it was made from is read where another one is wanted, and is the same at every call.
  public init(opening: Opening, contents: @escaping @Sendable () -> Contents) {
    self.contents = contents
    self.opening = opening
    texts = nil
    heading = opening.heading
  }

  /// What the packages say that are heard.
  public var corpus: Corpus { contents().heard.corpus }
  /// What all of them say.
  private var whole: Corpus { contents().whole }
  /// The groups that have members, named or only counted.
  var groups: [Handle<Party>] { contents().heard.groups }
  /// Where sources differ.
  var disagreements: Disagreements { contents().heard.disagreements }
  /// What documents count, those of one thing together.
  var tallies: [Tally] { contents().heard.tallies }

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
  func concentrations(isLiteral: Bool) -> [Concentration] {
    contents().heard.concentrations(isLiteral: isLiteral)
  }

  /// The wholes whose shares contradict each other.
  func infeasible(isLiteral: Bool) -> [MeasuredCorpus.InfeasibleWhole] {
    contents().heard.infeasible(isLiteral: isLiteral)
  }

  /// Whether the first page measures so many claims that one notices.
  public var measuresMuch: Bool { opening == nil && corpus.claimCount > 50_000 }

  /// Reads what the first page did without, so that the next need not.
  func prepare() { _ = contents() }
}

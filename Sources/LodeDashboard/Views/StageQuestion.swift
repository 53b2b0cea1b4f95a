import LodeData
import LodeMeasures

/// Which readings of a stage a route asks for, and in which form.
struct StageQuestion {
  /// How holders are shown.
  enum Form: String, CaseIterable {
    case bars
    case numbers
  }

  let form: Form
  /// The year as routes have it; nil for any.
  let year: String?
  /// The package whose readings are wanted; nil for all.
  let package: Handle<PackageInfo>?
  /// The one document that is heard; nil for all.
  let document: Handle<Document>?

  /// Reads the parameters `form`, `year` and `source`, which names a package or a document.
  /// - Throws: ``RouteError`` for a parameter or a value that is not there.
  init(
    _ route: Route, claims: [ShareClaim], in corpus: Corpus
  ) throws(RouteError) {
    try route.check(takes: ["form", "source", "year"])
    let name = route.parameters["form"] ?? Form.bars.rawValue
    guard let form = Form(rawValue: name) else {
      throw .unknownValue(name, parameter: "form", known: Form.allCases.map(\.rawValue))
    }
    self.form = form
    let years = Set(claims.map { $0.year.map(String.init) ?? Concentration.Whole.noYear }).sorted()
    year = route.parameters["year"]
    if let year, !years.contains(year) {
      throw .unknownValue(year, parameter: "year", known: years)
    }
    let documents = Set(claims.map(\.provenance.document)).sorted()
    let packages = Set(documents.map { corpus[$0].package }).sorted()
    let source = route.parameters["source"]
    package = packages.first { corpus[$0].id == source }
    document = package == nil ? documents.first { corpus[$0].id == source } : nil
    if let source, package == nil, document == nil {
      throw .unknownValue(
        source, parameter: "source",
        known: packages.map { corpus[$0].id } + documents.map { corpus[$0].id })
    }
  }

  /// Whether the route chooses, or leaves it to the page.
  var isChosen: Bool { year != nil || package != nil || document != nil }

  /// Whether a reading is among those that are asked for; of its documents nothing is asked.
  func allows(_ whole: Concentration.Whole) -> Bool {
    (year == nil || whole.yearText == year) && (package == nil || whole.package == package)
  }

  /// Whether a claim is among those that are asked for.
  func allows(_ claim: ShareClaim, in corpus: Corpus) -> Bool {
    let source = claim.provenance.document
    return (year == nil || (claim.year.map(String.init) ?? Concentration.Whole.noYear) == year)
      && (package == nil || corpus[source].package == package)
      && (document == nil || source == document)
  }
}

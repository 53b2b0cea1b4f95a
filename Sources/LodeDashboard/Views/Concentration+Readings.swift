import LodeData
import LodeMeasures

/// One measured whole is a reading: what one package says of one stage in one year and scope.
extension Concentration {
  /// What readings have in common that differ in nothing but their year.
  struct Series: Hashable {
    let mineral: Handle<Mineral>
    let stage: Handle<Stage>
    let scope: String
    let package: Handle<PackageInfo>
  }

  /// The series that the reading is one year of.
  var series: Series {
    Series(
      mineral: whole.mineral, stage: whole.stage, scope: whole.scope, package: whole.package)
  }

  /// A stage of a mineral, whatever the year, the scope and the source.
  struct Place: Hashable {
    let mineral: Handle<Mineral>
    let stage: Handle<Stage>
  }

  /// The stage that the reading is of.
  var place: Place { Place(mineral: whole.mineral, stage: whole.stage) }

  /// What the reading says of one party; nil where it does not list it.
  ///
  /// Cost: O(parties).
  func listing(of party: Handle<Party>) -> Listing? {
    if let place = holdings.firstIndex(where: { $0.party == party }) {
      return .held(holdings[place], rank: place + 1)
    }
    return unstated.first { $0.party == party }.map { .unstated($0) }
  }

  /// What the reading says of each party that it lists.
  ///
  /// Cost: O(parties).
  var listings: [Handle<Party>: Listing] {
    var listings: [Handle<Party>: Listing] = [:]
    for (place, holding) in holdings.enumerated() {
      listings[holding.party] = .held(holding, rank: place + 1)
    }
    for party in unstated { listings[party.party] = .unstated(party) }
    return listings
  }
}

/// What one reading says of one party.
enum Listing {
  /// A share, and its place among those that have one, from 1.
  case held(Concentration.Holding, rank: Int)
  /// A sign in place of a figure, which is never zero.
  case unstated(Concentration.Unstated)

  /// Percent of the whole; nil where it is not known.
  var share: Interval? {
    if case .held(let holding, _) = self { holding.share } else { nil }
  }

  /// The place among those that have a share, from 1; nil for one without.
  var rank: Int? {
    switch self {
    case .held(_, let rank): rank
    case .unstated: nil
    }
  }

  var claims: [Handle<ShareClaim>] {
    switch self {
    case .held(let holding, _): holding.claims
    case .unstated(let unstated): unstated.claims
    }
  }
}

extension [Concentration] {
  /// The latest year first, those without a year last; of one year as the packages come.
  var newestFirst: [Concentration] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element.whole.year ?? .min, right.element.whole.year ?? .min)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  /// The latest reading of each series, the newest first.
  ///
  /// Cost: O(n log n).
  var latestOfEachSource: [Concentration] {
    var seen: Set<Concentration.Series> = []
    return newestFirst.filter { seen.insert($0.series).inserted }
  }

  /// The latest year of the source that names most holders; of equal ones the newest.
  var fullest: Concentration? {
    latestOfEachSource.reduce(nil) { best, other in
      guard let best else { return other }
      return other.holdings.count > best.holdings.count ? other : best
    }
  }

  /// The readings of each scope, newest first; the scope whose fullest reading names most first.
  var byScope: [[Concentration]] {
    let groups = Dictionary(grouping: newestFirst.enumerated(), by: \.element.whole.scope)
    return groups.values.sorted { left, right in
      func rank(_ group: [(offset: Int, element: Concentration)]) -> (Int, Int) {
        let holders = group.map(\.element).fullest?.holdings.count ?? 0
        return (-holders, group.first?.offset ?? 0)
      }
      return rank(left) < rank(right)
    }.map { $0.map(\.element) }
  }
}

/// Where readings lead: to the page of their stage, with their year and source where it has several.
struct ReadingRoutes {
  private let corpus: Corpus
  private let counts: [Concentration.Place: Int]

  /// Cost: O(readings).
  init(context: PageContext) {
    corpus = context.corpus
    counts = Dictionary(context.concentrations.map { ($0.place, 1) }, uniquingKeysWith: +)
  }

  func route(to reading: Concentration) -> Route {
    let whole = reading.whole
    let isOnlyOne = counts[reading.place, default: 0] < 2
    return Route(
      "minerals", corpus[whole.mineral].id, corpus[whole.stage].id,
      parameters: isOnlyOne
        ? [:] : ["year": whole.yearText, "source": corpus[whole.package].id])
  }
}

extension Concentration.Whole {
  /// What stands for a year where no source names one.
  static let noYear = "none"

  /// The year as a heading.
  var yearHeading: String { year.map(String.init) ?? "No year" }

  /// The year in digits, or that no source names one.
  var yearText: String { year.map(String.init) ?? Self.noYear }
}

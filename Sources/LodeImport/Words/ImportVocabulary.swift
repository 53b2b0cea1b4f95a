import LodeData

/// The words that releases use: names of countries and commodities, and what says which stage,
/// basis, unit or flag is meant.
///
/// All of it is data (`data/vocabulary/usgs-mcs/`); the importer knows no name of its own.
public struct ImportVocabulary: Sendable {
  /// A country under one of its names.
  struct Country: Hashable, Sendable {
    let id: String
    let name: String
    let short: String
    let iso2: String
    let region: String
  }

  /// Which mineral a commodity is.
  struct Commodity: Hashable, Sendable {
    let mineral: String
    /// What of the mineral is meant, for the scope; empty: the mineral itself.
    let form: String
    /// The step of output whose words do not say it; empty: not known.
    let step: String
  }

  /// A row of the `minerals` or of the `stages` table, cell by cell.
  typealias Row = [String: String]

  /// What a word of a statistic says.
  struct StatisticWord: Hashable, Sendable {
    enum Role: String, Sendable {
      case reserves
      case capacity
      case step
      case filler
      /// Holds words together: "scrap and flake"; adds nothing at either end.
      case joiner
    }

    let words: [String]
    let role: Role
    let step: String
    let scope: String
  }

  /// Where a phrase has its meaning.
  enum Role: String, Sendable {
    case section, aggregate, value, mark, rounded, estimated, exclusion, basis, unit, scale, data
    case dataEnd = "data-end"
    /// A word before what is counted that means the same as another behind it.
    case before
  }

  /// Words and what is made of them.
  struct Phrase: Hashable, Sendable {
    let words: String
    let meaning: String
  }

  /// A release whose day is known.
  struct Edition: Hashable, Sendable {
    let title: String
    let released: CalendarDate
    let path: String
  }

  /// A unit of which a section cannot print more than a whole.
  struct Whole: Hashable, Sendable {
    let section: String
    let unit: String
    let most: Int
  }

  var countries: [String: Country] = [:]
  /// Every name of a country as the table spells it, for suggestions.
  var countryNames: [String] = []
  var commodities: [String: Commodity] = [:]
  var minerals: [String: Row] = [:]
  var stages: [String: Row] = [:]
  var steps: [Measure: [String: String]] = [:]
  var statistics: [StatisticWord] = []
  var phrases: [Role: [Phrase]] = [:]
  var editions: [Int: Edition] = [:]
  var publisher: Row = [:]
  var wholes: [Whole] = []
  /// The descriptor of a package that is written, with `@names@` where it differs.
  var template = ""

  /// The words of a role.
  func words(_ role: Role) -> [String] { (phrases[role] ?? []).map(\.words) }

  /// What the phrase that a text equals or starts with means.
  func meaning(_ role: Role, of folded: String, whole: Bool = false) -> String? {
    phrases[role]?.first {
      folded == $0.words || (!whole && folded.hasPrefix($0.words + " "))
    }?.meaning
  }
}

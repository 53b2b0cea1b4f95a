/// What the rows of a query can be chosen by; the raw value is the option's name.
public enum QueryDimension: String, CaseIterable, Sendable {
  case mineral
  case stage
  case party
  case source
  case year
  /// Groups that a party is to be in.
  case included = "in"
  /// Groups that a party is not to be in.
  case excluded = "not"

  /// What its ids are ids of.
  var noun: String {
    switch self {
    case .source: "document or package"
    case .included, .excluded: "group"
    case .mineral, .stage, .party, .year: rawValue
    }
  }

  /// The name of the table that lists its ids.
  var table: String {
    switch self {
    case .mineral: "minerals"
    case .stage: "stages"
    case .party, .included, .excluded: "parties"
    case .source, .year: "documents"
    }
  }
}

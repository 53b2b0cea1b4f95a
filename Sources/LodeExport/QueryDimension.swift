/// What the rows of a query can be chosen by; the raw value is the option's name.
public enum QueryDimension: String, CaseIterable, Sendable {
  case mineral
  case stage
  case party
  case source
  case year

  /// What its ids are ids of.
  var noun: String { self == .source ? "document or package" : rawValue }

  /// The name of the table that lists its ids.
  var table: String {
    switch self {
    case .mineral: "minerals"
    case .stage: "stages"
    case .party: "parties"
    case .source, .year: "documents"
    }
  }
}

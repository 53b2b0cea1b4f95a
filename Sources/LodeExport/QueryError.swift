/// Why a query was not understood.
public enum QueryError: Error, Hashable, Sendable {
  /// No table has this name.
  case unknownTable(String, nearest: String?, known: [String])
  /// Nothing in the corpus has this id.
  case unknownID(String, of: QueryDimension, nearest: String?)
}

extension QueryError: CustomStringConvertible {
  /// What is wrong, and what was probably meant or where to look.
  public var description: String {
    switch self {
    case .unknownTable(let name, let nearest, let known):
      "there is no table '\(name)'"
        + (nearest.map { "; did you mean '\($0)'?" }
          ?? "; use one of \(known.joined(separator: ", "))")
    case .unknownID(let id, let dimension, let nearest):
      "no \(dimension.noun) has the id '\(id)'"
        + (nearest.map { "; did you mean '\($0)'?" }
          ?? "; 'lode query \(dimension.table)' lists them")
    }
  }
}

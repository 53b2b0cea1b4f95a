import LodeData

/// The address of a place: a path and parameters, written `minerals/cobalt/mining?year=2025`.
///
/// Equal places have equal routes: parameters are written in order of their names.
public struct Route: Hashable, Sendable, CustomStringConvertible {
  /// The words between the slashes; never empty.
  public let path: [String]
  public let parameters: [String: String]

  /// Makes a route from its words.
  public init(_ path: String..., parameters: [String: String] = [:]) {
    self.path = path
    self.parameters = parameters
  }

  /// Reads a route as people type it; an empty one is the overview.
  ///
  /// Slashes at either end and blanks around are ignored. Whether there is such a place is for
  /// the views to say.
  /// - Throws: ``RouteError/malformedParameter(_:)`` for a parameter without a name or value.
  public init(parsing text: String) throws(RouteError) {
    let trimmed = text.split(separator: " ").joined(separator: " ")
    let halves = trimmed.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let words = (halves.first ?? "").split(separator: "/").map(String.init)
    var parameters: [String: String] = [:]
    for piece in halves.dropFirst().joined().split(separator: "&") {
      let pair = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, !pair[0].isEmpty, !pair[1].isEmpty else {
        throw .malformedParameter(String(piece))
      }
      parameters[String(pair[0])] = String(pair[1])
    }
    path = words.isEmpty ? [Self.overview.path[0]] : words
    self.parameters = parameters
  }

  public var description: String {
    let words = path.joined(separator: "/")
    guard !parameters.isEmpty else { return words }
    let pairs = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return words + "?" + pairs.joined(separator: "&")
  }

  /// The first word, which names the tab.
  public var root: String { path.first ?? Self.overview.path[0] }

  /// The tab that is lit here: coalitions are part of the network.
  var tab: Route {
    root == Self.coalitions.root ? .network : Self.tabs.first { $0.root == root } ?? self
  }

  /// Refuses parameters that a place does not know.
  func check(takes known: [String]) throws(RouteError) {
    for name in parameters.keys.sorted() where !known.contains(name) {
      throw .unknownParameter(name, known: known)
    }
  }

  /// The same path with one parameter set, or taken away where `value` is nil.
  func setting(_ name: String, to value: String?) -> Route {
    var copy = parameters
    copy[name] = value
    return Route(path: path, parameters: copy)
  }

  /// The place one word up, or the tab that is lit; nil at a tab.
  var parent: Route? {
    if path.count > 1 { return Route(path: Array(path.dropLast()), parameters: [:]) }
    return root == Self.coalitions.root ? tab : nil
  }

  /// The place that the first words lead to, without parameters.
  func prefix(_ words: Int) -> Route { Route(path: Array(path.prefix(words)), parameters: [:]) }

  init(path: [String], parameters: [String: String]) {
    self.path = path
    self.parameters = parameters
  }

  public static let overview = Route("overview")
  static let minerals = Route("minerals")
  static let countries = Route("countries")
  static let network = Route("network")
  static let timeline = Route("timeline")
  static let sources = Route("sources")
  static let disagreements = Route("disagreements")
  static let packages = Route("packages")
  static let coalitions = Route("coalitions")
  public static let whatif = Route("whatif")
  static let help = Route("help")

  /// The places that have a tab, in order; their keys count from 1.
  static let tabs = [overview, minerals, countries, network, timeline, sources, whatif]
}

/// Why a route leads nowhere.
public enum RouteError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknown(String, nearest: String?)
  case malformedParameter(String)
  case unknownParameter(String, known: [String])
  case unknownValue(String, parameter: String, known: [String])
  /// A value that the place cannot work with, and why.
  case badValue(String, parameter: String, reason: String)

  private static let roots = (Route.tabs + [.coalitions, .disagreements, .packages, .help])
    .map(\.root)

  public var description: String {
    switch self {
    case .unknown(let route, let nearest):
      "there is no place '\(route)'"
        + (nearest.map { "; did you mean '\($0)'?" }
          ?? "; there are \(Self.roots.joined(separator: ", ")) and what they lead to")
    case .malformedParameter(let text):
      "the parameter '\(text)' is not of the form name=value"
    case .unknownParameter(let name, let known):
      known.isEmpty
        ? "this place takes no parameters; leave out '\(name)'"
        : "there is no parameter '\(name)' here; use \(known.joined(separator: ", "))"
    case .unknownValue(let value, let parameter, let known):
      known.isEmpty
        ? "'\(value)' is no '\(parameter)' here, and there is none; leave it out"
        : "'\(value)' is no '\(parameter)' here; use \(known.joined(separator: ", "))"
    case .badValue(let value, let parameter, let reason):
      "\(parameter)=\(value): \(reason)"
    }
  }
}

public import LodeScreen

/// The last line of every export: the program, the place, who speaks in it, and up to when.
///
/// `lode 0.1.0 · minerals/cobalt/mining · usgs-mcs-2026, iea · as of 2026-07-16`
public struct Colophon: Hashable, Sendable {
  /// The program's version.
  public let version: String

  /// Makes the line of a version.
  public init(version: String) { self.version = version }

  /// The line, without a line feed; between its parts stands `·`, or `|` in ASCII.
  public func line(for origin: Handout.Origin) -> String {
    var parts = ["lode \(version)", origin.route]
    if !origin.packages.isEmpty { parts.append(origin.packages.joined(separator: ", ")) }
    if origin.isLiteral { parts.append("figures without their qualifiers") }
    if let date = origin.asOf { parts.append("as of \(date)") }
    let line = parts.joined(separator: origin.isASCII ? " | " : " · ")
    return origin.isASCII ? TextWidth.ascii(line) : line
  }
}

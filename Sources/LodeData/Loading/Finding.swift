/// One thing that is wrong with a package or a document, with its place and the mend.
///
/// Printed as `path:line:column: error: [category] message`, which editors turn into links.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// What kind of thing is wrong; the word in brackets.
  public enum Category: String, CaseIterable, Sendable {
    case file
    case path
    case json
    case descriptor
    case encoding
    case csv
    case header
    case empty
    case number
    case date
    case word
    case interval
    case reference
    case duplicate
    case shareSum = "share-sum"
    case line
    case checksum
    case passage
    case name
    case ruling
    case toml
    case key
    case type
    case route
  }

  public enum Severity: String, Sendable {
    case error
    /// Worth mending, but the package loads.
    case warning
  }

  /// The file, as the user named its folder.
  public let path: String
  /// From 1.
  public let line: Int
  /// In characters, from 1.
  public let column: Int
  public let severity: Severity
  public let category: Category
  /// What is wrong and what to do about it.
  public let message: String

  /// Makes a finding; an error unless said otherwise.
  ///
  /// Path and message may quote what a package holds: control characters in them are escaped, so
  /// that a finding is one line and tells a terminal nothing but its text.
  public init(
    path: String, line: Int = 1, column: Int = 1, severity: Severity = .error,
    category: Category, message: String
  ) {
    self.path = Self.escaped(path)
    self.line = line
    self.column = column
    self.severity = severity
    self.category = category
    self.message = Self.escaped(message)
  }

  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    return text.unicodeScalars.map {
      isUnprintable($0) ? "\\u{\(String($0.value, radix: 16))}" : String($0)
    }.joined()
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  public var description: String {
    "\(path):\(line):\(column): \(severity.rawValue): [\(category.rawValue)] \(message)"
  }
}

extension String {
  /// As much of it as a message can quote.
  package var excerpt: String { count > 60 ? prefix(60) + "…" : self }
}

/// Why nothing was loaded: all errors and warnings of all packages, in order of files and lines.
///
/// Left out is what only follows from another finding: references into a table that could not be
/// read, and sums of shares that were not all read.
public struct LoadFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public let findings: [Finding]

  public init(findings: [Finding]) { self.findings = findings }

  public var description: String { findings.map(\.description).joined(separator: "\n") }
}

public import LodeData
import LodeScreen

/// What a user wants of every session: the keys of `config.toml`.
///
/// Whatever is nil or empty is not in the file. Paths are whole: those that the file writes
/// relative are taken from its own folder, and `~` is the home folder.
public struct Settings: Sendable {
  /// A value and where the file gives it, line and column from 1.
  public struct Given: Hashable, Sendable {
    public let value: String
    public let line: Int
    public let column: Int
  }

  /// The file; nil where there is none.
  public let path: String?
  /// The name of a theme that there is.
  public internal(set) var theme: Given?
  /// `auto`, `always` or `never`.
  public internal(set) var color: Given?
  /// The packages to hear; all where it is empty.
  public internal(set) var packages: [Given] = []
  /// The folders of packages to add.
  public internal(set) var data: [Given] = []
  /// The folder of the documents' texts.
  public internal(set) var documents: Given?
  /// The route to open where none is asked for; whether there is such a place is not known here.
  public internal(set) var start: Given?
  public internal(set) var isASCII = false
  public internal(set) var usesMouse = false
  /// Whether the last route and theme are kept for the next session.
  public internal(set) var remembers = false

  /// No settings.
  public static let none = Settings(path: nil)

  init(path: String?) { self.path = path }

  /// What is wrong with a value, at its place.
  public func finding(
    _ category: Finding.Category, at given: Given, _ message: String
  ) -> Finding {
    Finding(
      path: path ?? "", line: given.line, column: given.column, category: category,
      message: message)
  }

  /// The packages of the file that are not among the loaded ones.
  public func findings(packagesKnown known: [String]) -> [Finding] {
    packages.filter { !known.contains($0.value) }.map { given in
      let hint = Suggestion.nearest(to: given.value, among: known).map { "did you mean '\($0)'?" }
      return finding(
        .reference, at: given,
        "there is no package '\(given.value.excerpt)'; "
          + (hint ?? "there are \(known.joined(separator: ", "))"))
    }
  }
}

/// Why there are no settings to go by.
public enum SettingsError: Error, Sendable {
  /// The file that was asked for is not there, or is a folder.
  case missing(path: String)
  /// The system refuses, in its words.
  case unreadable(path: String, reason: String)
  /// The file is faulty: what could be read of it, and all that is wrong.
  case faulty(Settings, [Finding])
}

import LodeData

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension Settings {
  /// As much as a file of settings may have, in bytes.
  static let limit = 1 << 20

  /// Reads the settings of the user who runs the program.
  ///
  /// The file is `path`; else what `LODE_CONFIG` names; else `lode/config.toml` in
  /// `XDG_CONFIG_HOME`, or in `~/.config` where that is unset or relative. Only the first two have
  /// to be there; the third also counts as not there where the user may not read it, as in a
  /// session under another name. Cost where there is no file: one failed `open`.
  /// - Throws: ``SettingsError``; of a faulty file, everything that is wrong and what could be read.
  public static func read(
    path: String? = nil, environment: (String) -> String? = variable
  ) throws(SettingsError) -> Settings {
    let named = path ?? environment("LODE_CONFIG").flatMap { $0.isEmpty ? nil : $0 }
    guard let file = named ?? usualPath(environment: environment) else { return .none }
    do {
      return try parse(
        try PlainFile.bytes(at: file, takesPipes: true, limit: limit), path: file,
        home: environment("HOME"))
    } catch let problem as PlainFile.Problem {
      switch problem {
      case .missing, .notAFolder, .forbidden:
        guard named != nil else { return .none }
        if case .forbidden = problem { throw .unreadable(path: file, reason: problem.phrase) }
        throw .missing(path: file)
      default: throw .unreadable(path: file, reason: problem.phrase)
      }
    } catch let error as SettingsError {
      throw error
    } catch {
      throw .unreadable(path: file, reason: "\(error)")
    }
  }

  /// Takes the settings from the bytes of a file, which findings call by its path.
  package static func parse(
    _ bytes: [UInt8], path: String, home: String? = nil
  ) throws(SettingsError) -> Settings {
    let document = SettingsDocument(bytes, path: path)
    var findings = document.findings
    let settings = Settings(document, path: path, home: home, findings: &findings)
    guard findings.isEmpty else {
      throw .faulty(
        settings, findings.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
    return settings
  }

  /// Where the file lies unless somebody says otherwise; nil without a home.
  static func usualPath(environment: (String) -> String?) -> String? {
    folder("XDG_CONFIG_HOME", below: ".config", environment: environment)
      .map { "\($0)/lode/config.toml" }
  }

  /// A folder of the XDG base directories: what the variable names if that is absolute, else a
  /// folder below the user's home.
  static func folder(
    _ name: String, below usual: String, environment: (String) -> String?
  ) -> String? {
    if let folder = environment(name), folder.hasPrefix("/") { return folder }
    guard let home = environment("HOME"), !home.isEmpty else { return nil }
    return "\(home)/\(usual)"
  }

  /// A variable of the process's environment.
  public static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

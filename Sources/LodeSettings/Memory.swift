import LodeData

/// What one session leaves for the next, where the user asked for it.
public struct Memory: Hashable, Sendable {
  /// The last route.
  public var route: String?
  /// The theme that the user changed to.
  public var theme: String?

  /// Why nothing is remembered.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system's own words.
    case unreadable(path: String, reason: String)
    /// The first thing that is wrong with the file.
    case faulty(String)

    public var description: String {
      switch self {
      case .unreadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
      case .faulty(let finding): finding
      }
    }
  }

  public init(route: String? = nil, theme: String? = nil) {
    self.route = route
    self.theme = theme
  }

  /// Where it is kept: `lode/state.toml` in `XDG_STATE_HOME`, or in `~/.local/state` where that is
  /// unset or relative; nil without a home.
  public static func path(environment: (String) -> String? = Settings.variable) -> String? {
    Settings.folder("XDG_STATE_HOME", below: ".local/state", environment: environment)
      .map { "\($0)/lode/state.toml" }
  }

  /// What a file remembers; nothing where there is no file.
  ///
  /// Keys that this version does not know are let through.
  /// - Throws: ``Problem``; the caller goes on without.
  public static func read(_ path: String) throws(Problem) -> Memory {
    let bytes: [UInt8]
    do throws(PlainFile.Problem) {
      bytes = try PlainFile.bytes(at: path, takesPipes: true, limit: Settings.limit)
    } catch {
      switch error {
      case .missing, .notAFolder: return Memory()
      default: throw .unreadable(path: path, reason: error.phrase)
      }
    }
    let document = SettingsDocument(bytes, path: path)
    if let finding = document.findings.first { throw .faulty(finding.description) }
    var memory = Memory()
    for entry in document.entries {
      guard case .text(let text) = entry.value else { continue }
      switch entry.key.text {
      case "route": memory.route = text
      case "theme": memory.theme = text
      default: break
      }
    }
    return memory
  }

  /// The file's text.
  public var text: String {
    let lines = [("route", route), ("theme", theme)].compactMap { name, value in
      value.map { "\(name) = \(SettingsDocument.quoted($0))\n" }
    }
    return "# What lode keeps where the settings say 'remember = true'.\n" + lines.joined()
  }
}

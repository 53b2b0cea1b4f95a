import LodeData
import LodeScreen
import LodeTerminal

/// Which theme and which colours were asked for.
///
/// - Theme: the option `--theme`, else LODE_THEME, else the configuration's, else `auto`.
/// - Colour: the option `--color` if it is not `auto`; else NO_COLOR, which turns it off; else
///   CLICOLOR_FORCE other than 0, which is `always`; else the configuration's, else `auto`.
///   Both variables count where they are not empty.
struct ColorSettings {
  let theme: ThemeChoice
  let color: ColorPreference
  /// What the terminal is said to draw on before it is asked: by COLORFGBG, or because it is the
  /// Linux console, which cannot be asked and is black unless somebody took pains.
  let ground: Ground?

  /// Settles what was asked for.
  ///
  /// - Parameters:
  ///   - theme: What `--theme` says; nil where it is not given.
  ///   - color: What `--color` says; nil where it is not given.
  ///   - configuredTheme: The theme of the configuration file.
  ///   - configuredColor: The colours of the configuration file.
  ///   - variable: Looks a variable of the environment up; nil where it is unset or empty.
  /// - Throws: ``Failure`` with code 64 and every name that is none, even where another one has
  ///   the last word: it is wrong all the same.
  init(
    theme: String?, color: String?, configuredTheme: ThemeChoice? = nil,
    configuredColor: ColorPreference? = nil,
    variable: (String) -> String? = Environment.value
  ) throws {
    var problems: [String] = []
    let chosen = Self.theme(theme, of: "--theme", &problems)
    let exported = Self.theme(variable("LODE_THEME"), of: "LODE_THEME", &problems)
    let preferred = Self.color(color, &problems)
    guard problems.isEmpty else {
      throw Failure(.usage, problems.joined(separator: "\nlode: "))
    }
    self.theme = chosen ?? exported ?? configuredTheme ?? .auto
    self.color =
      if let preferred, preferred != .auto {
        preferred
      } else if variable("NO_COLOR") != nil {
        .never
      } else if let force = variable("CLICOLOR_FORCE"), force != "0" {
        .always
      } else {
        preferred ?? configuredColor ?? .auto
      }
    ground =
      variable("COLORFGBG").flatMap { Ground(colorFGBG: $0) }
      ?? (variable("TERM") == "linux" ? .dark : nil)
  }

  /// How a terminal is to start.
  func options(keysFromTTY: Bool) -> TerminalOptions {
    TerminalOptions(
      color: color, theme: theme.theme(on: ground), asksForGround: theme.followsGround,
      keysFromTTY: keysFromTTY)
  }

  /// The theme of that name, or nil and a sentence that says where it was asked for.
  static func theme(_ name: String?, of place: String, _ problems: inout [String]) -> ThemeChoice? {
    guard let name else { return nil }
    let choice = ThemeChoice(name: name)
    if choice == nil {
      let known = ThemeChoice.allCases.map(\.name)
      let near = Suggestion.nearest(to: name, among: known + ["color-blind"])
      let hint =
        near.map { "did you mean '\($0)'?" } ?? "there are \(known.joined(separator: ", "))"
      problems.append("\(place): there is no theme '\(name)'; \(hint)")
    }
    return choice
  }

  private static func color(_ name: String?, _ problems: inout [String]) -> ColorPreference? {
    guard let name else { return nil }
    let preference = ColorPreference(name: name)
    if preference == nil {
      let known = ColorPreference.names.joined(separator: ", ")
      problems.append("--color: there is no '\(name)'; there are \(known)")
    }
    return preference
  }
}

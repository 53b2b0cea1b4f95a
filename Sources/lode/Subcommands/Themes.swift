import ArgumentParser
import LodeExport
import LodeScreen
import LodeTerminal

/// Lists the themes, or shows one of them role by role.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the themes, or show every role of one.",
    discussion: """
      Samples are drawn in colour on a terminal and where --color asks for it; otherwise they are \
      plain text. A theme that follows the terminal's ground is shown for the one that COLORFGBG \
      tells.
      """)

  @Argument(
    help: ArgumentHelp("The theme to show.", valueName: "name"),
    completion: .list(ThemeChoice.allCases.map(\.name)))
  var name: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Whether to use colour: \(ColorPreference.names.joined(separator: ", ")).", valueName: "when"),
    completion: .list(ColorPreference.names))
  var color: String?

  @Flag(name: .long, help: "Draw with ASCII alone.")
  var ascii = false

  func run() throws {
    try reportingFailures {
      // Whoever set LODE_THEME wrongly comes here to look the name up.
      let settings = try ColorSettings(theme: nil, color: color) {
        $0 == "LODE_THEME" ? nil : Environment.value($0)
      }
      guard let name else { return try StandardStreams.write(Self.list) }
      var problems: [String] = []
      guard let choice = ColorSettings.theme(name, of: "themes", &problems) else {
        throw Failure(.usage, problems.joined())
      }
      let isTerminal = StandardStreams.outputIsTerminal
      let sample = ThemeSample(
        of: choice.theme(on: settings.ground),
        depth: isTerminal
          ? CursesTerminal.depth(color: settings.color) : settings.color.depthWithoutTerminal,
        symbols: ascii || isTerminal && !CursesTerminal.localeIsUTF8() ? .ascii : .unicode)
      let title = "\(choice.name)  \(choice.summary)\n\n"
      try StandardStreams.write((ascii ? TextWidth.ascii(title) : title) + sample.text)
    }
  }

  private static var list: String {
    let width = ThemeChoice.allCases.map(\.name.count).max() ?? 0
    return ThemeChoice.allCases.map { choice in
      TextWidth.padded(choice.name, toColumns: width) + "  \(choice.summary)\n"
    }.joined()
  }
}

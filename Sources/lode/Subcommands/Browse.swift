import ArgumentParser
import LodeTerminal

/// Opens a place in the terminal; the default.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a place in the terminal (the default).",
    discussion: """
      Where standard output is no terminal, the place is printed as by 'lode export', and the \
      settings of ~/.config/lode/config.toml do not count.
      """)

  @Argument(
    help: ArgumentHelp(
      "The place to open; without it, where the settings say, or 'overview'.", valueName: "route"),
    completion: CorpusCompletion.routes)
  var route: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var documents: DocumentOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var terminal: TerminalViewOptions

  @Flag(name: .long, help: "Use the mouse from the start; the key m switches it.")
  var mouse = false

  @OptionGroup var settings: SettingsOptions

  func run() throws {
    try reportingFailures {
      try Visit(
        route: route, data: data.choice, documents: documents.choice, view: view.choice,
        theme: terminal.theme, color: terminal.color, mouse: mouse,
        config: settings.config
      ).run()
    }
  }
}

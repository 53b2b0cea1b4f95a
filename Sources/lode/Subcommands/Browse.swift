import ArgumentParser
import Foundation
import LodeDashboard
import LodeExport
import LodeScreen
import LodeTerminal

/// Opens a place in the terminal; the default.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a place in the terminal (the default).",
    discussion: "Where standard output is no terminal, the place is printed as by 'lode export'.")

  @Argument(help: ArgumentHelp("The place to open.", valueName: "route"))
  var route = Route.overview.description

  @OptionGroup var data: DataOptions
  @OptionGroup var documents: DocumentOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var terminal: TerminalViewOptions

  func run() throws {
    try reportingFailures {
      let corpus = try data.loaded()
      let atlas = Atlas(
        corpus: corpus, texts: try documents.texts(of: corpus),
        silenced: try data.silenced(in: corpus))
      guard isatty(STDOUT_FILENO) == 1, !view.plain else {
        let state = try view.state(of: route, atlas: atlas, size: FrameSize.standard.size)
        let depth = view.plain ? nil : terminal.forcedDepth
        return try StandardStreams.write(
          view.text(
            of: [state], as: depth == nil ? .text : .ansi, theme: terminal.chosenTheme,
            depth: depth ?? .none))
      }
      var state = try view.state(
        of: route, atlas: atlas, size: FrameSize.standard.size,
        symbols: view.ascii || !CursesTerminal.localeIsUTF8() ? .ascii : .unicode)
      do throws(TerminalError) {
        try Session(terminal: CursesTerminal(options: options), theme: options.theme).run(&state)
      } catch {
        throw Failure(
          .unavailable, "\(error). 'lode export \(route)' prints the place without a terminal.")
      }
    }
  }

  private var options: TerminalOptions {
    let refusesColor = !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    let color: ColorPreference =
      switch terminal.color {
      case .never: .never
      case .always: .always
      case .auto: refusesColor ? .never : .auto
      }
    return TerminalOptions(
      color: color, theme: (ThemeChoice(name: terminal.theme) ?? .auto).theme(on: nil),
      keysFromTTY: isatty(STDIN_FILENO) != 1)
  }
}

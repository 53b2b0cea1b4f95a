import ArgumentParser
import LodeDashboard
import LodeExport
import LodeScreen
import LodeTerminal

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

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
      let colors = try ColorSettings(theme: terminal.theme, color: terminal.color)
      let atlas = try data.atlas(documents)
      guard isatty(STDOUT_FILENO) == 1, !view.plain else {
        let state = try view.state(of: route, atlas: atlas, size: FrameSize.standard.size)
        return try StandardStreams.write(view.text(of: state))
      }
      var state = try view.state(
        of: route, atlas: atlas, size: FrameSize.standard.size,
        symbols: view.ascii || !CursesTerminal.localeIsUTF8() ? .ascii : .unicode,
        theme: colors.theme, ground: colors.ground)
      do throws(TerminalError) {
        var options = colors.options(keysFromTTY: isatty(STDIN_FILENO) != 1)
        options.theme = state.look
        try Session(terminal: CursesTerminal(options: options)).run(&state)
      } catch {
        throw Failure(
          .unavailable, "\(error). 'lode export \(route)' prints the place without a terminal.")
      }
    }
  }
}

import ArgumentParser
import Foundation
import LodeDashboard
import LodeData
import LodeExport
import LodeScreen
import LodeSettings
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
  @OptionGroup var settings: SettingsOptions

  func run() throws {
    try reportingFailures {
      let isDrawn = isatty(STDOUT_FILENO) == 1 && !view.plain
      var habits = try settings.habits(isDrawn: isDrawn)
      let atlas = try atlas(habits)
      let isASCII = view.ascii || habits.settings.isASCII
      guard isDrawn else {
        let state = try opened(in: atlas, &habits, symbols: isASCII ? .ascii : .unicode)
        return try StandardStreams.write(view.text(of: state))
      }
      var state = try opened(
        in: atlas, &habits,
        symbols: isASCII || !CursesTerminal.localeIsUTF8() ? .ascii : .unicode)
      let options = options(habits)
      do throws(TerminalError) {
        try Session(terminal: CursesTerminal(options: options)).run(&state)
      } catch {
        throw Failure(
          .unavailable,
          "\(error). 'lode export \(state.route)' prints the place without a terminal.")
      }
      guard state.hasQuit else { return habits.warn() }
      habits.end(
        route: state.route.description, theme: options.theme.name,
        startedWith: options.theme.name)
    }
  }

  /// What the command line and the settings give to look at.
  private func atlas(_ habits: Habits) throws -> Atlas {
    let (data, missing) = data.joined(by: habits.settings)
    let corpus: Corpus
    do {
      corpus = try data.loaded()
    } catch {
      // The settings' own faults are said first: they may be why.
      try habits.refuse(missing)
      throw error
    }
    let (silenced, unknown) = try data.silenced(in: corpus, settings: habits.settings)
    let (texts, noFolder) = try documents.texts(of: corpus, settings: habits.settings)
    let atlas = Atlas(corpus: corpus, texts: texts, silenced: silenced)
    let faults = habits.findings + missing + unknown + noFolder
    if !faults.isEmpty {
      try habits.refuse(missing + unknown + noFolder + habits.startFindings(in: atlas))
    }
    return atlas
  }

  /// The place of the command line, else the last one, else the one that the settings name.
  private func opened(
    in atlas: Atlas, _ habits: inout Habits, symbols: Symbols
  ) throws -> State {
    func state(_ route: String) throws -> State {
      try view.state(of: route, atlas: atlas, size: FrameSize.standard.size, symbols: symbols)
    }
    if let route { return try state(route) }
    if let last = habits.memory.route {
      do {
        return try state(last)
      } catch let failure as Failure where failure.code == .usage {
        habits.forget(last, because: failure.message)
      }
    }
    guard let start = habits.settings.start else { return try state(Route.overview.description) }
    do {
      return try state(start.value)
    } catch let failure as Failure where failure.code == .usage {
      try habits.refuse(habits.startFindings(in: atlas))
      throw failure
    }
  }

  private func options(_ habits: Habits) -> TerminalOptions {
    let refusesColor = !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    let wanted = habits.settings.color.flatMap { TerminalViewOptions.Color(rawValue: $0.value) }
    let color: ColorPreference =
      switch terminal.color ?? (refusesColor ? .never : wanted ?? .auto) {
      case .never: .never
      case .always: .always
      case .auto: refusesColor ? .never : .auto
      }
    let theme = terminal.theme ?? habits.theme { Theme.named($0) != nil }
    return TerminalOptions(
      color: color, theme: theme.flatMap(Theme.named) ?? .standard,
      keysFromTTY: isatty(STDIN_FILENO) != 1)
  }
}

import LodeDashboard
import LodeData
import LodeMeasures
import LodeScreen
import LodeSettings
import LodeTerminal

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A place opened in the terminal, by what the command line and the settings ask for.
///
/// Plain values, so that a bare `lode` need not have its command line parsed.
struct Visit {
  /// The place; nil where the settings decide.
  var route: String?
  var data = DataChoice()
  var documents = DocumentChoice()
  var view = ViewChoice()
  /// The names after `--theme` and `--color`.
  var theme: String?
  var color: String?
  var mouse = false
  /// The file of settings that is named.
  var config: String?

  /// Opens the place and stays until the user leaves; where standard output is no terminal, or
  /// labelled lines are wanted, prints it.
  /// - Throws: ``Failure``, with the terminal as it was.
  func run() throws {
    let isDrawn = isatty(STDOUT_FILENO) == 1 && !view.isPlain
    // What is printed goes by settings only where the command line names them.
    var habits = isDrawn || config != nil ? try Habits(path: config) : .none
    let colors = try colors(habits)
    let atlas = try atlas(habits)
    let isASCII = view.isASCII || habits.settings.isASCII
    guard isDrawn else {
      let state = try opened(in: atlas, &habits, colors, symbols: isASCII ? .ascii : .unicode)
      let depth = colors.color.depthWithoutTerminal
      return try StandardStreams.write(
        view.text(
          of: [state], as: depth == .none ? .text : .ansi, theme: colors.theme.theme(on: nil),
          depth: depth))
    }
    var state = try opened(
      in: atlas, &habits, colors,
      symbols: isASCII || !CursesTerminal.localeIsUTF8() ? .ascii : .unicode,
      size: CursesTerminal.expectedSize ?? FrameSize.standard.size)
    if mouse || habits.settings.usesMouse { state.update(.mouse(isOn: true)) }
    do throws(TerminalError) {
      var options = colors.options(keysFromTTY: isatty(STDIN_FILENO) != 1)
      options.theme = state.look
      options.crashReport = .own
      try Session(terminal: CursesTerminal(options: options)).run(&state)
    } catch {
      throw Failure(
        .unavailable,
        "\(error). 'lode export \(state.route)' prints the place without a terminal.")
    }
    guard state.hasQuit else { return habits.warn() }
    habits.end(
      route: state.route.description, theme: state.theme.name, startedWith: colors.theme.name)
  }

  /// The colours that the command line, the environment, the last session and the settings ask for,
  /// in this order.
  private func colors(_ habits: Habits) throws -> ColorSettings {
    let name = habits.theme { ThemeChoice(name: $0) != nil }
    return try ColorSettings(
      theme: theme, color: color, configuredTheme: name.flatMap { ThemeChoice(name: $0) },
      configuredColor: habits.settings.color.flatMap { ColorPreference(name: $0.value) })
  }

  /// What the command line and the settings give to look at.
  private func atlas(_ habits: Habits) throws -> Atlas {
    guard habits.saysNothingOfData else { return try atlasWithSettings(habits) }
    return try data.atlas(documents)
  }

  private func atlasWithSettings(_ habits: Habits) throws -> Atlas {
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
    in atlas: Atlas, _ habits: inout Habits, _ colors: ColorSettings, symbols: Symbols,
    size: Size = FrameSize.standard.size
  ) throws -> State {
    func state(_ route: String?) throws -> State {
      try view.state(
        of: route, atlas: atlas, size: size, symbols: symbols,
        theme: colors.theme, ground: colors.ground)
    }
    if let route { return try state(route) }
    if let last = habits.memory.route {
      do {
        return try state(last)
      } catch let failure as Failure where failure.code == .usage {
        habits.forget(last, because: failure.message)
      }
    }
    guard let start = habits.settings.start else { return try state(nil) }
    do {
      return try state(start.value)
    } catch let failure as Failure where failure.code == .usage {
      try habits.refuse(habits.startFindings(in: atlas))
      throw failure
    }
  }
}

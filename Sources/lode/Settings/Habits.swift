import LodeData
import LodeSettings

/// What a session goes by besides its command line: the file of settings, and what the session
/// before left where the settings ask for that.
///
/// The command line goes before the environment, that before what is remembered, and that before
/// the file. Places that are printed, by any command, go by none of it, so that the same command
/// line prints the same bytes for everybody; unless the command line itself names the file.
struct Habits {
  let settings: Settings
  private(set) var memory = Memory()
  /// What is wrong with the file.
  private(set) var findings: [Finding] = []
  /// What is to be said on standard error when the terminal is back.
  private(set) var warning: String?

  /// Of a place that is printed.
  static let none = Habits(settings: .none)

  private init(settings: Settings) { self.settings = settings }

  /// Reads the file that the command line names, or else the user's own.
  ///
  /// Faults of the file are kept in ``findings``, to be joined by those that only a loaded corpus
  /// shows.
  /// - Throws: ``Failure`` with code 66 where a file that is named is not there, 74 where one
  ///   cannot be read.
  init(path: String?) throws(Failure) {
    do throws(SettingsError) {
      settings = try Settings.read(path: path)
    } catch {
      switch error {
      case .missing(let path):
        throw Failure(
          .noInput, "there is no file '\(path)'; name a file of settings, or /dev/null for none")
      case .unreadable(let path, let reason):
        throw Failure(
          .inputOutput,
          "the settings '\(path)' cannot be read: \(reason); --config /dev/null does without")
      case .faulty(let sound, let faults):
        settings = sound
        findings = faults
      }
    }
    guard settings.remembers, let path = Memory.path() else { return }
    do throws(Memory.Problem) {
      memory = try Memory.read(path)
    } catch {
      warning = "nothing is remembered: \(error)"
    }
  }

  /// Whether packages, folders and documents are left to the command line, and nothing is wrong.
  var saysNothingOfData: Bool {
    findings.isEmpty && settings.data.isEmpty && settings.packages.isEmpty
      && settings.documents == nil
  }

  /// The name of the theme: the one that was changed to, or that of the file; nil for neither.
  ///
  /// `isKnown` lets a theme that is no longer there go.
  func theme(isKnown: (String) -> Bool) -> String? {
    memory.theme.flatMap { isKnown($0) ? $0 : nil } ?? settings.theme?.value
  }

  /// Refuses a faulty file, with everything that is wrong with it.
  /// - Throws: ``Failure`` with code 65.
  func refuse(_ more: [Finding] = []) throws(Failure) {
    let all = (findings + more).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    guard !all.isEmpty else { return }
    throw Failure(
      .data,
      "the settings cannot be used, for these reasons:\n"
        + all.map(\.description).joined(separator: "\n"))
  }

  /// Notes that the place of the last session is no more.
  mutating func forget(_ route: String, because reason: String) {
    memory.route = nil
    warning = "the last place, '\(route)', is not opened: \(reason)"
  }

  /// Keeps a session's end for the next one, where the settings ask for that.
  ///
  /// Then says what there is to say; nothing that goes wrong here stops anything.
  /// A theme is kept where it is another than the session began with: one that an option gave for
  /// once is not.
  mutating func end(route: String, theme: String, startedWith first: String) {
    if settings.remembers, let path = Memory.path() {
      memory.route = route
      if theme != first { memory.theme = theme }
      do throws(OutputFile.Problem) {
        try PrivateFolder.make(above: path)
        try OutputFile.write(memory.text, to: path, overwriting: true)
      } catch {
        warning = "'\(path)' cannot be written, and nothing is remembered: \(error)"
      }
    }
    warn()
  }

  /// Says on standard error what there is to say.
  func warn() {
    if let warning { StandardStreams.writeError("lode: warning: \(warning)\n") }
  }
}

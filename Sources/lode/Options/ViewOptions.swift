import ArgumentParser
import LodeDashboard
import LodeData
import LodeExport
import LodeScreen
import LodeTerminal

/// How figures are read and drawn.
struct ViewOptions: ParsableArguments {
  @Flag(name: .long, help: "Read figures without their qualifiers: 'over 90 %' as 90.")
  var literal = false

  @Flag(name: .long, help: "Draw with ASCII alone.")
  var ascii = false

  @Flag(name: .long, help: "Print labelled lines, for screen readers and braille displays.")
  var plain = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Take these steps first: commands of 'lode keys', a line each.", valueName: "file"),
    completion: .file())
  var script: String?

  /// What was chosen.
  var choice: ViewChoice {
    ViewChoice(isLiteral: literal, isASCII: ascii, isPlain: plain, script: script)
  }
}

/// How a frame is put on the terminal.
struct TerminalViewOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The theme, before LODE_THEME: \(ThemeChoice.allCases.map(\.name).joined(separator: ", ")).",
      valueName: "name"),
    completion: .list(ThemeChoice.allCases.map(\.name)))
  var theme: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      Whether to use colour, and how many: \(ColorPreference.names.joined(separator: ", ")); \
      NO_COLOR and CLICOLOR_FORCE count where this is auto.
      """, valueName: "when"),
    completion: .list(ColorPreference.names))
  var color: String?
}

/// A size on the command line, as `80x24`.
struct FrameSize: ExpressibleByArgument {
  let size: Size

  static let standard = FrameSize(size: Size(columns: 80, rows: 24))

  init(size: Size) { self.size = size }

  init?(argument: String) {
    guard let size = Size(text: argument) else { return nil }
    self.size = size
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}

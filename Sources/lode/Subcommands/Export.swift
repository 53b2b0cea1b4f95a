import ArgumentParser
import LodeDashboard
import LodeExport
import LodeScreen
import LodeTerminal

/// Prints places without a terminal, exactly as the terminal shows them, or as a memo.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a place as the screen shows it, or as a memo.",
    discussion: """
      Several places go into one file, in their order. Nothing is written where one of them is \
      wrong. The last line of each names the place, the packages that speak in it, and the day up \
      to which they do. The format is that of the output's suffix (.txt, .ans, .svg, .html, .md) \
      where --format is left out, else text.
      """)

  @Argument(
    help: ArgumentHelp("The places, such as minerals/rare-earths/refining.", valueName: "route"),
    completion: CorpusCompletion.routes)
  var routes: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The format: \(HandoutFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var format: HandoutFormat?

  @Option(
    name: .long,
    help: ArgumentHelp("The size in cells, from 1x1 to 1000x1000.", valueName: "colsxrows"))
  var size = FrameSize.standard

  @Flag(name: .long, help: "Show all rows, of a table up to 5000, and no evidence pane.")
  var full = false

  @Option(
    name: [.long, .short],
    help: ArgumentHelp("Write to a file, whole or not at all, and replace it.", valueName: "path"))
  var output: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var documents: DocumentOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var terminal: TerminalViewOptions

  func run() throws {
    try reportingFailures {
      let format = try chosenFormat
      let colors = try ColorSettings(
        theme: terminal.theme, color: terminal.color, variable: { _ in nil })
      let atlas = try data.choice.atlas(documents.choice)
      let states = try routes.map { try view.choice.state(of: $0, atlas: atlas, size: size.size) }
      let text = view.choice.text(
        of: states, as: format, isWhole: full, theme: colors.theme.theme(on: nil),
        depth: colors.color == .auto ? .palette256 : colors.color.depthWithoutTerminal)
      guard let output, output != "-" else { return try StandardStreams.write(text) }
      do throws(OutputFile.Problem) {
        try OutputFile.write(text, to: output, overwriting: true)
      } catch {
        throw Failure(error.code, "'\(output)' cannot be written: \(error)")
      }
    }
  }

  /// What is asked for by name, by the output's suffix, or not at all.
  /// - Throws: ``Failure`` with code 64 for a suffix that says no format, and for labelled lines in
  ///   a format that has none.
  private var chosenFormat: HandoutFormat {
    get throws(Failure) {
      if view.plain, let format, format != .text {
        throw Failure(.usage, "--plain prints text; leave out '--format \(format.rawValue)'")
      }
      if let format { return format }
      guard !view.plain, let output, HandoutFormat.suffix(of: output) != nil else { return .text }
      guard let format = HandoutFormat(fileName: output) else {
        throw Failure(
          .usage, "'\(output)': \(HandoutFormat.refusal(of: output)) Or name it with --format.")
      }
      return format
    }
  }
}

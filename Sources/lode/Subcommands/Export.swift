import ArgumentParser
import LodeDashboard

/// Prints places without a terminal, exactly as the terminal shows them.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a place as the screen shows it.",
    discussion: """
      Several places are printed one after another with a blank line between them. Nothing is \
      written where one of them is wrong.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
  }

  @Argument(
    help: ArgumentHelp("The places, such as minerals/rare-earths/refining.", valueName: "route"),
    completion: CorpusCompletion.routes)
  var routes: [String]

  @Option(name: .long, help: "The format.")
  var format: Format = .text

  @Option(
    name: .long,
    help: ArgumentHelp("The size in cells, from 1x1 to 1000x1000.", valueName: "colsxrows"))
  var size = FrameSize.standard

  @Option(
    name: [.long, .short],
    help: ArgumentHelp("Write to a file, whole or not at all, and replace it.", valueName: "path"))
  var output: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var documents: DocumentOptions
  @OptionGroup var view: ViewOptions

  func run() throws {
    try reportingFailures {
      let atlas = try data.choice.atlas(documents.choice)
      let states = try routes.map { try view.choice.state(of: $0, atlas: atlas, size: size.size) }
      let text = states.map(view.choice.text).joined(separator: "\n")
      guard let output else { return try StandardStreams.write(text) }
      do throws(OutputFile.Problem) {
        try OutputFile.write(text, to: output, overwriting: true)
      } catch {
        throw Failure(.cannotCreate, "'\(output)' cannot be written: \(error)")
      }
    }
  }
}

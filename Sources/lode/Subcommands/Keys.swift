import ArgumentParser
import LodeDashboard

/// Prints the key table.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the table of keys.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case markdown
  }

  @Option(name: .long, help: "The format; markdown is the README's table.")
  var format: Format = .table

  func run() throws {
    try reportingFailures {
      try StandardStreams.write(
        format == .table ? KeyTable.text : KeyTable.markdown)
    }
  }
}

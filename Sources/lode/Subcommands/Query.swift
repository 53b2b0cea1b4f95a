public import ArgumentParser
import LodeData
public import LodeExport

/// Prints a table of what the packages say.
struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a table of what the packages say, as JSON, CSV or text.",
    discussion: "Tables: \(QueryTable.allCases.map(\.rawValue).joined(separator: ", ")).")

  @Argument(
    help: ArgumentHelp("The table.", valueName: "table"),
    completion: .list(QueryTable.allCases.map(\.rawValue)))
  var table: String

  @Option(
    name: .long, help: ArgumentHelp("Only this mineral.", valueName: "id"),
    completion: CorpusCompletion.minerals)
  var mineral: String?

  @Option(
    name: .long, help: ArgumentHelp("Only this stage.", valueName: "id"),
    completion: CorpusCompletion.stages)
  var stage: String?

  @Option(
    name: .long, help: ArgumentHelp("Only this party.", valueName: "id"),
    completion: CorpusCompletion.parties)
  var party: String?

  @Option(
    name: .long, help: ArgumentHelp("Only this document, or a package's.", valueName: "id"),
    completion: CorpusCompletion.documents)
  var source: String?

  @Option(name: .long, help: "Only this year.")
  var year: Int?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Only parties in this group; repeat for several.", valueName: "group"),
    completion: CorpusCompletion.parties)
  var included: [String] = []

  @Option(
    name: .customLong("not"),
    help: ArgumentHelp("Only parties not in this group; repeat for several.", valueName: "group"),
    completion: CorpusCompletion.parties)
  var excluded: [String] = []

  @Option(name: .long, help: "The format.")
  var format: OutputFormat = .json

  @Flag(name: .long, help: "Read figures without their qualifiers: 'over 90 %' as 90.")
  var literal = false

  @OptionGroup var data: DataOptions

  func run() throws {
    try reportingFailures {
      let corpus = try data.choice.corpus()
      let (table, filter) = try query(corpus)
      let ignored = table.dimensionsIgnored(of: filter)
      if !ignored.isEmpty {
        let names = ignored.map { "--\($0.rawValue)" }.sorted().joined(separator: ", ")
        throw Failure(
          .usage, "the table '\(table.rawValue)' cannot be chosen from by \(names); leave it out")
      }
      let rows = table.table(of: corpus, filter: filter, isLiteral: literal)
      try StandardStreams.write(format.format.text(of: rows))
    }
  }

  private func query(_ corpus: Corpus) throws -> (QueryTable, QueryFilter) {
    do throws(QueryError) {
      return (
        try QueryTable(named: table),
        try QueryFilter(
          mineral: mineral, stage: stage, party: party, source: source, year: year,
          included: included, excluded: excluded, in: corpus)
      )
    } catch {
      throw Failure(.usage, "\(error)")
    }
  }
}

extension OutputFormat: ExpressibleByArgument {}

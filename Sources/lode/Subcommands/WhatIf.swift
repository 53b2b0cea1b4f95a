import ArgumentParser
import LodeDashboard
import LodeExport

/// What would follow from levels and quantities that the user gives.
struct WhatIf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Answer what-if questions: what tariff holds a floor, what a reserve covers.",
    discussion: "Without a question, the place 'whatif' is opened, as by 'lode whatif'.",
    subcommands: [WhatIfFloor.self, WhatIfVault.self])

  /// `json` or `table`.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case table
  }

  func run() throws { try Browse.parse([Route.whatif.description]).run() }

  /// Prints an answer in a format.
  static func write(_ value: Value, _ table: @autoclosure () -> DataTable, as format: Format) throws
  {
    try StandardStreams.write(
      format == .json ? JSONFormat().text(of: value) : TableFormat().text(of: table()))
  }
}

import ArgumentParser
import LodeDashboard

/// What would follow from levels and quantities that the user gives.
struct WhatIf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract:
      "Answer what-if questions: what is left in a halt, what tariff holds a floor, what a reserve "
      + "covers.",
    discussion: "Without a question, the place 'whatif' is opened, as by 'lode whatif'.",
    subcommands: [WhatIfHalt.self, WhatIfFloor.self, WhatIfVault.self])

  func run() throws { try Browse.parse([Route.whatif.description]).run() }
}

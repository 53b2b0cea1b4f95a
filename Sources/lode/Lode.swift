import ArgumentParser

/// The command line: thin subcommands over the libraries.
@main
struct Lode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lode",
    abstract:
      "Who mines, refines and makes magnets from the world's critical minerals, and who says so.",
    discussion: """
      Without a subcommand, lode opens a place in the terminal: 'lode', 'lode minerals', \
      'lode network/pax-silica'. Exit codes are those of sysexits: 0 done, 1 check found \
      something, 64 usage, 65 bad data, 66 no such input, 69 no usable terminal, 73 cannot \
      create, 74 input or output failed.
      """,
    version: Program.version,
    subcommands: [
      Browse.self, Export.self, Query.self, Measure.self, WhatIf.self, Check.self, Import.self,
      Keys.self, Themes.self, Completions.self, Manual.self,
    ],
    defaultSubcommand: Browse.self)
}

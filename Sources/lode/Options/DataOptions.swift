import ArgumentParser

/// Which packages speak.
struct DataOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Add the data package in a folder, or - for one on standard input; may be repeated.",
      valueName: "dir"),
    completion: .directory)
  var data: [String] = []

  @Flag(name: .long, help: "Leave the built-in packages out.")
  var onlyData = false

  @Option(
    name: .customLong("package"),
    help: ArgumentHelp("Hear only this package; may be repeated.", valueName: "id"),
    completion: CorpusCompletion.packages)
  var packages: [String] = []

  func validate() throws {
    try PipedInput.validate(data)
    if onlyData, data.isEmpty {
      throw ValidationError("--only-data leaves nothing to load; name a package with --data.")
    }
  }

  /// What was chosen.
  var choice: DataChoice {
    DataChoice(folders: data, leavesOutBundled: onlyData, packages: packages)
  }
}

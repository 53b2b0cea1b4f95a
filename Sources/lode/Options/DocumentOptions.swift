import ArgumentParser

/// Where the documents' own texts lie.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Read the documents' texts in a folder: claims are shown in their passages, and 'check' "
        + "proves each by its line.", valueName: "dir"),
    completion: .directory)
  var documents: String?

  /// What was chosen.
  var choice: DocumentChoice { DocumentChoice(path: documents) }
}

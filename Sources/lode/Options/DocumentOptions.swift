import ArgumentParser
import LodeData
import LodeSettings

/// Where the documents' own texts lie.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Read the documents' texts in a folder: claims are shown in their passages, and 'check' "
        + "proves each by its line.", valueName: "dir"),
    completion: .directory)
  var documents: String?

  /// The folder; nil where the option is not given.
  /// - Throws: ``Failure`` with code 66 where there is no such folder, 74 where it is there and
  ///   cannot be read.
  func folder() throws(Failure) -> DocumentFolder? {
    guard let documents else { return nil }
    do {
      return try DocumentFolder(path: documents)
    } catch {
      switch error {
      case .missing:
        throw Failure(.noInput, "there is no folder '\(documents)'; name the documents' folder")
      case .notAFolder:
        throw Failure(.noInput, "'\(documents)' is not a folder; name the documents' folder")
      case .unreadable(let reason):
        throw Failure(.inputOutput, "the folder '\(documents)' cannot be read: \(reason)")
      }
    }
  }

  /// The texts of a corpus's documents, in the folder of the command line or else of the settings;
  /// nil where neither names one.
  ///
  /// A folder of the settings that cannot be read is reported.
  /// - Throws: As ``folder()``.
  func texts(
    of corpus: Corpus, settings: Settings
  ) throws(Failure) -> (texts: DocumentTexts?, findings: [Finding]) {
    guard documents == nil, let given = settings.documents else {
      return (try texts(of: corpus), [])
    }
    var wanted = self
    wanted.documents = given.value
    do throws(Failure) {
      return (try wanted.texts(of: corpus), [])
    } catch {
      return (nil, [settings.finding(.file, at: given, error.message)])
    }
  }

  /// The texts of a corpus's documents; nil where the option is not given.
  /// - Throws: As ``folder()``.
  func texts(of corpus: Corpus) throws(Failure) -> DocumentTexts? {
    try folder().map { DocumentTexts(of: corpus, in: $0) }
  }
}

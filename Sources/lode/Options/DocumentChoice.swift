import LodeData
import LodeSettings

/// Where the documents' own texts lie.
struct DocumentChoice {
  var path: String?

  /// The folder; nil where none was chosen.
  /// - Throws: ``Failure`` with code 66 where there is no such folder, 74 where it is there and
  ///   cannot be read.
  func folder() throws(Failure) -> DocumentFolder? {
    guard let path else { return nil }
    do {
      return try DocumentFolder(path: path)
    } catch {
      switch error {
      case .missing:
        throw Failure(.noInput, "there is no folder '\(path)'; name the documents' folder")
      case .notAFolder:
        throw Failure(.noInput, "'\(path)' is not a folder; name the documents' folder")
      case .unreadable(let reason):
        throw Failure(.inputOutput, "the folder '\(path)' cannot be read: \(reason)")
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
    guard path == nil, let given = settings.documents else {
      return (try texts(of: corpus), [])
    }
    var wanted = self
    wanted.path = given.value
    do throws(Failure) {
      return (try wanted.texts(of: corpus), [])
    } catch {
      return (nil, [settings.finding(.file, at: given, error.message)])
    }
  }

  /// The texts of a corpus's documents; nil where none was chosen.
  /// - Throws: As ``folder()``.
  func texts(of corpus: Corpus) throws(Failure) -> DocumentTexts? {
    try folder().map { DocumentTexts(of: corpus, in: $0) }
  }
}

/// The texts of a corpus's documents, as far as a folder has them.
public struct DocumentTexts: Sendable {
  /// What a folder has of one document.
  public enum Reading: Hashable, Sendable {
    /// The text that was read when the claims were made: its digest is the recorded one.
    case recorded(DocumentText)
    /// A file of the document's name with another text.
    case altered(DocumentText)
    /// No file has the document's name or digest; `path` is where one would be looked for.
    case missing(path: String)
    /// Something of the document's name is there and cannot be read; the system's own words.
    case unreadable(path: String, reason: String)
    /// The document's row names no file: nobody has its text at hand.
    case unrecorded

    /// The text, whichever it is; nil where there is none.
    public var text: DocumentText? {
      switch self {
      case .recorded(let text), .altered(let text): text
      case .missing, .unreadable, .unrecorded: nil
      }
    }
  }

  private let readings: [Reading]

  /// Reads every document's text.
  ///
  /// A text is known by its digest, whatever its file is called; else the file of the document's
  /// name is taken for it. Files of other names are read only where a document's own file is not
  /// the recorded text. Folders inside the folder are left alone. Cost: O(bytes read).
  public init(of corpus: Corpus, in folder: DocumentFolder) {
    var readings = corpus.documents.map { Self.reading(of: $0, in: folder) }
    var wanted = readings.indices.filter {
      switch readings[$0] {
      case .recorded, .unrecorded: false
      case .altered, .missing, .unreadable: true
      }
    }
    for name in folder.names where !wanted.isEmpty {
      guard case .bytes(let bytes) = folder.content(of: name) else { continue }
      let digest = SHA256.hexadecimalDigest(of: bytes)
      for index in wanted where corpus.documents[index].sha256 == digest {
        readings[index] = .recorded(DocumentText(path: folder.path(of: name), bytes: bytes))
      }
      wanted.removeAll { corpus.documents[$0].sha256 == digest }
    }
    self.readings = readings
  }

  /// What a folder has under a document's own name.
  private static func reading(of document: Document, in folder: DocumentFolder) -> Reading {
    guard !document.file.isEmpty else { return .unrecorded }
    let path = folder.path(of: document.file)
    switch folder.content(of: document.file) {
    case .bytes(let bytes):
      let text = DocumentText(path: path, bytes: bytes)
      return text.digest == document.sha256 ? .recorded(text) : .altered(text)
    case .missing: return .missing(path: path)
    case .unreadable(let reason): return .unreadable(path: path, reason: reason)
    }
  }

  /// What the folder has of a document of the same corpus.
  public subscript(document: Handle<Document>) -> Reading { readings[document.position] }

  /// Whether a document is there and cannot be read, which is neither its fault nor its claims'.
  public var hasUnreadable: Bool {
    readings.contains { if case .unreadable = $0 { true } else { false } }
  }
}

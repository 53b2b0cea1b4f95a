import Foundation

/// The texts of documents, read from a folder and known by their digests.
public struct DocumentFolder: Sendable {
  /// Why a folder of documents cannot be read at all.
  public enum Problem: Error, Hashable, Sendable {
    case missing
    /// The system's own words.
    case unreadable(String)
  }

  /// A document's text as found.
  struct Text: Sendable {
    let path: String
    let digest: String
    let lines: [String]
  }

  /// The folder as the user named it.
  public let path: String
  private let byDigest: [String: Text]
  private let byName: [String: Text]
  /// Files that are there and could not be read, with the system's words.
  let unreadable: [String: String]

  /// Reads every plain file of the folder; folders inside it are left alone.
  public init(path: String) throws(Problem) {
    self.path = path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { throw .missing }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw .unreadable(error.localizedDescription)
    }
    var byDigest: [String: Text] = [:]
    var byName: [String: Text] = [:]
    var unreadable: [String: String] = [:]
    for name in names {
      let file = "\(path)/\(name)"
      var isInner: ObjCBool = false
      if FileManager.default.fileExists(atPath: file, isDirectory: &isInner), isInner.boolValue {
        continue
      }
      do {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let text = Text(
          path: file, digest: SHA256.hexadecimalDigest(of: bytes),
          lines: String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        byDigest[text.digest] = text
        byName[name] = text
      } catch {
        unreadable[name] = error.localizedDescription
      }
    }
    self.byDigest = byDigest
    self.byName = byName
    self.unreadable = unreadable
  }

  /// The text with a document's digest, whatever its file is called; else the file of its name.
  func text(of document: Document) -> Text? { byDigest[document.sha256] ?? byName[document.file] }
}

/// A folder in which the texts of documents lie.
public struct DocumentFolder: Sendable {
  /// Why a folder cannot be used at all.
  public enum Problem: Error, Hashable, Sendable {
    case missing
    case notAFolder
    /// The system's own words.
    case unreadable(String)
  }

  /// What there is under a name.
  enum Content: Hashable, Sendable {
    case bytes([UInt8])
    case missing
    /// Something that is there and cannot be read, in the system's words.
    case unreadable(String)
  }

  /// The folder as the user named it.
  public let path: String
  /// What lies in it, sorted: files, and whatever else has a name.
  let names: [String]
  /// The files of a folder that is in memory alone.
  private let held: [String: [UInt8]]?

  /// Lists a folder; no file in it is read yet.
  public init(path: String) throws(Problem) {
    self.path = path
    do throws(PlainFile.Problem) {
      names = try PlainFile.names(in: path)
    } catch {
      switch error {
      case .missing: throw .missing
      case .notAFolder: throw .notAFolder
      default: throw .unreadable(error.phrase)
      }
    }
    held = nil
  }

  /// Takes files that are in memory, for tests and tools.
  public init(path: String, files: [String: [UInt8]]) {
    self.path = path
    names = files.keys.sorted()
    held = files
  }

  /// What messages call one of the folder's names.
  func path(of name: String) -> String { "\(path)/\(name)" }

  /// The bytes under one of the folder's names.
  ///
  /// Only plain files and links to them are read: a pipe would never end.
  func content(of name: String) -> Content {
    if let held { return held[name].map { .bytes($0) } ?? .missing }
    // A name that leads out of the folder is not one of its names.
    guard !name.contains("/"), name != ".", name != ".." else { return .missing }
    do throws(PlainFile.Problem) {
      return .bytes(try PlainFile.bytes(at: path(of: name)))
    } catch {
      return error == .missing ? .missing : .unreadable(error.phrase)
    }
  }
}

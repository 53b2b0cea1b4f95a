import Foundation

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
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw .missing
      case ENOTDIR: throw .notAFolder
      case let code: throw .unreadable(Self.words(for: code))
      }
    }
    close(descriptor)
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw .unreadable(error.localizedDescription)
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
    let descriptor = open(path(of: name), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return errno == ENOENT ? .missing : .unreadable(Self.words(for: errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .unreadable(Self.words(for: errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return .unreadable("it is a folder")
    default: return .unreadable("it is no plain file")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return .bytes(bytes) }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        return .unreadable(Self.words(for: errno))
      }
    }
  }

  private static func words(for code: Int32) -> String { String(cString: strerror(code)) }
}

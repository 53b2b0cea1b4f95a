/// Where a package's files come from.
public protocol PackageSource: Sendable {
  /// What messages call the package's folder.
  var name: String { get }
  /// The bytes of a file, named by its path inside the package.
  func bytes(of path: String) throws(PackageSourceError) -> [UInt8]
}

/// Why a file of a package could not be read.
public enum PackageSourceError: Error, Hashable, Sendable {
  case missing
  /// The path leaves the package: it is absolute, a URL, or climbs out.
  case outside
  /// The system's own words.
  case unreadable(String)
}

/// A package in a folder of the file system.
public struct DirectorySource: PackageSource {
  public let name: String
  private let path: String

  /// Names the folder, and what messages call it where that is not its path.
  ///
  /// Nothing is read yet.
  public init(path: String, name: String? = nil) {
    self.name = name ?? path
    self.path = path.hasSuffix("/") ? path : path + "/"
  }

  public func bytes(of file: String) throws(PackageSourceError) -> [UInt8] {
    guard PackagePath.plain(file) != nil else { throw .outside }
    guard let home = PlainFile.resolved(path), let target = PlainFile.resolved(path + file) else {
      throw .missing
    }
    guard target.hasPrefix(home.hasSuffix("/") ? home : home + "/") else { throw .outside }
    do throws(PlainFile.Problem) {
      return try PlainFile.bytes(at: target, limit: LoadingLimits.fileBytes)
    } catch {
      throw error == .missing ? .missing : .unreadable(error.phrase)
    }
  }
}

/// A package held in memory, for tests and for data from standard input.
public struct InMemorySource: PackageSource {
  public let name: String
  private let files: [String: [UInt8]]

  public init(name: String, files: [String: String]) {
    self.name = name
    self.files = files.mapValues { Array($0.utf8) }
  }

  /// Takes the files' bytes as they are.
  public init(name: String, bytes: [String: [UInt8]]) {
    self.name = name
    files = bytes
  }

  public func bytes(of path: String) throws(PackageSourceError) -> [UInt8] {
    guard let bytes = files[path] else { throw .missing }
    return bytes
  }
}

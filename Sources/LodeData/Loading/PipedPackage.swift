/// A package that comes as one stream of bytes: a descriptor that carries its rows, or a tar
/// archive of a package's folder.
public enum PipedPackage {
  /// Why a stream is no package.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    /// What packed it, by its first bytes.
    case compressed(String)
    /// Neither JSON nor tar.
    case unknown
    case damaged(byte: Int)
    case endsEarly
    case noDescriptor
    /// The folders, sorted.
    case severalPackages([String])

    public var description: String {
      switch self {
      case .empty: "it is empty; \(Self.accepted)"
      case .compressed(let packer): "it is packed with \(packer); unpack it first: \(Self.accepted)"
      case .unknown: "it is no data package; \(Self.accepted)"
      case .damaged(let byte): "the tar archive is damaged at byte \(byte); pack it again"
      case .endsEarly: "the tar archive ends within a file; pack or send it again"
      case .noDescriptor:
        "the tar archive holds no \(DataPackage.descriptorName); pack the folder that holds it"
      case .severalPackages(let folders):
        "the tar archive holds several packages: \(folders.joined(separator: ", ")); pack one"
      }
    }

    private static let accepted =
      "pipe a \(DataPackage.descriptorName) whose resources hold their 'data', or a tar archive "
      + "of a package's folder"
  }

  /// The package in a stream, told by its first bytes; `name` is what findings call it.
  ///
  /// Cost: O(1) for a descriptor, O(files) for an archive, whose files are not copied until read.
  public static func source(
    _ bytes: [UInt8], name: String
  ) throws(Problem) -> any PackageSource {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    guard let first = bytes.first(where: { !blank.contains($0) }) else { throw .empty }
    if first == UInt8(ascii: "{") {
      return InMemorySource(name: name, bytes: [DataPackage.descriptorName: bytes])
    }
    if TarArchive.begins(bytes) { return try ArchivedPackage(bytes, name: name) }
    if let packer = packer(of: bytes) { throw .compressed(packer) }
    throw .unknown
  }

  private static func packer(of bytes: [UInt8]) -> String? {
    let packers: [(String, [UInt8])] = [
      ("gzip", [0x1F, 0x8B]), ("bzip2", Array("BZh".utf8)), ("zip", Array("PK".utf8)),
      ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ]
    return packers.first { bytes.starts(with: $0.1) }?.0
  }
}

/// A package in a tar archive, at its top or in a folder of it.
private struct ArchivedPackage: PackageSource {
  let name: String
  private let bytes: [UInt8]
  private let archive: TarArchive
  /// Where the descriptor lies: empty, or a path that ends in a slash.
  private let folder: String

  init(_ bytes: [UInt8], name: String) throws(PipedPackage.Problem) {
    self.name = name
    self.bytes = bytes
    do throws(TarArchive.Problem) {
      archive = try TarArchive(bytes)
    } catch {
      switch error {
      case .damaged(let byte): throw .damaged(byte: byte)
      case .endsEarly: throw .endsEarly
      }
    }
    let folders = archive.entries.keys
      .filter { $0 == DataPackage.descriptorName || $0.hasSuffix("/\(DataPackage.descriptorName)") }
      .map { String($0.dropLast(DataPackage.descriptorName.count)) }
    func depth(_ folder: String) -> Int { folder.count { $0 == "/" } }
    guard let least = folders.map(depth).min() else { throw .noDescriptor }
    let outermost = folders.filter { depth($0) == least }.sorted()
    guard outermost.count == 1 else { throw .severalPackages(outermost) }
    folder = outermost[0]
  }

  func bytes(of path: String) throws(PackageSourceError) -> [UInt8] {
    guard let plain = PackagePath.plain(path) else { throw .outside }
    switch archive.entries[folder + plain] {
    case .file(let place): return Array(bytes[place])
    case .link: throw .unreadable("it is a link in the archive; pack it with 'tar ch'")
    case nil: throw .missing
    }
  }
}

public import LodeData

/// The packages that come with Lode, which the program carries within itself.
public enum BundledPackages {
  /// A source for each bundled package, by name.
  public static func sources() -> [BundledSource] {
    BundledFiles.packages.map { BundledSource(folder: $0) }
  }

  /// A source for each bundled package of these names, in the order of their names.
  public static func sources(named names: Set<String>) -> [BundledSource] {
    sources().filter { names.contains($0.folder) }
  }

  /// The bundled package with this name, such as `ministerial-2026`.
  public static func source(named name: String) -> BundledSource? {
    sources(named: [name]).first
  }

  /// The words that an importer goes by, such as `usgs-mcs`; nil where there are none of that name.
  ///
  /// They lie below the packages and are none themselves: nothing loads them as figures.
  public static func vocabulary(named name: String) -> BundledSource? {
    let source = BundledSource(folder: "vocabulary/\(name)")
    return source.isThere ? source : nil
  }
}

/// A folder of `data/` as it was when the program was built.
public struct BundledSource: PackageSource {
  /// The folder's path below `data/`.
  let folder: String

  public var name: String { "data/\(folder)" }

  /// Whether there is a package in the folder.
  var isThere: Bool { BundledFiles.text(of: "\(folder)/datapackage.json") != nil }

  public func bytes(of path: String) throws(PackageSourceError) -> [UInt8] {
    guard let text = BundledFiles.text(of: "\(folder)/\(path)") else { throw .missing }
    return Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

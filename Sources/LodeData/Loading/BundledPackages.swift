import Foundation

/// The packages that come with Lode.
public enum BundledPackages {
  /// A source for each bundled package, by name.
  public static func sources() -> [DirectorySource] {
    guard let folder = Bundle.module.url(forResource: "data", withExtension: nil),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return [] }
    return names.sorted().compactMap { name in
      let path = folder.appendingPathComponent(name)
      let descriptor = path.appendingPathComponent(DataPackage.descriptorName)
      return FileManager.default.fileExists(atPath: descriptor.path)
        ? DirectorySource(path: path.path, name: "data/\(name)") : nil
    }
  }

  /// A source for each bundled package of these names, in the order of their names.
  public static func sources(named names: Set<String>) -> [DirectorySource] {
    sources().filter { names.contains(String($0.name.dropFirst("data/".count))) }
  }

  /// The bundled package with this name, such as `ministerial-2026`.
  public static func source(named name: String) -> DirectorySource? {
    sources().first { $0.name == "data/\(name)" }
  }

  /// The words that an importer goes by, such as `usgs-mcs`; nil where there are none of that name.
  ///
  /// They lie below the packages and are none themselves: nothing loads them as figures.
  public static func vocabulary(named name: String) -> DirectorySource? {
    guard let folder = Bundle.module.url(forResource: "data", withExtension: nil) else {
      return nil
    }
    let path = folder.appendingPathComponent("vocabulary/\(name)").path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return DirectorySource(path: path, name: "data/vocabulary/\(name)")
  }
}

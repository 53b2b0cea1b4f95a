import ArgumentParser
import Foundation
import LodeData

/// Which packages speak.
struct DataOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Add the data package in a folder, or - for one on standard input; may be repeated.",
      valueName: "dir"),
    completion: .directory)
  var data: [String] = []

  @Flag(name: .long, help: "Leave the built-in packages out.")
  var onlyData = false

  @Option(
    name: .customLong("package"),
    help: ArgumentHelp("Hear only this package; may be repeated.", valueName: "id"),
    completion: CorpusCompletion.packages)
  var packages: [String] = []

  func validate() throws {
    try PipedInput.validate(data)
    if onlyData, data.isEmpty {
      throw ValidationError("--only-data leaves nothing to load; name a package with --data.")
    }
  }

  /// The sources in the order in which they speak.
  /// - Throws: ``Failure`` with code 66 where a folder is not there.
  func sources() throws -> [any PackageSource] {
    let added = try data.map { path throws(Failure) in try Self.source(at: path) }
    return (onlyData ? [] : BundledPackages.sources()) + added
  }

  /// Loads everything, and hears the packages that are asked for.
  /// - Throws: ``Failure`` with code 64 for a package that is not there, 65 and every finding, or 66.
  func corpus() throws -> Corpus {
    let corpus = try loaded()
    return corpus.silencing(try silenced(in: corpus))
  }

  /// The packages that nobody asked for.
  /// - Throws: ``Failure`` with code 64 for a package that is not there.
  func silenced(in corpus: Corpus) throws(Failure) -> Set<Handle<PackageInfo>> {
    guard !packages.isEmpty else { return [] }
    let known = corpus.packages.map(\.id)
    for id in packages where !known.contains(id) {
      let hint = Suggestion.nearest(to: id, among: known).map { "did you mean '\($0)'?" }
      throw Failure(
        .usage,
        "there is no package '\(id)'; \(hint ?? "there are \(known.joined(separator: ", "))")")
    }
    return Set(
      corpus.handles(of: \.packages).filter {
        !packages.contains(corpus[$0].id) && !corpus[$0].holdsTilesAlone
      })
  }

  /// Loads everything.
  /// - Throws: ``Failure`` with code 65 and every finding, or 66.
  func loaded() throws -> Corpus {
    let sources = try sources()
    do throws(LoadFailure) {
      let result = try CorpusLoader.load(sources)
      for warning in result.warnings { StandardStreams.writeError("\(warning)\n") }
      return result.corpus
    } catch {
      throw Failure(.data, "the data cannot be loaded, for these reasons:\n\(error)")
    }
  }

  /// A package in a folder, named by the folder or by its descriptor; of `-`, the one on standard
  /// input.
  static func source(at path: String) throws(Failure) -> any PackageSource {
    if path == PipedInput.argument { return try PipedInput.package() }
    let folder =
      path.hasSuffix("/datapackage.json") ? String(path.dropLast("/datapackage.json".count)) : path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw Failure(.noInput, "there is no folder '\(path)'; name the folder of a data package")
    }
    guard isFolder.boolValue else {
      throw Failure(.noInput, "'\(path)' is not a folder; name the folder of a data package")
    }
    return DirectorySource(path: folder)
  }
}

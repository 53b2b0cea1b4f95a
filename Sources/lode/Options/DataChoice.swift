import LodeBundle
import LodeDashboard
import LodeData
import LodeMeasures

/// Which packages speak.
struct DataChoice {
  /// The folders of packages that are added; `-` stands for one on standard input.
  var folders: [String] = []
  /// Whether only these speak.
  var leavesOutBundled = false
  /// The packages to hear, by their ids; all where it is empty.
  var packages: [String] = []

  /// The sources in the order in which they speak.
  /// - Throws: ``Failure`` with code 66 where a folder is not there.
  func sources() throws -> [any PackageSource] {
    let added = try folders.map { path throws(Failure) in try Self.source(at: path) }
    return (leavesOutBundled ? [] : BundledPackages.sources()) + added
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

  /// Loads everything and hears the packages that are asked for, with what the pages show of them.
  /// - Throws: ``Failure`` as ``corpus()``, and as ``DocumentChoice/texts(of:)``.
  func atlas(_ documents: DocumentChoice) throws -> Atlas {
    guard isBundled, packages.isEmpty else {
      let corpus = try loaded()
      return Atlas(
        corpus: corpus, texts: try documents.texts(of: corpus), silenced: try silenced(in: corpus))
    }
    guard documents.path == nil else {
      return Atlas(Self.bundled, texts: try documents.texts(of: Self.bundled.corpus))
    }
    var reader = BundledOpening.reader()
    return Atlas(opening: reader.value()) { Self.bundled }
  }

  /// The built-in packages, read where something asks for them.
  private static let bundled = Atlas.Contents(BundledCorpus.measured())

  /// Whether there are no packages but the built-in ones, which were loaded when Lode was built.
  private var isBundled: Bool { !leavesOutBundled && folders.isEmpty }

  /// Loads everything.
  /// - Throws: ``Failure`` with code 65 and every finding, or 66.
  func loaded() throws -> Corpus {
    guard !isBundled else { return Self.bundled.corpus }
    let sources = try sources()
    do throws(LoadFailure) {
      let result = try Self.load(sources)
      for warning in result.warnings { StandardStreams.writeError("\(warning)\n") }
      return result.corpus
    } catch {
      throw Failure(.data, "the data cannot be loaded, for these reasons:\n\(error)")
    }
  }

  /// Loads packages, with a bar where that takes time; Ctrl-C ends the program, which has changed
  /// nothing.
  static func load(_ sources: [any PackageSource]) throws(LoadFailure) -> CorpusLoader.Result {
    var bar = ProgressBar("Loading", after: 200)
    defer { bar.clear() }
    return try CorpusLoader.load(sources) { bar.show($0) }
  }

  /// A package in a folder, named by the folder or by its descriptor; of `-`, the one on standard
  /// input.
  static func source(at path: String) throws(Failure) -> any PackageSource {
    if path == PipedInput.argument { return try PipedInput.package() }
    let folder =
      path.hasSuffix("/datapackage.json") ? String(path.dropLast("/datapackage.json".count)) : path
    guard let isFolder = PlainFile.isFolder(at: folder) else {
      throw Failure(.noInput, "there is no folder '\(path)'; name the folder of a data package")
    }
    guard isFolder else {
      throw Failure(.noInput, "'\(path)' is not a folder; name the folder of a data package")
    }
    // Messages put a slash behind it.
    let name = folder.reversed().drop { $0 == "/" }.reversed()
    return DirectorySource(path: folder, name: String(name))
  }
}

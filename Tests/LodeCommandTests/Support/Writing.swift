import Foundation

/// A command that writes, in a folder of its own, and what may be there when it was stopped.
final class Writing {
  enum Kind: String, CaseIterable { case export, importing }

  /// What stands under the target's name.
  enum Target: Equatable {
    /// What was there before: the old file, or no folder.
    case old
    case new
    case other(String)
  }

  let kind: Kind
  private let folder: TemporaryFolder
  private let wanted: [String: String]
  private static let old = "what was there before\n"

  var path: String { folder.path }
  private var target: String { Self.target(kind) }

  /// Writes once to its end, to know what is to be there.
  init(_ kind: Kind) throws {
    self.kind = kind
    folder = try TemporaryFolder()
    try Self.prepare(folder, for: kind)
    let made = try Command.run(Command.path, Self.arguments(kind, in: folder.path))
    guard made.status == 0 else { throw Command.Problem.failed(made.error) }
    wanted = try Self.contents(of: "\(folder.path)/\(Self.target(kind))")
  }

  private static func target(_ kind: Kind) -> String {
    kind == .export ? "out.txt" : "package"
  }

  /// Starts it once more, with the old state in place.
  func start(environment: [String: String] = [:]) throws -> ChildProcess {
    try reset()
    return try ChildProcess(
      Command.path, Self.arguments(kind, in: path),
      environment: ProcessInfo.processInfo.environment.merging(environment) { $1 },
      streams: [
        .init(descriptor: STDIN_FILENO, path: "/dev/null", flags: O_RDONLY),
        .init(descriptor: STDOUT_FILENO, path: "/dev/null", flags: O_WRONLY),
        .init(descriptor: STDERR_FILENO, path: "\(path)/errors", flags: O_WRONLY | O_CREAT),
      ])
  }

  func reset() throws {
    try? FileManager.default.removeItem(atPath: "\(path)/\(target)")
    if kind == .export { try folder.write(Self.old, to: target) }
  }

  /// What is there now.
  func found() throws -> Target {
    let contents = try Self.contents(of: "\(path)/\(target)")
    if contents == wanted { return .new }
    if contents == (kind == .export ? ["": Self.old] : [:]) { return .old }
    return .other("\(contents.mapValues(\.count))")
  }

  /// What is beside the target and was not there before.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { ![target, "release.csv", "p", "errors"].contains($0) }
  }

  private static func arguments(_ kind: Kind, in folder: String) -> [String] {
    switch kind {
    case .export:
      [
        "export", "minerals", "--size", "400x400", "--only-data", "--data", "\(folder)/p",
        "--output", "\(folder)/out.txt",
      ]
    case .importing:
      ["import", "usgs-mcs", "\(folder)/release.csv", "--output", "\(folder)/package"]
    }
  }

  private static func prepare(_ folder: TemporaryFolder, for kind: Kind) throws {
    switch kind {
    case .export:
      try folder.write(
        #"{"name": "p", "resources": [{"name": "minerals", "path": "minerals.csv"}]}"#,
        to: "p/datapackage.json")
      try folder.write(
        "id,name,kind\n" + (1...300).map { "m\($0),Mineral \($0),element\n" }.joined(),
        to: "p/minerals.csv")
    case .importing:
      try ImportTests.writeRelease(to: folder)
    }
  }

  /// The files of a folder by their names, or one file by none; nothing where there is nothing.
  private static func contents(of path: String) throws -> [String: String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [:] }
    guard isFolder.boolValue else { return ["": try String(contentsOfFile: path, encoding: .utf8)] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8))
      }
    ).merging(["": "a folder"]) { $1 }
  }
}

import Foundation
import Testing

/// What becomes of the file that an export replaces.
@Suite struct OutputFileTests {
  private func export(_ folder: TemporaryFolder, to name: String) throws -> Command.Outcome {
    try Command.run("export", "minerals", "--output", "\(folder.path)/\(name)")
  }

  private func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o755]) func itsPermissionsStay(mode: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out.txt")
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: "\(folder.path)/out.txt")
    #expect(try export(folder, to: "out.txt").status == 0)
    #expect(try self.mode(of: "\(folder.path)/out.txt") == mode)
    #expect(try folder.read("out.txt").contains("Lode"))
  }

  @Test func aNewOneGoesByTheUsersMask() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(
      "/bin/sh",
      ["-c", "umask 027; '\(Command.path)' export minerals --output '\(folder.path)/out.txt'"])
    #expect(outcome.status == 0)
    #expect(try mode(of: "\(folder.path)/out.txt") == 0o640)
  }

  @Test(arguments: [true, false]) func aLinkStaysALink(leadsSomewhere: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("there", to: "inner/other.txt")
    if leadsSomewhere { try folder.write("old", to: "inner/real.txt") }
    for (link, target) in [("inner/second", "real.txt"), ("out.txt", "inner/second")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(link)", withDestinationPath: target)
    }
    #expect(try export(folder, to: "out.txt").status == 0)
    for (link, target) in [("inner/second", "real.txt"), ("out.txt", "inner/second")] {
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/\(link)")
          == target)
    }
    #expect(try folder.read("inner/real.txt").contains("Lode"))
  }

  @Test func aLinkInACircleIsSaidWithCode73() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/out.txt", withDestinationPath: "out.txt")
    let outcome = try export(folder, to: "out.txt")
    #expect(outcome.status == 73 && outcome.error.contains("Too many levels of symbolic links"))
  }

  @Test func aLongNameAndOneOfAKilledRunAreNoHindrance() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "n", count: 251) + ".txt"
    try folder.write("half", to: ".lode-1-0.tmp")
    #expect(try export(folder, to: name).status == 0)
    #expect(try names(in: folder) == [".lode-1-0.tmp", name])
    #expect(try folder.read(".lode-1-0.tmp") == "half")
  }

  /// A shell whose process becomes the program: so its number is known beforehand.
  @Test func theNameThatAProcessOfTheSameNumberLeftIsPassedBy() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(
      "/bin/sh",
      [
        "-c",
        "cd '\(folder.path)' && echo half >.lode-$$-0.tmp && "
          + "exec '\(Command.path)' export minerals --output out.txt",
      ])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try names(in: folder).count == 2)
    #expect(try folder.read("out.txt").contains("Lode"))
  }

  @Test(
    arguments: [
      ("export minerals --output", 74), ("import usgs-mcs release.csv --output", 74),
    ])
  func aFullDiskLeavesTheOldAndNothingElse(command: String, code: Int32) throws {
    let folder = try TemporaryFolder()
    try ImportTests.writeRelease(to: folder)
    try folder.write("old", to: "out.txt")
    // No file may grow beyond one block, as if there were no room.
    let target = command.hasPrefix("import") ? "package" : "out.txt"
    let outcome = try Command.run(
      "/bin/sh",
      ["-c", "cd '\(folder.path)' && ulimit -f 1 && '\(Command.path)' \(command) \(target)"])
    #expect(outcome.status == code, "\(outcome)")
    #expect(outcome.error.contains("'\(target)' cannot be") && outcome.error.contains("too large"))
    #expect(try names(in: folder) == ["out.txt", "release.csv"])
    #expect(try folder.read("out.txt") == "old")
  }

  @Test(arguments: ["export minerals --output", "import usgs-mcs release.csv --output"])
  func aFolderThatTakesNothingIsSaidWithCode73(command: String) throws {
    let folder = try TemporaryFolder()
    try ImportTests.writeRelease(to: folder)
    try folder.write("a file", to: "file")
    // Binding for every user: no folder at all, a file where one should be, the kernel's own.
    for target in ["gone/out.txt", "file/out.txt", "/proc/out.txt"] {
      let outcome = try Command.run(
        "/bin/sh", ["-c", "cd '\(folder.path)' && '\(Command.path)' \(command) \(target)"])
      #expect(outcome.status == 73 && outcome.output.isEmpty, "\(target): \(outcome)")
      #expect(outcome.error.hasPrefix("lode: '\(target)' cannot be "), "\(outcome.error)")
    }
    #expect(try names(in: folder) == ["file", "release.csv"])
  }

  @Test(.enabled(if: Bystander.isThere, "no other user can be taken"))
  func whatTheUserMayNotWriteIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "shut/out.txt")
    try folder.write("old", to: "open/out.txt")
    for (name, mode) in [("shut", 0o555), ("open", 0o777), ("open/out.txt", 0o444)] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: "\(folder.path)/\(name)")
    }
    for name in ["shut/out.txt", "open/out.txt", "shut/new.txt"] {
      let outcome = try Bystander.run(["export", "minerals", "--output", "\(folder.path)/\(name)"])
      #expect(outcome.status == 73 && outcome.error.contains("Permission denied"), "\(outcome)")
    }
    #expect(try folder.read("shut/out.txt") + folder.read("open/out.txt") == "oldold")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/shut")
  }
}

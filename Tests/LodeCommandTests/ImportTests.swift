import Foundation
import Testing

/// `lode import`: a folder whole, or none.
@Suite struct ImportTests {
  private static let release = """
    MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value
    NICKEL,World Mine Production,Nickel,Cuba,Production,Mine production,metric tons,2030,"1,000"
    NICKEL,World Mine Production,Nickel,World total,Production,Mine production,metric tons,2030,\
    "1,000"

    """

  /// A release of two rows, as `release.csv`.
  static func writeRelease(to folder: TemporaryFolder) throws {
    try folder.write(release, to: "release.csv")
  }

  private func files(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func aReleaseBecomesAPackageThatChecks() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.release, to: "release.csv")
    let output = "--output=\(folder.path)/package"
    let made = try Command.run("import", "usgs-mcs", "\(folder.path)/release.csv", output)
    #expect(made.status == 0 && made.output.isEmpty, "\(made.error)")
    #expect(made.error.contains("kept 2 figures") && !made.error.contains("\r"))
    #expect(try files(in: folder) == ["package", "release.csv"])
    let check = try Command.run(
      "check", "\(folder.path)/package", "--documents", folder.path)
    #expect(check.status == 0, "\(check.output)")
    let again = try Command.run("import", "usgs-mcs", "\(folder.path)/release.csv", output)
    #expect(again.status == 73 && again.error.contains("remove it or name another folder"))
  }

  @Test func theReportShowsWhatATerminalWouldObey() throws {
    let folder = try TemporaryFolder()
    let rows = Self.release.replacing("\n", with: ",\n")
    try folder.write(
      rows.replacing("Value,", with: "Value,\u{1B}]0;x\u{7}\u{202E}"), to: "release.csv")
    let made = try Command.run(
      "import", "usgs-mcs", "\(folder.path)/release.csv", "--output=\(folder.path)/package")
    #expect(made.status == 0 && made.error.contains("columns not read: ␛]0;x␇\u{FFFD}"))
    #expect(!made.error.contains("\u{1B}") && !made.error.contains("\u{202E}"), "\(made.error)")
  }

  @Test func aFaultyReleaseLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.release.replacing("Cuba", with: "Cubba"), to: "release.csv")
    let made = try Command.run(
      "import", "usgs-mcs", "\(folder.path)/release.csv", "--output=\(folder.path)/package")
    #expect(made.status == 65 && made.output.isEmpty)
    #expect(made.error.contains("release.csv:2:37: error: [name] 'Cubba'"), "\(made.error)")
    #expect(try files(in: folder) == ["release.csv"])
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.release, to: "release.csv")
    let made = try Command.run(
      "import", "usgs-mcs", "\(folder.path)/release.csv", "--output=/no/such/folder/package")
    #expect(made.status == 73 && made.error.contains("/no/such/folder/package"))
  }
}

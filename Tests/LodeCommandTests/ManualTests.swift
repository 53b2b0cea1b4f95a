import Foundation
import Testing

/// `lode manual`: the page from the program's own tables.
struct ManualTests {
  @Test func thePageIsTheGolden() throws {
    let page = try Command.run("manual")
    #expect(page.status == 0 && page.error.isEmpty)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/lode.1")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(page.output.utf8).write(to: file)
      Issue.record("wrote \(file.path)")
      return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(golden.split(separator: "\n") == page.output.split(separator: "\n"))
  }

  @Test func everyKeyAndEveryCommandIsInIt() throws {
    let page = try Command.run("manual").output
    let keys = try Command.run("keys").output.split(separator: "\nWhile typing")
    for line in keys.first?.split(separator: "\n") ?? [] where line.hasPrefix(" ") {
      let name = (line.split(separator: " ").last ?? "").replacing("-", with: "\\-")
      #expect(page.contains("(\(name))"), "\(name)")
    }
    for command in ["export", "query", "whatif vault", "import usgs\\-mcs", "completions"] {
      #expect(page.contains("\n.SS lode \(command)\n"), "\(command)")
    }
  }

  private static let groff = ["/usr/bin/groff", "/usr/local/bin/groff"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: groff != nil, "groff is not installed: the page is not rendered"))
  func thePageRendersWithoutAWarning() throws {
    let folder = try TemporaryFolder()
    try folder.write(try Command.run("manual").output, to: "lode.1")
    let outcome = try Command.run(
      Self.groff ?? "groff", ["-man", "-ww", "-Tutf8", "\(folder.path)/lode.1"])
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
    #expect(outcome.output.contains("network") && !outcome.output.contains("\\e"))
  }

  @Test func everyExampleRuns() throws {
    let page = try Command.run("manual").output
    let examples = page.split(separator: "\n.EX\n").dropFirst().compactMap { rest in
      rest.split(separator: "\n.EE\n").first.map { plain(String($0)) }
    }
    #expect(examples.count >= 6)
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"name": "mine", "resources": [{"name": "minerals", "path": "minerals.csv"}]}"#,
      to: "my-package/datapackage.json")
    try folder.write("id,name,kind\nore,Ore,element\n", to: "my-package/minerals.csv")
    for example in examples {
      let outcome = try Command.run(
        "/bin/sh",
        ["-c", "cd '\(folder.path)' && lode() { '\(Command.path)' \"$@\"; }; \(example)"])
      #expect(outcome.status == 0, "\(example): \(outcome.error)")
    }
  }

  /// A line of the page as a reader sees it.
  private func plain(_ line: String) -> String {
    [("\\-", "-"), ("\\(aq", "'"), ("\\(ti", "~"), ("\\(ga", "`"), ("\\e", "\\")]
      .reduce(line) { $0.replacing($1.0, with: $1.1) }
  }
}

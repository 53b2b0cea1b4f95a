import Foundation
import TestSupport
import Testing

/// The same inputs give the same bytes: on every run, wherever it is.
@Suite struct DeterminismTests {
  private static let formats = ["text", "ansi", "svg", "html", "markdown"]
  private static let tables = [
    "shares", "quantities", "concentration", "parties", "relations", "counts", "commitments",
    "events", "controls", "documents", "disagreements", "minerals", "stages",
  ]
  private static let answers = [
    [
      "whatif", "halt", "--mineral", "rare-earths", "--stage", "refining", "--coalition",
      "attendees",
    ],
    ["measure", "--share", "A=about 60%", "--share", "B=over 10%"],
    ["whatif", "floor", "--reference", "100", "--price", "60", "--quantity", "1000"],
    ["keys"], ["themes"], ["check"],
  ]

  /// Places of every kind; `LODE_FUZZ_ROUNDS` takes more of them.
  private static func routes() throws -> [String] {
    let always = [
      "overview", "minerals", "network?form=graph", "network?form=map", "disagreements", "timeline",
      "coalitions", "whatif/halt", "whatif/vault",
    ]
    let listed = try Command.run(["query", "parties", "--format", "csv"]).output
      .split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { $0.split(separator: ",").first.map { "countries/\($0)" } }
    let minerals = try Command.run(["query", "shares", "--format", "csv"]).output
      .split(whereSeparator: \.isNewline)
    let header = minerals[0].split(separator: ",")
    let (mineral, stage) = try (
      #require(header.firstIndex(of: "mineral")), #require(header.firstIndex(of: "stage"))
    )
    let stages = Set(
      minerals.dropFirst().compactMap { row -> String? in
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        return cells.count > max(mineral, stage)
          ? "minerals/\(cells[mineral])/\(cells[stage])" : nil
      }.filter { !$0.contains("\"") })
    var random = SplitMix64(seed: 5)
    let count = (ProcessInfo.processInfo.environment["LODE_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 400)
    return always
      + (listed.filter { $0.wholeMatch(of: /countries\/[A-Z]{3}/) != nil } + stages.sorted())
      .shuffled(using: &random).prefix(count / 50)
  }

  @Test func everyExportIsTheSameOnEveryRunEverywhere() throws {
    let routes = try Self.routes()
    for (place, format) in Self.formats.enumerated() {
      let arguments = ["export"] + routes + ["--format", format]
      let known = try Command.run(arguments)
      #expect(known.status == 0 && !known.output.isEmpty, "\(known.error)")
      for step in 0..<2 {
        let here = Surroundings.all[(2 * place + step) % Surroundings.all.count]
        let other = try here.run(arguments)
        #expect(other.output == known.output, "\(format): \(here.name)")
      }
    }
  }

  @Test func everyTableIsTheSameOnEveryRunEverywhere() throws {
    for (place, table) in Self.tables.enumerated() {
      for (step, format) in ["json", "csv", "table"].enumerated() {
        let arguments = ["query", table, "--format", format]
        let known = try Command.run(arguments)
        #expect(known.status == 0 && !known.output.isEmpty, "\(known.error)")
        let here = Surroundings.all[(place + 2 * step) % Surroundings.all.count]
        #expect(try here.run(arguments).output == known.output, "\(table): \(here.name)")
      }
    }
  }

  @Test func everyAnswerIsTheSameEverywhere() throws {
    for arguments in Self.answers {
      let known = try Command.run(arguments)
      #expect(known.status == 0, "\(arguments): \(known.error)")
      for here in Surroundings.all {
        let other = try here.run(arguments)
        #expect(
          (other.output, other.error) == (known.output, known.error), "\(arguments): \(here.name)")
      }
    }
  }

  @Test func whatIsReadFromFilesIsTheSameEverywhere() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "mineral,price_usd_per_kg,annual_use_kg\ncobalt,37.48,12400000\nlithium,10,3000000\n",
      to: "basket.csv")
    try ImportTests.writeRelease(to: folder)
    let output = "\(folder.path)/package"
    func outcome(_ run: ([String]) throws -> Command.Outcome) throws -> [String: String] {
      try? FileManager.default.removeItem(atPath: output)
      let answer = try run(["whatif", "vault", "--basket", "\(folder.path)/basket.csv"])
      let report = try run(
        ["import", "usgs-mcs", "\(folder.path)/release.csv", "--output", output])
      #expect(answer.status == 0 && !answer.output.isEmpty, "\(answer.error)")
      #expect(report.status == 0, "\(report.error)")
      let names = try FileManager.default.contentsOfDirectory(atPath: output)
      #expect(names.count > 2)
      return try names.reduce(into: ["answer": answer.output, "report": report.output]) {
        $0[$1] = try String(contentsOfFile: "\(output)/\($1)", encoding: .utf8)
      }
    }
    let known = try outcome { try Command.run($0) }
    for here in Surroundings.all {
      #expect(try outcome(here.run) == known, "\(here.name)")
    }
  }

  @Test func packagesMayBeNamedInAnyOrder() throws {
    let names = ["usgs-mcs-2026", "ministerial-2026", "policy"]
    func outputs(_ names: [String]) throws -> [String] {
      let options = names.flatMap { ["--package", $0] }
      return try [
        ["export", "overview", "minerals", "--format", "markdown"], ["query", "disagreements"],
      ].map { try Command.run($0 + options).output }
    }
    let known = try outputs(names)
    #expect(known.allSatisfy { !$0.isEmpty })
    #expect(try outputs(names.reversed()) == known)
  }

  @Test func addedPackagesSpeakInTheOrderOfTheirNames() throws {
    let folder = try TemporaryFolder()
    for (place, name) in ["beta", "alpha", "gamma"].enumerated() {
      try folder.write(
        #"{"name": "\#(name)", "resources": [{"name": "parties", "path": "parties.csv"}]}"#,
        to: "\(name)/datapackage.json")
      try folder.write(
        "id,name,kind\nshared,Called by \(name),forum\nown-\(name),Own \(place),forum\n",
        to: "\(name)/parties.csv")
    }
    func output(_ names: [String]) throws -> [String] {
      let options = names.flatMap { ["--data", "\(folder.path)/\($0)"] } + ["--only-data"]
      return try [["query", "parties"], ["export", "network", "packages"]].map {
        try Command.run($0 + options).output
      }
    }
    let known = try output(["alpha", "beta", "gamma"])
    #expect(known[0].contains("Called by alpha") && !known[0].contains("Called by beta"))
    #expect(try output(["gamma", "beta", "alpha"]) == known)
    #expect(try output(["beta", "gamma", "alpha"]) == known)
  }

  /// Two copies of the packages, whose files were made in opposite orders.
  @Test func theOrderInWhichAFolderListsItsFilesMakesNoDifference() throws {
    let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("data").path
    let names = try FileManager.default.subpathsOfDirectory(atPath: data)
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }.sorted()
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    for (folder, order) in [(first, names), (second, names.reversed())] {
      for name in order {
        try folder.write(try String(contentsOfFile: "\(data)/\(name)", encoding: .utf8), to: name)
      }
    }
    func outputs(_ folder: TemporaryFolder) throws -> [String] {
      let loaded = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0 != "vocabulary" }
      let options = loaded.flatMap { ["--data", "\(folder.path)/\($0)"] } + ["--only-data"]
      return try [["query", "disagreements"], ["export", "overview"]].map {
        try Command.run($0 + options).output
      }
    }
    let known = try outputs(first)
    #expect(known[0] == (try Command.run(["query", "disagreements"]).output))
    #expect(try outputs(second) == known)
  }
}

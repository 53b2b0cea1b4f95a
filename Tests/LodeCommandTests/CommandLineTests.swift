import Foundation
import Testing

/// The command line: data on standard output, everything else on standard error, codes of sysexits.
@Suite struct CommandLineTests {
  /// What people get wrong: arguments, the exit code, and words of the sentence.
  static let mistakes: [([String], Int32, [String])] = [
    (["mineral"], 64, ["no place 'mineral'", "did you mean 'minerals'?"]),
    (["export", "minerals/rare-erths"], 64, ["did you mean 'minerals/rare-earths'?"]),
    (["export", "countries/CHN/x"], 64, ["no place 'countries/CHN/x'"]),
    (["export", "countries?sort=x"], 64, ["takes no parameters; leave out 'sort'"]),
    (["export", "minerals/rare-earths/mining?form=pie"], 64, ["'pie'", "bars, numbers"]),
    (
      ["export", "minerals/rare-earths/mining?year=1924"], 64, ["no 'year' here; use"]
    ),
    (["export", "minerals/rare-earths/mining?form"], 64, ["not of the form name=value"]),
    (["export"], 64, ["<route>"]),
    (["export", "overview", "--size", "80"], 64, ["80", "1x1 to 1000x1000"]),
    (["export", "overview", "--size", "0x0"], 64, ["0x0"]),
    (["export", "overview", "--size", "1001x5"], 64, ["1001x5"]),
    (["export", "overview", "--format", "pdf"], 64, ["pdf"]),
    (["export", "overview", "--output", "/no/such/folder/x"], 73, ["/no/such/folder/x"]),
    (["export", "overview", "--data", "/no/such/folder"], 66, ["no folder '/no/such/folder'"]),
    (["export", "overview", "--only-data"], 64, ["--data"]),
    (["--theme", "neon"], 64, ["--theme: there is no theme 'neon'; there are auto, dark"]),
    (["--theme", "drak"], 64, ["did you mean 'dark'?"]),
    (["--color", "sometimes"], 64, ["--color: there is no 'sometimes'"]),
    (["--theme", "mon", "--color", "1"], 64, ["did you mean 'mono'?", "there is no '1'"]),
    (["themes", "color-blnd"], 64, ["did you mean 'color-blind'?"]),
    (["check", "no-such-package"], 66, ["no-such-package"]),
    (["check", "--documents", "/no/such/folder"], 66, ["/no/such/folder"]),
    (["keys", "--format", "xml"], 64, ["xml"]),
    (["foo"], 64, ["there are overview, minerals"]),
    (["query", "share"], 64, ["did you mean 'shares'?"]),
    (["query", "minerals", "--party", "CHN"], 64, ["cannot be chosen from by --party"]),
    (["query", "shares", "--mineral", "rare-earth"], 64, ["did you mean 'rare-earths'?"]),
    (["query", "shares", "--year", "x"], 64, ["--year"]),
    (["query", "shares", "--in", "forge"], 64, ["cannot be chosen from by --in"]),
    (["query", "parties", "--not", "Signed"], 64, ["did you mean 'signed-2026-02-04'?"]),
    (["import", "usgs-mcs", "x.csv"], 64, ["--output"]),
    (["import", "usgs-mcs", "/no/such/file.csv", "--output=/tmp/x"], 66, ["no file"]),
    (["import", "usgs-mcs", "/tmp", "--output=/tmp/x"], 66, ["is a folder"]),
    (["measure"], 64, ["Nothing to measure"]),
    (["measure", "--share", "A"], 64, ["NAME=SHARE"]),
    (["measure", "--share", "A=lots"], 64, ["lots"]),
    (["measure", "--share", "A=120%"], 64, ["120"]),
    (["measure", "--share=A=60%", "--share=B=60%"], 65, ["infeasible", "120%"]),
    (["measure", "--share=A=60%", "--cap", "most"], 64, ["most"]),
    (["measure", "/no/such/file.csv"], 66, ["no file '/no/such/file.csv'"]),
    (["measure", "/tmp"], 66, ["is a folder"]),
  ]

  @Test(arguments: [
    ["@"], ["export", "@"], ["check", "/no/@"], ["--theme", "@"], ["query", "@"],
    ["export", "overview", "--data", "/no/@"], ["import", "usgs-mcs", "/no/@", "--output=/no/@"],
    ["measure", "--share", "@"], ["keys", "--format", "@"], ["--@"], ["--script", "/no/@"],
  ])
  func aMessageShowsWhatATerminalWouldObey(arguments: [String]) throws {
    let outcome = try Command.run(
      arguments.map { $0.replacing("@", with: "\u{1B}]0;x\u{7}\u{202E}") })
    #expect(outcome.status != 0 && outcome.output.isEmpty)
    #expect(outcome.error.contains("␛]0;x␇\u{FFFD}"), "\(outcome.error)")
    #expect(!outcome.error.contains("\u{1B}") && !outcome.error.contains("\u{202E}"))
  }

  @Test(arguments: mistakes)
  func mistakesGetASentenceACodeAndNoOutput(
    arguments: [String], code: Int32, words: [String]
  ) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == code, "\(arguments): \(outcome.error)")
    #expect(outcome.output.isEmpty, "\(arguments) printed \(outcome.output)")
    for word in words { #expect(outcome.error.contains(word), "\(arguments): \(outcome.error)") }
  }

  @Test func withoutATerminalAPlaceIsPrintedAsByExport() throws {
    let plain = try Command.run("minerals")
    #expect(plain.status == 0 && plain.error.isEmpty)
    #expect(plain.output == (try Command.run("export", "minerals").output))
    #expect(try Command.run().output == (try Command.run("export", "overview").output))
  }

  @Test func exportKeepsTheSizeAndTheOrderOfRoutes() throws {
    let outcome = try Command.run("export", "sources", "timeline", "--size", "60x10")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 11 + 1 + 11 + 1)
    #expect(lines[0].contains("Sources") && lines[12].contains("Timeline"))
    #expect(lines[10].hasPrefix("lode 0.1.0 · sources · "))
    #expect(lines[22].hasPrefix("lode 0.1.0 · timeline · "))
    #expect((lines[..<10] + lines[11..<22]).allSatisfy { $0.count <= 60 })
  }

  @Test func exportIsTheSameInEveryLocaleAndTimeZone() throws {
    let plain = try Command.run("export", "timeline")
    for locale in ["C", "C.UTF-8", "tr_TR.UTF-8"] {
      let other = try Command.run(
        "export", "timeline", environment: ["LC_ALL": locale, "TZ": "Asia/Tokyo"])
      #expect(other.output == plain.output && other.status == 0)
    }
  }

  @Test func exportToAFileIsWholeOrNotThere() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run("export", "help", "--output", "\(folder.path)/help.txt")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(try folder.read("help.txt") == (try Command.run("export", "help").output))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["help.txt"])
  }

  @Test func asciiAndLiteralChangeTheDrawingAlone() throws {
    let ascii = try Command.run("export", "overview", "--ascii").output
    #expect(ascii.utf8.allSatisfy { $0 < 128 } && ascii.contains("~ 60"))
    let literal = try Command.run("export", "overview", "--literal").output
    #expect(literal.contains("literal") && !literal.contains("≈ 60"))
  }

  @Test func checkFindsNothingInTheBundledPackages() throws {
    let outcome = try Command.run("check")
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.error.contains("no findings"))
  }

  @Test func checkPrintsEveryFindingWithItsPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"name": "x", "resources": [{"name": "parties", "path": "parties.csv"}]}"#,
      to: "datapackage.json")
    try folder.write("id,name,kind\nAAA,A,contry\n,B,country\n", to: "parties.csv")
    let outcome = try Command.run("check", folder.path)
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0]
        == "\(folder.path)/parties.csv:2:7: error: [word] 'contry' is no known 'kind'; did you mean 'country'?"
    )
    #expect(lines[1].hasPrefix("\(folder.path)/parties.csv:3:1: error: [empty]"))
  }

  @Test func slashesAtAFoldersEndAreNotDoubledInPlaces() throws {
    let folder = try TemporaryFolder()
    try folder.write("{", to: "datapackage.json")
    for path in [folder.path + "/", folder.path + "//"] {
      let outcome = try Command.run("check", path)
      #expect(outcome.status == 1)
      #expect(outcome.output.hasPrefix("\(folder.path)/datapackage.json:"), "\(outcome.output)")
      #expect(
        try Command.run("query", "parties", "--data", path).error.contains(
          "\(folder.path)/datapackage.json:"))
    }
  }

  @Test func checkWarnsOfARulingThatIsNotApplied() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"name": "x", "resources": [{"name": "rulings", "path": "rulings.csv"}]}"#,
      to: "datapackage.json")
    try folder.write(
      "disagreement,found,kind,reason\nno-such-entry,scope,date,Why not.\n", to: "rulings.csv")
    let outcome = try Command.run("check", folder.path)
    #expect(outcome.status == 1 && outcome.error.contains("0 errors, 1 warning"))
    #expect(
      outcome.output.hasPrefix(
        "\(folder.path)/rulings.csv:2:1: warning: [ruling] the rules find no"))
  }

  @Test func badDataStopsEverythingElseWithCode65() throws {
    let folder = try TemporaryFolder()
    try folder.write("{", to: "datapackage.json")
    let outcome = try Command.run("export", "overview", "--data", folder.path)
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.error.contains("datapackage.json:") && outcome.error.contains("[json]"))
  }

  @Test func aPackageNamedWithDataAppearsEverywhere() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"name": "mine", "resources": [{"name": "parties", "path": "parties.csv"}]}"#,
      to: "datapackage.json")
    try folder.write("id,name,kind,iso2,region\nISL,Iceland,country,IS,Europe\n", to: "parties.csv")
    let outcome = try Command.run(
      "export", "countries/ISL", "--data", folder.path, "--size", "120x24")
    #expect(
      outcome.output.contains("Iceland") && outcome.output.contains("all 8 packages"))
  }

  @Test func aPackageThatNamesTheCountedLeavesNobodyUnnamed() throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("LodeDataTests/Fixtures/good/names-the-unnamed/1-names").path
    let counts = [
      "query", "counts", "--party", "pax-silica", "--format", "csv", "--package",
      "ministerial-2026",
    ]
    func figures(_ arguments: [String]) throws -> [String] {
      let outcome = try Command.run(
        Command.path, arguments, environment: ProcessInfo.processInfo.environment)
      let rows = outcome.output.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let places = ["named", "unnamed"].compactMap { name in
        rows.first?.firstIndex { $0 == name }
      }
      return rows.dropFirst().map { row in places.map { String(row[$0]) }.joined(separator: " ") }
    }
    #expect(try figures(counts) == ["0 9", "0 9"])
    #expect(
      try figures(counts + ["--data", fixture, "--package", "names-nine"]) == ["9 0", "9 0", "9 0"])
  }

  @Test func documentsProveEveryClaimAndOneChangedWordFailsOne() throws {
    // The articles are not in the repository: a package and a text of our own stand in.
    let folder = try TemporaryFolder()
    let text = "Heading\nA source says that roughly 60% of it is mined there.\n"
    try folder.write(text, to: "texts/a.txt")
    let digest = try sha256(of: "\(folder.path)/texts/a.txt")
    try folder.write(
      """
      {"name": "p", "resources": [{"name": "parties", "path": "parties.csv"},
      {"name": "documents", "path": "documents.csv"}, {"name": "counts", "path": "counts.csv"}]}
      """, to: "p/datapackage.json")
    try folder.write("id,name,kind\nn,Newsroom,agency\n", to: "p/parties.csv")
    try folder.write(
      "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
        + "d,a.txt,,P,newspaper,n,,2026-01-01,\(digest),2\n", to: "p/documents.csv")
    try folder.write(
      "id,subject,of,low,high,low_open,high_open,document,line,stated,said_by,date\n"
        + "c1,n,things,55,65,false,false,d,2,roughly 60%,,2026-01-01\n"
        + "c2,n,words,1,1,false,false,d,1,Heading,,2026-01-01\n", to: "p/counts.csv")
    let good = try Command.run(
      "check", "\(folder.path)/p", "--documents", "\(folder.path)/texts")
    #expect(good.status == 0, "\(good.output)")
    try folder.write(text.replacingOccurrences(of: "roughly", with: "about"), to: "texts/a.txt")
    let bad = try Command.run("check", "\(folder.path)/p", "--documents", "\(folder.path)/texts")
    #expect(bad.status == 1)
    let lines = bad.output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("[checksum]"))
    #expect(
      lines[1].contains("counts.csv:2:1: error: [passage] 'c1'") && lines[1].contains("a.txt:2"))
  }

  private func sha256(of path: String) throws -> String {
    String(try Command.run("/usr/bin/sha256sum", [path]).output.prefix(64))
  }

  @Test func plainLinesLabelEveryFigureAndCutNothing() throws {
    let only = ["--package", "ministerial-2026"]
    let plain = try Command.run(["--plain", "minerals/rare-earths/mining"] + only).output
    #expect(plain.hasPrefix("Lode: Minerals, Rare earths, Mining\nministerial-2026, as of"))
    #expect(
      plain.contains(
        "1. Country: China. Share %: ≈ 60. Voices: 1. Sources differ: different scope.\n"))
    #expect(!plain.contains("…") && !plain.contains("█"))
    let unknown = try Command.run(["export", "minerals/lithium/mining", "--plain"] + only).output
    #expect(unknown.contains("unknown, not zero"))
    let ascii = try Command.run("export", "overview", "--plain", "--ascii").output
    #expect(ascii.utf8.allSatisfy { $0 < 128 })
  }

  @Test func aScriptTakesItsStepsOrNamesEveryLineThatIsNone() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# to the twelve named\ngo countries\nfilter\ntype south korea\nsubmit\nresize 60x10\nopen\n",
      to: "good.txt")
    let good = try Command.run("export", "overview", "--script", "\(folder.path)/good.txt")
    #expect(good.status == 0 && good.output.contains("Countries › South Korea"))
    #expect(good.output.split(separator: "\n", omittingEmptySubsequences: false).count == 12)
    try folder.write("opn\nkey Foo\n\nresize 0x0\n", to: "bad.txt")
    let bad = try Command.run("export", "overview", "--script", "\(folder.path)/bad.txt")
    #expect(bad.status == 65 && bad.output.isEmpty)
    #expect(bad.error.contains("bad.txt:1:1: error: [word] 'opn' is no step; did you mean 'open'?"))
    #expect(bad.error.contains("bad.txt:2:1") && bad.error.contains("bad.txt:4:1"))
    try folder.write("go nowhere\n", to: "lost.txt")
    let lost = try Command.run("export", "overview", "--script", "\(folder.path)/lost.txt")
    #expect(lost.status == 65 && lost.error.contains("lost.txt:1:1"))
    #expect(try Command.run("export", "overview", "--script", "/no/such").status == 66)
  }

  @Test func queryAnswersInEveryFormat() throws {
    let only = ["--package", "ministerial-2026"]
    let json = try Command.run(["query", "concentration"] + only)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["stage"] as? String } == ["mining", "refining", "magnets", "reserves"])
    let csv = try Command.run(
      ["query", "shares", "--format", "csv", "--stage", "mining"] + only)
    #expect(csv.output.split(separator: "\n").count == 2)
    let table = try Command.run("query", "parties", "--party", "CHN", "--format", "table")
    #expect(table.status == 0 && table.output.contains("China"))
  }

  @Test func anUnknownPackageIsRefusedWithTheNearestOne() throws {
    let near = try Command.run("export", "packages", "--package", "ministerial-2025")
    #expect(near.status == 64 && near.output.isEmpty)
    #expect(near.error.contains("no package 'ministerial-2025'; did you mean 'ministerial-2026'?"))
    let far = try Command.run("query", "shares", "--package", "zzzzzz")
    #expect(far.status == 64 && far.error.contains("there are ministerial-2026, "))
    #expect(try Command.run("check", "--package", "iea").status == 64)
  }

  @Test func measureReadsArgumentsFilesAndStandardInput() throws {
    let plain = try Command.run("measure", "--share", "China=about 60%", "--format", "json")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(plain.output.utf8)) as? [String: Any])
    let index = try #require(answer["hhi"] as? [String: Any])
    #expect(index["low"] as? Double == 3025 && index["high"] as? Double == 5450)
    #expect(index["low_attained"] as? Bool == false && index["high_attained"] as? Bool == true)
    let list = "supplier,share\nA,68\nB,5\nC,3\n"
    let piped = try Command.run("measure", "-", "--format", "json", input: list)
    let folder = try TemporaryFolder()
    try folder.write(list, to: "shares.csv")
    let read = try Command.run("measure", "\(folder.path)/shares.csv", "--format", "json")
    #expect(piped.output == read.output && piped.output.contains("4730"))
    try folder.write("supplier,share\nA,abuot 60%\n,5\n", to: "bad.csv")
    let bad = try Command.run("measure", "\(folder.path)/bad.csv")
    #expect(bad.status == 65 && bad.output.isEmpty)
    #expect(bad.error.contains("bad.csv:2:3: error:") && bad.error.contains("bad.csv:3:"))
  }

  @Test func keysPrintsTheKeyTable() throws {
    let outcome = try Command.run("keys")
    #expect(outcome.status == 0 && outcome.output.contains("filter the rows as you type"))
  }

  @Test func theReadmeHoldsTheKeyTable() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let table = try Command.run("keys", "--format", "markdown").output
    #expect(
      readme.contains(table), "paste the output of 'lode keys --format markdown' into README.md")
  }

  @Test func theReadmeShowsEveryPictureThatIsMade() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let shown = readme.matches(of: /\]\(\.pictures\/([a-z]+\.svg)\)/).map { String($0.1) }
    let made = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent(".pictures").path)
    #expect(!made.isEmpty && shown.sorted() == made.sorted())
  }

  @Test func helpAndVersionGoToStandardOutput() throws {
    let help = try Command.run("--help")
    #expect(help.status == 0 && help.output.contains("export") && help.error.isEmpty)
    #expect(try Command.run("--version").output == "0.1.0\n")
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let outcome = try Command.run(
      "/bin/sh", ["-c", "'\(Command.path)' export network --size 120x1000 | head -1"])
    #expect(outcome.output.split(separator: "\n").count == 1 && outcome.error.isEmpty)
  }
}

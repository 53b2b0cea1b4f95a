import Foundation
import LodeBundle
import LodeData
import LodeImport
import LodeMeasures
import LodeScreen
import LodeSettings
import Testing

@testable import LodeDashboard
@testable import LodeTerminal

/// What comes from outside, changed at random: it is read, or refused with a place, and nothing else.
@Suite struct FuzzTests {
  // MARK: Tables and packages

  @Test func tablesAreCutIntoFieldsWithinTheirBytes() throws {
    let samples = [
      "id,name\na,\"b, \"\"c\"\"\"\r\nd,\"e\nf\"\n", "\u{FEFF}a,b\n,\n", "\"a\"\n\"\"\n", "a",
    ].map { Array($0.utf8) }
    try FuzzRun(target: "csv", samples: samples).run { input in
      input.withUnsafeBufferPointer { bytes in
        var reader = CSVReader(bytes)
        var fields: [CSVReader.Field] = []
        var before = reader.position
        while reader.next(into: &fields) {
          #expect(!fields.isEmpty && reader.position > before)
          #expect(
            fields.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= bytes.count })
          for field in fields { _ = CSVReader.text(of: field, in: bytes) }
          before = reader.position
        }
        #expect(reader.problems.allSatisfy { $0.offset < bytes.count })
      }
    }
  }

  @Test func packagesLoadOrSayWhereTheyAreFaulty() throws {
    let files = try Self.bundledFiles(of: "ministerial-2026")
    let names = files.keys.sorted()
    for (place, name) in names.enumerated() {
      let text = try #require(files[name])
      // The beginning of a table, so that changes meet each other.
      let sample = name.hasSuffix(".csv") ? Array(text.prefix(4_000)) : text
      try FuzzRun(target: "package-\(place)", samples: [sample], cost: 20).run { input in
        var changed = files
        changed[name] = input
        do throws(LoadFailure) {
          let corpus = try CorpusLoader.load([InMemorySource(name: "p", bytes: changed)]).corpus
          let state = try? State(
            atlas: Atlas(corpus: corpus), route: .overview, size: Size(columns: 80, rows: 24))
          if let state { #expect(Renderer.frame(of: state).size == state.size) }
        } catch {
          Self.expectPlaces(error.findings)
        }
      }
    }
  }

  @Test func releasesAreImportedOrSayWhereTheyAreFaulty() throws {
    let source = try #require(BundledPackages.vocabulary(named: "usgs-mcs"))
    let vocabulary = try ImportVocabulary(source)
    try FuzzRun(target: "release", samples: Self.releases, words: ["World total", "Nickel", "e"])
      .run { input in
        do throws(LoadFailure) {
          let release = try ReleaseImport(of: input, path: "f/r.csv", vocabulary: vocabulary)
          #expect(
            !release.report.description.unicodeScalars.contains {
              $0.properties.generalCategory == .control && $0 != "\n"
            })
          // Whatever is imported makes a package that loads.
          let package = InMemorySource(name: release.name, files: release.files)
          do throws(LoadFailure) {
            _ = try CorpusLoader.load([package])
          } catch {
            Issue.record("\(error.findings.prefix(3))")
          }
        } catch {
          Self.expectPlaces(error.findings)
        }
      }
  }

  // MARK: What people write

  @Test func routesLeadSomewhereOrSayWhyNot() throws {
    let atlas = Atlas(Self.contents)
    let samples = [
      "overview", "minerals/cobalt/mining?form=numbers&year=2025", "network?form=graph&open=forge",
      "network?in=pax-silica&not=signed-2026-02-04", "countries/CHN",
      "sources/worldtribune?form=text",
      "whatif/halt?mineral=rare-earths&stage=refining&party=CHN",
      "coalitions/AUS,CAN/cobalt?stage=mining",
      "whatif/floor?reference=110&price=63&quantity=1m", "whatif/vault?basket=cobalt:30:1000",
      "network?form=map&by=rare-earths/mining", "disagreements?only=x", "timeline/x",
    ].map { Array($0.utf8) }
    try FuzzRun(target: "route", samples: samples, cost: 2).run { input in
      let text = String(decoding: input, as: UTF8.self)
      let size = Size(columns: 80, rows: 24)
      do throws(RouteError) {
        let state = try State(atlas: atlas, route: try Route(parsing: text), size: size)
        #expect(Renderer.frame(of: state).size == size)
        #expect(try Route(parsing: state.route.description) == state.route)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test func settingsAreTakenOrSayWhereTheyAreFaulty() throws {
    let samples = [
      "theme = \"dark\" # a\nascii = true\ndata = [\"a\", 'b',\n \"c\"]\n",
      "start = \"minerals?by=leader\"\n",
      "remember = false\npackages = []\n", "documents = \"~/x\\u00e9\\t\"\n",
      "color = \"never\"\nmouse = true\ntheme = \"drak\"\nstart = \"\"\ncolour = 1\n",
      "data = [\"/a\", \"\"]\nascii = \"yes\"\nstart = []\npackages = true\n",
    ].map { Array($0.utf8) }
    try FuzzRun(target: "settings", samples: samples, words: ["[a]", "\"\"\"", "\\u", "1979"]).run {
      input in
      do throws(SettingsError) {
        _ = try Settings.parse(input, path: "/e/c.toml", home: "/home/x")
      } catch {
        guard case .faulty(_, let findings) = error else { return }
        Self.expectPlaces(findings)
      }
    }
  }

  @Test func scriptsAreFollowedOrSayWhereTheyAreFaulty() throws {
    let samples = [
      "go minerals\nevidence\ntype China\nkey Ctrl-D\nresize 100x30\ntheme light\nmouse on\nclick 12 5\n",
      "# c\ndown\nopen\nfilter\ntype x\nsubmit\ncancel\nresize 1x1\n",
    ].map { Array($0.utf8) }
    let atlas = Atlas(Self.contents)
    try FuzzRun(target: "script", samples: samples, cost: 2).run { input in
      let text = String(decoding: input, as: UTF8.self)
      do throws(LoadFailure) {
        let script = try Script(text, path: "s")
        guard
          var state = try? State(
            atlas: atlas, route: .overview, size: Size(columns: 80, rows: 24))
        else { return }
        try script.run(on: &state)
      } catch {
        Self.expectPlaces(error.findings)
      }
    }
  }

  // MARK: Keys

  @Test func keysAreDecodedWhateverTheTerminalSends() throws {
    let samples = [
      "abc\u{1B}[A\u{1B}OP\u{1B}[1;5C", "\u{1B}[200~paste q\n\u{1B}[201~x",
      "\u{1B}]11;rgb:0000/0000/0000\u{7}q",
      "\u{1B}[<0;12;5M\u{1B}[<0;12;5m\u{1B}[M !!", "\u{1B}[[A\u{1B}P1$r0m\u{1B}\\",
      "e\u{301}\u{1B}",
    ].map { Array($0.utf8) }
    try FuzzRun(target: "keys", samples: samples).run { input in
      var decoder = KeyDecoder()
      var events: [InputEvent] = []
      for (place, scalar) in String(decoding: input, as: UTF8.self).unicodeScalars.enumerated() {
        decoder.feed(.character(scalar))
        while let event = decoder.next() { events.append(event) }
        if place % 7 == 6, decoder.patience == 0 { decoder.settle() }
      }
      for _ in 0..<4 where decoder.patience != nil { decoder.settle() }
      while let event = decoder.next() { events.append(event) }
      #expect(decoder.patience == nil, "something is read halfway for ever")
      for case .paste(let text) in events {
        #expect(
          !text.unicodeScalars.contains {
            $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
          })
      }
    }
  }

  // MARK: What they share

  private static let contents = Atlas.Contents(BundledCorpus.measured())

  /// A finding is one line with a place, and tells a terminal nothing.
  static func expectPlaces(_ findings: [Finding]) {
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(finding.line >= 1 && finding.column >= 1)
      #expect(
        !finding.description.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  static func bundledFiles(of package: String) throws -> [String: [UInt8]] {
    let source = try #require(BundledPackages.sources(named: [package]).first)
    var files: [String: [UInt8]] = [:]
    let descriptor = try source.bytes(of: "datapackage.json")
    files["datapackage.json"] = descriptor
    struct Names: Decodable {
      struct Resource: Decodable { let path: String }
      let resources: [Resource]
    }
    for resource in try JSONDecoder().decode(Names.self, from: Data(descriptor)).resources {
      files[resource.path] = try source.bytes(of: resource.path)
    }
    return files
  }

  private static let releases = [
    """
    MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes
    "NICKEL","World Mine Production and Reserves","Nickel","Australia","Production","Mine production","metric tons","2025","1,200","","Yes","(Data in metric tons, nickel content, unless otherwise specified) -- More."
    "NICKEL","World Mine Production and Reserves","Nickel","World total (rounded)","Production","Mine production","metric tons","2025","3,000","","Yes","(Data in metric tons, nickel content, unless otherwise specified) -- More."

    """,
    """
    SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES
    MCS2025,Nickel,Australia,"Mine production, nickel content",metric tons,150000,160000,,,,,24000000,
    MCS2025,Nickel,World total (rounded),"Mine production, nickel content",metric tons,3500000,3700000,,,,,130000000,

    """,
    // The country column of real releases: footnote digits, marks of estimates, several names.
    """
    SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES
    MCS2025,Nickel,"Australia4, 5","Mine production, nickel content",metric tons,1,2,Excludes Papua New Guinea and Guinea.,,,,3,
    MCS2025,Nickel,Canadae,"Mine production, nickel content",metric tons,1,,,,,,,
    MCS2025,Nickel,China (concentrate) (e),"Mine production, nickel content",metric tons,1,W,,,,,,
    MCS2025,Nickel,Brazil and Cuba,"Mine production, nickel content",metric tons,1,>5,,,,,,
    MCS2025,Nickel,Other countries*,"Mine production, nickel content",metric tons,1,NA,,,,,,
    MCS2025,Nickel,"World total, excluding the United States","Mine production, nickel content",metric tons,1,—,,,,,,

    """,
  ].map { Array($0.utf8) }
}

import LodeData
import LodeImport
import Testing

@Suite struct LayoutTests {
  private typealias Release = MadeUpRelease

  private static let nickel = Release.long([
    Release.row("United States", "W"),
    Release.row("Côte d’Ivoire", "12.5", notes: "Estimated."),
    Release.row("Burma", "270,000", notes: "Reported."),
    Release.row("Canada", "—"), Release.row("Cuba", "NA"), Release.row("China7", "1,4003"),
    Release.row("Other countries", "<100,000"),
    Release.row(
      "World total", "390,000", detail: "Mine production: rounded",
      notes: "Estimated. -- Excludes U.S. production."),
    Release.row("Burma", ">85,000,000", detail: "Reserves", statistics: "Reserves"),
  ])

  private static let amounts = [
    "nickel | mining | USA | 2025 | nickel content | metric tons | .. | withheld",
    "nickel | mining | CIV | 2025 | nickel content | metric tons | 12.45..12.55 | estimated",
    "nickel | mining | MMR | 2025 | nickel content | metric tons | 269999.5..270000.5 | reported",
    "nickel | mining | CAN | 2025 | nickel content | metric tons | 0..0",
    "nickel | mining | CUB | 2025 | nickel content | metric tons | .. | not-available",
    "nickel | mining | CHN | 2025 | nickel content | metric tons | 1399.5..1400.5",
    "nickel | mining | others | 2025 | nickel content | metric tons | 0..100000",
    "nickel | mining | world | 2025 | nickel content | metric tons | 385000..395000 | estimated",
    "nickel | reserves | MMR | 2025 | nickel content | metric tons | 85000000..",
  ]

  @Test func theLongLayoutIsReadInBothEncodingsWithAndWithoutAMark() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for bytes in [
      Array(Self.nickel.utf8), mark + Array(Self.nickel.utf8), try Release.windows(Self.nickel),
    ] {
      #expect(try Release.read(bytes).amounts == Self.amounts)
    }
  }

  @Test func whatIsReadLoadsWithoutFindings() throws {
    let release = try Release.read(Self.nickel)
    #expect(release.name == "usgs-mcs-2026")
    let loaded = try release.loaded()
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.corpus.claimCount == Self.amounts.count)
    let world = try #require(release.rows("quantities").first { $0["aggregate"] == "world" })
    #expect(world["excludes"] == "USA" && world["line"] == "9" && world["stated"] == "390,000")
    #expect(
      release.rows("aliases").map { $0["alias"] } == ["Burma"])
  }

  @Test func theSameBytesGiveTheSameFiles() throws {
    #expect(try Release.read(Self.nickel).files == Release.read(Self.nickel).files)
  }

  @Test func everyClaimIsProvedByTheFileInItsOwnEncoding() throws {
    let bytes = try Release.windows(Self.nickel)
    let release = try Release.read(bytes)
    let loaded = try release.loaded()
    let folder = DocumentFolder(path: "texts", files: ["release.csv": bytes])
    let texts = DocumentTexts(of: loaded.corpus, in: folder)
    #expect(EvidenceCheck.findings(in: loaded, texts: texts).map(\.description) == [])
  }

  @Test func theWideLayoutGivesAWholeForEachColumn() throws {
    let release = try Release.read(
      Release.wide([
        "MCS2025,Copper ,Chile,\"Mine production, recoverable copper content\","
          + "thousand metric tons,5250,5300,,,,,190000,",
        "MCS2025,Copper ,Chile,\"Refinery production, copper\",thousand metric tons,2080,1900,,,,,,",
        "MCS2025,Copper ,World total (may be  rounded),Mine production,thousand metric tons,,"
          + "23000,,,,,>980000,",
        "MCS2025,Gemanium,China,Primary and secondary refinery production,kilograms,NA,W,,,,,,",
        "MCS2025,Mica,Finland,\"Mne production, scrap\",metric tons,10,e11,,20,25,,Large,",
      ]))
    #expect(
      release.amounts == [
        "copper | mining | CHL | 2023 | recoverable copper content | thousand metric tons | "
          + "5249.5..5250.5",
        "copper | mining | CHL | 2024 | recoverable copper content | thousand metric tons | "
          + "5299.5..5300.5 | estimated",
        "copper | reserves | CHL | 2024 | recoverable copper content | thousand metric tons | "
          + "189999.5..190000.5",
        "copper | refining | CHL | 2023 | copper | thousand metric tons | 2079.5..2080.5",
        "copper | refining | CHL | 2024 | copper | thousand metric tons | 1899.5..1900.5 | estimated",
        "copper | mining | world | 2023 | recoverable copper content | thousand metric tons | .. | "
          + "blank",
        "copper | mining | world | 2024 | recoverable copper content | thousand metric tons | "
          + "22500..23500 | estimated",
        "copper | reserves | world | 2024 | recoverable copper content | thousand metric tons | "
          + "980000..",
        "germanium | refining | CHN | 2023 | gemanium | kilograms | .. | not-available",
        "germanium | refining | CHN | 2024 | gemanium | kilograms | .. | withheld",
        "mica | mining | FIN | 2023 | scrap | metric tons | 9.5..10.5",
        "mica | mining | FIN | 2024 | scrap | metric tons | 10.5..11.5 | estimated",
        "mica | mining-capacity | FIN | 2023 | scrap | metric tons | 19.5..20.5",
        "mica | mining-capacity | FIN | 2024 | scrap | metric tons | 24.5..25.5 | estimated",
        "mica | reserves | FIN | 2024 | scrap | metric tons | .. | not-available",
      ])
    #expect(release.name == "usgs-mcs-2025")
    #expect(try release.loaded().warnings.isEmpty)
  }
}

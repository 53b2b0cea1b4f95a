import LodeImport
import Testing

@Suite struct PlacingTests {
  private typealias Release = MadeUpRelease

  /// Section, statistic, commodity, and the stage, scope and unit that they mean.
  static let statistics: [(String, String, String, String)] = [
    (
      "World Low-Purity Production and Production Capacity", "Primary production", "Gallium",
      "gallium | refining | CHN | 2025 | gallium | tons | 5.5..6.5"
    ),
    (
      "World Low-Purity Production and Production Capacity", "Production capacity", "Gallium",
      "gallium | refining-capacity | CHN | 2025 | gallium | tons | 5.5..6.5"
    ),
    (
      "World Production", "Silicon metal", "Silicon",
      "silicon | refining | CHN | 2025 | silicon metal | tons | 5.5..6.5"
    ),
    (
      "World Production", "Smelter production", "Magnesium Metal",
      "magnesium | refining | CHN | 2025 | magnesium metal | tons | 5.5..6.5"
    ),
    (
      "World Mine and Refinery Production and Reserves", "Refinery production", "Copper",
      "copper | refining | CHN | 2025 | copper | tons | 5.5..6.5"
    ),
    (
      "World Mine Production and Reserves", "Reserves (million metric tons): Crude ore", "Iron Ore",
      "iron-ore | reserves | CHN | 2025 | crude ore | million metric tons | 5.5..6.5"
    ),
    (
      "World Mine Production and Reserves",
      "Zirconium reserves(thousand metric tons, ZrO2 content)", "Zirconium",
      "zirconium | reserves | CHN | 2025 | ZrO2 content | thousand metric tons | 5.5..6.5"
    ),
    (
      "World Alumina Refinery and Bauxite Mine Production and Bauxite Reserves",
      "Bauxite, mine production", "Bauxite",
      "bauxite | mining | CHN | 2025 | bauxite | tons | 5.5..6.5"
    ),
    (
      "World Production", "Production", "Moon Dust",
      "moon-dust | production | CHN | 2025 | moon dust | tons | 5.5..6.5"
    ),
    (
      "World Mine Production (manganese content) and Reserves", "Mine  production", "Manganese",
      "manganese | mining | CHN | 2025 | manganese content | tons | 5.5..6.5"
    ),
    (
      "World Natural Diamond Mine Production", "Mine production, gem-quality natural diamond",
      "Gemstones",
      "gemstones | mining | CHN | 2025 | gem-quality natural diamond | tons | 5.5..6.5"
    ),
    (
      "World Sponge Metal Production and Sponge and Pigment Capacity",
      "Titanium sponge metal Capacity", "Titanium Sponge Metal",
      "titanium | refining-capacity | CHN | 2025 | sponge metal | tons | 5.5..6.5"
    ),
    (
      "World Mine Production and Reserves", "Mine production, contained cobalt", "Cobalt",
      "cobalt | mining | CHN | 2025 | cobalt content | tons | 5.5..6.5"
    ),
    (
      "World Mine Production and Reserves", "Gold - contained content, mine production", "Gold",
      "gold | mining | CHN | 2025 | gold content | tons | 5.5..6.5"
    ),
    (
      "World Mine Production and Reserves", "Mine production: Scrap and flake", "Mica (Natural)",
      "mica | mining | CHN | 2025 | scrap and flake | tons | 5.5..6.5"
    ),
    (
      "World Smelter Production and Capacity", "Yearend capacity", "Aluminum",
      "aluminium | refining-capacity | CHN | 2025 | aluminum | tons | 5.5..6.5"
    ),
    (
      "World Production", "Raw steel", "Iron and Steel",
      "iron-and-steel | refining | CHN | 2025 | raw steel | tons | 5.5..6.5"
    ),
  ]

  @Test(arguments: statistics)
  func theWordsOfATableGiveStageScopeAndUnit(
    section: String, detail: String, commodity: String, expected: String
  ) throws {
    let row = Release.row(
      "China", "6", detail: detail, commodity: commodity, unit: "tons", section: section,
      chapter: commodity.uppercased(), basis: "(Data in tons unless otherwise specified)")
    #expect(try Release.read(Release.long([row])).amounts == [expected])
  }

  @Test func totalsOfSeveralFormsFindTheirParts() throws {
    let basis = "(Data in thousand metric tons, titanium dioxide (TiO2) content, unless noted)"
    func row(_ country: String, _ value: String, _ detail: String) -> String {
      Release.row(
        country, value, detail: detail, commodity: "Titanium Mineral Concentrates", basis: basis)
    }
    let release = try Release.read(
      Release.long([
        row("Norway", "30", "Mine production: Ilmenite"),
        row("World total", "30", "Mine production: ilmenite, rounded"),
        row("Norway", "4", "Mine production: Rutile"),
        row("World total (rutile, rounded)", "4", "Mine production: Rutile"),
        row("World total", "34", "Mine production: ilmenite and rutile, rounded"),
      ]))
    let scopes = release.rows("quantities").map { $0["scope"] ?? "" }
    #expect(
      scopes == [
        "mineral concentrates, ilmenite, titanium dioxide content",
        "mineral concentrates, ilmenite, titanium dioxide content",
        "mineral concentrates, rutile, titanium dioxide content",
        "mineral concentrates, rutile, titanium dioxide content",
        "mineral concentrates, ilmenite and rutile, titanium dioxide content",
      ])
    #expect(Set(release.rows("quantities").map { $0["id"] }).count == 5)
    #expect(release.report.gapCount == 0)
  }

  @Test func totalsThatNameTheCommodityAgainFindTheirParts() throws {
    func row(_ country: String, _ value: String, _ detail: String) -> String {
      Release.row(
        country, value, detail: detail, commodity: "Soda Ash", section: "World Production",
        basis: "(Data in metric tons unless otherwise specified)")
    }
    let release = try Release.read(
      Release.long([
        row("Kenya", "30", "Natural"), row("World total", "30", "Natural soda ash: rounded"),
        row("China", "4", "Synthetic"), row("World total", "4", "Synthetic soda ash, rounded"),
        row("World total", "34", "Natural and synthetic soda ash: rounded"),
      ]))
    #expect(
      release.rows("quantities").map { $0["scope"] } == [
        "natural", "natural", "synthetic", "synthetic", "natural and synthetic soda ash",
      ])
  }

  @Test func aColumnThatOneFormAloneUsesIsNoUnknownOfTheOther() throws {
    let release = try Release.read(
      Release.wide([
        "MCS2025,PGM,Canada,Mine production: Palladium,kilograms,17,16,,,,,,",
        "MCS2025,PGM,Canada,Mine production: Platinum,kilograms,5,6,,,,,310,",
      ]))
    #expect(release.rows("quantities").filter { $0["stage"] == "reserves" }.count == 1)
  }

  @Test func aUnitThatLeavesOutTheScaleDoesNotReplaceTheColumns() throws {
    let release = try Release.read(
      Release.wide([
        "MCS2025,Bauxite,Guinea,\"Mine production, bauxite, dry tons\",thousand metric tons,"
          + "130,144,,,,,,"
      ]))
    #expect(Set(release.rows("quantities").map { $0["unit"] }) == ["thousand metric tons"])
  }

  @Test func wordsInPlaceOfAFigureAreUnknownAndListed() throws {
    let release = try Release.read(
      Release.long([
        Release.row("Cuba", "Large. Deposits are many."), Release.row("Peru", "(6)"),
        Release.row("Chile", "Abundant"), Release.row("Mexico", "7"),
      ]))
    #expect(
      release.rows("quantities").map { $0["flag"] } == [
        "not-available", "not-available", "not-available", "",
      ])
    #expect(
      "\(release.report)".contains("words in place of a figure, read as not available: line 4"))
  }

  @Test func rowsWithoutAPlaceAreListedWithLineAndReason() throws {
    let release = try Release.read(
      Release.long([
        Release.row("Cuba", "10"),
        Release.row(
          "United States", "41", detail: "Net import reliance", unit: "percent",
          section: "Salient Statistics—United States"),
        Release.row("Canada", "44", year: "2021–24", unit: "percent", section: "Import Sources"),
        Release.row("United States and Canada", "10"),
        Release.row("Chile", "10", year: "2021–24"),
        Release.row("Peru", "5", unit: "kilograms"),
        ",,,,,,,,,,,",
        Release.row("Brazil (crude)", "1"), Release.row("Brazil (beneficiated)", "2"),
        Release.row("World total", "10"),
      ]))
    #expect(release.amounts.count == 2)
    let text = "\(release.report)"
    for words in [
      "U.S. salient statistics, not world production: line 3",
      "U.S. import sources, not world production: line 4",
      "'United States and Canada' is several countries in one figure: line 5",
      "'2021–24' is more than one year: line 6",
      "in kilograms, where the others of the whole are in metric tons: line 7", "blank: line 8",
      "'Brazil (crude)' is one of several rows for a country in one whole: line 9",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
  }

  @Test func sumsAreHeldAgainstThePrintedTotal() throws {
    let release = try Release.read(
      Release.long([
        Release.row("Cuba", "100"), Release.row("Peru", "W"), Release.row("World total", "300"),
        Release.row("Cuba", "100", year: "2024"), Release.row("Peru", "101", year: "2024"),
        Release.row("World total", "200", detail: "Mine production: rounded", year: "2024"),
        Release.row("Cuba", "900", year: "2023"), Release.row("Peru", "901", year: "2023"),
        Release.row("World total", "1,000", year: "2023"),
      ]))
    #expect(release.report.gapCount == 2)
    let text = "\(release.report)"
    #expect(text.contains("folder/release.csv:4: nickel, mining 2025"))
    #expect(text.contains("199 below the printed total 300; without a figure: Peru"))
    #expect(text.contains("799.5 above the printed total 1,000"))
    let notes = release.rows("quantities").filter { $0["aggregate"] == "world" }.map { $0["note"] }
    #expect(notes == ["The parts add up to 100.", "", "The parts add up to 1801."])
  }
}

import LodeBundle
import LodeData
import Testing

/// What holds of the tile map that comes with Lode.
struct WorldTilesTests {
  private let corpus: Corpus

  init() throws {
    let sources = BundledPackages.sources(named: ["ministerial-2026", "world-tiles"])
    corpus = try CorpusLoader.load(sources).corpus
  }

  private func tile(_ iso2: String) throws -> Tile {
    try #require(corpus.tiles.first { $0.iso2 == iso2 }, "\(iso2) has no tile")
  }

  // MARK: Who is on it

  @Test func everyCountryThatIsAPartyHasItsTile() throws {
    let countries = corpus.handles(of: \.parties).filter { corpus[$0].kind == .country }
    #expect(countries.count >= 56)
    for country in countries {
      let party = corpus[country]
      let tile = try #require(corpus.tiles.first { $0.id == party.id }, "\(party.id)")
      #expect(tile.party == country)
      #expect(tile.iso2 == party.iso2, "\(party.id)")
      #expect(tile.name == party.name, "\(party.id)")
      #expect(tile.region == party.region, "\(party.id)")
    }
  }

  @Test func theMembersOfTheUnitedNationsAndEightOthersAreOnIt() {
    let others: Set<String> = ["COK", "GRL", "NCL", "NIU", "PSE", "TWN", "VAT", "XKX"]
    #expect(corpus.tiles.count == 193 + others.count)
    #expect(others.isSubset(of: corpus.tiles.map(\.id)))
    let regions = Dictionary(grouping: corpus.tiles, by: \.region).mapValues(\.count)
    #expect(
      regions == ["Africa": 54, "Americas": 36, "Asia": 49, "Europe": 45, "Oceania": 17])
  }

  @Test func codesAreWellFormedAndUnique() {
    #expect(Set(corpus.tiles.map(\.id)).count == corpus.tiles.count)
    #expect(Set(corpus.tiles.map(\.iso2)).count == corpus.tiles.count)
    for tile in corpus.tiles {
      #expect(tile.id.wholeMatch(of: /[A-Z]{3}/) != nil, "\(tile.id)")
      #expect(tile.iso2.wholeMatch(of: /[A-Z]{2}/) != nil, "\(tile.id)")
    }
  }

  // MARK: Where they stand

  @Test func theMapFitsATerminalOfEightyColumns() {
    #expect(corpus.tiles.allSatisfy { (0..<26).contains($0.column) && (0..<19).contains($0.row) })
    #expect(Set(corpus.tiles.map { [$0.column, $0.row] }).count == corpus.tiles.count)
  }

  @Test(arguments: [
    "CA US", "US MX", "MX GT", "GT SV", "CR PA", "PA CO", "CU JM", "VE BR", "EC PE", "BR UY",
    "PY AR", "NO DK", "FI EE", "EE LV", "LV LT", "DK DE", "BY UA", "AT SI", "BG GR", "HU RS",
    "IT TN", "TR SY", "GE AM", "KZ UZ", "UZ AF", "RU MN", "MN CN", "CN VN", "KP KR", "NP BD",
    "IN LK", "IR AE", "SA YE", "MA MR", "LY TD", "EG SD", "SD SS", "NE NG", "CD ZM", "ZM BW",
    "ZW ZA", "TZ MZ", "TH MY", "MY SG", "ID AU", "PG SB", "PG NZ",
  ])
  func theFirstLiesNorthOfTheSecond(pair: String) throws {
    let (north, south) = try tiles(pair)
    #expect(north.row < south.row)
  }

  @Test(arguments: [
    "PT ES", "ES IT", "IE GB", "GB NL", "NL DE", "DE PL", "PL BY", "NO SE", "SE FI", "FR CH",
    "CH AT", "GR TR", "AM AZ", "EG IL", "IL JO", "IQ IR", "IR AF", "AF PK", "PK NP", "IN BD",
    "BD MM", "LA VN", "VN PH", "KZ MN", "CN KR", "KR JP", "TW JP", "ID PG", "PG NR", "AU NZ",
    "NZ CK", "SN ML", "CI GH", "GH TG", "TG BJ", "BJ NG", "CM CF", "AO ZM", "CG CD", "UG KE",
    "MZ MG", "PE BR", "CL AR", "AR UY", "CU HT", "HT DO", "US GL", "GL IS",
  ])
  func theFirstLiesWestOfTheSecond(pair: String) throws {
    let (west, east) = try tiles(pair)
    #expect(west.column < east.column)
  }

  /// Pairs that share a border on land, for which a map is looked at.
  @Test(arguments: [
    "CA US", "US MX", "PT ES", "FR DE", "DE PL", "PL UA", "NO SE", "CN MN", "KZ UZ", "IN PK",
    "CD ZM", "CD AO", "ZA NA", "AR CL", "BR BO", "PE EC", "MA DZ", "SA AE", "TH MY", "KP KR",
  ])
  func neighboursStandNearEachOther(pair: String) throws {
    let (one, other) = try tiles(pair)
    #expect(max(abs(one.column - other.column), abs(one.row - other.row)) <= 3)
  }

  private func tiles(_ pair: String) throws -> (Tile, Tile) {
    let ends = pair.split(separator: " ").map(String.init)
    return (try tile(ends[0]), try tile(ends[1]))
  }

  // MARK: What it is not

  @Test func itIsAPackageWithoutClaims() throws {
    let source = try #require(BundledPackages.source(named: "world-tiles"))
    let alone = try CorpusLoader.load([source])
    #expect(alone.warnings.isEmpty)
    #expect(alone.corpus.tiles.count == corpus.tiles.count)
    #expect(alone.corpus.claimCount == 0)
    #expect(alone.corpus.tiles.allSatisfy { $0.party == nil })
    #expect(alone.corpus.speakingPackages.isEmpty)
    #expect(corpus.speakingPackages.map(\.id) == ["ministerial-2026"])
  }
}

import LodeData
import Testing

struct FixtureTests {
  @Test(arguments: FixtureCase.all(.good))
  func goodPackagesLoadWhatTheyHold(fixture: FixtureCase) throws {
    let result = try CorpusLoader.load(fixture.packages)
    try fixture.expect(
      CorpusListing(result.corpus).lines + result.warnings.map(fixture.relative))
  }

  @Test(arguments: FixtureCase.all(.bad))
  func badPackagesSayWhatIsWrongWithThem(fixture: FixtureCase) throws {
    let failure = #expect(throws: LoadFailure.self) { try CorpusLoader.load(fixture.packages) }
    try fixture.expect((failure?.findings ?? []).map(fixture.relative))
  }

  @Test func everyKindOfFindingHasACase() throws {
    // These come from `lode check`, which reads the documents and asks the rules, and from files
    // of settings.
    var left = Set(Finding.Category.allCases)
      .subtracting([.passage, .name, .ruling, .toml, .key, .type, .route])
    for fixture in FixtureCase.all(.bad) {
      do {
        _ = try CorpusLoader.load(fixture.packages)
      } catch {
        left.subtract(error.findings.map(\.category))
      }
    }
    #expect(left.isEmpty)
  }

  @Test func casesAreFound() {
    #expect(FixtureCase.all(.good).count >= 7)
    #expect(FixtureCase.all(.bad).count >= 40)
  }
}

import LodeBundle
import LodeData
import TestSupport
import Testing

struct CorpusLoaderTests {
  private func findings(_ packages: SmallPackage...) -> [String] {
    do {
      return try CorpusLoader.load(packages.map(\.source)).warnings.map(\.description)
    } catch {
      return error.findings.map(\.description)
    }
  }

  @Test func noPackagesMakeAnEmptyCorpus() throws {
    let result = try CorpusLoader.load([])
    #expect(result.corpus.claimCount == 0)
    #expect(result.corpus.asOf == nil)
    #expect(result.warnings.isEmpty)
  }

  @Test func theOrderOfColumnsMakesNoDifference() throws {
    let usual = SmallPackage()
    let turned = usual.with(
      "parties",
      "kind,id,name\ncountry,AAA,Aland\ncountry,BBB,Beland\nagency,one,One\nagency,two,Two\n")
    let first = try CorpusLoader.load([usual.source]).corpus
    let second = try CorpusLoader.load([turned.source]).corpus
    #expect(first.parties == second.parties)
  }

  @Test(arguments: [(";", "semicolons"), ("\t", "tabs")])
  func otherSeparatorsAreOneFinding(separator: String, word: String) {
    let text =
      ["id", "name", "kind"].joined(separator: separator) + "\n"
      + ["AAA", "Aland", "country"].joined(separator: separator) + "\n"
    let package = SmallPackage(name: "small").with("minerals", text)
    #expect(
      findings(package) == [
        "small/minerals.csv:1:1: error: [header] the fields are separated by \(word); save the "
          + "table with commas between them"
      ])
  }

  @Test func theOrderOfTablesMakesNoDifference() throws {
    let parties = "id,name,kind\none,One,agency\ntwo,Two,agency\n"
    let last = SmallPackage().without("parties").with("parties", parties)
    #expect(try CorpusLoader.load([last.source]).corpus.documents.count == 3)
  }

  @Test func packagesMayReferToLaterOnes() throws {
    let claims = SmallPackage(name: "claims").without("parties").without("documents")
      .with("shares", SmallPackage.shareColumns + SmallPackage.share("s"))
    let rest = SmallPackage(name: "rest").without("minerals").without("stages")
    for packages in [[claims, rest], [rest, claims]] {
      let corpus = try CorpusLoader.load(packages.map(\.source)).corpus
      let share = try #require(corpus.shares.first)
      #expect(corpus[share.party].name == "Aland")
      #expect(corpus[corpus[share.provenance.document].package].id == "rest")
    }
  }

  @Test func theFirstPackagesWordingStands() throws {
    func other(_ name: String) -> SmallPackage {
      SmallPackage(name: name).with("parties", "id,name,kind\nAAA,Otherland,forum\n")
        .without("documents")
    }
    let corpus = try CorpusLoader.load([SmallPackage().source, other("tiny").source]).corpus
    let handle = try #require(corpus.find("AAA", in: \.parties))
    #expect(corpus[handle].name == "Aland")
    #expect(corpus.parties.count { $0.id == "AAA" } == 1)
    let turned = try CorpusLoader.load([SmallPackage().source, other("earlier").source]).corpus
    #expect(turned.parties.first { $0.id == "AAA" }?.name == "Otherland")
    #expect(turned[turned.documents[0].agency].id == "one")
  }

  @Test func oneFaultOfOnePackageLoadsNothing() {
    let faulty = SmallPackage(name: "faulty").with("stages", "id,name,rank,kind\nx,X,1,step\n")
    #expect(throws: LoadFailure.self) {
      try CorpusLoader.load([SmallPackage().source, faulty.source])
    }
  }

  @Test func aTableThatCannotBeReadIsTheOnlyFinding() {
    let shares = SmallPackage.shareColumns + (1...20).map { SmallPackage.share("s\($0)") }.joined()
    let package = SmallPackage().with("shares", shares)
    for table in ["minerals", "stages", "documents", "parties"] {
      #expect(
        findings(package.with(table, "")) == [
          "small/\(table).csv:1:1: error: [header] the table is empty; "
            + "its first line names the columns"
        ])
    }
  }

  @Test func aFaultyRowDoesNotMakeReferencesToItFaulty() {
    let shares =
      SmallPackage.shareColumns + SmallPackage.share("s1")
      + SmallPackage.share("s2", line: 20, document: "b")
      + SmallPackage.share("s3", line: 21, document: "c")
    let documents = """
      id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines
      a,a.txt,,Paper,newspaper,one,,2026-02-04,short,20
      b,b.txt,,Paper,newspaper,one,,2026-02-04,\(String(repeating: "0", count: 64)),20
      c,c.txt,,Paper,newspaper,one,,2026-02-04,\(String(repeating: "0", count: 64)),21
      """
    #expect(
      findings(SmallPackage().with("shares", shares).with("documents", documents)) == [
        "small/documents.csv:2:42: error: [checksum] a SHA-256 has 64 lower-case hexadecimal "
          + "digits; take it from `sha256sum`"
      ])
  }

  @Test(arguments: [
    "a,a.txt,,Paper, or so,newspaper,one,,2026-02-04,\(String(repeating: "0", count: 64)),20",
    "a,a.txt,,Paper,newspaper",
    "a,a.txt,,Pa\"per,newspaper,one,,2026-02-04,\(String(repeating: "0", count: 64)),20",
  ])
  func aRowWithoutItsShapeDoesNotMakeReferencesToItFaulty(row: String) {
    let shares =
      SmallPackage.shareColumns + (1...9).map { SmallPackage.share("s\($0)") }.joined()
      + SmallPackage.share("stray", document: "nowhere")
    let documents = "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
    let found = findings(
      SmallPackage().with("shares", shares).with("documents", documents + row + "\n"))
    #expect(found.count == 2, "\(found)")
    #expect(found.contains { $0.hasPrefix("small/documents.csv:2:") })
    #expect(found.contains { $0.contains("no row of 'documents' has the id 'nowhere'") })
  }

  @Test func aQuoteThatSwallowsRowsMakesNoReferenceFaulty() {
    let shares =
      SmallPackage.shareColumns + SmallPackage.share("s1")
      + SmallPackage.share("s2", document: "b")
    let documents = """
      id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines
      a,a.txt,"A title,Paper,newspaper,one,,2026-02-04,\(String(repeating: "0", count: 64)),20
      b,b.txt,,Paper,newspaper,one,,2026-02-04,\(String(repeating: "0", count: 64)),20

      """
    let found = findings(SmallPackage().with("shares", shares).with("documents", documents))
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("small/documents.csv:") })
  }

  @Test func warningsComeWithTheErrorsThatTheyExplain() {
    let package = SmallPackage().without("minerals").with("mineral", "id,name,kind\n")
      .with("shares", SmallPackage.shareColumns + SmallPackage.share("s"))
    #expect(
      findings(package) == [
        "small/datapackage.json:1:176: warning: [descriptor] the table 'mineral' is not known and "
          + "is left out; did you mean 'minerals'?",
        "small/shares.csv:2:3: error: [reference] no row of 'minerals' has the id 'ore'; "
          + "add it there or mend the id",
      ])
  }

  @Test func faultsBehindALineBreakInACellAreOnTheirOwnLine() {
    let table = "id,name,kind\n\"a\",\"two\nlines\",\"agancy\"\nb,B,nobody\n"
    #expect(
      findings(SmallPackage().without("documents").with("parties", table)) == [
        "small/parties.csv:3:8: error: [word] 'agancy' is no known 'kind'; did you mean 'agency'?",
        "small/parties.csv:4:5: error: [word] 'nobody' is no known 'kind'; use one of country, "
          + "institution, agency, person, company, forum, programme, meeting, agreement-set, "
          + "agreement, mechanism",
      ])
  }

  @Test func columnsCountCharactersNotBytes() {
    let table = "id,name,kind\na,稀土é,x\n"
    #expect(
      findings(SmallPackage().without("documents").with("parties", table))[0]
        .hasPrefix("small/parties.csv:2:7: error: [word] 'x' is no known 'kind'"))
  }

  @Test func whatAFindingQuotesIsShortAndHarmless() throws {
    let long = String(repeating: "long ", count: 1_000)
    let table = "id,name,kind\na,A,\u{1B}[2J\nb,B,\"two\nlines\"\nc,C,\(long)\n"
    let lines = findings(SmallPackage().without("documents").with("parties", table))
    #expect(lines[0].contains("'\\u{1b}[2J' is no known 'kind'"))
    #expect(lines[1].contains("'two\\u{a}lines' is no known 'kind'"))
    #expect(lines[2].contains("'\(long.prefix(60))…' is no known 'kind'"))
  }

  @Test func claimIDsAreUniqueOverTablesAndPackages() {
    let shares = SmallPackage.shareColumns + SmallPackage.share("x") + SmallPackage.share("x")
    let other = SmallPackage(name: "tiny").with(
      "shares", SmallPackage.shareColumns + SmallPackage.share("x"))
    #expect(
      findings(SmallPackage().with("shares", shares), other) == [
        "small/shares.csv:3:1: error: [duplicate] the id 'x' is taken by small/shares.csv:2; "
          + "give each claim its own",
        "tiny/shares.csv:2:1: error: [duplicate] the id 'x' is taken by small/shares.csv:2; "
          + "give each claim its own",
      ])
  }

  @Test func idsAreComparedHoweverFarApartTheyStand() {
    let columns = "note," + SmallPackage.shareColumns.replacing(",note", with: "")
    let rows = (0..<900).map { row in
      let id = [300, 301, 899].contains(row) ? "s\(row == 301 ? 300 : 0)" : "s\(row)"
      return "\"two\nlines\","
        + SmallPackage.share(id, low: "0", high: "1").replacing(",\n", with: "\n")
    }
    // Each row takes two lines, and its id stands on the second.
    #expect(
      findings(SmallPackage().with("shares", columns + rows.joined())) == [
        "small/shares.csv:603:8: error: [duplicate] the id 's0' is taken by small/shares.csv:2; "
          + "give each claim its own",
        "small/shares.csv:1801:8: error: [duplicate] the id 's0' is taken by small/shares.csv:2; "
          + "give each claim its own",
      ])
  }

  @Test func anEmptyHighEndOfAShareIsTheWhole() throws {
    let row = "s,ore,mining,AAA,,world,40,,false,true,a,1,at least 40%,,2026-02-04,\n"
    let package = SmallPackage().with("shares", SmallPackage.shareColumns + row)
    let share = try CorpusLoader.load([package.source]).corpus.shares[0].share
    #expect(share == Interval(low: 40, high: 100))
  }

  @Test func sharesRoundedUpToTheWholeAreLetThrough() {
    let shares =
      SmallPackage.shareColumns + SmallPackage.share("s1", low: "33.3", high: "34.3")
      + SmallPackage.share("s2", low: "33.3", high: "34.3")
      + SmallPackage.share("s3", low: "33.4", high: "34.4")
    #expect(findings(SmallPackage().with("shares", shares)).isEmpty)
  }

  @Test func sharesOfDifferentDocumentsAreNotAddedUp() {
    let shares =
      SmallPackage.shareColumns + SmallPackage.share("s1", low: "60", high: "60")
      + SmallPackage.share("s2", document: "b", low: "60", high: "60")
    #expect(findings(SmallPackage().with("shares", shares)).isEmpty)
  }

  @Test func aCellThatRepeatsTheOneAboveIsReadAlike() throws {
    let rows = ["s1,\"A \"\"b\"\"\"", "s2,\"A \"\"b\"\"\"", "s3,A b", "s4,", "s5,A b"]
    let table =
      "id,name,rank,kind\n"
      + rows.map { $0 + ($0.hasSuffix(",") ? "-" : "") + ",1,chain\n" }
      .joined()
    let corpus = try CorpusLoader.load([SmallPackage().with("stages", table).source]).corpus
    #expect(corpus.stages.map(\.name) == ["A \"b\"", "A \"b\"", "A b", "-", "A b"])
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func damagedTablesAreReportedAndNeverTrap(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let original = try #require(BundledPackages.source(named: "ministerial-2026"))
    let names = [
      "datapackage.json", "documents.csv", "parties.csv", "minerals.csv", "stages.csv", "ties.csv",
      "events.csv", "aliases.csv", "shares.csv", "counts.csv", "relations.csv", "commitments.csv",
      "event_reports.csv", "statements.csv",
    ]
    var files: [String: [UInt8]] = [:]
    for name in names { files[name] = try original.bytes(of: name) }
    let name = try #require(names.randomElement(using: &dice))
    var bytes = try #require(files[name])
    for _ in 0..<Int.random(in: 1...20, using: &dice) {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0...3, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8(ascii: "\""), at: place)
      default: bytes.insert(contentsOf: Array(",\n".utf8), at: place)
      }
    }
    files[name] = bytes
    do {
      _ = try CorpusLoader.load([InMemorySource(name: "damaged", bytes: files)])
    } catch {
      #expect(error.findings.contains { $0.severity == .error })
      #expect(error.findings.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.message != "" })
      #expect(error.findings.allSatisfy { !$0.message.contains("\n") })
    }
  }
}

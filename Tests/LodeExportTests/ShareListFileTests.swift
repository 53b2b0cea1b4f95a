import LodeData
import Testing

@testable import LodeExport

struct ShareListFileTests {
  private func messages(_ text: String) -> [String] {
    do {
      return try ShareListFile(text, path: "x.csv").warnings.map(\.description)
    } catch {
      return error.findings.map(\.description)
    }
  }

  @Test func namesAndSharesAreRead() throws {
    let list = try ShareListFile(
      "\u{FEFF}supplier,share\r\n\"B, Inc.\",about 60%\r\n\r\n C , 55..65 \r\nD,3.5\nE,\"over 2\"",
      path: "-")
    #expect(list.warnings.isEmpty)
    #expect(list.suppliers.map(\.name) == ["B, Inc.", "C", "D", "E"])
    #expect(list.suppliers.map(\.stated) == ["about 60%", "55..65", "3.5", "over 2"])
    #expect(list.suppliers[0].share == Interval(low: 55, high: 65))
    #expect(list.suppliers[1].share == Interval(low: 55, high: 65))
    #expect(list.suppliers[2].share == Interval(3.5))
    #expect(list.suppliers[3].share == Interval(low: 2, high: 100, lowOpen: true))
  }

  @Test func aLiteralListLeavesQualifiersOut() throws {
    let list = try ShareListFile("A,about 60%", path: "-", isLiteral: true)
    #expect(list.suppliers.map(\.share) == [Interval(60)])
  }

  @Test func theHeadingIsOptional() throws {
    #expect(try ShareListFile("A,60\nB,5\n", path: "-").suppliers.count == 2)
    #expect(try ShareListFile("name,% of world\nA,60\n", path: "-").suppliers.count == 1)
    #expect(
      messages("name,value\nA,60\n") == [
        "x.csv:1:6: warning: [header] 'value' is no share, so this row is taken for a heading"
      ])
  }

  @Test func aMistakeInTheFirstRowIsNoHeading() {
    #expect(messages("A,abuot 60%\n")[0].hasPrefix("x.csv:1:3: error: [number] cannot read"))
    #expect(messages("A,\nB,5\n")[0].hasPrefix("x.csv:1:3: error: [empty] the share of 'A'"))
  }

  @Test func everythingThatIsWrongIsToldAtOnce() {
    let found = messages(
      """
      name,share
      A,sixty
      A,60,5
      ,7
      B,120%
      C,65..55
      B,1
      Other countries,6%
      D,"5
      """)
    #expect(
      found.map { String($0.prefix { $0 != "]" }) } == [
        "x.csv:2:3: error: [number", "x.csv:3:1: error: [csv", "x.csv:4:1: error: [empty",
        "x.csv:5:3: error: [number", "x.csv:6:3: error: [number", "x.csv:7:1: error: [duplicate",
        "x.csv:8:1: error: [name", "x.csv:9:3: error: [csv",
      ])
    #expect(found[5].hasSuffix("'B' stands on line 5 already; add the shares up or rename one"))
  }

  @Test func anEmptyListIsAnError() {
    #expect(messages("").count == 1)
    #expect(messages("name,share\n")[0].contains("names no supplier"))
  }

  @Test func bytesThatAreNoTextAreTold() {
    #expect {
      try ShareListFile([UInt8(ascii: "A"), 0xFF, UInt8(ascii: ","), UInt8(ascii: "5")], path: "-")
    } throws: { error in
      (error as? LoadFailure)?.findings.map(\.category).contains(.encoding) == true
    }
  }

  @Test func fractionsAreSuspected() {
    #expect(
      messages("A,0.6\nB,0.25\n") == [
        "x.csv:1:3: warning: [number] the shares count as percent and add up to 0.85%; "
          + "multiply them by 100 if they are fractions of one"
      ])
    #expect(messages("A,0.6%\nB,0.25\n").isEmpty)
  }
}

import LodeData
import Testing

@Suite struct EvidenceCheckTests {
  /// The finding about a text that is not the recorded one, cut before the digests.
  private let altered = "texts/a.txt:1:1: error: [checksum] this is not the text that was read"

  private func passages(_ text: String) throws -> [String] {
    let findings = try EvidencePackage.findings(text)
    #expect(findings.first?.hasPrefix(altered) == true, "\(findings)")
    return Array(findings.dropFirst())
  }

  @Test func theRecordedTextProvesEveryClaim() throws {
    #expect(try EvidencePackage.findings(EvidencePackage.text) == [])
  }

  @Test func oneChangedWordFailsItsClaimAlone() throws {
    let text = EvidencePackage.text.replacing("roughly", with: "about")
    #expect(
      try passages(text) == [
        "small/counts.csv:2:1: error: [passage] 'valley': the words 'roughly 60%' are not at "
          + "texts/a.txt:3, nor anywhere in it"
      ])
  }

  @Test func swappedLinesFailTheirClaimsAndSayWhereTheWordsAre() throws {
    var lines = EvidencePackage.lines
    lines.swapAt(2, 4)
    #expect(
      try passages(lines.joined(separator: "\n")) == [
        "small/counts.csv:2:1: error: [passage] 'valley': the words 'roughly 60%' are not at "
          + "texts/a.txt:3; they are at texts/a.txt:5",
        "small/counts.csv:5:1: error: [passage] 'carts': the words 'Nobody counts' are not at "
          + "texts/a.txt:5; they are at texts/a.txt:3",
      ])
  }

  @Test func aLineCutOutFailsItsClaimsAndThoseAfterIt() throws {
    var lines = EvidencePackage.lines
    lines.remove(at: 2)
    let found = try passages(lines.joined(separator: "\n"))
    #expect(found.count == 4)
    #expect(found[0].hasSuffix("texts/a.txt:3, nor anywhere in it"))
    #expect(found[1].hasSuffix("texts/a.txt:4; they are at texts/a.txt:3"))
    #expect(found[3].hasSuffix("texts/a.txt:5; they are at texts/a.txt:4"))
  }

  @Test func otherBlanksAndQuotesAreNoOtherWords() throws {
    let text = EvidencePackage.text.replacing("roughly 60%", with: "roughly\u{A0} 60%")
      .replacing("Two mills", with: "\tTwo   mills").replacing(
        "“north bank”", with: "\"north bank\"")
    #expect(try passages(text) == [])
  }

  @Test func otherCaseIsOtherWords() throws {
    #expect(try passages(EvidencePackage.text.replacing("Two", with: "two")).count == 1)
  }

  @Test(arguments: ["\r\n", "\r"]) func otherLineEndsAreOtherBytesAndTheSameLines(end: String)
    throws
  {
    #expect(try passages(EvidencePackage.lines.joined(separator: end)) == [])
  }

  @Test func aMissingTextIsNamedWithTheClaimsThatItLeavesUnproved() throws {
    #expect(
      try EvidencePackage.findings([:]) == [
        "texts/a.txt:1:1: error: [file] 'd' is not here: no file has its name or its SHA-256; "
          + "put the text there to prove its claims, 4 in all"
      ])
  }

  @Test func bytesThatAreNotUTF8AreSaidAndTheRestIsStillProved() throws {
    var bytes = Array(EvidencePackage.text.utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "%")))
    bytes[place] = 0x81
    let found = try EvidencePackage.findings(["a.txt": bytes])
    #expect(found.count == 3)
    #expect(found[0].hasPrefix(altered))
    #expect(found[1].hasPrefix("texts/a.txt:3:1: warning: [encoding] the text of 'd' is not UTF-8"))
    #expect(found[2].contains("[passage] 'valley'"))
  }
}

import LodeImport
import Testing

@Suite struct BadReleaseTests {
  private typealias Release = MadeUpRelease

  private func only(_ rows: String..., has words: [String]) throws {
    let findings = try Release.findings(Release.long(rows))
    #expect(findings.count == 1, "\(findings)")
    for word in words { #expect(findings.first?.contains(word) == true, "\(findings)") }
  }

  @Test func anUnknownCountryIsNamedOnceWithTheNearest() throws {
    try only(
      Release.row("Kazahkstan", "5"), Release.row("Kazahkstan", "5", year: "2024"),
      has: ["release.csv:2:56: error: [name]", "in 1 more", "did you mean 'Kazakhstan'?"])
  }

  @Test func impossibleFiguresAreFindings() throws {
    try only(Release.row("Cuba", "-5"), has: ["release.csv:2:", "[number]", "below zero"])
    try only(Release.row("Cuba", "5 apples"), has: ["[number]", "is no figure"])
    try only(Release.row("Cuba", "27,00"), has: ["[number]", "is no figure"])
    try only(Release.row("Cuba", "5", year: "soon"), has: ["[number]", "is no year"])
    try only(
      Release.row("Cuba", "500"), Release.row("World total", "400"),
      has: ["release.csv:2:", "[share-sum]", "line 3"])
    try only(
      Release.row("Cuba", "500"),
      Release.row("Canada", "120", unit: "percent", section: "Import Sources"),
      has: ["release.csv:3:", "[share-sum]", "more than 100"])
  }

  @Test func aRepeatedRowNamesTheFirst() throws {
    try only(
      Release.row("Cuba", "5"), Release.row("Cuba ", "6"),
      has: ["release.csv:3:56: error: [duplicate]", "line 2"])
  }

  @Test func aTruncatedFileSaysSo() throws {
    let whole = Release.long([Release.row("Cuba", "5"), Release.row("Peru", "6")])
    let inQuotes = try Release.findings(String(whole.dropLast(10)))
    #expect(inQuotes.contains { $0.contains("release.csv:3:") && $0.contains("cut off") })
    let inRow = try Release.findings(Release.longHeader + "\nNICKEL,World Mine Production\n")
    #expect(inRow.count == 1 && inRow[0].contains("ends inside this row, with 2 of 12 fields"))
  }

  @Test func everyFaultIsFoundInOneRun() throws {
    let findings = try Release.findings(
      Release.long([
        Release.row("Cuba", "-5"), "a,b", Release.row("Atlantis", "5"), Release.row("Peru", "x"),
      ]))
    #expect(findings.map { $0.split(separator: ":")[1] } == ["2", "3", "4", "5"])
  }

  @Test func aFileThatIsNoReleaseIsToldFromOne() throws {
    #expect(try Release.findings("") != [])
    let other = try Release.findings("name,amount\na,1\n")
    #expect(other.count == 1 && other[0].contains("this is no release of world data"))
    #expect(other.first?.contains("with commas between its columns") == true)
    let workbook: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]
    #expect(
      try Release.findings(workbook) == [
        "release.csv:1:1: error: [encoding] the file is an archive, as workbooks are; save its "
          + "sheet as CSV"
      ])
    let near = try Release.findings(
      Release.long([]).replacing("Statistics_detail", with: "Statistic_detail"))
    #expect(
      near == [
        "release.csv:1:50: error: [header] the column 'Statistics_detail' is missing; is "
          + "'Statistic_detail' meant? Call it 'Statistics_detail'"
      ])
    #expect(try Release.findings(Release.long([]))[0].contains("no figure of world production"))
  }

  @Test func otherEncodingsAreFindings() throws {
    let text = Release.long([Release.row("Cuba", "5")])
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try Release.findings([0xFF, 0xFE] + wide)[0].contains("[encoding] the file is UTF-16"))
    var torn = Array(text.utf8)
    torn[torn.count - 10] = 0x81
    #expect(try Release.findings(torn)[0].contains("release.csv:2:"))
    let lost = Release.long([Release.row("Cuba", "â€”")])
    #expect(try Release.findings(lost)[0].contains("letters were lost"))
  }
}

import LodeScreen
import Testing

@testable import LodeExport

struct TableFormatTests {
  @Test func columnsAreAlignedAndNumbersStandOnTheirPoint() {
    #expect(
      TableFormat().text(of: SampleRow.table) == """
        id            low          high     share     year  is_new  holders
        ----  -----------  ------------  --------  -------  ------  -------
        gold        >55.5      no limit  >90..100     2024  yes     A, B
        稀土  1 234 567    2 000 000.25   unknown  unknown  no      -
        =1+1      unknown       unknown   unknown  unknown  -       -

        """)
  }

  @Test func noRowsLeaveTheHeading() {
    let table = DataTable(
      name: "one", fields: [Field("x", .text, "A cell.") { .string($0) }], rows: [String]())
    #expect(TableFormat().text(of: table) == "x\n-\n")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (0.004, "0.004"), (0.00493671, "0.0049"),
    (-0.000099999, "-0.0001"), (1e-300, "1e-300"), (0.005, "0.01"), (1.005, "1"), (2.675, "2.68"),
    (99.999, "100"), (12.5, "12.5"), (999.995, "1 000"), (1000, "1 000"), (-1234.5, "-1 234.5"),
    (1e10, "10 000 000 000"), (1e16, "10000000000000000"), (.infinity, "no limit"),
  ])
  func numbersAreRoundedForPeople(number: Double, text: String) {
    #expect(NumberText.rounded(number) == text)
  }

  @Test func controlCharactersNeverPass() {
    let rows = ["\u{1B}]0;x\u{7}", "a\nb", "\u{9B}2J", "\u{202E}x"]
    let table = DataTable(
      name: "one", fields: [Field("x", .text, "A cell.") { .string($0) }], rows: rows)
    let text = TableFormat().text(of: table)
    #expect(text.split(separator: "\n").count == rows.count + 2)
    #expect(
      !text.unicodeScalars.contains {
        $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E)
      })
  }

  @Test(arguments: QueryTable.allCases)
  func everyTableIsAsWideInEachLine(table: QueryTable) throws {
    let lines = TableFormat().text(of: try Seed.table(table)).split(separator: "\n")
    let widths = lines.map { TextWidth.columns(of: String($0)) }
    #expect(widths.allSatisfy { $0 <= widths[1] })
    #expect(lines.count == (try Seed.table(table)).rowCount + 2)
  }

  @Test func concentrationReadsAtAGlance() throws {
    #expect(
      TableFormat().text(of: try Seed.table(.concentration, stage: "magnets")) == """
        mineral      stage       year  package           leader  leader_share             hhi  \
        effective_suppliers  named  unattributed  band  problem
        -----------  -------  -------  ----------------  ------  ------------  --------------  \
        -------------------  -----  ------------  ----  -------
        rare-earths  magnets  unknown  ministerial-2026  CHN         >90..100  >8 100..10 000  \
                   1..<1.23      1        0..<10  high  -

        """)
  }
}

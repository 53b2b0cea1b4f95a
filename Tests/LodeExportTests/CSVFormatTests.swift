import Testing

@testable import LodeExport

struct CSVFormatTests {
  @Test func aTableHasAHeaderAndFlatColumns() {
    #expect(
      CSVFormat().text(of: SampleRow.table) == """
        id,low,high,low_open,share_low,share_high,year,is_new,holders,note
        gold,55.5,,true,90,100,2024,true,A; B,"said ""roughly"",
        no year"
        稀土,1234567,2000000.25,,,,,false,,
        '=1+1,,,,,,,,,␛[31mred

        """)
  }

  @Test(arguments: [
    ("=SUM(A1)", "'=SUM(A1)"), ("+41 22", "'+41 22"), ("-x", "'-x"), ("@a", "'@a"),
    ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("－1", "'－1"), ("-5", "-5"), ("+3.25", "+3.25"),
    ("-", "'-"), ("-1.", "'-1."), ("a=b", "a=b"), ("", ""),
  ])
  func noCellIsAFormula(text: String, cell: String) {
    let table = DataTable(
      name: "one", fields: [Field("x", .text, "A cell.") { .string($0) }], rows: [text])
    #expect(CSVFormat().text(of: table) == "x\n\(cell)\n")
  }

  @Test(arguments: [
    ("\u{1B}]0;x\u{7}", "␛]0;x␇"), ("a\u{202E}b\u{200B}c", "a�b�c"), ("\u{9B}2J", "�2J"),
    ("soft\u{AD}hyphen", "soft-hyphen"), ("稀土 e\u{301}", "稀土 e\u{301}"), ("a\tb", "a\tb"),
  ])
  func whatIsHiddenIsShown(text: String, cell: String) {
    let table = DataTable(
      name: "one", fields: [Field("x", .text, "A cell.") { .string($0) }], rows: [text])
    #expect(CSVFormat().text(of: table) == "x\n\(cell)\n")
  }

  @Test func negativeNumbersStayNumbers() {
    let table = DataTable(
      name: "one", fields: [Field("x", .number, "A cell.") { .number($0) }], rows: [-0.5])
    #expect(CSVFormat().text(of: table) == "x\n-0.5\n")
  }

  @Test(arguments: QueryTable.allCases)
  func everyTableReadsBack(table: QueryTable) throws {
    let data = try Seed.table(table)
    let records = TinyCSV.records(CSVFormat().text(of: data))
    #expect(records.count == data.rowCount + 1)
    #expect(records.allSatisfy { $0.count == records[0].count })
    for column in data.columns where column.kind == .text {
      let place = try #require(records[0].firstIndex(of: column.name))
      #expect(records.dropFirst().map { $0[place] } == data.texts(column.name))
    }
  }

  @Test func headersOfNestedColumnsAreFlat() throws {
    let records = TinyCSV.records(CSVFormat().text(of: try Seed.table(.concentration)))
    #expect(
      records[0].joined(separator: " ") == """
        mineral stage year scope package leader leader_share_low leader_share_high \
        leader_share_low_open leader_share_high_open hhi_low hhi_high hhi_low_attained \
        hhi_high_attained hhi_sharp effective_suppliers_low effective_suppliers_high \
        effective_suppliers_low_open effective_suppliers_high_open named unattributed_low \
        unattributed_high unattributed_low_open unattributed_high_open band claims problem
        """)
  }
}

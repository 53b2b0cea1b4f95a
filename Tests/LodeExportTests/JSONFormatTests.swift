import Foundation
import Testing

@testable import LodeExport

struct JSONFormatTests {
  @Test func aTableIsAnArrayOfObjectsWithSortedKeys() {
    let table = DataTable(
      name: "sample", fields: Array(SampleRow.fields.prefix(5)), rows: SampleRow.rows.prefix(1))
    #expect(
      JSONFormat().text(of: table) == """
        [
          {
            "high": null,
            "id": "gold",
            "low": 55.5,
            "low_open": true,
            "share": {
              "high": 100,
              "high_open": false,
              "low": 90,
              "low_open": true
            }
          }
        ]

        """)
  }

  @Test func nothingIsAnEmptyArray() {
    let table = DataTable(name: "sample", fields: SampleRow.fields, rows: [])
    #expect(JSONFormat().text(of: table) == "[]\n")
    #expect(JSONFormat().text(of: .object([:])) == "{}\n")
  }

  @Test(arguments: [
    (60, "60"), (-0.0, "0"), (89.5, "89.5"), (10_000_000_000, "10000000000"),
    (1e15, "1000000000000000"),
    (1e20, "100000000000000000000"), (0.1 + 0.2, "0.30000000000000004"), (0.00001, "0.00001"),
    (-1.25e-7, "-0.000000125"), (1e-15, "0.000000000000001"), (1e21, "1e+21"),
    (.leastNormalMagnitude, "2.2250738585072014e-308"),
    (3.5, "3.5"), (.infinity, "null"), (-.infinity, "null"),
  ])
  func aNumberHasOneForm(number: Double, text: String) throws {
    #expect(JSONFormat().text(of: .number(number)) == text + "\n")
    if number.isFinite { #expect(Double(text) == number) }
  }

  @Test func numbersOfAllSizesReadBackAsThemselves() throws {
    var number = 1.0 / 3
    for _ in 0..<60 {
      for value in [number, -1 / number, number.nextUp] {
        let text = try #require(NumberText.exact(value))
        #expect(Double(text) == value, "\(text)")
      }
      number *= 7.3
    }
  }

  @Test func textIsEscapedAndReadsBack() throws {
    let text =
      "\"\\/ \n\r\t\u{8}\u{C}\u{0}\u{1F}\u{7F}\u{9B}\u{2028}\u{2029} é 稀土 😀 \u{202E}\u{E0001}"
    let json = JSONFormat().text(of: .string(text))
    #expect(
      json
        == #""\"\\/ \n\r\t\b\f\u0000\u001f\u007f\u009b\u2028\u2029 é 稀土 😀 \u202e\udb40\udc01""#
        + "\n")
    #expect(try Seed.json(json) as? String == text)
  }

  @Test(arguments: QueryTable.allCases)
  func everyTableIsValidAndTheSameTwice(table: QueryTable) throws {
    let text = JSONFormat().text(of: try Seed.table(table))
    let rows = try #require(try Seed.json(text) as? [[String: Any]])
    #expect(rows.count == (try Seed.table(table)).rowCount)
    #expect(rows.allSatisfy { Set($0.keys) == Set(table.columns.map(\.name)) })
    #expect(text == JSONFormat().text(of: try Seed.table(table)))
    #expect(text.hasSuffix("]\n"))
  }
}

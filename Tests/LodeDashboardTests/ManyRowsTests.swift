import LodeData
import LodeMeasures
import LodeScreen
import Testing

@testable import LodeDashboard

/// Tables of more rows than anybody reads.
struct ManyRowsTests {
  private func section(of count: Int) -> Section {
    Section(
      "many", title: "Many", order: "as counted", values: Array(0..<count),
      columns: [ColumnSpec<Int>("number", "Number") { "Row \($0)" }]
    ) { ("\($0)", "Title \($0)", nil, []) }
  }

  @Test func theFirstRowsStandAndTheRestIsTold() {
    let section = section(of: 5_001)
    #expect(section.rows.count == 5_000 && section.rows.last?.id == "4999")
    #expect(
      section.notes.map { $0.runs.map(\.text).joined() } == [
        "The first 5000 of 5001 rows, as counted; lode query has them all."
      ])
    #expect(self.section(of: 5_000).notes.isEmpty)
  }

  @Test(arguments: ["row 12", "TITLE 4321", "r", "é", "4 9", ""])
  func aFilterFindsTheSameWithAndWithoutWhatIsKept(filter: String) {
    let page = Page(title: "Many", sections: [section(of: 4_500)])
    let size = Size(columns: 60, rows: 20)
    let fresh = Body(page: page, size: size, filter: filter, sorts: [:])
    let before = Body(page: page, size: size, filter: "x", sorts: [:])
    before.prepare()
    let kept = Body(page: page, size: size, filter: filter, sorts: [:], after: before)
    #expect(kept.stops == fresh.stops && kept.matches == fresh.matches)
    let needle = TextWidth.folded(filter)
    let expected = page.sections[0].rows.indices.filter { row in
      let found = page.sections[0].rows[row]
      return needle.isEmpty
        || ([found.title] + found.cells.map(\.plainText)).contains {
          TextWidth.folded($0).contains(needle)
        }
    }
    #expect(fresh.stops.map(\.row) == expected)
  }

  @Test func theLayoutIsKeptForOneWidthAlone() {
    let page = Page(title: "Many", sections: [section(of: 10)])
    let wide = Body(page: page, size: Size(columns: 60, rows: 20), filter: "", sorts: [:])
    let narrow = Size(columns: 12, rows: 20)
    let after = Body(page: page, size: narrow, filter: "", sorts: [:], after: wide)
    let fresh = Body(page: page, size: narrow, filter: "", sorts: [:])
    #expect(after.layouts.map(\.slots.count) == fresh.layouts.map(\.slots.count))
    #expect(after.layouts[0].slots.map(\.width) == fresh.layouts[0].slots.map(\.width))
  }
}

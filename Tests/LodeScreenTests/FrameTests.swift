import TestSupport
import Testing

@testable import LodeScreen

@Suite struct FrameTests {
  private func frame(_ columns: Int = 8, _ rows: Int = 1) -> Frame {
    Frame(size: Size(columns: columns, rows: rows))
  }

  @Test(arguments: [" ", "a", "█", "稀", "é", "e\u{301}", "o\u{301}\u{302}\u{303}"] as [Character])
  func `a cell gives back the glyph that it was made of`(glyph: Character) {
    let cell = Cell(glyph: glyph, style: Style(.figure))
    #expect(cell.glyph == glyph)
    #expect(cell.scalars == glyph.unicodeScalars.map(\.value))
    #expect((cell.soleScalar == nil) == (glyph.unicodeScalars.count > 1))
    #expect(!cell.isContinuation && Cell(glyph: nil, style: .text).isContinuation)
  }

  @Test func `text is written from its point`() {
    var frame = frame()
    let used = frame.put("稀a", at: Point(column: 1, row: 0), style: Style(.heading))
    #expect(used == 3)
    #expect(frame.text(row: 0) == " 稀a    ")
    #expect(frame.roleLines() == [".hhh...."])
    #expect(frame.faults.isEmpty)
  }

  @Test(arguments: [(1, " y 國 x"), (2, "  y國 x"), (3, " 中y  x"), (4, " 中 y x")])
  func `overwriting half a wide glyph blanks the other half`(column: Int, expected: String) {
    var frame = frame(7)
    frame.put(" 中國 x", at: Point(column: 0, row: 0), style: .text)
    frame.put("y", at: Point(column: column, row: 0), style: .text)
    #expect(frame.text(row: 0) == expected)
    #expect(frame.faults.isEmpty)
  }

  @Test func `a wide glyph written over two halves blanks both others`() {
    var frame = frame(6)
    frame.put("中國x", at: Point(column: 0, row: 0), style: .text)
    frame.put("土", at: Point(column: 1, row: 0), style: Style(.match))
    #expect(frame.text(row: 0) == " 土 x ")
    #expect(frame.faults.isEmpty)
  }

  @Test func `half a wide glyph at an edge is a blank`() {
    var right = frame(3)
    #expect(right.put("中國", at: Point(column: 0, row: 0), style: Style(.figure)) == 3)
    #expect(right.text(row: 0) == "中 ")
    #expect(right.roleLines() == ["fff"])
    var left = frame(3)
    #expect(left.put("中國", at: Point(column: -1, row: 0), style: Style(.figure)) == 4)
    #expect(left.text(row: 0) == " 國")
    #expect(left.faults.isEmpty)
    var limited = frame(6)
    #expect(
      limited.put("中國", at: Point(column: 0, row: 0), style: Style(.figure), limit: 3) == 3)
    #expect(limited.roleLines() == ["fff..."])
  }

  @Test func `the limit counts from the point, even left of the frame`() {
    var frame = frame()
    #expect(frame.put("abcdef", at: Point(column: -2, row: 0), style: .text, limit: 4) == 4)
    #expect(frame.lines() == ["cd"])
    #expect(frame.put("abcdef", at: Point(column: -4, row: 0), style: .text, limit: 4) == 4)
    #expect(frame.lines() == ["cd"])
    #expect(frame.put("xy", at: Point(column: 0, row: 0), style: .text, limit: 0) == 0)
    #expect(frame.put("xy", at: Point(column: 0, row: 0), style: .text, limit: -1) == 0)
  }

  @Test(arguments: [Int.min, Int.min + 1, -9, -1, 0, 7, 8, .max])
  func `no point and no limit overflows`(place: Int) {
    for limit in [Int.min, -1, 0, 1, 8, .max] {
      for row in [Int.min, -1, 0, 1, .max] {
        var frame = frame()
        frame.put("稀土 abc", at: Point(column: place, row: row), style: .text, limit: limit)
        frame.fill(Rect(column: place, row: row, columns: .max, rows: .max), glyph: "#")
        frame.restyle(Rect(column: place, row: row, columns: .max, rows: .max)) {
          $0.isSelected = true
        }
        #expect(frame.faults.isEmpty)
      }
    }
  }

  @Test func `filling takes only what fits a cell`() {
    for glyph: Character in ["中", "\n", "🇹🇷", "\u{301}"] {
      var frame = frame(4, 2)
      frame.fill(Rect(column: 1, row: 1, columns: 9, rows: 9), glyph: glyph)
      #expect(frame.faults.isEmpty)
    }
    var frame = frame(4, 2)
    frame.put("中國", at: Point(column: 0, row: 1), style: .text)
    frame.fill(Rect(column: 1, row: 1, columns: 2, rows: 1), glyph: "-", style: Style(.rule))
    #expect(frame.lines() == ["", " --"])
    #expect(frame.roleLines() == ["....", ".rr."])
  }

  @Test func `both halves of a wide glyph have one style`() {
    var frame = frame(4)
    frame.put("中國", at: Point(column: 0, row: 0), style: .text)
    frame.restyle(Rect(column: 1, row: 0, columns: 2, rows: 1)) { $0.role = .match }
    #expect(frame.roleLines() == ["..oo"])
  }

  @Test func `rows can keep their trailing blanks`() {
    var frame = frame(4, 2)
    frame.put(" a", at: Point(column: 0, row: 0), style: .text)
    #expect(frame.lines() == [" a", ""])
    #expect(frame.lines(trimmingTrailingBlanks: false) == [" a  ", "    "])
  }

  @Test func `runs follow one another within one limit`() {
    var frame = frame()
    let runs = [TextRun("abc", .heading), TextRun("稀土", .source)]
    #expect(frame.put(runs, at: Point(column: -1, row: 0), isSelected: true, limit: 6) == 6)
    #expect(frame.lines() == ["bc稀"])
    #expect(frame.roleLines() == ["HHSSS..."])
  }

  @Test func `every style has a letter of its own`() {
    let styles = Role.allCases.flatMap { [Style($0), Style($0, isSelected: true)] }
    #expect(Set(styles.map(\.letter)).count == styles.count)
    for style in styles { #expect(Style(letter: style.letter) == style) }
    #expect(Style(letter: "?") == nil)
  }

  @Test func `a frame stays sound whatever is put where`() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let size = Size(
        columns: .random(in: 0...12, using: &generator), rows: .random(in: 0...4, using: &generator)
      )
      var frame = Frame(size: size)
      for _ in 0..<12 {
        let point = Point(
          column: .random(in: -6...14, using: &generator),
          row: .random(in: -1...4, using: &generator))
        let rect = Rect(
          column: point.column, row: point.row, columns: .random(in: 0...9, using: &generator),
          rows: 2)
        let role = Role.allCases.randomElement(using: &generator) ?? .text
        let text = RandomText.make(6, using: &generator)
        let limit = Int.random(in: -1...14, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: frame.fill(rect, glyph: text.first ?? " ", style: Style(role))
        case 1: frame.restyle(rect) { $0.role = role }
        default:
          let used = frame.put(text, at: point, style: Style(role), limit: limit)
          #expect(used <= max(0, limit) && used <= TextWidth.columns(of: text))
        }
      }
      #expect(frame.faults.isEmpty)
    }
  }
}

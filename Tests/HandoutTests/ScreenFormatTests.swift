import Foundation
import LodeDashboard
import LodeExport
import LodeScreen
import Testing

/// Text, ANSI, SVG and HTML: each holds the screen, cell for cell.
@Suite struct ScreenFormatTests {
  static let routes = ["overview", "network?form=graph", "network?form=map", "countries", "help"]
  static let sizes = [(120, 40), (40, 12), (7, 3), (1, 1)]
  static let themes: [Theme] = [.dark, .light, .highContrast, .mono, .standard]

  @Test(arguments: routes, sizes) func textIsTheFrameAndTheColophon(
    route: String, size: (Int, Int)
  ) throws {
    let size = Size(columns: size.0, rows: size.1)
    let place = try Place.seed(route)
    let lines = try place.export(.text, size: size).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropLast(2).map(String.init) == (try place.frame(size: size).lines()))
    #expect(lines.last == "" && lines.dropLast().last?.hasPrefix("lode 1.2.3 · \(route)") == true)
  }

  @Test(arguments: routes, [ColorDepth.palette256, .sixteen, .none])
  func ansiReadBackIsTheFrameWithItsLooks(route: String, depth: ColorDepth) throws {
    for (columns, rows) in Self.sizes {
      let state = try Place.seed(route).state(size: Size(columns: columns, rows: rows))
      let frame = Renderer.frame(of: state)
      for theme in Self.themes {
        let text = Place.export([state], .ansi, theme: theme, depth: depth)
        let reader = SGRReader(text)
        #expect(reader.strays.isEmpty)
        let wanted = frame.cells.map { cell in
          SGRReader.Cell(
            glyph: cell.glyph, look: theme.appearance(of: cell.style, depth: depth)
          ).asSeen
        }
        let seen = reader.cells(columns: columns).prefix(columns * rows).map(\.asSeen)
        #expect(seen == wanted)
        #expect(
          text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\u{1B}" })
      }
    }
  }

  @Test(arguments: routes) func picturesAreWellFormedAndSelfContained(route: String) throws {
    try expectSelfContained(try Place.seed(route))
  }

  @Test func picturesOfDangerousNamesAreWellFormedAndSelfContained() throws {
    try expectSelfContained(try Place.wide("minerals"))
  }

  private func expectSelfContained(_ place: Place) throws {
    for (columns, rows) in Self.sizes {
      let state = try place.state(size: Size(columns: columns, rows: rows))
      for format in [HandoutFormat.svg, .html] {
        for theme in Self.themes {
          let text = Place.export([state], format, theme: theme)
          try expectWellFormed(text)
          for word in ["<script", "href", "@import", "url(", "src=", "http"] {
            let plain = text.replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "")
            #expect(!plain.contains(word), "\(place.route) has \(word)")
          }
        }
      }
    }
  }

  @Test(arguments: routes) func everyLetterOfTheScreenStandsInTheSVGAtItsColumn(route: String)
    throws
  {
    let frame = try Place.seed(route).frame()
    let reader = try XMLReader(try Place.seed(route).export(.svg))
    var shown = Array(repeating: Array(repeating: Character(" "), count: 80), count: 24)
    for element in reader.elements
    where element.name == "text" && element.attributes["font-size"] == nil {
      let x = try #require(element.attributes["x"].flatMap { Int($0) })
      let y = try #require(element.attributes["y"].flatMap { Int($0) })
      let width = try #require(element.attributes["textLength"].flatMap { Int($0) })
      let (column, row) = (x / 9, (y - 14) / 18)
      #expect(width == TextWidth.columns(of: element.text) * 9)
      for (offset, glyph) in element.text.enumerated() { shown[row][column + offset] = glyph }
    }
    for row in 0..<24 {
      let wanted = frame.row(row).map { cell -> Character in
        guard let glyph = cell.glyph, let scalar = glyph.unicodeScalars.first else { return " " }
        return (0x2500..<0x25A0).contains(scalar.value) ? " " : glyph
      }
      #expect(String(shown[row]) == String(wanted), "row \(row) of \(route)")
    }
  }

  @Test(arguments: routes) func theLastLineOfTheSVGIsNeverWiderThanThePicture(route: String) throws
  {
    let reader = try XMLReader(try Place.seed(route).export(.svg))
    let lines = reader.elements.filter {
      $0.name == "text" && $0.attributes["font-size"] != nil
    }
    #expect(lines.first?.text.hasPrefix("lode 1.2.3 · ") == true)
    for line in lines {
      let width = try #require(line.attributes["textLength"].flatMap { Int($0) })
      #expect(width <= 80 * 9 && width == TextWidth.columns(of: line.text) * 7)
    }
  }

  @Test(arguments: routes) func htmlHoldsTheRowsOfTheScreen(route: String) throws {
    let reader = try XMLReader(try Place.seed(route).export(.html))
    let pre = try #require(reader.elements.first { $0.name == "pre" })
    let rows = pre.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let lines = try Place.seed(route).frame().lines()
    #expect(rows.count == lines.count)
    for (row, line) in zip(rows, lines) {
      #expect(row.replacing(/\ +$/, with: "") == line)
    }
  }

  @Test(arguments: [HandoutFormat.text, .ansi, .svg, .html]) func severalPlacesStandInOneFile(
    format: HandoutFormat
  ) throws {
    let places = [try Place.seed("sources").state(), try Place.seed("timeline").state()]
    let text = Place.export(places, format)
    for route in ["sources", "timeline"] {
      #expect(text.components(separatedBy: "lode 1.2.3 · \(route) · ").count == 2)
    }
    let last = try #require(text.split(separator: "\n").last)
    #expect(last.contains("lode 1.2.3 · timeline"))
    if format == .svg || format == .html { try expectWellFormed(text) }
  }

  @Test(arguments: ["countries", "network", "timeline", "network?form=graph", "sources", "help"])
  func wholeHoldsEveryRowAndNoEvidence(route: String) throws {
    let place = try Place.seed(route)
    let memo = try place.state().handout(as: .markdown)
    for columns in [80, 140] {
      let text = try place.export(
        .text, size: Size(columns: columns, rows: 10), isWhole: true)
      if route != "help" { #expect(!text.contains("↓"), "\(route) goes on") }
      guard !route.contains("form"), case .memo(let content) = memo.content else { continue }
      for section in content.sections where !section.heading.isEmpty {
        #expect(text.contains(section.heading))
        for row in section.rows {
          guard let name = row.cells.first(where: { !$0.isEmpty }) else { continue }
          #expect(text.contains(name.prefix(12)), "\(route): \(name)")
        }
      }
    }
  }

  private func expectWellFormed(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    _ = try XMLReader(text)
  }
}

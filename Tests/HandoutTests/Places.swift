import LodeBundle
import LodeDashboard
import LodeData
import LodeExport
import LodeScreen
import Testing

/// A place of a corpus, ready to be taken away.
struct Place {
  let route: String
  let atlas: Atlas

  /// The seed corpus: small enough for goldens that people read.
  static func seed(_ route: String) throws -> Place {
    Place(route: route, atlas: try Corpora.seed.get())
  }

  /// Made-up minerals with wide, combining and dangerous names.
  static func wide(_ route: String) throws -> Place {
    Place(route: route, atlas: try Corpora.wide.get())
  }

  func state(
    size: Size = Size(columns: 80, rows: 24), symbols: Symbols = .unicode, isLiteral: Bool = false
  ) throws -> State {
    try State(
      atlas: atlas, route: try Route(parsing: route), size: size,
      symbols: symbols, isLiteral: isLiteral)
  }

  func frame(
    size: Size = Size(columns: 80, rows: 24), symbols: Symbols = .unicode
  ) throws -> Frame {
    Renderer.frame(of: try state(size: size, symbols: symbols))
  }

  func export(
    _ format: HandoutFormat, size: Size = Size(columns: 80, rows: 24), isWhole: Bool = false,
    symbols: Symbols = .unicode, theme: Theme = .dark, depth: ColorDepth = .palette256
  ) throws -> String {
    Self.export(
      [try state(size: size, symbols: symbols)], format, isWhole: isWhole, theme: theme,
      depth: depth)
  }

  /// What is taken away of places as they stand on the screen.
  static func export(
    _ states: [State], _ format: HandoutFormat, isWhole: Bool = false, theme: Theme = .dark,
    depth: ColorDepth = .palette256
  ) -> String {
    HandoutExport(format: format, theme: theme, depth: depth, version: "1.2.3")
      .text(of: states.map { $0.handout(as: format, isWhole: isWhole) })
  }
}

private enum Corpora {
  static let seed = Result {
    Atlas(
      corpus: try CorpusLoader.load(
        BundledPackages.sources(named: ["ministerial-2026", "world-tiles"])
      ).corpus)
  }

  static let wide = Result {
    Atlas(
      corpus: try CorpusLoader.load([
        InMemorySource(
          name: "wide",
          files: [
            "datapackage.json":
              #"{"name": "wide", "resources": [{"name": "minerals", "path": "minerals.csv"}]}"#,
            "minerals.csv": """
            id,name,kind
            a,稀土 한국 e\u{301}cole,element
            b,中国,element
            c,"<b>A & B</b> | *C* _d_ $1 [x](y) `z` q",element
            d,Ça et là हिन्दी ≈ ● ▒▒█,element

            """,
          ])
      ]).corpus)
  }
}

import LodeBundle
import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// The bundled corpus, loaded once.
enum SeedCorpus {
  static let atlas: Atlas = {
    do {
      return Atlas(
        corpus: try CorpusLoader.load(
          BundledPackages.sources(named: ["ministerial-2026", "world-tiles"])
        ).corpus)
    } catch {
      Issue.record("the bundled packages do not load: \(error)")
      return Atlas(corpus: Corpus())
    }
  }()
}

/// A session driven by keys, with what a person would look at.
struct TestSession {
  private(set) var state: State
  private(set) var effects: [Effect] = []

  init(
    _ route: String, size: Size = Size(columns: 80, rows: 24), symbols: Symbols = .unicode,
    isLiteral: Bool = false, atlas: Atlas = SeedCorpus.atlas
  ) throws {
    state = try State(
      atlas: atlas, route: try Route(parsing: route), size: size, symbols: symbols,
      isLiteral: isLiteral)
  }

  /// Presses keys by their names.
  mutating func press(_ names: String..., sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    for name in names {
      let key = try #require(
        Key(name: name), "no key is called \(name)", sourceLocation: sourceLocation)
      if let action = state.action(for: .key(key)) { effects = state.update(action) }
    }
  }

  /// Types text, letter by letter.
  mutating func type(_ text: String) {
    for letter in text {
      let key = Key.character(letter)
      if let action = state.action(for: .key(key)) { effects = state.update(action) }
    }
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    state.update(.resize(Size(columns: columns, rows: rows)))
  }

  /// As on a terminal that shows no colours.
  mutating func hideColors() { state.showsColor = false }

  mutating func update(_ action: Action) { effects = state.update(action) }

  var frame: Frame { Renderer.frame(of: state) }
  var lines: [String] { frame.lines() }
  var route: String { state.route.description }
  /// The header, where the breadcrumbs are.
  var header: String { lines.first ?? "" }
  /// The footer, where keys, prompts and messages are.
  var footer: String { lines.last ?? "" }
  /// The selected row's name.
  var selected: String? { state.selectedRow?.title }

  /// The selected row's line as drawn.
  var selectedLine: String? {
    frame.roleLines().firstIndex { $0.dropFirst().contains(":") }.map { lines[$0] }
  }

  /// Whether some line of the screen holds the text.
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
}

/// A failed expectation prints the screen and not the whole state.
extension TestSession: CustomTestStringConvertible {
  var testDescription: String { "\n" + lines.joined(separator: "\n") + "\n" }
}

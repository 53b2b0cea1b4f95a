import LodeBundle
import LodeData
import LodeMeasures
import LodeScreen
import Testing

@testable import LodeDashboard

/// The first page, which is made when the program is built.
@Suite struct OpeningTests {
  /// The opening that the program holds.
  private var prepared: Opening {
    var reader = BundledOpening.reader()
    return reader.value()
  }

  private static let contents = Atlas.Contents(MeasuredCorpus(WorldCorpus.atlas.corpus))

  /// The bundled packages behind it.
  private var atlas: Atlas {
    Atlas(opening: prepared) { Self.contents }
  }

  private func text(of opening: Opening) -> String {
    var writer = StoreWriter()
    writer.put(opening)
    return writer.text
  }

  @Test func isWhatTheBundledPackagesGiveNow() {
    #expect(text(of: prepared) == text(of: Opening(of: WorldCorpus.atlas)))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func isShownWithoutTheCorpus(size: Size) throws {
    let blind = Atlas(opening: prepared) {
      Issue.record("the first screen reads the corpus")
      return Self.contents
    }
    let state = try State(atlas: blind, route: .overview, size: size)
    let full = try State(atlas: WorldCorpus.atlas, route: .overview, size: size)
    #expect(Renderer.frame(of: state) == Renderer.frame(of: full))
  }

  @Test(
    arguments: [
      ["j", "j", "d"], ["Enter"], ["e"], ["u"], ["p", "Enter", "1"], ["D"], ["/", "c", "Enter"],
      ["s", "s"], ["m"], ["2", "1"], ["?"],
    ])
  func leavesNoTraceInWhatFollows(keys: [String]) throws {
    let size = Size(columns: 120, rows: 40)
    var session = try TestSession("overview", size: size, atlas: atlas)
    var other = try TestSession("overview", size: size, atlas: WorldCorpus.atlas)
    for key in keys {
      try session.press(key)
      try other.press(key)
      #expect(Renderer.frame(of: session.state) == Renderer.frame(of: other.state), "\(key)")
    }
  }

  @Test func givesWayToOtherReadings() throws {
    let size = Size(columns: 120, rows: 40)
    for (symbols, isLiteral) in [(Symbols.ascii, false), (.unicode, true)] {
      func frame(_ atlas: Atlas) throws -> Frame {
        Renderer.frame(
          of: try State(
            atlas: atlas, route: .overview, size: size, symbols: symbols, isLiteral: isLiteral))
      }
      #expect(try frame(atlas) == frame(WorldCorpus.atlas))
    }
  }
}

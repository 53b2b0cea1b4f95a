import LodeData
import LodeScreen
import TestSupport
import Testing

@testable import LodeDashboard

/// What holds of every frame, whatever the place, the size and the keys.
@Suite struct InvariantTests {
  /// Every place, and every form and reading that some of them have.
  static let routes =
    Places.routes(in: SeedCorpus.atlas).map(\.description) + forms
  private static let forms = [
    "network?group=region", "network?form=graph", "network?form=graph&open=USA",
    "network?form=graph&open=signed-2026-02-04", "network?form=graph&open=company",
    "network?form=graph&open=critical-minerals-ministerial-2026/africa", "network?form=map",
    "network?form=map&by=rare-earths/magnets", "network?form=map&by=pax-silica",
    "network?in=critical-minerals-ministerial-2026&not=pax-silica", "sources/presstv?form=text",
    "minerals/rare-earths/mining?form=numbers",
  ]

  @Test func anEmptyCorpusHasEveryPlace() throws {
    let atlas = Atlas(corpus: Corpus())
    for route in Places.routes(in: atlas).map(\.description)
      + ["network?form=graph", "network?form=map", "network?group=region"]
    {
      for size in [Size(columns: 1, rows: 1), Size(columns: 120, rows: 40)] {
        var session = try TestSession(route, size: size, atlas: atlas)
        try session.press("Down", "Left", "e", "d", "v", "r", "s")
        check(session)
      }
    }
  }

  @Test func everyRouteOpensAndDrawsTheSameTwice() throws {
    for route in Self.routes {
      let first = try TestSession(route).frame
      #expect(first == (try TestSession(route).frame), "\(route)")
    }
  }

  @Test func everyRowWithAFigureRestsOnAClaim() throws {
    for route in Self.routes where route != "help" {
      for section in try TestSession(route).state.body.page.sections {
        for row in section.rows {
          let hasFigure = row.cells.contains { cell in
            switch cell {
            case .bar, .span, .decimal, .range: true
            case .text: false
            }
          }
          #expect(!hasFigure || !row.claims.isEmpty, "\(route): \(section.id): \(row.title)")
        }
      }
    }
  }

  @Test func whatARowOpensIsAPlace() throws {
    var opened: Set<Route> = []
    for route in Self.routes {
      for section in try TestSession(route).state.body.page.sections {
        for target in section.rows.compactMap(\.opens) where opened.insert(target).inserted {
          #expect(throws: Never.self, "\(route) leads to \(target)") {
            _ = try TestSession(target.description)
          }
        }
      }
    }
  }

  @Test func rowIdsAreUniqueWithinTheirSection() throws {
    for route in Self.routes {
      let sections = try TestSession(route).state.body.page.sections
      #expect(Set(sections.map(\.id)).count == sections.count, "\(route)")
      for section in sections {
        #expect(Set(section.rows.map(\.id)).count == section.rows.count, "\(route): \(section.id)")
      }
    }
  }

  /// Random keys and sizes: nothing traps, the selection is in view, the frame is well formed.
  @Test(arguments: [UInt64(1), 2, 3, 4]) func randomSessionsStayWellFormed(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let keys =
      Keymap.bindings.flatMap(\.keys)
      .filter { Keymap.command(for: $0) != .quit }
      + "abc60/".map { Key.character($0) } + [.enter, .backspace]
    var session = try TestSession(Self.routes.randomElement(using: &random) ?? "overview")
    for _ in 0..<400 {
      if Int.random(in: 0..<12, using: &random) == 0 {
        session.resize(
          Int.random(in: 1...160, using: &random), Int.random(in: 1...60, using: &random))
      } else if let key = keys.randomElement(using: &random),
        let action = session.state.action(for: .key(key))
      {
        session.update(action)
      }
      check(session)
    }
  }

  @Test(arguments: [(1, 1), (2, 1), (1, 7), (20, 5), (300, 100), (60, 16), (109, 3)])
  func everySizeDraws(size: (Int, Int)) throws {
    for route in Self.routes.prefix(24) + Self.forms {
      var session = try TestSession(route, size: Size(columns: size.0, rows: size.1))
      check(session)
      try session.press("e", "Tab", "G", "/")
      check(session)
    }
  }

  @Test func asciiFramesHoldOnlyASCII() throws {
    for route in Self.routes {
      let session = try TestSession(route, size: Size(columns: 120, rows: 40), symbols: .ascii)
      #expect(session.lines.allSatisfy { $0.allSatisfy(\.isASCII) }, "\(route)")
    }
  }

  @Test func messagesAndPromptsAreASCIIToo() throws {
    for route in ["overview", "countries/CHN", "network?form=graph", "whatif/floor"] {
      var session = try TestSession(route, symbols: .ascii)
      for key in ["e", "t", "s", "u", "c", "]", "/", "Esc", "d", ":", "Esc", "x"] {
        try session.press(key)
        #expect(session.lines.allSatisfy { $0.allSatisfy(\.isASCII) }, "\(route), \(key)")
      }
    }
  }

  private func check(_ session: TestSession, sourceLocation: SourceLocation = #_sourceLocation) {
    let frame = session.frame
    let size = session.state.size
    #expect(frame.size == size, sourceLocation: sourceLocation)
    #expect(
      frame.roleLines().allSatisfy { $0.count == size.columns }, sourceLocation: sourceLocation)
    let hasControls = frame.lines(trimmingTrailingBlanks: false).contains { line in
      line.unicodeScalars.contains { $0.value < 32 || (127..<160).contains($0.value) }
    }
    #expect(!hasControls, sourceLocation: sourceLocation)
    if let line = session.state.selectedStop?.lines.lowerBound, session.state.layout.body.rows > 0 {
      let top = session.state.place.scroll
      let pinned = session.state.pinnedLines(at: top)
      #expect(
        line >= top + pinned && line < top + session.state.layout.body.rows,
        "the selection is out of sight at \(session.route)", sourceLocation: sourceLocation)
    }
    if let cursor = frame.cursor {
      #expect(Rect(size).contains(cursor), sourceLocation: sourceLocation)
    }
  }
}

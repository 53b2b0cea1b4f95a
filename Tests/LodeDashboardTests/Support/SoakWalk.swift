import LodeData
import LodeScreen
import TestSupport
import Testing

@testable import LodeDashboard

/// A session of random keys, with what it came by.
struct SoakWalk {
  /// The kinds of places that were on the screen.
  private(set) var seen: Set<String> = []
  /// The most places that the way back and forward held.
  private(set) var longestWay = 0

  private var random: SplitMix64
  private var state: State
  /// Routes that were opened from their text.
  private var reopened: Set<String> = []
  /// Sections whose order is kept, by kind of place: a place cannot have more than there are.
  private var sections: [String: Set<String>] = [:]

  private static let bound = Keymap.bindings.filter { $0.command != .quit }
  private static let pasted = ["q\nx", "稀土\u{301}", "rare earths", "\t", ""]
  private static let typed = "abcdeghilmnoprstu0123456789 ./?=&,%:-é稀👩‍👩‍👦".map(Key.character)
  /// Keys that lead on, so that the walk does not stay at the tabs.
  private static let onward: [Key] = [
    .enter, .enter, .enter, .down, .down, .up, .tab, .right, .left, .pageDown, .end,
  ]

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    state = try Self.begun()
  }

  private static func begun() throws -> State {
    try State(
      atlas: SeedCorpus.atlas, route: .overview, size: Size(columns: 80, rows: 24))
  }

  /// The kind of a place: its route without ids, and with those parameters that make another view.
  static func kind(of route: Route) -> String {
    let isQuestion = route.root == Route.whatif.root
    let words = [route.root] + route.path.dropFirst().map { isQuestion ? $0 : "*" }
    let forms = ["form", "group"].compactMap { name in
      route.parameters[name].map { "\(name)=\($0)" }
    }
    return words.joined(separator: "/") + (forms.isEmpty ? "" : "?" + forms.joined(separator: "&"))
  }

  /// Presses one key, or does what else a person can do at a terminal, and looks at the screen.
  mutating func step() throws {
    let event = nextEvent()
    if let action = state.action(for: event) { try perform(state.update(action)) }
    if state.hasQuit { state = try Self.begun() }
    try check(after: event)
  }

  // MARK: Keys

  private mutating func nextEvent() -> InputEvent {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<3: return .resize(size())
    case 3..<7: return .mouse(MouseEvent(.press(clicks: random.chance(0.5) ? 1 : 2), at: point()))
    case 7..<10: return .mouse(MouseEvent(random.chance(0.5) ? .wheelUp : .wheelDown, at: point()))
    case 10: return .paste(Self.pasted.randomElement(using: &random) ?? "")
    default: return .key(state.isTyping ? typedKey() : boundKey())
    }
  }

  private mutating func size() -> Size {
    Size(
      columns: Int.random(in: 1...200, using: &random),
      rows: Int.random(in: 1...60, using: &random))
  }

  private mutating func point() -> Point {
    Point(
      column: Int.random(in: 0...state.size.columns, using: &random),
      row: Int.random(in: 0...state.size.rows, using: &random))
  }

  /// A key outside prompts.
  private mutating func boundKey() -> Key {
    let keys: [Key] =
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: Self.bound.randomElement(using: &random)?.keys ?? []
      case 5..<9: Self.onward
      default: Self.typed + [.function(7), .control("x"), .delete]
      }
    return keys.randomElement(using: &random) ?? .down
  }

  /// A key in a prompt: mostly text, then the keys of lines, and soon enough a way out.
  private mutating func typedKey() -> Key {
    let keys: [Key] =
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: Self.typed
      case 5..<8: LineKeys.bindings.randomElement(using: &random)?.keys ?? []
      default: [.enter, .enter, .escape, .character("y")]
      }
    return keys.randomElement(using: &random) ?? .enter
  }

  // MARK: The front end's part

  /// Answers as a front end would, with good news and bad.
  private mutating func perform(_ effects: [Effect]) throws {
    for effect in effects {
      switch effect {
      case .export(let handout, _, let path, let overwriting):
        let outcome: Action =
          switch Int.random(in: 0..<3, using: &random) {
          case 0 where !overwriting: .exportFailed(path: path, .exists)
          case 1: .exportFailed(path: path, .system("No space left on device"))
          default: .exported(path: path, rowCount: handout.rowCount)
          }
        try perform(state.update(outcome))
      case .copy(let copied):
        let outcome: Action = random.chance(0.5) ? .copied(copied) : .copyFailed(.tooLong)
        try perform(state.update(outcome))
      case .quit, .suspend, .repaint, .theme, .mouse: break
      }
    }
  }

  // MARK: What holds

  private mutating func check(after event: InputEvent) throws {
    let frame = Renderer.screen(of: state)
    #expect(frame.size == state.size, "\(state.route) after \(event)")
    if let cursor = frame.cursor { #expect(Rect(state.size).contains(cursor), "\(state.route)") }
    try checkRoute()
    checkSize()
  }

  /// The place opens again from its text, as it would from a shell or a palette.
  private mutating func checkRoute() throws {
    let text = state.route.description
    seen.insert(Self.kind(of: state.route))
    guard reopened.insert(text).inserted else { return }
    #expect(try Route(parsing: text) == state.route)
    #expect(throws: Never.self, "\(text) does not open again") {
      let again = try State(
        atlas: SeedCorpus.atlas, route: Route(parsing: text), size: Size(columns: 40, rows: 10))
      #expect(again.route == state.route)
    }
  }

  /// What a session gathers has an end.
  private mutating func checkSize() {
    longestWay = max(longestWay, state.backward.count + state.onward.count)
    #expect(longestWay <= State.wayLimit)
    #expect(state.filterHistory.lines.count <= LineHistory.limit)
    #expect(state.routeHistory.lines.count <= LineHistory.limit)
    #expect(state.marks.count <= state.atlas.corpus.parties.count)
    #expect((state.prompt?.text.unicodeScalars.count ?? 0) <= EditedLine.limit)
    let kind = state.route.root
    sections[kind, default: []].formUnion(state.body.page.sections.map(\.id))
    #expect(state.place.sorts.count <= sections[kind]?.count ?? 0)
  }
}

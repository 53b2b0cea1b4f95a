import LodeData
public import LodeScreen

/// All that decides what is on the screen.
///
/// A value: `Update` makes the next one from an action, `Renderer` draws it. What the last two
/// fields hold is derived from the others and kept so that a key need not lay the page out anew.
public struct State: Sendable {
  var atlas: Atlas
  public internal(set) var size: Size
  var symbols: Symbols
  var place: Place
  /// Where `back` leads, the nearest last; at most ``wayLimit`` places.
  var backward: [Place] = []
  /// Where `forward` leads, the nearest last.
  var onward: [Place] = []
  var prompt: Prompt?
  /// What the last action has to say, until the next one.
  var message: Message?
  /// What was typed into filters, and into the palette where it showed no list.
  var filterHistory = LineHistory()
  var routeHistory = LineHistory()
  /// Whether presses and the wheel of the mouse come here and not to the terminal.
  public internal(set) var usesMouse = false
  /// What the last key cost, while that is shown.
  var timings: Timings?
  /// Whether figures are read without their qualifiers.
  var isLiteral: Bool
  /// The countries that the user marked, over all places, in the order of their ids.
  var marks: [Handle<Party>] = []
  /// Whether the evidence pane is wanted; nil where the room decides.
  var wantsEvidence: Bool?
  /// The format that `x` proposes: the one last written.
  var exportFormat = HandoutFormat.text
  public internal(set) var hasQuit = false
  /// The theme that was chosen, at the start or by key; frames hold roles and do not depend on it.
  public internal(set) var theme: ThemeChoice
  /// What the terminal draws on, as far as it has said.
  var ground: Ground?
  /// Whether themes can be told apart: false where the terminal shows no colour.
  public var showsColor = true

  var layout: ScreenLayout
  var body: Body

  /// How many places the way back keeps: a session may last for days.
  static let wayLimit = 500

  /// Opens a route.
  /// - Throws: ``RouteError`` where there is no such place.
  public init(
    atlas: Atlas, route: Route, size: Size, symbols: Symbols = .unicode, isLiteral: Bool = false,
    theme: ThemeChoice = .auto, ground: Ground? = nil
  ) throws(RouteError) {
    self.atlas = atlas
    self.size = size
    self.symbols = symbols
    self.isLiteral = isLiteral
    self.theme = theme
    self.ground = ground
    place = Place(route: route)
    let page = try Places.page(
      at: route, context: PageContext(atlas: atlas, isLiteral: isLiteral, symbols: symbols))
    layout = ScreenLayout(
      size: size, wantsEvidence: page.wantsEvidence(asked: nil), hasPrompt: false)
    body = Body(page: page, size: layout.body.size, filter: "", sorts: [:])
    settle()
  }

  /// Makes what the screen did without and the next key would wait for; to be called when nobody
  /// waits for anything.
  public func prepare() {
    atlas.prepare()
    body.prepare()
  }

  /// The route on the screen.
  public var route: Route { place.route }

  /// How many rows the page has, those that a filter hides among them.
  public var rowCount: Int { body.matches.all }

  /// Whether the front end is to measure what each key costs, and say so by ``Action/painted``.
  public var showsTimings: Bool { timings != nil }
}

/// A place as the user left it: where, and what was chosen there.
struct Place: Hashable, Sendable {
  enum Focus: Hashable, Sendable {
    case body
    case evidence
  }

  var route: Route
  var selection: Selection?
  /// Where the selection was last found among the body's stops: where to look first.
  var lastIndex = 0
  /// The first line of the body on the screen.
  var scroll = 0
  var filter = ""
  /// The order of each section that the user sorted.
  var sorts: [String: Sort] = [:]
  var focus = Focus.body
  /// Which of the selected row's claims is selected in the evidence pane.
  var claim = 0
  /// How many lines of it are scrolled away, where it is taller than the pane.
  var claimScroll = 0

  init(route: Route) { self.route = route }
}

/// A line that the user is typing.
struct Prompt: Sendable {
  enum Kind: Hashable, Sendable {
    case filter
    case export
    case overwrite(path: String)
    case palette
    /// The value of a parameter of the place.
    case input(Input)
  }

  var kind: Kind
  var line: EditedLine
  /// The list that the line narrows; nil but for the palette.
  var palette: Palette?
  /// How many lines back the history is looked at, and what was typed before that.
  var recalled: (steps: Int, draft: String) = (0, "")

  /// A line that begins with a text, the cursor behind it.
  init(kind: Kind, text: String, palette: Palette? = nil) {
    self.kind = kind
    line = EditedLine(text)
    self.palette = palette
  }

  var text: String { line.text }
}

/// What a key cost, from its arrival to the last byte for the terminal.
struct Timings: Hashable, Sendable {
  /// Nil before the first key.
  var microseconds: Int?
  /// Nil where the system does not count them.
  var bytes: Int?

  /// "1.2 ms 288 B".
  var description: String {
    guard let microseconds else { return "press a key" }
    let time = "\(microseconds / 1000).\(microseconds % 1000 / 100) ms"
    return time + (bytes.map { " \($0) B" } ?? "")
  }
}

/// A sentence in the footer.
struct Message: Hashable, Sendable {
  var text: String
  var isError = false
}

extension Message {
  /// Why a route leads nowhere, as a sentence of its own.
  init(_ error: RouteError) {
    let reason = error.description.capitalizedFirst
    self.init(text: reason.last.map("?.".contains) == true ? reason : reason + ".", isError: true)
  }
}

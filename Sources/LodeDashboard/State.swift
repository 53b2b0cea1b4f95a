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
  /// Where `back` leads, the nearest last.
  var backward: [Place] = []
  /// Where `forward` leads, the nearest last.
  var onward: [Place] = []
  var prompt: Prompt?
  /// What the last action has to say, until the next one.
  var message: Message?
  /// Whether figures are read without their qualifiers.
  var isLiteral: Bool
  /// The countries that the user marked, over all places, in the order of their ids.
  var marks: [Handle<Party>] = []
  /// Whether the evidence pane is wanted; nil where the room decides.
  var wantsEvidence: Bool?
  /// The format that `x` proposes: the one last written.
  var exportFormat = HandoutFormat.text
  public internal(set) var hasQuit = false

  var layout: ScreenLayout
  var body: Body

  /// Opens a route.
  /// - Throws: ``RouteError`` where there is no such place.
  public init(
    atlas: Atlas, route: Route, size: Size, symbols: Symbols = .unicode, isLiteral: Bool = false
  ) throws(RouteError) {
    var atlas = atlas
    atlas.measure(isLiteral: isLiteral)
    self.atlas = atlas
    self.size = size
    self.symbols = symbols
    self.isLiteral = isLiteral
    place = Place(route: route)
    let page = try Places.page(
      at: route, context: PageContext(atlas: atlas, isLiteral: isLiteral, symbols: symbols))
    layout = ScreenLayout(
      size: size, wantsEvidence: page.wantsWidth ? false : nil, hasPrompt: false)
    body = Body(page: page, size: layout.body.size, filter: "", sorts: [:])
    settle()
  }

  /// The route on the screen.
  public var route: Route { place.route }
}

/// A place as the user left it: where, and what was chosen there.
struct Place: Hashable, Sendable {
  enum Focus: Hashable, Sendable {
    case body
    case evidence
  }

  var route: Route
  var selection: Selection?
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
struct Prompt: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case filter
    case export
    case overwrite(path: String)
    case go
    /// The value of a parameter of the place.
    case input(Input)
  }

  var kind: Kind
  var text: String
}

/// A sentence in the footer.
struct Message: Hashable, Sendable {
  var text: String
  var isError = false
}

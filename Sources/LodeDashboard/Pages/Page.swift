import LodeData
import LodeMeasures
import LodeScreen

/// What a place has to show, before it is given a size: tables under headings.
///
/// Everything on a page is a row of a table, so that sorting, filtering, scrolling, evidence and
/// opening work everywhere in one way. A section may be drawn as a picture: its items are rows.
struct Page: Sendable {
  /// What the place is called in the breadcrumbs.
  let title: String
  var sections: [Section]
  /// The id of the row that is selected at first; nil for the first that leads somewhere.
  var home: String?
  /// Whether the page wants the whole width until the user asks for the evidence pane.
  var wantsWidth = false
  /// Whether its rows rest on sources; the evidence pane stays away where none does.
  var hasEvidence = true
  /// The same page in its next form; nil where there is one.
  var nextForm: Route?
  /// The same page with its rows grouped otherwise; nil where there is one way.
  var regrouped: Route?
  /// The places before and after this one, for `[` and `]`.
  var neighbours: (before: Route?, after: Route?) = (nil, nil)

  /// Whether the evidence pane is wanted, given what the user asked for; nil where width decides.
  func wantsEvidence(asked: Bool?) -> Bool? {
    hasEvidence ? asked ?? (wantsWidth ? false : nil) : false
  }
}

/// A table with a heading, or a picture with one.
struct Section: Sendable {
  /// A word that is unique on the page.
  let id: String
  var title: String
  /// What stands at the right end of the heading.
  let aside: String
  /// What keys do here, behind the aside; on the screen alone, since a memo has no keys.
  var hint = ""
  let columns: [TableColumn]
  var rows: [Row]
  let showsTitles: Bool
  /// Lines under the table: legends, caveats, what is not known.
  var notes: [Note]
  /// The order that the rows come in, named when the user cycles back to it.
  let order: String
  /// The blank columns between the table's columns.
  let gap: Int
  /// Whether rows on which sources differ carry a sign; not where that is what they say.
  var showsMarks = true
  /// A word that sections share whose columns stand under each other.
  var alignment: String?
  /// What sections have in common that are sorted together: their alignment, or their id.
  var kin: String { alignment ?? id }
  /// Draws the section as a picture for a room; its items are rows by their ids.
  ///
  /// The picture is never wider than the room; a taller one is scrolled.
  var drawing: (@Sendable (Size) -> Picture)?

  /// The section as a memo tells it, where its table is too wide for a page: rows with the same ids,
  /// fewer columns.
  var retold: (@Sendable () -> Section)?

  /// What to say of columns that find no room, by their ids; nil where it needs no saying.
  var shedNote: (@Sendable ([String]) -> Note?)?

  /// A line under a table.
  struct Note: Sendable {
    let runs: [TextRun]
    /// The column that the note explains, without which it is not shown.
    let column: String?
    /// The claims that the note's figures rest on, of which rows of the page show some.
    let claims: [Corpus.ClaimReference]

    init(_ text: String, _ role: Role = .muted, claims: [Corpus.ClaimReference] = []) {
      self.init([TextRun(text, role)], claims: claims)
    }

    init(
      _ runs: [TextRun], about column: String? = nil, claims: [Corpus.ClaimReference] = []
    ) {
      self.runs = runs
      self.column = column
      self.claims = claims
    }
  }
}

/// One row: what it shows, what it leads to, and who says so.
struct Row: Sendable {
  /// A word that is unique in its section and stays the same when data is sorted or resized.
  let id: String
  /// What the evidence pane calls it.
  let title: String
  let cells: [TableCell]
  let sortKeys: [SortKey]
  /// The place that opening leads to.
  let opens: Route?
  /// The claims that the row's figures rest on.
  let claims: [Corpus.ClaimReference]
  /// The package that opening hears or no longer hears, before it leads anywhere.
  var toggles: Handle<PackageInfo>?
  /// The parameter of the route that opening lets the user set, before it leads anywhere.
  var edits: Input?
  /// The command that opening performs, at the place that the user came from.
  var performs: Command?
  /// What the filter finds the row by besides its cells; one letter finds these alone.
  var names: [String] = []
  /// How sources differ about the row, where that was found out beforehand.
  var difference = Difference.unasked

  /// The gravest difference about the claims of a row.
  enum Difference: Hashable, Sendable {
    /// To be asked of the claims.
    case unasked
    case agreed
    case kind(DisagreementKind)
  }

  /// Whether opening does something.
  var isActive: Bool { opens != nil || edits != nil || toggles != nil || performs != nil }
}

/// What a cell sorts by; what is not known comes last in either direction.
enum SortKey: Hashable, Sendable {
  case number(Double)
  case text(String)
  /// A text as it is printed, which ``folded`` makes comparable: few tables are ever sorted.
  case words(String)
  case unknown

  /// The key as it is compared.
  var folded: SortKey {
    if case .words(let text) = self { .text(TextWidth.folded(text)) } else { self }
  }

  /// Whether the first comes before the second; both are ``folded``.
  static func precedes(_ left: SortKey, _ right: SortKey, descending: Bool) -> Bool {
    switch (left, right) {
    case (.unknown, _): false
    case (_, .unknown): true
    case (.number(let left), .number(let right)): descending ? left > right : left < right
    case (.text(let left), .text(let right)): descending ? left > right : left < right
    case (.number, _): true
    case (.text, _), (.words, _): false
    }
  }
}

/// A column together with how its cells come from a row's value: one place for each column.
struct ColumnSpec<Value> {
  let column: TableColumn
  /// What a cell shows, and what it sorts by.
  let entry: (Value) -> (cell: TableCell, key: SortKey)

  /// A column whose cells and keys come from one reading of the value.
  init(
    _ id: String, _ title: String, alignment: TableColumn.Alignment = .left, priority: Int = 0,
    minimum: Int? = nil, maximum: Int? = nil,
    entry: @escaping (Value) -> (cell: TableCell, key: SortKey)
  ) {
    column = TableColumn(
      id: id, title: title, alignment: alignment, priority: priority, minimum: minimum,
      maximum: maximum)
    self.entry = entry
  }

  init(
    _ id: String, _ title: String, alignment: TableColumn.Alignment = .left, priority: Int = 0,
    minimum: Int? = nil, maximum: Int? = nil,
    sort: @escaping (Value) -> SortKey, cell: @escaping (Value) -> TableCell
  ) {
    self.init(
      id, title, alignment: alignment, priority: priority, minimum: minimum, maximum: maximum
    ) { (cell($0), sort($0)) }
  }

  /// A column of text, sorted by that text.
  init(
    _ id: String, _ title: String, priority: Int = 0, minimum: Int? = nil, maximum: Int? = nil,
    role: Role = .text, text: @escaping (Value) -> String
  ) {
    self.init(id, title, priority: priority, minimum: minimum, maximum: maximum) {
      let text = text($0)
      return (.text(text, role), .words(text))
    }
  }
}

extension Section {
  /// The most rows that a table has: more cannot be read, and would be slow to sort and to filter.
  static let mostRows = 5_000

  /// What is said of rows that a table has no room for; nothing where it has all.
  private static func notes(of count: Int, order: String) -> [Note] {
    guard count > mostRows else { return [] }
    return [
      Note(
        "The first \(mostRows) of \(Counted.text(count, "row")), \(order); lode query has them all."
      )
    ]
  }

  /// Makes a table from values and columns.
  ///
  /// Of more than ``mostRows`` values the first ones, with a note that says so.
  init<Value>(
    _ id: String, title: String, aside: String = "", showsTitles: Bool = true,
    order: String = "as listed", gap: Int = TableLayout.standardGap, notes: [Note] = [],
    values: [Value], columns: [ColumnSpec<Value>],
    row: (Value) -> (id: String, title: String, opens: Route?, claims: [Corpus.ClaimReference])
  ) {
    self.id = id
    self.title = title
    self.aside = aside
    self.columns = columns.map(\.column)
    self.showsTitles = showsTitles
    self.notes = notes + Self.notes(of: values.count, order: order)
    self.order = order
    self.gap = gap
    rows = values.prefix(Self.mostRows).map { value in
      let identity = row(value)
      var cells: [TableCell] = []
      var keys: [SortKey] = []
      cells.reserveCapacity(columns.count)
      keys.reserveCapacity(columns.count)
      for column in columns {
        let entry = column.entry(value)
        cells.append(entry.cell)
        keys.append(entry.key)
      }
      return Row(
        id: identity.id, title: identity.title, cells: cells, sortKeys: keys,
        opens: identity.opens, claims: identity.claims)
    }
  }
}

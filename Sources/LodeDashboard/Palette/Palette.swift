import LodeScreen

/// A list of places, commands and themes, narrowed as its query is typed.
///
/// Made when it is opened, from what there is then; a letter costs one pass over the names.
struct Palette: Sendable {
  /// A name that an entry is found by.
  private struct Name: Sendable {
    let entry: Int
    let letters: Range<Int>
    /// What to show beside the title where it is another name; empty for those that need no saying.
    let alias: String
    /// Whether it is a route, which only a query with a slash is meant for.
    let isRoute: Bool
  }

  /// An entry that was found, and by which name.
  private struct Match: Sendable {
    let entry: Int
    let name: Int?
    let score: Int
  }

  /// One line of the list.
  struct Line: Hashable, Sendable {
    let entry: PaletteEntry
    /// The name that the query was found in, where it is not the title; else empty.
    let alias: String
  }

  private var entries: [PaletteEntry] = []
  private var names: [Name] = []
  /// The letters of all names in ASCII, one after another.
  private var letters: [UInt8] = []
  /// What an empty query shows.
  private var suggestions: [PaletteEntry] = []
  private var matches: [Match] = []
  /// The place that the query names in full.
  private var typed: PaletteEntry?
  private(set) var query = ""
  /// The place in the list of the entry that is chosen, from 0.
  private(set) var selected = 0

  // MARK: Making

  /// Adds an entry that is found by its title, by words that are not shown, such as ids, and by
  /// other names, which are.
  mutating func add(
    _ title: String, _ target: PaletteEntry.Target, words: [String] = [], aliases: [String] = []
  ) {
    let entry = entries.count
    entries.append(PaletteEntry(title: title, target: target))
    addName(title, alias: "", of: entry)
    for word in words { addName(word, alias: "", of: entry) }
    if case .place(let route) = target {
      addName(route.description, alias: "", isRoute: true, of: entry)
    }
    for alias in aliases { addName(alias, alias: alias, of: entry) }
  }

  private mutating func addName(
    _ text: String, alias: String, isRoute: Bool = false, of entry: Int
  ) {
    let start = letters.count
    letters.append(contentsOf: TextWidth.ascii(text).utf8)
    names.append(Name(entry: entry, letters: start..<letters.count, alias: alias, isRoute: isRoute))
  }

  /// Sets what an empty query shows, in this order and without repeats.
  mutating func suggest(_ targets: [PaletteEntry.Target]) {
    var seen: Set<PaletteEntry.Target> = []
    suggestions = targets.filter { seen.insert($0).inserted }.map { target in
      entries.first { $0.target == target }
        ?? PaletteEntry(title: Self.description(of: target), target: target)
    }
  }

  private static func description(of target: PaletteEntry.Target) -> String {
    switch target {
    case .place(let route): route.description
    case .command(let command): command.rawValue
    case .theme(let choice): choice.name
    }
  }

  // MARK: Searching

  /// How many entries there are.
  var total: Int { entries.count }

  /// How many lines the list has.
  var count: Int {
    query.isEmpty ? suggestions.count : matches.count + (typed == nil ? 0 : 1)
  }

  /// The line of the list at a place from 0, below ``count``.
  subscript(line: Int) -> Line {
    if query.isEmpty { return Line(entry: suggestions[line], alias: "") }
    if let typed, line == 0 { return Line(entry: typed, alias: "") }
    let match = matches[line - (typed == nil ? 0 : 1)]
    return Line(entry: entries[match.entry], alias: match.name.map { names[$0].alias } ?? "")
  }

  /// What is chosen; nil where the list is empty.
  var choice: PaletteEntry? { selected < count ? self[selected].entry : nil }

  /// Lists what a query finds, the best first, and chooses that.
  ///
  /// What is found far less well than the best is left out. Equally good entries come with the shorter name first, then in the order that they were added.
  /// `place` is the place that the query names in full; it comes before all others.
  mutating func search(_ text: String, place: Route?) {
    query = text.trimmed
    selected = 0
    let pattern = FuzzyPattern(query)
    guard !pattern.isEmpty else {
      matches = []
      typed = nil
      return
    }
    typed = place.map { route in
      let target = PaletteEntry.Target.place(route)
      return entries.first { $0.target == target }
        ?? PaletteEntry(title: route.description, target: target)
    }
    matches = found(pattern)
  }

  /// What is listed scores at least this part of what the best does.
  private static let leastOfBest = (part: 3, whole: 5)

  private func found(_ pattern: FuzzyPattern) -> [Match] {
    var scorer = FuzzyScorer()
    var found: [Match] = []
    let isRoute = query.contains("/") || query.contains("?")
    for (index, name) in names.enumerated() where isRoute || !name.isRoute {
      guard let score = scorer.score(pattern, in: letters, name.letters) else { continue }
      let match = Match(entry: name.entry, name: index, score: score)
      // The names of an entry follow each other.
      if let last = found.last, last.entry == name.entry {
        if score > last.score { found[found.count - 1] = match }
      } else if typed?.target != entries[name.entry].target {
        found.append(match)
      }
    }
    let best = found.lazy.map(\.score).max() ?? 0
    found.removeAll { $0.score * Self.leastOfBest.whole < best * Self.leastOfBest.part }
    return found.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      let (first, second) = (length(of: left), length(of: right))
      return first != second ? first < second : left.entry < right.entry
    }
  }

  private func length(of match: Match) -> Int { match.name.map { names[$0].letters.count } ?? 0 }

  // MARK: Choosing

  /// Chooses another line: so many down, or up where negative; round at the ends if it is one.
  mutating func step(_ lines: Int) {
    guard count > 0 else { return }
    selected =
      abs(lines) == 1
      ? (selected + lines + count) % count : min(max(0, selected + lines), count - 1)
  }

  /// Chooses the line at a place, if there is one.
  mutating func choose(_ line: Int) {
    if (0..<count).contains(line) { selected = line }
  }
}

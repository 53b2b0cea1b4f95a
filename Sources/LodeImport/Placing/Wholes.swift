/// The figures of a release in wholes: what adds up to one world total.
struct Wholes {
  /// What the parts and the total of a whole have in common.
  struct Key: Hashable, Sendable {
    let mineral: String
    let stage: String
    let year: Int?
    let scope: String
  }

  private(set) var figures: [PlacedFigure]
  private(set) var unplaced: [(line: Int, reason: Unplaced)] = []

  /// Settles scopes, units and doubles.
  ///
  /// Cost: O(n log n).
  init(_ figures: [PlacedFigure]) {
    self.figures = figures
    dropEmptyColumns()
    settleScopes()
    partCollidingSeries()
    dropEmptyWholes()
    settleUnits()
    dropDoubles()
  }

  static func key(of figure: PlacedFigure) -> Key {
    Key(mineral: figure.mineral, stage: figure.stage, year: figure.year, scope: figure.scope)
  }

  /// The figures of each whole, by their places, in the order of the release.
  private var wholes: [[Int]] {
    var order: [Key] = []
    var members: [Key: [Int]] = [:]
    for (place, figure) in figures.enumerated() {
      let key = Self.key(of: figure)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(place)
    }
    return order.compactMap { members[$0] }
  }

  /// Leaves out columns of the wide layout that a table does not use: every cell is blank.
  private mutating func dropEmptyColumns() {
    func column(_ figure: PlacedFigure) -> [String] {
      [figure.series.chapter, figure.series.commodity, figure.series.steps, figure.printed.column]
    }
    let used = Set(figures.filter { $0.flag != .blank }.map(column))
    figures.removeAll { !$0.printed.column.isEmpty && !used.contains(column($0)) }
  }

  /// Leaves out wholes of the wide layout that have blank cells alone: two forms of one table of
  /// which one uses the column.
  private mutating func dropEmptyWholes() {
    let blank = wholes.filter { places in
      places.allSatisfy { figures[$0].flag == .blank && !figures[$0].printed.column.isEmpty }
    }
    remove(Set(blank.joined()))
  }

  // MARK: Scopes

  /// Gives every figure a scope: its own words, else those of the table that it stands in.
  private mutating func settleScopes() {
    let tables = Dictionary(grouping: figures.indices) { figures[$0].table }
    for places in tables.values {
      let named = Set(places.map { figures[$0].scope }).subtracting([""])
      if named.count == 1, let scope = named.first {
        for place in places { figures[place].scope = scope }
        continue
      }
      joinOrphans(places)
      for place in places where figures[place].scope.isEmpty {
        let name = figures[place].printed.commodity
        figures[place].scope = FoldedName.blanks(name).lowercased()
      }
    }
  }

  /// Joins parts without a total to the total without parts that is meant for them: of the same
  /// words but for the commodity's name, of words that only go on, or the only one there is.
  private mutating func joinOrphans(_ places: [Int]) {
    let totals = Set(places.filter { figures[$0].holder == .world }.map { figures[$0].scope })
    let parts = Set(places.filter { figures[$0].holder != .world }.map { figures[$0].scope })
    var (lone, orphans) = (totals.subtracting(parts), parts.subtracting(totals))
    let own = places.first.map { Self.words(figures[$0].printed.commodity) } ?? []
    func bare(_ scope: String) -> [String] { Self.words(scope).filter { !own.contains($0) } }
    let rules: [(String, String) -> Bool] = [
      { total, part in bare(total) == bare(part) },
      { total, part in
        let (left, right) = (bare(total), bare(part))
        return !left.isEmpty && !right.isEmpty
          && (left.starts(with: right) || right.starts(with: left))
      },
      { _, _ in lone.count == 1 && orphans.count == 1 },
    ]
    for rule in rules {
      for from in lone.sorted() {
        let meant = orphans.filter { rule(from, $0) }
        guard let to = meant.first, meant.count == 1, lone.count(where: { rule($0, to) }) == 1
        else { continue }
        join(places, total: from, parts: to)
        lone.remove(from)
        orphans.remove(to)
      }
    }
  }

  private mutating func join(_ places: [Int], total from: String, parts to: String) {
    let scope = to.isEmpty ? from : to
    for place in places where figures[place].scope == from || figures[place].scope == to {
      if figures[place].scope == from, from != scope, !from.isEmpty {
        figures[place].notes.append("The total is printed for '\(from)'.")
      }
      figures[place].scope = scope
    }
  }

  /// The words of a name, folded, without commas and parentheses.
  private static func words(_ name: String) -> [String] {
    FoldedName.of(name).split { " ,()".contains($0) }.map(String.init)
  }

  /// Parts series that would say two things of one holder: each further one keeps its own words.
  private mutating func partCollidingSeries() {
    for places in wholes {
      let holders = Dictionary(grouping: places) { figures[$0].holder }
      guard holders.values.contains(where: { $0.count > 1 }) else { continue }
      let first = figures[places[0]].series
      for place in places where figures[place].series != first {
        let own = figures[place].series
        let word = [
          (own.detail, first.detail), (own.section, first.section), (own.chapter, first.chapter),
          (own.commodity, first.commodity), (own.steps, first.steps),
        ].first { $0 != $1 }?.0
        if let word, !word.isEmpty { figures[place].scope += ", \(word)" }
      }
    }
  }

  // MARK: Units and doubles

  /// Keeps of each whole the figures in its unit: that of the total, else the commonest.
  private mutating func settleUnits() {
    var dropped: Set<Int> = []
    for places in wholes {
      let units = places.map { figures[$0].unit }.filter { !$0.isEmpty }
      let counts = units.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      let total = places.first { figures[$0].holder == .world && !figures[$0].unit.isEmpty }
      let commonest = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      guard let unit = total.map({ figures[$0].unit }) ?? commonest else {
        for place in places { drop(place, .noUnit, into: &dropped) }
        continue
      }
      for place in places where figures[place].unit != unit {
        if figures[place].unit.isEmpty {
          figures[place].unit = unit
          figures[place].notes.append("The row prints no unit; it is that of the others.")
        } else {
          drop(place, .otherUnit(figures[place].unit, of: unit), into: &dropped)
        }
      }
    }
    remove(dropped)
  }

  /// Leaves out holders that stand twice in a whole, told apart in parentheses alone.
  private mutating func dropDoubles() {
    var dropped: Set<Int> = []
    for places in wholes {
      for double in Dictionary(grouping: places, by: { figures[$0].holder }).values
      where double.count > 1 {
        for place in double {
          let name = FoldedName.blanks(figures[place].printed.country)
          drop(place, .sameHolder(name), into: &dropped)
        }
      }
    }
    remove(dropped)
  }

  private mutating func drop(_ place: Int, _ reason: Unplaced, into dropped: inout Set<Int>) {
    dropped.insert(place)
    unplaced.append((figures[place].printed.place.line, reason))
  }

  private mutating func remove(_ dropped: Set<Int>) {
    figures = figures.indices.filter { !dropped.contains($0) }.map { figures[$0] }
  }
}

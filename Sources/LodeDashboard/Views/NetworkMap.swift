import LodeData
import LodeMeasures
import LodeScreen

/// The network as a tile map of the world, read by one tie or by the shares of one stage.
struct NetworkMap: Sendable {
  let context: PageContext
  let basis: MapBasis
  private let content: MapContent

  /// Makes the map; a tie that is no column of the matrix leaves it empty.
  ///
  /// Cost: that of ``TieMatrix``, or of every ``Concentration``.
  init(context: PageContext, basis: MapBasis) {
    self.context = context
    self.basis = basis
    content =
      switch basis {
      case .tie(let id): TieReadings(context: context).content(of: id)
      case .share(let mineral, let stage):
        ShareReadings(context: context).content(mineral: mineral, stage: stage)
      }
  }

  private var corpus: Corpus { context.corpus }

  /// What the map is read by.
  var title: String { content.title }
  /// What stands at the right end of the title.
  var aside: String { content.aside }

  /// The legend, who is counted and unnamed, and who has no tile.
  var notes: [Section.Note] { content.notes + missing }

  /// One row a tile, as the tables list them; what is not stated says so.
  var rows: [Row] { section.rows }

  /// The tile to start on: who holds most or, on a map of a tie, who has most ties of all kinds.
  ///
  /// Of several, the first as listed; nil where nobody with a tile holds or has any.
  /// Cost: O(tiles + relations).
  var home: String? {
    let standings = standings
    let known = corpus.tiles.compactMap { tile in
      tile.party.flatMap { standings[$0] }.map { (id: tile.id, standing: $0) }
    }
    return known.max { $0.standing < $1.standing }?.id
  }

  /// How much each party stands out, on a scale of the map's own.
  private var standings: [Handle<Party>: Double] {
    switch basis {
    case .share: content.readings.mapValues(\.rank)
    case .tie:
      corpus.relations.reduce(into: [:]) { ties, relation in
        ties[relation.from, default: 0] += 1
        ties[relation.to, default: 0] += 1
      }
    }
  }

  /// The map with its rows, drawn as a picture.
  var section: Section {
    let map = tileMap
    let symbols = context.symbols
    var section = Section(
      "network", title: title, aside: aside, order: "as listed", notes: notes, values: corpus.tiles,
      columns: [
        ColumnSpec("party", "Country", minimum: 12, maximum: 28) { $0.name },
        ColumnSpec(
          "reading", content.heading,
          sort: { tile in reading(of: tile).map { .number($0.rank) } ?? .unknown },
          cell: { tile in
            reading(of: tile).map { .text($0.words, $0.glyph.role) }
              ?? .text(exclusion(of: tile) == nil ? "not stated" : "none of them", .muted)
          }),
      ]
    ) { tile in
      let opens = tile.party.map { context.route(to: $0) }
      let claims = reading(of: tile)?.claims ?? exclusion(of: tile) ?? []
      return (tile.id, tile.name, opens, claims)
    }
    section.drawing = { room in
      map.picture(columns: room.columns, rows: room.rows, symbols: symbols)
    }
    return section
  }

  /// The map drawn for a room; never wider than it, though it may be higher.
  func picture(columns: Int, rows: Int) -> Picture {
    tileMap.picture(columns: columns, rows: rows, symbols: context.symbols)
  }

  private var tileMap: TileMap {
    TileMap(
      tiles: corpus.tiles.map { tile in
        let reading = reading(of: tile)
        return MapTile(
          id: tile.id, label: tile.iso2, column: tile.column, row: tile.row,
          reading: reading?.glyph, value: reading?.value)
      })
  }

  private func reading(of tile: Tile) -> MapReading? {
    tile.party.flatMap { content.readings[$0] }
      ?? (exclusion(of: tile) == nil ? content.others : nil)
  }

  /// What says that a country is none of those whom nobody names.
  private func exclusion(of tile: Tile) -> [Corpus.ClaimReference]? {
    tile.party.flatMap { content.outsiders[$0] }
  }

  // MARK: Who has no tile

  /// How many names a note gives before it counts the rest.
  private static let mostNames = 4

  /// Parties that are read and have no place on the map, those that are no countries first.
  private var missing: [Section.Note] {
    let mapped = Set(corpus.tiles.compactMap(\.party))
    let parties = content.readings.keys.filter { !mapped.contains($0) }.sorted()
    let countries = parties.filter { corpus[$0].kind == .country }
    let others = parties.filter { corpus[$0].kind != .country }
    return [
      note(on: others, "party that is no country", "parties that are no countries"),
      note(on: countries, "country", "countries"),
    ].compactMap(\.self)
  }

  private func note(
    on parties: [Handle<Party>], _ noun: String, _ plural: String
  ) -> Section.Note? {
    guard !parties.isEmpty else { return nil }
    let names = parties.prefix(Self.mostNames).map { corpus[$0].name }
    let rest = parties.count - names.count
    return Section.Note(
      "Not on the map (\(Counted.text(parties.count, noun, plural: plural))): "
        + (names + (rest > 0 ? ["\(rest) more"] : [])).joined(separator: ", ") + ".")
  }
}

/// The table of the tile map.
extension CorpusBuilder {
  /// A country of which no package speaks is no fault: its tile has no party.
  mutating func readTiles(_ rows: RowReader) {
    let id = rows.column("party")
    let iso2 = rows.column("iso2")
    let name = rows.column("name")
    let region = rows.optionalColumn("region")
    let column = rows.column("column")
    let row = rows.column("row")
    var seen: Set<String> = []
    rows.rows {
      let id = entityID(id, in: rows, index: \.tiles, seen: &seen)
      let iso2 = rows.required(iso2)
      let name = rows.required(name)
      let columnNumber = tilePlace(column, in: rows)
      let rowNumber = tilePlace(row, in: rows)
      guard let id, let iso2, let name, let columnNumber, let rowNumber, rows.isSound else {
        return
      }
      let place = TilePlace(column: columnNumber, row: rowNumber)
      if let other = tilePlaces[place] {
        rows.report(
          .duplicate, at: column,
          "the place \(place.column), \(place.row) is taken by '\(other.excerpt)'; "
            + "give each tile its own")
        return
      }
      tilePlaces[place] = id
      corpus.tiles.append(
        Tile(
          id: id, iso2: iso2, name: name, region: rows.text(region), column: place.column,
          row: place.row, party: parties[id]))
    }
  }

  private func tilePlace(_ column: RowReader.Column, in rows: RowReader) -> Int? {
    guard let number = rows.requiredInteger(column) else { return nil }
    if Tile.places.contains(number) { return number }
    rows.report(
      .number, at: column,
      "'\(column.name)' is \(number); count from \(Tile.places.lowerBound) to "
        + "\(Tile.places.upperBound)")
    return nil
  }
}

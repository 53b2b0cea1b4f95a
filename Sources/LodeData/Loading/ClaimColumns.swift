/// The columns that say where a claim stands.
struct ProvenanceColumns {
  let document: RowReader.Column
  let place: PlaceColumns
  let stated: RowReader.Column
  let saidBy: RowReader.Column
  let date: RowReader.Column
  let note: RowReader.Column

  init(_ rows: RowReader) {
    document = rows.column("document")
    place = PlaceColumns(rows)
    stated = rows.column("stated")
    saidBy = rows.column("said_by")
    date = rows.column("date")
    note = rows.optionalColumn("note")
  }
}

/// The columns that say at which place of a document something stands.
struct PlaceColumns {
  let line: RowReader.Column
  let locator: RowReader.Column

  init(_ rows: RowReader) {
    line = rows.column("line")
    locator = rows.optionalColumn("locator")
  }
}

/// The columns that hold a figure's range.
struct IntervalColumns {
  let low: RowReader.Column
  let high: RowReader.Column
  let lowOpen: RowReader.Column
  let highOpen: RowReader.Column

  init(_ rows: RowReader) {
    low = rows.column("low")
    high = rows.column("high")
    lowOpen = rows.column("low_open")
    highOpen = rows.column("high_open")
  }

  /// The range; nil where both ends are empty, which is a figure not given, or where it is faulty.
  func read(
    _ rows: RowReader, within bounds: ClosedRange<Double>, unit: String
  ) -> Interval? {
    let isOpen = (low: rows.flag(lowOpen), high: rows.flag(highOpen))
    if rows.isEmpty(low) {
      if !rows.isEmpty(high) {
        rows.report(.interval, at: low, "'low' is empty but 'high' is not; give both or neither")
      }
      return nil
    }
    let bottom = bounded(low, in: rows, within: bounds, unit: unit)
    let top =
      rows.isEmpty(high)
      ? bounds.upperBound : bounded(high, in: rows, within: bounds, unit: unit)
    guard let bottom, let top else { return nil }
    // Where no high end is given, the flag says that nothing bounds it; a share still ends at 100.
    let range = Interval(
      low: bottom, high: top, lowOpen: isOpen.low, highOpen: isOpen.high && !rows.isEmpty(high))
    if range == nil {
      rows.report(
        .interval, at: low,
        bottom > top
          ? "'low' is above 'high'; swap them"
          : "nothing lies between two equal ends of which one is open; close both")
    }
    return range
  }

  private func bounded(
    _ column: RowReader.Column, in rows: RowReader, within bounds: ClosedRange<Double>,
    unit: String
  ) -> Double? {
    guard let value = rows.number(column) else { return nil }
    if bounds.contains(value) { return value }
    rows.report(
      .interval, at: column,
      "'\(column.name)' must be \(unit) from \(Int(bounds.lowerBound))"
        + (bounds.upperBound.isFinite ? " to \(Int(bounds.upperBound))" : " upwards"))
    return nil
  }
}

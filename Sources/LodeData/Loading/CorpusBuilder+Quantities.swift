/// The table of amounts: each row is what a document prints for a party or for several together.
extension CorpusBuilder {
  mutating func readQuantities(_ rows: RowReader) {
    let columns = QuantityColumns(rows)
    rows.rows {
      let id = claimID(columns.id, in: rows)
      let holder = readHolder(columns, in: rows)
      let mineral = rows.reference(columns.mineral, in: minerals)
      let stage = rows.reference(columns.stage, in: stages)
      let year = rows.integer(columns.year)
      let scope = rows.text(columns.scope)
      let quantity = readQuantity(columns, in: rows)
      let excludes = readExcludes(columns, in: rows)
      let provenance = readProvenance(
        columns.provenance, in: rows, isBlank: quantity?.flag == .blank)
      guard let id, let holder, let mineral, let stage, let quantity, let provenance, rows.isSound
      else { return }
      let whole = wholes.number(
        provenance.document, mineral, stage, year: year, scope: scope)
      guard place(holder, of: whole, unit: quantity.unit, columns, in: rows) else { return }
      switch holder {
      case .party(let party):
        take(
          ShareClaim(
            id: id, mineral: mineral, stage: stage, party: party, year: year, scope: scope,
            share: nil, quantity: quantity, provenance: provenance))
      case .aggregate(let aggregate):
        corpus.totals.append(
          TotalClaim(
            id: id, aggregate: aggregate, mineral: mineral, stage: stage, year: year,
            scope: scope, quantity: quantity, excludes: excludes, provenance: provenance))
        wholes.addTotal(of: whole)
      }
    }
  }

  /// Whose amount a row gives.
  private enum Holder {
    case party(Handle<Party>)
    case aggregate(TotalClaim.Aggregate)

    /// What tells it from every other holder.
    var number: Int {
      switch self {
      case .aggregate(.world): 0
      case .aggregate(.others): 1
      case .party(let party): party.position + 2
      }
    }
  }

  private mutating func readHolder(_ columns: QuantityColumns, in rows: RowReader) -> Holder? {
    switch (rows.isEmpty(columns.party), rows.isEmpty(columns.aggregate)) {
    case (false, true): return rows.reference(columns.party, in: parties).map { .party($0) }
    case (true, false):
      return rows.word(columns.aggregate, of: TotalClaim.Aggregate.self).map { .aggregate($0) }
    case (true, true):
      rows.report(
        .empty, at: columns.party,
        "neither 'party' nor 'aggregate' is given; say whose amount it is")
    case (false, false):
      rows.report(
        .word, at: columns.aggregate,
        "both 'party' and 'aggregate' are given; an aggregate is never a party, so drop one")
    }
    return nil
  }

  private func readQuantity(_ columns: QuantityColumns, in rows: RowReader) -> Quantity? {
    let unit = rows.required(columns.unit)
    let flag = rows.isEmpty(columns.flag) ? nil : rows.word(columns.flag, of: Quantity.Flag.self)
    let amount = columns.amount.read(rows, within: 0...Double.infinity, unit: "an amount")
    if let flag, flag.isUnknown, amount != nil {
      rows.report(
        .interval, at: columns.amount.low,
        "the flag '\(flag.rawValue)' says that there is no figure; leave 'low' and 'high' empty")
    } else if flag?.isUnknown != true, amount == nil, rows.isSound {
      rows.report(
        .empty, at: columns.amount.low,
        "there is no figure and no flag that says why; use "
          + Quantity.Flag.allCases.filter(\.isUnknown).map(\.rawValue).joined(separator: ", "))
    }
    return unit.map { Quantity(amount: amount, unit: $0, flag: flag) }
  }

  private mutating func readExcludes(
    _ columns: QuantityColumns, in rows: RowReader
  ) -> [Handle<Party>] {
    rows.text(columns.excludes).split(separator: " ").compactMap { name in
      if let party = parties[String(name)] { return party }
      if !parties.mayHaveUnread(String(name)) {
        rows.report(.reference, at: columns.excludes, parties.unresolved(String(name)))
      }
      return nil
    }
  }

  /// Takes a holder's place in a whole, which nothing else may have and which has one unit.
  private mutating func place(
    _ holder: Holder, of whole: Int, unit: String, _ columns: QuantityColumns, in rows: RowReader
  ) -> Bool {
    let here = ClaimPlaces.Place(path: rows.path, line: rows.line)
    func words(_ place: ClaimPlaces.Place) -> String {
      place.path == here.path ? "line \(place.line)" : "\(place.path):\(place.line)"
    }
    if let known = quantityRows.unit(of: whole, unit, at: here) {
      rows.report(
        .word, at: columns.unit,
        "the unit is '\(unit.excerpt)' here and '\(known.unit.excerpt)' on "
          + "\(words(known.place)); "
          + "give one whole one unit, or tell the scopes apart")
      return false
    }
    guard let first = quantityRows.insert(holder.number, of: whole, at: here) else { return true }
    rows.report(
      .duplicate, at: columns.mineral,
      "\(words(first)) has this party's amount of the same mineral, stage, year and scope; drop one "
        + "or tell the scopes apart")
    return false
  }

  private struct QuantityColumns {
    let id: RowReader.Column
    let mineral: RowReader.Column
    let stage: RowReader.Column
    let party: RowReader.Column
    let aggregate: RowReader.Column
    let year: RowReader.Column
    let scope: RowReader.Column
    let unit: RowReader.Column
    let amount: IntervalColumns
    let flag: RowReader.Column
    let excludes: RowReader.Column
    let provenance: ProvenanceColumns

    init(_ rows: RowReader) {
      id = rows.column("id")
      mineral = rows.column("mineral")
      stage = rows.column("stage")
      party = rows.column("party")
      aggregate = rows.column("aggregate")
      year = rows.column("year")
      scope = rows.column("scope")
      unit = rows.column("unit")
      amount = IntervalColumns(rows)
      flag = rows.column("flag")
      excludes = rows.optionalColumn("excludes")
      provenance = ProvenanceColumns(rows)
    }
  }
}

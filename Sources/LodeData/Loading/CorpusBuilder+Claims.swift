/// The tables of claims: each row is one statement of one document.
extension CorpusBuilder {
  mutating func readShares(_ rows: RowReader) {
    let id = rows.column("id")
    let mineral = rows.column("mineral")
    let stage = rows.column("stage")
    let party = rows.column("party")
    let year = rows.column("year")
    let scope = rows.column("scope")
    let interval = IntervalColumns(rows)
    let provenance = ProvenanceColumns(rows)
    rows.rows {
      let id = claimID(id, in: rows)
      let mineral = rows.reference(mineral, in: minerals)
      let stage = rows.reference(stage, in: stages)
      let party = rows.reference(party, in: parties)
      let year = rows.integer(year)
      let share = interval.read(rows, within: 0...100, unit: "percent")
      let provenance = readProvenance(provenance, in: rows)
      guard let id, let mineral, let stage, let party, let provenance, rows.isSound else { return }
      take(
        ShareClaim(
          id: id, mineral: mineral, stage: stage, party: party, year: year,
          scope: rows.text(scope), share: share, quantity: nil, provenance: provenance))
    }
  }

  /// The most members that a group is believed to have.
  private static let mostMembers = 1_000_000.0

  mutating func readCounts(_ rows: RowReader) {
    let id = rows.column("id")
    let subject = rows.column("subject")
    let of = rows.column("of")
    let members = rows.optionalColumn("members")
    let interval = IntervalColumns(rows)
    let provenance = ProvenanceColumns(rows)
    rows.rows {
      let id = claimID(id, in: rows)
      let subject = rows.reference(subject, in: parties)
      let of = rows.required(of)
      let members =
        rows.isEmpty(members) ? nil : rows.word(members, of: CountClaim.Members.self)
      let number = interval.read(rows, within: 0...Double.infinity, unit: "a count")
      if members != nil, let number, number.low > Self.mostMembers {
        rows.report(
          .number, at: interval.low,
          "no group has more than a million members; leave 'members' empty if it counts others")
      }
      let provenance = readProvenance(provenance, in: rows)
      guard let id, let subject, let of, let provenance, rows.isSound else { return }
      corpus.counts.append(
        CountClaim(
          id: id, subject: subject, of: of, members: members, number: number,
          provenance: provenance))
    }
  }

  mutating func readRelations(_ rows: RowReader) {
    let id = rows.column("id")
    let from = rows.column("from")
    let tie = rows.column("relation")
    let to = rows.column("to")
    let event = rows.column("event")
    let role = rows.column("role")
    let status = rows.column("status")
    let provenance = ProvenanceColumns(rows)
    rows.rows {
      let id = claimID(id, in: rows)
      let from = rows.reference(from, in: parties)
      let tie = rows.reference(tie, in: ties)
      let to = rows.reference(to, in: parties)
      let event = rows.optionalReference(event, in: events)
      let status = rows.word(status, of: ClaimStatus.self)
      let provenance = readProvenance(provenance, in: rows)
      guard let id, let from, let tie, let to, let status, let provenance, rows.isSound else {
        return
      }
      corpus.relations.append(
        Relation(
          id: id, from: from, tie: tie, to: to, event: event, role: rows.text(role),
          status: status, provenance: provenance))
    }
  }

  mutating func readCommitments(_ rows: RowReader) {
    let id = rows.column("id")
    let programme = rows.column("programme")
    let payer = rows.column("payer")
    let instrument = rows.column("instrument")
    let currency = rows.column("currency")
    let window = rows.column("window")
    let status = rows.column("status")
    let interval = IntervalColumns(rows)
    let provenance = ProvenanceColumns(rows)
    rows.rows {
      let id = claimID(id, in: rows)
      let programme = rows.reference(programme, in: parties)
      let payer = rows.optionalReference(payer, in: parties)
      let instrument = rows.word(instrument, of: Commitment.Instrument.self)
      let currency = rows.required(currency)
      let status = rows.word(status, of: ClaimStatus.self)
      let amount = interval.read(rows, within: 0...Double.infinity, unit: "an amount")
      let provenance = readProvenance(provenance, in: rows)
      guard let id, let programme, let instrument, let currency, let status, let provenance,
        rows.isSound
      else { return }
      corpus.commitments.append(
        Commitment(
          id: id, programme: programme, payer: payer, instrument: instrument, currency: currency,
          window: rows.text(window), status: status, amount: amount, provenance: provenance))
    }
  }

  mutating func readEventReports(_ rows: RowReader) {
    let id = rows.column("id")
    let event = rows.column("event")
    let provenance = ProvenanceColumns(rows)
    rows.rows {
      let id = claimID(id, in: rows)
      let event = rows.reference(event, in: events)
      let provenance = readProvenance(provenance, in: rows)
      guard let id, let event, let provenance, rows.isSound else { return }
      corpus.eventReports.append(EventReport(id: id, event: event, provenance: provenance))
    }
  }

  mutating func readStatements(_ rows: RowReader) {
    let id = rows.column("id")
    let topic = rows.column("topic")
    let subject = rows.column("subject")
    let mineral = rows.column("mineral")
    let stage = rows.column("stage")
    let value = rows.column("value")
    let provenance = ProvenanceColumns(rows)
    rows.rows {
      let id = claimID(id, in: rows)
      let topic = rows.word(topic, of: Statement.Topic.self)
      let subject = rows.optionalReference(subject, in: parties)
      let mineral = rows.optionalReference(mineral, in: minerals)
      let stage = rows.optionalReference(stage, in: stages)
      let value = rows.required(value)
      let provenance = readProvenance(provenance, in: rows)
      guard let id, let topic, let value, let provenance, rows.isSound else { return }
      corpus.statements.append(
        Statement(
          id: id, topic: topic, subject: subject, mineral: mineral, stage: stage, value: value,
          provenance: provenance))
    }
  }

  // MARK: What every claim has

  /// Reads a line, which the document must have, or else the words that stand in for one.
  ///
  /// Nil where the row is faulty.
  mutating func readPlace(
    _ columns: PlaceColumns, of document: Handle<Document>?, in rows: RowReader
  ) -> (line: Int?, locator: String)? {
    let locator = rows.text(columns.locator)
    if rows.isEmpty(columns.line), !locator.isEmpty { return (nil, locator) }
    if rows.isEmpty(columns.line) {
      rows.report(
        .empty, at: columns.line, "'line' is empty, and no 'locator' says where it stands; give one"
      )
      return nil
    }
    guard let line = rows.integer(columns.line) else { return nil }
    guard let document else { return (line, locator) }
    switch documentLines[document.position] {
    case .faulty: break
    case .none:
      rows.report(
        .line, at: columns.line,
        "the document's row names no file, so that it has no lines; say in 'locator' where it is")
    case .count(let last):
      guard !(1...last).contains(line) else { break }
      rows.report(
        .line, at: columns.line,
        "line \(line) does not exist: the document has \(last) lines; mend the line")
    }
    return (line, locator)
  }

  /// Reads who states a claim, where and when; `isBlank` where the document prints nothing.
  ///
  /// Mutating, since a call would copy the whole builder otherwise.
  mutating func readProvenance(
    _ columns: ProvenanceColumns, in rows: RowReader, isBlank: Bool = false
  ) -> Provenance? {
    let document = rows.reference(columns.document, in: documents)
    let place = readPlace(columns.place, of: document, in: rows)
    let stated = isBlank ? rows.text(columns.stated) : rows.required(columns.stated)
    let saidBy = rows.optionalReference(columns.saidBy, in: parties)
    let date = rows.requiredDate(columns.date)
    guard let document, let place, let stated, let date else { return nil }
    return Provenance(
      document: document, line: place.line, locator: place.locator, stated: stated,
      saidBy: saidBy, date: date, note: rows.text(columns.note))
  }
}

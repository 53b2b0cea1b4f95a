/// The table of export controls.
extension CorpusBuilder {
  mutating func readControls(_ rows: RowReader) {
    let columns = ControlColumns(rows)
    rows.rows {
      let id = claimID(columns.id, in: rows)
      let event = rows.optionalReference(columns.event, in: events)
      let actor = rows.reference(columns.actor, in: parties)
      let instrument = rows.word(columns.instrument, of: ControlClaim.Instrument.self)
      let mineral = rows.reference(columns.mineral, in: minerals)
      let stage = rows.optionalReference(columns.stage, in: stages)
      let against = rows.optionalReference(columns.against, in: parties)
      let status = rows.word(columns.status, of: ControlClaim.Status.self)
      let (from, until) = (rows.date(columns.from), rows.date(columns.until))
      if let from, let until, until < from {
        rows.report(.date, at: columns.until, "it ends before it starts; swap the dates")
      }
      let asOf = rows.requiredDate(columns.asOf)
      let provenance = readProvenance(columns.provenance, in: rows)
      guard let id, let actor, let instrument, let mineral, let status, let asOf, let provenance,
        rows.isSound
      else { return }
      corpus.controls.append(
        ControlClaim(
          id: id, event: event, actor: actor, instrument: instrument, mineral: mineral,
          stage: stage, against: against, status: status, from: from, until: until, asOf: asOf,
          provenance: provenance))
    }
  }

  private struct ControlColumns {
    let id: RowReader.Column
    let event: RowReader.Column
    let actor: RowReader.Column
    let instrument: RowReader.Column
    let mineral: RowReader.Column
    let stage: RowReader.Column
    let against: RowReader.Column
    let status: RowReader.Column
    let from: RowReader.Column
    let until: RowReader.Column
    let asOf: RowReader.Column
    let provenance: ProvenanceColumns

    init(_ rows: RowReader) {
      id = rows.column("id")
      event = rows.column("event")
      actor = rows.column("actor")
      instrument = rows.column("instrument")
      mineral = rows.column("mineral")
      stage = rows.column("stage")
      against = rows.column("against")
      status = rows.column("status")
      from = rows.column("from")
      until = rows.column("until")
      asOf = rows.column("as_of")
      provenance = ProvenanceColumns(rows)
    }
  }
}

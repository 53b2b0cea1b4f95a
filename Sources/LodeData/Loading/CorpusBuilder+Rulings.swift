/// The table of reasoned overrides.
extension CorpusBuilder {
  mutating func readRulings(_ rows: RowReader) {
    let disagreement = rows.column("disagreement")
    let found = rows.column("found")
    let kind = rows.column("kind")
    let reason = rows.column("reason")
    rows.rows {
      let id = rows.required(disagreement)
      let expected = rows.word(found, of: DisagreementKind.self)
      let wanted = rows.word(kind, of: DisagreementKind.self)
      let reason = rows.required(reason)
      if let id, let first = corpus.rulings.firstIndex(where: { $0.disagreement == id }) {
        let place = rulingPlaces[first]
        rows.report(
          .duplicate, at: disagreement,
          "'\(id.excerpt)' is ruled on by \(place.path):\(place.disagreement.line); drop one row")
      }
      guard let id, let expected, let wanted, let reason, rows.isSound else { return }
      corpus.rulings.append(
        Ruling(disagreement: id, found: expected, kind: wanted, reason: reason))
      rulingPlaces.append(
        RulingPlace(
          path: rows.path, disagreement: rows.cellPlace(disagreement),
          found: rows.cellPlace(found)))
    }
  }
}

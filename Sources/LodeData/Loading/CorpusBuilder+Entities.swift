/// The tables whose rows others refer to.
extension CorpusBuilder {
  mutating func readParties(_ rows: RowReader) {
    let id = rows.column("id")
    let name = rows.column("name")
    let kind = rows.column("kind")
    let short = rows.optionalColumn("short")
    let iso2 = rows.optionalColumn("iso2")
    let region = rows.optionalColumn("region")
    let parent = rows.optionalColumn("parent")
    let members = rows.optionalColumn("members")
    let note = rows.optionalColumn("note")
    var seen: Set<String> = []
    rows.rows {
      let id = entityID(id, in: rows, index: \.parties, seen: &seen)
      let name = rows.required(name)
      let kind = rows.word(kind, of: Party.Kind.self)
      guard let id, let name, let kind, rows.isSound else { return }
      if let parent = rows.pendingReference(parent) {
        partyParents.append((corpus.parties.count, parent))
      }
      corpus.parties.append(
        Party(
          id: id, name: name, short: rows.isEmpty(short) ? name : rows.text(short), kind: kind,
          iso2: rows.text(iso2), region: rows.text(region), parent: nil,
          membersName: rows.text(members), note: rows.text(note)))
    }
  }

  mutating func readMinerals(_ rows: RowReader) {
    let id = rows.column("id")
    let name = rows.column("name")
    let kind = rows.column("kind")
    let parent = rows.optionalColumn("parent")
    let note = rows.optionalColumn("note")
    var seen: Set<String> = []
    rows.rows {
      let id = entityID(id, in: rows, index: \.minerals, seen: &seen)
      let name = rows.required(name)
      let kind = rows.word(kind, of: Mineral.Kind.self)
      guard let id, let name, let kind, rows.isSound else { return }
      if let parent = rows.pendingReference(parent) {
        mineralParents.append((corpus.minerals.count, parent))
      }
      corpus.minerals.append(
        Mineral(id: id, name: name, kind: kind, parent: nil, note: rows.text(note)))
    }
  }

  mutating func readStages(_ rows: RowReader) {
    let id = rows.column("id")
    let name = rows.column("name")
    let rank = rows.column("rank")
    let kind = rows.column("kind")
    let note = rows.optionalColumn("note")
    var seen: Set<String> = []
    rows.rows {
      let id = entityID(id, in: rows, index: \.stages, seen: &seen)
      let name = rows.required(name)
      let rank = rows.requiredInteger(rank)
      let kind = rows.word(kind, of: Stage.Kind.self)
      guard let id, let name, let rank, let kind, rows.isSound else { return }
      corpus.stages.append(
        Stage(id: id, name: name, rank: rank, kind: kind, note: rows.text(note)))
    }
  }

  mutating func readTies(_ rows: RowReader) {
    let id = rows.column("id")
    let words = rows.column("words")
    let inverse = rows.column("inverse")
    let short = rows.optionalColumn("short")
    let label = rows.optionalColumn("label")
    let outcome = rows.optionalColumn("outcome")
    let role = rows.column("role")
    let mutual = rows.optionalColumn("mutual")
    let note = rows.optionalColumn("note")
    var seen: Set<String> = []
    rows.rows {
      let id = entityID(id, in: rows, index: \.ties, seen: &seen)
      let words = rows.required(words)
      let inverse = rows.required(inverse)
      let role = rows.word(role, of: TieKind.Role.self)
      let isMutual = rows.isEmpty(mutual) ? nil : rows.flag(mutual)
      guard let id, let words, let inverse, let role, rows.isSound else { return }
      corpus.tieKinds.append(
        TieKind(
          id: id, words: words, inverse: inverse, short: rows.text(short),
          label: rows.isEmpty(label) ? words : rows.text(label), outcome: rows.text(outcome),
          role: role, isMutual: isMutual, note: rows.text(note)))
    }
  }

  mutating func readEvents(_ rows: RowReader) {
    let id = rows.column("id")
    let name = rows.column("name")
    let kind = rows.column("kind")
    let start = rows.column("start")
    let end = rows.column("end")
    let precision = rows.column("precision")
    let status = rows.column("status")
    let note = rows.optionalColumn("note")
    var seen: Set<String> = []
    rows.rows {
      let id = entityID(id, in: rows, index: \.events, seen: &seen)
      let name = rows.required(name)
      let kind = rows.required(kind)
      let start = rows.requiredDate(start)
      let last = rows.isEmpty(end) ? start : rows.date(end)
      let precision = rows.word(precision, of: Event.Precision.self)
      let status = rows.word(status, of: ClaimStatus.self)
      if let start, let last, last < start {
        rows.report(.date, at: end, "the event ends before it starts; swap the dates")
      }
      guard let id, let name, let kind, let start, let last, let precision, let status,
        rows.isSound
      else { return }
      corpus.events.append(
        Event(
          id: id, name: name, kind: kind, start: start, end: last, precision: precision,
          status: status, note: rows.text(note)))
    }
  }

  mutating func readDocuments(_ rows: RowReader, package: Handle<PackageInfo>) {
    let columns = DocumentColumns(rows)
    var seen: Set<String> = []
    rows.rows {
      let id = entityID(columns.id, in: rows, index: \.documents, seen: &seen)
      let publisher = rows.required(columns.publisher)
      let kind = rows.word(columns.kind, of: Document.PublisherKind.self)
      let agency = rows.reference(columns.agency, in: parties)
      let asOf = rows.requiredDate(columns.asOf)
      let date = rows.date(columns.date)
      let lines = readFile(columns, in: rows)
      if id != nil { documentLines.append(lines) }
      guard let id, let publisher, let kind, let agency, let asOf, rows.isSound
      else { return }
      var count: Int?
      if case .count(let last) = lines { count = last }
      corpus.documents.append(
        Document(
          id: id, file: rows.text(columns.file), title: rows.text(columns.title),
          publisher: publisher, publisherKind: kind, agency: agency, date: date,
          dateStated: rows.text(columns.dateStated), asOf: asOf,
          asOfBasis: rows.text(columns.asOfBasis), sha256: rows.text(columns.sha256),
          lines: count, via: rows.text(columns.via), note: rows.text(columns.note),
          package: package))
    }
  }

  /// Reads what is known of a document's file: its name, digest and lines, or none of them.
  private func readFile(_ columns: DocumentColumns, in rows: RowReader) -> DocumentLines {
    let cells = [columns.file, columns.sha256, columns.lines]
    if cells.allSatisfy(rows.isEmpty) { return .none }
    _ = rows.required(columns.file)
    let lines = rows.requiredInteger(columns.lines)
    if let lines, lines < 1 {
      rows.report(.number, at: columns.lines, "a document has at least one line; count them")
    }
    let sha256 = rows.required(columns.sha256)
    if let sha256, sha256.utf8.count != 64 || !sha256.utf8.allSatisfy(Self.isHexadecimal) {
      rows.report(
        .checksum, at: columns.sha256,
        "a SHA-256 has 64 lower-case hexadecimal digits; take it from `sha256sum`")
    }
    guard let lines, lines > 0 else { return .faulty }
    return .count(lines)
  }

  mutating func readAliases(_ rows: RowReader) {
    let party = rows.column("party")
    let name = rows.column("alias")
    let document = rows.column("document")
    let place = PlaceColumns(rows)
    rows.rows {
      let party = rows.reference(party, in: parties)
      let name = rows.required(name)
      let document = rows.reference(document, in: documents)
      let place = readPlace(place, of: document, in: rows)
      guard let party, let name, let document, let place, rows.isSound else { return }
      corpus.aliases.append(
        Alias(
          party: party, name: name, document: document, line: place.line, locator: place.locator))
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  private struct DocumentColumns {
    let id: RowReader.Column
    let file: RowReader.Column
    let title: RowReader.Column
    let publisher: RowReader.Column
    let kind: RowReader.Column
    let agency: RowReader.Column
    let date: RowReader.Column
    let dateStated: RowReader.Column
    let asOf: RowReader.Column
    let asOfBasis: RowReader.Column
    let sha256: RowReader.Column
    let lines: RowReader.Column
    let via: RowReader.Column
    let note: RowReader.Column

    init(_ rows: RowReader) {
      id = rows.column("id")
      file = rows.column("file")
      title = rows.column("title")
      publisher = rows.column("publisher")
      kind = rows.column("publisher_kind")
      agency = rows.column("agency")
      date = rows.column("date")
      dateStated = rows.optionalColumn("date_stated")
      asOf = rows.column("as_of")
      asOfBasis = rows.optionalColumn("as_of_basis")
      sha256 = rows.column("sha256")
      lines = rows.column("lines")
      via = rows.optionalColumn("via")
      note = rows.optionalColumn("note")
    }
  }
}

import LodeData

/// A corpus as text, a row a line with every reference followed, to be compared with what is meant.
struct CorpusListing {
  let corpus: Corpus
  private(set) var lines: [String] = []

  init(_ corpus: Corpus) {
    self.corpus = corpus
    for row in corpus.packages {
      add("package", row.id, "title", row.title, "version", row.version)
    }
    for row in corpus.parties {
      let parent = row.parent.map { corpus[$0].id }
      add(
        "party", row.id, "name", row.name, "short", row.short, "kind", row.kind.rawValue, "parent",
        parent, "note", row.note)
    }
    for row in corpus.minerals {
      let parent = row.parent.map { corpus[$0].id }
      add("mineral", row.id, "name", row.name, "kind", row.kind.rawValue, "parent", parent)
    }
    for row in corpus.stages {
      add("stage", row.id, "name", row.name, "rank", "\(row.rank)", "kind", row.kind.rawValue)
    }
    for row in corpus.tieKinds {
      add(
        "tie", row.id, "words", row.words, "inverse", row.inverse, "label", row.label,
        "outcome", row.outcome.isEmpty ? nil : row.outcome, "role", row.role.rawValue, "mutual",
        row.isMutual.map { "\($0)" })
    }
    for row in corpus.events {
      add(
        "event", row.id, "name", row.name, "start", row.start.iso, "end", row.end.iso, "precision",
        row.precision.rawValue, "status", row.status.rawValue)
    }
    for row in corpus.documents {
      add(
        "document", row.id, "agency", corpus[row.agency].id, "date", row.date?.iso, "as of",
        row.asOf.iso, "lines", row.lines.map(String.init), "package", corpus[row.package].id)
    }
    for row in corpus.tiles {
      add(
        "tile", row.id, "iso2", row.iso2, "name", row.name, "region", row.region, "at",
        "\(row.column), \(row.row)", "party", row.party.map { corpus[$0].name })
    }
    for row in corpus.aliases {
      add(
        "alias", row.name, "party", corpus[row.party].id, "at",
        place(row.document, row.line, row.locator))
    }
    for claim in corpus.claims { addClaim(claim) }
    for row in corpus.rulings {
      add(
        "ruling", row.disagreement, "found", row.found.rawValue, "kind", row.kind.rawValue,
        "reason", row.reason)
    }
  }

  private mutating func addClaim(_ reference: Corpus.ClaimReference) {
    let provenance = corpus[reference].provenance
    let source = [
      "stated", provenance.stated, "at",
      place(provenance.document, provenance.line, provenance.locator), "by",
      provenance.saidBy.map { corpus[$0].id }, "date", provenance.date.iso,
    ]
    switch reference {
    case .share(let handle):
      let row = corpus.shares[handle.position]
      add(
        [
          "share", row.id, "of", "\(corpus[row.mineral].id)/\(corpus[row.stage].id)", "held by",
          corpus[row.party].id, "year", row.year.map(String.init), "scope", row.scope, "share",
          text(row.share), "amount", row.quantity.flatMap { text($0.amount) }, "unit",
          row.quantity?.unit, "flag", row.quantity?.flag?.rawValue,
        ] + source)
    case .total(let handle):
      let row = corpus.totals[handle.position]
      add(
        [
          "total", row.id, "of", "\(corpus[row.mineral].id)/\(corpus[row.stage].id)", "for",
          row.aggregate.rawValue, "year", row.year.map(String.init), "scope", row.scope, "amount",
          text(row.quantity.amount), "unit", row.quantity.unit, "flag",
          row.quantity.flag?.rawValue, "excludes",
          row.excludes.isEmpty
            ? nil : row.excludes.map { corpus[$0].id }.joined(separator: " "),
        ] + source)
    case .control(let handle):
      let row = corpus.controls[handle.position]
      add(
        [
          "control", row.id, "by", corpus[row.actor].id, "instrument", row.instrument.rawValue,
          "of", corpus[row.mineral].id, "stage", row.stage.map { corpus[$0].id }, "against",
          row.against.map { corpus[$0].id }, "status", row.status.rawValue, "from",
          row.from?.iso, "until", row.until?.iso, "as of", row.asOf.iso,
        ] + source)
    case .count(let handle):
      let row = corpus.counts[handle.position]
      add(
        [
          "count", row.id, "subject", corpus[row.subject].id, "of", row.of, "members",
          row.members?.rawValue, "number", text(row.number),
        ] + source)
    case .relation(let handle):
      let row = corpus.relations[handle.position]
      add(
        [
          "relation", row.id, corpus[row.tie].words,
          "\(corpus[row.from].id) -> \(corpus[row.to].id)",
          "event", row.event.map { corpus[$0].id }, "status", row.status.rawValue,
        ] + source)
    case .commitment(let handle):
      let row = corpus.commitments[handle.position]
      add(
        [
          "commitment", row.id, "programme", corpus[row.programme].id, "payer",
          row.payer.map { corpus[$0].id }, "instrument", row.instrument.rawValue, "amount",
          text(row.amount), "currency", row.currency, "status", row.status.rawValue,
        ] + source)
    case .eventReport(let handle):
      let row = corpus.eventReports[handle.position]
      add(["report", row.id, "event", corpus[row.event].id] + source)
    case .statement(let handle):
      let row = corpus.statements[handle.position]
      add(
        [
          "statement", row.id, "topic", row.topic.rawValue, "subject",
          row.subject.map { corpus[$0].id }, "mineral", row.mineral.map { corpus[$0].id }, "stage",
          row.stage.map { corpus[$0].id }, "value", row.value,
        ] + source)
    }
  }

  private func place(_ document: Handle<Document>, _ line: Int?, _ locator: String) -> String {
    "\(corpus[document].id):\(line.map(String.init) ?? locator)"
  }

  private func text(_ interval: Interval?) -> String? {
    interval.map {
      ($0.lowOpen ? "(" : "[") + "\($0.low), \($0.high)" + ($0.highOpen ? ")" : "]")
    }
  }

  /// A line of names and values; an empty value is left out with its name.
  private mutating func add(_ parts: String?...) { add(parts) }

  private mutating func add(_ parts: [String?]) {
    let pairs = stride(from: 0, to: parts.count - 1, by: 2).compactMap { index -> String? in
      guard let name = parts[index], let value = parts[index + 1], !value.isEmpty else {
        return nil
      }
      return "\(name) '\(value.replacing("\r\n", with: "\\r\\n"))'"
    }
    lines.append(pairs.joined(separator: ", "))
  }
}

import LodeData
import LodeScreen

/// What documents state in words: uses, properties, purposes, one table a topic.
struct StatementTables {
  let context: PageContext
  /// What the page is about, which its rows need not repeat.
  var subject: Handle<Party>?
  var mineral: Handle<Mineral>?

  private var corpus: Corpus { context.corpus }

  /// One value of one topic, in all documents that state it alike.
  private struct Line {
    let first: Statement
    var claims: [Handle<Statement>]
  }

  private struct Key: Hashable {
    let subject: Handle<Party>?
    let mineral: Handle<Mineral>?
    let value: String
  }

  /// A table for each topic of which a statement passes, in the order of ``Statement/Topic``.
  func sections(where isWanted: (Statement) -> Bool) -> [Section] {
    let wanted = corpus.handles(of: \.statements).filter {
      isWanted(corpus.statements[$0.position])
    }
    let byTopic = Dictionary(grouping: wanted) { corpus.statements[$0.position].topic }
    return Statement.Topic.allCases.compactMap { topic in
      byTopic[topic].map { section(topic, $0) }
    }
  }

  private func section(_ topic: Statement.Topic, _ statements: [Handle<Statement>]) -> Section {
    var order: [Key] = []
    var lines: [Key: Line] = [:]
    for handle in statements {
      let statement = corpus.statements[handle.position]
      let key = Key(
        subject: statement.subject, mineral: statement.mineral, value: statement.value)
      if lines[key] == nil {
        order.append(key)
        lines[key] = Line(first: statement, claims: [])
      }
      lines[key]?.claims.append(handle)
    }
    let values = order.compactMap { lines[$0] }
    return Section(
      topic.rawValue, title: topic.rawValue.capitalizedFirst,
      aside: Counted.text(values.count, "statement"), values: values,
      columns: [
        ColumnSpec("value", "What is stated", minimum: 40, maximum: 64) { $0.first.value },
        ColumnSpec("about", "About", priority: 2, minimum: 12, maximum: 28, role: .muted) {
          about($0.first)
        },
        ColumnSpec("stage", "Stage", priority: 4, maximum: 14, role: .muted) { line in
          line.first.stage.map { corpus[$0].name } ?? ""
        },
        ShareColumns(context: context).voices(priority: 1) { $0.claims.map { .statement($0) } },
        ColumnSpec("document", "First in", priority: 3, maximum: 20, role: .source) { line in
          corpus[line.first.provenance.document].publisher
        },
      ]
    ) { line in
      let claims = line.claims.map { Corpus.ClaimReference.statement($0) }
      return (
        line.first.id, line.first.value, context.route(to: claims[0]), claims
      )
    }
  }

  private func about(_ statement: Statement) -> String {
    let subject = statement.subject == subject ? nil : statement.subject
    let mineral = statement.mineral == mineral ? nil : statement.mineral
    return [subject.map { corpus[$0].short }, mineral.map { corpus[$0].name }]
      .compactMap(\.self).joined(separator: ", ")
  }
}

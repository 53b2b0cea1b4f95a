import LodeData

/// The columns that every table of claims has.
extension Field where Source: Claim {
  static func id() -> [Field] {
    [Field("id", "The claim's id.", isDetail: true) { .text($0.id) }]
  }

  /// The words of the source.
  static func stated() -> [Field] {
    [Field("stated", "The source's own words.") { .text($0.provenance.stated) }]
  }

  /// Both ends of the claim's interval; `unit` completes the sentence "The least value, in …".
  static func interval(_ unit: String, of interval: @escaping (Source) -> Interval?) -> [Field] {
    [
      Field("low", .number, "The least value, in \(unit).", absence: .unknown) {
        .figure(interval($0)?.low)
      },
      Field("high", .number, "The greatest value; null without limit.", absence: .unknown) {
        .figure(interval($0)?.high)
      },
      Field("low_open", .flag, "Whether low itself is excluded.", isDetail: true) {
        .flag(interval($0)?.lowOpen)
      },
      Field("high_open", .flag, "Whether high itself is excluded.", isDetail: true) {
        .flag(interval($0)?.highOpen)
      },
    ]
  }

  /// Where the claim stands: package, document and line.
  static func place(in corpus: Corpus) -> [Field] {
    [
      Field("package", "The data package's id.", isDetail: true) {
        .text(corpus[corpus[$0.provenance.document].package].id)
      },
      Field("document", "The document's id.") { .text(corpus[$0.provenance.document].id) },
      Field("line", .integer, "The line of the document, from 1; null where it was not at hand.") {
        .count($0.provenance.line)
      },
      Field("locator", "The page, table or section, where one is recorded.", isDetail: true) {
        .text($0.provenance.locator)
      },
    ]
  }

  /// Who says so, and how Lode reads it.
  static func voice(in corpus: Corpus) -> [Field] {
    [
      Field(
        "agency", "The newsroom; documents that share one are one voice.", isDetail: true
      ) { .text(corpus[corpus[$0.provenance.document].agency].id) },
      Field("said_by", "Who says so inside the document; null: the document.", isDetail: true) {
        .text($0.provenance.saidBy.map { corpus[$0].id })
      },
      Field("note", "How to read it, in Lode's words.", isDetail: true) {
        .text($0.provenance.note)
      },
    ]
  }

  /// How many newsrooms state the same; `voices` counts those of a claim.
  static func support(_ voices: @escaping (Source) -> Int) -> [Field] {
    [
      Field("voices", .integer, "How many newsrooms state the same; files of one are one voice.") {
        .integer(voices($0))
      }
    ]
  }

  /// The day that the claim holds for.
  static func date(isDetail: Bool = false) -> [Field] {
    [Field("date", "The day that it holds for.", isDetail: isDetail) { .day($0.provenance.date) }]
  }
}

extension Field {
  /// A column of text, the commonest kind.
  init(
    _ name: String, _ doc: String, absence: DataTable.Column.Absence = .none,
    isDetail: Bool = false, value: @escaping (Source) -> Value
  ) {
    self.init(name, .text, doc, absence: absence, isDetail: isDetail, value: value)
  }
}

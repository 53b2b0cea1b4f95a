import ArgumentParser
import LodeData
import LodeExport
import LodeMeasures

/// What is left when parties halt, and with whom it sits.
struct WhatIfHalt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "halt",
    abstract: "What is left of a stage when its leader or others halt, and who holds it.",
    discussion: """
      Every year, scope and package that states shares is answered by itself. Example: \
      lode whatif halt --mineral rare-earths --stage refining --coalition signatories
      """)

  @Option(
    name: .long, help: ArgumentHelp("The mineral.", valueName: "id"),
    completion: CorpusCompletion.minerals)
  var mineral: String

  @Option(
    name: .long, help: ArgumentHelp("The stage.", valueName: "id"),
    completion: CorpusCompletion.stages)
  var stage: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Who halts; may be repeated. Without it, the leader.", valueName: "iso3"),
    completion: CorpusCompletion.parties)
  var party: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "With whom what is left may sit: a group's id, what its members are called, or ISO3 codes "
        + "with commas.", valueName: "id"))
  var coalition: String?

  @Option(name: .long, help: "Only this year.")
  var year: Int?

  @Option(
    name: .long, help: ArgumentHelp("Only this document, or a package's.", valueName: "id"),
    completion: CorpusCompletion.documents)
  var source: String?

  @Option(
    name: .long, help: ArgumentHelp("Only shares of this whole, in its words.", valueName: "text"))
  var scope: String?

  @Option(name: .long, help: "The format.")
  var format: AnswerFormat = .table

  @Flag(name: .long, help: "Read shares without their qualifiers: 'over 90 %' as 90.")
  var literal = false

  @OptionGroup var data: DataOptions

  func run() throws {
    try reportingFailures {
      let corpus = try data.choice.corpus()
      let answers = try question(in: corpus).answers(in: corpus, isLiteral: literal)
      let refusals = answers.refused.map { whole, error in
        "\(words(for: whole, in: corpus)): \(error.text(in: corpus))"
      }
      guard !answers.answered.isEmpty else {
        throw Failure(
          .usage,
          refusals.isEmpty
            ? "no loaded document states such a share of '\(mineral)' at '\(stage)': unknown, not "
              + "zero; 'lode query concentration' lists what is stated"
            : refusals.joined(separator: "\n"))
      }
      for refusal in refusals { StandardStreams.writeError("lode: \(refusal)\n") }
      let report = HaltReport(answers.answered, in: corpus, isLiteral: literal)
      try format.write(report.value, report.table())
    }
  }

  /// The question that the options ask.
  /// - Throws: ``Failure`` with a sentence for each option that names what nothing is called.
  private func question(in corpus: Corpus) throws -> HaltQuestion {
    let rosters = Rosters(corpus: corpus)
    var mistakes: [String] = []
    func found<Found>(_ find: () throws -> Found) throws -> Found? {
      do {
        return try find()
      } catch let error as QueryError {
        mistakes.append("\(error)")
      } catch let error as CoalitionError {
        mistakes.append("\(error)")
      }
      return nil
    }
    // Each id by itself: a filter of all of them tells of the first mistake alone.
    _ = try found { try QueryFilter(mineral: mineral, in: corpus) }
    _ = try found { try QueryFilter(stage: stage, in: corpus) }
    _ = try found { try QueryFilter(source: source, in: corpus) }
    let parties = try found {
      try party.isEmpty ? nil : Coalition.parties(named: party.joined(separator: ","), in: rosters)
    }
    let allies = try found {
      try coalition.map { try Coalition(named: $0, in: rosters) }
    }
    guard mistakes.isEmpty else {
      throw Failure(.usage, mistakes.joined(separator: "\nlode: "))
    }
    let filter = try QueryFilter(
      mineral: mineral, stage: stage, source: source, year: year, in: corpus)
    guard var question = HaltQuestion(filter) else {
      throw Failure(.usage, "--mineral and --stage are both needed")
    }
    question.scope = scope
    question.parties = parties ?? nil
    question.coalition = allies ?? nil
    return question
  }

  private func words(for whole: Concentration.Whole, in corpus: Corpus) -> String {
    [
      corpus[whole.mineral].id, corpus[whole.stage].id, whole.year.map(String.init),
      whole.scope, corpus[whole.package].id,
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

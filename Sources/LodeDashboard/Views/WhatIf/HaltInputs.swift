import LodeData
import LodeMeasures

/// The parameters of `whatif/halt`: how they are read, and how they are asked for.
struct HaltInputs {
  private let route: Route
  private let context: PageContext
  /// The question that the route asks, its mineral and stage filled in; nil where no document states
  /// a share of anything.
  private let question: HaltQuestion?
  private let coalition: Coalition?
  private let measured: [Concentration]

  private var corpus: Corpus { context.corpus }

  /// The question of what is left of a whole without its leader.
  static func route(of whole: Concentration.Whole, in corpus: Corpus) -> Route {
    WhatIfQuestion.halt.route.setting("mineral", to: corpus[whole.mineral].id)
      .setting("stage", to: corpus[whole.stage].id)
      .setting("year", to: whole.year.map(String.init))
      .setting("source", to: corpus[whole.package].id)
  }

  /// Reads the question from the route.
  /// - Throws: ``RouteError`` for a parameter that is not known, or that nothing has.
  init(route: Route, context: PageContext) throws(RouteError) {
    try route.check(
      takes: ["coalition", "mineral", "party", "scope", "source", "stage", "year"])
    self.route = route
    self.context = context
    let filter = try WholeFilter(route, in: context.corpus)
    let rosters = Rosters(corpus: context.corpus)
    measured = filter.concentrations(in: context)
    let parties = try Self.value("party", of: route) { text throws(CoalitionError) in
      try Coalition.parties(named: text, in: rosters)
    }
    coalition = try Self.value("coalition", of: route) { text throws(CoalitionError) in
      try Coalition(named: text, in: rosters)
    }
    let opening = HaltQuestion.opening(among: measured, in: context.corpus) { whole in
      // Without a mineral, a whole in which those who halt hold something.
      filter.mineral != nil || filter.stage != nil || parties == nil
        || context.holds(parties ?? [], of: whole)
    }
    guard let mineral = filter.mineral ?? opening?.mineral,
      let stage = filter.stage ?? opening?.stage
    else {
      question = nil
      return
    }
    var question = HaltQuestion(mineral: mineral, stage: stage)
    question.parties = parties
    question.coalition = coalition
    question.year = filter.year
    question.scope = filter.scope
    self.question = question
  }

  private static func value<Found>(
    _ parameter: String, of route: Route, find: (String) throws(CoalitionError) -> Found
  ) throws(RouteError) -> Found? {
    guard let text = route.parameters[parameter] else { return nil }
    do throws(CoalitionError) {
      return try find(text)
    } catch {
      throw .badValue(text, parameter: parameter, reason: "\(error)")
    }
  }

  /// The answers, one for each whole that fits.
  var answers: HaltQuestion.Answers {
    let asked = question ?? nil
    return asked.map { $0.answers(in: measured, corpus: corpus) }
      ?? HaltQuestion.Answers(answered: [], refused: [])
  }

  /// The inputs as rows, each of which opens a prompt.
  var table: InputTable {
    func line(
      _ parameter: String, _ name: String, _ otherwise: String, _ meaning: String
    ) -> InputTable.Line {
      InputTable.Line(
        parameter: parameter, name: name, unit: "", value: route.parameters[parameter],
        otherwise: otherwise, meaning: meaning, isNumber: false)
    }
    let wholes = measured.map(\.whole)
    let packages = Set(wholes.map(\.package)).sorted().map { corpus[$0].id }
    return InputTable(lines: [
      line(
        "mineral", "Mineral", question.map { corpus[$0.mineral].id } ?? "none",
        "the most concentrated without one"),
      line("stage", "Stage", question.map { corpus[$0.stage].id } ?? "none", "such as refining"),
      line("party", "Who halts", "the leader", "ISO3 codes, commas between them"),
      line(
        "coalition", "Coalition", "none", "a group, or ISO3 codes with commas between them"),
      line("year", "Year", "all", "one answer for each"),
      line("source", "Source", "all", packages.joined(separator: ", ")),
      line("scope", "Scope", "all", "the whole that shares are of, in its words"),
    ])
  }
}

extension PageContext {
  /// Whether all of the parties hold a stated share of a whole.
  fileprivate func holds(_ parties: [Handle<Party>], of whole: Concentration.Whole) -> Bool {
    concentrations.contains { concentration in
      concentration.whole == whole
        && parties.allSatisfy { party in
          concentration.holdings.contains { $0.party == party }
        }
    }
  }
}

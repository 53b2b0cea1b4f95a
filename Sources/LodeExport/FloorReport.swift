import LodeData
public import LodeMeasures

/// The answer of `lode whatif floor`: what tariff holds a floor, and who pays.
///
/// ```
/// measure                value  unit    meaning
/// ---------------------  -----  ------  ---------------------------------------------
/// topup                     47  USD/kg  what the tariff adds to the existing duty
/// duty_paid                110  USD/kg  the price with all duty
/// ad_valorem_equivalent   74.6  %       existing duty and top-up, of the landed price
/// ```
public struct FloorReport: Sendable {
  let question: PriceFloorQuestion
  let answer: PriceFloorAnswer

  /// Reports an answer beside the question that it is to.
  public init(_ answer: PriceFloorAnswer, to question: PriceFloorQuestion) {
    self.answer = answer
    self.question = question
  }

  private var floor: PriceFloor { answer.floor }

  /// The answer for other programs: `topup`, `duty_paid`, `ad_valorem_equivalent` (percent),
  /// `existing_duty`, `revenue`, `scopes`, `incidence`, `leakage`, `ladder_holds`, and the `inputs`,
  /// `assumptions` and `caveats` that they rest on.
  ///
  /// Prices are USD/kg, quantities kg, money USD; what was not asked is null.
  public var value: Value {
    .object([
      "topup": .measured(floor.topup), "duty_paid": .measured(floor.dutyPaid),
      "ad_valorem_equivalent": .measured(floor.adValoremEquivalent),
      "existing_duty": .measured(floor.existingDuty),
      "revenue": answer.revenue.map { .measured($0) } ?? .null,
      "scopes": .array(answer.scopes.map(value(of:))),
      "incidence": answer.incidence.map(value(of:)) ?? .null,
      "leakage": .array(
        answer.steps.map { step in
          .object([
            "input_per_unit": .number(step.inputPerUnit),
            "input_from_floor": .measured(step.inputFromFloor),
            "leakage": .measured(step.leakage),
          ])
        }),
      "ladder_holds": .flag(answer.isLadderClosed), "inputs": inputs,
      "assumptions": .list(PriceFloor.assumptions), "caveats": .list(PriceFloor.caveats),
    ])
  }

  private func value(of reading: PriceFloorAnswer.ScopeReading) -> Value {
    .object([
      "scope": .string(reading.scope.rawValue), "meaning": .string(reading.scope.meaning),
      "topup_on_members": .measured(reading.topupOnMembers), "revenue": .measured(reading.revenue),
    ])
  }

  private func value(of incidence: PriceFloor.Incidence) -> Value {
    .object([
      "buyers": .measured(incidence.buyers), "producers": .measured(incidence.producers),
      "treasury": .measured(incidence.treasury),
      "contract_for_difference": .measured(incidence.contractForDifference),
    ])
  }

  private var inputs: Value {
    .object([
      "reference": .number(floor.reference), "price": .number(floor.price),
      "duty": .number(floor.duty), "quantity": .figure(question.quantity),
      "members": .figure(question.members), "member_price": .figure(question.memberPrice),
      "use": .figure(question.use), "domestic": .figure(question.domestic),
      "inputs_per_unit": .array(question.inputsPerUnit.map { .number($0) }),
      "next_reference": .figure(question.nextReference), "next_price": .figure(question.nextPrice),
    ])
  }

  /// The answer as rows; the inputs come after it, assumptions and caveats last.
  public func table() -> DataTable {
    var rows = AnswerTable("floor")
    rows.add("topup", floor.topup, "USD/kg", "what the tariff adds to the existing duty")
    rows.add("duty_paid", floor.dutyPaid, "USD/kg", "the price with all duty")
    rows.add(
      "ad_valorem_equivalent", floor.adValoremEquivalent, "%",
      "existing duty and top-up, of the landed price")
    rows.add("existing_duty", floor.existingDuty, "USD/kg", "what the duty takes without a floor")
    if let revenue = answer.revenue {
      rows.add("revenue", revenue, "USD", "what the top-up brings in, if every import pays it")
    }
    addScopes(to: &rows)
    addIncidence(to: &rows)
    addLadder(to: &rows)
    addInputs(to: &rows)
    for sentence in PriceFloor.assumptions { rows.add("assumption", sentence) }
    for sentence in PriceFloor.caveats { rows.add("caveat", sentence) }
    return rows.table
  }

  /// Whom the tariff is laid on is open, so that every reading is told.
  private func addScopes(to rows: inout AnswerTable) {
    for reading in answer.scopes {
      let range = reading.topupOnMembers
      rows.add(
        "members_pay", from: range.low, to: range.high, "USD/kg",
        "top-up on members' shipments if \(reading.scope.meaning)")
      if let revenue = reading.revenue, question.members != nil {
        rows.add(
          "revenue", from: revenue.low, to: revenue.high, "USD", "if \(reading.scope.meaning)")
      }
    }
  }

  private func addIncidence(to rows: inout AnswerTable) {
    guard let incidence = answer.incidence else { return }
    rows.add("buyers_pay", incidence.buyers, "USD", "on all that they use, at home and imported")
    rows.add("producers_gain", incidence.producers, "USD", "on the domestic output")
    rows.add("treasury_takes", incidence.treasury, "USD", "on what is imported")
    rows.add(
      "contract_for_difference", incidence.contractForDifference, "USD",
      "what the budget would pay the domestic output instead; buyers pay nothing")
  }

  private func addLadder(to rows: inout AnswerTable) {
    for (index, step) in answer.steps.enumerated() {
      rows.add(
        "leakage_\(index + 1)", step.leakage, "USD/kg",
        "advantage outside per kg, \(index + 1) stage\(index == 0 ? "" : "s") on: the reference "
          + "there must stand as far above the price")
    }
    if let isClosed = answer.isLadderClosed {
      rows.add(
        "ladder",
        isClosed
          ? "holds: the next stage's reference closes the leak"
          : "does not hold: "
            + "goods come in at the next stage instead")
    }
  }

  private func addInputs(to rows: inout AnswerTable) {
    let given: [(PriceFloorError.Input, Double?)] = [
      (.reference, floor.reference), (.price, floor.price), (.duty, floor.duty),
      (.quantity, question.quantity), (.members, question.members),
      (.memberPrice, question.memberPrice), (.use, question.use), (.domestic, question.domestic),
      (.nextReference, question.nextReference), (.nextPrice, question.nextPrice),
    ]
    for case (let input, let value?) in given {
      rows.add("input", value, input.unit, input.name)
    }
    for value in question.inputsPerUnit {
      rows.add(
        "input", value, PriceFloorError.Input.inputPerUnit.unit,
        PriceFloorError.Input.inputPerUnit.name)
    }
  }
}

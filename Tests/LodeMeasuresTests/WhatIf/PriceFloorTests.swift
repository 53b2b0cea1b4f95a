import LodeData
import LodeMeasures
import TestSupport
import Testing

/// The price floor, by the worked cases of METHODS.md and by laws.
@Suite struct PriceFloorTests {
  /// Reference, price, duty; top-up, equivalent, duty-paid price, revenue in millions on 1 000 t.
  static let worked: [(String, Double, Double, Double, Double, Double, Double, Double)] = [
    ("E1", 110, 63, 0, 47, 74.60, 110, 47), ("E2", 110, 88, 0, 22, 25, 110, 22),
    ("E3", 110, 123, 0, 0, 0, 123, 0), ("E4", 100, 80, 5, 16, 25, 100, 16),
  ]

  @Test(arguments: worked)
  func workedCases(
    name: String, reference: Double, price: Double, duty: Double, topup: Double,
    equivalent: Double, dutyPaid: Double, millions: Double
  ) throws {
    let floor = try PriceFloor(reference: reference, price: price, duty: duty)
    #expect(isClose(floor.topup, topup, 1e-9), "\(name)")
    #expect(isClose(floor.adValoremEquivalent, equivalent, 0.005), "\(name)")
    #expect(isClose(floor.dutyPaid, dutyPaid, 1e-9), "\(name)")
    #expect(isClose(try floor.revenue(on: 1e6), millions * 1e6, 1e-3), "\(name)")
  }

  @Test func e4KeepsTheExistingDutyApart() throws {
    #expect(isClose(try PriceFloor(reference: 100, price: 80, duty: 5).existingDuty, 4, 1e-9))
  }

  @Test func e5SharesTheCostOut() throws {
    let paid = try PriceFloor(reference: 110, price: 63).incidence(use: 1e6, domestic: 5e5)
    #expect(paid.buyers == 47e6 && paid.producers == 23.5e6 && paid.treasury == 23.5e6)
    #expect(paid.contractForDifference == 23.5e6)
  }

  @Test func e6FollowsTheLeakDownTheChain() throws {
    let floor = try PriceFloor(reference: 110, price: 63)
    let ladder = try PriceLadder(above: floor, inputsPerUnit: [0.3, 2])
    #expect(isClose(ladder.steps[0].leakage, 14.10, 1e-9))
    #expect(isClose(ladder.steps[1].leakage, 28.20, 1e-9))
    #expect(try ladder.isClosed(byReference: 74.1, price: 60) == true)
    #expect(try ladder.isClosed(byReference: 74, price: 60) == false)
    let bare = try PriceLadder(above: floor, inputsPerUnit: [])
    #expect(try bare.isClosed(byReference: 74, price: 60) == nil)
  }

  @Test func aPriceAboveTheFloorLeaksNothing() throws {
    let ladder = try PriceLadder(
      above: PriceFloor(reference: 60, price: 63), inputsPerUnit: [0.3])
    #expect(ladder.steps.map(\.leakage) == [0])
  }

  @Test func theScopesDifferInWhatMembersPay() throws {
    let floor = try PriceFloor(reference: 110, price: 63)
    func paid(_ scope: PriceFloor.Scope, at price: Double?) throws -> Interval {
      try floor.topup(onMembersExportingAt: price, scope: scope)
    }
    #expect(try paid(.nonMembers, at: nil) == Interval(0))
    #expect(try paid(.everyone, at: 120) == Interval(47))
    #expect(try paid(.exemptAtFloor, at: 110) == Interval(0))
    #expect(try paid(.exemptAtFloor, at: 109) == Interval(47))
    #expect(try paid(.exemptAtFloor, at: nil) == Interval(low: 0, high: 47))
    #expect(
      try floor.revenue(on: 1000, members: 200, scope: .exemptAtFloor)
        == Interval(low: 800 * 47, high: 1000 * 47))
    #expect(try floor.revenue(on: 1000, members: 200, scope: .nonMembers) == Interval(800 * 47))
  }

  @Test(arguments: [UInt64(1), 2, 3]) func lawsHoldOfRandomLevels(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let price = Double.random(in: 0.01...500, using: &random)
      let reference = Double.random(in: 0.01...500, using: &random)
      let duty = random.chance(0.5) ? 0 : Double.random(in: 0...150, using: &random)
      let floor = try PriceFloor(reference: reference, price: price, duty: duty)
      #expect(floor.topup >= 0)
      #expect(floor.dutyPaid >= reference)
      #expect((floor.topup == 0) == (floor.priceWithDuty >= reference))
      #expect(isClose(floor.dutyPaid, floor.priceWithDuty + floor.topup, 1e-9))
      #expect(
        isClose(
          floor.adValoremEquivalent / 100 * price, price * duty / 100 + floor.topup, 1e-9))
      let higher = try PriceFloor(reference: reference, price: price * 1.01, duty: duty)
      #expect(higher.topup <= floor.topup)
      if higher.topup > 0 {
        let slope = (higher.topup - floor.topup) / (price * 0.01)
        #expect(isClose(slope, -(1 + duty / 100), 1e-6))
      }
      let use = Double.random(in: 0...1e6, using: &random)
      let paid = try floor.incidence(use: use, domestic: use * random.unit())
      #expect(isClose(paid.producers + paid.treasury, paid.buyers, 1e-4))
    }
  }

  @Test func whatIsOutOfRangeIsNamedWithItsValue() {
    #expect(throws: PriceFloorError.notPositive(.price, -3)) {
      try PriceFloor(reference: 1, price: -3)
    }
    #expect(throws: PriceFloorError.notPositive(.reference, 0)) {
      try PriceFloor(reference: 0, price: 1)
    }
    #expect(throws: PriceFloorError.negative(.duty, -1)) {
      try PriceFloor(reference: 1, price: 1, duty: -1)
    }
    #expect(throws: PriceFloorError.self) { try PriceFloor(reference: .nan, price: 1) }
    #expect(throws: PriceFloorError.exceeds(part: .domestic, 2, whole: .use, 1)) {
      try PriceFloor(reference: 2, price: 1).incidence(use: 1, domestic: 2)
    }
    #expect(
      PriceFloorError.notPositive(.price, -3).description
        == "the price is -3; it must be above 0 USD/kg")
  }

  @Test func noLevelsGiveNoAnswerAndBadOnesAreToldAllTheSame() throws {
    var question = PriceFloorQuestion()
    question.reference = 110
    #expect(try question.answer() == nil)
    question.quantity = -1
    #expect(throws: PriceFloorError.negative(.quantity, -1)) { try question.answer() }
    question.quantity = 10
    question.members = 11
    #expect(throws: PriceFloorError.exceeds(part: .members, 11, whole: .quantity, 10)) {
      try question.answer()
    }
    question.members = nil
    question.price = 63
    let answer = try #require(try question.answer())
    #expect(answer.revenue == 470 && answer.incidence == nil && answer.steps.isEmpty)
  }
}

import LodeData
import LodeMeasures
import Testing

@Suite struct StatedShareTests {
  private struct Reading {
    let words: [String]
    let interval: Interval?
    let literal: Double
  }

  private static let readings = [
    Reading(
      words: ["60%", "60 %", " 60 percent ", "60 Per Cent"], interval: Interval(60), literal: 60),
    Reading(words: ["68.5%", "exactly 68.5 %"], interval: Interval(68.5), literal: 68.5),
    Reading(
      words: [
        "about 60%", "around 60 %", "Roughly 60 percent", "some 60%", "approximately 60%", "~60%",
        "~ 60 %", "≈ 60 %", "circa 60%", "ABOUT  60\u{a0}%",
      ], interval: Interval(low: 55, high: 65), literal: 60),
    Reading(words: ["about 65%"], interval: Interval(low: 62.5, high: 67.5), literal: 65),
    Reading(words: ["about 68%"], interval: Interval(low: 67, high: 69), literal: 68),
    Reading(words: ["about 100%"], interval: Interval(low: 95, high: 100), literal: 100),
    Reading(
      words: [
        "over 90 %", "more than 90%", "above 90%", "> 90 %", ">90%", "90+%", "90%+", "90 + %",
      ],
      interval: Interval(low: 90, high: 100, lowOpen: true), literal: 90),
    Reading(
      words: ["at least 40%", ">= 40%", "≥40 %", "no less than 40%"],
      interval: Interval(low: 40, high: 100), literal: 40),
    Reading(
      words: ["under 30%", "less than 30%", "below 30 %", "< 30 %"],
      interval: Interval(low: 0, high: 30, highOpen: true), literal: 30),
    Reading(
      words: ["at most 30%", "up to 30 %", "<= 30%", "≤ 30%", "no more than 30%"],
      interval: Interval(low: 0, high: 30), literal: 30),
    Reading(
      words: ["nearly 80%", "almost 80 %", "just under 80%"],
      interval: Interval(low: 75, high: 80, highOpen: true), literal: 80),
    Reading(words: ["nearly 3%"], interval: Interval(low: 0, high: 3, highOpen: true), literal: 3),
    Reading(
      words: ["more than half", "over half"], interval: Interval(low: 50, high: 100, lowOpen: true),
      literal: 50),
    Reading(words: ["half", "a half"], interval: Interval(low: 47.5, high: 52.5), literal: 50),
    Reading(
      words: ["two-thirds", "two thirds", "about two-thirds", "Two–Thirds"],
      interval: Interval(low: 64.2, high: 69.2), literal: 66.7),
    Reading(words: ["three-quarters"], interval: Interval(low: 72.5, high: 77.5), literal: 75),
  ]

  @Test func wordsAreReadByThePolicy() throws {
    for reading in Self.readings {
      for words in reading.words {
        let interval = try StatedShare.interval(of: words)
        let expected = try #require(reading.interval)
        #expect(isClose(interval.low, expected.low, 1e-9), "\(words)")
        #expect(isClose(interval.high, expected.high, 1e-9), "\(words)")
        #expect(interval.lowOpen == expected.lowOpen, "\(words)")
        #expect(interval.highOpen == expected.highOpen, "\(words)")
      }
    }
  }

  @Test func literalReadingIsTheNumberAlone() throws {
    for reading in Self.readings {
      for words in reading.words {
        #expect(
          try StatedShare.interval(of: words, literal: true, precision: .prose)
            == Interval(reading.literal), "\(words)")
      }
    }
  }

  @Test(arguments: [
    "between 55 and 65%", "Between 55% and 65 %", "55..65%", "55-65 %", "55–65%",
    "55 to 65 percent",
    "from 55 to 65%", "55% - 65%", "between 55-65%",
  ])
  func rangesAreTheSameInBothReadings(words: String) throws {
    let range = try #require(Interval(low: 55, high: 65))
    #expect(try StatedShare.interval(of: words) == range)
    #expect(try StatedShare.interval(of: words, literal: true) == range)
  }

  @Test(arguments: ["most", "Majority", "a majority", "the majority"])
  func mostStatesNoNumberToTakeLiterally(words: String) throws {
    let range = try #require(Interval(low: 50, high: 100, lowOpen: true))
    #expect(try StatedShare.interval(of: words) == range)
    #expect(try StatedShare.interval(of: words, literal: true) == range)
  }

  @Test func precisionAppliesToUnqualifiedNumbersAlone() throws {
    let cases: [(String, StatedShare.Precision, Double, Double)] = [
      ("60%", .prose, 59.5, 60.5), ("60%", .table, 59.5, 60.5), ("68.5%", .table, 68.45, 68.55),
      ("0.25%", .table, 0.245, 0.255), ("0%", .prose, 0, 0.5), ("100%", .table, 99.5, 100),
      ("about 60%", .table, 55, 65), ("exactly 60%", .prose, 60, 60), ("55-65%", .prose, 55, 65),
    ]
    for (words, precision, low, high) in cases {
      let interval = try StatedShare.interval(of: words, precision: precision)
      #expect(isClose(interval.low, low, 1e-9) && isClose(interval.high, high, 1e-9), "\(words)")
    }
  }

  @Test func sharesBeyondTheWholeAreRefusedNotClamped() {
    let cases: [(String, WordingError)] = [
      ("-5%", .outOfRange(number: "-5", least: 0, greatest: 100)),
      ("\u{2212}5 %", .outOfRange(number: "-5", least: 0, greatest: 100)),
      ("105%", .outOfRange(number: "105", least: 0, greatest: 100)),
      ("about 105%", .outOfRange(number: "105", least: 0, greatest: 100)),
      ("90-105%", .outOfRange(number: "105", least: 0, greatest: 100)),
      ("-5..10%", .outOfRange(number: "-5", least: 0, greatest: 100)),
      ("over 100%", .nothingFits("over 100%")),
      ("less than 0%", .nothingFits("less than 0%")),
      ("65..55%", .reversedRange(low: 65, high: 55)),
      ("60", .missingPercentSign(number: "60")),
      ("about 0.6", .missingPercentSign(number: "0.6")),
      ("55..65", .missingPercentSign(number: "65")),
      ("", .empty), ("  ", .empty),
    ]
    for (words, expected) in cases {
      let error = #expect(throws: WordingError.self) { try StatedShare.interval(of: words) }
      #expect(error == expected, "\(words)")
    }
  }

  @Test(arguments: [
    "lots", "6O%", "60%%", "about", "between 60%", "1e1%", "+60%", "60,5%", "about 55-65%", "%",
    "mostly 60%", "somewhat 60%", ".5%", "5.%", "over over 5%", "NaN%", "inf%",
  ])
  func otherWordsAreUnreadableAndTheErrorListsTheForms(words: String) {
    let error = #expect(throws: WordingError.self) { try StatedShare.interval(of: words) }
    #expect(error == .unreadable(words))
    #expect(error?.description.contains("'between 55 and 65%'") == true)
  }
}

@Suite struct StatedAmountTests {
  @Test func countsAreWholeNumbers() throws {
    #expect(try StatedAmount.count(of: "54 countries") == Interval(54))
    #expect(
      try StatedAmount.count(of: "more than 50 countries") == Interval(low: 51, high: .infinity))
    #expect(try StatedAmount.count(of: "50+") == Interval(low: 51, high: .infinity))
    #expect(try StatedAmount.count(of: "at least 1,200") == Interval(low: 1200, high: .infinity))
    #expect(try StatedAmount.count(of: "fewer than 10") == Interval(low: 0, high: 9))
    #expect(try StatedAmount.count(of: "up to 10") == Interval(low: 0, high: 10))
    #expect(try StatedAmount.count(of: "between 5 and 7 parties") == Interval(low: 5, high: 7))
    #expect(try StatedAmount.count(of: "5-7 parties") == Interval(low: 5, high: 7))
    #expect(try StatedAmount.count(of: "more than 50", literal: true) == Interval(50))
  }

  @Test func sumsOfMoneyCarryTheirScale() throws {
    #expect(try StatedAmount.money(of: "up to $10 billion") == Interval(low: 0, high: 1e10))
    #expect(
      try StatedAmount.money(of: "More than US$ 30bn")
        == Interval(low: 3e10, high: .infinity, lowOpen: true))
    #expect(try StatedAmount.money(of: "$1.67 billion") == Interval(1.67e9))
    #expect(try StatedAmount.money(of: "$1,250,000") == Interval(1_250_000))
    #expect(try StatedAmount.money(of: "up to $10 billion", literal: true) == Interval(1e10))
  }

  @Test(arguments: ["about 50", "many", "1.5", "between 5"])
  func countsWithoutAPlainBoundAreRefused(words: String) {
    #expect(throws: WordingError.unreadable(words)) { try StatedAmount.count(of: words) }
  }

  @Test(arguments: ["some $10 billion", "$", "$10 zillion", "$1,2 billion"])
  func sumsWithoutAPlainBoundAreRefused(words: String) {
    #expect(throws: WordingError.self) { try StatedAmount.money(of: words) }
  }
}

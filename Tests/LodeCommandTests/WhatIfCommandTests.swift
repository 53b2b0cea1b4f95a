import Foundation
import Testing

/// `lode whatif`: answers, refusals, and their codes.
@Suite struct WhatIfCommandTests {
  private static let basket =
    "mineral,price_usd_per_kg,annual_use_kg\ncobalt,37.48,12400000\nlithium,10,3000000\n"

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func theFloorIsAnsweredByItsFields() throws {
    let outcome = try Command.run(
      "whatif", "floor", "--reference", "100", "--price", "80", "--duty", "5", "--quantity", "1m",
      "--format", "json")
    let answer = try object(outcome.output)
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    #expect(answer["topup"] as? Double == 16 && answer["duty_paid"] as? Double == 100)
    #expect(answer["ad_valorem_equivalent"] as? Double == 25)
    #expect(answer["revenue"] as? Double == 16e6)
  }

  @Test func theVaultTakesTheStatedMoneyOrTheUsers() throws {
    let stated = try object(
      try Command.run("whatif", "vault", "--basket", "-", "--format", "json", input: Self.basket)
        .output)
    let budget = try #require(stated["budget"] as? [String: Any])
    #expect(budget["high"] as? Double == 12e9 && (budget["low"] as? Double ?? 0) < 12e9)
    let given = try object(
      try Command.run(
        "whatif", "vault", "--basket", "-", "--budget", "494752000", "--days", "73", "--format",
        "json", input: Self.basket
      ).output)
    let minerals = try #require(given["minerals"] as? [[String: Any]])
    #expect(minerals.map { $0["mineral"] as? String } == ["cobalt", "lithium"])
    #expect(minerals.map { $0["days"] as? Double } == [365, 365])
    #expect(minerals[0]["quantity_kg"] as? Double == 12_400_000)
    #expect((given["target"] as? [String: Any])?["cost"] as? Double == 98_950_400)
    #expect((given["basket"] as? [[String: Any]])?.count == 2)
  }

  /// What people get wrong: arguments, the exit code, and words of the sentence.
  static let mistakes: [([String], Int32, [String])] = [
    (["floor", "--price", "5"], 64, ["--reference"]),
    (["floor", "--reference", "9", "--price", "-5"], 64, ["--price", "-5", "above 0 USD/kg"]),
    (["floor", "--reference", "9", "--price", "x"], 64, ["'x' is no number"]),
    (["floor", "--reference", "9", "--price", "5", "--duty", "-1"], 64, ["--duty", "or more"]),
    (
      ["floor", "--reference", "9", "--price", "5", "--use", "1"], 64, ["both --use and --domestic"]
    ),
    (
      ["floor", "--reference", "9", "--price", "5", "--use", "1", "--domestic", "2"], 64,
      ["--domestic", "no greater"]
    ),
    (["vault"], 64, ["--basket"]),
    (["vault", "--basket", "/no/such/file.csv"], 66, ["no file '/no/such/file.csv'"]),
    (["vault", "--basket", "/tmp"], 66, ["is a folder"]),
    (["vault", "--basket", "-", "--budget", "-1"], 64, ["budget", "0 or more"]),
    (["vault", "--basket", "-", "--budget", "over 5bn"], 64, ["finite"]),
    (["vault", "--basket", "-", "--fees", "101"], 64, ["fees", "between 0 and 100"]),
    (["vault", "--basket", "-", "--days", "0"], 64, ["days", "above 0"]),
    (["vault", "--basket", "-", "--programme", "project-valt"], 64, ["'project-vault'"]),
  ]

  @Test(arguments: mistakes)
  func mistakesGetASentenceACodeAndNoOutput(
    arguments: [String], code: Int32, words: [String]
  ) throws {
    let outcome = try Command.run(
      Command.path, ["whatif"] + arguments, input: Self.basket)
    #expect(outcome.status == code, "\(arguments): \(outcome.error)")
    #expect(outcome.output.isEmpty)
    for word in words { #expect(outcome.error.contains(word), "\(arguments): \(outcome.error)") }
  }

  @Test func aBadBasketIsToldByLineAndColumn() throws {
    let outcome = try Command.run(
      "whatif", "vault", "--basket", "-", input: Self.basket + "cobolt,1,1\nlithium,1,-1\n")
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(
      outcome.error.contains("standard input:4:1: error: [reference]")
        && outcome.error.contains("did you mean 'cobalt'?"))
    #expect(outcome.error.contains("standard input:5:11: error: [interval]"))
  }

  @Test func withoutAQuestionThePlaceIsOpened() throws {
    let outcome = try Command.run("whatif")
    #expect(outcome.output == (try Command.run("export", "whatif").output))
  }

  @Test func everyAnswerOfAScreenCanBeExported() throws {
    let outcome = try Command.run("export", "whatif/floor?reference=110&price=63")
    #expect(outcome.status == 0 && outcome.output.contains("47"))
    let bad = try Command.run("export", "whatif/floor?reference=110&price=0")
    #expect(bad.status == 64 && bad.error.contains("price=0: the price is 0; it must be above 0"))
    let basket = try Command.run("export", "whatif/vault?basket=cobolt:1:1")
    #expect(basket.status == 64 && basket.error.contains("did you mean 'cobalt'?"))
  }
}

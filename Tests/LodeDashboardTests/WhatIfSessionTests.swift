import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// What a person asks of the what-if pages with the keyboard, and what they then see.
@Suite struct WhatIfSessionTests {
  static let sizes = [(40, 12), (80, 24), (120, 40)]
  static let floor =
    "whatif/floor?reference=110&price=63&quantity=1000000&members=200k&use=1m&domestic=500k"
    + "&input-per-unit=0.3&next-reference=70&next-price=60"
  static let vault =
    "whatif/vault?basket=rare-earths/mining:100:1700000::80,rare-earths/magnets:50:9838000,"
    + "cobalt:37.48:12400000:::140m&days=90&rate=5"
  static let places = [
    "whatif": "whatif", "floor/empty": "whatif/floor", "floor/answer": floor,
    "vault/empty": "whatif/vault", "vault/answer": vault,
  ]

  @Test(arguments: places.keys.sorted(), sizes)
  func looksAsRecorded(name: String, size: (Int, Int)) throws {
    let session = try TestSession(
      try #require(Self.places[name]), size: Size(columns: size.0, rows: size.1))
    Golden.expect(session.frame, named: "whatif/\(name)")
  }

  @Test func theTabLeadsToTheQuestionsAndTheyToTheirPages() throws {
    var session = try TestSession("overview")
    try session.press("7")
    #expect(session.route == "whatif")
    try session.press("Enter")
    #expect(session.route == "whatif/halt" && session.header.contains("What if › Halt"))
    try session.press("Esc", "j", "Enter")
    #expect(session.route == "whatif/floor" && session.header.contains("What if › Price floor"))
    #expect(session.shows("The sources state the mechanism and no level"))
    try session.press("Esc", "j", "Enter")
    #expect(session.route == "whatif/vault")
  }

  @Test func aLevelIsTypedAndBackUndoesIt() throws {
    var session = try TestSession("whatif/floor")
    try session.press("Enter")
    #expect(session.footer.contains("Reference price, USD/kg:"))
    session.type("110")
    try session.press("Enter")
    #expect(session.route == "whatif/floor?reference=110" && !session.shows("Top-up"))
    #expect(session.selected == "Reference price")
    try session.press("j", "Enter")
    session.type("63")
    try session.press("Enter")
    #expect(session.route == "whatif/floor?price=63&reference=110")
    #expect(session.shows("Top-up") && session.selected == "Price")
    try session.press("Esc")
    #expect(session.route == "whatif/floor?reference=110")
    try session.press("f")
    #expect(session.route == "whatif/floor?price=63&reference=110")
  }

  @Test func thePromptBeginsWithTheValueAndAnEmptyOneTakesItAway() throws {
    var session = try TestSession("whatif/floor?price=63&reference=110")
    try session.press("Enter")
    #expect(session.footer.contains("USD/kg: 110"))
    try session.press("Ctrl-U", "Enter")
    #expect(session.route == "whatif/floor?price=63")
  }

  @Test func aBadValueSaysWhyAndKeepsThePrompt() throws {
    var session = try TestSession("whatif/floor?price=63&reference=110")
    try session.press("Enter", "Ctrl-U")
    session.type("-5")
    try session.press("Enter")
    #expect(session.route == "whatif/floor?price=63&reference=110")
    #expect(session.footer.contains("USD/kg: -5"))
    #expect(session.lines.dropLast().last?.contains("it must be above 0 USD/kg") == true)
    try session.press("Backspace")
    #expect(!session.shows("it must be above 0"))
    try session.press("Esc")
    #expect(session.footer.contains("help"))
    for text in ["a&b", "x=1", "lots"] {
      try session.press("Enter", "Ctrl-U")
      session.type(text)
      try session.press("Enter")
      #expect(session.state.prompt != nil, "\(text)")
      try session.press("Esc")
    }
  }

  @Test func basketLinesAreAddedChangedAndTakenAway() throws {
    var session = try TestSession("whatif/vault")
    #expect(session.shows("No basket, no days of cover") && session.selected == "Add a line")
    try session.press("Enter")
    session.type("cobalt:37.48:12400000")
    try session.press("Enter")
    #expect(session.route == "whatif/vault?basket=cobalt:37.48:12400000")
    #expect(session.shows("Days of use"))
    // One more line, and a second one of the same goods is refused.
    try session.press("G", "g")
    session = try TestSession("whatif/vault?basket=cobalt:37.48:12400000")
    while session.selected != "Add a line" { try session.press("j") }
    try session.press("Enter")
    session.type("cobalt:1:1")
    try session.press("Enter")
    #expect(session.shows("the same goods stand on line 1"))
    try session.press("Ctrl-U")
    session.type("copper:9:2m")
    try session.press("Enter")
    #expect(session.route == "whatif/vault?basket=cobalt:37.48:12400000,copper:9:2m")
    while session.selected != "Cobalt" || session.state.currentSection?.id != "basket" {
      try session.press("k")
    }
    try session.press("Enter", "Ctrl-U", "Enter")
    #expect(session.route == "whatif/vault?basket=copper:9:2m")
  }

  @Test func theBudgetOfTheVaultRestsOnWhatDocumentsState() throws {
    let session = try TestSession(Self.vault)
    let money = try #require(session.state.body.page.sections.first { $0.id == "money" })
    let budget = try #require(money.rows.first)
    #expect(budget.claims.count >= 6 && budget.cells[1].plainText.hasSuffix(" – 12"))
    let own = try TestSession(Self.vault + "&budget=10bn")
    let given = try #require(own.state.body.page.sections.first { $0.id == "money" }?.rows.first)
    #expect(given.claims.isEmpty && given.cells[1].plainText == "10")
    #expect(own.state.body.page.sections.contains { $0.id == "stated" })
  }

  @Test(arguments: [
    ("whatif/floor?price=0", "it must be above 0"),
    ("whatif/floor?prize=3", "no parameter 'prize'"),
    ("whatif/floor?price=x", "no number"), ("whatif/vault?fees=101", "between 0 and 100"),
    ("whatif/vault?basket=cobalt:1", "mineral[/stage]"),
    ("whatif/vault?basket=cobalt::5", "no days without"),
    ("whatif/vault?basket=cobalt:1:0", "above 0"),
    ("whatif/vault?basket=cobalt/minning:1:1", "did you mean 'mining'?"),
    ("whatif/vault?programme=x", "project-vault"), ("whatif/flor", "did you mean 'whatif/floor'?"),
  ])
  func aRouteThatMakesNoAnswerSaysWhy(route: String, words: String) {
    #expect {
      try TestSession(route)
    } throws: { error in
      "\(error)".contains(words)
    }
  }

  @Test func thePagesHoldAtAnySizeAndInPlainLines() throws {
    for route in [Self.floor, Self.vault] {
      for size in [Size(columns: 1, rows: 1), Size(columns: 20, rows: 5)] {
        var session = try TestSession(route, size: size)
        try session.press("G", "Enter", "Enter", "Esc")
        #expect(session.frame.size == size)
      }
      let ascii = try TestSession(route, symbols: .ascii)
      #expect(ascii.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
    }
    #expect(PlainText.text(of: try TestSession(Self.floor).state).contains("Top-up. Value: 47."))
  }

  @Test func enormousNumbersDoNotTrap() throws {
    let session = try TestSession(
      "whatif/floor?reference=1e15&price=0.000001&quantity=1e15&use=1e15&domestic=1e15")
    #expect(session.shows("Top-up"))
  }
}

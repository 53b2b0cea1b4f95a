import LodeTerminal
import Testing

struct TerminalErrorTests {
  private let errors: [TerminalError] = [
    .notATerminal(.input), .notATerminal(.output), .unsupported(term: nil),
    .unsupported(term: "dumb"), .alreadyStarted, .cannotStart,
  ]

  @Test func eachSaysWhatIsWrongAndWhatToDo() {
    #expect(Set(errors.map(\.description)).count == errors.count)
    for error in errors { #expect(error.description.contains(":")) }
  }

  @Test func theTerminalIsNamed() {
    let text = TerminalError.unsupported(term: "dumb").description
    #expect(text.contains("\"dumb\"") && text.contains("TERM="))
    #expect(TerminalError.unsupported(term: nil).description.contains("TERM is not set"))
  }

  @Test func namesCannotDisturbTheTerminal() {
    let text = TerminalError.unsupported(term: "x\u{1B}[31m" + String(repeating: "y", count: 999))
      .description
    #expect(text.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) })
    #expect(text.count < 250)
  }
}

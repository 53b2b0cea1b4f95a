import Testing

@testable import LodeTerminal

struct GroundQuestionTests {
  @Test func anAnswerIsDueForAWhileAfterAsking() {
    var question = GroundQuestion(isWanted: true)
    #expect(!question.isOpen(at: 5000))
    question.ask(at: 5000)
    #expect(question.isOpen(at: 5000) && question.isExpected(at: 5500))
    #expect(question.isOpen(at: 8000) && !question.isExpected(at: 8000))
    #expect(!question.isOpen(at: 15_000))
    question.ask(at: 15_000)
    #expect(!question.isOpen(at: 15_000), "it is asked once")
  }

  @Test func theAnswerEndsTheWait() {
    var question = GroundQuestion(isWanted: true)
    question.ask(at: 0)
    question.close()
    #expect(!question.isOpen(at: 1))
    question.ask(at: 2)
    #expect(!question.isOpen(at: 3))
  }

  @Test func aKeyBeforeItWithdrawsTheQuestion() {
    var question = GroundQuestion(isWanted: true)
    question.withdraw()
    question.ask(at: 0)
    #expect(!question.isOpen(at: 1))
  }

  @Test func aKeyAfterItChangesNothing() {
    var question = GroundQuestion(isWanted: true)
    question.ask(at: 0)
    question.withdraw()
    #expect(question.isOpen(at: 1))
  }

  @Test func whoDoesNotWantToKnowNeverAsks() {
    var question = GroundQuestion(isWanted: false)
    question.ask(at: 0)
    #expect(!question.isOpen(at: 1))
  }
}

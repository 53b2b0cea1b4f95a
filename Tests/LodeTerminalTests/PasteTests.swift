import CNcurses
import LodeScreen
import Testing

@testable import LodeTerminal

struct PasteTests {
  private func paste(_ text: String) -> InputEvent? {
    var decoder = KeyDecoder()
    for scalar in ("\u{1B}[200~" + text + "\u{1B}[201~").unicodeScalars {
      decoder.feed(.character(scalar))
    }
    return decoder.next()
  }

  @Test func commandsInPastedTextAreText() {
    #expect(paste("q\u{3}:quit\r") == .paste("q:quit\n"))
    #expect(paste("") == .paste(""))
  }

  @Test func lineEndsBecomeNewlines() {
    #expect(paste("a\r\nb\rc\nd\te") == .paste("a\nb\nc\nd\te"))
  }

  @Test func sequencesInPastedTextLoseTheirEscape() {
    #expect(paste("a\u{1B}[31mb\u{1B}\u{1B}[200~") == .paste("a[31mb[200~"))
  }

  @Test func keysOfTerminfoInPastedTextAreDropped() {
    var decoder = KeyDecoder()
    for scalar in "\u{1B}[200~a".unicodeScalars { decoder.feed(.character(scalar)) }
    decoder.feed(.key(lode_key_up))
    for scalar in "b\u{1B}[201~".unicodeScalars { decoder.feed(.character(scalar)) }
    #expect(decoder.next() == .paste("ab"))
    #expect(decoder.next() == nil)
  }

  @Test func longTextIsCutBetweenCharacters() {
    let kept = String(repeating: "稀", count: PasteBuffer.limit / 3)
    #expect(paste(kept + "稀稀x") == .paste(kept))
  }

  @Test func textWithoutAnEndIsDeliveredAfterSilence() {
    var decoder = KeyDecoder()
    for scalar in "\u{1B}[200~abc".unicodeScalars { decoder.feed(.character(scalar)) }
    #expect((decoder.patience ?? 0) >= 1000)
    decoder.settle()
    #expect(decoder.next() == .paste("abc"))
  }
}

import LodeData
import Testing

@Suite struct DocumentTextTests {
  private func text(_ bytes: [UInt8]) -> DocumentText { DocumentText(path: "a.txt", bytes: bytes) }
  private func text(_ text: String) -> DocumentText { self.text(Array(text.utf8)) }

  @Test(arguments: [
    ("a\nb", ["a", "b"]), ("a\nb\n", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("a\rb\r", ["a", "b"]),
    ("a\n\nb", ["a", "", "b"]), ("a\r\rb", ["a", "", "b"]), ("a\r\n\r\nb", ["a", "", "b"]),
    ("a\n\rb", ["a", "", "b"]), ("a\rb\nc\r\nd", ["a", "b", "c", "d"]), ("", [""]), ("\n", [""]),
    ("\r\n", [""]), ("a\n\n", ["a", ""]), ("a\u{2028}b\u{B}c\u{85}d", ["a\u{2028}b\u{B}c\u{85}d"]),
  ])
  func linesAreThoseThatAnEditorCounts(raw: String, lines: [String]) {
    #expect(text(raw).lines == lines)
  }

  @Test func linesAreNumberedFromOne() {
    let found = text("a\nb\n")
    #expect(found.line(1) == "a" && found.line(2) == "b")
    #expect(found.line(0) == nil && found.line(3) == nil && found.line(-1) == nil)
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstLine() {
    #expect(text("\u{FEFF}a\nb").lines == ["a", "b"])
    #expect(text("\u{FEFF}").lines == [""])
    #expect(text("\u{FEFF}a").digest != text("a").digest)
  }

  @Test func theDigestIsThatOfTheBytes() {
    #expect(
      text("abc").digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func whatIsNotUTF8IsReadAsWindows1252() {
    let page = text([0x61, 0x0A, 0x63, 0xE9, 0x97, 0x0A, 0xFF])
    #expect(page.lines == ["a", "cé—", "ÿ"] && page.firstGarbledLine == nil)
    #expect(text("a\u{FFFD}é").firstGarbledLine == nil)
  }

  @Test func bytesOfNeitherEncodingAreReplacedAndTheirLineIsNamed() {
    let torn = text([0x61, 0x0A, 0x63, 0x81, 0x0A, 0xFF])
    #expect(torn.lines == ["a", "c\u{FFFD}", "\u{FFFD}"] && torn.firstGarbledLine == 2)
    // UTF-16 with its byte order mark.
    #expect(text([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00]).firstGarbledLine == 1)
  }
}

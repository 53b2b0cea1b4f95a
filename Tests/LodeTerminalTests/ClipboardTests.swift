import Foundation
import Testing

@testable import LodeTerminal

@Suite struct ClipboardTests {
  @Test(arguments: ["", "a", "ab", "abc", "稀土 ≈ 60 %", String(repeating: "x\n", count: 300)])
  func lettersAreThoseOfFoundation(text: String) {
    let letters = ClipboardSequence.base64(Array(text.utf8))
    #expect(String(decoding: letters, as: UTF8.self) == Data(text.utf8).base64EncodedString())
  }

  @Test func theSequenceIsOSC52AndTmuxGetsItWrappedToo() throws {
    let plain = try #require(ClipboardSequence.bytes(for: "hi", inTmux: false))
    #expect(String(decoding: plain, as: UTF8.self) == "\u{1B}]52;c;aGk=\u{7}")
    let wrapped = try #require(ClipboardSequence.bytes(for: "hi", inTmux: true))
    #expect(
      String(decoding: wrapped, as: UTF8.self)
        == "\u{1B}]52;c;aGk=\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGk=\u{7}\u{1B}\\")
  }

  @Test func whatIsTooLongIsNotCut() {
    let most = ClipboardSequence.longest / 4 * 3
    #expect(
      ClipboardSequence.bytes(for: String(repeating: "a", count: most), inTmux: false) != nil)
    #expect(
      ClipboardSequence.bytes(for: String(repeating: "a", count: most + 3), inTmux: false) == nil)
  }

  @Test(arguments: [
    ("xterm-256color", true), ("tmux-256color", true), ("screen", true), ("xterm-kitty", true),
    ("rxvt-unicode-256color", true), ("foot", true), ("linux", false), ("vt100", false),
    ("vt220", false), ("dumb", false), ("", false), ("xtermite", false),
  ])
  func onlyTerminalsThatAreKnownToTakeItGetIt(name: String, isTaken: Bool) {
    #expect(ClipboardSequence.isTaken(by: name) == isTaken)
  }
}

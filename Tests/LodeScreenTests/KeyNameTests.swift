import Testing

@testable import LodeScreen

@Suite struct KeyNameTests {
  static let keys: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab,
      .backspace, .delete, .control(" "), .control("["), .character("土"), .character("é"),
      .character("👍"),
    ]
    + (0...63).map { .function($0) }
    + (UInt8(0x20)...0x7E).map { .character(Character(Unicode.Scalar($0))) }
    + (UInt8(0x61)...0x7A).map { .control(Character(Unicode.Scalar($0))) }

  @Test func `every name reads back as its key`() {
    for key in Self.keys { #expect(Key(name: key.name) == key, "\(key.name)") }
    #expect(Set(Self.keys.map(\.name)).count == Self.keys.count)
  }

  @Test(arguments: [
    ("Down", Key.down), ("pgup", .pageUp), ("PageDown", .pageDown), ("Ctrl-D", .control("d")),
    ("ctrl-d", .control("d")), ("C-d", .control("d")), ("Space", .character(" ")),
    ("F1", .function(1)), ("f12", .function(12)), ("F", .character("F")),
    ("Shift-Tab", .backTab), ("Return", .enter), ("Escape", .escape), ("G", .character("G")),
  ])
  func `usual names are understood`(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "Dwon", "F64", "F-1", "F+1", "Ctrl-", "Ctrl-Up", "Ctrl-dd", "gg", "Alt-x"])
  func `other names are none`(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func `arrows have symbols of their own`() {
    #expect(Key.down.symbol(in: .unicode) == "↓")
    #expect(Key.down.symbol(in: .ascii) == "Down")
    #expect(Key.control("d").symbol(in: .unicode) == "Ctrl-D")
  }
}

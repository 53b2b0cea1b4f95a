import Testing

struct SwiftTextTests {
  @Test(arguments: [
    ("let a = 1 // print(\"x\")\nb", "let a 1 b"),
    ("a /* b /* c */ d */ e", "a e"),
    ("/* a\n b */ c", "c"),
    ("f(\"import X\")", "f( "),
    ("f(#\"a \"b\" \\(c)\"#, d)", "f( d"),
    ("f(\"a\\\"b\", c)", "f( c"),
    ("f(\"a\\(g(b, \"c\"))d\", e)", "f( g( b e"),
    ("\"\"\"\nimport \"X\"\n\"\"\"\nc", "c"),
    ("/\"/ hidden\nfound", "found"),
    ("a.b_1 (c)", "a b_1( c"),
  ])
  func commentsAndTextsAreNoCode(source: String, words: String) {
    let found = SwiftText(source).words.map { $0.text + ($0.isCalled ? "(" : "") }
    #expect(found == words.split(separator: " ").map(String.init))
  }

  @Test func wordsKnowTheirLines() {
    let words = SwiftText("a\n\"\"\"\n\n\"\"\" b\n/*\n*/ c").words
    #expect(words.map(\.line) == [1, 4, 6])
  }

  @Test func textsAreGatheredWithTheirLines() {
    let source =
      "a(\"one\")\nb(#\"two\"#, \"three \\(c(\"four\"))\")\n/* \"five\" */ \"\"\"\nsix\n\"\"\""
    #expect(
      SwiftText(source).literals == [
        SwiftText.Literal(line: 1, text: "one"), SwiftText.Literal(line: 2, text: "two"),
        SwiftText.Literal(line: 2, text: "four"), SwiftText.Literal(line: 2, text: "three "),
        SwiftText.Literal(line: 3, text: "\nsix\n"),
      ])
  }
}

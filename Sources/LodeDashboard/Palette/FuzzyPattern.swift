import LodeScreen

/// Words to be found loosely: their letters in order, with others between, see ``FuzzyScorer``.
///
/// Each word has to be found, in any order and in letters of its own: `cob min` finds
/// "Cobalt, mining", and so does `min cob`. Diacritics do not count, and case only where a capital is typed.
struct FuzzyPattern: Sendable {
  /// The words, in ASCII, in the case that they were typed in, the longest first.
  let words: [[UInt8]]

  /// Takes the words of a text; without any, everything is found.
  init(_ text: String) {
    words = TextWidth.ascii(text).utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
      .enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  var isEmpty: Bool { words.isEmpty }
}

/// A text with its blanks, quotes and dashes in one form, which knows where each character of that
/// form came from.
///
/// Runs of blanks become one space and vanish at both ends; typographic quotes, primes, dashes and
/// the minus sign become `'`, `"` and `-`. Nothing else changes: case and accents count, and
/// characters are compared by canonical equivalence, as Swift compares them.
///
/// ```
/// FoldedText("about  “60 %”").text                  // about "60 %"
/// FoldedText("“over” 60–65 %").ranges(of: "60-65")  // where the raw text has 60–65
/// ```
public struct FoldedText: Hashable, Sendable {
  /// The text as it came.
  public let raw: String
  /// The text in its one form.
  public let text: String
  private let characters: [Character]
  /// Where each of the characters came from.
  private let origins: [Range<String.Index>]

  /// Folds a text.
  ///
  /// Cost: O(length).
  public init(_ raw: String) {
    var text = ""
    var places: [Range<String.Index>] = []
    var afterBlank = true
    for index in raw.unicodeScalars.indices {
      let plain = Self.plain(raw.unicodeScalars[index])
      if plain == " ", afterBlank { continue }
      afterBlank = plain == " "
      text.unicodeScalars.append(plain)
      places.append(index..<raw.unicodeScalars.index(after: index))
    }
    if afterBlank, !places.isEmpty {
      text.unicodeScalars.removeLast()
      places.removeLast()
    }
    self.raw = raw
    self.text = text
    characters = Array(text)
    var origins: [Range<String.Index>] = []
    var place = 0
    for character in characters {
      let last = place + character.unicodeScalars.count - 1
      origins.append(places[place].lowerBound..<places[last].upperBound)
      place = last + 1
    }
    self.origins = origins
  }

  /// The places of the raw text that say these words, from left to right and not overlapping.
  ///
  /// The words are folded like the text. They are whole words and whole numbers: `54` does not stand
  /// in `154`, nor `5` in `2.5`, nor `ten` in `often`. Words that are blank are nowhere.
  /// Cost: O(length × words' length) at worst.
  public func ranges(of stated: String) -> [Range<String.Index>] {
    let words = FoldedText(stated).characters
    guard let first = words.first else { return [] }
    var found: [Range<String.Index>] = []
    var start = 0
    while start + words.count <= characters.count {
      let end = start + words.count
      guard characters[start] == first, characters[start..<end].elementsEqual(words),
        !isInsideWord(start), !isInsideWord(end)
      else {
        start += 1
        continue
      }
      found.append(origins[start].lowerBound..<origins[end - 1].upperBound)
      start = end
    }
    return found
  }

  /// Whether the characters on both sides of a place belong to one word or one number.
  private func isInsideWord(_ place: Int) -> Bool {
    guard characters.indices.contains(place - 1), characters.indices.contains(place) else {
      return false
    }
    let (before, after) = (characters[place - 1], characters[place])
    if Self.isWord(before), Self.isWord(after) { return true }
    func digit(_ place: Int) -> Bool {
      characters.indices.contains(place) && characters[place].isNumber
    }
    // The point or comma of a number, seen from either of its sides.
    if Self.isPoint(before), digit(place), digit(place - 2) { return true }
    return Self.isPoint(after) && digit(place - 1) && digit(place + 1)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func isPoint(_ character: Character) -> Bool {
    character == "." || character == ","
  }

  /// Whether the text says these words anywhere.
  public func contains(_ stated: String) -> Bool { !ranges(of: stated).isEmpty }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2032}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}": "\""
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    default: scalar.properties.isWhitespace ? " " : scalar
    }
  }
}

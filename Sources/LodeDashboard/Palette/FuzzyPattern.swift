import LodeScreen

/// Words to be found loosely: their letters in order, with others between.
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

/// Scores names against a pattern, by the best way to lay its letters over them.
///
/// After fzf (`src/algo/algo.go`, "FuzzyMatchV2"): an alignment of two texts with affine gaps, where
/// a letter counts more at the start of a word, and in a row with the letter before it. Scratch
/// space is kept between calls. Cost: O(letters of the word × letters of the name); a name that
/// lacks a letter costs one pass.
struct FuzzyScorer {
  private enum Weight {
    static let match = 16
    static let wordStart = 8
    static let nameStart = 6
    static let consecutive = 6
    /// For a capital that was typed as one.
    static let sameCase = 1
    static let wordEnd = 4
    static let wholeName = 24
    static let gapStart = 3
    static let gapExtension = 1
    /// What a word must reach for each of its letters: less, and it is found by accident.
    static let least = 13
  }

  /// Stands for "no way to get here".
  private static let none = Int.min / 2

  /// The best score where the letter of the row stands at the letter of the column.
  private var matched: [Int] = []
  /// The best score where it stood at least one letter before.
  private var gap: [Int] = []
  /// The letters that other words of the pattern have taken.
  private var taken: Set<Int> = []

  /// How well the pattern is found in `letters[name]`, which is ASCII; nil where it is not.
  mutating func score(_ pattern: FuzzyPattern, in letters: [UInt8], _ name: Range<Int>) -> Int? {
    var total = 0
    taken.removeAll(keepingCapacity: true)
    for (index, word) in pattern.words.enumerated() {
      guard Self.hasLetters(of: word, in: letters, name) else { return nil }
      lay(word, over: letters, name)
      guard let end = bestEnd(of: word, in: letters, name), end.score >= Weight.least * word.count
      else { return nil }
      total += end.score
      if index < pattern.words.count - 1 { take(word, endingAt: end.column, of: letters, name) }
    }
    let isWhole = pattern.words.count == 1 && pattern.words[0].count == name.count
    return isWhole ? total + Weight.wholeName : total
  }

  /// Which letters of a text the pattern takes, counted from 0; empty where it is not found.
  mutating func places(of pattern: FuzzyPattern, in letters: [UInt8]) -> Set<Int> {
    taken.removeAll(keepingCapacity: true)
    let name = letters.indices
    for word in pattern.words {
      guard Self.hasLetters(of: word, in: letters, name) else { return [] }
      lay(word, over: letters, name)
      guard let end = bestEnd(of: word, in: letters, name) else { return [] }
      take(word, endingAt: end.column, of: letters, name)
    }
    return taken
  }

  // MARK: Alignment

  /// Takes the letters of the best way that ends at a column.
  private mutating func take(
    _ word: [UInt8], endingAt end: Int, of letters: [UInt8], _ name: Range<Int>
  ) {
    var column = end
    for row in word.indices.reversed() {
      taken.insert(column)
      guard row > 0 else { return }
      column = origin(row: row, column: column, letters: letters, name)
    }
  }

  private mutating func lay(_ word: [UInt8], over letters: [UInt8], _ name: Range<Int>) {
    let width = name.count
    matched.removeAll(keepingCapacity: true)
    gap.removeAll(keepingCapacity: true)
    for (row, letter) in word.enumerated() {
      for column in 0..<width {
        let place = row * width + column
        let letterPlace = name.lowerBound + column
        var score = Self.none
        if Self.folded(letters[letterPlace]) == Self.folded(letter), !taken.contains(column) {
          let bonus = Self.bonus(at: letterPlace, in: letters, name)
          let gain =
            Weight.match
            + (letters[letterPlace] == letter && letter != Self.folded(letter)
              ? Weight.sameCase : 0)
          if row == 0 {
            score = gain + 2 * bonus + (column == 0 ? Weight.nameStart : 0)
          } else if column > 0 {
            score = max(
              matched[place - width - 1] + gain + max(bonus, Weight.consecutive),
              gap[place - width - 1] + gain + bonus)
          }
        }
        matched.append(max(score, Self.none))
        gap.append(
          column == 0
            ? Self.none
            : max(
              matched[place - 1] - Weight.gapStart, gap[place - 1] - Weight.gapExtension,
              Self.none))
      }
    }
  }

  private func bestEnd(
    of word: [UInt8], in letters: [UInt8], _ name: Range<Int>
  ) -> (column: Int, score: Int)? {
    let start = (word.count - 1) * name.count
    var best: (column: Int, score: Int)?
    for column in 0..<name.count where matched[start + column] > 0 {
      let next = name.lowerBound + column + 1
      let isEnd = next == name.upperBound || !Self.isWordLetter(letters[next])
      let score = matched[start + column] + (isEnd ? Weight.wordEnd : 0)
      if score > best?.score ?? 0 { best = (column, score) }
    }
    return best
  }

  /// Where the letter before stood, on the best way to a place.
  private func origin(row: Int, column: Int, letters: [UInt8], _ name: Range<Int>) -> Int {
    let width = name.count
    let above = (row - 1) * width + column - 1
    let bonus = Self.bonus(at: name.lowerBound + column, in: letters, name)
    if matched[above] + max(bonus, Weight.consecutive) >= gap[above] + bonus { return column - 1 }
    var best = column - 2
    for candidate in stride(from: column - 3, through: 0, by: -1) {
      func value(_ at: Int) -> Int {
        matched[(row - 1) * width + at] - (column - 2 - at) * Weight.gapExtension
      }
      if value(candidate) > value(best) { best = candidate }
    }
    return best
  }

  // MARK: Letters

  private static func hasLetters(
    of word: [UInt8], in letters: [UInt8], _ name: Range<Int>
  ) -> Bool {
    var row = 0
    for place in name where row < word.count && folded(letters[place]) == folded(word[row]) {
      row += 1
    }
    return row == word.count
  }

  private static func bonus(at place: Int, in letters: [UInt8], _ name: Range<Int>) -> Int {
    guard isWordLetter(letters[place]) else { return 0 }
    return place == name.lowerBound || !isWordLetter(letters[place - 1]) ? Weight.wordStart : 0
  }

  private static func isWordLetter(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func folded(_ letter: UInt8) -> UInt8 {
    (0x41...0x5A).contains(letter) ? letter | 0x20 : letter
  }
}

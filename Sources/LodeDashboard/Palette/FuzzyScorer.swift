/// Scores names against a pattern, by the best way to lay its letters over them.
///
/// After fzf (`src/algo/algo.go`, "FuzzyMatchV2"): an alignment of two texts with affine gaps, where
/// a letter counts more at the start of a word, and in a row with the letter before it. Unlike
/// there, letters are left out within one word, or from one word to the start of another: what is
/// picked from the middles of many words is found by accident. Scratch space is kept between
/// calls. Cost: O(letters of the word × letters of the name); a name that lacks a letter costs one
/// pass.
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

  /// Which letters of a name may be left out between those of a word.
  private enum Gaps {
    /// Those of one word of the name: `cblt` in "Cobalt".
    case withinWord
    /// Those up to the start of a word, where the first letter stands at one, too: `minc` in
    /// "Mining, capacity".
    case toWordStarts
  }

  /// The last letter of the best way to lay a word.
  private struct End {
    let column: Int
    let score: Int
    let gaps: Gaps
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
      guard Self.hasLetters(of: word, in: letters, name),
        let end = bestEnd(of: word, in: letters, name), end.score >= Weight.least * word.count
      else { return nil }
      total += end.score
      if index < pattern.words.count - 1 { take(word, endingAt: end, of: letters, name) }
    }
    let isWhole = pattern.words.count == 1 && pattern.words[0].count == name.count
    return isWhole ? total + Weight.wholeName : total
  }

  /// Which letters of a text the pattern takes, counted from 0; empty where it is not found.
  mutating func places(of pattern: FuzzyPattern, in letters: [UInt8]) -> Set<Int> {
    taken.removeAll(keepingCapacity: true)
    let name = letters.indices
    for word in pattern.words {
      guard Self.hasLetters(of: word, in: letters, name),
        let end = bestEnd(of: word, in: letters, name)
      else { return [] }
      take(word, endingAt: end, of: letters, name)
    }
    return taken
  }

  // MARK: Alignment

  /// The end of the best way to lay a word; nil without any.
  private mutating func bestEnd(
    of word: [UInt8], in letters: [UInt8], _ name: Range<Int>
  ) -> End? {
    lay(word, over: letters, name, leavingOut: .withinWord)
    let inWord = lastEnd(of: word, in: letters, name, gaps: .withinWord)
    // Most names are done with: nothing is left out of one letter, and few words start with it.
    guard word.count > 1, Self.hasStart(word[0], in: letters, name) else { return inWord }
    lay(word, over: letters, name, leavingOut: .toWordStarts)
    let overWords = lastEnd(of: word, in: letters, name, gaps: .toWordStarts)
    guard let inWord, let overWords else { return inWord ?? overWords }
    return overWords.score >= inWord.score ? overWords : inWord
  }

  /// Takes the letters of the best way that ends in `end`.
  private mutating func take(
    _ word: [UInt8], endingAt end: End, of letters: [UInt8], _ name: Range<Int>
  ) {
    lay(word, over: letters, name, leavingOut: end.gaps)
    var column = end.column
    for row in word.indices.reversed() {
      taken.insert(column)
      guard row > 0 else { return }
      column = origin(row: row, column: column, letters: letters, name, gaps: end.gaps)
    }
  }

  private mutating func lay(
    _ word: [UInt8], over letters: [UInt8], _ name: Range<Int>, leavingOut gaps: Gaps
  ) {
    let width = name.count
    matched.removeAll(keepingCapacity: true)
    gap.removeAll(keepingCapacity: true)
    for (row, letter) in word.enumerated() {
      for column in 0..<width {
        let letterPlace = name.lowerBound + column
        var score = Self.none
        if Self.folded(letters[letterPlace]) == Self.folded(letter), !taken.contains(column) {
          let isBreak = Self.isBreak(at: letterPlace, in: letters, name)
          let bonus = isBreak && Self.isWordLetter(letter) ? Weight.wordStart : 0
          let gain =
            Weight.match
            + (letters[letterPlace] == letter && letter != Self.folded(letter)
              ? Weight.sameCase : 0)
          let mayStart = isBreak || gaps == .withinWord
          if row == 0 {
            score =
              mayStart ? gain + 2 * bonus + (column == 0 ? Weight.nameStart : 0) : Self.none
          } else if column > 0 {
            let before = (row - 1) * width + column - 1
            score = max(
              matched[before] + gain + max(bonus, Weight.consecutive),
              mayStart ? gap[before] + gain + bonus : Self.none)
          }
        }
        matched.append(max(score, Self.none))
        appendGap(at: letterPlace, column, in: letters, gaps)
      }
    }
  }

  /// Notes the best way to leave out the letter of a column.
  private mutating func appendGap(
    at letterPlace: Int, _ column: Int, in letters: [UInt8], _ gaps: Gaps
  ) {
    let isOpen =
      column > 0
      && (gaps == .toWordStarts
        || Self.isWordLetter(letters[letterPlace]) && Self.isWordLetter(letters[letterPlace - 1]))
    // The letter before is the last one noted; its row's column has its score already.
    let before = gap.count - 1
    gap.append(
      isOpen
        ? max(
          matched[before] - Weight.gapStart, gap[before] - Weight.gapExtension, Self.none)
        : Self.none)
  }

  private func lastEnd(
    of word: [UInt8], in letters: [UInt8], _ name: Range<Int>, gaps: Gaps
  ) -> End? {
    let start = (word.count - 1) * name.count
    var best: End?
    for column in 0..<name.count where matched[start + column] > 0 {
      let next = name.lowerBound + column + 1
      let isEnd = next == name.upperBound || !Self.isWordLetter(letters[next])
      let score = matched[start + column] + (isEnd ? Weight.wordEnd : 0)
      if score > best?.score ?? 0 { best = End(column: column, score: score, gaps: gaps) }
    }
    return best
  }

  /// Where the letter before stood, on the best way to a place.
  private func origin(
    row: Int, column: Int, letters: [UInt8], _ name: Range<Int>, gaps: Gaps
  ) -> Int {
    let before = (row - 1) * name.count
    let place = name.lowerBound + column
    let isBreak = Self.isBreak(at: place, in: letters, name)
    let bonus = isBreak && Self.isWordLetter(letters[place]) ? Weight.wordStart : 0
    let reach = isBreak || gaps == .withinWord ? gap[before + column - 1] : Self.none
    if matched[before + column - 1] + max(bonus, Weight.consecutive) >= reach + bonus {
      return column - 1
    }
    var best = column - 2
    for candidate in stride(from: column - 3, through: 0, by: -1) {
      let left = letters[(name.lowerBound + candidate)..<place]
      if gaps == .withinWord, !left.allSatisfy(Self.isWordLetter) { break }
      func value(_ at: Int) -> Int {
        matched[before + at] - (column - 2 - at) * Weight.gapExtension
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

  /// Whether a word starts at a place, or a sign stands there.
  private static func isBreak(at place: Int, in letters: [UInt8], _ name: Range<Int>) -> Bool {
    !isWordLetter(letters[place]) || place == name.lowerBound || !isWordLetter(letters[place - 1])
  }

  /// Whether a letter stands at the start of a word, or is a sign.
  private static func hasStart(_ letter: UInt8, in letters: [UInt8], _ name: Range<Int>) -> Bool {
    name.contains { folded(letters[$0]) == folded(letter) && isBreak(at: $0, in: letters, name) }
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

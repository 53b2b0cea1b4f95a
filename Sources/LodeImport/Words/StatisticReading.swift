/// What the words of a statistic, a TYPE or a chapter's heading say.
struct StatisticReading: Hashable, Sendable {
  /// What is counted; nil where no word says it.
  var measure: Measure?
  /// The steps that are named, each once.
  var steps: Set<String> = []
  /// What tells it from others of its kind: "ilmenite".
  var qualifiers: [String] = []
  /// In which terms it is counted: "lithium content".
  var basis: [String] = []
  /// A unit that stands among the words, and then holds.
  var unit: String?
  var isRounded = false
  var isEstimated = false
  /// Ids of countries that it leaves out.
  var excludes: [String] = []

  /// What is left of each piece of the text, until the commodity is known.
  private var pieces: [Piece] = []

  /// Reads words, whichever commodity they are about: ``qualifiers`` and ``basis`` stay empty.
  ///
  /// Cost: O(words × vocabulary).
  init(_ text: String, words: ImportVocabulary) {
    for part in Self.parts(of: FoldedName.blanks(text), words: words) {
      read(part, words: words)
    }
  }

  /// The reading for a commodity; words that only name it add nothing.
  func about(_ commodity: String, words: ImportVocabulary) -> StatisticReading {
    var reading = self
    let own = pieces.isEmpty ? [] : Self.tokens(commodity)
    for piece in pieces { reading.say(piece, own: own, words: words) }
    reading.pieces = []
    return reading
  }

  /// The only step that is named; empty where none or several are.
  var step: String { steps.count == 1 ? steps.first ?? "" : "" }

  private mutating func read(_ part: String, words: ImportVocabulary) {
    var tokens = Self.tokens(part)
    let folded = tokens.map(\.folded).joined(separator: " ")
    if words.meaning(.exclusion, of: folded) != nil {
      excludes += CountryReading.ids(in: part, words: words)
      return
    }
    takeUnit(from: &tokens, words: words)
    tokens.removeAll { token in
      if words.meaning(.rounded, of: token.folded, whole: true) != nil {
        isRounded = true
        return true
      }
      if words.meaning(.estimated, of: token.folded, whole: true) != nil {
        isEstimated = true
        return true
      }
      return false
    }
    takeStatisticWords(from: &tokens, words: words)
    trimJoiners(of: &tokens, words: words)
    if !tokens.isEmpty { pieces.append(.words(tokens)) }
  }

  /// Adds a piece to what is told apart or to the basis.
  private mutating func say(_ piece: Piece, own: [Token], words: ImportVocabulary) {
    guard case .words(var tokens) = piece else {
      if case .scope(let scope) = piece, !qualifiers.contains(scope) { qualifiers.append(scope) }
      return
    }
    let names = Set(own.map(\.folded))
    guard !tokens.allSatisfy({ names.contains($0.folded) }) else { return }
    settleOrder(of: &tokens, own: own, words: words)
    let said = tokens.map(\.shown).joined(separator: " ")
    if tokens.contains(where: { words.meaning(.basis, of: $0.folded, whole: true) != nil }) {
      if !basis.contains(said) { basis.append(said) }
    } else if !qualifiers.contains(said) {
      qualifiers.append(said)
    }
  }

  /// Takes off the words that join others where there is nothing left to join.
  private func trimJoiners(of tokens: inout [Token], words: ImportVocabulary) {
    func isJoiner(_ token: Token) -> Bool {
      words.statistics.contains { $0.role == .joiner && $0.words == [token.folded] }
    }
    while let last = tokens.last, isJoiner(last) { tokens.removeLast() }
    while let first = tokens.first, isJoiner(first) { tokens.removeFirst() }
  }

  /// Puts a basis of the commodity itself in one order, so that editions agree: "contained cobalt"
  /// and "cobalt content" are one.
  private func settleOrder(of tokens: inout [Token], own: [Token], words: ImportVocabulary) {
    guard let first = tokens.first,
      let behind = words.meaning(.before, of: first.folded, whole: true)
    else { return }
    let rest = tokens.dropFirst().filter { $0.folded != behind }
    guard rest.allSatisfy({ token in own.contains { $0.folded == token.folded } }) else { return }
    tokens = (rest.isEmpty ? own : rest) + [Token(folded: behind, shown: behind)]
  }

  private mutating func takeStatisticWords(from tokens: inout [Token], words: ImportVocabulary) {
    for word in words.statistics where word.role != .joiner {
      while let place = Self.place(of: word.words, in: tokens) {
        tokens.removeSubrange(place)
        switch word.role {
        case .reserves: measure = .reserves
        case .capacity: if measure == nil { measure = .capacity }
        case .step:
          steps.insert(word.step)
          if !word.scope.isEmpty { pieces.append(.scope(word.scope)) }
        case .filler, .joiner: break
        }
      }
    }
  }

  private mutating func takeUnit(from tokens: inout [Token], words: ImportVocabulary) {
    for unit in words.words(.unit) {
      guard var place = Self.place(of: unit.split(separator: " ").map(String.init), in: tokens)
      else { continue }
      if place.lowerBound > 0,
        words.meaning(.scale, of: tokens[place.lowerBound - 1].folded, whole: true) != nil
      {
        place = (place.lowerBound - 1)..<place.upperBound
      }
      if self.unit == nil {
        self.unit = tokens[place].map(\.folded).joined(separator: " ")
      }
      tokens.removeSubrange(place)
      return
    }
  }

  // MARK: Words

  /// A piece of the text that is not used up: words as they stand, or the scope of a step.
  private enum Piece: Hashable {
    case words([Token])
    case scope(String)
  }

  /// A word as compared and as shown.
  private struct Token: Hashable {
    let folded: String
    let shown: String
  }

  /// The words of a text; formulas and abbreviations keep their capitals.
  private static func tokens(_ text: String) -> [Token] {
    text.split(separator: " ").compactMap { word in
      let bare = word.drop { $0.isPunctuation }.reversed().drop { $0.isPunctuation }.reversed()
      guard !bare.isEmpty else { return nil }
      let name = String(bare)
      let isPlain = name.dropFirst().allSatisfy { !$0.isUppercase && !$0.isNumber }
      return Token(folded: FoldedName.of(name), shown: isPlain ? name.lowercased() : name)
    }
  }

  /// Where words stand one after another; a single word may be misspelt.
  private static func place(of words: [String], in tokens: [Token]) -> Range<Int>? {
    guard let first = words.first, tokens.count >= words.count else { return nil }
    for start in 0...(tokens.count - words.count) {
      let place = start..<(start + words.count)
      if tokens[place].map(\.folded) == words { return place }
      if words.count == 1, FoldedName.isSlip(tokens[start].folded, of: first) { return place }
    }
    return nil
  }

  /// The pieces between commas, colons and free-standing dashes, and what stands in parentheses.
  ///
  /// Parentheses in the middle of a phrase only abbreviate it: "titanium dioxide (TiO2) content".
  private static func parts(of text: String, words: ImportVocabulary) -> [String] {
    var outside = ""
    var inside: [String] = []
    var rest = text[...]
    while let opening = rest.firstIndex(of: "("),
      let closing = rest[opening...].firstIndex(of: ")")
    {
      outside += rest[..<opening]
      let enclosed = String(rest[rest.index(after: opening)..<closing])
      rest = rest[rest.index(after: closing)...]
      let next = rest.first { $0 != " " }
      let goesOn = next.map { $0.isLetter || $0.isNumber } ?? false
      let isUnit = words.words(.unit).contains { FoldedName.of(enclosed).contains($0) }
      let isBasis = words.words(.basis).contains { FoldedName.of(enclosed).contains($0) }
      if isUnit || isBasis || !goesOn { inside += pieces(of: enclosed) }
      outside += " "
    }
    return pieces(of: outside + rest) + inside
  }

  private static func pieces(of text: String) -> [String] {
    text.replacing(" - ", with: ",").replacing(" – ", with: ",").replacing("—", with: ",")
      .split { ",:;".contains($0) }.map(String.init)
  }
}

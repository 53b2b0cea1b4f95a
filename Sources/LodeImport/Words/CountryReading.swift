/// Whom a name in the country column means.
struct CountryReading: Hashable, Sendable {
  /// Who holds a figure.
  enum Holder: Hashable, Sendable {
    case party(String)
    case world
    case others
    /// Several countries together, named.
    case group
    case unknown
  }

  var holder: Holder
  /// What stands in parentheses behind the name.
  var annotation = ""
  /// Whether footnote marks were taken off the name.
  var isCleaned = false
  /// Whether an `e` glued to the name marks an estimate.
  var isEstimated = false

  /// Reads a name: as it stands, then without footnote digits, then without parentheses.
  ///
  /// Cost: O(letters).
  init(_ text: String, words: ImportVocabulary) {
    var name = FoldedName.blanks(text)
    holder = Self.holder(of: name, words: words)
    while holder == .unknown, let shorter = Self.withoutLastMark(name) {
      if let enclosed = shorter.enclosed {
        annotation = annotation.isEmpty ? enclosed : "\(enclosed), \(annotation)"
      } else {
        isCleaned = true
      }
      name = shorter.name
      holder = Self.holder(of: name, words: words)
    }
    if holder == .unknown { readAggregate(name, words: words) }
    if holder == .unknown, name.hasSuffix("e") {
      let bare = Self.holder(of: String(name.dropLast()), words: words)
      if bare != .unknown { (holder, isCleaned, isEstimated) = (bare, true, true) }
    }
  }

  /// Reads a name that opens with the words of an aggregate: "World total, rounded".
  private mutating func readAggregate(_ name: String, words: ImportVocabulary) {
    let folded = FoldedName.of(name)
    for phrase in words.phrases[.aggregate] ?? []
    where phrase.words.contains(" ") && folded.hasPrefix(phrase.words) {
      holder = Self.holder(of: phrase.words, words: words)
      let rest = folded.dropFirst(phrase.words.count).drop { ",:; ".contains($0) }
      annotation = [String(rest), annotation].filter { !$0.isEmpty }.joined(separator: ", ")
      return
    }
  }

  private static func holder(of name: String, words: ImportVocabulary) -> Holder {
    let folded = FoldedName.of(name)
    if let country = words.countries[folded] { return .party(country.id) }
    let aggregate = words.phrases[.aggregate]?.first { folded == $0.words }
    switch aggregate?.meaning {
    case "world": return .world
    case "others": return .others
    default: break
    }
    let halves = folded.split(separator: " and ").map(String.init)
    let isGroup = halves.count > 1 && halves.allSatisfy { words.countries[$0] != nil }
    return isGroup ? .group : .unknown
  }

  /// The name without the mark or the parentheses at its end; nil where it has none.
  private static func withoutLastMark(_ name: String) -> (name: String, enclosed: String?)? {
    guard let last = name.last else { return nil }
    if last == ")", let opening = name.lastIndex(of: "("), opening > name.startIndex {
      let enclosed = name[name.index(after: opening)...].dropLast()
      return (FoldedName.blanks(name[..<opening]), FoldedName.blanks(enclosed))
    }
    guard last.isNumber || ",.*".contains(last) else { return nil }
    return (FoldedName.blanks(name.dropLast()), nil)
  }

  /// The ids of all countries that a sentence names, in the order of the alphabet.
  static func ids(in sentence: String, words: ImportVocabulary) -> [String] {
    let text =
      " " + FoldedName.of(sentence).map { ",;:()".contains($0) ? " " : String($0) }.joined()
      + " "
    let found = words.countries.filter { name, _ in
      text.contains(" \(name) ") || text.contains(" \(name). ") || text.contains(" \(name)' ")
    }
    // "Guinea" inside "Papua New Guinea" is not a country of the sentence.
    let names = found.keys.filter { name in
      !found.keys.contains { $0 != name && $0.contains(name) && text.contains(" \($0) ") }
    }
    return Set(names.compactMap { found[$0]?.id }).sorted()
  }
}

/// What a source's words say of the number that follows them.
enum Qualifier: Hashable, Sendable {
  case exactly
  case about
  case above
  case atLeast
  case below
  case atMost
  case nearly
  case between

  /// The phrases that stand before a number; a longer one comes before its own beginning.
  static let phrases: [(words: String, qualifier: Qualifier)] = [
    ("exactly", .exactly), ("precisely", .exactly),
    ("approximately", .about), ("approx.", .about), ("approx", .about), ("about", .about),
    ("around", .about), ("roughly", .about), ("some", .about), ("circa", .about), ("ca.", .about),
    ("c.", .about), ("~", .about),
    ("no more than", .atMost), ("not more than", .atMost), ("at most", .atMost),
    ("up to", .atMost), ("<=", .atMost),
    ("no less than", .atLeast), ("not less than", .atLeast), ("at least", .atLeast),
    (">=", .atLeast),
    ("more than", .above), ("greater than", .above), ("in excess of", .above), ("over", .above),
    ("above", .above), (">", .above),
    ("less than", .below), ("fewer than", .below), ("under", .below), ("below", .below),
    ("<", .below),
    ("nearly", .nearly), ("almost", .nearly), ("just under", .nearly),
    ("between", .between), ("from", .between),
  ]

  /// Splits folded words into the qualifier that begins them, if one does, and the rest.
  static func split(_ words: Substring) -> (qualifier: Qualifier?, rest: Substring) {
    for phrase in phrases where words.hasPrefix(phrase.words) {
      let rest = words.dropFirst(phrase.words.count)
      let endsWord = !(phrase.words.last?.isLetter ?? false) || rest.first == " "
      if endsWord { return (phrase.qualifier, rest.drop { $0 == " " }) }
    }
    return (nil, words)
  }
}

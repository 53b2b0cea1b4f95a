/// Cuts prose into sentences, well enough to choose what to show around a few words.
enum Sentences {
  /// The sentences of a text, from end to end, each with the blanks that follow it.
  ///
  /// One ends at a full stop, question or exclamation mark, with the quotes and brackets that close
  /// after it, before a blank and a letter that is not lower case, a digit or a quote. "The U.S. is"
  /// is thus one piece and "the U.S. State Department" two: where the cut falls wrong, less is seen
  /// at first, and nothing else. Cost: O(characters).
  static func ranges(of text: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start = text.startIndex
    var state = State.within
    for index in text.indices {
      let character = text[index]
      switch state {
      case .after where character.isWhitespace: state = .between
      case .after where closing.contains(character) || ends.contains(character): break
      case .between where character.isWhitespace: break
      case .between where !character.isLowercase:
        ranges.append(start..<index)
        start = index
        state = .within
      default: state = ends.contains(character) ? .after : .within
      }
    }
    if start < text.endIndex { ranges.append(start..<text.endIndex) }
    return ranges
  }

  private enum State {
    case within
    /// After a mark that may end a sentence.
    case after
    /// After the blank that follows such a mark.
    case between
  }

  private static let ends = Set<Character>(".?!…。？！")
  private static let closing = Set<Character>("\"'”’»)]」』）")
}

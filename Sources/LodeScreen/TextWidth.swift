/// How text lies on a grid of terminal cells: the one measure for layout and for drawing.
///
/// Text from outside is cut into graphemes that a terminal draws in one or two columns, and in
/// nothing else. What a terminal would obey, hide or draw in a width of its own choosing is
/// replaced by something visible of known width:
///
/// | in the text | on the screen |
/// |---|---|
/// | C0 controls, DEL | their control pictures, U+2400 … U+2421 |
/// | C1 controls, bidirectional controls, zero-width spaces and joiners, tags, separators of lines and paragraphs, byte order mark, private use, unassigned, of doubtful width | `�` |
/// | soft hyphen | `-` |
/// | no-break, thin and other spaces of one column | space |
/// | a mark without a base | the mark on a dotted circle |
/// | a fourth mark on one base, and further ones | nothing |
/// | a flag | its two letters, such as `TR` |
/// | variation selectors, the keycap, skin tones | nothing: the plain character stays |
/// | emoji joined into one | the first of them |
///
/// Widths are those of glibc 2.36 and tmux 3.3a, which know Unicode 14.0. Jamo join into one
/// syllable of two columns; spacing marks (Devanagari, Thai, Tamil …) take a column of their own,
/// as they do there. Doing all this twice changes nothing more.
public enum TextWidth {
  /// What the eye takes for one character, and the columns it takes.
  public struct Grapheme: Hashable, Sendable {
    /// A base with at most three marks; never a control character, never invisible.
    public let glyph: Character
    /// The width in terminal columns: 1 or 2.
    public let columns: Int
  }

  /// The graphemes of a text from left to right, made as they are asked for.
  public struct Graphemes: Sequence, Sendable {
    fileprivate let text: String

    /// Starts at the beginning of the text.
    public func makeIterator() -> Iterator { Iterator(text) }

    /// Makes one grapheme after another from the scalars of a text.
    public struct Iterator: IteratorProtocol, Sendable {
      private let scalars: String.UnicodeScalarView
      private var index: String.UnicodeScalarView.Index

      fileprivate init(_ text: String) {
        scalars = text.unicodeScalars
        index = scalars.startIndex
      }
    }
  }

  /// Cuts `text` into graphemes of width 1 or 2, without anything a terminal would obey.
  ///
  /// - Complexity: O(*n*) over the whole sequence; ASCII is neither looked up nor allocated.
  public static func graphemes(of text: String) -> Graphemes { Graphemes(text: text) }

  /// The number of columns that `text` takes once ``graphemes(of:)`` has cleaned it.
  ///
  /// - Complexity: O(*n*); a scan of the bytes when all of it is printable ASCII.
  public static func columns(of text: String) -> Int {
    if isPrintableASCII(text) { return text.utf8.count }
    if text.unicodeScalars.allSatisfy(isSimple) { return text.unicodeScalars.count }
    return graphemes(of: text).reduce(0) { $0 + $1.columns }
  }

  /// Whether a scalar is drawn as itself in one column, and is no emoji: printable ASCII, the
  /// letters of Western Europe, and the signs that views draw with.
  ///
  /// False says nothing: ``kind(of:)`` knows.
  static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1...0xAC, 0xAE..<0x300: true
    case 0x2010...0x2015, 0x2018...0x2027, 0x2039...0x203A, 0x2190...0x2193: true
    case 0x2260...0x2265, 0x2500...0x25A9, 0x25B2, 0x25BC, 0x25CB, 0x25CF: true
    case 0x2248: true
    default: false
    }
  }

  /// Whether a scalar may belong to the one before it.
  ///
  /// Cost: that of a comparison or two for nearly all text.
  static func mayJoin(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && !isSimple(scalar)
  }

  static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}

extension TextWidth.Graphemes.Iterator {
  /// At most so many scalars make a grapheme: ncurses keeps five in a cell, tmux 21 bytes.
  private static var longest: Int { 4 }

  /// The next grapheme, or nil at the end of the text.
  public mutating func next() -> TextWidth.Grapheme? {
    guard let first = peek() else { return nil }
    advance()
    if TextWidth.isSimple(first), !(peek().map(TextWidth.mayJoin) ?? false) {
      return TextWidth.Grapheme(glyph: Character(first), columns: 1)
    }
    switch TextWidth.kind(of: first) {
    case .base(let scalar, let columns):
      return grapheme(base: scalar, columns: columns)
    case .mark:
      return joined(TextWidth.dottedCircle, marks: [first] + followers(of: first), columns: 1)
    case .selector:
      return next()
    case .jamo, .withheld:
      return TextWidth.Grapheme(glyph: TextWidth.replacement, columns: 1)
    }
  }

  private mutating func grapheme(base: Unicode.Scalar, columns: Int) -> TextWidth.Grapheme {
    let marks = followers(of: base)
    guard !marks.isEmpty else {
      return TextWidth.Grapheme(glyph: Character(base), columns: columns)
    }
    return joined(base, marks: marks, columns: columns)
  }

  /// One character of a base and its marks, as many as a cell may hold.
  private func joined(
    _ base: Unicode.Scalar, marks: [Unicode.Scalar], columns: Int
  ) -> TextWidth.Grapheme {
    var text = String(base)
    text.unicodeScalars.append(contentsOf: marks.prefix(Self.longest - 1))
    let glyph = text.count == 1 ? Character(text) : Character(base)
    return TextWidth.Grapheme(glyph: glyph, columns: columns)
  }

  /// Reads past everything that belongs to `base`, and returns the marks that are to be drawn.
  private mutating func followers(of base: Unicode.Scalar) -> [Unicode.Scalar] {
    var marks: [Unicode.Scalar] = []
    while let scalar = peek(), !scalar.isASCII {
      switch TextWidth.kind(of: scalar) {
      case .selector:
        advance()
      case .mark,
        .jamo where Hangul.joins(scalar, to: marks.last ?? base):
        advance()
        if marks.count < Self.longest { marks.append(scalar) }
      default:
        guard base.isPictographic else { return marks }
        if scalar.isSkinTone {
          advance()
        } else if scalar == TextWidth.joiner, let joined = peekPast(), joined.isPictographic {
          advance()
          advance()
        } else {
          return marks
        }
      }
    }
    return marks
  }

  private func peek() -> Unicode.Scalar? {
    index < scalars.endIndex ? scalars[index] : nil
  }

  /// The scalar after the one that ``peek()`` gives.
  private func peekPast() -> Unicode.Scalar? {
    let place = scalars.index(after: index)
    return place < scalars.endIndex ? scalars[place] : nil
  }

  private mutating func advance() {
    index = scalars.index(after: index)
  }
}

extension TextWidth {
  /// What becomes of a scalar.
  enum Kind: Hashable {
    /// Drawn in `columns` columns, as itself or as `scalar` in its stead.
    case base(Unicode.Scalar, columns: Int)
    /// Drawn over what stands before it.
    case mark
    /// A Hangul vowel or final: part of the syllable before it, if there is one.
    case jamo
    /// Left out.
    case selector
    /// Replaced by ``TextWidth/replacement``.
    case withheld
  }

  static let replacement: Character = "\u{FFFD}"
  static let dottedCircle: Unicode.Scalar = "\u{25CC}"
  static let joiner: Unicode.Scalar = "\u{200D}"

  /// Looks a scalar up; at most five binary searches.
  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x20..<0x7F: return .base(scalar, columns: 1)
    case 0..<0x20: return picture(0x2400 + scalar.value)
    case 0x7F: return picture(0x2421)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: return .base(" ", columns: 1)
    case 0xAD: return .base("-", columns: 1)
    case 0xA1..<0x300: return .base(scalar, columns: 1)
    case 0x1F1E6...0x1F1FF: return picture(scalar.value - 0x1F1E6 + 0x41)
    case let value:
      if contains(wide, value) { return .base(scalar, columns: 2) }
      if contains(marks, value) { return .mark }
      if contains(withheld, value) { return .withheld }
      if contains(jamo, value) { return .jamo }
      if contains(selectors, value) { return .selector }
      return .base(scalar, columns: 1)
    }
  }

  private static func picture(_ value: UInt32) -> Kind {
    Unicode.Scalar(value).map { .base($0, columns: 1) } ?? .withheld
  }

  /// Whether `value` lies in one of the ranges of an ascending list of firsts and lasts.
  static func contains(_ ranges: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if ranges[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
    }
    return 2 * low < ranges.count && ranges[2 * low] <= value
  }
}

/// Which Hangul letters join into one syllable, by the rules of Unicode Standard Annex 29.
private enum Hangul {
  static func joins(_ letter: Unicode.Scalar, to previous: Unicode.Scalar) -> Bool {
    let (isVowel, isFinal) = (self.isVowel(letter), self.isFinal(letter))
    switch previous.value {
    case 0x1100...0x115F, 0xA960...0xA97C: return isVowel
    case 0xAC00...0xD7A3:
      let isOpen = (previous.value - 0xAC00).isMultiple(of: 28)
      return isFinal || (isOpen && isVowel)
    default:
      if self.isVowel(previous) { return isVowel || isFinal }
      return self.isFinal(previous) && isFinal
    }
  }

  private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11A7).contains(scalar.value) || (0xD7B0...0xD7C6).contains(scalar.value)
  }

  private static func isFinal(_ scalar: Unicode.Scalar) -> Bool {
    (0x11A8...0x11FF).contains(scalar.value) || (0xD7CB...0xD7FB).contains(scalar.value)
  }
}

extension Unicode.Scalar {
  fileprivate var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }

  /// Whether the scalar is an emoji other than the digits and signs that keycaps are made of.
  fileprivate var isPictographic: Bool { value > 0xFF && properties.isEmoji }
}

/// One cell of the screen: a grapheme and how it looks.
///
/// A grapheme two columns wide takes two cells; the second is a ``continuation`` and draws
/// nothing of its own.
///
/// The grapheme is kept as the numbers of its scalars, so that a frame is one block of memory
/// without references: copying, comparing and filling it costs no more than that of numbers.
public struct Cell: Hashable, Sendable {
  /// The number of the first scalar; 0 in a continuation.
  let base: UInt32
  /// What it means, and whether it is selected.
  public var style: Style
  /// The numbers of the marks on the base, 21 bits each, the first one lowest; 0 for none.
  let marks: UInt64

  /// A cell that shows nothing but its ground.
  public static let blank = Cell(scalar: " ", style: .text)

  /// How many scalars a glyph may have; of a longer one the first ones are kept.
  static let mostScalars = 4

  private static let bitsOfMark: UInt64 = 21

  /// Makes a cell; `glyph` is nil for the right half of a wide grapheme.
  public init(glyph: Character?, style: Style) {
    var base: UInt32 = 0
    var marks: UInt64 = 0
    var shift: UInt64 = 0
    if let glyph {
      for scalar in glyph.unicodeScalars.prefix(Self.mostScalars) {
        if base == 0 {
          base = scalar.value
        } else {
          marks |= UInt64(scalar.value) << shift
          shift += Self.bitsOfMark
        }
      }
    }
    self.base = base
    self.marks = marks
    self.style = style
  }

  /// Makes a cell of one scalar that a cell may show.
  init(scalar: Unicode.Scalar, style: Style) {
    base = scalar.value
    marks = 0
    self.style = style
  }

  /// Makes the right half of a wide grapheme.
  init(continuationIn style: Style) {
    base = 0
    marks = 0
    self.style = style
  }

  /// What is drawn: one grapheme of width 1 or 2; nil in a continuation.
  public var glyph: Character? {
    guard let base = Unicode.Scalar(base), base.value > 0 else { return nil }
    guard marks != 0 else { return Character(base) }
    var text = String(base)
    for scalar in scalars.dropFirst() {
      if let mark = Unicode.Scalar(scalar) { text.unicodeScalars.append(mark) }
    }
    return Character(text)
  }

  /// The glyph's only scalar, by its number; 0 in a continuation, nil where it has marks.
  public var soleScalar: UInt32? { marks == 0 ? base : nil }

  /// The numbers of the glyph's scalars: its base, then its marks; none in a continuation.
  public var scalars: [UInt32] {
    guard base > 0 else { return [] }
    var scalars = [base]
    var rest = marks
    while rest > 0 {
      scalars.append(UInt32(rest & (1 << Self.bitsOfMark - 1)))
      rest >>= Self.bitsOfMark
    }
    return scalars
  }

  /// Whether the glyph is printable ASCII.
  public var isASCII: Bool { marks == 0 && base >= 0x20 && base < 0x7F }

  /// Whether the cell is the right half of a wide grapheme.
  public var isContinuation: Bool { base == 0 }
}

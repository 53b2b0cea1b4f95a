import LodeData
import LodeScreen

/// What a ``NetworkMap`` says of one country.
struct MapReading: Sendable {
  /// One column wide.
  let glyph: TextRun
  let words: String
  /// In figures, for tiles that have room.
  let value: TextRun?
  /// How high it stands where rows are sorted.
  let rank: Double
  let claims: [Corpus.ClaimReference]
}

import LodeData

/// Which release a file is, and what its package is called.
struct ReleaseIdentity: Hashable, Sendable {
  /// Id of the package and of its one document.
  let name: String
  /// Calendar year of the edition.
  let edition: Int
  let file: String
  let sha256: String
  let lines: Int
  let encoding: String

  /// The edition that a release says it is: the year in its SOURCE column, else the year after the
  /// latest of its figures; nil where it has neither.
  static func edition(of figures: [PlacedFigure]) -> Int? {
    let stated = figures.lazy.filter { !$0.printed.column.isEmpty }
      .compactMap { Int($0.printed.chapter.filter(\.isNumber).suffix(4)) }
      .first { (1900...2100).contains($0) }
    return stated ?? figures.compactMap(\.year).max().map { $0 + 1 }
  }
}

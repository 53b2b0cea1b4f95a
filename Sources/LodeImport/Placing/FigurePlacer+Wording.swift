/// What the words around a figure say of it.
extension FigurePlacer {
  /// The unit of the words, else that of the column; words that leave out what the column says of
  /// the same unit ("tons" beside "thousand metric tons") do not count.
  func unit(of figure: PrintedFigure, detail: StatisticReading) -> String {
    let column = FoldedName.blanks(figure.unit).lowercased()
    guard let stated = detail.unit else { return column }
    let scale = column.split(separator: " ").first.map(String.init) ?? ""
    let isScaled = words.meaning(.scale, of: scale, whole: true) != nil
    let bare = isScaled ? column.dropFirst(scale.count + 1) : column[...]
    return bare.hasSuffix(" " + stated) ? column : stated
  }

  /// The words of a chapter's note that say what it counts.
  func readBasis(_ notes: String) -> String {
    let folded = notes.lowercased()
    for opening in words.words(.data) {
      guard let start = folded.firstRange(of: opening) else { continue }
      let rest = folded[start.upperBound...]
      let ends = words.words(.dataEnd) + [";", " -- ", "."]
      let end = ends.compactMap { rest.firstRange(of: $0)?.lowerBound }.min() ?? rest.endIndex
      let text = String(rest[..<end])
      // As it is written, where lower-case letters are as many as the others; else as folded.
      guard folded.count == notes.count else { return text }
      let before = folded.distance(from: folded.startIndex, to: start.upperBound)
      return String(notes.dropFirst(before).prefix(text.count))
    }
    return ""
  }

  func notes(
    _ figure: PrintedFigure, country: CountryReading, detail: StatisticReading,
    amount: PrintedAmount
  ) -> [String] {
    var notes: [String] = []
    switch amount {
    case .figure(_, _, let note), .unknown(_, let note): if !note.isEmpty { notes.append(note) }
    case .negative, .unreadable: break
    }
    if country.isCleaned || !country.annotation.isEmpty {
      notes.append("The row is headed '\(FoldedName.blanks(figure.country))'.")
    }
    let unit = FoldedName.blanks(figure.unit).lowercased()
    if self.unit(of: figure, detail: detail) != unit {
      notes.append("The unit is that of the heading; its column has '\(unit)'.")
    }
    return notes
  }
}

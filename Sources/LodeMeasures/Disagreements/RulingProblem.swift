public import LodeData

/// A ruling that is not applied, and why.
public struct RulingProblem: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The rules find no entry of this id.
    case noEntry(nearest: String?)
    /// They find another kind than the ruling expects.
    case otherKind(DisagreementKind)
  }

  /// The ruling's place in ``LodeData/Corpus/rulings``.
  public let row: Int
  public let reason: Reason

  /// Names the row and the reason.
  public init(row: Int, reason: Reason) {
    self.row = row
    self.reason = reason
  }

  /// Every ruling that is not applied, in the order of the corpus.
  ///
  /// Cost: that of ``Disagreement/all(in:)``; nothing without rulings.
  public static func all(in corpus: Corpus) -> [RulingProblem] {
    guard !corpus.rulings.isEmpty else { return [] }
    let entries = Disagreement.found(in: corpus)
    let kinds = Dictionary(
      entries.map { ($0.id, $0.found) }, uniquingKeysWith: { first, _ in first })
    return corpus.rulings.enumerated().compactMap { row, ruling in
      guard let kind = kinds[ruling.disagreement] else {
        let nearest = Suggestion.nearest(to: ruling.disagreement, among: kinds.keys.sorted())
        return RulingProblem(row: row, reason: .noEntry(nearest: nearest))
      }
      guard kind != ruling.found else { return nil }
      return RulingProblem(row: row, reason: .otherKind(kind))
    }
  }

  /// The problems as findings at the rows' cells: warnings, since the packages load.
  public static func findings(in loaded: CorpusLoader.Result) -> [Finding] {
    all(in: loaded.corpus).map { problem in
      let ruling = loaded.corpus.rulings[problem.row]
      let place = loaded.rulingPlaces[problem.row]
      switch problem.reason {
      case .noEntry(let nearest):
        return Finding(
          path: place.path, line: place.disagreement.line, column: place.disagreement.column,
          severity: .warning, category: .ruling,
          message: "the rules find no '\(ruling.disagreement)', so that the ruling is not applied; "
            + (nearest.map { "did you mean '\($0)'?" } ?? "'lode query disagreements' lists them"))
      case .otherKind(let kind):
        return Finding(
          path: place.path, line: place.found.line, column: place.found.column,
          severity: .warning, category: .ruling,
          message: "the rules find '\(kind.rawValue)' here and not '\(ruling.found.rawValue)', so "
            + "that the ruling is not applied; judge it again")
      }
    }
  }
}

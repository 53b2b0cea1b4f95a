import LodeData
import LodeMeasures

extension TieMatrix.Column {
  /// What the short heading stands for: a group's name, or a tie in its own words; nil where that
  /// only repeats the heading.
  func meaning(in corpus: Corpus) -> String? {
    let meaning =
      group.map { corpus[$0].name } ?? corpus.find(id, in: \.tieKinds).map { corpus[$0].words }
    return meaning?.lowercased() == title.lowercased() ? nil : meaning
  }

  /// The heading with what it stands for: "Pact: An Invented Pact"; the heading alone where that
  /// says it all.
  func titleInFull(in corpus: Corpus) -> String {
    meaning(in: corpus).map { "\(title): \($0)" } ?? title
  }
}

public import LodeData

/// Figures whose stated words leave out the qualifier that stands before them.
///
/// The words prove that a number is printed; "nearly" in front of them would make another range of
/// it. ``LodeData/EvidenceCheck`` proves the words, this what they were taken from.
public enum OmittedQualifier {
  /// A finding for each share, count and commitment before whose words, wherever they stand on
  /// their line, the text has a qualifier that they lack.
  ///
  /// At the claim's row, naming the document's line as `path:line`. Claims whose words are not on
  /// their line are left out. Cost: O(figures × length of a line).
  public static func findings(
    in loaded: CorpusLoader.Result, texts: DocumentTexts
  ) -> [Finding] {
    let corpus = loaded.corpus
    let figures =
      corpus.handles(of: \.shares).map { Corpus.ClaimReference.share($0) }
      + corpus.handles(of: \.counts).map { .count($0) }
      + corpus.handles(of: \.commitments).map { .commitment($0) }
    return figures.compactMap { reference in
      let claim = corpus[reference]
      let stated = claim.provenance.stated
      guard let line = claim.provenance.line, let text = texts[claim.provenance.document].text,
        let found = text.line(line),
        let words = words(before: stated, in: found)
      else { return nil }
      let place = loaded.claimPlaces[claim.id]
      return Finding(
        path: place?.path ?? text.path, line: place?.line ?? line, category: .passage,
        message: "'\(claim.id)': '\(words)' stands before '\(stated)' at \(text.path):\(line); "
          + "add it to the stated words and make the range from both")
    }
  }

  /// The qualifier before every place where the words stand; nil where one place has none.
  static func words(before stated: String, in line: String) -> String? {
    let qualifiers = FoldedText(line).ranges(of: stated).map { range in
      Qualifier.ending(WordingText.folded(String(line[..<range.lowerBound])))
    }
    guard let first = qualifiers.first, qualifiers.allSatisfy({ $0 != nil }) else { return nil }
    return first
  }
}

extension Qualifier {
  /// The phrase that folded words end with, if it changes what a number after it means.
  fileprivate static func ending(_ words: String) -> String? {
    phrases.first { phrase in
      guard phrase.qualifier != .exactly, phrase.qualifier != .between,
        words.hasSuffix(phrase.words)
      else { return false }
      let before = words.dropLast(phrase.words.count).last
      return !(phrase.words.first?.isLetter ?? false) || !(before?.isLetter ?? false)
    }?.words
  }
}

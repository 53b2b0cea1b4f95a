/// Proves claims against the texts of their documents.
public enum EvidenceCheck {
  /// Every claim whose stated words are not on its line, and every document whose text is missing,
  /// unreadable, not UTF-8, without the words that date it, or not the one that was read.
  ///
  /// Documents whose rows name no file, and claims without a line, have nothing to be held against.
  /// Documents come first, then claims, each in the order of the corpus. Words match as
  /// ``FoldedText`` has it. A finding about a claim stands at the claim's row and names the
  /// document's line as `path:line`. A document whose digest differs is still searched, so that
  /// one changed word shows as one claim. Cost: O(claims × length of a line), and the length of
  /// the text for a claim that fails.
  public static func findings(
    in loaded: CorpusLoader.Result, texts: DocumentTexts
  ) -> [Finding] {
    let corpus = loaded.corpus
    let claims = corpus.claims.map { corpus[$0] }
    let counts = claims.reduce(into: [Handle<Document>: Int]()) {
      $0[$1.provenance.document, default: 0] += 1
    }
    let documents = corpus.handles(of: \.documents).flatMap {
      findings(for: corpus[$0], as: texts[$0], claims: counts[$0] ?? 0)
    }
    return documents
      + claims.compactMap { claim in
        texts[claim.provenance.document].text.flatMap {
          finding(for: claim, in: $0, at: loaded.claimPlaces[claim.id])
        }
      }
  }

  private static func findings(
    for document: Document, as reading: DocumentTexts.Reading, claims: Int
  ) -> [Finding] {
    switch reading {
    case .recorded(let text): return garbled(text, of: document) + undated(text, of: document)
    case .altered(let text):
      let finding = Finding(
        path: text.path, category: .checksum,
        message: "this is not the text that was read as '\(document.id)': its SHA-256 is "
          + "\(text.digest), not \(document.sha256)")
      return [finding] + garbled(text, of: document) + undated(text, of: document)
    case .missing(let path):
      return [
        Finding(
          path: path, category: .file,
          message: "'\(document.id)' is not here: no file has its name or its SHA-256; put the "
            + "text there to prove its claims, \(claims) in all")
      ]
    case .unreadable(let path, let reason):
      return [
        Finding(
          path: path, category: .file,
          message: "'\(document.id)' cannot be read: \(reason); its claims, \(claims) in all, "
            + "are not proved")
      ]
    case .unrecorded: return []
    }
  }

  /// The words that date the document must stand somewhere in it.
  private static func undated(_ text: DocumentText, of document: Document) -> [Finding] {
    let stated = document.dateStated
    guard !stated.isEmpty, !text.lines.contains(where: { FoldedText($0).contains(stated) }) else {
      return []
    }
    return [
      Finding(
        path: text.path, category: .passage,
        message: "'\(document.id)': the words '\(stated)' that date it are nowhere in it")
    ]
  }

  private static func garbled(_ text: DocumentText, of document: Document) -> [Finding] {
    guard let line = text.firstGarbledLine else { return [] }
    return [
      Finding(
        path: text.path, line: line, severity: .warning, category: .encoding,
        message: "the text of '\(document.id)' is not UTF-8 from here on; words with such bytes "
          + "are not found; save it as UTF-8 and record its SHA-256 anew")
    ]
  }

  private static func finding(
    for claim: any Claim, in text: DocumentText, at place: ClaimPlaces.Place?
  ) -> Finding? {
    guard let line = claim.provenance.line else { return nil }
    let stated = claim.provenance.stated
    // An empty cell has no words that could be found.
    guard !stated.isEmpty else { return nil }
    if let found = text.line(line), FoldedText(found).contains(stated) { return nil }
    let elsewhere = text.lines.firstIndex { FoldedText($0).contains(stated) }
    return Finding(
      path: place?.path ?? text.path, line: place?.line ?? line, category: .passage,
      message: "'\(claim.id)': the words '\(stated)' are not at \(text.path):\(line)"
        + (elsewhere.map { "; they are at \(text.path):\($0 + 1)" } ?? ", nor anywhere in it"))
  }
}

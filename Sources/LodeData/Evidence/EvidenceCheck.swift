/// Proves claims against the texts of their documents.
public enum EvidenceCheck {
  /// Every claim whose stated words are not on its line, and every document that is not the one
  /// that was read.
  ///
  /// Words match when runs of blanks and typographic quotes and dashes are folded; case counts. A
  /// finding stands at the claim's row and names the document's line as `path:line`. A document
  /// whose digest differs is still searched, so that one changed word shows as one claim.
  /// Cost: O(claims × length of a line).
  public static func findings(
    in loaded: CorpusLoader.Result, documents folder: DocumentFolder
  ) -> [Finding] {
    let corpus = loaded.corpus
    var findings: [Finding] = []
    var texts: [Handle<Document>: DocumentFolder.Text] = [:]
    for handle in corpus.handles(of: \.documents) {
      let document = corpus[handle]
      let path = "\(folder.path)/\(document.file)"
      guard let text = folder.text(of: document) else {
        let reason = folder.unreadable[document.file]
        findings.append(
          Finding(
            path: path, category: .file,
            message: reason.map { "'\(document.id)' cannot be read: \($0)" }
              ?? "'\(document.id)' is not here: no file has its name or its SHA-256; "
              + "put the text there"))
        continue
      }
      texts[handle] = text
      if text.digest != document.sha256 {
        findings.append(
          Finding(
            path: text.path, category: .checksum,
            message: "this is not the text that was read as '\(document.id)': its SHA-256 is "
              + "\(text.digest), not \(document.sha256)"))
      }
    }
    for reference in corpus.claims {
      let claim = corpus[reference]
      guard let text = texts[claim.provenance.document] else { continue }
      if let finding = finding(for: claim, in: text, at: loaded.claimPlaces[claim.id]) {
        findings.append(finding)
      }
    }
    return findings
  }

  private static func finding(
    for claim: any Claim, in text: DocumentFolder.Text, at place: ClaimPlaces.Place?
  ) -> Finding? {
    let provenance = claim.provenance
    let line = provenance.line
    let stated = folded(provenance.stated)
    if text.lines.indices.contains(line - 1), folded(text.lines[line - 1]).contains(stated) {
      return nil
    }
    let elsewhere = text.lines.firstIndex { folded($0).contains(stated) }
    return Finding(
      path: place?.path ?? text.path, line: place?.line ?? line, category: .passage,
      message: "'\(claim.id)': the words '\(provenance.stated)' are not at \(text.path):\(line)"
        + (elsewhere.map { "; they are at \(text.path):\($0 + 1)" } ?? ", nor anywhere in it"))
  }

  /// The text with blanks, quotes and dashes in one form.
  static func folded(_ text: String) -> String {
    var result = ""
    var afterBlank = true
    for scalar in text.unicodeScalars {
      let plain: Unicode.Scalar =
        switch scalar {
        case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2032}": "'"
        case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}": "\""
        case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
        default: scalar.properties.isWhitespace ? " " : scalar
        }
      if plain == " ", afterBlank { continue }
      afterBlank = plain == " "
      result.unicodeScalars.append(plain)
    }
    return afterBlank && !result.isEmpty ? String(result.dropLast()) : result
  }
}

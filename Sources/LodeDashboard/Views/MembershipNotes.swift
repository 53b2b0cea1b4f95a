import LodeData
import LodeMeasures
import LodeScreen

/// What is said under a list of members where documents differ about who belongs.
struct MembershipNotes {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// One note a difference; none where documents agree.
  func notes(on membership: Membership) -> [Section.Note] {
    membership.differences(in: corpus).map { difference in
      Section.Note(
        [TextRun("\(context.symbols.disputed) ", .disputed), TextRun(text(difference), .muted)],
        claims: difference.claims)
    }
  }

  private func text(_ difference: Membership.Difference) -> String {
    switch difference {
    case .missing(let party, let namedBy, let document, let count):
      let places = namedBy.map { handle in
        let provenance = corpus.relations[handle.position].provenance
        return "\(corpus[provenance.document].publisher), \(provenance.place)"
      }
      return "\(corpus[party].name): named by \(places.joined(separator: "; ")), not by "
        + "\(corpus[document].publisher), which names as many as it counts, \(count)."
    case .moreNamed(let named, let counted, let counts):
      var publishers: [String] = []
      for handle in counts {
        let provenance = corpus.counts[handle.position].provenance
        let publisher = corpus[provenance.document].publisher
        if !publishers.contains(publisher) { publishers.append(publisher) }
      }
      return "\(Counted.text(named, "member")) named, more than counted: \(counted) by "
        + "\(publishers.joined(separator: ", "))."
    }
  }
}

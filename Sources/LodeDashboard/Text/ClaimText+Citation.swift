import LodeData

extension ClaimText {
  /// A claim as one line that can be cited: the words, what they are about, and where they stand.
  ///
  /// `“roughly 60%” (reads > 55 – < 65 %). China: Rare earths, mining. “A title”, Publisher,
  /// line 11, as of 4 Feb 2026.`
  func citation(of reference: Corpus.ClaimReference) -> String {
    let corpus = context.corpus
    let provenance = corpus[reference].provenance
    let document = corpus[provenance.document]
    var words = context.quoted(provenance.stated)
    if let quantity = quantity(of: reference), !quantity.isEmpty { words += " \(quantity)" }
    if let reading = reading(of: reference) { words += " (reads \(reading))" }
    var source = document.title.isEmpty ? [] : [context.quoted(document.title)]
    source += [document.publisher, provenance.place]
    source.append("as of \(Dates.day(provenance.date))")
    let agency = corpus[document.agency].name
    if agency != document.publisher { source.append("text by \(agency)") }
    if let speaker = provenance.saidBy { source.append("said by \(corpus[speaker].name)") }
    if !document.via.isEmpty { source.append("seen through \(document.via)") }
    let sentences = [
      words, subject(of: reference), source.filter { !$0.isEmpty }.joined(separator: ", "),
      provenance.note,
    ]
    return sentences.filter { !$0.isEmpty }.map(Self.ended).joined(separator: " ")
  }

  /// The text with a full stop, unless it ends as a sentence does.
  private static func ended(_ text: String) -> String {
    text.last.map { ".!?".contains($0) } ?? true ? text : text + "."
  }
}

import LodeData

/// Who speaks, and up to which day.
struct Heading: Sendable {
  /// The day up to which the documents speak; nil without any.
  let asOf: CalendarDate?
  /// Which packages speak, the fullest first: their ids where these are few, or how many of all.
  let packages: [String]

  /// Cost: O(documents + packages).
  init(of corpus: Corpus) {
    asOf = corpus.asOf
    let speaking = corpus.speakingPackages
    let all = corpus.packages.count { !$0.holdsTilesAlone }
    let ids = speaking.map(\.id).joined(separator: " + ")
    let count = speaking.count < all ? "\(speaking.count) of \(all)" : "all \(all)"
    packages =
      (speaking.count <= 3 || speaking.count < all ? [ids] : [])
      + (all > 1 ? ["\(count) packages", "\(speaking.count)/\(all)"] : [])
  }
}

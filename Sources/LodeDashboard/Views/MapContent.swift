import LodeData

/// What is drawn as a ``NetworkMap``, and what is written beside it.
struct MapContent: Sendable {
  let title: String
  let aside: String
  /// What the column of readings is called.
  let heading: String
  let readings: [Handle<Party>: MapReading]
  /// What is read of every country that has no reading of its own; nil: nothing.
  let others: MapReading?
  /// To whom `others` does not apply, each with what says so.
  var outsiders: [Handle<Party>: [Corpus.ClaimReference]] = [:]
  let notes: [Section.Note]
}

/// The wholes of which a corpus's shares and totals are parts, by their numbers.
struct ClaimWholes {
  /// The number of the whole of each share, and of each total, in the order of the corpus.
  private(set) var shares: [Int32] = []
  private(set) var totals: [Int32] = []
  private var numbers = WholeNumbers()

  /// How many wholes there are.
  var count: Int { numbers.count }

  /// The number of a whole as a document has it.
  mutating func number(
    _ document: Handle<Document>, _ mineral: Handle<Mineral>, _ stage: Handle<Stage>, year: Int?,
    scope: String
  ) -> Int {
    numbers.number(
      owner: document.position, mineral: mineral, stage: stage, year: year, scope: scope)
  }

  /// Notes the wholes of the next shares.
  mutating func add(_ claims: ArraySlice<ShareClaim>) {
    // Read in place: a copy of a claim holds on to each of its texts.
    let keys = claims.indices.map { place in
      numbers.key(
        owner: claims[place].provenance.document.position, mineral: claims[place].mineral,
        stage: claims[place].stage, year: claims[place].year, scope: claims[place].scope)
    }
    for number in numbers.numbers(of: keys) { shares.append(Int32(number)) }
  }

  /// Notes the whole of the next total.
  mutating func addTotal(of whole: Int) { totals.append(Int32(whole)) }

  /// Makes room for so many more shares.
  mutating func reserveShares(_ count: Int) {
    shares.reserveCapacity(shares.count + count)
    numbers.reserve(shares.count + count)
  }
}

/// The rows of amounts, to find a second one of the same holder or in another unit.
struct QuantityRows {
  private var holders = PairNumbers()
  /// By the numbers of ``holders``.
  private var places: [ClaimPlaces.Place] = []
  /// By the numbers of wholes; nil where none of its amounts was read yet.
  private var units: [(unit: String, place: ClaimPlaces.Place)?] = []

  /// The unit that a whole has already, and the row that gave it, if it is another one; else takes
  /// this one for its own.
  mutating func unit(
    of whole: Int, _ unit: String, at place: ClaimPlaces.Place
  ) -> (unit: String, place: ClaimPlaces.Place)? {
    while units.count <= whole { units.append(nil) }
    guard let known = units[whole] else {
      units[whole] = (unit, place)
      return nil
    }
    return known.unit == unit ? nil : known
  }

  /// Takes a holder's row; gives the one that has its place in the whole already, which then stays.
  mutating func insert(
    _ holder: Int, of whole: Int, at place: ClaimPlaces.Place
  ) -> ClaimPlaces.Place? {
    let (number, isNew) = holders.number(of: whole, holder)
    guard isNew else { return places[number] }
    places.append(place)
    return nil
  }
}

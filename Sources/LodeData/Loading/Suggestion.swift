/// Finds the known word that somebody probably meant.
public enum Suggestion {
  /// The candidate nearest to `word` by edit distance, or nil where none is near.
  ///
  /// Near means that a third of the letters may differ, or one but not all of them; case is
  /// ignored. The first of equally near candidates wins. Nothing is near a word of more than
  /// 100 letters. Cost: O(candidates × letters²).
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= 400 else { return nil }
    let wanted = Array(word.lowercased())
    guard wanted.count <= 100 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      // A letter takes four bytes at the most, but for those with marks.
      guard candidate.utf8.count <= 8 * (wanted.count + 1) else { continue }
      let letters = Array(candidate.lowercased())
      let longest = max(wanted.count, letters.count)
      let limit = min(max(1, longest / 3), longest - 1)
      guard abs(wanted.count - letters.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// How many letters must be changed, added, dropped or swapped with a neighbour.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var current = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}

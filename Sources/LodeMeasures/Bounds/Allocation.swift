/// One way to divide the whole among all suppliers, in percent.
///
/// The shares of an allocation add up to 100 within floating-point error.
public struct Allocation: Hashable, Sendable {
  /// Unnamed suppliers of equal share.
  public struct Group: Hashable, Sendable {
    /// The share of each, in percent.
    public let share: Double
    /// How many they are, at least 1.
    public let count: Int

    /// What they hold together, in percent.
    public var total: Double { share * Double(count) }
  }

  /// The shares of the named suppliers, in the order of ``Market/suppliers``.
  public let named: [Double]
  /// The unnamed suppliers with a share above 0, the largest first.
  public let unnamed: [Group]
  /// What is spread over ever more unnamed suppliers without end, in percent.
  ///
  /// Above 0 only in the limit that an open low bound approaches; its squares add nothing.
  public let vanishing: Double

  /// The Herfindahl–Hirschman index of this allocation, in points: 0…10 000.
  public var hhi: Double {
    named.reduce(0) { $0 + $1 * $1 }
      + unnamed.reduce(0) { $0 + $1.share * $1.share * Double($1.count) }
  }

  /// The sum of the `count` largest shares, in percent.
  public func largest(_ count: Int) -> Double {
    var parts = named.map { Group(share: $0, count: 1) } + unnamed
    parts.sort { $0.share > $1.share }
    var (sum, left) = (0.0, count)
    for part in parts where left > 0 {
      let taken = min(left, part.count)
      sum += part.share * Double(taken)
      left -= taken
    }
    return sum
  }
}

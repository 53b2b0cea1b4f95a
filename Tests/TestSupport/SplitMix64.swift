/// A small generator with a seed, so that every run of a property test sees the same cases.
///
/// Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators".
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Begins at a seed; equal seeds give equal numbers.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0…1.
  public mutating func unit() -> Double { Double.random(in: 0...1, using: &self) }

  /// Whether something of this probability happens.
  public mutating func chance(_ probability: Double) -> Bool { unit() < probability }
}

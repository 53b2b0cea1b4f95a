/// How much is read at the most, so that no package takes all memory or all day.
///
/// Each is far above what any known package has; what goes beyond is a finding with its place.
enum LoadingLimits {
  /// How many packages can be loaded together.
  static let packages = 64
  /// The bytes of a table, 1 GiB.
  static let fileBytes = 1 << 30
  static let columns = 256
  static let rows = 5_000_000
  /// The bytes of a cell: some twenty pages of text.
  static let cellBytes = 1 << 16
  /// How many findings of a table are told one by one.
  static let findings = 1_000
}

/// What the program says of itself.
enum Program {
  /// The version, as `--version` and the last line of exports have it.
  static let version = "0.1.0"
}

/// What a figure of a release counts.
enum Measure: String, Hashable, Sendable {
  case output
  case capacity
  case reserves
}

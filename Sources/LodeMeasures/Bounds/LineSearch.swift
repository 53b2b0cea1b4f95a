/// Where in `range` a function that first falls and then rises is least.
///
/// Ternary search: the argument is exact to the last few bits, or to the square root of that where
/// the function is flat around its minimum; the value is then as good as the function's own. The
/// ends are compared as they are, so that a minimum there is exact.
func leastArgument(in range: ClosedRange<Double>, of function: (Double) -> Double) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  for _ in 0..<120 where low < high {
    let third = (high - low) / 3
    if function(low + third) <= function(high - third) { high -= third } else { low += third }
  }
  let candidates = [range.lowerBound, range.upperBound, low, high, low + (high - low) / 2]
  let values = candidates.map(function)
  var best = 0
  for index in values.indices where values[index] < values[best] { best = index }
  return candidates[best]
}

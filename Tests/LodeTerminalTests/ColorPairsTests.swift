import LodeScreen
import Testing

@testable import LodeTerminal

struct ColorPairsTests {
  /// Remembers which pairs were defined.
  private final class Recorder {
    var defined: [[Int32]] = []
  }

  private func registry(colors: Int = 256, limit: Int32 = 64) -> (ColorPairs, Recorder) {
    let recorder = Recorder()
    let pairs = ColorPairs(colors: colors, limit: limit) { number, foreground, background in
      recorder.defined.append([number, foreground, background])
      return true
    }
    return (pairs, recorder)
  }

  @Test func ownColorsArePairZero() {
    var (pairs, recorder) = registry()
    #expect(pairs.number(foreground: nil, background: nil) == 0)
    #expect(recorder.defined.isEmpty)
  }

  @Test func eachCombinationIsDefinedOnce() {
    var (pairs, recorder) = registry()
    #expect(pairs.number(foreground: 3, background: nil) == 1)
    #expect(pairs.number(foreground: nil, background: 3) == 2)
    #expect(pairs.number(foreground: 3, background: nil) == 1)
    #expect(recorder.defined == [[1, 3, -1], [2, -1, 3]])
  }

  @Test func colorsBeyondThePaletteAreTheTerminalsOwn() {
    var (pairs, _) = registry(colors: 8)
    #expect(pairs.number(foreground: 200, background: nil) == 0)
    #expect(pairs.number(foreground: 7, background: 8) == 1)
  }

  @Test func exhaustionFallsBackToPairZero() {
    var (pairs, _) = registry(limit: 3)
    let numbers = (0..<4).map { pairs.number(foreground: $0, background: nil) }
    #expect(numbers == [1, 2, 0, 0])
    #expect(pairs.number(foreground: 1, background: nil) == 2)
  }

  @Test func refusedPairsAreNotRemembered() {
    var pairs = ColorPairs(colors: 8, limit: 64) { _, _, _ in false }
    #expect(pairs.number(foreground: 1, background: nil) == 0)
  }
}

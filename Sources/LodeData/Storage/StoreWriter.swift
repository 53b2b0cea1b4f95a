/// Writes values as ASCII digits and a list of the texts in them, each text once.
///
/// ``text`` is: how many texts there are, each one's length in bytes, the texts themselves, the
/// values. A number is written in base 32, the lowest digit first, one character a digit; a
/// character beyond the first 32 says that more digits follow. Everything is UTF-8, so that source
/// code can hold it as a literal.
public struct StoreWriter {
  private var values: [UInt8] = []
  private var texts: [String] = []
  private var places: [String: Int] = [:]

  /// Begins with nothing.
  public init() {}

  /// Writes a number, 0 or more.
  public mutating func putNumber(_ number: UInt64) {
    var rest = number
    repeat {
      let digit = UInt8(rest & 31)
      rest >>= 5
      values.append(StoreReader.zero + digit + (rest > 0 ? 32 : 0))
    } while rest > 0
  }

  /// Writes a text, which is kept once however often it occurs.
  mutating func putText(_ text: String) {
    let place = places[text] ?? texts.count
    if place == texts.count {
      places[text] = place
      texts.append(text)
    }
    putNumber(UInt64(place))
  }

  /// All that was written.
  public var text: String {
    var lengths = StoreWriter()
    lengths.putNumber(UInt64(texts.count))
    for text in texts { lengths.putNumber(UInt64(text.utf8.count)) }
    var bytes = lengths.values
    for text in texts { bytes += text.utf8 }
    return String(decoding: bytes + values, as: UTF8.self)
  }
}

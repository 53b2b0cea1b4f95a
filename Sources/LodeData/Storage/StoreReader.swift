/// Reads what a ``StoreWriter`` wrote.
///
/// Cost: O(bytes); every text becomes a string once, whoever holds it.
public struct StoreReader {
  /// The character of the digit 0: with it, all of a number's characters are printable.
  @inlinable static var zero: UInt8 { UInt8(ascii: "0") }

  @usableFromInline var next: UnsafePointer<UInt8>
  @usableFromInline let texts: [String]

  /// Reads the texts; the values follow on demand.
  ///
  /// - Parameter bytes: All of ``StoreWriter/text``, which must stay where it is.
  public init(_ bytes: UnsafePointer<UInt8>) {
    var heading = StoreReader(next: bytes, texts: [])
    let lengths = (0..<heading.number()).map { _ in Int(heading.number()) }
    var start = heading.next
    texts = lengths.map { length in
      defer { start += length }
      return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
    }
    next = start
  }

  private init(next: UnsafePointer<UInt8>, texts: [String]) {
    self.next = next
    self.texts = texts
  }

  /// The next number.
  @inlinable public mutating func number() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let digit = UInt64(next.pointee &- StoreReader.zero)
      next += 1
      number |= (digit & 31) &<< shift
      if digit < 32 { return number }
      shift &+= 5
    }
  }

  /// The next text.
  @inlinable public mutating func text() -> String { texts[Int(number())] }
}

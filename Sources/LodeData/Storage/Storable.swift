/// A value that can be written down at build time and read back when the program starts.
///
/// Reading takes no parsing, no checks and no look-ups: what is read was written by the same
/// sources. Whatever may be faulty is a data package and goes through ``CorpusLoader``.
public protocol Storable {
  /// Writes the value, field by field.
  func write(to writer: inout StoreWriter)
  /// Reads what ``write(to:)`` wrote, in the same order.
  init(from reader: inout StoreReader)
}

extension StoreWriter {
  /// Writes one value after another.
  public mutating func put<each Value: Storable>(_ value: repeat each Value) {
    repeat (each value).write(to: &self)
  }
}

extension StoreReader {
  /// The next value, of the type that is asked for.
  @inlinable public mutating func value<Value: Storable>() -> Value { Value(from: &self) }
}

extension Int: Storable {
  public func write(to writer: inout StoreWriter) { writer.putNumber(zigzag) }
  @inlinable public init(from reader: inout StoreReader) {
    let bits = reader.number()
    self = Int(bitPattern: UInt(bits >> 1)) ^ -Int(bitPattern: UInt(bits & 1))
  }

  /// Small numbers of either sign as small numbers.
  private var zigzag: UInt64 { UInt64(bitPattern: Int64(self << 1 ^ self >> (bitWidth - 1))) }
}

extension Bool: Storable {
  public func write(to writer: inout StoreWriter) { writer.putNumber(self ? 1 : 0) }
  @inlinable public init(from reader: inout StoreReader) { self = reader.number() == 1 }
}

extension Double: Storable {
  /// A whole number as such, shifted by one; anything else by its bits, after a 0.
  public func write(to writer: inout StoreWriter) {
    if let whole = UInt64(exactly: self), whole < 1 << 50, sign == .plus {
      writer.putNumber(whole + 1)
    } else {
      writer.putNumber(0)
      writer.putNumber(bitPattern)
    }
  }
  @inlinable public init(from reader: inout StoreReader) {
    let first = reader.number()
    self = first > 0 ? Double(first - 1) : Double(bitPattern: reader.number())
  }
}

extension String: Storable {
  public func write(to writer: inout StoreWriter) { writer.putText(self) }
  @inlinable public init(from reader: inout StoreReader) { self = reader.text() }
}

extension Optional: Storable where Wrapped: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(self != nil)
    if let self { writer.put(self) }
  }
  @inlinable public init(from reader: inout StoreReader) {
    self = reader.number() == 1 ? Wrapped(from: &reader) : nil
  }
}

extension Array: Storable where Element: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(count)
    for element in self { writer.put(element) }
  }
  @inlinable public init(from reader: inout StoreReader) {
    let count = Int(from: &reader)
    self.init(unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        buffer.initializeElement(at: filled, to: Element(from: &reader))
        filled += 1
      }
    }
  }
}

extension Storable where Self: CaseIterable & Equatable, AllCases.Index == Int {
  /// The place among all cases.
  public func write(to writer: inout StoreWriter) {
    writer.putNumber(UInt64(Self.allCases.firstIndex(of: self) ?? 0))
  }
  @inlinable public init(from reader: inout StoreReader) {
    self = Self.allCases[Int(reader.number())]
  }
}

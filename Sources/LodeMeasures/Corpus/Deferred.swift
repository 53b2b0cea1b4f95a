import Synchronization

/// A value that is made when it is first asked for, once, and kept.
///
/// Copies share it. Who asks while another thread makes it waits.
public final class Deferred<Value: Sendable>: Sendable {
  private enum Content {
    case pending(@Sendable () -> Value)
    case made(Value)
  }

  private let content: Mutex<Content>

  /// Prepares a value.
  public init(_ make: @escaping @Sendable () -> Value) { content = Mutex(.pending(make)) }

  /// Takes a value that was made before.
  public init(_ value: Value) { content = Mutex(.made(value)) }

  /// The value; made where nobody has asked for it yet.
  public var value: Value {
    content.withLock { content in
      switch content {
      case .made(let value): return value
      case .pending(let make):
        let value = make()
        content = .made(value)
        return value
      }
    }
  }

  /// The value where somebody has asked for it; who asks while it is made waits.
  var known: Value? {
    content.withLock { content in
      if case .made(let value) = content { value } else { nil }
    }
  }
}

import CNcurses

/// What a crash in full-screen mode leaves behind: the version, the signal, the last place and keys,
/// the text of standard error and the addresses of the calls.
///
/// Nothing is opened or made before there is a crash.
public struct CrashReport: Sendable {
  /// The program's version.
  public var version: String
  /// Where reports go; nil for ``fallback`` alone.
  public var folder: String?
  /// The beginning of ``folder`` that has to be there; what is below it is made.
  public var root: String
  /// Where a report goes that cannot be written there.
  public var fallback: String

  /// Makes a description; empty folders stand for none.
  public init(version: String, folder: String?, root: String = "", fallback: String) {
    self.version = version
    self.folder = folder
    self.root = root
    self.fallback = fallback
  }

  func prepare() {
    lode_crash_prepare(version, folder ?? "", Int32(clamping: root.utf8.count), fallback)
  }
}

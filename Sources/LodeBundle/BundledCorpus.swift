public import LodeData
public import LodeMeasures

/// What the bundled packages say together, measured when the program was built.
public enum BundledCorpus {
  /// Reads it back: the same as loading ``BundledPackages/sources()`` and measuring.
  ///
  /// Cost: O(claims), without parsing, checking or measuring anything.
  public static func measured() -> MeasuredCorpus {
    var reader = StoreReader(PreparedCorpus.text.utf8Start)
    return reader.value()
  }
}

/// What the first screen shows of the bundled packages, made when the program was built.
public enum BundledOpening {
  /// Reads an `Opening` of LodeDashboard, and nothing else.
  public static func reader() -> StoreReader { StoreReader(PreparedOpening.text.utf8Start) }
}

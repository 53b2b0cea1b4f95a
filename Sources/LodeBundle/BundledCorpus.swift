import LodeData
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

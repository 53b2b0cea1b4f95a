public import LodeScreen

/// A frame as plain text, exactly as it stands on the screen.
///
/// ```
///  Lode  Overview
///  1 Overview  2 Minerals
/// lode 0.1.0 · overview · ministerial-2026 · as of 2026-02-05
/// ```
public enum TextExport {
  /// One line a row, blanks at the ends of lines left out, each ended by a line feed.
  ///
  /// A terminal of the frame's size that is captured as text gives the same bytes.
  public static func text(of frame: Frame) -> String {
    frame.lines().map { $0 + "\n" }.joined()
  }
}

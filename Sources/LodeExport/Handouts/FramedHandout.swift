import LodeScreen

/// A frame with the words that go with it.
struct FramedHandout {
  let title: String
  let summary: String
  let frame: Frame
  let colophon: String
}

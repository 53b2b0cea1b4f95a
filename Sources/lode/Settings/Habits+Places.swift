import LodeDashboard
import LodeData
import LodeScreen
import LodeSettings

extension Habits {
  /// Why the file's place cannot be opened.
  ///
  /// Cost: that of opening it.
  func startFindings(in atlas: Atlas) -> [Finding] {
    guard let start = settings.start else { return [] }
    do throws(RouteError) {
      _ = try State(
        atlas: atlas, route: try Route(parsing: start.value), size: FrameSize.standard.size)
      return []
    } catch {
      return [settings.finding(.route, at: start, "\(error)")]
    }
  }
}

import LodeBundle
import LodeData
import Testing

@testable import LodeDashboard

/// All packages that come with Lode, loaded once.
enum WorldCorpus {
  static let atlas: Atlas = {
    do {
      return Atlas(corpus: try CorpusLoader.load(BundledPackages.sources()).corpus)
    } catch {
      Issue.record("the bundled packages do not load: \(error)")
      return Atlas(corpus: Corpus())
    }
  }()
}

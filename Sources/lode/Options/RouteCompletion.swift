import ArgumentParser
import LodeDashboard
import LodeData

/// Completes routes as far as the next slash, from the packages that come with Lode.
enum RouteCompletion {
  static let kind = CompletionKind.custom { _, _, word in words(beginning: word) }

  /// The routes that begin with `word`, each cut after the word's next slash.
  ///
  /// Cost: that of loading the packages; nothing where they do not load.
  private static func words(beginning word: String) -> [String] {
    guard let loaded = try? CorpusLoader.load(BundledPackages.sources()) else { return [] }
    return Atlas(corpus: loaded.corpus).routes(beginning: word)
  }
}

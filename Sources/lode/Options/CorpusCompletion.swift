import ArgumentParser
import LodeDashboard
import LodeData

/// Completes words that only the packages know, by asking the program itself.
///
/// The scripts of `lode completions` run it hidden. Those packages that come with Lode are asked;
/// where they do not load, nothing is offered.
enum CorpusCompletion {
  static let routes = words { corpus, begun in Atlas(corpus: corpus).routes(beginning: begun) }
  static let minerals = words { corpus, _ in corpus.minerals.map(\.id) }
  static let stages = words { corpus, _ in corpus.stages.map(\.id) }
  static let parties = words { corpus, _ in corpus.parties.map(\.id) }
  static let documents = words { corpus, _ in
    corpus.packages.map(\.id) + corpus.documents.map(\.id)
  }
  static let packages = words { corpus, _ in corpus.packages.map(\.id) }

  private static func words(
    _ list: @escaping @Sendable (Corpus, String) -> [String]
  ) -> CompletionKind {
    .custom { _, _, begun in
      guard let loaded = try? CorpusLoader.load(BundledPackages.sources()) else { return [] }
      return list(loaded.corpus, begun)
    }
  }
}

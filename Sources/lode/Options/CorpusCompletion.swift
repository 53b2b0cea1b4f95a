import ArgumentParser
import LodeBundle
import LodeDashboard
import LodeData
import LodeMeasures

/// Completes words that only the packages know, by asking the program itself.
///
/// The scripts of `lode completions` run it hidden. The packages that come with Lode are asked.
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
      list(BundledCorpus.measured().corpus, begun)
    }
  }
}

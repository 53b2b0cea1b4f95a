import LodeData

extension Corpus {
  /// The documents that make these claims.
  func documents(behind claims: some Sequence<ClaimReference>) -> Set<Handle<Document>> {
    Set(claims.map { document(of: $0) })
  }
}

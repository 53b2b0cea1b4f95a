/// What tells the parts of one whole from others: shares or amounts of one stage of one mineral in
/// one year, by one document, measured alike.
struct QuantityWhole: Hashable {
  let document: Handle<Document>
  let mineral: Handle<Mineral>
  let stage: Handle<Stage>
  let year: Int?
  let scope: String
}

extension QuantityWhole {
  init(_ claim: ShareClaim) {
    self.init(
      document: claim.provenance.document, mineral: claim.mineral, stage: claim.stage,
      year: claim.year, scope: claim.scope)
  }

  init(_ claim: TotalClaim) {
    self.init(
      document: claim.provenance.document, mineral: claim.mineral, stage: claim.stage,
      year: claim.year, scope: claim.scope)
  }
}

/// A place in a table of amounts, which one row may fill.
struct QuantityKey: Hashable {
  let whole: QuantityWhole
  let party: Handle<Party>?
  let aggregate: TotalClaim.Aggregate?
}

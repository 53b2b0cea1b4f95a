import LodeData

/// Money that documents speak of as one: from one payer to one programme, in one form and time.
struct Money: Hashable {
  let programme: Handle<Party>
  let payer: Handle<Party>?
  let instrument: Commitment.Instrument
  let currency: String
  let window: String

  init(_ claim: Commitment) {
    programme = claim.programme
    payer = claim.payer
    instrument = claim.instrument
    currency = claim.currency
    window = claim.window
  }
}

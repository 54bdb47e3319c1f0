// Offers.

export function OffersPage() {
  return <h1>Offers</h1>
}

// Business cards.

export function CardsPage() {
  return <h1>Business cards</h1>
}

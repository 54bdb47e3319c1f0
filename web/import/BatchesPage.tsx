// Imports.

export function BatchesPage() {
  return <h1>Imports</h1>
}

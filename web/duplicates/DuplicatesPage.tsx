// Duplicates.

export function DuplicatesPage() {
  return <h1>Duplicates</h1>
}

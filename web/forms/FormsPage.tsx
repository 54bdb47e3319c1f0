// Forms.

export function FormsPage() {
  return <h1>Forms</h1>
}

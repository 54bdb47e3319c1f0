// Webhooks.

export function HooksPage() {
  return <h1>Webhooks</h1>
}

// Webhook.

export function HookPage() {
  return <h1>Webhook</h1>
}

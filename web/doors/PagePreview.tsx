// What visitors would see, drawn by the server as it will draw it for them, while it is being edited.
import { useState } from 'react'

interface PagePreviewProps {
  readonly html: string | undefined
}

export function PagePreview({ html }: PagePreviewProps) {
  const [height, setHeight] = useState(480)
  return (
    <section className="page-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">What visitors see</h2>
      {/* It may read our style and nothing more: no script runs in it, and its button sends nothing. */}
      <iframe
        title="What visitors see"
        sandbox="allow-same-origin"
        srcDoc={html ?? ''}
        style={{ height }}
        onLoad={({ currentTarget }) => setHeight(currentTarget.contentDocument?.documentElement.scrollHeight ?? 480)}
      />
    </section>
  )
}

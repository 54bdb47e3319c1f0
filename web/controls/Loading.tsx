// Stands in for what is being read. It appears only after a moment (by CSS), so that a quick answer does not flicker.
export function Loading({ what = 'the page' }: { what?: string }) {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">Reading {what} …</span>
      <i />
      <i />
      <i />
      <i />
    </div>
  )
}

// Saves what was made here as a file, where the browser keeps what is downloaded.
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser takes it up after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href))
}

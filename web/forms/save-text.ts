// Saves a text as a file where the browser keeps what is downloaded.
export function saveText(name: string, text: string): void {
  // Excel takes a file without the mark for one of its own old alphabet.
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

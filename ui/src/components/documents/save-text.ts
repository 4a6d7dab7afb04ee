/** Let the browser save a text as a file. */
export function saveText(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // The download has begun; the bytes are kept until then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Opens the file chooser for one picture. On a phone or tablet it offers the camera, which focuses better than a film. */
export function pickImage(onImage: (image: Blob) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) onImage(file)
  })
  input.click()
}

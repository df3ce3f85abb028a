const KEY = 'scan.camera'

/** The camera this desk chose last; null where none was, or where the browser keeps nothing. */
export function recallCamera(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function rememberCamera(deviceId: string): void {
  try {
    localStorage.setItem(KEY, deviceId)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

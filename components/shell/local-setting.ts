import { createStore } from './create-store'

/** A setting of this computer, kept in the browser and shared by its tabs. Not for anything about people. */
export function createLocalSetting(key: string, initial: string) {
  const store = createStore(initial)
  let loaded = false

  function load(): void {
    if (loaded || typeof window === 'undefined') return
    loaded = true
    store.set(read(key) ?? initial)
    window.addEventListener('storage', (change) => {
      if (change.key === key) store.set(change.newValue ?? initial)
    })
  }

  return {
    /** Call once in an effect: the server does not know the setting. */
    load,
    get: store.get,
    use: store.use,
    set: (value: string) => {
      store.set(value)
      write(key, value)
    },
  }
}

// Storage may be forbidden by the browser's settings; the desk works without it.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Kept for this page only.
  }
}

/** Has the browser ask before the page is closed or loaded anew: F5 lies between two keys of the desk. */
export function askBeforeLeaving(isUnsaved: boolean): void {
  if (isUnsaved) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}

/** A full load of another page, whatever is unsaved: nothing of the people seen here stays in the page's memory. */
export function leaveFor(path: string): void {
  askBeforeLeaving(false)
  window.location.assign(path)
}

function ask(leaving: BeforeUnloadEvent): void {
  leaving.preventDefault()
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export type FieldSnapshot = { field: Field; restore: () => void }

const TYPES_WITHOUT_TEXT = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'hidden',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])

/** A field into which keys type; null where keys only trigger something. */
export function findField(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return target
  return target instanceof HTMLInputElement && !TYPES_WITHOUT_TEXT.has(target.type) ? target : null
}

/** Remembers what a field holds. `restore` puts it back, selection included, and tells React. */
export function takeSnapshot(field: Field): FieldSnapshot {
  const value = field.value
  const selection =
    field instanceof HTMLSelectElement || field.selectionStart === null
      ? null
      : ([field.selectionStart, field.selectionEnd, field.selectionDirection] as const)

  return {
    field,
    restore: () => {
      if (field.value !== value) {
        setValue(field, value)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event('change', { bubbles: true }))
      }
      if (selection && !(field instanceof HTMLSelectElement)) {
        field.setSelectionRange(selection[0], selection[1], selection[2] ?? 'none')
      }
    },
  }
}

// React puts its own setter on each element to notice changes; the prototype's goes around it, so that React sees one.
function setValue(field: Field, value: string): void {
  Reflect.set(Object.getPrototypeOf(field), 'value', value, field)
}

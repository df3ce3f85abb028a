type Pressed = Pick<KeyboardEvent, 'key' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey'>

/**
 * Whether a key pressed outside all fields begins, or goes on with, typing into the box. A name has spaces, and one of
 * them would press the button that has the focus; by itself a space or an Enter does press it, that is what it is for.
 */
export function goesToBox({ key, isComposing, ctrlKey, altKey, metaKey }: Pressed, boxHasFocus: boolean): boolean {
  if (isComposing || ctrlKey || altKey || metaKey) return false
  // The wedge listener holds quick keys back for a moment: those that follow the first find the box focused.
  return boxHasFocus ? /^.$/su.test(key) : /^[\p{L}\p{N}]$/u.test(key)
}

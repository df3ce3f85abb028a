import 'server-only'

/** The JSON of a body, or undefined for HTML, plain text, half a body or none. Some answers are JSON inside a string. */
export function parseBody(text: string): unknown {
  const outer = parseJson(text.replace(/^\uFEFF/, ''))
  return typeof outer === 'string' && outer.trimStart().startsWith('{') ? parseJson(outer) : outer
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

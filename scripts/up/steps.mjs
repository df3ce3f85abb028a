const LONG_STEP_MS = 10_000

/**
 * Shows a step with its elapsed time while it runs and when it is done. A terminal gets one line that counts; a file
 * gets a line at the start, one every ten seconds and one at the end.
 *
 * @template T
 * @param {string} title
 * @param {(setNote: (note: string) => void) => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function showStep(title, run) {
  const began = performance.now()
  const elapsed = () => `${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} s`
  let note = ''
  const live = process.stdout.isTTY
  const ticker = setInterval(
    () => process.stdout.write(live ? `\r  … ${title} ${elapsed()}` : `  … ${title} ${elapsed()}\n`),
    live ? 100 : LONG_STEP_MS,
  )
  if (!live) process.stdout.write(`  … ${title}\n`)

  /** @param {string} mark */
  const close = (mark) => {
    clearInterval(ticker)
    process.stdout.write(`${live ? '\r\u001b[K' : ''}  ${mark} ${title}${note && ` (${note})`} ${elapsed()}\n`)
  }
  try {
    const result = await run((text) => {
      note = text
    })
    close('✓')
    return result
  } catch (error) {
    close('✗')
    throw error
  }
}

import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/**
 * A secret typed on the terminal, unseen, or the first line of what is piped in. Never an argument: those show in
 * the list of processes and in the shell's history.
 */
export async function readSecret(prompt: string): Promise<string> {
  if (stdin.isTTY) stdout.write(prompt)
  const output = stdin.isTTY ? new Writable({ write: (_chunk, _encoding, done) => done() }) : undefined
  const lines = createInterface({ input: stdin, ...(output && { output }), terminal: stdin.isTTY })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    if (stdin.isTTY) stdout.write('\n')
  }
}

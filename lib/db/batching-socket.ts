import 'server-only'
import { Socket } from 'node:net'

/**
 * A socket that hands the kernel at once what was written during one turn of the event loop: several statements then
 * cost one system call. Nothing waits longer than to the end of the turn.
 */
export class BatchingSocket extends Socket {
  #isHolding = false

  override cork(): void {
    super.cork()
    if (this.#isHolding) return
    this.#isHolding = true
    super.cork()
    setImmediate(() => {
      this.#isHolding = false
      this.uncork()
    })
  }
}

import { spawn, type ChildProcess } from 'node:child_process'
import type { Running } from './supervise'

export type RunningChild = Running & { child: ChildProcess }

/**
 * A Node program in a session of its own, so that Ctrl-C reaches the launcher only and things stop in order. Its
 * channel to us tells it when we are killed. Stopping: SIGTERM, and SIGKILL after `stopWithinMs`.
 */
export function startChild(options: {
  args: string[]
  env: NodeJS.ProcessEnv
  stdout: 'inherit' | 'pipe'
  stopWithinMs: number
}): RunningChild {
  const child = spawn(process.execPath, ['--import', './scripts/up/end-with-launcher.mjs', ...options.args], {
    env: options.env,
    detached: true,
    stdio: ['ignore', options.stdout, 'inherit', 'ipc'],
  })
  const exited = new Promise<void>((resolve) => {
    child.once('error', () => resolve()).once('exit', () => resolve())
  })
  return {
    child,
    exited,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), options.stopWithinMs)
      await exited
      clearTimeout(impatience)
    },
  }
}

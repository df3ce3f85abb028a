/** Called by the framework once per server process. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { startAskingAgain } = await import('@/lib/use-cases/coverage/start-asking-again')
  startAskingAgain()
}

'use client'

import { useState, type FormEvent } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { AppLink } from '@/components/ui/app-link'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { pairScreen } from '@/lib/api/display'
import { displayText } from '@/lib/content/display'

/** Makes this browser one of the facility's screens: a code once, then a cookie. */
export function PairScreen() {
  const [code, setCode] = useState('')
  const [isPairing, setPairing] = useState(false)
  const [error, setError] = useState<Error>()

  async function submit(submitted: FormEvent): Promise<void> {
    submitted.preventDefault()
    if (isPairing || code.trim() === '') return
    setPairing(true)
    try {
      await pairScreen(code)
      location.reload()
    } catch (failure) {
      setPairing(false)
      setError(failure instanceof Error ? failure : new Error('not an error'))
    }
  }

  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <form
        className="rounded-card border-line bg-card flex w-full max-w-[440px] flex-col gap-4 border p-6"
        onSubmit={(submitted) => void submit(submitted)}
      >
        <h1 className="text-[24px] leading-8 font-bold">{displayText.pairTitle}</h1>
        <p className="text-soft">{displayText.pairDetail}</p>
        <TextField
          label={displayText.pairCode}
          value={code}
          maxLength={20}
          autoCapitalize="characters"
          onText={(text) => setCode(text.toUpperCase())}
        />
        {error && <ProblemBanner error={error} />}
        <Button type="submit" look="primary" size="large" wide aria-disabled={isPairing}>
          {isPairing ? displayText.pairing : displayText.pair}
        </Button>
        <AppLink href="/" className="text-brand text-table font-semibold underline underline-offset-4">
          {displayText.pairStaff}
        </AppLink>
      </form>
    </main>
  )
}

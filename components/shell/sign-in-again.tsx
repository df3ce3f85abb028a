'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ProblemBanner } from './problem-banner'
import { ApiError } from '@/lib/api/api-error'
import { sessionQueries, signInMutation } from '@/lib/api/session'
import { useWedgeScanner } from '@/components/scan/use-wedge-scanner'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { shellText } from '@/lib/content/shell'
import { signedOut } from './connection'
import { useDeskSession } from './desk-session'
import { OwnPasswordForm } from './own-password-form'
import { leaveFor } from './unsaved'

/** Signs in where the desk stands: the person in front and all that was typed stay on the screen. */
export function SignInAgain() {
  const client = useQueryClient()
  const { name } = useDeskSession()
  const opened = useQuery({ ...sessionQueries.opened(), enabled: false }).data
  const { error: ended } = useQuery({ ...sessionQueries.now(), retry: false })
  const [username, setUsername] = useState(opened?.username ?? '')
  const [password, setPassword] = useState('')
  const [hasScanned, setHasScanned] = useState(false)
  // The pages' own listeners are off: a scan typed into the password would press Enter, and five lock the account.
  useWedgeScanner({ onScan: () => setHasScanned(true) })
  const signIn = useMutation({
    ...signInMutation(),
    onSuccess: (signedIn) => {
      // Somebody else must not go on with what the first one saw.
      if (signedIn.username !== opened?.username) return leaveFor('/')
      if (!signedIn.mustChangePassword) goOn()
    },
  })

  function goOn(): void {
    signedOut.set(false)
    void client.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
  }

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    if (!signIn.isPending) signIn.mutate({ username, password })
  }

  if (signIn.data?.mustChangePassword && signIn.data.username === opened?.username) {
    return (
      <Dialog key="password" title={shellText.ownPassword} closeLabel={shellText.close}>
        <p className="text-table text-soft mb-3">{shellText.ownPasswordDetail}</p>
        <OwnPasswordForm currentPassword={password} onChanged={goOn} />
      </Dialog>
    )
  }
  const isDisabled = ended instanceof ApiError && ended.code === 'account_disabled'
  return (
    <Dialog key="sign-in" title={shellText.signInAgain} closeLabel={shellText.close}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        {isDisabled && !signIn.error && <ProblemBanner error={{ code: 'account_disabled' }} />}
        <p className="text-table text-soft">{shellText.signInAgainDetail}</p>
        <div role="status">{hasScanned && <Banner tone="attention">{shellText.signInBeforeScan}</Banner>}</div>
        {signIn.error && <ProblemBanner error={signIn.error} />}
        <TextField label={shellText.username} value={username} autoComplete="username" onText={setUsername} />
        <TextField
          label={shellText.password}
          type="password"
          value={password}
          autoComplete="current-password"
          data-next-key
          onText={setPassword}
        />
        {opened && username !== opened.username && (
          <p className="text-label text-attention">{shellText.otherUser(name)}</p>
        )}
        <Button type="submit" look="primary" aria-disabled={signIn.isPending}>
          {signIn.isPending ? shellText.signingIn : shellText.signIn}
        </Button>
      </form>
    </Dialog>
  )
}

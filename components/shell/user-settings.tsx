'use client'

import { KeyRound } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { Tick } from '@/components/ui/tick'
import { shellText } from '@/lib/content/shell'
import { useMay } from './desk-session'
import { autoPrint, deskName } from './desk-settings'
import { SignOutButton } from './sign-out-button'

/** What this counter is called, how it prints, and the way out. */
export function UserSettings({ onChangePassword }: { onChangePassword: () => void }) {
  const mayAdmit = useMay('visits:admit')
  const desk = deskName.use()
  const prints = autoPrint.use() === 'on'
  return (
    <>
      {mayAdmit && (
        <>
          <TextField
            label={shellText.desk}
            hint={shellText.deskHint}
            value={desk}
            maxLength={40}
            placeholder={shellText.deskUnset}
            onText={deskName.set}
          />
          <Tick
            label={shellText.autoPrint}
            checked={prints}
            onTick={(checked) => autoPrint.set(checked ? 'on' : 'off')}
          />
        </>
      )}
      <Button wide icon={<KeyRound aria-hidden size={18} />} onClick={onChangePassword}>
        {shellText.changePassword}
      </Button>
      <SignOutButton />
    </>
  )
}

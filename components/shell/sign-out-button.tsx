'use client'

import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { shellText } from '@/lib/content/shell'
import { leaveFor } from './unsaved'

export function SignOutButton() {
  const [failed, setFailed] = useState(false)

  async function signOut(): Promise<void> {
    const response = await fetch('/api/auth/sign-out', { method: 'POST' }).catch(() => null)
    if (response?.ok) leaveFor('/sign-in')
    else setFailed(true)
  }

  return (
    <div>
      <Button wide icon={<LogOut aria-hidden size={18} />} onClick={() => void signOut()}>
        {shellText.signOut}
      </Button>
      {failed && (
        <p role="alert" className="text-label text-wrong mt-1 font-medium">
          {shellText.signOutFailed}
        </p>
      )}
    </div>
  )
}

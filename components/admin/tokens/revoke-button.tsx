'use client'

import { useState } from 'react'
import { notify } from '@/components/shell/notices'
import { Button } from '@/components/ui/button'
import { tokenText } from '@/lib/content/tokens'

interface RevokeButtonProps {
  name: string
  isPending: boolean
  /** Settles when it is done; a failure is shown by whoever gives it. */
  onRevoke: () => Promise<unknown>
}

/** Revoking is asked once more: something stops working at once. */
export function RevokeButton({ name, isPending, onRevoke }: RevokeButtonProps) {
  const [isAsking, setIsAsking] = useState(false)
  if (!isAsking) {
    return (
      <Button size="small" aria-label={tokenText.revokeOf(name)} onClick={() => setIsAsking(true)}>
        {tokenText.revoke}
      </Button>
    )
  }
  return (
    <span className="flex flex-wrap gap-2">
      <Button
        size="small"
        look="danger"
        aria-disabled={isPending}
        onClick={() => {
          if (isPending) return
          onRevoke().then(
            () => notify(tokenText.revoked(name)),
            () => setIsAsking(false),
          )
        }}
      >
        {tokenText.revokeConfirm}
      </Button>
      <Button size="small" onClick={() => setIsAsking(false)}>
        {tokenText.keep}
      </Button>
    </span>
  )
}

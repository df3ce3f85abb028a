'use client'

import { Dialog } from '@/components/ui/dialog'
import { shellText } from '@/lib/content/shell'
import { notify } from './notices'
import { OwnPasswordForm } from './own-password-form'

export function ChangePassword({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={shellText.changePassword} closeLabel={shellText.close} onClose={onClose}>
      <OwnPasswordForm
        onChanged={() => {
          notify(shellText.passwordChanged)
          onClose()
        }}
      />
    </Dialog>
  )
}

'use client'

import { ChevronDown } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useId, useState } from 'react'
import { Popover } from '@/components/ui/popover'
import { shellText } from '@/lib/content/shell'
import { useDeskSession } from './desk-session'
import { deskName } from './desk-settings'

const ChangePassword = dynamic(() => import('./change-password').then((module) => module.ChangePassword))
const UserSettings = dynamic(() => import('./user-settings').then((module) => module.UserSettings))

/** Who works here and at which counter; settings of this computer; the way out. */
export function UserMenu() {
  const [open, setOpen] = useState(false)
  const [changing, setChanging] = useState(false)
  const id = useId()
  const { name } = useDeskSession()
  const desk = deskName.use()
  return (
    <>
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        side="below"
        align="right"
        trigger={
          <button
            type="button"
            aria-label={shellText.menu(name)}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
            className="rounded-control text-ink hover:bg-page inline-flex min-h-9 items-center gap-1.5 px-1.5 font-medium"
          >
            {desk ? `${desk} · ${name}` : name}
            <ChevronDown aria-hidden size={16} />
          </button>
        }
      >
        <div id={id} className="flex w-64 flex-col gap-3 p-2">
          <UserSettings
            onChangePassword={() => {
              setOpen(false)
              setChanging(true)
            }}
          />
        </div>
      </Popover>
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </>
  )
}

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { resetPasswordMutation } from '@/lib/api/staff'
import type { StaffMember } from '@/lib/contracts/staff'
import { shellText } from '@/lib/content/shell'
import { staffText } from '@/lib/content/staff'
import { OneTimePassword } from './one-time-password'
import { StaffDetails } from './staff-details'
import { StaffPassword } from './staff-password'
import { StaffReview } from './staff-review'
import { StaffSessions } from './staff-sessions'
import { StaffSwitch } from './staff-switch'

/** One account and everything an administrator may do about it; not much about their own. */
export function StaffDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const reset = useMutation(resetPasswordMutation(useQueryClient()))
  if (reset.data) return <OneTimePassword name={member.name} issued={reset.data} onClose={onClose} />
  return (
    <Dialog wide title={`${member.name} · ${member.username}`} closeLabel={shellText.close} onClose={onClose}>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <Section title={staffText.about}>
          <StaffDetails member={member} />
        </Section>
        <div className="flex flex-col gap-5">
          <Section title={staffText.sessions}>
            <StaffSessions member={member} />
          </Section>
          <Section title={staffText.reviewTitle}>
            <StaffReview member={member} />
          </Section>
        </div>
        {!member.own && (
          <>
            <Section title={staffText.disableTitle}>
              <StaffSwitch member={member} onDone={onClose} />
            </Section>
            <Section title={staffText.password}>
              <StaffPassword member={member} reset={reset} />
            </Section>
          </>
        )}
      </div>
    </Dialog>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2">
      <h3 className="text-label text-faint font-semibold tracking-wide uppercase">{title}</h3>
      {children}
    </section>
  )
}

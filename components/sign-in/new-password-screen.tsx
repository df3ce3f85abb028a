'use client'

import { OwnPasswordForm } from '@/components/shell/own-password-form'
import { QueryProvider } from '@/components/shell/query-provider'
import { SignOutButton } from '@/components/shell/sign-out-button'
import { shellText } from '@/lib/content/shell'

/** After the first sign-in with a one-time password: nothing else opens before a password of one's own. */
export function NewPasswordScreen({ name, next }: { name: string; next: string }) {
  return (
    <QueryProvider>
      <section className="rounded-card border-line bg-card flex flex-col gap-4 border p-6 sm:p-7">
        <header>
          <h1 className="text-[20px] font-semibold">{shellText.ownPassword}</h1>
          <p className="text-table text-soft mt-1">{shellText.ownPasswordGreeting(name)}</p>
        </header>
        {/* A full load: what the page may show was decided before. */}
        <OwnPasswordForm onChanged={() => window.location.assign(next)} />
        <SignOutButton />
      </section>
    </QueryProvider>
  )
}

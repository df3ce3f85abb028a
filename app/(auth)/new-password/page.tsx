import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { NewPasswordScreen } from '@/components/sign-in/new-password-screen'
import { getCaller } from '@/lib/auth/get-caller'
import { signInPath, toReturnPath } from '@/lib/auth/return-path'
import { shellText } from '@/lib/content/shell'

export const metadata: Metadata = { title: shellText.ownPassword }

export default async function NewPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>
}) {
  const { next } = await searchParams
  const returnPath = toReturnPath(typeof next === 'string' ? next : null)
  const caller = await getCaller(await headers(), true)
  if (caller?.kind !== 'user') redirect(signInPath(returnPath))
  if (!caller.mustChangePassword) redirect(returnPath)
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="w-full max-w-[400px]">
        <NewPasswordScreen name={caller.name} next={returnPath} />
      </div>
    </main>
  )
}

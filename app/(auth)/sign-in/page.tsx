import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { FacilityMissing } from '@/components/fault/facility-missing'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { getAuthServices } from '@/lib/auth/auth-services'
import { getCaller } from '@/lib/auth/get-caller'
import { toReturnPath } from '@/lib/auth/return-path'
import { signInTexts } from '@/lib/content/sign-in'
import { DEMO_PASSWORD } from '@/lib/domain/access/password-policy'
import { isDatabaseUnavailable } from '@/lib/http/is-database-unavailable'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { findOwnFacility } from '@/lib/use-cases/facility/find-own-facility'
import { signInAction } from './actions'

export const metadata: Metadata = { title: signInTexts.title }

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams
  const returnPath = toReturnPath(typeof next === 'string' ? next : null)
  const caller = await getCaller(await headers(), false)
  if (caller?.kind === 'user') redirect(returnPath)

  if (await isFacilityMissing()) return <FacilityMissing facilityCode={getDependencies().facilityCode} />

  const { demo } = getAuthServices().config
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="w-full max-w-[400px]">
        <header className="mb-6 text-center">
          <p className="text-brand text-[32px] leading-tight font-bold tracking-tight">{signInTexts.product}</p>
          <p className="text-soft mt-1">{signInTexts.tagline}</p>
        </header>
        <SignInForm action={signInAction} next={returnPath} demoPassword={demo ? DEMO_PASSWORD : null} />
        <p className="text-label text-soft mt-5 text-center">{signInTexts.forgotten}</p>
      </div>
    </main>
  )
}

/** Where the database does not answer the form is shown all the same; sending it says so. */
async function isFacilityMissing(): Promise<boolean> {
  try {
    return (await findOwnFacility(getDependencies())) === null
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    return false
  }
}

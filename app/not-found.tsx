import type { Metadata } from 'next'
import { connection } from 'next/server'
import { FaultView } from '@/components/fault/fault-view'
import { HomeLink } from '@/components/fault/home-link'
import { faultTexts } from '@/lib/content/fault-pages'

export const metadata: Metadata = { title: faultTexts.notFound.title }

export default async function NotFoundPage() {
  // Made per request: a page made at build time could not carry the nonce of the Content-Security-Policy.
  await connection()
  return (
    <FaultView title={faultTexts.notFound.title} text={faultTexts.notFound.text}>
      <HomeLink />
    </FaultView>
  )
}

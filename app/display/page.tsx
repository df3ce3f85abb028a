import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { DisplayScreen } from '@/components/display/display-screen'
import { PairScreen } from '@/components/display/pair-screen'
import { findScreenCaller } from '@/lib/auth/screen/find-screen-caller'
import { displayText } from '@/lib/content/display'

export const metadata: Metadata = { title: displayText.title }

export default async function DisplayPage() {
  const screen = await findScreenCaller(await headers(), false)
  return screen?.permissions.has('display:read') ? <DisplayScreen /> : <PairScreen />
}

'use client'

import { FaultView } from '@/components/fault/fault-view'
import { HomeLink } from '@/components/fault/home-link'
import { Button } from '@/components/ui/button'
import { faultTexts } from '@/lib/content/fault-pages'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const { title, text, again, reference } = faultTexts.fault
  return (
    <FaultView
      title={title}
      text={text}
      {...(error.digest && { reference: { label: reference, value: error.digest } })}
    >
      <Button look="primary" onClick={reset}>
        {again}
      </Button>
      <HomeLink />
    </FaultView>
  )
}

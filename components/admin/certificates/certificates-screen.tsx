'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { certificateQuery } from '@/lib/api/trust'
import { certificateText } from '@/lib/content/trust'
import { CertificateForm } from './certificate-form'
import { CertificateLine } from './certificate-line'

/** Whose signatures are believed: the list, and a form to add one. */
export function CertificatesScreen() {
  const { data, error } = useQuery(certificateQuery())
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header>
        <h1 className="text-[24px] leading-8 font-bold">{certificateText.title}</h1>
        <p className="text-table text-soft mt-1 max-w-[76ch]">{certificateText.intro}</p>
      </header>
      <Card title={certificateText.list}>
        <ProblemBanner error={error} />
        {!data && !error && <Skeleton width="w-64" />}
        {data?.certificates.length === 0 && <p className="text-table text-soft">{certificateText.empty}</p>}
        <ul className="divide-line divide-y">
          {data?.certificates.map((certificate) => (
            <CertificateLine key={certificate.fingerprint} certificate={certificate} />
          ))}
        </ul>
      </Card>
      <CertificateForm />
    </div>
  )
}

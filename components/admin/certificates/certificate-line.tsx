'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { removeCertificateMutation } from '@/lib/api/trust'
import type { TrustedCertificateRow } from '@/lib/contracts/trust'
import { certificateText } from '@/lib/content/trust'
import { formatDay } from '@/lib/utils/format-dates'
import { isInForce } from './is-in-force'

/** One certificate: holder, for whom it signs, how long; removing it is asked once more. */
export function CertificateLine({ certificate }: { certificate: TrustedCertificateRow }) {
  const remove = useMutation(removeCertificateMutation(useQueryClient()))
  const [isAsking, setIsAsking] = useState(false)
  const [now] = useState(() => new Date())
  const { fingerprint, subject, signers, validFrom, validTo, addedAt, addedBy } = certificate
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 grow basis-72">
        <p className="font-semibold break-words">{subject}</p>
        <p className="text-table text-soft">
          {signers.map(({ code, name }) => (name ? `${code} ${name}` : code)).join(' · ')}
        </p>
        <p className="text-label text-faint break-all">
          {certificateText.fingerprint} {fingerprint}
        </p>
        <p className="text-label text-faint">{certificateText.added(addedBy, formatDay(addedAt))}</p>
        <ProblemBanner error={remove.error} />
      </div>
      <Badge tone={isInForce(certificate, now) ? 'good' : 'attention'}>
        {isInForce(certificate, now)
          ? certificateText.valid(formatDay(validFrom), formatDay(validTo))
          : certificateText.outside}
      </Badge>
      {isAsking ? (
        <span className="flex gap-2">
          <Button
            size="small"
            look="danger"
            aria-disabled={remove.isPending}
            onClick={() => {
              if (!remove.isPending) remove.mutate(fingerprint)
            }}
          >
            {certificateText.removeConfirm}
          </Button>
          <Button size="small" onClick={() => setIsAsking(false)}>
            {certificateText.keep}
          </Button>
        </span>
      ) : (
        <Button size="small" onClick={() => setIsAsking(true)}>
          {certificateText.remove}
        </Button>
      )}
    </li>
  )
}

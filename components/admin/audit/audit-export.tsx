'use client'

import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { exportAuditMutation } from '@/lib/api/audit'
import type { AuditFilterRequest } from '@/lib/contracts/audit'
import { auditText } from '@/lib/content/audit'

/** The list below as a file, in full. */
export function AuditExport({ filter }: { filter: AuditFilterRequest }) {
  const take = useMutation({
    ...exportAuditMutation(),
    onSuccess: ({ file, name }) => {
      save(file, name)
      notify(auditText.exported)
    },
  })
  return (
    <>
      <Button
        icon={<Download aria-hidden size={18} />}
        aria-disabled={take.isPending}
        onClick={() => {
          if (!take.isPending) take.mutate(filter)
        }}
      >
        {take.isPending ? auditText.exporting : auditText.export}
      </Button>
      <span className="text-label text-faint">{auditText.exportHint}</span>
      {take.error && (
        <div className="w-full">
          <ProblemBanner error={take.error} />
        </div>
      )}
    </>
  )
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

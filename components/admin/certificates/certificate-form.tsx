'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CONTROL_CLASSES } from '@/components/ui/control-classes'
import { Field } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import { trustCertificateMutation } from '@/lib/api/trust'
import { certificateText } from '@/lib/content/trust'
import { readCertificateFile } from './read-certificate-file'
import { readFacilityCodes } from './read-facility-codes'

/** A certificate from a file or pasted, and the facilities it may sign for. What was typed stays until it is accepted. */
export function CertificateForm() {
  const trust = useMutation(trustCertificateMutation(useQueryClient()))
  const [pasted, setPasted] = useState('')
  const [codes, setCodes] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const fileId = useId()
  const pasteId = useId()
  const signers = readFacilityCodes(codes)
  const isMissing = pasted.trim() === ''

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (isMissing || !signers) return focusFirstError(event.currentTarget)
    if (trust.isPending) return
    trust.mutate(
      { certificate: pasted, signerFacilityCodes: signers },
      {
        onSuccess: () => {
          setPasted('')
          setCodes('')
          setWasTried(false)
        },
      },
    )
  }

  return (
    <Card title={certificateText.add}>
      <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
        <Field id={fileId} label={certificateText.file} hint={certificateText.fileHint}>
          <input
            id={fileId}
            type="file"
            accept=".cer,.crt,.pem,.der"
            className="text-table max-w-full"
            onChange={(change) => {
              const [file] = change.target.files ?? []
              if (file) void readCertificateFile(file).then(setPasted)
            }}
          />
        </Field>
        <Field
          id={pasteId}
          label={certificateText.pasted}
          error={wasTried && isMissing ? certificateText.missing : undefined}
        >
          <textarea
            id={pasteId}
            rows={4}
            value={pasted}
            spellCheck={false}
            aria-invalid={wasTried && isMissing ? true : undefined}
            aria-describedby={wasTried && isMissing ? `${pasteId}-error` : undefined}
            onChange={(change) => setPasted(change.target.value)}
            className={`${CONTROL_CLASSES} h-auto py-2 font-mono text-[13px]`}
          />
        </Field>
        <TextField
          label={certificateText.signers}
          hint={certificateText.signersHint}
          value={codes}
          onText={setCodes}
          error={wasTried && !signers ? certificateText.signersWrong : undefined}
        />
        <ProblemBanner error={trust.error} />
        <div>
          <Button type="submit" look="primary" aria-disabled={trust.isPending}>
            {certificateText.submit}
          </Button>
        </div>
      </form>
    </Card>
  )
}

'use client'

import { DropZone } from '@/components/admin/drop-zone'
import { importText } from '@/lib/content/import'
import { ImportHistory } from './import-history'
import { UploadList } from './upload-list'
import { addUploads } from './uploads'

/** Envelopes into the record store: give files, watch them, see what came before. */
export function ImportScreen() {
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header>
        <h1 className="text-[24px] leading-8 font-bold">{importText.title}</h1>
        <p className="text-table text-soft mt-1 max-w-[76ch]">{importText.intro}</p>
      </header>
      <DropZone text={importText} accept=".xml,.zip" many onFiles={addUploads} />
      <UploadList />
      <ImportHistory />
    </div>
  )
}

import { useMutation } from '@tanstack/react-query'
import { notify } from '@/components/shell/notices'
import { downloadWorkbook, type WorkbookRequest } from '@/lib/api/download-workbook'
import { intakeText } from '@/lib/content/intake'

/** Asks for a workbook and hands it to the browser as a file. */
export function useDownload(onDone?: () => void) {
  return useMutation({
    mutationKey: ['intake', 'export'],
    mutationFn: (request: WorkbookRequest) => downloadWorkbook(request),
    onSuccess: ({ blob, fileName }) => {
      saveAs(blob, fileName)
      notify(intakeText.exported)
      onDone?.()
    },
  })
}

function saveAs(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser reads the address while it begins the download.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

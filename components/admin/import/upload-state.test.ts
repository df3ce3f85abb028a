import { expect, it } from 'vitest'
import type { ImportedFile } from '@/lib/contracts/imports'
import { emptyCounts } from '@/lib/domain/records/count-import'
import { reduceUpload, type UploadEvent, type UploadState } from './upload-state'

const counts = emptyCounts(2)
const file: ImportedFile = { position: 1, name: 'a.xml', report: { outcome: 'imported', problems: [], records: [] } }
const after = (...events: UploadEvent[]) => events.reduce<UploadState>(reduceUpload, { kind: 'waiting' })

it.each<[string, UploadEvent[], UploadState]>([
  ['half of it has left', [{ kind: 'sent', share: 0.5 }], { kind: 'sending', share: 0.5 }],
  ['all of it has left', [{ kind: 'sent', share: 1 }], { kind: 'running', files: [] }],
  [
    'a file is through',
    [
      { kind: 'sent', share: 1 },
      { kind: 'progress', counts },
      { kind: 'file', file },
    ],
    { kind: 'running', counts, files: [file] },
  ],
  [
    'the end',
    [
      { kind: 'file', file },
      { kind: 'finished', state: 'done', counts },
    ],
    { kind: 'ended', how: 'done', counts, files: [file] },
  ],
  [
    'the server failed midway: what is known stays',
    [
      { kind: 'file', file },
      { kind: 'failed', code: 'service_unavailable', reference: 'AB12' },
    ],
    { kind: 'failed', problem: { code: 'service_unavailable', reference: 'AB12' }, files: [file] },
  ],
  [
    'late news of the upload after the answer began',
    [
      { kind: 'file', file },
      { kind: 'sent', share: 1 },
    ],
    { kind: 'running', files: [file] },
  ],
  [
    'a connection that closes after the end',
    [
      { kind: 'finished', state: 'cancelled', counts },
      { kind: 'broken', problem: { code: 'network' } },
    ],
    { kind: 'ended', how: 'cancelled', counts, files: [] },
  ],
])('%s', (_, events, state) => {
  expect(after(...events)).toEqual(state)
})

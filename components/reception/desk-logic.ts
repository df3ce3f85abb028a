/** What reads scans and drafts, with its schemas: 60 kB that come right after the page, not with it. */
export { parseScan } from '@/lib/domain/scan/parse-scan'
export { alikeQuestion } from './alike-question'
export { findDraftErrors } from './find-draft-errors'
export { joinDesk } from './join-desk'
export { readDraft } from './read-draft'

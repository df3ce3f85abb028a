import { createStore } from '@/components/shell/create-store'
import type * as deskLogic from './desk-logic'

type DeskLogic = typeof deskLogic

const loaded = createStore<DeskLogic | undefined>(undefined)

/** The desk's reading of scans and drafts, fetched once. */
export async function loadDeskLogic(): Promise<DeskLogic> {
  const logic = await import('./desk-logic')
  loaded.set(logic)
  return logic
}

/** The same where it is needed while drawing; undefined for the first moments of the page. */
export const useDeskLogic = loaded.use

/** The same at once, for what comes after the first scan. */
export const getDeskLogic = loaded.get

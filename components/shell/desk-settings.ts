import { createLocalSetting } from './local-setting'

/** What this counter is called, e.g. "Bàn 3". */
export const deskName = createLocalSetting('tiepdon.desk', '')

/** Whether the browser's print dialog opens by itself after each number: `on` or `off`. */
export const autoPrint = createLocalSetting('tiepdon.auto-print', 'on')

/** The room that this counter used last. */
export const lastRoomCode = createLocalSetting('tiepdon.last-room', '')

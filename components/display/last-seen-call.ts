import { createLocalSetting } from '../shell/local-setting'

/** The id of the last call this screen has shown, so that a restart of the browser misses none: a day and a number. */
export const lastSeenCall = createLocalSetting('tiepdon.display-last-call', '')

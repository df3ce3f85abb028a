import { createStore } from './create-store'

/** Counts the events of the desk's stream, and its reconnections: whoever shows sums reads anew when it changes. */
export const deskNews = createStore(0)

import type { EventHandlers } from '@concejo/ledger'
import { onFileOpened } from './on-file-opened.ts'

/** Handlers of this service by contract and event. */
export const handlers: EventHandlers = { '__Name__.__Name__FileOpened': onFileOpened }

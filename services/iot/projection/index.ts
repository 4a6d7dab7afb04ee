import type { EventHandlers } from '@concejo/ledger'

/** Nothing on the ledger is this service's own. */
export const handlers: EventHandlers = {}

import type { PortalService } from '@concejo/ui'
import { funds } from './funds/web/index.tsx'
import { iot } from './iot/web/index.tsx'
import { questions } from './questions/web/index.tsx'
import { records } from './records/web/index.tsx'

/** Pages of every service, one line each. */
export const services: readonly PortalService[] = [funds, questions, records, iot]

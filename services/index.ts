import type { Service } from '@concejo/platform'
import { funds } from './funds/index.ts'
import { iot } from './iot/index.ts'
import { questions } from './questions/index.ts'
import { records } from './records/index.ts'

/** Every service of the product, one line each. */
export const services: readonly Service[] = [funds, questions, records, iot]

import { type AppInfo, daysToIsoDate } from '@concejo/protocol'

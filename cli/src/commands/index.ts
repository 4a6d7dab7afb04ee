import type { CommandSpec } from '../command-spec.ts'
import { actCommands } from './act.ts'
import { appCommands } from './app.ts'
import { demoCommands } from './demo.ts'
import { doctorCommands } from './doctor.ts'
import { fundsCommands } from './funds.ts'
import { keyCommands } from './key.ts'
import { maintenanceCommands } from './maintenance.ts'
import { memberCommands } from './member.ts'
import { organisationCommands } from './organisation.ts'
import { signInCommands } from './sign-in.ts'
import { startCommands } from './start.ts'
import { statusCommands } from './status.ts'
import { verifyCommands } from './verify.ts'

/** Every command, in the order of the help. The reference page is made from it. */
export const commandSpecs: readonly CommandSpec[] = [
  ...startCommands,
  ...statusCommands,
  ...doctorCommands,
  ...demoCommands,
  ...signInCommands,
  ...organisationCommands,
  ...memberCommands,
  ...keyCommands,
  ...appCommands,
  ...actCommands,
  ...fundsCommands,
  ...verifyCommands,
  ...maintenanceCommands,
]

import type { CommandSpec } from '../command-spec.ts'
import { actCommands } from './act.ts'
import { appCommands } from './app.ts'
import { clockCommands } from './clock.ts'
import { demoCommands } from './demo.ts'
import { deviceCommands } from './device.ts'
import { doctorCommands } from './doctor.ts'
import { documentCommands } from './document.ts'
import { fundsCommands } from './funds.ts'
import { fundsBankCommands } from './funds-bank.ts'
import { fundsReadCommands } from './funds-read.ts'
import { fundsSealedCommands } from './funds-sealed.ts'
import { groupCommands } from './group.ts'
import { keyCommands } from './key.ts'
import { logCommands } from './log.ts'
import { maintenanceCommands } from './maintenance.ts'
import { memberCommands } from './member.ts'
import { organisationCommands } from './organisation.ts'
import { receiptCommands } from './receipt.ts'
import { recordCommands } from './record.ts'
import { signInCommands } from './sign-in.ts'
import { stampCommands } from './stamp.ts'
import { startCommands } from './start.ts'
import { statusCommands } from './status.ts'
import { streamCommands } from './stream.ts'
import { verifyCommands } from './verify.ts'
import { webhookCommands } from './webhook.ts'
import { whoamiCommands } from './whoami.ts'

/** Every command, in the order of the help. The reference page is made from it. */
export const commandSpecs: readonly CommandSpec[] = [
  ...startCommands,
  ...statusCommands,
  ...doctorCommands,
  ...demoCommands,
  ...clockCommands,
  ...signInCommands,
  ...whoamiCommands,
  ...organisationCommands,
  ...memberCommands,
  ...keyCommands,
  ...appCommands,
  ...documentCommands,
  ...actCommands,
  ...fundsReadCommands,
  ...fundsSealedCommands,
  ...fundsCommands,
  ...fundsBankCommands,
  ...streamCommands,
  ...groupCommands,
  ...webhookCommands,
  ...recordCommands,
  ...deviceCommands,
  ...stampCommands,
  ...receiptCommands,
  ...logCommands,
  ...verifyCommands,
  ...maintenanceCommands,
]

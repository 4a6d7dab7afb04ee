import { defineErrors } from '@concejo/protocol'

export const maintenanceErrors = defineErrors({
  usage: {
    code: 'maintenance.usage',
    text: 'There is no task {task}.',
    status: 400,
    help: 'Use rebuild, audit, backup FOLDER or restore FOLDER.',
  },
})

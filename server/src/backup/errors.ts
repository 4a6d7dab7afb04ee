import { defineErrors } from '@concejo/protocol'

export const backupErrors = defineErrors({
  targetExists: {
    code: 'backup.target-exists',
    text: 'The folder {folder} is not empty.',
    status: 409,
    help: 'Name a new folder; a backup never overwrites another one.',
  },
  notABackup: {
    code: 'backup.not-a-backup',
    text: 'The folder {folder} holds no complete Concejo backup.',
    status: 400,
    help: 'A backup has a manifest.json, written last. Take an earlier backup.',
  },
  damaged: {
    code: 'backup.damaged',
    text: 'The file {file} of the backup is missing or differs from the manifest.',
    status: 409,
    help: 'Do not restore from it. Take another copy of the backup; the manifest names every file and its digest.',
  },
})

import { defineErrors } from '@concejo/protocol'

export const cliErrors = defineErrors({
  fileUnreadable: {
    code: 'cli.file-unreadable',
    text: 'The file {path} cannot be read: {reason}.',
    status: 400,
    help: 'Check the path and the rights of the file.',
  },
  fileNotJson: {
    code: 'cli.file-not-json',
    text: 'The file {path} does not hold JSON: {reason}.',
    status: 400,
    help: 'Check the file with any JSON tool.',
  },
  fileUnwritable: {
    code: 'cli.file-unwritable',
    text: 'The file {path} cannot be written: {reason}.',
    status: 400,
    help: 'Check the folder and its rights, or choose another path.',
  },
  badOption: {
    code: 'cli.bad-option',
    text: 'The option --{option} is not right: {reason}.',
    status: 400,
    help: 'See the help of the command (`--help`).',
  },
  missingOption: {
    code: 'cli.missing-option',
    text: 'The option --{option} is needed.',
    status: 400,
    help: 'See the help of the command (`--help`).',
  },
  keyUnknown: {
    code: 'cli.key-unknown',
    text: 'There is no key {name} in {folder}.',
    status: 400,
    help: 'List the keys with `concejo key list`, make one with `concejo key create <name>`.',
  },
  keyExists: {
    code: 'cli.key-exists',
    text: 'There is a key {name} already.',
    status: 409,
    help: 'Choose another name. A key is never overwritten: what it signed would have no owner.',
  },
  keyUnreadable: {
    code: 'cli.key-unreadable',
    text: 'The key file {path} is damaged or not a key file.',
    status: 400,
    help: 'Restore it from your backup, or make a new key and have it enrolled.',
  },
  keyOpenToOthers: {
    code: 'cli.key-open-to-others',
    text: 'Other users of this machine can read the key file {path}.',
    status: 400,
    help: 'Take their rights away with `chmod 600`, and think about making a new key.',
  },
  passphraseNeeded: {
    code: 'cli.passphrase-needed',
    text: 'The key {name} is locked with a passphrase.',
    status: 400,
    help: 'Run the command at a terminal, or set CONCEJO_PASSPHRASE.',
  },
  passphraseWrong: {
    code: 'cli.passphrase-wrong',
    text: 'The passphrase does not open the key {name}.',
    status: 403,
    help: 'Try again.',
  },
  noSigner: {
    code: 'cli.no-signer',
    text: 'It is not said which key signs.',
    status: 400,
    help: 'Give --key <name>, or step into a persona of the sandbox with `concejo sign-in --persona <id>`.',
  },
  serverMissing: {
    code: 'cli.server-missing',
    text: 'This installation has no {file}.',
    status: 400,
    help: 'Run the command in a complete copy of the repository.',
  },
  serverFailed: {
    code: 'cli.server-failed',
    text: '{task} ended with code {exitCode}: {reason}',
    status: 500,
    help: 'Read the reason; `concejo doctor` examines the machine.',
  },
  nodeRunning: {
    code: 'cli.node-running',
    text: 'A node is running on this data folder.',
    status: 409,
    help: 'Stop it first (Ctrl+C, or your service manager).',
  },
  personaMissing: {
    code: 'cli.persona-missing',
    text: 'No persona of this sandbox has the role {role}.',
    status: 409,
    help: 'Start the node with its demo city: `concejo start` on an empty data folder.',
  },
  actUnknown: {
    code: 'cli.act-unknown',
    text: 'The node knows no act {name}.',
    status: 400,
    help: 'List them with `concejo act commands`.',
  },
  signedActInvalid: {
    code: 'cli.signed-act-invalid',
    text: 'The file {path} is not an act as `concejo act prepare --out` writes it.',
    status: 400,
    help: 'Prepare the act again.',
  },
  unexpected: {
    code: 'cli.unexpected',
    text: 'Something unforeseen happened: {reason}.',
    status: 500,
    help: 'Please report it with the command that you ran.',
  },
})

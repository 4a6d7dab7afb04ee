import { contracts } from '@concejo/contracts'
import { expect, it } from 'vitest'
import { commands } from './commands/index.ts'
import { permissions, roles } from './permissions.ts'

const acts = (['GrantCalls', 'GrantEvaluation', 'GrantAgreements'] as const).flatMap((contract) =>
  contracts[contract].abi.flatMap((item) =>
    item.type === 'function' && item.inputs.some((input) => input.name === 'approvals')
      ? [`${contract}.${item.name}`]
      : [],
  ),
)

it('has a command for every act of the contracts, and none besides', () => {
  expect(commands.map((command) => `${command.contract}.${command.functionName}`).sort()).toEqual(acts.sort())
})

it('names each command after its contract function', () => {
  const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  expect(commands.map((command) => command.name)).toEqual(
    commands.map((command) => `funds.${kebab(command.functionName)}`),
  )
})

it('says for every command who signs and when', () => {
  expect(permissions.map((permission) => permission.command).sort()).toEqual(
    commands.map((command) => command.name).sort(),
  )
  expect(permissions.filter((permission) => permission.signers.length === 0 || permission.condition === '')).toEqual([])
})

it('gives every role something to sign, but for auditors, who only witness', () => {
  const signing = new Set<string>(permissions.flatMap((permission) => permission.signers))
  expect(Object.values(roles).filter((role) => !signing.has(role))).toEqual([roles.auditor])
})

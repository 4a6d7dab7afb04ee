import fs from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createMachine } from '../../test-support/run.ts'
import { openKeyFolder } from '../home/key-folder.ts'

const machine = createMachine()
const withPassphrase = createMachine({ CONCEJO_PASSPHRASE: 'a long passphrase' })
const never = (): Promise<string> => Promise.reject(new TypeError('not asked'))

afterAll(() => {
  machine.remove()
  withPassphrase.remove()
})

it('makes a key that only its owner can read, and never overwrites it', async () => {
  const made = await machine.run('key', 'create', 'mine', '--json')
  expect(made.exitCode).toBe(0)
  const file = path.join(machine.folder, 'keys', 'mine.json')
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  expect((await machine.run('key', 'create', 'mine', '--json')).json()).toMatchObject({
    error: { code: 'cli.key-exists' },
  })
  expect((await machine.run('key', 'list', '--json')).json()).toMatchObject([{ name: 'mine', locked: false }])
  expect(made.out).not.toContain('privateKey')
})

it('opens a key only while nobody else can read it', async () => {
  await machine.run('key', 'create', 'open')
  const keys = openKeyFolder(machine.folder)
  expect((await keys.open('open', never)).signer).toBe(keys.get('open').signer)
  fs.chmodSync(path.join(machine.folder, 'keys', 'open.json'), 0o644)
  await expect(keys.open('open', never)).rejects.toMatchObject({ code: 'cli.key-open-to-others' })
})

it('locks a key with a passphrase', async () => {
  await withPassphrase.run('key', 'create', 'locked', '--passphrase')
  const text = fs.readFileSync(path.join(withPassphrase.folder, 'keys', 'locked.json'), 'utf8')
  expect(text).not.toContain('privateKey')
  const keys = openKeyFolder(withPassphrase.folder)
  expect((await keys.open('locked', () => Promise.resolve('a long passphrase'))).signer).toBe(keys.get('locked').signer)
  await expect(keys.open('locked', () => Promise.resolve('wrong'))).rejects.toMatchObject({
    code: 'cli.passphrase-wrong',
  })
})

it('does not lock without a passphrase to be had', async () => {
  const ran = await machine.run('key', 'create', 'other', '--passphrase', '--json')
  expect(ran.json()).toMatchObject({ error: { code: 'cli.passphrase-needed' } })
})

it.each(['../escape', '', 'a/b', '.hidden', 'x'.repeat(80)])('refuses %s as the name of a key', async (name) => {
  expect((await machine.run('key', 'create', name)).exitCode).toBe(2)
})

it('refuses a damaged key file', async () => {
  fs.writeFileSync(path.join(machine.folder, 'keys', 'bad.json'), '{"format":"concejo.key.v1"}', { mode: 0o600 })
  expect((await machine.run('key', 'show', 'bad', '--json')).json()).toMatchObject({
    error: { code: 'cli.key-unreadable' },
  })
  fs.rmSync(path.join(machine.folder, 'keys', 'bad.json'))
})

it('exports the public side only', async () => {
  const file = path.join(machine.folder, 'public.json')
  expect((await machine.run('key', 'export-public', 'mine', '--out', file)).exitCode).toBe(0)
  expect(Object.keys(JSON.parse(fs.readFileSync(file, 'utf8')))).toEqual(['format', 'name', 'signer', 'member'])
})

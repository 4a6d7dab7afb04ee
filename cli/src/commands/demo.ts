import { ConcejoError, createId } from '@concejo/protocol'
import type { Concejo } from '@concejo/sdk'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { enterPersona, findPersona } from '../sandbox-personas.ts'
import { formatFields } from '../table.ts'
import { demoCity } from './demo-city.ts'

export const demoCommands: readonly CommandSpec[] = [
  {
    path: 'demo',
    summary: 'Fill a running sandbox: a programme and an open call, signed by personas of the demo city.',
    examples: ['concejo demo', 'concejo demo --url http://localhost:4181'],
    run: demo,
  },
  demoCity,
]

const daySeconds = 86_400

async function demo(context: CommandContext): Promise<Outcome> {
  const { api } = context.connect()
  const { items: personas } = await api.listPersonas()
  const owner = findPersona(personas, 'funds.programme-owner')
  const manager = findPersona(personas, 'funds.call-manager', owner.organisation)
  const appealBody = findPersona(personas, 'funds.appeal-body').organisation
  const asOwner = await enterPersona(context, owner)
  const asManager = await enterPersona(context, manager)
  const programme = createId()
  const call = createId()
  const { now } = await api.getStatus()
  await context.steps([
    {
      title: `${owner.name} opens a programme`,
      run: async () => {
        const document = await publish(asOwner, 'programme', {
          title: { en: 'Neighbourhood climate fund', es: 'Fondo climático de barrio' },
          summary: {
            en: 'Small works that cool streets and schools.',
            es: 'Obras pequeñas que refrescan calles y escuelas.',
          },
        })
        await act([asOwner], 'funds.open-programme', { programme, currency: 'EUR', envelope: '50000000', document })
      },
    },
    {
      title: `${manager.name} and ${owner.name} publish a call`,
      run: async () => {
        const document = await publish(asManager, 'call', callDocument)
        await act([asManager, asOwner], 'funds.publish-call', {
          ...callRules,
          call,
          programme,
          appealBody,
          document,
          opensAt: now,
          closesAt: now + 30 * daySeconds,
        })
      },
    },
  ])
  const text = formatFields([
    ['programme', programme],
    ['call', call],
    ['next', `open ${context.url} and step into a persona, or: concejo sign-in --persona ${owner.id}`],
  ])
  return { json: { programme, call }, text }
}

const callDocument = {
  title: { en: 'Shade in school yards', es: 'Sombra en los patios escolares' },
  summary: { en: 'Trees, sails and pergolas.', es: 'Árboles, toldos y pérgolas.' },
  criteria: [
    { code: 'effect', label: { en: 'Effect on heat', es: 'Efecto sobre el calor' } },
    { code: 'feasibility', label: { en: 'Feasibility', es: 'Viabilidad' } },
  ],
  eligibilityRules: [{ code: 'registered', label: { en: 'Registered in the city', es: 'Registrada en la ciudad' } }],
}

const callRules = {
  budget: '20000000',
  awardMin: '500000',
  awardMax: '8000000',
  secondApproverAbove: '3000000',
  eligibilityRules: ['registered'],
  criteria: [
    { code: 'effect', weight: 6_000, scoreMax: 10, threshold: 5 },
    { code: 'feasibility', weight: 4_000, scoreMax: 10, threshold: 4 },
  ],
  tieBreak: [0, 1],
}

async function publish(concejo: Concejo, purpose: string, content: unknown): Promise<string> {
  const { commitment } = await concejo.api.createJsonDocument({ body: { purpose, public: true, content } })
  return commitment
}

/** One persona prepares and signs, the others sign after it. Throws `cli.server-failed` when the ledger refuses. */
async function act(personas: readonly Concejo[], name: string, input: unknown): Promise<void> {
  const [first] = personas
  const prepared = await first?.prepare(name, input)
  let state = prepared?.state
  for (const persona of personas) {
    if (prepared !== undefined) {
      state = (await persona.api.signInSandbox({ body: { actId: prepared.actId } })).state
    }
  }
  const outcome = prepared === undefined ? undefined : await first?.waitForAct(prepared.actId)
  if (outcome?.state !== 'applied') {
    const reason = outcome?.refusal?.detail ?? `it is ${outcome?.state ?? state ?? 'unknown'}`
    throw new ConcejoError(cliErrors.serverFailed, { task: name, exitCode: 1, reason })
  }
}

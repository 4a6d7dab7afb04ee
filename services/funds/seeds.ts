import type { Demo, DemoRunner } from '@concejo/platform'
import { type Bytes32, createId } from '@concejo/protocol'
import {
  applyTo,
  commitScores,
  day,
  decideEligibility,
  drawEvaluators,
  payMilestone,
  publishCall,
  rankAndAdopt,
  revealScores,
  signAgreement,
} from './demo-steps.ts'
import { roles } from './permissions.ts'

const spanSeconds = 60 * day

/** The demo city: fictional organisations and people. */
export const demo: Demo = {
  organisations: [
    { key: 'city', name: 'Villa Concejo', kind: 'administration', governing: true },
    { key: 'region', name: 'Región de la Costa', kind: 'administration', governing: true },
    { key: 'audit', name: 'Cámara de Cuentas de la Costa', kind: 'auditor', governing: true },
    { key: 'orchard', name: 'Cooperativa El Huerto', kind: 'applicant', governing: false },
    { key: 'makers', name: 'Taller Marea', kind: 'applicant', governing: false },
    { key: 'theatre', name: 'Teatro de la Ribera', kind: 'applicant', governing: false },
  ],
  personas: [
    person('alba', 'Alba Ferrer', 'Programme owner · Responsable del programa', 'city', [
      roles.programmeOwner,
      'registry.administrator',
      'registry.governor',
    ]),
    person('bruno', 'Bruno Salas', 'Call manager · Gestor de convocatorias', 'city', [
      roles.callManager,
      'questions.responder',
    ]),
    person('carla', 'Carla Pons', 'Eligibility officer · Técnica de admisión', 'city', [roles.eligibilityOfficer]),
    person('diego', 'Diego Luna', 'Evaluator · Evaluador', 'region', [roles.evaluator]),
    person('elena', 'Elena Ríos', 'Evaluator · Evaluadora', 'region', [roles.evaluator]),
    person('farid', 'Farid Amar', 'Evaluator · Evaluador', 'region', [roles.evaluator]),
    person('greta', 'Greta Olmo', 'Panel chair · Presidenta del panel', 'city', [roles.panelChair]),
    person('hugo', 'Hugo Prat', 'Deciding authority · Órgano concedente', 'city', [roles.decidingAuthority]),
    person('ines', 'Inés Valle', 'Project officer · Técnica de proyectos', 'city', [roles.projectOfficer]),
    person('jorge', 'Jorge Mena', 'Payment preparer · Gestor de pagos', 'city', [roles.paymentPreparer]),
    person('karin', 'Karin Soto', 'Payment approver · Ordenadora de pagos', 'city', [roles.paymentApprover]),
    person('luis', 'Luis Arce', 'Second payment approver · Segundo ordenador', 'city', [roles.paymentApprover]),
    person('marta', 'Marta Gil', 'Appeal body · Órgano de recursos', 'region', [
      roles.appealBody,
      'registry.administrator',
      'registry.governor',
    ]),
    person('nora', 'Nora Vidal', 'Auditor · Auditora', 'audit', [
      roles.auditor,
      'registry.administrator',
      'registry.governor',
    ]),
    person('olga', 'Olga Prim', 'Applicant, El Huerto · Solicitante', 'orchard', [
      roles.applicant,
      'registry.administrator',
    ]),
    person('pablo', 'Pablo Nieto', 'Applicant, Taller Marea · Solicitante', 'makers', [
      roles.applicant,
      'registry.administrator',
    ]),
    person('rosa', 'Rosa Teixidor', 'Applicant, Teatro · Solicitante', 'theatre', [
      roles.applicant,
      'registry.administrator',
    ]),
  ],
  spanSeconds,
  run: runDemo,
}

/** One programme with three calls: one from publication to a payment, one being scored, one open for applications. */
async function runDemo(runner: DemoRunner): Promise<void> {
  const end = runner.now() + spanSeconds
  const programme = await openProgramme(runner)
  await playPaidCall(runner, programme)
  await playScoredCall(runner, programme, end)
  await runner.advanceClock(Math.max(1, end - runner.now()))
  const open = await publishCall(runner, programme, {
    title: { en: 'Culture on the square', es: 'Cultura en la plaza' },
    summary: {
      en: 'Open-air culture for everybody, with free entry.',
      es: 'Cultura al aire libre para todos, con entrada libre.',
    },
    budget: '12000000',
    closesAt: runner.now() + 21 * day,
  })
  await applyTo(runner, open, { persona: 'rosa', title: 'Teatro en la escalinata', amount: '2400000' })
}

async function openProgramme(runner: DemoRunner): Promise<Bytes32> {
  const programme = createId()
  await runner.act(['alba'], 'funds.open-programme', {
    programme,
    currency: 'EUR',
    envelope: '30000000',
    document: await runner.storeJson(
      'alba',
      {
        title: { en: 'Living neighbourhoods', es: 'Barrios vivos' },
        summary: {
          en: 'Grants for associations and small businesses that make a neighbourhood a better place.',
          es: 'Ayudas a asociaciones y pequeños negocios que mejoran su barrio.',
        },
      },
      { purpose: 'programme-document', subject: programme, public: true },
    ),
  })
  return programme
}

/** A call from its applications to a first payment, by the people whose duty each step is. */
async function playPaidCall(runner: DemoRunner, programme: Bytes32): Promise<void> {
  const call = await publishCall(runner, programme, {
    title: { en: 'Green corners', es: 'Rincones verdes' },
    summary: {
      en: 'Gardens, trees and shade in unused corners of the city.',
      es: 'Huertos, árboles y sombra en rincones sin uso.',
    },
    budget: '10000000',
    closesAt: runner.now() + 10 * day,
  })
  const garden = await applyTo(runner, call, { persona: 'olga', title: 'Un huerto en cada patio', amount: '4500000' })
  const shade = await applyTo(runner, call, {
    persona: 'pablo',
    title: 'Sombra para la parada del bus',
    amount: '3800000',
  })
  const yard = await applyTo(runner, call, { persona: 'rosa', title: 'El jardín del teatro', amount: '5200000' })
  const best = [garden, shade, yard]
  await runner.advanceClock(11 * day)
  await decideEligibility(runner, call, best)
  await drawEvaluators(runner, call)
  const openings = await commitScores(runner, call, new Map(best.map((application, index) => [application, 9 - index])))
  await runner.advanceClock(7 * day + 1)
  await revealScores(runner, openings)
  await runner.advanceClock(2 * day + 1)
  await rankAndAdopt(runner, call, best)
  await runner.advanceClock(6 * day)
  const agreement = await signAgreement(runner, garden, {
    beneficiary: { persona: 'olga', holder: 'Cooperativa El Huerto', iban: 'ES9121000418450200051332' },
    amounts: ['1500000', '3000000'],
  })
  for (const persona of ['karin', 'luis']) {
    await runner.act(['alba', 'hugo'], 'funds.set-payment-limit', {
      programme,
      person: runner.personOf(persona),
      limit: '5000000',
    })
  }
  await payMilestone(runner, agreement, { beneficiary: 'olga', milestone: 0, amount: '1500000' })
}

/**
 * A call whose evaluators are at work when the demo begins: one has sealed scores, one stepped back for an interest.
 */
async function playScoredCall(runner: DemoRunner, programme: Bytes32, end: number): Promise<void> {
  const closesAt = end - 3 * day
  const call = await publishCall(runner, programme, {
    title: { en: 'Shops without steps', es: 'Comercios sin escalones' },
    summary: {
      en: 'Ramps, doors and counters that everybody can use.',
      es: 'Rampas, puertas y mostradores para todas las personas.',
    },
    budget: '6000000',
    closesAt,
  })
  const ramp = await applyTo(runner, call, { persona: 'pablo', title: 'Una rampa para cada tienda', amount: '2900000' })
  const doors = await applyTo(runner, call, { persona: 'olga', title: 'Puertas que se abren solas', amount: '1800000' })
  await runner.advanceClock(closesAt - runner.now() + day)
  await decideEligibility(runner, call, [ramp, doors])
  await drawEvaluators(runner, call)
  await commitScores(runner, call, new Map([[ramp, 8]]), ['diego'])
}

function person(
  id: string,
  name: string,
  roleTitle: string,
  organisation: string,
  held: readonly string[],
): Demo['personas'][number] {
  return { id, name, roleTitle, organisation, roles: held }
}

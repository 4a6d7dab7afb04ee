import type { Membership } from '@concejo/protocol'
import { Button, Notice, SelectField, saveText, useMembers, useNow, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { seedOpening } from '../model/openings.ts'
import { createSalt, sealSeed } from '../model/sealing.ts'
import { ActButton } from './act-button.tsx'
import type { DrawPart } from './evaluation.ts'
import { OpeningFileField } from './opening-file-field.tsx'
import { useOpening } from './use-opening.ts'
import { useSealPlace } from './use-seal-place.ts'

const witnessRoles = ['funds.panel-chair', 'funds.call-manager', 'auditor'] as const
type SeedFile = z.output<typeof seedOpening>

/** Give a sealed number and open it later, as a witness of the draw. */
export function SeedWitness(props: DrawPart): ReactNode {
  const text = useText()
  const members = useMembers().filter((member) => member.active)
  const options = members.flatMap((member) =>
    witnessRoles.filter((role) => member.roles.includes(role)).map((role) => ({ member, role })),
  )
  const [chosen, setChosen] = useState(0)
  const option = options[chosen]
  if (option === undefined) {
    return null
  }
  return (
    <>
      {options.length === 1 ? null : (
        <SelectField
          id="seed-role"
          label={text('draw.asRole')}
          value={String(chosen)}
          options={options.map((other, index) => ({
            value: String(index),
            label: `${text(`role.${other.role}`)} · ${other.member.organisationName}`,
          }))}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      <Witness {...props} member={option.member} role={option.role} />
    </>
  )
}

function Witness(props: DrawPart & { readonly member: Membership; readonly role: string }): ReactNode {
  const { call, evaluation, member } = props
  const now = useNow()
  const key = `funds.seed.${call.call}.${evaluation.round}.${member.member}`
  const opening = useOpening<SeedFile>(key, (content) => seedOpening.safeParse(content).data)
  const mine = evaluation.seeds.find((seed) => seed.member === member.member)
  const commitOpen = evaluation.seedCommitEndsAt !== undefined && now < evaluation.seedCommitEndsAt
  const revealOpen = !commitOpen && evaluation.seedRevealEndsAt !== undefined && now < evaluation.seedRevealEndsAt
  if (!opening.loaded) {
    return null
  }
  return (
    <>
      {mine === undefined && commitOpen ? <Commit {...props} keep={opening.keep} /> : null}
      {mine !== undefined && mine.seed === undefined && opening.opening !== undefined ? (
        <DownloadOpening opening={opening.opening} />
      ) : null}
      {mine !== undefined && mine.seed === undefined && revealOpen ? (
        <Reveal {...props} commitment={mine.commitment} opening={opening.opening} onOpening={opening.take} />
      ) : null}
    </>
  )
}

function Commit(
  props: DrawPart & {
    readonly member: Membership
    readonly role: string
    readonly keep: (opening: SeedFile) => Promise<void>
  },
): ReactNode {
  const text = useText()
  const place = useSealPlace()
  const { call, member, role } = props
  if (place === undefined) {
    return null
  }
  const request = async () => {
    const opening = { kind: 'concejo seed v1' as const, call: call.call, member: member.member, seed: createSalt() }
    await props.keep(opening)
    const input = { call: call.call, role, commitment: sealSeed(place, opening) }
    return { name: 'funds.commit-seed', organisation: member.organisation, input }
  }
  return (
    <>
      <p>{text('draw.commitHint')}</p>
      <ActButton request={request} onDone={props.onChange}>
        {text('draw.commit')}
      </ActButton>
    </>
  )
}

function DownloadOpening({ opening }: { readonly opening: SeedFile }): ReactNode {
  const text = useText()
  const fileName = `concejo-seed-${opening.call.slice(2, 10)}.json`
  return (
    <Button
      variant="secondary"
      onClick={() => saveText(fileName, JSON.stringify(opening, null, 2), 'application/json')}
    >
      {text('draw.downloadOpening')}
    </Button>
  )
}

function Reveal(
  props: DrawPart & {
    readonly member: Membership
    readonly role: string
    readonly commitment: string
    readonly opening: SeedFile | undefined
    readonly onOpening: (opening: SeedFile) => void
  },
): ReactNode {
  const text = useText()
  const place = useSealPlace()
  const { call, member, opening, role } = props
  const fits = (candidate: SeedFile): boolean => place !== undefined && sealSeed(place, candidate) === props.commitment
  if (opening === undefined || !fits(opening)) {
    return (
      <>
        <Notice tone="warning">{text('draw.revealMissing')}</Notice>
        <OpeningFileField
          id="seed-file"
          label="draw.openingFile"
          bad="draw.openingBad"
          schema={seedOpening}
          accepts={fits}
          onOpening={props.onOpening}
        />
      </>
    )
  }
  return (
    <ActButton
      onDone={props.onChange}
      request={() => ({
        name: 'funds.reveal-seed',
        organisation: member.organisation,
        input: { call: call.call, role, seed: opening.seed },
      })}
    >
      {text('draw.reveal')}
    </ActButton>
  )
}

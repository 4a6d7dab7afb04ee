import { platformEndpoints } from '@concejo/protocol'
import {
  DateTime,
  Facts,
  Identifier,
  Link,
  Loading,
  Page,
  Section,
  useEndpoint,
  useText,
  useTextParam,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { ActTable } from '../parts/act-table.tsx'

/** A block and the acts that took effect in it. */
export function BlockPage(): ReactNode {
  const text = useText('portal')
  const block = useTextParam('block')
  const query = useEndpoint(platformEndpoints.getBlock, { params: { block } })
  return (
    <Page
      title={text('network.blockTitle', { number: block.length > 20 ? `${block.slice(0, 10)}…` : block })}
      back={{ to: '/network/blocks', label: text('network.blocks') }}
    >
      <Loading query={query}>
        {(data) => (
          <>
            <Facts
              layout="rows"
              items={[
                { label: text('network.block'), value: data.number },
                { label: text('network.time'), value: <DateTime seconds={data.timestamp} /> },
                { label: text('network.hash'), value: <Identifier value={data.hash} copy /> },
                {
                  label: text('network.parent'),
                  value:
                    data.number === 0 ? '–' : <Link to={`/network/blocks/${data.number - 1}`}>{data.number - 1}</Link>,
                },
                { label: text('network.transactions'), value: data.transactionCount },
                { label: text('network.gas'), value: data.gasUsed },
              ]}
            />
            <Section title={text('network.acts')}>
              <ActTable acts={data.acts} />
            </Section>
          </>
        )}
      </Loading>
    </Page>
  )
}

import { defineErrors } from '@concejo/protocol'

/** Errors of the network pages and of preparing acts of the registry. */
export const networkErrors = defineErrors({
  organisationNotFound: {
    code: 'network.organisation-not-found',
    text: 'There is no such organisation in this network.',
    status: 404,
    help: 'See /api/network/organisations.',
  },
  memberNotFound: {
    code: 'network.member-not-found',
    text: 'There is no such member in this network.',
    status: 404,
    help: 'See /api/network/members.',
  },
  blockNotFound: {
    code: 'network.block-not-found',
    text: 'There is no such block.',
    status: 404,
    help: 'The newest block is told by /api/status.',
  },
  actNotFound: {
    code: 'network.act-not-found',
    text: 'No act with this identifier took effect.',
    status: 404,
    help: 'Acts on their way are at /api/acts.',
  },
  tooFewGovernors: {
    code: 'network.too-few-governors',
    text: 'The network asks for {needed} governing organisations; {found} are active.',
    status: 409,
    help: 'Restore a suspended organisation first.',
  },
  notGoverning: {
    code: 'network.not-governing',
    text: 'Only a governing organisation can propose this.',
    status: 403,
    help: 'Ask one of the governing organisations of the network.',
  },
})

import { defineErrors } from '@concejo/protocol'

/** Errors of sign-in, keys, apps and enrolment. */
export const identityErrors = defineErrors({
  challengeUnknown: {
    code: 'identity.challenge-unknown',
    text: 'This challenge is unknown, was used already or has expired.',
    status: 400,
    help: 'Begin again; a challenge lasts five minutes and works once.',
  },
  passkeyRefused: {
    code: 'identity.passkey-refused',
    text: 'The passkey could not be verified.',
    status: 401,
    help: 'Try again on the page of this node, with a device that asks for finger, face or PIN.',
  },
  passkeyAlgorithm: {
    code: 'identity.passkey-algorithm',
    text: 'This device makes keys of a kind (COSE {algorithm}) that the ledger does not verify.',
    status: 422,
    help: 'Use a device that makes ES256 (P-256) passkeys: phones, laptops and current security keys do.',
  },
  passkeyUnknown: {
    code: 'identity.passkey-unknown',
    text: 'This passkey is not registered here.',
    status: 401,
    help: 'Register it first, or use another passkey.',
  },
  keyTaken: {
    code: 'identity.key-taken',
    text: 'This key already belongs to an account.',
    status: 409,
    help: 'Sign in with it instead.',
  },
  signerUnsupported: {
    code: 'identity.signer-unsupported',
    text: 'Sign-in needs a P-256 key with the verifier of this network.',
    status: 400,
    help: 'Make a key with `concejo key create`.',
  },
  signatureInvalid: {
    code: 'identity.signature-invalid',
    text: 'The signature does not fit the challenge.',
    status: 401,
    help: 'Sign the digest of the challenge with the private key of this signer.',
  },
  oidcOff: {
    code: 'identity.oidc-off',
    text: 'Sign-in by OpenID Connect is not set up on this node.',
    status: 404,
    help: 'Set CONCEJO_OIDC_ISSUER and CONCEJO_OIDC_CLIENT_ID.',
  },
  oidcRefused: {
    code: 'identity.oidc-refused',
    text: 'The issuer did not confirm the sign-in ({reason}).',
    status: 401,
    help: 'Sign in again. If it lasts, those who run this node check issuer, client and clock.',
  },
  oidcUnreachable: {
    code: 'identity.oidc-unreachable',
    text: 'The issuer of sign-in cannot be reached.',
    status: 503,
    help: 'Try again later, or sign in with a passkey.',
    retryable: true,
  },
  notAdministrator: {
    code: 'identity.not-administrator',
    text: 'Only an administrator of the organisation may do this.',
    status: 403,
    help: 'Ask a member with the role registry.administrator.',
  },
  appUnknown: {
    code: 'identity.app-unknown',
    text: 'There is no such app.',
    status: 404,
    help: 'See the list of apps of your organisation.',
  },
  appRefused: {
    code: 'identity.app-refused',
    text: 'Client id or secret is wrong, expired or revoked.',
    status: 401,
    help: 'Check the credentials, or have an administrator rotate the secret.',
  },
  appScope: {
    code: 'identity.app-scope',
    text: 'The app may not use the scope {scope}.',
    status: 400,
    help: 'Ask only for scopes that the app was given.',
  },
  personaUnknown: {
    code: 'identity.persona-unknown',
    text: 'There is no persona {persona}.',
    status: 404,
    help: 'See /api/sandbox/personas.',
  },
  noSandboxKey: {
    code: 'identity.no-sandbox-key',
    text: 'The node holds no key of yours that can sign this.',
    status: 403,
    help: 'Step into a persona with the role asked, or sign with your own key.',
  },
  sessionUnknown: {
    code: 'identity.session-unknown',
    text: 'There is no such session of your account.',
    status: 404,
    help: 'It may have ended already: see the list of your sessions.',
  },
  enrolmentUnknown: {
    code: 'identity.enrolment-unknown',
    text: 'There is no such request for enrolment.',
    status: 404,
    help: 'See /api/enrolments.',
  },
  keyNotYours: {
    code: 'identity.key-not-yours',
    text: 'This key does not belong to your account.',
    status: 403,
    help: 'Register the passkey or attach the key to your account first.',
  },
})

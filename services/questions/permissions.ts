/** Roles of the questions service. */
export const roles = { responder: 'questions.responder' } as const

export const permissions = [
  { command: 'questions.ask-question', signers: [], condition: 'Anyone; a valid signature is enough.' },
  {
    command: 'questions.answer-question',
    signers: [roles.responder],
    condition: 'Member of the addressee; once. A late answer is marked.',
  },
] as const

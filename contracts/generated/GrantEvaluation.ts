// Generated from GrantEvaluation by `npm run gen`. Do not edit.
export const grantEvaluation = {
  name: 'GrantEvaluation',
  address: '0x00000000000000000000000000000000c0ce0012',
  abi: [
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "id",
      "type": "bytes32"
     }
    ],
    "name": "ActAlreadyApplied",
    "type": "error"
   },
   {
    "inputs": [],
    "name": "ActAlreadyInitialized",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "id",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "given",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "needed",
      "type": "uint256"
     }
    ],
    "name": "ActApprovalCount",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "id",
      "type": "bytes32"
     },
     {
      "internalType": "uint64",
      "name": "deadline",
      "type": "uint64"
     },
     {
      "internalType": "uint256",
      "name": "blockTime",
      "type": "uint256"
     }
    ],
    "name": "ActExpired",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "id",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "ActInvalidSignature",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "id",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "person",
      "type": "bytes32"
     }
    ],
    "name": "ActSamePersonTwice",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "id",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "given",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "expected",
      "type": "bytes32"
     }
    ],
    "name": "ActWrongOrganisation",
    "type": "error"
   },
   {
    "inputs": [],
    "name": "ActZeroId",
    "type": "error"
   },
   {
    "inputs": [],
    "name": "ERC5267ExtensionsNotSupported",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "enum ApplicationState",
      "name": "state",
      "type": "uint8"
     },
     {
      "internalType": "enum ApplicationState",
      "name": "needed",
      "type": "uint8"
     }
    ],
    "name": "GrantCallsApplicationState",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "wanted",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "available",
      "type": "uint256"
     }
    ],
    "name": "GrantCallsOverBudget",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "id",
      "type": "bytes32"
     }
    ],
    "name": "GrantCallsUnknown",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationAlreadyDrawn",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationAlreadyRevealed",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "appeal",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationAppealDecided",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationAppealExists",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "openAppeals",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationAppealOpen",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "appeal",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationAppealUnknown",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint256",
      "name": "given",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "most",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationBadCount",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint64",
      "name": "term",
      "type": "uint64"
     }
    ],
    "name": "GrantEvaluationBadTerm",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationBadWitnessRole",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationBelowThreshold",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationConflict",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "rank",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "frozenFrom",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationFrozen",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationInterestDeclared",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationNoCommitment",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationNoInterest",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationNoReserve",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "enum ApplicationState",
      "name": "state",
      "type": "uint8"
     }
    ],
    "name": "GrantEvaluationNotAppealable",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationNotAssigned",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "enum ApplicationState",
      "name": "state",
      "type": "uint8"
     }
    ],
    "name": "GrantEvaluationNotAwarded",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationNotBelow",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationNotDrawn",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationNotEvaluator",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "id",
      "type": "bytes32"
     },
     {
      "internalType": "uint64",
      "name": "from",
      "type": "uint64"
     },
     {
      "internalType": "uint64",
      "name": "to",
      "type": "uint64"
     },
     {
      "internalType": "uint256",
      "name": "blockTime",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationNotInPhase",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "revealed",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationNotReopenable",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "address",
      "name": "caller",
      "type": "address"
     }
    ],
    "name": "GrantEvaluationOnlySibling",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "upper",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "lower",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationOutOfOrder",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "person",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationPersonTwice",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationPoolExists",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationPoolOrder",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint256",
      "name": "given",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "least",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "most",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationPoolSize",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "uint32",
      "name": "version",
      "type": "uint32"
     }
    ],
    "name": "GrantEvaluationRankingComplete",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "listed",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "needed",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationRankingIncomplete",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "uint32",
      "name": "given",
      "type": "uint32"
     },
     {
      "internalType": "uint32",
      "name": "current",
      "type": "uint32"
     }
    ],
    "name": "GrantEvaluationRankingVersion",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "uint64",
      "name": "endedAt",
      "type": "uint64"
     }
    ],
    "name": "GrantEvaluationReserveExpired",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "given",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "committed",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationRevealMismatch",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "revealed",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "needed",
      "type": "uint256"
     },
     {
      "internalType": "uint64",
      "name": "revealEndsAt",
      "type": "uint64"
     }
    ],
    "name": "GrantEvaluationRevealsPending",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationScoreCommitted",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint256",
      "name": "given",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "needed",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationScoreCount",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "criterion",
      "type": "uint256"
     },
     {
      "internalType": "uint16",
      "name": "score",
      "type": "uint16"
     },
     {
      "internalType": "uint16",
      "name": "scoreMax",
      "type": "uint16"
     }
    ],
    "name": "GrantEvaluationScoreOutOfRange",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationSeedExists",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "given",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "committed",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationSeedMismatch",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "person",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationSilentWitness",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "uint64",
      "name": "endsAt",
      "type": "uint64"
     },
     {
      "internalType": "uint256",
      "name": "blockTime",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationStandstill",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "given",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "needed",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationTooFewSeeds",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "awards",
      "type": "uint256"
     }
    ],
    "name": "GrantEvaluationUnfinished",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationUnscored",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     }
    ],
    "name": "GrantEvaluationWrongCall",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "enum CallState",
      "name": "state",
      "type": "uint8"
     },
     {
      "internalType": "enum CallState",
      "name": "needed",
      "type": "uint8"
     }
    ],
    "name": "GrantEvaluationWrongState",
    "type": "error"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "id",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "subject",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "kind",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "digest",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32[]",
      "name": "members",
      "type": "bytes32[]"
     },
     {
      "indexed": false,
      "internalType": "bytes32[]",
      "name": "persons",
      "type": "bytes32[]"
     }
    ],
    "name": "ActApplied",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "appeal",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bool",
      "name": "upheld",
      "type": "bool"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "reason",
      "type": "bytes32"
     }
    ],
    "name": "AppealDecided",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "appeal",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "grounds",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "frozenFrom",
      "type": "uint256"
     }
    ],
    "name": "AppealFiled",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "reason",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "released",
      "type": "uint256"
     }
    ],
    "name": "AwardLapsed",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "released",
      "type": "uint256"
     }
    ],
    "name": "CallSettled",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint32",
      "name": "round",
      "type": "uint32"
     },
     {
      "indexed": false,
      "internalType": "bytes32[]",
      "name": "silent",
      "type": "bytes32[]"
     }
    ],
    "name": "DrawFailed",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "seed",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32[]",
      "name": "silent",
      "type": "bytes32[]"
     }
    ],
    "name": "EvaluatorsDrawn",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bool",
      "name": "conflict",
      "type": "bool"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "declaration",
      "type": "bytes32"
     }
    ],
    "name": "InterestDeclared",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint32",
      "name": "version",
      "type": "uint32"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "standstillEndsAt",
      "type": "uint64"
     }
    ],
    "name": "ListAdopted",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32[]",
      "name": "members",
      "type": "bytes32[]"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "seedCommitEndsAt",
      "type": "uint64"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "seedRevealEndsAt",
      "type": "uint64"
     },
     {
      "indexed": false,
      "internalType": "uint32",
      "name": "round",
      "type": "uint32"
     }
    ],
    "name": "PoolFormed",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint32",
      "name": "version",
      "type": "uint32"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "from",
      "type": "uint256"
     },
     {
      "indexed": false,
      "internalType": "bytes32[]",
      "name": "applications",
      "type": "bytes32[]"
     },
     {
      "indexed": false,
      "internalType": "bytes32[]",
      "name": "below",
      "type": "bytes32[]"
     }
    ],
    "name": "RankingAppended",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint32",
      "name": "version",
      "type": "uint32"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "ranked",
      "type": "uint256"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "selected",
      "type": "uint256"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "committed",
      "type": "uint256"
     }
    ],
    "name": "RankingCompleted",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     }
    ],
    "name": "ReserveActivated",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "commitment",
      "type": "bytes32"
     }
    ],
    "name": "ScoreCommitted",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint16[]",
      "name": "scores",
      "type": "uint16[]"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "justification",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "salt",
      "type": "bytes32"
     }
    ],
    "name": "ScoreRevealed",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint32",
      "name": "round",
      "type": "uint32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "reason",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "commitEndsAt",
      "type": "uint64"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "revealEndsAt",
      "type": "uint64"
     }
    ],
    "name": "ScoringReopened",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "commitment",
      "type": "bytes32"
     }
    ],
    "name": "SeedCommitted",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "seed",
      "type": "bytes32"
     }
    ],
    "name": "SeedRevealed",
    "type": "event"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "call",
        "type": "bytes32"
       }
      ],
      "internalType": "struct ActivateReserve",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "activateReserve",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "call",
        "type": "bytes32"
       },
       {
        "internalType": "uint32",
        "name": "rankingVersion",
        "type": "uint32"
       }
      ],
      "internalType": "struct AdoptList",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "adoptList",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "call",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32[]",
        "name": "applications",
        "type": "bytes32[]"
       },
       {
        "internalType": "bytes32[]",
        "name": "below",
        "type": "bytes32[]"
       }
      ],
      "internalType": "struct AppendRanking",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "appendRanking",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "application",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "commitment",
        "type": "bytes32"
       }
      ],
      "internalType": "struct CommitScore",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "commitScore",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "call",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "commitment",
        "type": "bytes32"
       }
      ],
      "internalType": "struct CommitSeed",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "commitSeed",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     }
    ],
    "name": "contractAward",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "appeal",
        "type": "bytes32"
       },
       {
        "internalType": "bool",
        "name": "upheld",
        "type": "bool"
       },
       {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "internalType": "struct DecideAppeal",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "decideAppeal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "application",
        "type": "bytes32"
       },
       {
        "internalType": "bool",
        "name": "conflict",
        "type": "bool"
       },
       {
        "internalType": "bytes32",
        "name": "declaration",
        "type": "bytes32"
       }
      ],
      "internalType": "struct DeclareInterest",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "declareInterest",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "call",
        "type": "bytes32"
       }
      ],
      "internalType": "struct DrawEvaluators",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "drawEvaluators",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "appeal",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "application",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "grounds",
        "type": "bytes32"
       }
      ],
      "internalType": "struct FileAppeal",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "fileAppeal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "call",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32[]",
        "name": "members",
        "type": "bytes32[]"
       },
       {
        "internalType": "uint64",
        "name": "seedTerm",
        "type": "uint64"
       }
      ],
      "internalType": "struct FormPool",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "formPool",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "appeal",
      "type": "bytes32"
     }
    ],
    "name": "getAppeal",
    "outputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "enum AppealState",
      "name": "state",
      "type": "uint8"
     }
    ],
    "stateMutability": "view",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     }
    ],
    "name": "getRanking",
    "outputs": [
     {
      "internalType": "uint32",
      "name": "version",
      "type": "uint32"
     },
     {
      "internalType": "bytes32[]",
      "name": "applications",
      "type": "bytes32[]"
     },
     {
      "internalType": "uint256",
      "name": "selected",
      "type": "uint256"
     }
    ],
    "stateMutability": "view",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     }
    ],
    "name": "getStandstill",
    "outputs": [
     {
      "internalType": "uint64",
      "name": "standstillEndsAt",
      "type": "uint64"
     },
     {
      "internalType": "uint64",
      "name": "reserveEndsAt",
      "type": "uint64"
     },
     {
      "internalType": "uint256",
      "name": "openAppeals",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "frozenFrom",
      "type": "uint256"
     }
    ],
    "stateMutability": "view",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "address",
      "name": "registry",
      "type": "address"
     },
     {
      "internalType": "address",
      "name": "calls",
      "type": "address"
     },
     {
      "internalType": "address",
      "name": "rules",
      "type": "address"
     },
     {
      "internalType": "address",
      "name": "scores",
      "type": "address"
     },
     {
      "internalType": "address",
      "name": "agreements",
      "type": "address"
     }
    ],
    "name": "initialize",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "id",
      "type": "bytes32"
     }
    ],
    "name": "isApplied",
    "outputs": [
     {
      "internalType": "bool",
      "name": "",
      "type": "bool"
     }
    ],
    "stateMutability": "view",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "isAssigned",
    "outputs": [
     {
      "internalType": "bool",
      "name": "",
      "type": "bool"
     }
    ],
    "stateMutability": "view",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "application",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "internalType": "struct LapseAward",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "lapseAward",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "application",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "internalType": "struct ReopenScoring",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "reopenScoring",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     }
    ],
    "name": "requireAwardable",
    "outputs": [],
    "stateMutability": "view",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "application",
        "type": "bytes32"
       },
       {
        "internalType": "uint16[]",
        "name": "scores",
        "type": "uint16[]"
       },
       {
        "internalType": "bytes32",
        "name": "justification",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
       }
      ],
      "internalType": "struct RevealScore",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "revealScore",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "call",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
       }
      ],
      "internalType": "struct RevealSeed",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "revealSeed",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
       }
      ],
      "internalType": "struct Act",
      "name": "act",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "call",
        "type": "bytes32"
       }
      ],
      "internalType": "struct SettleCall",
      "name": "params",
      "type": "tuple"
     },
     {
      "components": [
       {
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
       }
      ],
      "internalType": "struct Approval[]",
      "name": "approvals",
      "type": "tuple[]"
     }
    ],
    "name": "settleCall",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   }
  ],
  creationCode: '0x60808060405234601557615f5f908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f5f3560e01c80630262fe851461391d57806312e5745e146138825780631459457a146137955780631520ff8e1461317c57806317fea5211461315b5780632518f95d14612fe657806328aaa72614612def5780632bc868f914612a09578063309129b3146127105780634422a922146124fd578063454b8525146120ce5780635b3a44bc1461206957806360055e741461201e57806362430b1f14611f755780638e86a6d114611d14578063905795f9146116385780639e38d8a01461160a578063a3794e40146111e0578063b96018ce14610ecc578063c66a7e3814610c8b578063e471537f14610847578063ed4add91146103545763f9907b0f14610117575f80fd5b346103515761014b9061012936613da6565b91610136849692966142e9565b35916101428385614b7f565b84939193614cab565b828552600660205260408520610161818561550e565b60018101549063ffffffff82168061033a575080549063ffffffff8260d01c168061032357506007015461019e9160701c63ffffffff1690613fe7565b90811590811561030c575b50156102f5575084956101ba614a5e565b92366084116102f1576102409360405160208101915f516020615d9f5f395f51905f528352604082015260206064606083013788608082015260608152610202608082613eb0565b519020906040519161021383613e2f565b5f516020615d9f5f395f51905f528352602083015285604083015260608201526002608082015285614aca565b91602060018060a01b036002541660246040518097819363987757dd60e01b83528760048401525af19384156102e65785946102ae575b50817eaee560cc628f15fd86e17842d8bef18b2386ef0a82d7d12da0f6819d37513560206102ab96604051908152a26143bf565b80f35b93506020843d6020116102de575b816102c960209383613eb0565b810103126102da5792519281610277565b8480fd5b3d91506102bc565b6040513d87823e3d90fd5b8680fd5b6319fe976360e01b86526004849052602452604485fd5b60601c6001600160401b031642101590505f6101a9565b6319fe976360e01b89526004879052602452604488fd5b632efd755d60e01b88526004889052602452604487fd5b80fd5b50346103515761036336613d00565b939261036e816142e9565b82359182855260086020526040852093600185019060ff82541661039181613d9c565b8015610833576001906103a381613d9c565b0361081f5760018060a01b03600254169286549260405193632f141bd960e21b8552600485015261010084602481885afa9384156108145789946107e0575b50602490606085519660405193848092635eba680f60e01b82528a60048301525afa93841561077a578a928b956107a8575b506007851015610794578a9b6002869c999a9b9c03610785575b6003546040516335f1cded60e11b8152600481018a90529060a090829060249082906001600160a01b03165afa801561077a57610473918b91610746575b508b6154e3565b61047b614a5e565b903660c411610742576040956105bb9561050493885160208101915f516020615edf5f395f51905f5283528a82015260606064818301378d60c082015260a081526104c760c082613eb0565b519020908851916104d783613e2f565b5f516020615edf5f395f51905f52835260208301528b89830152606082015261020060808201528c614aca565b9987895260066020526080858a20976001890163ffffffff61052881835416613fb2565b1663ffffffff19825416179055015161054660058901918254613fe7565b90556105666020830193610559856142c1565b1561073a57600290614198565b7fdf663cc37ed38bdfe34047bb209a66c2293cb8591e922484b4f62ca3a5a71cc58c549586936105b3610598876142c1565b83519015158152919092013560208201529081906040820190565b0390a36142c1565b6105ce575b846102ab88888b54906143bf565b8452600760205260408420805460ff60c01b1916600160c01b17905560025487546001600160a01b039190911690813b1561073657859160448392604051948593849263e0f94fe160e01b84526004840152600460248401525af19081156102e6578591610721575b5050600414610648575b80806105c0565b60078101805490848155816106fb575b50508054600160201b600160701b0363ffffffff60d01b011916815560038101839055600481018390556006018290556002546001600160a01b031690813b156106f75782916044839260405194859384926303b3569960e41b84526004840152600260248401525af180156106ec576106d3575b80610641565b816106dd91613eb0565b6106e857835f6106cd565b8380fd5b6040513d84823e3d90fd5b8280fd5b845260208420845b8281106107105750610658565b808201959095558894600101610703565b8161072b91613eb0565b6106e857835f610637565b8580fd5b600390614198565b8980fd5b610768915060a03d60a011610773575b6107608183613eb0565b810190614129565b93505050505f61046c565b503d610756565b6040513d8c823e3d90fd5b61078f8689614cab565b61042e565b634e487b7160e01b8b52602160045260248bfd5b9094506107ce91925060603d6060116107d9575b6107c68183613eb0565b810190614174565b92915091935f610414565b503d6107bc565b6024919450610806906101003d811161080d575b6107fe8183613eb0565b8101906141d7565b93906103e2565b503d6107f4565b6040513d8b823e3d90fd5b632028cea760e01b87526004859052602487fd5b63378afd4760e11b88526004869052602488fd5b50346103515761085636613d44565b9190610861846142e9565b8135918286526006602052604086209161087b8487614b7f565b6007819792971015610c7757600381141580610c6c575b63ffffffff8654169015610c5557506108ab9086614ce1565b63ffffffff60018501541680610c3e575060208301916108cb838561401e565b9790506108e860408601986108e08a8861401e565b9190506141b0565b61012c8111610c265750899287926109c792878b61094961093161091d61093f61093161091d8e610917614a5e565b9861401e565b929060405192839160208301958691614aaf565b03601f198101835282613eb0565b519020938d61401e565b5190206040519160208301935f516020615d7f5f395f51905f5285526040840152886060840152608083015260a082015260a0815261098960c082613eb0565b519020906040519161099a83613e2f565b5f516020615d7f5f395f51905f52835260208301528560408301526060820152601060808201528b614aca565b96855460ff8160201c1615610b56575b505f516020615e1f5f395f51905f529192506007860194610a6e865491610a09610a01888361401e565b908b89614f59565b610a1e610a16858361401e565b908b8961535f565b610a60610a38610a308b54998461401e565b96909361401e565b91909260405196879663ffffffff8c16885260208801526080604088015260808701916140db565b9184830360608601526140db565b0390a2610a7b8385614c0d565b14610a8d575b5050506102ab926143bf565b83927f8db8e46e56297142102cd0f1a72e1968a5111aa657aed9b773e86a6c0b62fc5492610ac663ffffffff60809460501c168361429e565b63ffffffff60038354925493015491604051938282168552602085015260501c1660408301526060820152a260025484906001600160a01b0316803b15610b52578180916044604051809481936303b3569960e41b8352886004840152600360248401525af180156106ec57610b3d575b80610a81565b81610b4791613eb0565b6106e857835f610b37565b5080fd5b6002546040516348433c7760e01b8152600481018a9052919350606090829060249082906001600160a01b03165afa8015610c1b5763ffffffff5f516020615e1f5f395f51905f5294610bc8610bd3938884968e9a9192610be8575b5060ff60201b198416600160201b178d55613fe7565b60028b015516613f87565b1663ffffffff198754161786558992916109d7565b9050610c0c915060603d606011610c14575b610c048183613eb0565b8101906142ce565b50905f610bb2565b503d610bfa565b6040513d86823e3d90fd5b631ce325f560e31b8b5260045261012c60245260448afd5b632efd755d60e01b89526004899052602452604488fd5b631e8d19cb60e21b8a526004879052602452604489fd5b506004811415610892565b634e487b7160e01b89526021600452602489fd5b503461035157610c9a36613d00565b90610ca68493946142e9565b833591610cb161438b565b50610cba614a5e565b3660c4116102f15760405160208101915f516020615e9f5f395f51905f528352604082015260606064818301378760c082015260a08152610cfc60c082613eb0565b51902091610d0861438b565b50600254604051632f141bd960e21b8152600481018690526001600160a01b03909116939061010081602481885afa908115610814576024916060918b91610ead575b50519560405192838092635eba680f60e01b82528960048301525afa94851561081457610dbf958a928b91610e85575b50610d869082614ce1565b60405192610d9384613e2f565b5f516020615e9f5f395f51905f5284526020840152604083015260608201526008608082015285614aca565b9160018060a01b03600454166040840186610dda8251613dea565b51926020880193610dea856142c1565b823b156106e85760648492836040519586948593631922f34f60e01b85528d60048601526024850152151560448401525af180156106ec57610e70575b50507fe58b88fb8b5faea14cf15439b802726b73574a3662d72da627f3afcf113c4ede60406102ab97610e68610598610e61899651613dea565b51966142c1565b0390a36143bf565b81610e7a91613eb0565b6102f157865f610e27565b610d869350610ea3915060603d6060116107d9576107c68183613eb0565b9391509290610d7b565b610ec691506101003d811161080d576107fe8183613eb0565b5f610d4b565b503461035157610eff610ede36613da6565b90929391610eeb856142e9565b35610ef68186614b7f565b82949194614cab565b80865260066020526040862093610f16858361550e565b6001850154606081901c6001600160401b0316428111156111c9575063ffffffff168061033a575063ffffffff855460701c166007860180548210156111b55790610f6091614d17565b90549060031b1c9360018060a01b0360025416604051632f141bd960e21b815286600482015261010081602481855afa801561077a5760806060916024938d91611196575b50015192604051928380926348433c7760e01b82528960048301525afa801561077a57610fdb918b908c92611173575b50613fe7565b610feb6004890191825490613fe7565b8083116111575750610ffb614a5e565b8a366084116103515788977fc7b9a0d5c43c73e0e7d19d33c6a4422d79069e8dfe8a8a25daac16e17ae53849966020966110de946110a894604051908a8201925f516020615c5f5f395f51905f52845260408301528a6064606084013760808201526060815261106c608082613eb0565b519020906040519161107d83613e2f565b5f516020615c5f5f395f51905f528352898301528a604083015260608201528760808201528d614aca565b986110c56110bf63ffffffff835460701c16613f87565b8261429e565b6110d863ffffffff825460d01c16613f87565b90613fc4565b6110e98282546141b0565b9055604051908152a360025484906001600160a01b0316803b15610b525781809160446040518094819363e0f94fe160e01b8352886004840152600660248401525af180156106ec57611142575b50506102ab926143bf565b8161114c91613eb0565b6106e857835f611137565b631f62d85f60e31b8b526004869052602483905260445260648afd5b905061118e915060603d606011610c1457610c048183613eb0565b50905f610fd5565b6111af91506101003d811161080d576107fe8183613eb0565b5f610fa5565b6342f7d30960e01b89526004849052602489fd5b63a64959ab60e01b89526004849052602452604488fd5b503461035157366003190160a08112610b5257606013610351576064356001600160401b038111610b52578060040190608060031982360301126106f7576084356001600160401b0381116106e85761123d903690600401613c55565b90926004359182156115fb578286528560205260ff6040872054166115e7576044356001600160401b038116908181036115e357508042116115c857508286528560205260408620600160ff19825416179055611298614a5e565b9180359560248601926112ab848461401e565b908a604051809260208201948591935b81811061159f5750506112d7925003601f198101835282613eb0565b5190209460646044890135980135956040519060208201925f516020615cbf5f395f51905f52845260408301528a606083015260808201528860a08201528660c082015260c0815261132a60e082613eb0565b5190209161133661438b565b50600254604051632f141bd960e21b8152600481018b905293908b906001600160a01b031661010086602481845afa9586156106ec576024966060918491611580575b50519160405197888092635eba680f60e01b82528560048301525afa80156106ec576113eb968391611558575b506113b19082614ce1565b604051926113be84613e2f565b5f516020615cbf5f395f51905f528452602084015260408301526060820152600860808201526004614aca565b9460018060a01b0360045416906040870193896114088651613dea565b51611413838761401e565b9095803b156106e8578392838e6114526040519a8b96879586946360736ca360e01b86526004860152602485015260a0604485015260a4840191614262565b8960648301528d608483015203925af193841561154b578a9461152a575b5050947fe1ddf6f35feb79fc71ac2b0f72edf0f003085997cd3d3eb542e6b9f1a05fe591916114b85f516020615e7f5f395f51905f52976114b18851613dea565b519661401e565b9190926114d2604051948594606086526060860191614262565b91602084015260408301520390a383516115246115136060602088015194519701519660405194859485526020850152608060408501526080840190613ccd565b828103606084015260243596613ccd565b0390a480f35b81929394509061153991613eb0565b61154757908791895f611470565b8880fd5b50604051903d90823e3d90fd5b6113b19350611576915060603d6060116107d9576107c68183613eb0565b93915092906113a6565b61159991506101003d811161080d576107fe8183613eb0565b5f611379565b9160019193506020809161ffff6115b588614253565b16815201940191019184929391936112bb565b6314d450ed60e31b8752600484905260245242604452606486fd5b8780fd5b632bace59f60e11b86526004839052602486fd5b63c786bcf960e01b8652600486fd5b50346103515760203660031901126103515760ff604060209260043581528084522054166040519015158152f35b503461035157602461164936613c85565b61165684929395946142e9565b600254604051632f141bd960e21b8152863560048201819052909590949161010091879182906001600160a01b03165afa8015611d09576116ae958891611cea575b5051906116a58285614b7f565b83979197614ce1565b6116b6614a5e565b3660a4116115475760405160208101915f516020615f3f5f395f51905f52835260408201526040606460608301378960a0820152608081526116f960a082613eb0565b5190206020850135611709614611565b9760405161171681613e7a565b8281525f516020615e5f5f395f51905f52602082015281604082015261173b8a613dea565b5261174589613dea565b506040519161175383613e7a565b82525f516020615ebf5f395f51905f526020830152604082015261177688613e0b565b5261178087613e0b565b5061178961438b565b96805191863590838703611ccf579060428c9796959493925f516020615f3f5f395f51905f528c5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201526f1d5a5b9d0c8d4d8818da185a5b92590b60821b60288201525f516020615dbf5f395f51905f52603882015260296051820153206040519081525f516020615c9f5f395f51905f5260208201525f516020615d1f5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208b015261188b83614663565b9160408b0192835261189c84614663565b9660608c01978852885b858110611ac9575050505050505060018060a01b03600254166118ca848451613e1b565b51813b156102da57849160648392604051948593849263db1867b560e01b84528860048501526024840152601060448401525af1908115610c1b578491611ab4575b50506119246001808060a01b03600254169351613e1b565b51823b156106e8576064849283604051958694859363db1867b560e01b855260048501526024840152600260448401525af180156106ec57611a9f575b50829052600760205284606060ff604083205460c01c1684835260076020526040832060ff60c01b198154169055604460018060a01b036004541691604051948593849263e69bfcd560e01b8452896004850152151560248401525af1908115611a9457869587918893611a1e575b506102ab9685935f516020615eff5f395f51905f5293602060809463ffffffff604051951685520135602084015260018060401b0316604083015260018060401b03166060820152a26143bf565b96509150506060853d606011611a8c575b81611a3c60609383613eb0565b81010312610736575f516020615eff5f395f51905f526080868593611a636102ab99613ef6565b6020611a7c6040611a75838701613f07565b9501613f07565b91939196505093509150966119d0565b3d9150611a2f565b6040513d88823e3d90fd5b81611aa991613eb0565b6102da57845f611961565b81611abe91613eb0565b6106f757825f61190c565b90919293949596979850611af1611aea611ae483858b614695565b806146b7565b3691614704565b6020815191012080611b04838851613e1b565b52611b558d89611b4f6020611b47611b3d611b33898b611b28611ae483838b614695565b969099015197614695565b60208101906146b7565b9590923691614704565b933691614704565b916155a6565b15611cb8578e611b658386613e1b565b515115801590611ca1575b611bfc575b828110611b90575050600101908d98979695949392916118a6565b611b9b818c51613e1b565b51611ba7848d51613e1b565b51141580611be7575b611bbb848d51613e1b565b519015611bcb5750600101611b75565b90508f91506044925085638da4848b60e01b8352600452602452fd5b5081611bf4828951613e1b565b511415611bb0565b611c456020611c0b8588613e1b565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908b60048601614002565b03915afa9081156106ec578291611c69575b50611c63848d51613e1b565b52611b75565b9150506020813d8211611c99575b81611c8460209383613eb0565b81010312611c95578f90515f611c57565b5f80fd5b3d9150611c77565b506020611cae8487613e1b565b5101511515611b70565b633d94659d60e11b8f52600485905260245260448efd5b60648c85898563010ef05f60e11b8452600452602452604452fd5b611d0391506101003d811161080d576107fe8183613eb0565b5f611698565b6040513d89823e3d90fd5b50346103515780611d49611d2736613da6565b90929391611d34856142e9565b3592611d408486614b7f565b85949194614ce1565b611d51614a5e565b92366084116102f157611dd79360405160208101915f516020615ddf5f395f51905f528352604082015260206064606083013788608082015260608152611d99608082613eb0565b5190209060405191611daa83613e2f565b5f516020615ddf5f395f51905f528352602083015285604083015260608201526002608082015285614aca565b918360018060a01b036004541660246040518097819363629374ab60e01b83528760048401525af180156102e65785948691611f2e575b506003546040516335f1cded60e11b815260048101859052879160a090829060249082906001600160a01b03165afa9081156106ec5782908392611f07575b50611e6190426001600160401b03166140ff565b6002546001600160a01b031691611e7890826140ff565b823b156106e857611ea39284928360405180968195829463052648cd60e41b84528d60048501613f67565b03925af180156106ec57611ef2575b50507f0ed5064ee0063873ae28a5840427288c37a35915e33ac66edc9af84dfd1ff1d383916102ab96611eea604051928392836141bd565b0390a26143bf565b81611efc91613eb0565b61073657855f611eb2565b611e619250611f25915060a03d60a011610773576107608183613eb0565b50505091611e4d565b9450503d8086863e611f408186613eb0565b84019360408186031261073657805160208201519095906001600160401b0381116115e357611f6f920161407e565b5f611e0e565b503461035157604036600319011261035157604490602060018060a01b0360045416604051938480926362430b1f60e01b8252600435600483015260243560248301525afa908115612012578091611fd5575b6020826040519015158152f35b90506020823d60201161200a575b81611ff060209383613eb0565b810103126103515750612004602091613ed3565b5f611fc8565b3d9150611fe3565b604051903d90823e3d90fd5b50346103515760203660031901126103515760409060ff60018360043593848152600860205281812054948152600860205220015416825191825261206281613d9c565b6020820152f35b50346103515760203660031901126103515760406080916004358152600660205220612099600182015491614d2c565b63ffffffff6040519260018060401b038160201c16845260018060401b038160601c1660208501521660408301526060820152f35b5034610351576120dd36613d00565b909193926120ea816142e9565b8435946020810135926120fb614420565b50861515806124da575b806124c0575b156124ac57600254604051632f141bd960e21b81526004810186905295906001600160a01b031661010087602481845afa9687156123d857889761248b575b50865160405190635eba680f60e01b82526004820152606081602481855afa9081156108145790612184918a91612469575b508851614cab565b6121926020880151866154e3565b60e087018051600b81101561242957600314908115612453575b811561243d575b5190600b821015612429571561240d5750865188526006602090815260408920600101548851911c6001600160401b0316428111156123e357505060608751602460405180948193635eba680f60e01b835260048301525afa9081156123d85788916123b6575b50612223614a5e565b3660c41161154757906122ac93929160405160208101915f516020615c1f5f395f51905f528352604082015260606064818301378a60c082015260a0815261226c60c082613eb0565b5190209088516040519261227f84613e2f565b5f516020615c1f5f395f51905f528452602084015260408301526060820152610400608082015285614aca565b9380518652600660205260408620906040516040810181811060018060401b038211176123a2579361238f899a9460807f47f91d25f075ae47b8b8a44a1786ecdac3e1e2146b45b262fde8294111cd79309560406102ab9d61233982988e9c84528c81526001602082018181528d8552600860205285852092518355519161233383613d9c565b01614198565b8a8152600760205220805460ff60c81b1916600160c81b17905560018301805463ffffffff9061236a908216613f87565b1663ffffffff198254161790550151612388600583019182546141b0565b9055614d2c565b82805192013582526020820152a36143bf565b634e487b7160e01b89526041600452602489fd5b6123cf915060603d6060116107d9576107c68183613eb0565b5090505f61221a565b6040513d8a823e3d90fd5b6084925089604051926366a4a77560e01b8452600484015260248301526044820152426064820152fd5b886124276044928963e90933e960e01b8452600452613ff4565bfd5b634e487b7160e01b8a52602160045260248afd5b80915051600b81101561242957600714906121b3565b80915051600b81101561242957600514906121ac565b612482915060603d6060116107d9576107c68183613eb0565b9150505f61217c565b6124a59197506101003d811161080d576107fe8183613eb0565b955f61214a565b6310ac06c960e31b86526004849052602486fd5b50838652600760205260ff604087205460c81c161561210b565b50868652600860205260ff6001604088200154166124f781613d9c565b15612105565b50346103515761250c36613d00565b6125178493946142e9565b833591602085013561252761438b565b50600254604051635eba680f60e01b81526004810186905290606090829060249082906001600160a01b03165afa9081156123d857889089926126ed575b505f516020615e5f5f395f51905f52831480156126d7575b80156126c1575b156126ad5782916125cb915f516020615d3f5f395f51905f526125e09796950361269d575b506125c05f516020615dff5f395f51905f526145ce565b9260208901356156ef565b905f516020615dff5f395f51905f528761473a565b916125eb83836149f9565b60018060a01b036004541685604085019560406126088851613dea565b5191013592803b156106f75783839161263893836040518096819582946292e69160e31b84528d60048501613ee0565b03925af180156106ec57612688575b5050827f70b17fa91147b8f454224660292e63a453d2a62b278bfcc0e4b22e6a8b62b881602061267a6102ab9851613dea565b5193604051908152a36143bf565b8161269291613eb0565b61073657855f612647565b6126a790896154e3565b5f6125a9565b6337563f9160e21b89526004839052602489fd5b505f516020615d3f5f395f51905f528314612584565b505f516020615ebf5f395f51905f52831461257d565b9050612708915060603d6060116107d9576107c68183613eb0565b50905f612565565b50346103515761271f36613c85565b91612729846142e9565b803591828652600660205260408620936127438487614b7f565b6007819592951015610c7757600281146129e557600381036129af57506020612782910161277081614118565b9063ffffffff80895416938492614118565b92160361298f575050612793614a5e565b913660a4116115e35760249361281c9360405160208101915f516020615c3f5f395f51905f52835260408201526040606460608301378a60a0820152608081526127de60a082613eb0565b51902090604051916127ef83613e2f565b5f516020615c3f5f395f51905f528352602083015286604083015260608201526020608082015287614aca565b9260a0600180821b0360035416604051938480926335f1cded60e11b82528760048301525afa908115611a945783927fd14b6d8f4041d36177857de4ad84f413ea84905077cf99e4700292df7e3fad1a9260409289928a9261295d575b5061289163ffffffff9293600180871b0342166140ff565b6001828101805490959092600160201b600160601b03602091821b1692600160601b600160a01b03926128de9290918a1b5f1901600160201b600160601b03198716861790911c166140ff565b60601b1691600160201b600160a01b03191617178093555416908251918252600180841b039060201c166020820152a260025484906001600160a01b0316803b15610b52578180916044604051809481936303b3569960e41b8352886004840152600460248401525af180156106ec576111425750506102ab926143bf565b612891935063ffffffff92506129819060a03d60a011610773576107608183613eb0565b509592509050939250612879565b636e06596d60e01b8952600486905263ffffffff16602452604452606487fd5b6129c7899187630441d36960e01b8452600452614166565b6064906003604452fd5b634e487b7160e01b5f52602160045260245ffd5b606489876129f38a82614c0d565b91639d06fe1760e01b8452600452602452604452fd5b503461035157612a1836613d44565b929091612a24826142e9565b612a3d813592612a348482614b7f565b85939193614ce1565b612af3612a48614a5e565b966020850196612a5e61093161091d8a8961401e565b519020986040870199612a708b614053565b6040519160208301935f516020615cdf5f395f51905f52855260408401528a6060840152608083015260018060401b031660a082015260a08152612ab560c082613eb0565b51902060405190612ac582613e2f565b5f516020615cdf5f395f51905f52825260208201528760408201528560608201526002608082015284614aca565b60045490929088906001600160a01b0316612b0e888761401e565b9190938389612b1c8d614053565b612b4d60405198899788968795625e293b60e81b8752600487015260248601526080604486015260848501916140db565b6001600160401b03909116606483015203925af19687156123d857889689928a99612d76575b50895b8851811015612bf8576002548b906001600160a01b0316612b97838c613e1b565b51813b156106f757829060648c83604051958694859363db1867b560e01b855260048501526024840152600860448401525af180156106ec57612bdf575b5050600101612b76565b81612be991613eb0565b612bf4578a5f612bd5565b8a80fd5b50899694959750888051612cda575b509684925f516020615e3f5f395f51905f529263ffffffff612c626102ab9a9b60018060401b03612c3785614053565b16612cb9578c935b8d6001600160401b03612c5183614053565b1615159050612ca157508c9561401e565b939094612c7c6040519687966080885260808801916140db565b6001600160401b039485166020870152931660408501521660608301520390a26143bf565b612cad612cb391614053565b856140ff565b9561401e565b612cd4612cc585614053565b426001600160401b03166140ff565b93612c3f565b5f1963ffffffff8516019063ffffffff8211612d62579263ffffffff612c626102ab9a9b94897f170a01830fbee80e00a5e4137aea436451c3ec738457eaa14d8616a55df6580c84829a97612d515f516020615e3f5f395f51905f529b604051938493168352604060208401526040830190613ccd565b0390a2949b9a505050925092612c07565b634e487b7160e01b89526011600452602489fd5b9250975095503d8089833e612d8b8183613eb0565b8101956060828803126115475781516001600160401b0381116107425787612db491840161407e565b91612dc160208201613ef6565b60408201519098906001600160401b038111612deb57612de1920161407e565b919691975f612b73565b8b80fd5b503461035157612dfe36613d00565b612e098493946142e9565b8335916020850135612e1961438b565b50600254604051635eba680f60e01b81526004810186905290606090829060249082906001600160a01b03165afa9081156123d85788908992612fc3575b505f516020615e5f5f395f51905f5283148015612fad575b8015612f97575b156126ad578291612eb2915f516020615d3f5f395f51905f52612ec797969503612f87575b506125c05f516020615bff5f395f51905f526145ce565b905f516020615bff5f395f51905f528761473a565b91612ed283836149f9565b60018060a01b036004541693856040850195612eee8751613dea565b516040612efe6060890151613dea565b5194013593823b156106e857849284928389612f306040519788968795869463023812ff60e51b865260048601614002565b03925af180156106ec57612f72575b5050827f5470ca3c6106c625f216597e0381927404823b4a184eea624b12db60bbbec192602061267a6102ab9851613dea565b81612f7c91613eb0565b61073657855f612f3f565b612f9190896154e3565b5f612e9b565b505f516020615d3f5f395f51905f528314612e76565b505f516020615ebf5f395f51905f528314612e6f565b9050612fde915060603d6060116107d9576107c68183613eb0565b50905f612e57565b503461035157604036600319011261035157600554600435906001600160a01b031633036131485780613019839261445c565b8051835260066020526040832061306361305d63ffffffff83548160901b613045838360901c16613f87565b60901b16908260901b19161780855560d01c16613fb2565b82613fc4565b613077600460808401519201918254613fe7565b905560018060a01b03600254169051813b15613143578391604483926040519485938492632518f95d60e01b8452600484015260243560248401525af1908115613138578391613120575b50506002546001600160a01b031690813b1561311c57829160448392604051948593849263e0f94fe160e01b84526004840152600960248401525af180156106ec5761310b5750f35b8161311591613eb0565b6103515780f35b5050fd5b8161312a91613eb0565b61313557815f6130c2565b50fd5b6040513d85823e3d90fd5b505050fd5b63a39583ad60e01b825233600452602482fd5b50346103515760203660031901126103515761317860043561445c565b5080f35b50346103515761318b36613c85565b613197849293946142e9565b6131a1843561445c565b906131b28251916101428386614b7f565b6131ba614a5e565b3660a4116115475760405160208101915f516020615f1f5f395f51905f52835260408201526040606460608301378960a0820152608081526131fd60a082613eb0565b51902091602086013561320e614611565b9160405161321b81613e7a565b8281525f516020615c7f5f395f51905f52602082015281604082015261324084613dea565b5261324a83613dea565b506040519161325883613e7a565b82527f71fddcf14d013766813b82eee3f72862ddbbdff6689c646d0c4f692d2421ece46020830152604082015261328e82613e0b565b5261329881613e0b565b506132a161438b565b96815193848403613779576042905f516020615f1f5f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201526f1d5a5b9d0c8d4d8818da185a5b92590b60821b60288201525f516020615dbf5f395f51905f52603882015260296051820153206040519081525f516020615c9f5f395f51905f5260208201525f516020615d1f5f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220602089015261339984614663565b60408901526133a784614663565b6060890152895b8481106135975750505050508560018060a01b03600254166133d4826060880151613e1b565b51813b156106f757829160648392604051948593849263db1867b560e01b84528960048501526024840152602060448401525af180156106ec57613582575b5060018060a01b036002541661342e60016060880151613e1b565b51813b156106f757829160648392604051948593849263db1867b560e01b84528960048501526024840152604060448401525af180156106ec5761356d575b50526006602052608060408620916134b86134b263ffffffff85548160b01b61349a838360b01c16613f87565b60b01b16908260b01b19161780875560d01c16613fb2565b84613fc4565b01906134cb600483519201918254613fe7565b905551604051906020850135825260208201527fa7b282d02094c29467beb4823041241e46100e6d8721b1b5358a81017ba0ca116040853592a260025484906001600160a01b0316803b15610b525781809160446040518094819363e0f94fe160e01b83528a356004840152600a60248401525af180156106ec57613558575b50506102ab9235906143bf565b8161356291613eb0565b6106e857835f61354b565b8161357791613eb0565b61073657855f61346d565b8161358c91613eb0565b61073657855f613413565b6135a8611aea611ae4838786614695565b60208151910120806135be8360408d0151613e1b565b526135ed8a6020611b4f6135d6611ae4878b8a614695565b929093015191611b47611b3d611b33898d8c614695565b15613762576135fc8285613e1b565b51511580159061374b575b61369f575b8b5b82811061361f5750506001016133ae565b828b61362f836060830151613e1b565b5161363e836060840151613e1b565b511415918261367c575b6060613655920151613e1b565b519015613665575060010161360e565b638da4848b60e01b8e528a3560045260245260448dfd5b819250606085613693866040613655960151613e1b565b51141593925050613648565b6136e860206136ae8487613e1b565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908a60048601614002565b03915afa908115613740578d9161370f575b506137098360608d0151613e1b565b5261360c565b90506020813d8211613738575b8161372960209383613eb0565b81010312611c9557515f6136fa565b3d915061371c565b6040513d8f823e3d90fd5b5060206137588386613e1b565b5101511515613607565b633d94659d60e11b8c52883560045260245260448bfd5b60648b86868b63010ef05f60e11b845235600452602452604452fd5b50346103515760a0366003190112610351576004356001600160a01b03811690819003610b52576024356001600160a01b038116908190036106f7576044356001600160a01b038116908190036106e8576064356001600160a01b03811692908390036102da576084356001600160a01b0381169490859003610736576001546001600160a01b0381166138735760018060a01b0319161760015560018060a01b0319600254161760025560018060a01b0319600354161760035560018060a01b0319600454161760045560018060a01b0319600554161760055580f35b63428961cf60e01b8752600487fd5b503461035157602036600319011261035157600435815260066020526040812090600782549201604051918260208354918281520192825260208220915b818110613907576138f985876138d882880383613eb0565b63ffffffff6040519384938284168552606060208601526060850190613ccd565b9160501c1660408301520390f35b82548452602090930192600192830192016138c0565b5034611c955761392c36613c85565b906139388495946142e9565b82359161394361438b565b5061394c614a5e565b3660a411611c955760405160208101915f516020615cff5f395f51905f52835260408201526040606460608301375f60a08201526080815261398f60a082613eb0565b5190209061399b61438b565b50600254604051632f141bd960e21b8152600481018690526001600160a01b0390911693909261010084602481885afa938415613b7b576024946060915f91613c36575b50519560405195868092635eba680f60e01b82528960048301525afa938415613b7b57613a54945f915f91613c0e575b50613a1a9087614ce1565b60405191613a2783613e2f565b5f516020615cff5f395f51905f528352602083015285604083015260608201526008608082015288614aca565b9260018060a01b0360045416613a9a6020604087019381613a758651613dea565b519101359384915f6040518096819582946386bbd4d560e01b84528d60048501613ee0565b03925af1928315613b7b5785915f94613bbb575b506020613ac95f516020615d5f5f395f51905f529251613dea565b5193604051908152a3613ae2575b506102ab92936143bf565b6002546040516379c7872b60e01b8152600481018390526001600160a01b03909116919060c081602481865afa908115613b7b575f91613b86575b50823b15611c955760405163052648cd60e41b8152925f928492839185918391613b569190426001600160401b03169060048501613f67565b03925af18015613b7b5715613ad7576102ab93505f613b7491613eb0565b5f92613ad7565b6040513d5f823e3d90fd5b613ba8915060c03d60c011613bb4575b613ba08183613eb0565b810190613f1b565b5093505050505f613b1d565b503d613b96565b915092506020813d602011613c06575b81613bd860209383613eb0565b81010312611c95575f516020615d5f5f395f51905f526020613ac9613bfd8894613ed3565b95925050613aae565b3d9150613bcb565b613a1a9250613c2c915060603d6060116107d9576107c68183613eb0565b9291509190613a0f565b613c4f91506101003d811161080d576107fe8183613eb0565b5f6139df565b9181601f84011215611c95578235916001600160401b038311611c95576020808501948460051b010111611c9557565b600319810160c08112611c9557606013611c95576004916040606319830112611c955760649160a435906001600160401b038211611c9557613cc991600401613c55565b9091565b90602080835192838152019201905f5b818110613cea5750505090565b8251845260209384019390920191600101613cdd565b600319810160e08112611c9557606013611c95576004916060606319830112611c955760649160c435906001600160401b038211611c9557613cc991600401613c55565b600319810160a08112611c9557606013611c95576004916064356001600160401b038111611c955760608184036003190112611c955760040191608435906001600160401b038211611c9557613cc991600401613c55565b600411156129d157565b600319810160a08112611c9557606013611c95576004916020606319830112611c9557606491608435906001600160401b038211611c9557613cc991600401613c55565b805115613df75760200190565b634e487b7160e01b5f52603260045260245ffd5b805160011015613df75760400190565b8051821015613df75760209160051b010190565b60a081019081106001600160401b03821117613e4a57604052565b634e487b7160e01b5f52604160045260245ffd5b61010081019081106001600160401b03821117613e4a57604052565b606081019081106001600160401b03821117613e4a57604052565b60c081019081106001600160401b03821117613e4a57604052565b601f909101601f19168101906001600160401b03821190821017613e4a57604052565b51908115158203611c9557565b6040919493926060820195825260208201520152565b519063ffffffff82168203611c9557565b51906001600160401b0382168203611c9557565b91908260c0910312611c955781519160208101516007811015611c955791613f4560408301613ef6565b91613f5260608201613f07565b9160a0613f6160808401613f07565b92015190565b9081526001600160401b0391821660208201529116604082015260600190565b63ffffffff1663ffffffff8114613f9e5760010190565b634e487b7160e01b5f52601160045260245ffd5b63ffffffff168015613f9e575f190190565b805463ffffffff60d01b191660d09290921b63ffffffff60d01b16919091179055565b91908203918211613f9e57565b600b8110156129d157602452565b9094939260609260808301968352602083015260408201520152565b903590601e1981360301821215611c9557018035906001600160401b038211611c9557602001918160051b36038313611c9557565b356001600160401b0381168103611c955790565b6001600160401b038111613e4a5760051b60200190565b9080601f83011215611c9557815161409581614067565b926140a36040519485613eb0565b81845260208085019260051b820101928311611c9557602001905b8282106140cb5750505090565b81518152602091820191016140be565b81835290916001600160fb1b038311611c955760209260051b809284830137010190565b6001600160401b039182169082160191908211613f9e57565b3563ffffffff81168103611c955790565b908160a0910312611c955761413d81613f07565b9161414a60208301613f07565b9161415760408201613f07565b916080613f6160608401613f07565b60078110156129d157602452565b90816060910312611c9557805191604060208301519201516007811015611c955790565b906141a281613d9c565b60ff80198354169116179055565b91908201809211613f9e57565b6040906141d4939281528160208201520190613ccd565b90565b9081610100910312611c955760e0604051916141f283613e5e565b805183526020810151602084015260408101516040840152606081015160608401526080810151608084015261422a60a08201613f07565b60a084015261423b60c08201613ef6565b60c08401520151600b811015611c955760e082015290565b359061ffff82168203611c9557565b916020908281520191905f5b81811061427b5750505090565b90919260208060019261ffff61429088614253565b16815201940192910161426e565b805463ffffffff60701b191660709290921b63ffffffff60701b16919091179055565b358015158103611c955790565b90816060910312611c95578051916040602083015192015190565b803590811561437c57815f525f60205260ff60405f205416614369576040016143256001600160401b0361431c83614053565b16421191614053565b9061434257505f525f60205260405f20600160ff19825416179055565b6314d450ed60e31b5f9081526004929092526001600160401b031660245242604452606490fd5b50632bace59f60e11b5f5260045260245ffd5b63c786bcf960e01b5f5260045ffd5b60405190608082016001600160401b03811183821017613e4a57604052606080835f81525f60208201528160408201520152565b90915f516020615e7f5f395f51905f52815160208301519061441b614406606060408701519601519560405194859485526020850152608060408501526080840190613ccd565b82810360608401526020870135963595613ccd565b0390a4565b6040519061442d82613e5e565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b90614465614420565b50600254604051632f141bd960e21b8152600481018490526001600160a01b03909116929061010081602481875afa908115613b7b575f916145af575b50809360608251602460405180948193635eba680f60e01b835260048301525afa8015613b7b576144dc915f9161458d575b508251614cab565b60e08101805190600b8210156129d1575190600b8210156129d157600603614570575080515f52600660205261451760405f2080925161550e565b63ffffffff60018201541661452a575050565b61453390614d2c565b90805f52600760205263ffffffff60405f205460201c16908282101561455857505050565b631386c06d60e01b5f5260045260245260445260645ffd5b636439424b60e01b5f52600483905261458890613ff4565b60445ffd5b6145a6915060603d6060116107d9576107c68183613eb0565b9150505f6144d4565b6145c891506101003d811161080d576107fe8183613eb0565b5f6144a2565b6145d6614a5e565b3660c411611c95576040519060208201928352604082015260606064818301375f60c082015260a0815261460b60c082613eb0565b51902090565b604051606091906146228382613eb0565b6002815291601f1901825f5b82811061463a57505050565b60209060405161464981613e7a565b5f81525f838201525f60408201528282850101520161462e565b9061466d82614067565b61467a6040519182613eb0565b828152809261468b601f1991614067565b0190602036910137565b9190811015613df75760051b81013590603e1981360301821215611c95570190565b903590601e1981360301821215611c9557018035906001600160401b038211611c9557602001918136038313611c9557565b6001600160401b038111613e4a57601f01601f191660200190565b929192614710826146e9565b9161471e6040519384613eb0565b829481845281830111611c95578281602093845f960137010152565b92939594919561474861438b565b9685519435928585036149de5790604291895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201526f1d5a5b9d0c8d4d8818da185a5b92590b60821b60288201525f516020615dbf5f395f51905f52603882015260296051820153206040519081525f516020615c9f5f395f51905f5260208201525f516020615d1f5f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220946020880195865261483885614663565b956040890196875261484986614663565b9260608a019384525f5b87811061486557505050505050505050565b614876611aea611ae4838a86614695565b6020815191012080614889838c51613e1b565b526148b5611b4f8961489f611ae4868389614695565b611b47611b3d611b33898c97959751968c614695565b156149c8576148c48286613e1b565b5151158015906149b1575b61494d575b5f5b8281106148e7575050600101614853565b6148f2818851613e1b565b516148fe848951613e1b565b51141580614938575b614912848951613e1b565b51901561492257506001016148d6565b88638da4848b60e01b5f5260045260245260445ffd5b5081614945828d51613e1b565b511415614907565b61495c60206136ae8488613e1b565b03915afa908115613b7b575f91614980575b5061497a838851613e1b565b526148d4565b90506020813d82116149a9575b8161499a60209383613eb0565b81010312611c9557515f61496e565b3d915061498d565b5060206149be8387613e1b565b51015115156148cf565b86633d94659d60e11b5f5260045260245260445ffd5b50505063010ef05f60e11b5f5260045260245260445260645ffd5b614a125f606060018060a01b0360025416940151613e1b565b51823b15611c955760645f9283604051958694859363db1867b560e01b85526004850152602484015261080060448401525af18015613b7b57614a525750565b5f614a5c91613eb0565b565b36606411611c955760405160208101907f6868d2644f308ffec455b094e4fdb2aca055748cdce2a4addbb8d51a952519d482526060600460408301375f60a08201526080815261460b60a082613eb0565b91906001600160fb1b038111611c955760051b809282370190565b91614b1261ffff929594604092614adf61438b565b506080880195614b04614af487895116615770565b60608b01519060208401356156ef565b90895160208b01519161473a565b94015191511660018060a01b036002541691614b325f6060870151613e1b565b5192803b15611c955760405163db1867b560e01b81526004810192909252602482019390935261ffff919091166044820152905f908290606490829084905af18015613b7b57614a525750565b600254604051635eba680f60e01b81526004810184905292939190606090849060249082906001600160a01b03165afa908115613b7b575f915f945f91614be7575b5093948215614bd5575090614a5c916154e3565b63314d4b0160e01b5f5260045260245ffd5b91945050614c04915060603d6060116107d9576107c68183613eb0565b9390935f614bc1565b6002546040516379c7872b60e01b8152600481019290925260c090829060249082906001600160a01b03165afa8015613b7b57614c83915f91614c86575b509163ffffffff614c78614c6c6007840154935493838560301c16906141b0565b828460901c16906141b0565b9160b01c16906141b0565b91565b614c9f915060c03d60c011613bb457613ba08183613eb0565b9450505050505f614c4b565b60078210156129d15760048203614cc0575050565b630441d36960e01b5f52600452614cd79150614166565b600460445260645ffd5b60078210156129d15760028203614cf6575050565b630441d36960e01b5f52600452614d0d9150614166565b600260445260645ffd5b8054821015613df7575f5260205f2001905f90565b905f9163ffffffff815460501c169060058101546002820154808211614dc657600791614d5891613fe7565b9101905b828510614d6857505050565b909193614d7585826141b0565b60011c90614d838285614d17565b90549060031b1c5f5260076020528260018060801b0360405f205460401c1611155f14614dbf575060018101809111613f9e57935b9190614d5c565b9450614db8565b505f9450505050565b602081830312611c95578051906001600160401b038211611c9557019080601f83011215611c9557815191614e0383614067565b92614e116040519485613eb0565b80845260208085019160051b83010191838311611c955760208101915b838310614e3d57505050505090565b82516001600160401b038111611c955782019060c0828703601f190112611c955760405190614e6b82613e95565b6020830151825260408301516001600160401b038111611c9557876020614e949286010161407e565b60208301526060830151916001600160401b038311611c9557614eeb60c085614ec58b60208099988199010161407e565b604085015260808101516060850152614ee060a08201613ed3565b608085015201613ed3565b60a0820152815201920191614e2e565b6040906141d49492815281602082015201916140db565b9190811015613df75760051b0190565b939291909315614f325750505050565b6084945060405193627c733f60e91b85526004850152602484015260448301526064820152fd5b909280156153595760018060a01b0360045416936040519063054d101560e11b82525f8280614f8d86898960048501614efb565b0381895afa918215613b7b575f9261533d575b5060078101805496871594851561531b575f915b82604051614fc181613e95565b5f815260606020820152606060408201525f60608201525f60808201525f60a0820152971561527b575b50505f9891955b818a106150055750505050505050505050565b6150108a838b614f12565b359661502761501f8c89613e1b565b51898b61583f565b9160a06150348d8a613e1b565b510151156152685781858b8a8f8d9561505d9787928615948515615247575b5050505050614f22565b84549060ff8260281c1615918261522a575b821561521557506150848160038801546141b0565b6003870155615098600487019182546141b0565b90556150b66150b063ffffffff875460d01c16613f87565b86613fc4565b6150c963ffffffff865460501c16613f87565b855463ffffffff60501b191660509190911b63ffffffff60501b161785555b8354600160401b811015613e4a578060016151069201865585614d17565b8154600391821b8a811b5f1990911b19909116179091555f888152600760209081526040918290208854815463ffffffff60201b9389901b9390931663ffffffff9091166001600160401b03198416811782178355948a0154600160401b600160c01b03941b939093166001600160c01b03199092169093179091171790556002546001600160a01b0316901561520e5760065b813b15611c955760405163e0f94fe160e01b81526004810189905291600b8210156129d1576044835f8193819560248401525af18015613b7b576151fe575b506151e48986613e1b565b5195915f198114613f9e5760018091019901989195614ff2565b5f61520891613eb0565b5f6151d9565b600761519a565b60ff60281b1916600160281b178655506150e8565b915061523a8160038801546141b0565b600287015410159161506f565b61525d95509061525691613e1b565b5191615a3d565b8f5f8587928f615053565b8863c23ae09160e01b5f5260045260245ffd5b60408051939850926152c9925f926152938684613eb0565b60018352601f1986013660208501376152ab83613dea565b52845163054d101560e11b8152938492839182918e600484016141bd565b03915afa9182156153125750906152e7915f916152f0575b50613dea565b51945f80614feb565b61530c91503d805f833e6153048183613eb0565b810190614dcf565b5f6152e1565b513d5f823e3d90fd5b5f198901898111613f9e576153309084614d17565b90549060031b1c91614fb4565b6153529192503d805f833e6153048183613eb0565b905f614fa0565b50505050565b939290919381156154dc5760018060a01b0360045416905f604051809363054d101560e11b82528180615397888c8860048501614efb565b03915afa918215613b7b575f926154c0575b509060068401908154925f915b8583106154025750505063ffffffff93949550551663ffffffff825460301c160163ffffffff8111613f9e57815463ffffffff60301b191660309190911b63ffffffff60301b16179055565b90919361541085878b614f12565b359061542761541f8785613e1b565b51838661583f565b5060a06154348785613e1b565b5101516154ad57818187868361544a9510614f22565b809460018060a01b036002541691823b15611c95575f9260448492604051958693849263e0f94fe160e01b84526004840152600560248401525af1918215613b7b5760019261549d575b500191906153b6565b5f6154a791613eb0565b5f615494565b50634fc765d760e11b5f5260045260245ffd5b6154d59192503d805f833e6153048183613eb0565b905f6153a9565b5050509050565b6020810135908282036154f557505050565b6313c32f6160e31b5f523560045260245260445260645ffd5b60019091015460201c6001600160401b03169042821161552c575050565b634723f59160e01b5f526004526024524260445260645ffd5b80516020909101516001600160601b0319811692919060148210615567575050565b6001600160601b031960149290920360031b82901b16169150565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b805191929160148110156155bc57505050505f90565b601481036155da5750916155d26141d493615545565b60601c615abc565b5f9361567e85946155ea85615545565b60601c9484601410856014180285189460206156068783613fe7565b968061562a6156148a6146e9565b996156226040519b8c613eb0565b808b526146e9565b8984019490601f190136863703930101905e610931604051938492615667602085019762495a6360e31b8952606060248701526084860190615582565b916044850152602319848303016064850152615582565b51915afa3d156156e8573d615692816146e9565b906156a06040519283613eb0565b81523d5f602083013e5b816156da575b816156b9575090565b8051602080830193509082019190910312611c95575162495a6360e31b1490565b9050602081511015906156b0565b60606156aa565b60408051929493906157018185613eb0565b60018452601f19015f5b81811061574757505090829161574493956040519261572984613e7a565b83526020830152604082015261573e82613dea565b52613dea565b50565b60209060405161575681613e7a565b5f81525f838201525f60408201528282880101520161570b565b61ffff166002811461582d576008811461580857601081146157f657602081146157e457610200036157c0577f2c84c01a3c13893407faeee431ff1d0d7d134cdc22043ccc462e1e771fcfa39890565b7f5acdb2accc4d033093ce8f979a92a9f1ff3e023b82afdbd5bce8dd242a58143a90565b505f516020615c7f5f395f51905f5290565b505f516020615e5f5f395f51905f5290565b507f5e77b8e12303dd5e4a337178dfbd74095ce9016cc42c88b94626868c98e1e9e890565b505f516020615ebf5f395f51905f5290565b600254604051632f141bd960e21b81526004810184905293919061010090859060249082906001600160a01b03165afa938415613b7b575f94615a1c575b5080845103615a06575060e083018051600b8110156129d1576004111590816159ef575b5190600b8210156129d157156159d7575060808101511561590157606001511515806158e7575b156158d557506080015190565b63b31d8a5160e01b5f5260045260245ffd5b50805f52600760205260ff60405f205460c01c16156158c8565b60048054604051639418d0a560e01b8152918201849052839060a090839060249082906001600160a01b03165afa8015613b7b575f905f905f90615973575b604051639a38f94b60e01b81526004810194909452602484015260448301526001600160401b0316606482015260849150fd5b50505060a0823d60a0116159cf575b8161598f60a09383613eb0565b81010312611c9557816159a3608493613ef6565b506159b060208201613f07565b506159bd60408201613f07565b60806060830151920151909190615940565b3d9150615982565b634f96006960e11b5f526004839052614cd790613ff4565b80915051600b8110156129d15760081015906158a1565b8263237c806760e21b5f5260045260245260445ffd5b615a369194506101003d811161080d576107fe8183613eb0565b925f61587d565b9291908351825190818103615ab35750506040805f95949594019201925b82518051821015615aaa5781615a7091613e1b565b51615a7c828651613e1b565b5103615a8a57600101615a5b565b615aa5939450615a9d9150809251613e1b565b519251613e1b565b511090565b50509150501090565b11949350505050565b9190823b615af75790615ace91615b4c565b50615ad881613d9c565b159182615ae457505090565b6001600160a01b03918216911614919050565b916020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b8151919060418303615b7c57615b759250602082015190606060408401519301515f1a90615b86565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615bf3579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15613b7b575f516001600160a01b03811615615be957905f905f90565b505f906001905f90565b5050505f916003919056fe466bbcd2c462969a09faff542b72cb55d7f76166308f46276ffb96c12906627649372d1765067349a5d5b288af172cd9d85b73320829a930ef4430ab6ad24db3260cb6691905e589e52d9e1effc127bfddab3a025a7b884e10a86e4ac82aa5c6c3eb8e93fb03fc65a5cccfc5906bd8e1f14b24b721e43bea2398ecd0e4a051249e9cc13205d7589b2f1baec11f6885d19c2947704406a53925aed7a57fe3f362a657427b5a1f782818a91d7c6a08b1a10b962ab203d11bc7b1d2b277465728e9015a95c93e922a305ef5d7178b208aec0b9a57f83138939b7c95f8eef0c66ade9465a8ebec5066e108e998ac5e14ceb2a7e3d88d1c3e93e6afd66e8dd3338a6212d31a18217bb43863f2bfb59cf1a1b58ac4549bbd38b0d7c0a6a72bea4f2199c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6aa9aaa4c5cc4078ae32554cdf49a218ee84ee95b1f87de4d3c1e8ac45dd355f7299919a2bea71474654f3fbc31acc26650c7d1cdb80a4e6aa8d523d9edab34627ddf4df189ade96dd90382a63721624133c30b98e926dcb57860b08f5cd89feaa990941b799baff913cd980b48cb64f971b339e9db65470d39709d149c6223f86164647265737320766572696679696e67436f6e74726163742c0000000000002f7e6a67a6f9abd422988a90f25388d90466bc634cddd4312212b463bcff2d5befb05ba7ea31914bc946a0722523c60df99362f1ca6e03545f1b9767079e570c377f747d37c1a2e0ac184930b1182cddea1c3656b71a1dcc96c4a39ffce5e984d3ec716cd87e319d4e14dcf125a6c216cb70a13d5d6bf628d1885ec32514d1abd798e6bc8e8a237722489a600f310ae388f62ec1182d42922dc98f6b77f7a95fde18e3a02d1331ca41f2c3cd924edc88ce7103385d05211ca9a0d1f484e03de6ef121f39a2e7a2d2de9294650c0367a1e76f6bd7227be87c1f27904ea186c4b1222292c1d124e43f2595eefac6e67ea0e2ccfe21ad2130ca57efb3f2f75843dda2f55b7d243bae020e7fd7ea09d6ec2790df2acdc7f24e04abd32660ebf7b62d12e3350d24f0b2b6b95986349cbb6fe3e95b32700f0924dbb7814998c5a376c506fe33f4f2ba7ec493c243e64ecfdad9097896c0b32aafbbc636d5aeec365ef1c7f0493d7c593e285b8c1017d046d83593dc0d74f087423138c4964a50ec07e4',
  runtimeCode: '0x60806040526004361015610011575f80fd5b5f5f3560e01c80630262fe851461391d57806312e5745e146138825780631459457a146137955780631520ff8e1461317c57806317fea5211461315b5780632518f95d14612fe657806328aaa72614612def5780632bc868f914612a09578063309129b3146127105780634422a922146124fd578063454b8525146120ce5780635b3a44bc1461206957806360055e741461201e57806362430b1f14611f755780638e86a6d114611d14578063905795f9146116385780639e38d8a01461160a578063a3794e40146111e0578063b96018ce14610ecc578063c66a7e3814610c8b578063e471537f14610847578063ed4add91146103545763f9907b0f14610117575f80fd5b346103515761014b9061012936613da6565b91610136849692966142e9565b35916101428385614b7f565b84939193614cab565b828552600660205260408520610161818561550e565b60018101549063ffffffff82168061033a575080549063ffffffff8260d01c168061032357506007015461019e9160701c63ffffffff1690613fe7565b90811590811561030c575b50156102f5575084956101ba614a5e565b92366084116102f1576102409360405160208101915f516020615d9f5f395f51905f528352604082015260206064606083013788608082015260608152610202608082613eb0565b519020906040519161021383613e2f565b5f516020615d9f5f395f51905f528352602083015285604083015260608201526002608082015285614aca565b91602060018060a01b036002541660246040518097819363987757dd60e01b83528760048401525af19384156102e65785946102ae575b50817eaee560cc628f15fd86e17842d8bef18b2386ef0a82d7d12da0f6819d37513560206102ab96604051908152a26143bf565b80f35b93506020843d6020116102de575b816102c960209383613eb0565b810103126102da5792519281610277565b8480fd5b3d91506102bc565b6040513d87823e3d90fd5b8680fd5b6319fe976360e01b86526004849052602452604485fd5b60601c6001600160401b031642101590505f6101a9565b6319fe976360e01b89526004879052602452604488fd5b632efd755d60e01b88526004889052602452604487fd5b80fd5b50346103515761036336613d00565b939261036e816142e9565b82359182855260086020526040852093600185019060ff82541661039181613d9c565b8015610833576001906103a381613d9c565b0361081f5760018060a01b03600254169286549260405193632f141bd960e21b8552600485015261010084602481885afa9384156108145789946107e0575b50602490606085519660405193848092635eba680f60e01b82528a60048301525afa93841561077a578a928b956107a8575b506007851015610794578a9b6002869c999a9b9c03610785575b6003546040516335f1cded60e11b8152600481018a90529060a090829060249082906001600160a01b03165afa801561077a57610473918b91610746575b508b6154e3565b61047b614a5e565b903660c411610742576040956105bb9561050493885160208101915f516020615edf5f395f51905f5283528a82015260606064818301378d60c082015260a081526104c760c082613eb0565b519020908851916104d783613e2f565b5f516020615edf5f395f51905f52835260208301528b89830152606082015261020060808201528c614aca565b9987895260066020526080858a20976001890163ffffffff61052881835416613fb2565b1663ffffffff19825416179055015161054660058901918254613fe7565b90556105666020830193610559856142c1565b1561073a57600290614198565b7fdf663cc37ed38bdfe34047bb209a66c2293cb8591e922484b4f62ca3a5a71cc58c549586936105b3610598876142c1565b83519015158152919092013560208201529081906040820190565b0390a36142c1565b6105ce575b846102ab88888b54906143bf565b8452600760205260408420805460ff60c01b1916600160c01b17905560025487546001600160a01b039190911690813b1561073657859160448392604051948593849263e0f94fe160e01b84526004840152600460248401525af19081156102e6578591610721575b5050600414610648575b80806105c0565b60078101805490848155816106fb575b50508054600160201b600160701b0363ffffffff60d01b011916815560038101839055600481018390556006018290556002546001600160a01b031690813b156106f75782916044839260405194859384926303b3569960e41b84526004840152600260248401525af180156106ec576106d3575b80610641565b816106dd91613eb0565b6106e857835f6106cd565b8380fd5b6040513d84823e3d90fd5b8280fd5b845260208420845b8281106107105750610658565b808201959095558894600101610703565b8161072b91613eb0565b6106e857835f610637565b8580fd5b600390614198565b8980fd5b610768915060a03d60a011610773575b6107608183613eb0565b810190614129565b93505050505f61046c565b503d610756565b6040513d8c823e3d90fd5b61078f8689614cab565b61042e565b634e487b7160e01b8b52602160045260248bfd5b9094506107ce91925060603d6060116107d9575b6107c68183613eb0565b810190614174565b92915091935f610414565b503d6107bc565b6024919450610806906101003d811161080d575b6107fe8183613eb0565b8101906141d7565b93906103e2565b503d6107f4565b6040513d8b823e3d90fd5b632028cea760e01b87526004859052602487fd5b63378afd4760e11b88526004869052602488fd5b50346103515761085636613d44565b9190610861846142e9565b8135918286526006602052604086209161087b8487614b7f565b6007819792971015610c7757600381141580610c6c575b63ffffffff8654169015610c5557506108ab9086614ce1565b63ffffffff60018501541680610c3e575060208301916108cb838561401e565b9790506108e860408601986108e08a8861401e565b9190506141b0565b61012c8111610c265750899287926109c792878b61094961093161091d61093f61093161091d8e610917614a5e565b9861401e565b929060405192839160208301958691614aaf565b03601f198101835282613eb0565b519020938d61401e565b5190206040519160208301935f516020615d7f5f395f51905f5285526040840152886060840152608083015260a082015260a0815261098960c082613eb0565b519020906040519161099a83613e2f565b5f516020615d7f5f395f51905f52835260208301528560408301526060820152601060808201528b614aca565b96855460ff8160201c1615610b56575b505f516020615e1f5f395f51905f529192506007860194610a6e865491610a09610a01888361401e565b908b89614f59565b610a1e610a16858361401e565b908b8961535f565b610a60610a38610a308b54998461401e565b96909361401e565b91909260405196879663ffffffff8c16885260208801526080604088015260808701916140db565b9184830360608601526140db565b0390a2610a7b8385614c0d565b14610a8d575b5050506102ab926143bf565b83927f8db8e46e56297142102cd0f1a72e1968a5111aa657aed9b773e86a6c0b62fc5492610ac663ffffffff60809460501c168361429e565b63ffffffff60038354925493015491604051938282168552602085015260501c1660408301526060820152a260025484906001600160a01b0316803b15610b52578180916044604051809481936303b3569960e41b8352886004840152600360248401525af180156106ec57610b3d575b80610a81565b81610b4791613eb0565b6106e857835f610b37565b5080fd5b6002546040516348433c7760e01b8152600481018a9052919350606090829060249082906001600160a01b03165afa8015610c1b5763ffffffff5f516020615e1f5f395f51905f5294610bc8610bd3938884968e9a9192610be8575b5060ff60201b198416600160201b178d55613fe7565b60028b015516613f87565b1663ffffffff198754161786558992916109d7565b9050610c0c915060603d606011610c14575b610c048183613eb0565b8101906142ce565b50905f610bb2565b503d610bfa565b6040513d86823e3d90fd5b631ce325f560e31b8b5260045261012c60245260448afd5b632efd755d60e01b89526004899052602452604488fd5b631e8d19cb60e21b8a526004879052602452604489fd5b506004811415610892565b634e487b7160e01b89526021600452602489fd5b503461035157610c9a36613d00565b90610ca68493946142e9565b833591610cb161438b565b50610cba614a5e565b3660c4116102f15760405160208101915f516020615e9f5f395f51905f528352604082015260606064818301378760c082015260a08152610cfc60c082613eb0565b51902091610d0861438b565b50600254604051632f141bd960e21b8152600481018690526001600160a01b03909116939061010081602481885afa908115610814576024916060918b91610ead575b50519560405192838092635eba680f60e01b82528960048301525afa94851561081457610dbf958a928b91610e85575b50610d869082614ce1565b60405192610d9384613e2f565b5f516020615e9f5f395f51905f5284526020840152604083015260608201526008608082015285614aca565b9160018060a01b03600454166040840186610dda8251613dea565b51926020880193610dea856142c1565b823b156106e85760648492836040519586948593631922f34f60e01b85528d60048601526024850152151560448401525af180156106ec57610e70575b50507fe58b88fb8b5faea14cf15439b802726b73574a3662d72da627f3afcf113c4ede60406102ab97610e68610598610e61899651613dea565b51966142c1565b0390a36143bf565b81610e7a91613eb0565b6102f157865f610e27565b610d869350610ea3915060603d6060116107d9576107c68183613eb0565b9391509290610d7b565b610ec691506101003d811161080d576107fe8183613eb0565b5f610d4b565b503461035157610eff610ede36613da6565b90929391610eeb856142e9565b35610ef68186614b7f565b82949194614cab565b80865260066020526040862093610f16858361550e565b6001850154606081901c6001600160401b0316428111156111c9575063ffffffff168061033a575063ffffffff855460701c166007860180548210156111b55790610f6091614d17565b90549060031b1c9360018060a01b0360025416604051632f141bd960e21b815286600482015261010081602481855afa801561077a5760806060916024938d91611196575b50015192604051928380926348433c7760e01b82528960048301525afa801561077a57610fdb918b908c92611173575b50613fe7565b610feb6004890191825490613fe7565b8083116111575750610ffb614a5e565b8a366084116103515788977fc7b9a0d5c43c73e0e7d19d33c6a4422d79069e8dfe8a8a25daac16e17ae53849966020966110de946110a894604051908a8201925f516020615c5f5f395f51905f52845260408301528a6064606084013760808201526060815261106c608082613eb0565b519020906040519161107d83613e2f565b5f516020615c5f5f395f51905f528352898301528a604083015260608201528760808201528d614aca565b986110c56110bf63ffffffff835460701c16613f87565b8261429e565b6110d863ffffffff825460d01c16613f87565b90613fc4565b6110e98282546141b0565b9055604051908152a360025484906001600160a01b0316803b15610b525781809160446040518094819363e0f94fe160e01b8352886004840152600660248401525af180156106ec57611142575b50506102ab926143bf565b8161114c91613eb0565b6106e857835f611137565b631f62d85f60e31b8b526004869052602483905260445260648afd5b905061118e915060603d606011610c1457610c048183613eb0565b50905f610fd5565b6111af91506101003d811161080d576107fe8183613eb0565b5f610fa5565b6342f7d30960e01b89526004849052602489fd5b63a64959ab60e01b89526004849052602452604488fd5b503461035157366003190160a08112610b5257606013610351576064356001600160401b038111610b52578060040190608060031982360301126106f7576084356001600160401b0381116106e85761123d903690600401613c55565b90926004359182156115fb578286528560205260ff6040872054166115e7576044356001600160401b038116908181036115e357508042116115c857508286528560205260408620600160ff19825416179055611298614a5e565b9180359560248601926112ab848461401e565b908a604051809260208201948591935b81811061159f5750506112d7925003601f198101835282613eb0565b5190209460646044890135980135956040519060208201925f516020615cbf5f395f51905f52845260408301528a606083015260808201528860a08201528660c082015260c0815261132a60e082613eb0565b5190209161133661438b565b50600254604051632f141bd960e21b8152600481018b905293908b906001600160a01b031661010086602481845afa9586156106ec576024966060918491611580575b50519160405197888092635eba680f60e01b82528560048301525afa80156106ec576113eb968391611558575b506113b19082614ce1565b604051926113be84613e2f565b5f516020615cbf5f395f51905f528452602084015260408301526060820152600860808201526004614aca565b9460018060a01b0360045416906040870193896114088651613dea565b51611413838761401e565b9095803b156106e8578392838e6114526040519a8b96879586946360736ca360e01b86526004860152602485015260a0604485015260a4840191614262565b8960648301528d608483015203925af193841561154b578a9461152a575b5050947fe1ddf6f35feb79fc71ac2b0f72edf0f003085997cd3d3eb542e6b9f1a05fe591916114b85f516020615e7f5f395f51905f52976114b18851613dea565b519661401e565b9190926114d2604051948594606086526060860191614262565b91602084015260408301520390a383516115246115136060602088015194519701519660405194859485526020850152608060408501526080840190613ccd565b828103606084015260243596613ccd565b0390a480f35b81929394509061153991613eb0565b61154757908791895f611470565b8880fd5b50604051903d90823e3d90fd5b6113b19350611576915060603d6060116107d9576107c68183613eb0565b93915092906113a6565b61159991506101003d811161080d576107fe8183613eb0565b5f611379565b9160019193506020809161ffff6115b588614253565b16815201940191019184929391936112bb565b6314d450ed60e31b8752600484905260245242604452606486fd5b8780fd5b632bace59f60e11b86526004839052602486fd5b63c786bcf960e01b8652600486fd5b50346103515760203660031901126103515760ff604060209260043581528084522054166040519015158152f35b503461035157602461164936613c85565b61165684929395946142e9565b600254604051632f141bd960e21b8152863560048201819052909590949161010091879182906001600160a01b03165afa8015611d09576116ae958891611cea575b5051906116a58285614b7f565b83979197614ce1565b6116b6614a5e565b3660a4116115475760405160208101915f516020615f3f5f395f51905f52835260408201526040606460608301378960a0820152608081526116f960a082613eb0565b5190206020850135611709614611565b9760405161171681613e7a565b8281525f516020615e5f5f395f51905f52602082015281604082015261173b8a613dea565b5261174589613dea565b506040519161175383613e7a565b82525f516020615ebf5f395f51905f526020830152604082015261177688613e0b565b5261178087613e0b565b5061178961438b565b96805191863590838703611ccf579060428c9796959493925f516020615f3f5f395f51905f528c5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201526f1d5a5b9d0c8d4d8818da185a5b92590b60821b60288201525f516020615dbf5f395f51905f52603882015260296051820153206040519081525f516020615c9f5f395f51905f5260208201525f516020615d1f5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208b015261188b83614663565b9160408b0192835261189c84614663565b9660608c01978852885b858110611ac9575050505050505060018060a01b03600254166118ca848451613e1b565b51813b156102da57849160648392604051948593849263db1867b560e01b84528860048501526024840152601060448401525af1908115610c1b578491611ab4575b50506119246001808060a01b03600254169351613e1b565b51823b156106e8576064849283604051958694859363db1867b560e01b855260048501526024840152600260448401525af180156106ec57611a9f575b50829052600760205284606060ff604083205460c01c1684835260076020526040832060ff60c01b198154169055604460018060a01b036004541691604051948593849263e69bfcd560e01b8452896004850152151560248401525af1908115611a9457869587918893611a1e575b506102ab9685935f516020615eff5f395f51905f5293602060809463ffffffff604051951685520135602084015260018060401b0316604083015260018060401b03166060820152a26143bf565b96509150506060853d606011611a8c575b81611a3c60609383613eb0565b81010312610736575f516020615eff5f395f51905f526080868593611a636102ab99613ef6565b6020611a7c6040611a75838701613f07565b9501613f07565b91939196505093509150966119d0565b3d9150611a2f565b6040513d88823e3d90fd5b81611aa991613eb0565b6102da57845f611961565b81611abe91613eb0565b6106f757825f61190c565b90919293949596979850611af1611aea611ae483858b614695565b806146b7565b3691614704565b6020815191012080611b04838851613e1b565b52611b558d89611b4f6020611b47611b3d611b33898b611b28611ae483838b614695565b969099015197614695565b60208101906146b7565b9590923691614704565b933691614704565b916155a6565b15611cb8578e611b658386613e1b565b515115801590611ca1575b611bfc575b828110611b90575050600101908d98979695949392916118a6565b611b9b818c51613e1b565b51611ba7848d51613e1b565b51141580611be7575b611bbb848d51613e1b565b519015611bcb5750600101611b75565b90508f91506044925085638da4848b60e01b8352600452602452fd5b5081611bf4828951613e1b565b511415611bb0565b611c456020611c0b8588613e1b565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908b60048601614002565b03915afa9081156106ec578291611c69575b50611c63848d51613e1b565b52611b75565b9150506020813d8211611c99575b81611c8460209383613eb0565b81010312611c95578f90515f611c57565b5f80fd5b3d9150611c77565b506020611cae8487613e1b565b5101511515611b70565b633d94659d60e11b8f52600485905260245260448efd5b60648c85898563010ef05f60e11b8452600452602452604452fd5b611d0391506101003d811161080d576107fe8183613eb0565b5f611698565b6040513d89823e3d90fd5b50346103515780611d49611d2736613da6565b90929391611d34856142e9565b3592611d408486614b7f565b85949194614ce1565b611d51614a5e565b92366084116102f157611dd79360405160208101915f516020615ddf5f395f51905f528352604082015260206064606083013788608082015260608152611d99608082613eb0565b5190209060405191611daa83613e2f565b5f516020615ddf5f395f51905f528352602083015285604083015260608201526002608082015285614aca565b918360018060a01b036004541660246040518097819363629374ab60e01b83528760048401525af180156102e65785948691611f2e575b506003546040516335f1cded60e11b815260048101859052879160a090829060249082906001600160a01b03165afa9081156106ec5782908392611f07575b50611e6190426001600160401b03166140ff565b6002546001600160a01b031691611e7890826140ff565b823b156106e857611ea39284928360405180968195829463052648cd60e41b84528d60048501613f67565b03925af180156106ec57611ef2575b50507f0ed5064ee0063873ae28a5840427288c37a35915e33ac66edc9af84dfd1ff1d383916102ab96611eea604051928392836141bd565b0390a26143bf565b81611efc91613eb0565b61073657855f611eb2565b611e619250611f25915060a03d60a011610773576107608183613eb0565b50505091611e4d565b9450503d8086863e611f408186613eb0565b84019360408186031261073657805160208201519095906001600160401b0381116115e357611f6f920161407e565b5f611e0e565b503461035157604036600319011261035157604490602060018060a01b0360045416604051938480926362430b1f60e01b8252600435600483015260243560248301525afa908115612012578091611fd5575b6020826040519015158152f35b90506020823d60201161200a575b81611ff060209383613eb0565b810103126103515750612004602091613ed3565b5f611fc8565b3d9150611fe3565b604051903d90823e3d90fd5b50346103515760203660031901126103515760409060ff60018360043593848152600860205281812054948152600860205220015416825191825261206281613d9c565b6020820152f35b50346103515760203660031901126103515760406080916004358152600660205220612099600182015491614d2c565b63ffffffff6040519260018060401b038160201c16845260018060401b038160601c1660208501521660408301526060820152f35b5034610351576120dd36613d00565b909193926120ea816142e9565b8435946020810135926120fb614420565b50861515806124da575b806124c0575b156124ac57600254604051632f141bd960e21b81526004810186905295906001600160a01b031661010087602481845afa9687156123d857889761248b575b50865160405190635eba680f60e01b82526004820152606081602481855afa9081156108145790612184918a91612469575b508851614cab565b6121926020880151866154e3565b60e087018051600b81101561242957600314908115612453575b811561243d575b5190600b821015612429571561240d5750865188526006602090815260408920600101548851911c6001600160401b0316428111156123e357505060608751602460405180948193635eba680f60e01b835260048301525afa9081156123d85788916123b6575b50612223614a5e565b3660c41161154757906122ac93929160405160208101915f516020615c1f5f395f51905f528352604082015260606064818301378a60c082015260a0815261226c60c082613eb0565b5190209088516040519261227f84613e2f565b5f516020615c1f5f395f51905f528452602084015260408301526060820152610400608082015285614aca565b9380518652600660205260408620906040516040810181811060018060401b038211176123a2579361238f899a9460807f47f91d25f075ae47b8b8a44a1786ecdac3e1e2146b45b262fde8294111cd79309560406102ab9d61233982988e9c84528c81526001602082018181528d8552600860205285852092518355519161233383613d9c565b01614198565b8a8152600760205220805460ff60c81b1916600160c81b17905560018301805463ffffffff9061236a908216613f87565b1663ffffffff198254161790550151612388600583019182546141b0565b9055614d2c565b82805192013582526020820152a36143bf565b634e487b7160e01b89526041600452602489fd5b6123cf915060603d6060116107d9576107c68183613eb0565b5090505f61221a565b6040513d8a823e3d90fd5b6084925089604051926366a4a77560e01b8452600484015260248301526044820152426064820152fd5b886124276044928963e90933e960e01b8452600452613ff4565bfd5b634e487b7160e01b8a52602160045260248afd5b80915051600b81101561242957600714906121b3565b80915051600b81101561242957600514906121ac565b612482915060603d6060116107d9576107c68183613eb0565b9150505f61217c565b6124a59197506101003d811161080d576107fe8183613eb0565b955f61214a565b6310ac06c960e31b86526004849052602486fd5b50838652600760205260ff604087205460c81c161561210b565b50868652600860205260ff6001604088200154166124f781613d9c565b15612105565b50346103515761250c36613d00565b6125178493946142e9565b833591602085013561252761438b565b50600254604051635eba680f60e01b81526004810186905290606090829060249082906001600160a01b03165afa9081156123d857889089926126ed575b505f516020615e5f5f395f51905f52831480156126d7575b80156126c1575b156126ad5782916125cb915f516020615d3f5f395f51905f526125e09796950361269d575b506125c05f516020615dff5f395f51905f526145ce565b9260208901356156ef565b905f516020615dff5f395f51905f528761473a565b916125eb83836149f9565b60018060a01b036004541685604085019560406126088851613dea565b5191013592803b156106f75783839161263893836040518096819582946292e69160e31b84528d60048501613ee0565b03925af180156106ec57612688575b5050827f70b17fa91147b8f454224660292e63a453d2a62b278bfcc0e4b22e6a8b62b881602061267a6102ab9851613dea565b5193604051908152a36143bf565b8161269291613eb0565b61073657855f612647565b6126a790896154e3565b5f6125a9565b6337563f9160e21b89526004839052602489fd5b505f516020615d3f5f395f51905f528314612584565b505f516020615ebf5f395f51905f52831461257d565b9050612708915060603d6060116107d9576107c68183613eb0565b50905f612565565b50346103515761271f36613c85565b91612729846142e9565b803591828652600660205260408620936127438487614b7f565b6007819592951015610c7757600281146129e557600381036129af57506020612782910161277081614118565b9063ffffffff80895416938492614118565b92160361298f575050612793614a5e565b913660a4116115e35760249361281c9360405160208101915f516020615c3f5f395f51905f52835260408201526040606460608301378a60a0820152608081526127de60a082613eb0565b51902090604051916127ef83613e2f565b5f516020615c3f5f395f51905f528352602083015286604083015260608201526020608082015287614aca565b9260a0600180821b0360035416604051938480926335f1cded60e11b82528760048301525afa908115611a945783927fd14b6d8f4041d36177857de4ad84f413ea84905077cf99e4700292df7e3fad1a9260409289928a9261295d575b5061289163ffffffff9293600180871b0342166140ff565b6001828101805490959092600160201b600160601b03602091821b1692600160601b600160a01b03926128de9290918a1b5f1901600160201b600160601b03198716861790911c166140ff565b60601b1691600160201b600160a01b03191617178093555416908251918252600180841b039060201c166020820152a260025484906001600160a01b0316803b15610b52578180916044604051809481936303b3569960e41b8352886004840152600460248401525af180156106ec576111425750506102ab926143bf565b612891935063ffffffff92506129819060a03d60a011610773576107608183613eb0565b509592509050939250612879565b636e06596d60e01b8952600486905263ffffffff16602452604452606487fd5b6129c7899187630441d36960e01b8452600452614166565b6064906003604452fd5b634e487b7160e01b5f52602160045260245ffd5b606489876129f38a82614c0d565b91639d06fe1760e01b8452600452602452604452fd5b503461035157612a1836613d44565b929091612a24826142e9565b612a3d813592612a348482614b7f565b85939193614ce1565b612af3612a48614a5e565b966020850196612a5e61093161091d8a8961401e565b519020986040870199612a708b614053565b6040519160208301935f516020615cdf5f395f51905f52855260408401528a6060840152608083015260018060401b031660a082015260a08152612ab560c082613eb0565b51902060405190612ac582613e2f565b5f516020615cdf5f395f51905f52825260208201528760408201528560608201526002608082015284614aca565b60045490929088906001600160a01b0316612b0e888761401e565b9190938389612b1c8d614053565b612b4d60405198899788968795625e293b60e81b8752600487015260248601526080604486015260848501916140db565b6001600160401b03909116606483015203925af19687156123d857889689928a99612d76575b50895b8851811015612bf8576002548b906001600160a01b0316612b97838c613e1b565b51813b156106f757829060648c83604051958694859363db1867b560e01b855260048501526024840152600860448401525af180156106ec57612bdf575b5050600101612b76565b81612be991613eb0565b612bf4578a5f612bd5565b8a80fd5b50899694959750888051612cda575b509684925f516020615e3f5f395f51905f529263ffffffff612c626102ab9a9b60018060401b03612c3785614053565b16612cb9578c935b8d6001600160401b03612c5183614053565b1615159050612ca157508c9561401e565b939094612c7c6040519687966080885260808801916140db565b6001600160401b039485166020870152931660408501521660608301520390a26143bf565b612cad612cb391614053565b856140ff565b9561401e565b612cd4612cc585614053565b426001600160401b03166140ff565b93612c3f565b5f1963ffffffff8516019063ffffffff8211612d62579263ffffffff612c626102ab9a9b94897f170a01830fbee80e00a5e4137aea436451c3ec738457eaa14d8616a55df6580c84829a97612d515f516020615e3f5f395f51905f529b604051938493168352604060208401526040830190613ccd565b0390a2949b9a505050925092612c07565b634e487b7160e01b89526011600452602489fd5b9250975095503d8089833e612d8b8183613eb0565b8101956060828803126115475781516001600160401b0381116107425787612db491840161407e565b91612dc160208201613ef6565b60408201519098906001600160401b038111612deb57612de1920161407e565b919691975f612b73565b8b80fd5b503461035157612dfe36613d00565b612e098493946142e9565b8335916020850135612e1961438b565b50600254604051635eba680f60e01b81526004810186905290606090829060249082906001600160a01b03165afa9081156123d85788908992612fc3575b505f516020615e5f5f395f51905f5283148015612fad575b8015612f97575b156126ad578291612eb2915f516020615d3f5f395f51905f52612ec797969503612f87575b506125c05f516020615bff5f395f51905f526145ce565b905f516020615bff5f395f51905f528761473a565b91612ed283836149f9565b60018060a01b036004541693856040850195612eee8751613dea565b516040612efe6060890151613dea565b5194013593823b156106e857849284928389612f306040519788968795869463023812ff60e51b865260048601614002565b03925af180156106ec57612f72575b5050827f5470ca3c6106c625f216597e0381927404823b4a184eea624b12db60bbbec192602061267a6102ab9851613dea565b81612f7c91613eb0565b61073657855f612f3f565b612f9190896154e3565b5f612e9b565b505f516020615d3f5f395f51905f528314612e76565b505f516020615ebf5f395f51905f528314612e6f565b9050612fde915060603d6060116107d9576107c68183613eb0565b50905f612e57565b503461035157604036600319011261035157600554600435906001600160a01b031633036131485780613019839261445c565b8051835260066020526040832061306361305d63ffffffff83548160901b613045838360901c16613f87565b60901b16908260901b19161780855560d01c16613fb2565b82613fc4565b613077600460808401519201918254613fe7565b905560018060a01b03600254169051813b15613143578391604483926040519485938492632518f95d60e01b8452600484015260243560248401525af1908115613138578391613120575b50506002546001600160a01b031690813b1561311c57829160448392604051948593849263e0f94fe160e01b84526004840152600960248401525af180156106ec5761310b5750f35b8161311591613eb0565b6103515780f35b5050fd5b8161312a91613eb0565b61313557815f6130c2565b50fd5b6040513d85823e3d90fd5b505050fd5b63a39583ad60e01b825233600452602482fd5b50346103515760203660031901126103515761317860043561445c565b5080f35b50346103515761318b36613c85565b613197849293946142e9565b6131a1843561445c565b906131b28251916101428386614b7f565b6131ba614a5e565b3660a4116115475760405160208101915f516020615f1f5f395f51905f52835260408201526040606460608301378960a0820152608081526131fd60a082613eb0565b51902091602086013561320e614611565b9160405161321b81613e7a565b8281525f516020615c7f5f395f51905f52602082015281604082015261324084613dea565b5261324a83613dea565b506040519161325883613e7a565b82527f71fddcf14d013766813b82eee3f72862ddbbdff6689c646d0c4f692d2421ece46020830152604082015261328e82613e0b565b5261329881613e0b565b506132a161438b565b96815193848403613779576042905f516020615f1f5f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201526f1d5a5b9d0c8d4d8818da185a5b92590b60821b60288201525f516020615dbf5f395f51905f52603882015260296051820153206040519081525f516020615c9f5f395f51905f5260208201525f516020615d1f5f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220602089015261339984614663565b60408901526133a784614663565b6060890152895b8481106135975750505050508560018060a01b03600254166133d4826060880151613e1b565b51813b156106f757829160648392604051948593849263db1867b560e01b84528960048501526024840152602060448401525af180156106ec57613582575b5060018060a01b036002541661342e60016060880151613e1b565b51813b156106f757829160648392604051948593849263db1867b560e01b84528960048501526024840152604060448401525af180156106ec5761356d575b50526006602052608060408620916134b86134b263ffffffff85548160b01b61349a838360b01c16613f87565b60b01b16908260b01b19161780875560d01c16613fb2565b84613fc4565b01906134cb600483519201918254613fe7565b905551604051906020850135825260208201527fa7b282d02094c29467beb4823041241e46100e6d8721b1b5358a81017ba0ca116040853592a260025484906001600160a01b0316803b15610b525781809160446040518094819363e0f94fe160e01b83528a356004840152600a60248401525af180156106ec57613558575b50506102ab9235906143bf565b8161356291613eb0565b6106e857835f61354b565b8161357791613eb0565b61073657855f61346d565b8161358c91613eb0565b61073657855f613413565b6135a8611aea611ae4838786614695565b60208151910120806135be8360408d0151613e1b565b526135ed8a6020611b4f6135d6611ae4878b8a614695565b929093015191611b47611b3d611b33898d8c614695565b15613762576135fc8285613e1b565b51511580159061374b575b61369f575b8b5b82811061361f5750506001016133ae565b828b61362f836060830151613e1b565b5161363e836060840151613e1b565b511415918261367c575b6060613655920151613e1b565b519015613665575060010161360e565b638da4848b60e01b8e528a3560045260245260448dfd5b819250606085613693866040613655960151613e1b565b51141593925050613648565b6136e860206136ae8487613e1b565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908a60048601614002565b03915afa908115613740578d9161370f575b506137098360608d0151613e1b565b5261360c565b90506020813d8211613738575b8161372960209383613eb0565b81010312611c9557515f6136fa565b3d915061371c565b6040513d8f823e3d90fd5b5060206137588386613e1b565b5101511515613607565b633d94659d60e11b8c52883560045260245260448bfd5b60648b86868b63010ef05f60e11b845235600452602452604452fd5b50346103515760a0366003190112610351576004356001600160a01b03811690819003610b52576024356001600160a01b038116908190036106f7576044356001600160a01b038116908190036106e8576064356001600160a01b03811692908390036102da576084356001600160a01b0381169490859003610736576001546001600160a01b0381166138735760018060a01b0319161760015560018060a01b0319600254161760025560018060a01b0319600354161760035560018060a01b0319600454161760045560018060a01b0319600554161760055580f35b63428961cf60e01b8752600487fd5b503461035157602036600319011261035157600435815260066020526040812090600782549201604051918260208354918281520192825260208220915b818110613907576138f985876138d882880383613eb0565b63ffffffff6040519384938284168552606060208601526060850190613ccd565b9160501c1660408301520390f35b82548452602090930192600192830192016138c0565b5034611c955761392c36613c85565b906139388495946142e9565b82359161394361438b565b5061394c614a5e565b3660a411611c955760405160208101915f516020615cff5f395f51905f52835260408201526040606460608301375f60a08201526080815261398f60a082613eb0565b5190209061399b61438b565b50600254604051632f141bd960e21b8152600481018690526001600160a01b0390911693909261010084602481885afa938415613b7b576024946060915f91613c36575b50519560405195868092635eba680f60e01b82528960048301525afa938415613b7b57613a54945f915f91613c0e575b50613a1a9087614ce1565b60405191613a2783613e2f565b5f516020615cff5f395f51905f528352602083015285604083015260608201526008608082015288614aca565b9260018060a01b0360045416613a9a6020604087019381613a758651613dea565b519101359384915f6040518096819582946386bbd4d560e01b84528d60048501613ee0565b03925af1928315613b7b5785915f94613bbb575b506020613ac95f516020615d5f5f395f51905f529251613dea565b5193604051908152a3613ae2575b506102ab92936143bf565b6002546040516379c7872b60e01b8152600481018390526001600160a01b03909116919060c081602481865afa908115613b7b575f91613b86575b50823b15611c955760405163052648cd60e41b8152925f928492839185918391613b569190426001600160401b03169060048501613f67565b03925af18015613b7b5715613ad7576102ab93505f613b7491613eb0565b5f92613ad7565b6040513d5f823e3d90fd5b613ba8915060c03d60c011613bb4575b613ba08183613eb0565b810190613f1b565b5093505050505f613b1d565b503d613b96565b915092506020813d602011613c06575b81613bd860209383613eb0565b81010312611c95575f516020615d5f5f395f51905f526020613ac9613bfd8894613ed3565b95925050613aae565b3d9150613bcb565b613a1a9250613c2c915060603d6060116107d9576107c68183613eb0565b9291509190613a0f565b613c4f91506101003d811161080d576107fe8183613eb0565b5f6139df565b9181601f84011215611c95578235916001600160401b038311611c95576020808501948460051b010111611c9557565b600319810160c08112611c9557606013611c95576004916040606319830112611c955760649160a435906001600160401b038211611c9557613cc991600401613c55565b9091565b90602080835192838152019201905f5b818110613cea5750505090565b8251845260209384019390920191600101613cdd565b600319810160e08112611c9557606013611c95576004916060606319830112611c955760649160c435906001600160401b038211611c9557613cc991600401613c55565b600319810160a08112611c9557606013611c95576004916064356001600160401b038111611c955760608184036003190112611c955760040191608435906001600160401b038211611c9557613cc991600401613c55565b600411156129d157565b600319810160a08112611c9557606013611c95576004916020606319830112611c9557606491608435906001600160401b038211611c9557613cc991600401613c55565b805115613df75760200190565b634e487b7160e01b5f52603260045260245ffd5b805160011015613df75760400190565b8051821015613df75760209160051b010190565b60a081019081106001600160401b03821117613e4a57604052565b634e487b7160e01b5f52604160045260245ffd5b61010081019081106001600160401b03821117613e4a57604052565b606081019081106001600160401b03821117613e4a57604052565b60c081019081106001600160401b03821117613e4a57604052565b601f909101601f19168101906001600160401b03821190821017613e4a57604052565b51908115158203611c9557565b6040919493926060820195825260208201520152565b519063ffffffff82168203611c9557565b51906001600160401b0382168203611c9557565b91908260c0910312611c955781519160208101516007811015611c955791613f4560408301613ef6565b91613f5260608201613f07565b9160a0613f6160808401613f07565b92015190565b9081526001600160401b0391821660208201529116604082015260600190565b63ffffffff1663ffffffff8114613f9e5760010190565b634e487b7160e01b5f52601160045260245ffd5b63ffffffff168015613f9e575f190190565b805463ffffffff60d01b191660d09290921b63ffffffff60d01b16919091179055565b91908203918211613f9e57565b600b8110156129d157602452565b9094939260609260808301968352602083015260408201520152565b903590601e1981360301821215611c9557018035906001600160401b038211611c9557602001918160051b36038313611c9557565b356001600160401b0381168103611c955790565b6001600160401b038111613e4a5760051b60200190565b9080601f83011215611c9557815161409581614067565b926140a36040519485613eb0565b81845260208085019260051b820101928311611c9557602001905b8282106140cb5750505090565b81518152602091820191016140be565b81835290916001600160fb1b038311611c955760209260051b809284830137010190565b6001600160401b039182169082160191908211613f9e57565b3563ffffffff81168103611c955790565b908160a0910312611c955761413d81613f07565b9161414a60208301613f07565b9161415760408201613f07565b916080613f6160608401613f07565b60078110156129d157602452565b90816060910312611c9557805191604060208301519201516007811015611c955790565b906141a281613d9c565b60ff80198354169116179055565b91908201809211613f9e57565b6040906141d4939281528160208201520190613ccd565b90565b9081610100910312611c955760e0604051916141f283613e5e565b805183526020810151602084015260408101516040840152606081015160608401526080810151608084015261422a60a08201613f07565b60a084015261423b60c08201613ef6565b60c08401520151600b811015611c955760e082015290565b359061ffff82168203611c9557565b916020908281520191905f5b81811061427b5750505090565b90919260208060019261ffff61429088614253565b16815201940192910161426e565b805463ffffffff60701b191660709290921b63ffffffff60701b16919091179055565b358015158103611c955790565b90816060910312611c95578051916040602083015192015190565b803590811561437c57815f525f60205260ff60405f205416614369576040016143256001600160401b0361431c83614053565b16421191614053565b9061434257505f525f60205260405f20600160ff19825416179055565b6314d450ed60e31b5f9081526004929092526001600160401b031660245242604452606490fd5b50632bace59f60e11b5f5260045260245ffd5b63c786bcf960e01b5f5260045ffd5b60405190608082016001600160401b03811183821017613e4a57604052606080835f81525f60208201528160408201520152565b90915f516020615e7f5f395f51905f52815160208301519061441b614406606060408701519601519560405194859485526020850152608060408501526080840190613ccd565b82810360608401526020870135963595613ccd565b0390a4565b6040519061442d82613e5e565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b90614465614420565b50600254604051632f141bd960e21b8152600481018490526001600160a01b03909116929061010081602481875afa908115613b7b575f916145af575b50809360608251602460405180948193635eba680f60e01b835260048301525afa8015613b7b576144dc915f9161458d575b508251614cab565b60e08101805190600b8210156129d1575190600b8210156129d157600603614570575080515f52600660205261451760405f2080925161550e565b63ffffffff60018201541661452a575050565b61453390614d2c565b90805f52600760205263ffffffff60405f205460201c16908282101561455857505050565b631386c06d60e01b5f5260045260245260445260645ffd5b636439424b60e01b5f52600483905261458890613ff4565b60445ffd5b6145a6915060603d6060116107d9576107c68183613eb0565b9150505f6144d4565b6145c891506101003d811161080d576107fe8183613eb0565b5f6144a2565b6145d6614a5e565b3660c411611c95576040519060208201928352604082015260606064818301375f60c082015260a0815261460b60c082613eb0565b51902090565b604051606091906146228382613eb0565b6002815291601f1901825f5b82811061463a57505050565b60209060405161464981613e7a565b5f81525f838201525f60408201528282850101520161462e565b9061466d82614067565b61467a6040519182613eb0565b828152809261468b601f1991614067565b0190602036910137565b9190811015613df75760051b81013590603e1981360301821215611c95570190565b903590601e1981360301821215611c9557018035906001600160401b038211611c9557602001918136038313611c9557565b6001600160401b038111613e4a57601f01601f191660200190565b929192614710826146e9565b9161471e6040519384613eb0565b829481845281830111611c95578281602093845f960137010152565b92939594919561474861438b565b9685519435928585036149de5790604291895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201526f1d5a5b9d0c8d4d8818da185a5b92590b60821b60288201525f516020615dbf5f395f51905f52603882015260296051820153206040519081525f516020615c9f5f395f51905f5260208201525f516020615d1f5f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220946020880195865261483885614663565b956040890196875261484986614663565b9260608a019384525f5b87811061486557505050505050505050565b614876611aea611ae4838a86614695565b6020815191012080614889838c51613e1b565b526148b5611b4f8961489f611ae4868389614695565b611b47611b3d611b33898c97959751968c614695565b156149c8576148c48286613e1b565b5151158015906149b1575b61494d575b5f5b8281106148e7575050600101614853565b6148f2818851613e1b565b516148fe848951613e1b565b51141580614938575b614912848951613e1b565b51901561492257506001016148d6565b88638da4848b60e01b5f5260045260245260445ffd5b5081614945828d51613e1b565b511415614907565b61495c60206136ae8488613e1b565b03915afa908115613b7b575f91614980575b5061497a838851613e1b565b526148d4565b90506020813d82116149a9575b8161499a60209383613eb0565b81010312611c9557515f61496e565b3d915061498d565b5060206149be8387613e1b565b51015115156148cf565b86633d94659d60e11b5f5260045260245260445ffd5b50505063010ef05f60e11b5f5260045260245260445260645ffd5b614a125f606060018060a01b0360025416940151613e1b565b51823b15611c955760645f9283604051958694859363db1867b560e01b85526004850152602484015261080060448401525af18015613b7b57614a525750565b5f614a5c91613eb0565b565b36606411611c955760405160208101907f6868d2644f308ffec455b094e4fdb2aca055748cdce2a4addbb8d51a952519d482526060600460408301375f60a08201526080815261460b60a082613eb0565b91906001600160fb1b038111611c955760051b809282370190565b91614b1261ffff929594604092614adf61438b565b506080880195614b04614af487895116615770565b60608b01519060208401356156ef565b90895160208b01519161473a565b94015191511660018060a01b036002541691614b325f6060870151613e1b565b5192803b15611c955760405163db1867b560e01b81526004810192909252602482019390935261ffff919091166044820152905f908290606490829084905af18015613b7b57614a525750565b600254604051635eba680f60e01b81526004810184905292939190606090849060249082906001600160a01b03165afa908115613b7b575f915f945f91614be7575b5093948215614bd5575090614a5c916154e3565b63314d4b0160e01b5f5260045260245ffd5b91945050614c04915060603d6060116107d9576107c68183613eb0565b9390935f614bc1565b6002546040516379c7872b60e01b8152600481019290925260c090829060249082906001600160a01b03165afa8015613b7b57614c83915f91614c86575b509163ffffffff614c78614c6c6007840154935493838560301c16906141b0565b828460901c16906141b0565b9160b01c16906141b0565b91565b614c9f915060c03d60c011613bb457613ba08183613eb0565b9450505050505f614c4b565b60078210156129d15760048203614cc0575050565b630441d36960e01b5f52600452614cd79150614166565b600460445260645ffd5b60078210156129d15760028203614cf6575050565b630441d36960e01b5f52600452614d0d9150614166565b600260445260645ffd5b8054821015613df7575f5260205f2001905f90565b905f9163ffffffff815460501c169060058101546002820154808211614dc657600791614d5891613fe7565b9101905b828510614d6857505050565b909193614d7585826141b0565b60011c90614d838285614d17565b90549060031b1c5f5260076020528260018060801b0360405f205460401c1611155f14614dbf575060018101809111613f9e57935b9190614d5c565b9450614db8565b505f9450505050565b602081830312611c95578051906001600160401b038211611c9557019080601f83011215611c9557815191614e0383614067565b92614e116040519485613eb0565b80845260208085019160051b83010191838311611c955760208101915b838310614e3d57505050505090565b82516001600160401b038111611c955782019060c0828703601f190112611c955760405190614e6b82613e95565b6020830151825260408301516001600160401b038111611c9557876020614e949286010161407e565b60208301526060830151916001600160401b038311611c9557614eeb60c085614ec58b60208099988199010161407e565b604085015260808101516060850152614ee060a08201613ed3565b608085015201613ed3565b60a0820152815201920191614e2e565b6040906141d49492815281602082015201916140db565b9190811015613df75760051b0190565b939291909315614f325750505050565b6084945060405193627c733f60e91b85526004850152602484015260448301526064820152fd5b909280156153595760018060a01b0360045416936040519063054d101560e11b82525f8280614f8d86898960048501614efb565b0381895afa918215613b7b575f9261533d575b5060078101805496871594851561531b575f915b82604051614fc181613e95565b5f815260606020820152606060408201525f60608201525f60808201525f60a0820152971561527b575b50505f9891955b818a106150055750505050505050505050565b6150108a838b614f12565b359661502761501f8c89613e1b565b51898b61583f565b9160a06150348d8a613e1b565b510151156152685781858b8a8f8d9561505d9787928615948515615247575b5050505050614f22565b84549060ff8260281c1615918261522a575b821561521557506150848160038801546141b0565b6003870155615098600487019182546141b0565b90556150b66150b063ffffffff875460d01c16613f87565b86613fc4565b6150c963ffffffff865460501c16613f87565b855463ffffffff60501b191660509190911b63ffffffff60501b161785555b8354600160401b811015613e4a578060016151069201865585614d17565b8154600391821b8a811b5f1990911b19909116179091555f888152600760209081526040918290208854815463ffffffff60201b9389901b9390931663ffffffff9091166001600160401b03198416811782178355948a0154600160401b600160c01b03941b939093166001600160c01b03199092169093179091171790556002546001600160a01b0316901561520e5760065b813b15611c955760405163e0f94fe160e01b81526004810189905291600b8210156129d1576044835f8193819560248401525af18015613b7b576151fe575b506151e48986613e1b565b5195915f198114613f9e5760018091019901989195614ff2565b5f61520891613eb0565b5f6151d9565b600761519a565b60ff60281b1916600160281b178655506150e8565b915061523a8160038801546141b0565b600287015410159161506f565b61525d95509061525691613e1b565b5191615a3d565b8f5f8587928f615053565b8863c23ae09160e01b5f5260045260245ffd5b60408051939850926152c9925f926152938684613eb0565b60018352601f1986013660208501376152ab83613dea565b52845163054d101560e11b8152938492839182918e600484016141bd565b03915afa9182156153125750906152e7915f916152f0575b50613dea565b51945f80614feb565b61530c91503d805f833e6153048183613eb0565b810190614dcf565b5f6152e1565b513d5f823e3d90fd5b5f198901898111613f9e576153309084614d17565b90549060031b1c91614fb4565b6153529192503d805f833e6153048183613eb0565b905f614fa0565b50505050565b939290919381156154dc5760018060a01b0360045416905f604051809363054d101560e11b82528180615397888c8860048501614efb565b03915afa918215613b7b575f926154c0575b509060068401908154925f915b8583106154025750505063ffffffff93949550551663ffffffff825460301c160163ffffffff8111613f9e57815463ffffffff60301b191660309190911b63ffffffff60301b16179055565b90919361541085878b614f12565b359061542761541f8785613e1b565b51838661583f565b5060a06154348785613e1b565b5101516154ad57818187868361544a9510614f22565b809460018060a01b036002541691823b15611c95575f9260448492604051958693849263e0f94fe160e01b84526004840152600560248401525af1918215613b7b5760019261549d575b500191906153b6565b5f6154a791613eb0565b5f615494565b50634fc765d760e11b5f5260045260245ffd5b6154d59192503d805f833e6153048183613eb0565b905f6153a9565b5050509050565b6020810135908282036154f557505050565b6313c32f6160e31b5f523560045260245260445260645ffd5b60019091015460201c6001600160401b03169042821161552c575050565b634723f59160e01b5f526004526024524260445260645ffd5b80516020909101516001600160601b0319811692919060148210615567575050565b6001600160601b031960149290920360031b82901b16169150565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b805191929160148110156155bc57505050505f90565b601481036155da5750916155d26141d493615545565b60601c615abc565b5f9361567e85946155ea85615545565b60601c9484601410856014180285189460206156068783613fe7565b968061562a6156148a6146e9565b996156226040519b8c613eb0565b808b526146e9565b8984019490601f190136863703930101905e610931604051938492615667602085019762495a6360e31b8952606060248701526084860190615582565b916044850152602319848303016064850152615582565b51915afa3d156156e8573d615692816146e9565b906156a06040519283613eb0565b81523d5f602083013e5b816156da575b816156b9575090565b8051602080830193509082019190910312611c95575162495a6360e31b1490565b9050602081511015906156b0565b60606156aa565b60408051929493906157018185613eb0565b60018452601f19015f5b81811061574757505090829161574493956040519261572984613e7a565b83526020830152604082015261573e82613dea565b52613dea565b50565b60209060405161575681613e7a565b5f81525f838201525f60408201528282880101520161570b565b61ffff166002811461582d576008811461580857601081146157f657602081146157e457610200036157c0577f2c84c01a3c13893407faeee431ff1d0d7d134cdc22043ccc462e1e771fcfa39890565b7f5acdb2accc4d033093ce8f979a92a9f1ff3e023b82afdbd5bce8dd242a58143a90565b505f516020615c7f5f395f51905f5290565b505f516020615e5f5f395f51905f5290565b507f5e77b8e12303dd5e4a337178dfbd74095ce9016cc42c88b94626868c98e1e9e890565b505f516020615ebf5f395f51905f5290565b600254604051632f141bd960e21b81526004810184905293919061010090859060249082906001600160a01b03165afa938415613b7b575f94615a1c575b5080845103615a06575060e083018051600b8110156129d1576004111590816159ef575b5190600b8210156129d157156159d7575060808101511561590157606001511515806158e7575b156158d557506080015190565b63b31d8a5160e01b5f5260045260245ffd5b50805f52600760205260ff60405f205460c01c16156158c8565b60048054604051639418d0a560e01b8152918201849052839060a090839060249082906001600160a01b03165afa8015613b7b575f905f905f90615973575b604051639a38f94b60e01b81526004810194909452602484015260448301526001600160401b0316606482015260849150fd5b50505060a0823d60a0116159cf575b8161598f60a09383613eb0565b81010312611c9557816159a3608493613ef6565b506159b060208201613f07565b506159bd60408201613f07565b60806060830151920151909190615940565b3d9150615982565b634f96006960e11b5f526004839052614cd790613ff4565b80915051600b8110156129d15760081015906158a1565b8263237c806760e21b5f5260045260245260445ffd5b615a369194506101003d811161080d576107fe8183613eb0565b925f61587d565b9291908351825190818103615ab35750506040805f95949594019201925b82518051821015615aaa5781615a7091613e1b565b51615a7c828651613e1b565b5103615a8a57600101615a5b565b615aa5939450615a9d9150809251613e1b565b519251613e1b565b511090565b50509150501090565b11949350505050565b9190823b615af75790615ace91615b4c565b50615ad881613d9c565b159182615ae457505090565b6001600160a01b03918216911614919050565b916020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b8151919060418303615b7c57615b759250602082015190606060408401519301515f1a90615b86565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615bf3579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15613b7b575f516001600160a01b03811615615be957905f905f90565b505f906001905f90565b5050505f916003919056fe466bbcd2c462969a09faff542b72cb55d7f76166308f46276ffb96c12906627649372d1765067349a5d5b288af172cd9d85b73320829a930ef4430ab6ad24db3260cb6691905e589e52d9e1effc127bfddab3a025a7b884e10a86e4ac82aa5c6c3eb8e93fb03fc65a5cccfc5906bd8e1f14b24b721e43bea2398ecd0e4a051249e9cc13205d7589b2f1baec11f6885d19c2947704406a53925aed7a57fe3f362a657427b5a1f782818a91d7c6a08b1a10b962ab203d11bc7b1d2b277465728e9015a95c93e922a305ef5d7178b208aec0b9a57f83138939b7c95f8eef0c66ade9465a8ebec5066e108e998ac5e14ceb2a7e3d88d1c3e93e6afd66e8dd3338a6212d31a18217bb43863f2bfb59cf1a1b58ac4549bbd38b0d7c0a6a72bea4f2199c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6aa9aaa4c5cc4078ae32554cdf49a218ee84ee95b1f87de4d3c1e8ac45dd355f7299919a2bea71474654f3fbc31acc26650c7d1cdb80a4e6aa8d523d9edab34627ddf4df189ade96dd90382a63721624133c30b98e926dcb57860b08f5cd89feaa990941b799baff913cd980b48cb64f971b339e9db65470d39709d149c6223f86164647265737320766572696679696e67436f6e74726163742c0000000000002f7e6a67a6f9abd422988a90f25388d90466bc634cddd4312212b463bcff2d5befb05ba7ea31914bc946a0722523c60df99362f1ca6e03545f1b9767079e570c377f747d37c1a2e0ac184930b1182cddea1c3656b71a1dcc96c4a39ffce5e984d3ec716cd87e319d4e14dcf125a6c216cb70a13d5d6bf628d1885ec32514d1abd798e6bc8e8a237722489a600f310ae388f62ec1182d42922dc98f6b77f7a95fde18e3a02d1331ca41f2c3cd924edc88ce7103385d05211ca9a0d1f484e03de6ef121f39a2e7a2d2de9294650c0367a1e76f6bd7227be87c1f27904ea186c4b1222292c1d124e43f2595eefac6e67ea0e2ccfe21ad2130ca57efb3f2f75843dda2f55b7d243bae020e7fd7ea09d6ec2790df2acdc7f24e04abd32660ebf7b62d12e3350d24f0b2b6b95986349cbb6fe3e95b32700f0924dbb7814998c5a376c506fe33f4f2ba7ec493c243e64ecfdad9097896c0b32aafbbc636d5aeec365ef1c7f0493d7c593e285b8c1017d046d83593dc0d74f087423138c4964a50ec07e4',
} as const

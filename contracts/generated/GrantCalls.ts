// Generated from GrantCalls by `npm run gen`. Do not edit.
export const grantCalls = {
  name: 'GrantCalls',
  address: '0x00000000000000000000000000000000c0ce0011',
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
      "name": "call",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "contracted",
      "type": "uint256"
     }
    ],
    "name": "GrantCallsAlreadyContracted",
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
      "internalType": "uint256",
      "name": "awardMin",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "awardMax",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "budget",
      "type": "uint256"
     }
    ],
    "name": "GrantCallsBadAmounts",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     }
    ],
    "name": "GrantCallsBadAppealBody",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint16",
      "name": "value",
      "type": "uint16"
     }
    ],
    "name": "GrantCallsBadBasisPoints",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint256",
      "name": "count",
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
    "name": "GrantCallsBadCount",
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
    "name": "GrantCallsBadCriterion",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint64",
      "name": "opensAt",
      "type": "uint64"
     },
     {
      "internalType": "uint64",
      "name": "closesAt",
      "type": "uint64"
     },
     {
      "internalType": "uint256",
      "name": "blockTime",
      "type": "uint256"
     }
    ],
    "name": "GrantCallsBadDates",
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
    "name": "GrantCallsBadTerm",
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
    "name": "GrantCallsBadTieBreak",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint256",
      "name": "sum",
      "type": "uint256"
     }
    ],
    "name": "GrantCallsBadWeights",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "programme",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     }
    ],
    "name": "GrantCallsCallsUnderWay",
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
     },
     {
      "internalType": "uint16",
      "name": "held",
      "type": "uint16"
     },
     {
      "internalType": "uint16",
      "name": "wanted",
      "type": "uint16"
     }
    ],
    "name": "GrantCallsDutiesConflict",
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
    "name": "GrantCallsExists",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     }
    ],
    "name": "GrantCallsNotAdministration",
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
      "name": "wanted",
      "type": "uint64"
     },
     {
      "internalType": "uint64",
      "name": "current",
      "type": "uint64"
     }
    ],
    "name": "GrantCallsNotAnExtension",
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
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "applicant",
      "type": "bytes32"
     }
    ],
    "name": "GrantCallsNotApplicant",
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
      "name": "closesAt",
      "type": "uint64"
     },
     {
      "internalType": "uint256",
      "name": "blockTime",
      "type": "uint256"
     }
    ],
    "name": "GrantCallsNotClosed",
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
      "name": "opensAt",
      "type": "uint64"
     },
     {
      "internalType": "uint64",
      "name": "closesAt",
      "type": "uint64"
     },
     {
      "internalType": "uint256",
      "name": "blockTime",
      "type": "uint256"
     }
    ],
    "name": "GrantCallsNotOpen",
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
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "owner",
      "type": "bytes32"
     }
    ],
    "name": "GrantCallsNotOwner",
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
    "name": "GrantCallsOnlySibling",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "awardMin",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "awardMax",
      "type": "uint256"
     }
    ],
    "name": "GrantCallsOutsideAwardRange",
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
      "name": "programme",
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
    "name": "GrantCallsOverEnvelope",
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
      "name": "organisation",
      "type": "bytes32"
     }
    ],
    "name": "GrantCallsOwnCall",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "programme",
      "type": "bytes32"
     }
    ],
    "name": "GrantCallsProgrammeClosed",
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
      "name": "index",
      "type": "uint256"
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
    "name": "GrantCallsRuleMismatch",
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
      "name": "undecided",
      "type": "uint256"
     }
    ],
    "name": "GrantCallsUndecided",
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
    "name": "GrantCallsWrongState",
    "type": "error"
   },
   {
    "inputs": [],
    "name": "GrantCallsZeroAmount",
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
      "name": "application",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "enum ApplicationState",
      "name": "state",
      "type": "uint8"
     }
    ],
    "name": "ApplicationStateChanged",
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
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "commitment",
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
      "name": "submittedAt",
      "type": "uint64"
     }
    ],
    "name": "ApplicationSubmitted",
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
      "name": "call",
      "type": "bytes32"
     }
    ],
    "name": "ApplicationWithdrawn",
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
      "name": "closesAt",
      "type": "uint64"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "document",
      "type": "bytes32"
     }
    ],
    "name": "CallAmended",
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
    "name": "CallCancelled",
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
      "name": "programme",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
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
        "name": "programme",
        "type": "bytes32"
       },
       {
        "internalType": "uint256",
        "name": "budget",
        "type": "uint256"
       },
       {
        "internalType": "uint256",
        "name": "awardMin",
        "type": "uint256"
       },
       {
        "internalType": "uint256",
        "name": "awardMax",
        "type": "uint256"
       },
       {
        "internalType": "uint64",
        "name": "opensAt",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "closesAt",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "commitTerm",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "revealTerm",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "standstillTerm",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "reserveTerm",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "accountDelay",
        "type": "uint64"
       },
       {
        "internalType": "uint8",
        "name": "evaluatorsMin",
        "type": "uint8"
       },
       {
        "internalType": "uint8",
        "name": "milestonesMax",
        "type": "uint8"
       },
       {
        "internalType": "uint16",
        "name": "prefinancingMax",
        "type": "uint16"
       },
       {
        "internalType": "uint16",
        "name": "totalThreshold",
        "type": "uint16"
       },
       {
        "internalType": "uint256",
        "name": "secondApproverAbove",
        "type": "uint256"
       },
       {
        "internalType": "bytes32",
        "name": "appealBody",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32[]",
        "name": "eligibilityRules",
        "type": "bytes32[]"
       },
       {
        "components": [
         {
          "internalType": "bytes32",
          "name": "code",
          "type": "bytes32"
         },
         {
          "internalType": "uint16",
          "name": "weight",
          "type": "uint16"
         },
         {
          "internalType": "uint16",
          "name": "scoreMax",
          "type": "uint16"
         },
         {
          "internalType": "uint16",
          "name": "threshold",
          "type": "uint16"
         }
        ],
        "internalType": "struct Criterion[]",
        "name": "criteria",
        "type": "tuple[]"
       },
       {
        "internalType": "uint8[]",
        "name": "tieBreak",
        "type": "uint8[]"
       },
       {
        "internalType": "bytes32",
        "name": "document",
        "type": "bytes32"
       }
      ],
      "indexed": false,
      "internalType": "struct PublishCall",
      "name": "rules",
      "type": "tuple"
     }
    ],
    "name": "CallPublished",
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
      "internalType": "enum CallState",
      "name": "state",
      "type": "uint8"
     }
    ],
    "name": "CallStateChanged",
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
      "name": "person",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint16",
      "name": "duty",
      "type": "uint16"
     }
    ],
    "name": "DutyAssumed",
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
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bool",
      "name": "eligible",
      "type": "bool"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "rule",
        "type": "bytes32"
       },
       {
        "internalType": "bool",
        "name": "met",
        "type": "bool"
       },
       {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "indexed": false,
      "internalType": "struct RuleOutcome[]",
      "name": "outcomes",
      "type": "tuple[]"
     }
    ],
    "name": "EligibilityDecided",
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
      "name": "eligible",
      "type": "uint256"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "ineligible",
      "type": "uint256"
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
    "name": "EligibilityFinished",
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
    "name": "EvaluationClocksSet",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "programme",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "released",
      "type": "uint256"
     }
    ],
    "name": "ProgrammeClosed",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "programme",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes3",
      "name": "currency",
      "type": "bytes3"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "envelope",
      "type": "uint256"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "document",
      "type": "bytes32"
     }
    ],
    "name": "ProgrammeOpened",
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
       },
       {
        "internalType": "uint64",
        "name": "closesAt",
        "type": "uint64"
       },
       {
        "internalType": "bytes32",
        "name": "document",
        "type": "bytes32"
       }
      ],
      "internalType": "struct AmendCall",
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
    "name": "amendCall",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
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
     },
     {
      "internalType": "uint16",
      "name": "duty",
      "type": "uint16"
     }
    ],
    "name": "assumeDuty",
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
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "internalType": "struct CancelCall",
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
    "name": "cancelCall",
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
        "name": "programme",
        "type": "bytes32"
       }
      ],
      "internalType": "struct CloseProgramme",
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
    "name": "closeProgramme",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
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
        "name": "application",
        "type": "bytes32"
       },
       {
        "components": [
         {
          "internalType": "bytes32",
          "name": "rule",
          "type": "bytes32"
         },
         {
          "internalType": "bool",
          "name": "met",
          "type": "bool"
         },
         {
          "internalType": "bytes32",
          "name": "reason",
          "type": "bytes32"
         }
        ],
        "internalType": "struct RuleOutcome[]",
        "name": "outcomes",
        "type": "tuple[]"
       }
      ],
      "internalType": "struct DecideEligibility",
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
    "name": "decideEligibility",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "uint16",
      "name": "duty",
      "type": "uint16"
     }
    ],
    "name": "dutiesExcluding",
    "outputs": [
     {
      "internalType": "uint16",
      "name": "excluded",
      "type": "uint16"
     }
    ],
    "stateMutability": "pure",
    "type": "function"
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
    "name": "dutiesOf",
    "outputs": [
     {
      "internalType": "uint16",
      "name": "",
      "type": "uint16"
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
        "name": "call",
        "type": "bytes32"
       }
      ],
      "internalType": "struct FinishEligibility",
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
    "name": "finishEligibility",
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
    "name": "getApplication",
    "outputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "call",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "person",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "commitment",
        "type": "bytes32"
       },
       {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
       },
       {
        "internalType": "uint64",
        "name": "submittedAt",
        "type": "uint64"
       },
       {
        "internalType": "uint32",
        "name": "version",
        "type": "uint32"
       },
       {
        "internalType": "enum ApplicationState",
        "name": "state",
        "type": "uint8"
       }
      ],
      "internalType": "struct Application",
      "name": "",
      "type": "tuple"
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
    "name": "getCallBudget",
    "outputs": [
     {
      "internalType": "uint256",
      "name": "budget",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "contracted",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "agreements",
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
    "name": "getCallScope",
    "outputs": [
     {
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "programme",
      "type": "bytes32"
     },
     {
      "internalType": "enum CallState",
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
    "name": "getCallState",
    "outputs": [
     {
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "internalType": "enum CallState",
      "name": "state",
      "type": "uint8"
     },
     {
      "internalType": "uint32",
      "name": "version",
      "type": "uint32"
     },
     {
      "internalType": "uint64",
      "name": "commitEndsAt",
      "type": "uint64"
     },
     {
      "internalType": "uint64",
      "name": "revealEndsAt",
      "type": "uint64"
     },
     {
      "internalType": "uint256",
      "name": "eligible",
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
      "name": "programme",
      "type": "bytes32"
     }
    ],
    "name": "getProgramme",
    "outputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "bytes3",
        "name": "currency",
        "type": "bytes3"
       },
       {
        "internalType": "bool",
        "name": "closed",
        "type": "bool"
       },
       {
        "internalType": "uint256",
        "name": "envelope",
        "type": "uint256"
       },
       {
        "internalType": "uint256",
        "name": "reserved",
        "type": "uint256"
       }
      ],
      "internalType": "struct Programme",
      "name": "",
      "type": "tuple"
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
      "name": "rules",
      "type": "address"
     },
     {
      "internalType": "address",
      "name": "evaluation",
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
        "name": "programme",
        "type": "bytes32"
       },
       {
        "internalType": "bytes3",
        "name": "currency",
        "type": "bytes3"
       },
       {
        "internalType": "uint256",
        "name": "envelope",
        "type": "uint256"
       },
       {
        "internalType": "bytes32",
        "name": "document",
        "type": "bytes32"
       }
      ],
      "internalType": "struct OpenProgramme",
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
    "name": "openProgramme",
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
        "name": "programme",
        "type": "bytes32"
       },
       {
        "internalType": "uint256",
        "name": "budget",
        "type": "uint256"
       },
       {
        "internalType": "uint256",
        "name": "awardMin",
        "type": "uint256"
       },
       {
        "internalType": "uint256",
        "name": "awardMax",
        "type": "uint256"
       },
       {
        "internalType": "uint64",
        "name": "opensAt",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "closesAt",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "commitTerm",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "revealTerm",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "standstillTerm",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "reserveTerm",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "accountDelay",
        "type": "uint64"
       },
       {
        "internalType": "uint8",
        "name": "evaluatorsMin",
        "type": "uint8"
       },
       {
        "internalType": "uint8",
        "name": "milestonesMax",
        "type": "uint8"
       },
       {
        "internalType": "uint16",
        "name": "prefinancingMax",
        "type": "uint16"
       },
       {
        "internalType": "uint16",
        "name": "totalThreshold",
        "type": "uint16"
       },
       {
        "internalType": "uint256",
        "name": "secondApproverAbove",
        "type": "uint256"
       },
       {
        "internalType": "bytes32",
        "name": "appealBody",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32[]",
        "name": "eligibilityRules",
        "type": "bytes32[]"
       },
       {
        "components": [
         {
          "internalType": "bytes32",
          "name": "code",
          "type": "bytes32"
         },
         {
          "internalType": "uint16",
          "name": "weight",
          "type": "uint16"
         },
         {
          "internalType": "uint16",
          "name": "scoreMax",
          "type": "uint16"
         },
         {
          "internalType": "uint16",
          "name": "threshold",
          "type": "uint16"
         }
        ],
        "internalType": "struct Criterion[]",
        "name": "criteria",
        "type": "tuple[]"
       },
       {
        "internalType": "uint8[]",
        "name": "tieBreak",
        "type": "uint8[]"
       },
       {
        "internalType": "bytes32",
        "name": "document",
        "type": "bytes32"
       }
      ],
      "internalType": "struct PublishCall",
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
    "name": "publishCall",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
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
      "name": "amount",
      "type": "uint256"
     }
    ],
    "name": "releaseAward",
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
      "internalType": "enum ApplicationState",
      "name": "state",
      "type": "uint8"
     }
    ],
    "name": "setApplicationState",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
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
     }
    ],
    "name": "setCallState",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
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
      "name": "commitEndsAt",
      "type": "uint64"
     },
     {
      "internalType": "uint64",
      "name": "revealEndsAt",
      "type": "uint64"
     }
    ],
    "name": "setEvaluationClocks",
    "outputs": [],
    "stateMutability": "nonpayable",
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
    "name": "settle",
    "outputs": [
     {
      "internalType": "uint256",
      "name": "released",
      "type": "uint256"
     }
    ],
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
        "name": "call",
        "type": "bytes32"
       },
       {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
       },
       {
        "internalType": "bytes32",
        "name": "commitment",
        "type": "bytes32"
       }
      ],
      "internalType": "struct SubmitApplication",
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
    "name": "submitApplication",
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
       }
      ],
      "internalType": "struct WithdrawApplication",
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
    "name": "withdrawApplication",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   }
  ],
  creationCode: '0x60808060405234601557615925908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f5f3560e01c806306e2730914613a9e578063159af8b4146135ef5780632518f95d1461354f5780633b356990146134de57806348433c7714613491578063525861ea14612f7857806352648cd014612ead5780635708e83c1461299c57806357a3a7f3146122f55780635d13675c146122345780635eba680f146121e657806379c7872b14612164578063931c10c414612142578063955d33f9146120c7578063987757dd1461201f5780639c2ddbd814611c025780639e38d8a014611bd4578063bc506f6414611a95578063be18512114611a5d578063c06c50bf14611634578063c84d585414610c6e578063db1867b514610b85578063e0f94fe114610b53578063ed1e348e146102055763f8c8765e1461012d575f80fd5b34610202576080366003190112610202576004356001600160a01b03811690819003610200576024356001600160a01b038116908190036101fc576044356001600160a01b03811691908290036101f8576064356001600160a01b03811693908490036101f4576001546001600160a01b0381166101e55760018060a01b0319161760015560018060a01b0319600254161760025560018060a01b0319600354161760035560018060a01b0319600454161760045580f35b63428961cf60e01b8652600486fd5b8480fd5b8380fd5b8280fd5b505b80fd5b503461020257366003190160a0811261020057606013610202576064356001600160401b0381116102005760406003198236030112610200576084356001600160401b0381116101fc5791610260602493369060040161405e565b92909161026b614968565b61027882600401356151e9565b938454610284816150fb565b9561028f8783615168565b61029d81866004013561523f565b600254604051639cd2ff2760e01b8152600481018490529885918a919082906001600160a01b03165afa978815610b48578498610ab2575b5087516102e86024870187600401614910565b9050816102fb6024890189600401614910565b92905003610a9857509760019885915b8183106109f95750505061031d6152d0565b966103386103316024880188600401614910565b9050614c1e565b96855b88518110156103bc578061036160019261035b60248c018c600401614910565b9061535c565b60405161039960208201927f11f87276a81b0de14328233a92818ec2bf27027a27166bf4ad21df787827ae2484526040830190614945565b608081526103a860a08261427c565b5190206103b5828c6141ad565b520161033b565b50888a98979596976040516103e7816103d960208201809561536c565b03601f19810183528261427c565b5190206040519060208201925f5160206156a55f395f51905f52845260408301528760040135606083015260808201526080815261042660a08261427c565b5190206001830154610436614b47565b906040519061044482614261565b60243582527f6543e898936fe2479cf8e240efea3d06c2d4c8c011d6f1cf05020add33df5ace6020830152604082015261047d8261417c565b526104878161417c565b506040519761049589614246565b8989528960208a0152606060408a01526060808a01528151928382036109dc576042905f5160206156a55f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a015261059783614c1e565b60408a01526105a583614c1e565b60608a0152895b8381106107bb5750505050506105c5606086015161417c565b516105d0818561519f565b61ffff6105dd600461446c565b82161661078c575090610664929184885260096020526040882081895260205260408820546004811615610744575b50508715610701576006610652910161062e63ffffffff825460601c16614331565b90805463ffffffff60601b191660609290921b63ffffffff60601b16919091179055565b86156106f75760056004915b01614436565b6106746024830183600401614910565b60408051971515885260208801819052870181905260608701969190865b8181106106d957505050947f98093bed05fdbfaff667b467c4547d1ff76c81b5cfecc0878709117c90975b52866106d696978560040135930390a360040135614f66565b80f35b909197606080826106ec6001948d614945565b019901929101610692565b600560039161065e565b600661073f910161071b63ffffffff825460801c16614331565b90805463ffffffff60801b191660809290921b63ffffffff60801b16919091179055565b610652565b858952600960205260408920828a52602052600461ffff60408b20921661ffff1983541617179055845f5160206157255f395f51905f52602060405160048152a3888061060c565b61ffff8591608493604051936303e6203760e51b85526004850152602484015216604482015260046064820152fd5b60408a6107f1836107e06107d96107d383898d614c50565b80614c72565b3691614cbf565b6020815191012093849301516141ad565b526108428b8761083c602061083461082a610820898b6108156107d383838b614c50565b969099015197614c50565b6020810190614c72565b9590923691614cbf565b933691614cbf565b91615416565b156109c45761085182856141ad565b5151158015906109ad575b6108f5575b8b5b8281106108745750506001016105ac565b828c6108848360608301516141ad565b516108938360608401516141ad565b51141591826108d2575b60606108aa9201516141ad565b5190156108ba5750600101610863565b638da4848b60e01b8e5260048035905260245260448dfd5b8192506060856108e98660406108aa9601516141ad565b5114159392505061089d565b61093e602061090484876141ad565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908a60048601615399565b03915afa9081156109a2578c84918f93610968575b509060606109629201516141ad565b52610861565b925050506020813d821161099a575b816109846020938361427c565b810103126109965751828c6060610953565b5f80fd5b3d9150610977565b6040513d8f823e3d90fd5b5060206109ba83866141ad565b510151151561085c565b633d94659d60e11b8c5260048035905260245260448bfd5b60648b858463010ef05f60e11b8352600435600452602452604452fd5b909199610a108b61035b60248b018b600401614910565b35610a1b8c846141ad565b51811490610a298d856141ad565b519115610a6a57505080610a43575b99600101919061030b565b506020610a5a8b61035b60248b018b600401614910565b01358015158114610a38575b8680fd5b6084918a918e6040519363575513cb60e01b8552600401356004850152602484015260448301526064820152fd5b63b39df8d160e01b86526004526024819052604452606484fd5b9097503d8085833e610ac4818361427c565b8101906020818303126101f4578051906001600160401b038211610b4457019080601f830112156101f4578151610afa816148f9565b92610b08604051948561427c565b81845260208085019260051b820101928311610a6657602001905b828210610b3457505050965f6102d5565b8151815260209182019101610b23565b8580fd5b6040513d86823e3d90fd5b503461020257604036600319011261020257602435600b811015610200576106d690610b7d6150b8565b600435614829565b5034610202576060366003190112610202576004356024359060443561ffff8116908181036101f457610bb66150b8565b610bc0848461519f565b61ffff610bcc8361446c565b821616610c41575082855260096020526040852084865260205261ffff60408620549182161615610bfb578480f35b5f5160206157255f395f51905f5291602091848752600983526040872086885283528161ffff6040892092161761ffff19825416179055604051908152a35f8080808480f35b61ffff9150608494604051946303e6203760e51b8652600486015260248501521660448301526064820152fd5b503461020257366003190160a0811261020057606013610202576001600160401b0360643511610202576064353603906102c0600319830112610202576084356001600160401b03811161020057610cca90369060040161405e565b9091610cd4614968565b6064356004013515158061161a575b610cf49060643560040135906141e1565b60246064350135815260056020526040812091610d328354610d1e60246064350135821515614a87565b602435602460643501356024358314614aa1565b60ff600184015460181c16611602576001546040516302148f3960e11b815260643561022401356004820181905291608090829060249082906001600160a01b03165afa908115610b485784916115d3575b5060016040820151610d95816142f8565b610d9e816142f8565b1490816115b1575b501561159f5750610dc06002840154600385015490614317565b80604460643501351161157a57506002546001600160a01b0316803b156101fc57826040518092637fb3434160e01b8252818381610e06606435600401600483016145b0565b03925af1801561156f5790839161155a575b5050610e226152d0565b92366084116101fc5760643560040160041161154657610244606435018060643560040111611361573681116101f857610e6190606435600401615327565b604051602081019290916001600160fb1b038111610a665782610e999260209260051b8091873781010301601f19810183528261427c565b51902094610264606435013596602219018712156101f8576001600160401b03606435880160040135116101f8576064358701600481013560071b36036024909101136101f857610ef1600488606435010135614c1e565b94845b8651811015610f9057600489606435010135811015610f7c5760019060405160208101907ff87bcdef5742c14f4a38f559678190c0c0b41863a7bb9da5f804bb3662ab7ac08252610f598c6020600460408501928760071b9060643501010101614570565b60a08152610f6860c08261427c565b519020610f75828a6141ad565b5201610ef4565b634e487b7160e01b86526032600452602486fd5b508686604051610fa8816103d960208201809561536c565b519020610fc061028460643501606435600401615327565b906040519060208201928391908b5b818110611524575050509260809282610ff660609461105a9703601f19810183528261427c565b5190209460405195869260208401985f5160206157055f395f51905f528a5260408501526102406064356004018686013760031961024485010192858401528583015260a08201526102a4606435013560c08201520301606081018452018261427c565b51902061106f60246064350135602435614b99565b6040519461107c86614246565b86865286602087015260606040870152606080870152815192838203611507576042905f5160206157055f395f51905f52885260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220602087015261117e83614c1e565b604087015261118c83614c1e565b6060870152865b8381106113755787878760036111b26044606435013582840154614324565b91015560643560240135825260066020526040822080545f19811461136157600101905560643560040135825260076020526040822060243581556024606435013560018201556044606435013560028201556064803501356003820155608460643501356004820155600561122c60a4606435016143a4565b910180546001600160401b0319166001600160401b0390921691909117815561126261125c60643560c4016143a4565b826143b8565b805463ffffffff60881b1916600160881b179055604051602480359160643591820135916004018035917f36dbfe221fef5e3c7369e277fd561bea68fcd3a54e7d56c298552edc989325769181906112ba90826145b0565b0390a460046064350135825260076020526040808320600501805460ff60801b1916600160801b17905551908160016106d693525f5160206158a55f395f51905f5260206064356004013592a2611324611317606083015161417c565b5160643560040135614cf5565b611341611334606083015161419d565b5160643560040135614da9565b60643560040135614f66565b634e487b7160e01b5f52602160045260245ffd5b634e487b7160e01b84526011600452602484fd5b6113866107d96107d3838589614c50565b602081519101208061139c8360408b01516141ad565b526113c0888761083c602061083461082a610820898b6108156107d383838b614c50565b156114ef576113cf82856141ad565b5151158015906114d8575b611466575b885b8281106113f2575050600101611193565b6114008160608b01516141ad565b5161140f8460608c01516141ad565b5114158061144e575b6114268460608c01516141ad565b51901561143657506001016113e1565b638da4848b60e01b8b5260048035905260245260448afd5b508161145e8260408c01516141ad565b511415611418565b611475602061090484876141ad565b03915afa9081156114cd578a9161149c575b506114968360608b01516141ad565b526113df565b90506020813d82116114c5575b816114b66020938361427c565b8101031261099657518a611487565b3d91506114a9565b6040513d8c823e3d90fd5b5060206114e583866141ad565b51015115156113da565b633d94659d60e11b8952600480359052602452604488fd5b606488858463010ef05f60e11b8352600435600452602452604452fd5b90919260208060019260ff6115388861452d565b168152019401929101610fcf565b634e487b7160e01b83526011600452602483fd5b816115649161427c565b61020057815f610e18565b6040513d85823e3d90fd5b82606491634660a0dd60e11b8252602483350135600452604483350135602452604452fd5b63ab506e9560e01b8352600452602482fd5b60039150602001516115c2816142f8565b6115cb816142f8565b14155f610da6565b6115f5915060803d6080116115fb575b6115ed818361427c565b81019061429f565b5f610d84565b503d6115e3565b633bb0b1df60e01b8252602460643581013560045282fd5b506004606435013581526007602052604081205415610ce3565b50346102025761164336614101565b93929091611650826149f4565b35908184526005602052604084209485549061166e84831515614a87565b6116816020840135928386818314614aa1565b600187019160ff835460181c16611a49578487526006602052604087205480611a3257506116ad6152d0565b36608411611a2e57856116fe9160405160208101915f5160206158455f395f51905f52835260408201526020606460608301378a6080820152606081526116f560808261427c565b51902092615023565b6040519661170b88614246565b888852602088019189835260408901926060845260608a019260608452825195868803611a12576042905f5160206158455f395f51905f528d5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220825261181186614c1e565b855261181c86614c1e565b84528b5b8681106118895750505050505050507ff57b7178731306f0808608beba8ede3de43b8308f37160efd3122d3c60516da5602061187d6106d697988694630100000063ff000000198254161790556003600282015491015490614317565b604051908152a2614fc7565b61189a6107d96107d3838b86614c50565b60208151910120806118ad8389516141ad565b526118d961083c8a6118c36107d3868389614c50565b61083461082a610820898c97959751968c614c50565b156119fb576118e882866141ad565b5151158015906119e4575b611973575b8d5b82811061190b575050600101611820565b6119168188516141ad565b516119228489516141ad565b5114158061195e575b6119368489516141ad565b51901561194657506001016118fa565b8f6044918e638da4848b60e01b835235600452602452fd5b508161196b828a516141ad565b51141561192b565b611982602061090484886141ad565b03915afa9081156119d7578f916119a6575b506119a08388516141ad565b526118f8565b90506020813d82116119cf575b816119c06020938361427c565b8101031261099657515f611994565b3d91506119b3565b8f604051903d90823e3d90fd5b5060206119f183876141ad565b51015115156118f3565b633d94659d60e11b8e528a3560045260245260448dfd5b60648d888a8d63010ef05f60e11b845235600452602452604452fd5b8780fd5b63a28e2b6760e01b88526004869052602452604487fd5b633bb0b1df60e01b87526004859052602487fd5b5034610202576020366003190112610202576004359061ffff82168203610202576020611a898361446c565b61ffff60405191168152f35b5034610202576020366003190112610202578060e0604051611ab68161422a565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201520152600435815260086020526040812060405190611afa8261422a565b805482526001810154602083019081526002820154916040840192835260038101546060850190815260056004830154926080870193845201549360a086019360018060401b038616855260ff60c088019663ffffffff8160401c16885260601c1660e0880198600b821015611bc057508852604080519751885290516020880152905190860152516060850152516080840152516001600160401b031660a08301525163ffffffff1660c082015290516101009190611bbe9060e0830190614160565bf35b634e487b7160e01b81526021600452602490fd5b50346102025760203660031901126102025760ff604060209260043581528084522054166040519015158152f35b503461020257611c1136614101565b91611c1e849295946149f4565b611c2881356151e9565b611c348183358561520f565b611c3f81833561523f565b805480865260076020526040862090611c588282615284565b611c606152d0565b36608411611a2e5760405160208101915f5160206158255f395f51905f528352604082015260206064606083013788608082015260608152611ca360808261427c565b519020611cb860018401546020880135615069565b9660405197611cc689614246565b8989528960208a0152606060408a01526060808a0152805192838303612003576042905f5160206158255f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a0152611dc883614c1e565b60408a0152611dd683614c1e565b60608a0152895b838110611e68578a6106d68b8b8b8b611e3a60068d611e0a8e611e0360608a015161417c565b5190614e5d565b60058401805460ff60601b1916600160611b179055018054611e349060401c63ffffffff1661445a565b90614413565b5481357ff014082af383fdbe52597d7009f8a1a124488cc07ffa768bfcf9676179611d5b8780a33590614fc7565b8b611eb48b611e7e6107d96107d3868987614c50565b602081519101209283611e958660408501516141ad565b5261083c602061083461082a610820898c6108156107d383838b614c50565b15611fec57611ec382846141ad565b515115801590611fd5575b611f66575b8b5b828110611ee6575050600101611ddd565b828c611ef68360608301516141ad565b51611f058360608401516141ad565b5114159182611f43575b6060611f1c9201516141ad565b519015611f2c5750600101611ed5565b638da4848b60e01b8e528b3560045260245260448dfd5b819250606085611f5a866040611f1c9601516141ad565b51141593925050611f0f565b611f75602061090484866141ad565b03915afa9081156109a2578c84918f93611f9f575b50906060611f999201516141ad565b52611ed3565b925050506020813d8211611fcd575b81611fbb6020938361427c565b810103126109965751828c6060611f8a565b3d9150611fae565b506020611fe283856141ad565b5101511515611ece565b633d94659d60e11b8c52893560045260245260448bfd5b60648b85858c63010ef05f60e11b845235600452602452604452fd5b5034610202576020366003190112610202576004359061203d6150b8565b81815260076020526040812090600161205f6002840154600785015490614317565b920161206c838254614f16565b54815260066020526040812061208281546141c1565b90558281526007602052604090819020600501805460ff60801b1916600560801b17905551915f5160206158a55f395f51905f526020846005829652a2604051908152f35b5034610202576120d6366140d7565b906120df6150b8565b825260076020526040822090600782016120fa828254614317565b905560ff600583015460801c16600781101561212e5760051461211b578280f35b6001612128920154614f16565b5f808280f35b634e487b7160e01b84526021600452602484fd5b5034610202576040366003190112610202576020611a8960243560043561519f565b503461020257602036600319011261020257604060c091600435815260076020522063ffffffff81549160066005820154910154906040519384526121b26020850160ff8360801c16614153565b608881901c8316604085015260a81c6001600160401b0390811660608086019190915290821660808501521c1660a0820152f35b50346102025760203660031901126102025760406060916004358152600760205220611bbe81549160ff6005600183015492015460801c169060405193845260208401526040830190614153565b50346102025760203660031901126102025760408160a09260808351612259816141fb565b828152826020820152828582015282606082015201526004358152600560205220604051612286816141fb565b81549182825260018101546020830162ffffff60e81b8260e81b16815260ff604085019260181c161515825260806003600285015494606087019586520154940193845260405194855262ffffff60e81b90511660208501525115156040840152516060830152516080820152f35b5034610202576123043661408e565b61231184929395946149f4565b602085013584526007602052604084209081546123346020880135821515614a87565b60ff600584015460801c1660078110156129885760018103612961575060208401351461294357612369826020880135615284565b600382015460408701358111159081612930575b60048401549115612913575050612398863587351515614a87565b8535855260086020526040852063ffffffff600582015460401c166128e4575b5085358552600860205260408520906123cf6152d0565b3660e411610a665760405160208101915f5160206159055f395f51905f52835260408201526080606460608301378760e082015260c0815261241260e08261427c565b5190209061242860018501546020870135615069565b6040519661243588614246565b888852886020890152606060408901526060808901528151938484036128c8576042905f5160206159055f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220602089015261253784614c1e565b604089015261254584614c1e565b6060890152885b84811061272057505050505060059061257661256b606087015161417c565b516020890135614e5d565b019063ffffffff825460401c1615612700575b505460401c63ffffffff1661259d906143e1565b9360608301516125ac9061417c565b5160405195606083013591426001600160401b0316916125cb8961422a565b6020850135895260208901906020870135825260408a0192835260608a0199858b52608081016040880135815260a082019b868d5260c083019363ffffffff169586855260e0840195600187528d8b3590528d6008602052604090209451855551600185015551600284015551600383015551600482015560050199600160401b6001900390600160401b6001900390511616600160401b60019003198b5416178a555163ffffffff1661267f908a614413565b5197600b8910156126ec576106d6979861269891614436565b60405192604085013584526020840152604083015260608201526020830135906020830135907f6f38dd1009ff53892a5acf9cdc7c100c5a9ffdfc29251b5f0bc7d685e5d2b8dd6080853592a43590614fc7565b634e487b7160e01b88526021600452602488fd5b600661271a9101611e3463ffffffff825460401c16614331565b5f612589565b6127316107d96107d3838786614c50565b60208151910120806127478360408d01516141ad565b526127768a602061083c61275f6107d3878b8a614c50565b92909301519161083461082a610820898d8c614c50565b156128b15761278582856141ad565b51511580159061289a575b612828575b8a5b8281106127a857505060010161254c565b828b6127b88360608301516141ad565b516127c78360608401516141ad565b5114159182612805575b60606127de9201516141ad565b5190156127ee5750600101612797565b638da4848b60e01b8d528a3560045260245260448cfd5b81925060608561281c8660406127de9601516141ad565b511415939250506127d1565b612837602061090484876141ad565b03915afa90811561288f578c9161285e575b506128588360608d01516141ad565b52612795565b90506020813d8211612887575b816128786020938361427c565b8101031261099657515f612849565b3d915061286b565b6040513d8e823e3d90fd5b5060206128a783866141ad565b5101511515612790565b633d94659d60e11b8b52883560045260245260448afd5b60648a86868b63010ef05f60e11b845235600452602452604452fd5b61290d906128fa883560208a01358354146141e1565b6129068189358761520f565b873561523f565b5f6123b8565b633a10acc560e21b87526040880135600452602452604452606485fd5b600484015460408901351115915061237d565b630a3ab94b60e11b8552602086810135600452830135602452604485fd5b6301d9a52360e11b87526020880135600452869061297e90614145565b6064906001604452fd5b634e487b7160e01b87526021600452602487fd5b5034610202576129ab36614101565b90916129b6846149f4565b35906129c28285614ac3565b60ff600582015460801c1660078110156129885760018103612e9557506129e98184615168565b600681019163ffffffff612a18845482612a0d818360601c16828460401c166143f9565b9160801c16906143f9565b1680612e7e5750612a276152d0565b36608411611a2e5760019060405160208101915f5160206158e55f395f51905f528352604082015260206064606083013789608082015260608152612a6d60808261427c565b51902092015494612a7c614b47565b9560405190612a8a82614261565b602089013582525f5160206158c55f395f51905f5260208301526040820152612ab28761417c565b52612abc8661417c565b5060405195612aca87614246565b88875260208701938985526040880191606083526060890195606087528151948b3593868803612e63579060428b9a99989796959493925f5160206158e55f395f51905f528e5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152208252612bdd86614c1e565b8552612be886614c1e565b88528d5b868110612c9c5750505050505050507f58edb61843f8fd46d64063e2281123c8f02681b03f687d1453ecd5cbb024e94d91612c33612c2c6080935161417c565b5185614cf5565b5463ffffffff60405191818160601c168352831c166020820152876040820152876060820152a280845260076020526040808520600501805460ff60801b1916600160811b1790555192815f5160206158a55f395f51905f5260208660026106d69852a2614fc7565b9091929394959697989950612cb86107d96107d3838b86614c50565b6020815191012080612ccb8389516141ad565b52612ce161083c8a6118c36107d3868389614c50565b15612e4c578e612cf183876141ad565b515115801590612e35575b612d89575b828110612d1d575050600101908a999897969594939291612bec565b612d28818c516141ad565b51612d34848d516141ad565b51141580612d74575b612d48848d516141ad565b519015612d585750600101612d01565b90508f91506044925086638da4848b60e01b8352600452602452fd5b5081612d81828a516141ad565b511415612d3d565b612dd26020612d9885896141ad565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908b60048601615399565b03915afa908115612e2a578291612df6575b50612df0848d516141ad565b52612d01565b9150506020813d8211612e22575b81612e116020938361427c565b81010312610996578f90515f612de4565b3d9150612e04565b6040513d84823e3d90fd5b506020612e4284886141ad565b5101511515612cfc565b633d94659d60e11b8f52600486905260245260448efd5b60648e888a8863010ef05f60e11b8452600452602452604452fd5b63163277a760e31b88526004859052602452604487fd5b61297e8791856301d9a52360e11b8452600452614145565b5034610202576060366003190112610202576004356024356001600160401b038116908181036101f8576044356001600160401b03811692908390036101f4577f3e60c4cc4326d6c09ad1af8a65644f5fe7960d44af6537b9386fbd6bd976bfca92604092612f1a6150b8565b858752600760208181528589206005018054600160a81b600160e81b03191660a89490941b600160a81b600160e81b031693909317909255868852815283872060060180545f196001871b011916831790558351928352820152a280f35b503461099657366003190160e08112610996576060136109965760603660631901126109965760c4356001600160401b03811161099657612fbd90369060040161405e565b612fc8929192614968565b606435612fd4816150fb565b6005810180549095906001600160401b03604082901c811691612fff91429184911687828410614348565b806001600160401b0361301061438e565b161161301a61438e565b901561347057505061302a6152d0565b3660c4116109965760016130809160405160208101915f5160206156c55f395f51905f528352604082015260606064818301375f60c082015260a0815261307260c08261427c565b519020930154602435614b99565b906040519461308e86614246565b5f865260208601935f855260408701936060855260608801956060875281519460043593868603613454576042905f5160206156c55f395f51905f528c5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220825261319886614c1e565b87526131a386614c1e565b88525f5b8681106132f1578c8c8c8c6131d36131cc8e6131c6612c2c825161417c565b5161419d565b5182614da9565b6131e46131de61438e565b856143b8565b6002546001600160a01b03166131f861438e565b9060a43591813b156109965760405163d71e679960e01b8152600481018590526001600160401b03909116602482015260448101839052905f908290606490829084905af180156132e6576132b9575b505f5160206158655f395f51905f526060839263ffffffff88613274826106d69a9b5460881c166143e1565b8154908360881b9060881b16908360881b19161781555460881c169061329861438e565b604080519384526001600160401b03919091166020840152820152a2614f66565b6106d69450606083926132da5f5f5160206158655f395f51905f529461427c565b5f965092506132489050565b6040513d5f823e3d90fd5b6133026107d96107d3838986614c50565b6020815191012080613315838b516141ad565b5261332b61083c886118c36107d3868389614c50565b1561343e5761333a82866141ad565b515115801590613427575b6133c3575b5f5b82811061335d5750506001016131a7565b613368818c516141ad565b51613374848d516141ad565b511415806133ae575b613388848d516141ad565b519015613398575060010161334c565b87638da4848b60e01b5f5260045260245260445ffd5b50816133bb828c516141ad565b51141561337d565b6133d2602061090484886141ad565b03915afa9081156132e6575f916133f6575b506133f0838c516141ad565b5261334a565b90506020813d821161341f575b816134106020938361427c565b8101031261099657515f6133e4565b3d9150613403565b50602061343483876141ad565b5101511515613345565b85633d94659d60e11b5f5260045260245260445ffd5b5050505063010ef05f60e11b5f5260045260245260445260645ffd5b846360d4460b60e11b5f5260045260018060401b031660245260445260645ffd5b34610996576020366003190112610996576004355f526007602052606060405f2060028101549063ffffffff6006600783015492015460a01c169060405192835260208301526040820152f35b346109965760403660031901126109965760043560243560078110156109965760205f5160206158a55f395f51905f52916135176150b8565b5f84815260078352604090819020600501805460ff60801b1916608084901b60ff60801b16179055519061354c908290614153565ba2005b346109965761355d366140d7565b906135666150b8565b805f52600760205260405f20906002820154600783019161358983548093614317565b908186116135d557505060069361359f91614324565b905501805463ffffffff60a01b6135bf60a083901c63ffffffff16614331565b60a01b1663ffffffff60a01b1991909116179055005b8590631f62d85f60e31b5f5260045260245260445260645ffd5b34610996576135fd3661408e565b9192613608816149f4565b8335918215158381613a87575b61361e916141e1565b6040850135948515613a78576001546040516302148f3960e11b81526020850135600482018190529391608090829060249082906001600160a01b03165afa9081156132e6576001916020915f91613a59575b50015161367d816142f8565b613686816142f8565b03613a46576136936152d0565b3660e4116109965760405160208101915f5160206156e55f395f51905f52835260408201526080606460608301375f60e082015260c081526136d660e08261427c565b519020906136e48685615023565b90604051976136f289614246565b5f895260208901935f855260408a01936060855260608b0195606087528151948a3593868603613454576042905f5160206156e55f395f51905f528f5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522082526137fb86614c1e565b875261380686614c1e565b88525f5b86811061390f575050505050505050606061390d978187946138576138507f37de14d17714828ac9cd1a1c8cc0345b87ccb1bdcbab74f255b85cbeb148d942965161417c565b5187614da9565b6138ec6020820161386781614302565b600360405191613876836141fb565b8b8352602083019062ffffff60e81b16815260408301905f82528784019089825260808501925f84528d5f52600560205260405f209551865560018601915160e81c62ffffff1983541617825551151563ff00000082549160181b169063ff000000191617905551600284015551910155614302565b926040519362ffffff60e81b168452602084015201356040820152a3614fc7565b005b6139206107d96107d3838986614c50565b6020815191012080613933838b516141ad565b5261394961083c886118c36107d3868389614c50565b1561343e5761395882866141ad565b515115801590613a2f575b6139cb575b5f5b82811061397b57505060010161380a565b613986818c516141ad565b51613992848d516141ad565b511415806139b6575b6139a6848d516141ad565b519015613398575060010161396a565b50816139c3828c516141ad565b51141561399b565b6139da602061090484886141ad565b03915afa9081156132e6575f916139fe575b506139f8838c516141ad565b52613968565b90506020813d8211613a27575b81613a186020938361427c565b8101031261099657515f6139ec565b3d9150613a0b565b506020613a3c83876141ad565b5101511515613963565b826305e4943760e01b5f5260045260245ffd5b613a72915060803d6080116115fb576115ed818361427c565b8a613671565b63155f8ba960e31b5f5260045ffd5b5f9081526005602052604090205415905083613615565b3461099657366003190160c08112610996576060136109965760403660631901126109965760a4356001600160401b03811161099657613ae290369060040161405e565b613aea614968565b60643591825f52600760205260405f20908154613b0985821515614a87565b613b1a602435918287818314614aa1565b60ff600584015460801c16600781101561134d57600581141580614053575b15614031575063ffffffff600684015460a01c16156007840154901561401b5750613b626152d0565b3660a4116109965760405160208101915f5160206157855f395f51905f52835260408201526040606460608301375f60a082015260808152613ba560a08261427c565b519020906001840192835491613bb9614af5565b92604051613bc681614261565b8281525f5160206158c55f395f51905f526020820152816040820152613beb8561417c565b52613bf58461417c565b5060405191613c0383614261565b82527f9e9cc13205d7589b2f1baec11f6885d19c2947704406a53925aed7a57fe3f36260208301526040820152613c398361419d565b52613c438261419d565b5060405195613c5187614246565b5f875260208701935f855260408801936060855260608901956060875281519460043593868603613454576042905f5160206157855f395f51905f528d5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152208252613d5b86614c1e565b8752613d6686614c1e565b88525f5b868110613ee4578c8c8c8c613d8d8d6131c6613d86825161417c565b5187614cf5565b51613d98818661519f565b61ffff613da5602061446c565b821616613eb5575084927ff61c5f6f1ffd18fdd809dbe052a6b1a74e528d287a8106a8fe112247aad3089792604092855f526009602052835f20815f52602052835f20546020811615613e71575b5050613e0760028254930192835490614f16565b545f526006602052815f20613e1c81546141c1565b90555481519060843582526020820152a25f8281526007602052604090819020600501805460ff60801b1916600360811b1790555191805f5160206158a55f395f51905f52602085600661390d9752a2614f66565b865f526009602052845f20825f52602052602061ffff865f20921661ffff1983541617179055855f5160206157255f395f51905f5260208651818152a38780613df3565b61ffff8691608493604051936303e6203760e51b85526004850152602484015216604482015260206064820152fd5b613ef56107d96107d3838986614c50565b6020815191012080613f08838b516141ad565b52613f1e61083c886118c36107d3868389614c50565b1561343e57613f2d82866141ad565b515115801590614004575b613fa0575b5f5b828110613f50575050600101613d6a565b613f5b818c516141ad565b51613f67848d516141ad565b51141580613f8b575b613f7b848d516141ad565b5190156133985750600101613f3f565b5081613f98828c516141ad565b511415613f70565b613faf602061090484886141ad565b03915afa9081156132e6575f91613fd3575b50613fcd838c516141ad565b52613f3d565b90506020813d8211613ffc575b81613fed6020938361427c565b8101031261099657518f613fc1565b3d9150613fe0565b50602061401183876141ad565b5101511515613f38565b85630aeab69b60e41b5f5260045260245260445ffd5b6301d9a52360e11b5f52600486905261404990614145565b600460445260645ffd5b506006811415613b39565b9181601f84011215610996578235916001600160401b038311610996576020808501948460051b01011161099657565b60031981016101008112610996576060136109965760049160806063198301126109965760649160e435906001600160401b038211610996576140d39160040161405e565b9091565b6040906003190112610996576004359060243590565b35906001600160401b038216820361099657565b600319810160a081126109965760601361099657600491602060631983011261099657606491608435906001600160401b038211610996576140d39160040161405e565b600781101561134d57602452565b90600782101561134d5752565b90600b82101561134d5752565b359061ffff8216820361099657565b8051156141895760200190565b634e487b7160e01b5f52603260045260245ffd5b8051600110156141895760400190565b80518210156141895760209160051b010190565b80156141cd575f190190565b634e487b7160e01b5f52601160045260245ffd5b156141e95750565b631b9cc7c760e21b5f5260045260245ffd5b60a081019081106001600160401b0382111761421657604052565b634e487b7160e01b5f52604160045260245ffd5b61010081019081106001600160401b0382111761421657604052565b608081019081106001600160401b0382111761421657604052565b606081019081106001600160401b0382111761421657604052565b601f909101601f19168101906001600160401b0382119082101761421657604052565b9081608091031261099657604051906142b782614246565b805182526020810151600481101561099657602083015260408101519060048210156109965760609160408401520151801515810361099657606082015290565b6004111561134d57565b356001600160e81b0319811681036109965790565b919082039182116141cd57565b919082018092116141cd57565b63ffffffff1663ffffffff81146141cd5760010190565b9392919093156143585750505050565b60405163b677945360e01b815260048101949094526001600160401b039081166024850152166044830152606482015260849150fd5b6084356001600160401b03811681036109965790565b356001600160401b03811681036109965790565b8054600160401b600160801b03191660409290921b600160401b600160801b0316919091179055565b63ffffffff60019116019063ffffffff82116141cd57565b9063ffffffff8091169116039063ffffffff82116141cd57565b805463ffffffff60401b191660409290921b63ffffffff60401b16919091179055565b90600b81101561134d57815460ff60601b191660609190911b60ff60601b16179055565b63ffffffff1680156141cd575f190190565b61ffff81169061020082148015614522575b61451957506001811461451257600281148015614508575b80156144fe575b6144f757600881146144f057602081146144e957604081146144e257608081149081156144d6575b506144d05761060890565b61064190565b6101009150145f6144c5565b5061078090565b5061061e90565b50610e3790565b5061062890565b506010811461449d565b5060048114614496565b5061078890565b9050610fff1890565b50610400821461447e565b359060ff8216820361099657565b9035601e1982360301811215610996570160208101919035906001600160401b038211610996578160051b3603831361099657565b61ffff6145aa60608093803586528361458b6020830161416d565b1660208701528361459e6040830161416d565b1660408701520161416d565b16910152565b6020815281356020820152602082013560408201526040820135606082015260608201356080820152608082013560a082015260018060401b036145f660a084016140ed565b1660c082015260018060401b0361460f60c084016140ed565b1660e082015260018060401b0361462860e084016140ed565b1661010082015260018060401b0361464361010084016140ed565b1661012082015260018060401b0361465e61012084016140ed565b1661014082015260018060401b0361467961014084016140ed565b1661016082015260018060401b0361469461016084016140ed565b1661018082015260ff6146aa610180840161452d565b166101a082015260ff6146c06101a0840161452d565b166101c082015261ffff6146d76101c0840161416d565b166101e082015261ffff6146ee6101e0840161416d565b1661020082015261020082013561022082015261022082013561024082015261471b61024083018361453b565b6102c06102608401526102e083018190526001600160fb1b0381116109965760051b80916103008401378101916103008301610260820135601e19833603018112156109965782016020810194903591906001600160401b038311610996578260071b36038613610996576102e085820301610280860152908290526103200193905f5b81811061480b5750505060206147b961028083018361453b565b848603601f19016102a086015280865294909101935f5b8181106147e9575050506102a06102c091013591015290565b90919460208060019260ff6147fd8a61452d565b1681520196019291016147d0565b9091946080808261481e6001948a614570565b01960192910161479f565b805f52600860205260405f20600581019060ff825460601c1690600b85101561134d57600b82101561134d578482146148f257614891857f6716083229946da66f235359423c39776240a1c63d1f1532ee419403bad04695946003602095146148a357614436565b54936148a06040518092614160565ba3565b83545f52600785526148c8600660405f200161071b63ffffffff825460801c1661445a565b83545f52600785526148ed600660405f200161062e63ffffffff825460601c16614331565b614436565b5050505050565b6001600160401b0381116142165760051b60200190565b903590601e198136030182121561099657018035906001600160401b0382116109965760200191606082023603831361099657565b803582526020810135801515809103610996576020830152604090810135910152565b60043580156149e557805f525f60205260ff60405f2054166149d3576044356001600160401b0381169081810361099657508042116149b957505f525f60205260405f20600160ff19825416179055565b906314d450ed60e31b5f526004526024524260445260645ffd5b632bace59f60e11b5f5260045260245ffd5b63c786bcf960e01b5f5260045ffd5b80359081156149e557815f525f60205260ff60405f205416614a7457604001614a306001600160401b03614a27836143a4565b164211916143a4565b90614a4d57505f525f60205260405f20600160ff19825416179055565b6314d450ed60e31b5f9081526004929092526001600160401b031660245242604452606490fd5b50632bace59f60e11b5f5260045260245ffd5b15614a8f5750565b63314d4b0160e01b5f5260045260245ffd5b15614aab57505050565b6306a9f8cf60e51b5f5260045260245260445260645ffd5b614af390929192835f52600760205260405f20936020855492614ae883851515614a87565b013590818314614aa1565b565b60405160609190614b06838261427c565b6002815291601f1901825f5b828110614b1e57505050565b602090604051614b2d81614261565b5f81525f838201525f604082015282828501015201614b12565b60408051909190614b58838261427c565b6001815291601f1901825f5b828110614b7057505050565b602090604051614b7f81614261565b5f81525f838201525f604082015282828501015201614b64565b919091614ba4614af5565b92604051614bb181614261565b8281525f5160206158c55f395f51905f526020820152816040820152614bd68561417c565b52614be08461417c565b5060405191614bee83614261565b82525f5160206157455f395f51905f5260208301526040820152614c118361419d565b52614c1b8261419d565b50565b90614c28826148f9565b614c35604051918261427c565b8281528092614c46601f19916148f9565b0190602036910137565b91908110156141895760051b81013590603e1981360301821215610996570190565b903590601e198136030182121561099657018035906001600160401b0382116109965760200191813603831361099657565b6001600160401b03811161421657601f01601f191660200190565b929192614ccb82614ca4565b91614cd9604051938461427c565b829481845281830111610996578281602093845f960137010152565b614cff828261519f565b61ffff614d0c600261446c565b821616614d7b5750805f52600960205260405f20825f5260205260405f20546002811615614d3957505050565b815f52600960205260405f20835f52602052600261ffff60405f20921661ffff19835416171790555f5160206157255f395f51905f52602060405160028152a3565b61ffff90608493604051936303e6203760e51b85526004850152602484015216604482015260026064820152fd5b614db3828261519f565b61ffff614dc0600161446c565b821616614e2f5750805f52600960205260405f20825f5260205260405f20546001811615614ded57505050565b815f52600960205260405f20835f52602052600161ffff60405f20921661ffff19835416171790555f5160206157255f395f51905f52602060405160018152a3565b61ffff90608493604051936303e6203760e51b85526004850152602484015216604482015260016064820152fd5b614e67828261519f565b61ffff614e7561040061446c565b821616614ee75750805f52600960205260405f20825f5260205260405f2054610400811615614ea357505050565b815f52600960205260405f20835f5260205261040061ffff60405f20921661ffff19835416171790555f5160206157255f395f51905f5260206040516104008152a3565b61ffff90608493604051936303e6203760e51b8552600485015260248401521660448201526104006064820152fd5b5f526005602052614f2f600360405f2001918254614317565b9055565b90602080835192838152019201905f5b818110614f505750505090565b8251845260209384019390920191600101614f43565b908051905f5160206158855f395f51905f52614fa860208301519260606040820151910151936040519586526020860152608060408601526080850190614f33565b92808403606082015280614fc26024359560043595614f33565b0390a4565b90915f5160206158855f395f51905f528151602083015190614fc261500e606060408701519601519560405194859485526020850152608060408501526080840190614f33565b82810360608401526020870135963595614f33565b91909161502e614b47565b926040519161503c83614261565b82525f5160206157455f395f51905f526020830152604082015261505f8361417c565b52614c1b8261417c565b919091615074614b47565b926040519161508283614261565b82527f5acdb2accc4d033093ce8f979a92a9f1ff3e023b82afdbd5bce8dd242a58143a6020830152604082015261505f8361417c565b6003546001600160a01b0316331480156150e7575b156150d457565b63dfbe69fd60e01b5f523360045260245ffd5b506004546001600160a01b031633146150cd565b90815f52600760205260405f2091615126835461511a83821515614a87565b60243583828214614aa1565b60ff600584015460801c1690600782101561134d5760018203615147575050565b6301d9a52360e11b5f5260045261515e9150614145565b600160445260645ffd5b60059091015460401c6001600160401b031690428211615186575050565b636c76328360e01b5f526004526024524260445260645ffd5b90815f52600960205260405f20815f5260205261ffff60405f205416915f526007602052600160405f2001545f52600960205260405f20905f5260205261ffff60405f2054161790565b90815f526008602052614af360405f209263ffffffff600585015460401c161515614a87565b91600160209101549201359081830361522757505050565b630832f94b60e11b5f5260045260245260445260645ffd5b90600560ff91015460601c1690600b82101561134d5760018203615261575050565b634f96006960e11b5f52600452600b81101561134d57602452600160445260645ffd5b60059190910154614af391426001600160401b0383169081111591826152b9575b429360401c6001600160401b031692614348565b604084901c6001600160401b0316421092506152a5565b366064116109965760405160208101907f6868d2644f308ffec455b094e4fdb2aca055748cdce2a4addbb8d51a952519d482526060600460408301375f60a08201526080815261532160a08261427c565b51902090565b903590601e198136030182121561099657018035906001600160401b03821161099657602001918160051b3603831361099657565b9190811015614189576060020190565b80516020909101905f5b8181106153835750505090565b8251845260209384019390920191600101615376565b9094939260609260808301968352602083015260408201520152565b80516020909101516001600160601b03198116929190601482106153d7575050565b6001600160601b031960149290920360031b82901b16169150565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b8051919291601481101561542c57505050505f90565b6014810361544d57509161544261544a936153b5565b60601c615562565b90565b5f936154f1859461545d856153b5565b60601c9484601410856014180285189460206154798783614317565b968061549d6154878a614ca4565b996154956040519b8c61427c565b808b52614ca4565b8984019490601f190136863703930101905e6103d96040519384926154da602085019762495a6360e31b89526060602487015260848601906153f2565b9160448501526023198483030160648501526153f2565b51915afa3d1561555b573d61550581614ca4565b90615513604051928361427c565b81523d5f602083013e5b8161554d575b8161552c575090565b8051602080830193509082019190910312610996575162495a6360e31b1490565b905060208151101590615523565b606061551d565b9190823b61559d5790615574916155f2565b5061557e816142f8565b15918261558a57505090565b6001600160a01b03918216911614919050565b916020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b81519190604183036156225761561b9250602082015190606060408401519301515f1a9061562c565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615699579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156132e6575f516001600160a01b0381161561568f57905f905f90565b505f906001905f90565b5050505f916003919056fee48dead502a48363e1957c08e6ec722403c0101ba873fdad5394fa7ae950377b7e0a7655be40cc5db0a3d0c0403ce3662a4af2a85b38f64a1c2117f4216d43f5c9f8ff6f2389b1d65e61eea87123cefd247040134729b89c62f1b5a238457b30db6d164ad609650b9a7337d939a064062d1a07896e6d2615337040c2710c3e123abdc1095b6503d8ffbb0e1e6957e77dee5aa04195eb599a82a8c4371d52ac58194a8fb621598ed2a4d397799ed9d2381c3cbeef030d278a6acda5702e352122a657427b5a1f782818a91d7c6a08b1a10b962ab203d11bc7b1d2b277465728e956288fd0293e9115556b4ac87433ab2272e14782d3f3f463519d7822ee6483e6c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66164647265737320766572696679696e67436f6e74726163742c000000000000737472696e672076657273696f6e2c000000000000000000000000000000000075696e7432353620636861696e49642c00000000000000000000000000000000cd6f05732b33bf7418efcdc7915f3c89cd3db201a99706142b987bfa1aae912a6c936cf30a64f246b0ae2b6bea2639603648fcb51d94d4be76584b3654ee1f696772acadfb6ff5c3b932d431dd5367b0c72e64366d377b298240838dd84cfd50de18e3a02d1331ca41f2c3cd924edc88ce7103385d05211ca9a0d1f484e03de6670956abffd623add101ac6b0262f7f59d05b54ad05f9832d3a6cfb88e7b11a5222292c1d124e43f2595eefac6e67ea0e2ccfe21ad2130ca57efb3f2f75843dd470fc1ce4f8ed0bcaf019ef713b471e6ccb90cfac0cbb442f44db0341e2baa963bb054a9b4655df2f702af5e8b3eeab2f54967c1aa47ab7602333d8874d25383',
  runtimeCode: '0x60806040526004361015610011575f80fd5b5f5f3560e01c806306e2730914613a9e578063159af8b4146135ef5780632518f95d1461354f5780633b356990146134de57806348433c7714613491578063525861ea14612f7857806352648cd014612ead5780635708e83c1461299c57806357a3a7f3146122f55780635d13675c146122345780635eba680f146121e657806379c7872b14612164578063931c10c414612142578063955d33f9146120c7578063987757dd1461201f5780639c2ddbd814611c025780639e38d8a014611bd4578063bc506f6414611a95578063be18512114611a5d578063c06c50bf14611634578063c84d585414610c6e578063db1867b514610b85578063e0f94fe114610b53578063ed1e348e146102055763f8c8765e1461012d575f80fd5b34610202576080366003190112610202576004356001600160a01b03811690819003610200576024356001600160a01b038116908190036101fc576044356001600160a01b03811691908290036101f8576064356001600160a01b03811693908490036101f4576001546001600160a01b0381166101e55760018060a01b0319161760015560018060a01b0319600254161760025560018060a01b0319600354161760035560018060a01b0319600454161760045580f35b63428961cf60e01b8652600486fd5b8480fd5b8380fd5b8280fd5b505b80fd5b503461020257366003190160a0811261020057606013610202576064356001600160401b0381116102005760406003198236030112610200576084356001600160401b0381116101fc5791610260602493369060040161405e565b92909161026b614968565b61027882600401356151e9565b938454610284816150fb565b9561028f8783615168565b61029d81866004013561523f565b600254604051639cd2ff2760e01b8152600481018490529885918a919082906001600160a01b03165afa978815610b48578498610ab2575b5087516102e86024870187600401614910565b9050816102fb6024890189600401614910565b92905003610a9857509760019885915b8183106109f95750505061031d6152d0565b966103386103316024880188600401614910565b9050614c1e565b96855b88518110156103bc578061036160019261035b60248c018c600401614910565b9061535c565b60405161039960208201927f11f87276a81b0de14328233a92818ec2bf27027a27166bf4ad21df787827ae2484526040830190614945565b608081526103a860a08261427c565b5190206103b5828c6141ad565b520161033b565b50888a98979596976040516103e7816103d960208201809561536c565b03601f19810183528261427c565b5190206040519060208201925f5160206156a55f395f51905f52845260408301528760040135606083015260808201526080815261042660a08261427c565b5190206001830154610436614b47565b906040519061044482614261565b60243582527f6543e898936fe2479cf8e240efea3d06c2d4c8c011d6f1cf05020add33df5ace6020830152604082015261047d8261417c565b526104878161417c565b506040519761049589614246565b8989528960208a0152606060408a01526060808a01528151928382036109dc576042905f5160206156a55f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a015261059783614c1e565b60408a01526105a583614c1e565b60608a0152895b8381106107bb5750505050506105c5606086015161417c565b516105d0818561519f565b61ffff6105dd600461446c565b82161661078c575090610664929184885260096020526040882081895260205260408820546004811615610744575b50508715610701576006610652910161062e63ffffffff825460601c16614331565b90805463ffffffff60601b191660609290921b63ffffffff60601b16919091179055565b86156106f75760056004915b01614436565b6106746024830183600401614910565b60408051971515885260208801819052870181905260608701969190865b8181106106d957505050947f98093bed05fdbfaff667b467c4547d1ff76c81b5cfecc0878709117c90975b52866106d696978560040135930390a360040135614f66565b80f35b909197606080826106ec6001948d614945565b019901929101610692565b600560039161065e565b600661073f910161071b63ffffffff825460801c16614331565b90805463ffffffff60801b191660809290921b63ffffffff60801b16919091179055565b610652565b858952600960205260408920828a52602052600461ffff60408b20921661ffff1983541617179055845f5160206157255f395f51905f52602060405160048152a3888061060c565b61ffff8591608493604051936303e6203760e51b85526004850152602484015216604482015260046064820152fd5b60408a6107f1836107e06107d96107d383898d614c50565b80614c72565b3691614cbf565b6020815191012093849301516141ad565b526108428b8761083c602061083461082a610820898b6108156107d383838b614c50565b969099015197614c50565b6020810190614c72565b9590923691614cbf565b933691614cbf565b91615416565b156109c45761085182856141ad565b5151158015906109ad575b6108f5575b8b5b8281106108745750506001016105ac565b828c6108848360608301516141ad565b516108938360608401516141ad565b51141591826108d2575b60606108aa9201516141ad565b5190156108ba5750600101610863565b638da4848b60e01b8e5260048035905260245260448dfd5b8192506060856108e98660406108aa9601516141ad565b5114159392505061089d565b61093e602061090484876141ad565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908a60048601615399565b03915afa9081156109a2578c84918f93610968575b509060606109629201516141ad565b52610861565b925050506020813d821161099a575b816109846020938361427c565b810103126109965751828c6060610953565b5f80fd5b3d9150610977565b6040513d8f823e3d90fd5b5060206109ba83866141ad565b510151151561085c565b633d94659d60e11b8c5260048035905260245260448bfd5b60648b858463010ef05f60e11b8352600435600452602452604452fd5b909199610a108b61035b60248b018b600401614910565b35610a1b8c846141ad565b51811490610a298d856141ad565b519115610a6a57505080610a43575b99600101919061030b565b506020610a5a8b61035b60248b018b600401614910565b01358015158114610a38575b8680fd5b6084918a918e6040519363575513cb60e01b8552600401356004850152602484015260448301526064820152fd5b63b39df8d160e01b86526004526024819052604452606484fd5b9097503d8085833e610ac4818361427c565b8101906020818303126101f4578051906001600160401b038211610b4457019080601f830112156101f4578151610afa816148f9565b92610b08604051948561427c565b81845260208085019260051b820101928311610a6657602001905b828210610b3457505050965f6102d5565b8151815260209182019101610b23565b8580fd5b6040513d86823e3d90fd5b503461020257604036600319011261020257602435600b811015610200576106d690610b7d6150b8565b600435614829565b5034610202576060366003190112610202576004356024359060443561ffff8116908181036101f457610bb66150b8565b610bc0848461519f565b61ffff610bcc8361446c565b821616610c41575082855260096020526040852084865260205261ffff60408620549182161615610bfb578480f35b5f5160206157255f395f51905f5291602091848752600983526040872086885283528161ffff6040892092161761ffff19825416179055604051908152a35f8080808480f35b61ffff9150608494604051946303e6203760e51b8652600486015260248501521660448301526064820152fd5b503461020257366003190160a0811261020057606013610202576001600160401b0360643511610202576064353603906102c0600319830112610202576084356001600160401b03811161020057610cca90369060040161405e565b9091610cd4614968565b6064356004013515158061161a575b610cf49060643560040135906141e1565b60246064350135815260056020526040812091610d328354610d1e60246064350135821515614a87565b602435602460643501356024358314614aa1565b60ff600184015460181c16611602576001546040516302148f3960e11b815260643561022401356004820181905291608090829060249082906001600160a01b03165afa908115610b485784916115d3575b5060016040820151610d95816142f8565b610d9e816142f8565b1490816115b1575b501561159f5750610dc06002840154600385015490614317565b80604460643501351161157a57506002546001600160a01b0316803b156101fc57826040518092637fb3434160e01b8252818381610e06606435600401600483016145b0565b03925af1801561156f5790839161155a575b5050610e226152d0565b92366084116101fc5760643560040160041161154657610244606435018060643560040111611361573681116101f857610e6190606435600401615327565b604051602081019290916001600160fb1b038111610a665782610e999260209260051b8091873781010301601f19810183528261427c565b51902094610264606435013596602219018712156101f8576001600160401b03606435880160040135116101f8576064358701600481013560071b36036024909101136101f857610ef1600488606435010135614c1e565b94845b8651811015610f9057600489606435010135811015610f7c5760019060405160208101907ff87bcdef5742c14f4a38f559678190c0c0b41863a7bb9da5f804bb3662ab7ac08252610f598c6020600460408501928760071b9060643501010101614570565b60a08152610f6860c08261427c565b519020610f75828a6141ad565b5201610ef4565b634e487b7160e01b86526032600452602486fd5b508686604051610fa8816103d960208201809561536c565b519020610fc061028460643501606435600401615327565b906040519060208201928391908b5b818110611524575050509260809282610ff660609461105a9703601f19810183528261427c565b5190209460405195869260208401985f5160206157055f395f51905f528a5260408501526102406064356004018686013760031961024485010192858401528583015260a08201526102a4606435013560c08201520301606081018452018261427c565b51902061106f60246064350135602435614b99565b6040519461107c86614246565b86865286602087015260606040870152606080870152815192838203611507576042905f5160206157055f395f51905f52885260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220602087015261117e83614c1e565b604087015261118c83614c1e565b6060870152865b8381106113755787878760036111b26044606435013582840154614324565b91015560643560240135825260066020526040822080545f19811461136157600101905560643560040135825260076020526040822060243581556024606435013560018201556044606435013560028201556064803501356003820155608460643501356004820155600561122c60a4606435016143a4565b910180546001600160401b0319166001600160401b0390921691909117815561126261125c60643560c4016143a4565b826143b8565b805463ffffffff60881b1916600160881b179055604051602480359160643591820135916004018035917f36dbfe221fef5e3c7369e277fd561bea68fcd3a54e7d56c298552edc989325769181906112ba90826145b0565b0390a460046064350135825260076020526040808320600501805460ff60801b1916600160801b17905551908160016106d693525f5160206158a55f395f51905f5260206064356004013592a2611324611317606083015161417c565b5160643560040135614cf5565b611341611334606083015161419d565b5160643560040135614da9565b60643560040135614f66565b634e487b7160e01b5f52602160045260245ffd5b634e487b7160e01b84526011600452602484fd5b6113866107d96107d3838589614c50565b602081519101208061139c8360408b01516141ad565b526113c0888761083c602061083461082a610820898b6108156107d383838b614c50565b156114ef576113cf82856141ad565b5151158015906114d8575b611466575b885b8281106113f2575050600101611193565b6114008160608b01516141ad565b5161140f8460608c01516141ad565b5114158061144e575b6114268460608c01516141ad565b51901561143657506001016113e1565b638da4848b60e01b8b5260048035905260245260448afd5b508161145e8260408c01516141ad565b511415611418565b611475602061090484876141ad565b03915afa9081156114cd578a9161149c575b506114968360608b01516141ad565b526113df565b90506020813d82116114c5575b816114b66020938361427c565b8101031261099657518a611487565b3d91506114a9565b6040513d8c823e3d90fd5b5060206114e583866141ad565b51015115156113da565b633d94659d60e11b8952600480359052602452604488fd5b606488858463010ef05f60e11b8352600435600452602452604452fd5b90919260208060019260ff6115388861452d565b168152019401929101610fcf565b634e487b7160e01b83526011600452602483fd5b816115649161427c565b61020057815f610e18565b6040513d85823e3d90fd5b82606491634660a0dd60e11b8252602483350135600452604483350135602452604452fd5b63ab506e9560e01b8352600452602482fd5b60039150602001516115c2816142f8565b6115cb816142f8565b14155f610da6565b6115f5915060803d6080116115fb575b6115ed818361427c565b81019061429f565b5f610d84565b503d6115e3565b633bb0b1df60e01b8252602460643581013560045282fd5b506004606435013581526007602052604081205415610ce3565b50346102025761164336614101565b93929091611650826149f4565b35908184526005602052604084209485549061166e84831515614a87565b6116816020840135928386818314614aa1565b600187019160ff835460181c16611a49578487526006602052604087205480611a3257506116ad6152d0565b36608411611a2e57856116fe9160405160208101915f5160206158455f395f51905f52835260408201526020606460608301378a6080820152606081526116f560808261427c565b51902092615023565b6040519661170b88614246565b888852602088019189835260408901926060845260608a019260608452825195868803611a12576042905f5160206158455f395f51905f528d5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220825261181186614c1e565b855261181c86614c1e565b84528b5b8681106118895750505050505050507ff57b7178731306f0808608beba8ede3de43b8308f37160efd3122d3c60516da5602061187d6106d697988694630100000063ff000000198254161790556003600282015491015490614317565b604051908152a2614fc7565b61189a6107d96107d3838b86614c50565b60208151910120806118ad8389516141ad565b526118d961083c8a6118c36107d3868389614c50565b61083461082a610820898c97959751968c614c50565b156119fb576118e882866141ad565b5151158015906119e4575b611973575b8d5b82811061190b575050600101611820565b6119168188516141ad565b516119228489516141ad565b5114158061195e575b6119368489516141ad565b51901561194657506001016118fa565b8f6044918e638da4848b60e01b835235600452602452fd5b508161196b828a516141ad565b51141561192b565b611982602061090484886141ad565b03915afa9081156119d7578f916119a6575b506119a08388516141ad565b526118f8565b90506020813d82116119cf575b816119c06020938361427c565b8101031261099657515f611994565b3d91506119b3565b8f604051903d90823e3d90fd5b5060206119f183876141ad565b51015115156118f3565b633d94659d60e11b8e528a3560045260245260448dfd5b60648d888a8d63010ef05f60e11b845235600452602452604452fd5b8780fd5b63a28e2b6760e01b88526004869052602452604487fd5b633bb0b1df60e01b87526004859052602487fd5b5034610202576020366003190112610202576004359061ffff82168203610202576020611a898361446c565b61ffff60405191168152f35b5034610202576020366003190112610202578060e0604051611ab68161422a565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201520152600435815260086020526040812060405190611afa8261422a565b805482526001810154602083019081526002820154916040840192835260038101546060850190815260056004830154926080870193845201549360a086019360018060401b038616855260ff60c088019663ffffffff8160401c16885260601c1660e0880198600b821015611bc057508852604080519751885290516020880152905190860152516060850152516080840152516001600160401b031660a08301525163ffffffff1660c082015290516101009190611bbe9060e0830190614160565bf35b634e487b7160e01b81526021600452602490fd5b50346102025760203660031901126102025760ff604060209260043581528084522054166040519015158152f35b503461020257611c1136614101565b91611c1e849295946149f4565b611c2881356151e9565b611c348183358561520f565b611c3f81833561523f565b805480865260076020526040862090611c588282615284565b611c606152d0565b36608411611a2e5760405160208101915f5160206158255f395f51905f528352604082015260206064606083013788608082015260608152611ca360808261427c565b519020611cb860018401546020880135615069565b9660405197611cc689614246565b8989528960208a0152606060408a01526060808a0152805192838303612003576042905f5160206158255f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a0152611dc883614c1e565b60408a0152611dd683614c1e565b60608a0152895b838110611e68578a6106d68b8b8b8b611e3a60068d611e0a8e611e0360608a015161417c565b5190614e5d565b60058401805460ff60601b1916600160611b179055018054611e349060401c63ffffffff1661445a565b90614413565b5481357ff014082af383fdbe52597d7009f8a1a124488cc07ffa768bfcf9676179611d5b8780a33590614fc7565b8b611eb48b611e7e6107d96107d3868987614c50565b602081519101209283611e958660408501516141ad565b5261083c602061083461082a610820898c6108156107d383838b614c50565b15611fec57611ec382846141ad565b515115801590611fd5575b611f66575b8b5b828110611ee6575050600101611ddd565b828c611ef68360608301516141ad565b51611f058360608401516141ad565b5114159182611f43575b6060611f1c9201516141ad565b519015611f2c5750600101611ed5565b638da4848b60e01b8e528b3560045260245260448dfd5b819250606085611f5a866040611f1c9601516141ad565b51141593925050611f0f565b611f75602061090484866141ad565b03915afa9081156109a2578c84918f93611f9f575b50906060611f999201516141ad565b52611ed3565b925050506020813d8211611fcd575b81611fbb6020938361427c565b810103126109965751828c6060611f8a565b3d9150611fae565b506020611fe283856141ad565b5101511515611ece565b633d94659d60e11b8c52893560045260245260448bfd5b60648b85858c63010ef05f60e11b845235600452602452604452fd5b5034610202576020366003190112610202576004359061203d6150b8565b81815260076020526040812090600161205f6002840154600785015490614317565b920161206c838254614f16565b54815260066020526040812061208281546141c1565b90558281526007602052604090819020600501805460ff60801b1916600560801b17905551915f5160206158a55f395f51905f526020846005829652a2604051908152f35b5034610202576120d6366140d7565b906120df6150b8565b825260076020526040822090600782016120fa828254614317565b905560ff600583015460801c16600781101561212e5760051461211b578280f35b6001612128920154614f16565b5f808280f35b634e487b7160e01b84526021600452602484fd5b5034610202576040366003190112610202576020611a8960243560043561519f565b503461020257602036600319011261020257604060c091600435815260076020522063ffffffff81549160066005820154910154906040519384526121b26020850160ff8360801c16614153565b608881901c8316604085015260a81c6001600160401b0390811660608086019190915290821660808501521c1660a0820152f35b50346102025760203660031901126102025760406060916004358152600760205220611bbe81549160ff6005600183015492015460801c169060405193845260208401526040830190614153565b50346102025760203660031901126102025760408160a09260808351612259816141fb565b828152826020820152828582015282606082015201526004358152600560205220604051612286816141fb565b81549182825260018101546020830162ffffff60e81b8260e81b16815260ff604085019260181c161515825260806003600285015494606087019586520154940193845260405194855262ffffff60e81b90511660208501525115156040840152516060830152516080820152f35b5034610202576123043661408e565b61231184929395946149f4565b602085013584526007602052604084209081546123346020880135821515614a87565b60ff600584015460801c1660078110156129885760018103612961575060208401351461294357612369826020880135615284565b600382015460408701358111159081612930575b60048401549115612913575050612398863587351515614a87565b8535855260086020526040852063ffffffff600582015460401c166128e4575b5085358552600860205260408520906123cf6152d0565b3660e411610a665760405160208101915f5160206159055f395f51905f52835260408201526080606460608301378760e082015260c0815261241260e08261427c565b5190209061242860018501546020870135615069565b6040519661243588614246565b888852886020890152606060408901526060808901528151938484036128c8576042905f5160206159055f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220602089015261253784614c1e565b604089015261254584614c1e565b6060890152885b84811061272057505050505060059061257661256b606087015161417c565b516020890135614e5d565b019063ffffffff825460401c1615612700575b505460401c63ffffffff1661259d906143e1565b9360608301516125ac9061417c565b5160405195606083013591426001600160401b0316916125cb8961422a565b6020850135895260208901906020870135825260408a0192835260608a0199858b52608081016040880135815260a082019b868d5260c083019363ffffffff169586855260e0840195600187528d8b3590528d6008602052604090209451855551600185015551600284015551600383015551600482015560050199600160401b6001900390600160401b6001900390511616600160401b60019003198b5416178a555163ffffffff1661267f908a614413565b5197600b8910156126ec576106d6979861269891614436565b60405192604085013584526020840152604083015260608201526020830135906020830135907f6f38dd1009ff53892a5acf9cdc7c100c5a9ffdfc29251b5f0bc7d685e5d2b8dd6080853592a43590614fc7565b634e487b7160e01b88526021600452602488fd5b600661271a9101611e3463ffffffff825460401c16614331565b5f612589565b6127316107d96107d3838786614c50565b60208151910120806127478360408d01516141ad565b526127768a602061083c61275f6107d3878b8a614c50565b92909301519161083461082a610820898d8c614c50565b156128b15761278582856141ad565b51511580159061289a575b612828575b8a5b8281106127a857505060010161254c565b828b6127b88360608301516141ad565b516127c78360608401516141ad565b5114159182612805575b60606127de9201516141ad565b5190156127ee5750600101612797565b638da4848b60e01b8d528a3560045260245260448cfd5b81925060608561281c8660406127de9601516141ad565b511415939250506127d1565b612837602061090484876141ad565b03915afa90811561288f578c9161285e575b506128588360608d01516141ad565b52612795565b90506020813d8211612887575b816128786020938361427c565b8101031261099657515f612849565b3d915061286b565b6040513d8e823e3d90fd5b5060206128a783866141ad565b5101511515612790565b633d94659d60e11b8b52883560045260245260448afd5b60648a86868b63010ef05f60e11b845235600452602452604452fd5b61290d906128fa883560208a01358354146141e1565b6129068189358761520f565b873561523f565b5f6123b8565b633a10acc560e21b87526040880135600452602452604452606485fd5b600484015460408901351115915061237d565b630a3ab94b60e11b8552602086810135600452830135602452604485fd5b6301d9a52360e11b87526020880135600452869061297e90614145565b6064906001604452fd5b634e487b7160e01b87526021600452602487fd5b5034610202576129ab36614101565b90916129b6846149f4565b35906129c28285614ac3565b60ff600582015460801c1660078110156129885760018103612e9557506129e98184615168565b600681019163ffffffff612a18845482612a0d818360601c16828460401c166143f9565b9160801c16906143f9565b1680612e7e5750612a276152d0565b36608411611a2e5760019060405160208101915f5160206158e55f395f51905f528352604082015260206064606083013789608082015260608152612a6d60808261427c565b51902092015494612a7c614b47565b9560405190612a8a82614261565b602089013582525f5160206158c55f395f51905f5260208301526040820152612ab28761417c565b52612abc8661417c565b5060405195612aca87614246565b88875260208701938985526040880191606083526060890195606087528151948b3593868803612e63579060428b9a99989796959493925f5160206158e55f395f51905f528e5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152208252612bdd86614c1e565b8552612be886614c1e565b88528d5b868110612c9c5750505050505050507f58edb61843f8fd46d64063e2281123c8f02681b03f687d1453ecd5cbb024e94d91612c33612c2c6080935161417c565b5185614cf5565b5463ffffffff60405191818160601c168352831c166020820152876040820152876060820152a280845260076020526040808520600501805460ff60801b1916600160811b1790555192815f5160206158a55f395f51905f5260208660026106d69852a2614fc7565b9091929394959697989950612cb86107d96107d3838b86614c50565b6020815191012080612ccb8389516141ad565b52612ce161083c8a6118c36107d3868389614c50565b15612e4c578e612cf183876141ad565b515115801590612e35575b612d89575b828110612d1d575050600101908a999897969594939291612bec565b612d28818c516141ad565b51612d34848d516141ad565b51141580612d74575b612d48848d516141ad565b519015612d585750600101612d01565b90508f91506044925086638da4848b60e01b8352600452602452fd5b5081612d81828a516141ad565b511415612d3d565b612dd26020612d9885896141ad565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908b60048601615399565b03915afa908115612e2a578291612df6575b50612df0848d516141ad565b52612d01565b9150506020813d8211612e22575b81612e116020938361427c565b81010312610996578f90515f612de4565b3d9150612e04565b6040513d84823e3d90fd5b506020612e4284886141ad565b5101511515612cfc565b633d94659d60e11b8f52600486905260245260448efd5b60648e888a8863010ef05f60e11b8452600452602452604452fd5b63163277a760e31b88526004859052602452604487fd5b61297e8791856301d9a52360e11b8452600452614145565b5034610202576060366003190112610202576004356024356001600160401b038116908181036101f8576044356001600160401b03811692908390036101f4577f3e60c4cc4326d6c09ad1af8a65644f5fe7960d44af6537b9386fbd6bd976bfca92604092612f1a6150b8565b858752600760208181528589206005018054600160a81b600160e81b03191660a89490941b600160a81b600160e81b031693909317909255868852815283872060060180545f196001871b011916831790558351928352820152a280f35b503461099657366003190160e08112610996576060136109965760603660631901126109965760c4356001600160401b03811161099657612fbd90369060040161405e565b612fc8929192614968565b606435612fd4816150fb565b6005810180549095906001600160401b03604082901c811691612fff91429184911687828410614348565b806001600160401b0361301061438e565b161161301a61438e565b901561347057505061302a6152d0565b3660c4116109965760016130809160405160208101915f5160206156c55f395f51905f528352604082015260606064818301375f60c082015260a0815261307260c08261427c565b519020930154602435614b99565b906040519461308e86614246565b5f865260208601935f855260408701936060855260608801956060875281519460043593868603613454576042905f5160206156c55f395f51905f528c5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220825261319886614c1e565b87526131a386614c1e565b88525f5b8681106132f1578c8c8c8c6131d36131cc8e6131c6612c2c825161417c565b5161419d565b5182614da9565b6131e46131de61438e565b856143b8565b6002546001600160a01b03166131f861438e565b9060a43591813b156109965760405163d71e679960e01b8152600481018590526001600160401b03909116602482015260448101839052905f908290606490829084905af180156132e6576132b9575b505f5160206158655f395f51905f526060839263ffffffff88613274826106d69a9b5460881c166143e1565b8154908360881b9060881b16908360881b19161781555460881c169061329861438e565b604080519384526001600160401b03919091166020840152820152a2614f66565b6106d69450606083926132da5f5f5160206158655f395f51905f529461427c565b5f965092506132489050565b6040513d5f823e3d90fd5b6133026107d96107d3838986614c50565b6020815191012080613315838b516141ad565b5261332b61083c886118c36107d3868389614c50565b1561343e5761333a82866141ad565b515115801590613427575b6133c3575b5f5b82811061335d5750506001016131a7565b613368818c516141ad565b51613374848d516141ad565b511415806133ae575b613388848d516141ad565b519015613398575060010161334c565b87638da4848b60e01b5f5260045260245260445ffd5b50816133bb828c516141ad565b51141561337d565b6133d2602061090484886141ad565b03915afa9081156132e6575f916133f6575b506133f0838c516141ad565b5261334a565b90506020813d821161341f575b816134106020938361427c565b8101031261099657515f6133e4565b3d9150613403565b50602061343483876141ad565b5101511515613345565b85633d94659d60e11b5f5260045260245260445ffd5b5050505063010ef05f60e11b5f5260045260245260445260645ffd5b846360d4460b60e11b5f5260045260018060401b031660245260445260645ffd5b34610996576020366003190112610996576004355f526007602052606060405f2060028101549063ffffffff6006600783015492015460a01c169060405192835260208301526040820152f35b346109965760403660031901126109965760043560243560078110156109965760205f5160206158a55f395f51905f52916135176150b8565b5f84815260078352604090819020600501805460ff60801b1916608084901b60ff60801b16179055519061354c908290614153565ba2005b346109965761355d366140d7565b906135666150b8565b805f52600760205260405f20906002820154600783019161358983548093614317565b908186116135d557505060069361359f91614324565b905501805463ffffffff60a01b6135bf60a083901c63ffffffff16614331565b60a01b1663ffffffff60a01b1991909116179055005b8590631f62d85f60e31b5f5260045260245260445260645ffd5b34610996576135fd3661408e565b9192613608816149f4565b8335918215158381613a87575b61361e916141e1565b6040850135948515613a78576001546040516302148f3960e11b81526020850135600482018190529391608090829060249082906001600160a01b03165afa9081156132e6576001916020915f91613a59575b50015161367d816142f8565b613686816142f8565b03613a46576136936152d0565b3660e4116109965760405160208101915f5160206156e55f395f51905f52835260408201526080606460608301375f60e082015260c081526136d660e08261427c565b519020906136e48685615023565b90604051976136f289614246565b5f895260208901935f855260408a01936060855260608b0195606087528151948a3593868603613454576042905f5160206156e55f395f51905f528f5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522082526137fb86614c1e565b875261380686614c1e565b88525f5b86811061390f575050505050505050606061390d978187946138576138507f37de14d17714828ac9cd1a1c8cc0345b87ccb1bdcbab74f255b85cbeb148d942965161417c565b5187614da9565b6138ec6020820161386781614302565b600360405191613876836141fb565b8b8352602083019062ffffff60e81b16815260408301905f82528784019089825260808501925f84528d5f52600560205260405f209551865560018601915160e81c62ffffff1983541617825551151563ff00000082549160181b169063ff000000191617905551600284015551910155614302565b926040519362ffffff60e81b168452602084015201356040820152a3614fc7565b005b6139206107d96107d3838986614c50565b6020815191012080613933838b516141ad565b5261394961083c886118c36107d3868389614c50565b1561343e5761395882866141ad565b515115801590613a2f575b6139cb575b5f5b82811061397b57505060010161380a565b613986818c516141ad565b51613992848d516141ad565b511415806139b6575b6139a6848d516141ad565b519015613398575060010161396a565b50816139c3828c516141ad565b51141561399b565b6139da602061090484886141ad565b03915afa9081156132e6575f916139fe575b506139f8838c516141ad565b52613968565b90506020813d8211613a27575b81613a186020938361427c565b8101031261099657515f6139ec565b3d9150613a0b565b506020613a3c83876141ad565b5101511515613963565b826305e4943760e01b5f5260045260245ffd5b613a72915060803d6080116115fb576115ed818361427c565b8a613671565b63155f8ba960e31b5f5260045ffd5b5f9081526005602052604090205415905083613615565b3461099657366003190160c08112610996576060136109965760403660631901126109965760a4356001600160401b03811161099657613ae290369060040161405e565b613aea614968565b60643591825f52600760205260405f20908154613b0985821515614a87565b613b1a602435918287818314614aa1565b60ff600584015460801c16600781101561134d57600581141580614053575b15614031575063ffffffff600684015460a01c16156007840154901561401b5750613b626152d0565b3660a4116109965760405160208101915f5160206157855f395f51905f52835260408201526040606460608301375f60a082015260808152613ba560a08261427c565b519020906001840192835491613bb9614af5565b92604051613bc681614261565b8281525f5160206158c55f395f51905f526020820152816040820152613beb8561417c565b52613bf58461417c565b5060405191613c0383614261565b82527f9e9cc13205d7589b2f1baec11f6885d19c2947704406a53925aed7a57fe3f36260208301526040820152613c398361419d565b52613c438261419d565b5060405195613c5187614246565b5f875260208701935f855260408801936060855260608901956060875281519460043593868603613454576042905f5160206157855f395f51905f528d5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f5160206157e55f395f51905f5260198201525f5160206158055f395f51905f5260288201525f5160206157c55f395f51905f52603882015260296051820153206040519081525f5160206157655f395f51905f5260208201525f5160206157a55f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152208252613d5b86614c1e565b8752613d6686614c1e565b88525f5b868110613ee4578c8c8c8c613d8d8d6131c6613d86825161417c565b5187614cf5565b51613d98818661519f565b61ffff613da5602061446c565b821616613eb5575084927ff61c5f6f1ffd18fdd809dbe052a6b1a74e528d287a8106a8fe112247aad3089792604092855f526009602052835f20815f52602052835f20546020811615613e71575b5050613e0760028254930192835490614f16565b545f526006602052815f20613e1c81546141c1565b90555481519060843582526020820152a25f8281526007602052604090819020600501805460ff60801b1916600360811b1790555191805f5160206158a55f395f51905f52602085600661390d9752a2614f66565b865f526009602052845f20825f52602052602061ffff865f20921661ffff1983541617179055855f5160206157255f395f51905f5260208651818152a38780613df3565b61ffff8691608493604051936303e6203760e51b85526004850152602484015216604482015260206064820152fd5b613ef56107d96107d3838986614c50565b6020815191012080613f08838b516141ad565b52613f1e61083c886118c36107d3868389614c50565b1561343e57613f2d82866141ad565b515115801590614004575b613fa0575b5f5b828110613f50575050600101613d6a565b613f5b818c516141ad565b51613f67848d516141ad565b51141580613f8b575b613f7b848d516141ad565b5190156133985750600101613f3f565b5081613f98828c516141ad565b511415613f70565b613faf602061090484886141ad565b03915afa9081156132e6575f91613fd3575b50613fcd838c516141ad565b52613f3d565b90506020813d8211613ffc575b81613fed6020938361427c565b8101031261099657518f613fc1565b3d9150613fe0565b50602061401183876141ad565b5101511515613f38565b85630aeab69b60e41b5f5260045260245260445ffd5b6301d9a52360e11b5f52600486905261404990614145565b600460445260645ffd5b506006811415613b39565b9181601f84011215610996578235916001600160401b038311610996576020808501948460051b01011161099657565b60031981016101008112610996576060136109965760049160806063198301126109965760649160e435906001600160401b038211610996576140d39160040161405e565b9091565b6040906003190112610996576004359060243590565b35906001600160401b038216820361099657565b600319810160a081126109965760601361099657600491602060631983011261099657606491608435906001600160401b038211610996576140d39160040161405e565b600781101561134d57602452565b90600782101561134d5752565b90600b82101561134d5752565b359061ffff8216820361099657565b8051156141895760200190565b634e487b7160e01b5f52603260045260245ffd5b8051600110156141895760400190565b80518210156141895760209160051b010190565b80156141cd575f190190565b634e487b7160e01b5f52601160045260245ffd5b156141e95750565b631b9cc7c760e21b5f5260045260245ffd5b60a081019081106001600160401b0382111761421657604052565b634e487b7160e01b5f52604160045260245ffd5b61010081019081106001600160401b0382111761421657604052565b608081019081106001600160401b0382111761421657604052565b606081019081106001600160401b0382111761421657604052565b601f909101601f19168101906001600160401b0382119082101761421657604052565b9081608091031261099657604051906142b782614246565b805182526020810151600481101561099657602083015260408101519060048210156109965760609160408401520151801515810361099657606082015290565b6004111561134d57565b356001600160e81b0319811681036109965790565b919082039182116141cd57565b919082018092116141cd57565b63ffffffff1663ffffffff81146141cd5760010190565b9392919093156143585750505050565b60405163b677945360e01b815260048101949094526001600160401b039081166024850152166044830152606482015260849150fd5b6084356001600160401b03811681036109965790565b356001600160401b03811681036109965790565b8054600160401b600160801b03191660409290921b600160401b600160801b0316919091179055565b63ffffffff60019116019063ffffffff82116141cd57565b9063ffffffff8091169116039063ffffffff82116141cd57565b805463ffffffff60401b191660409290921b63ffffffff60401b16919091179055565b90600b81101561134d57815460ff60601b191660609190911b60ff60601b16179055565b63ffffffff1680156141cd575f190190565b61ffff81169061020082148015614522575b61451957506001811461451257600281148015614508575b80156144fe575b6144f757600881146144f057602081146144e957604081146144e257608081149081156144d6575b506144d05761060890565b61064190565b6101009150145f6144c5565b5061078090565b5061061e90565b50610e3790565b5061062890565b506010811461449d565b5060048114614496565b5061078890565b9050610fff1890565b50610400821461447e565b359060ff8216820361099657565b9035601e1982360301811215610996570160208101919035906001600160401b038211610996578160051b3603831361099657565b61ffff6145aa60608093803586528361458b6020830161416d565b1660208701528361459e6040830161416d565b1660408701520161416d565b16910152565b6020815281356020820152602082013560408201526040820135606082015260608201356080820152608082013560a082015260018060401b036145f660a084016140ed565b1660c082015260018060401b0361460f60c084016140ed565b1660e082015260018060401b0361462860e084016140ed565b1661010082015260018060401b0361464361010084016140ed565b1661012082015260018060401b0361465e61012084016140ed565b1661014082015260018060401b0361467961014084016140ed565b1661016082015260018060401b0361469461016084016140ed565b1661018082015260ff6146aa610180840161452d565b166101a082015260ff6146c06101a0840161452d565b166101c082015261ffff6146d76101c0840161416d565b166101e082015261ffff6146ee6101e0840161416d565b1661020082015261020082013561022082015261022082013561024082015261471b61024083018361453b565b6102c06102608401526102e083018190526001600160fb1b0381116109965760051b80916103008401378101916103008301610260820135601e19833603018112156109965782016020810194903591906001600160401b038311610996578260071b36038613610996576102e085820301610280860152908290526103200193905f5b81811061480b5750505060206147b961028083018361453b565b848603601f19016102a086015280865294909101935f5b8181106147e9575050506102a06102c091013591015290565b90919460208060019260ff6147fd8a61452d565b1681520196019291016147d0565b9091946080808261481e6001948a614570565b01960192910161479f565b805f52600860205260405f20600581019060ff825460601c1690600b85101561134d57600b82101561134d578482146148f257614891857f6716083229946da66f235359423c39776240a1c63d1f1532ee419403bad04695946003602095146148a357614436565b54936148a06040518092614160565ba3565b83545f52600785526148c8600660405f200161071b63ffffffff825460801c1661445a565b83545f52600785526148ed600660405f200161062e63ffffffff825460601c16614331565b614436565b5050505050565b6001600160401b0381116142165760051b60200190565b903590601e198136030182121561099657018035906001600160401b0382116109965760200191606082023603831361099657565b803582526020810135801515809103610996576020830152604090810135910152565b60043580156149e557805f525f60205260ff60405f2054166149d3576044356001600160401b0381169081810361099657508042116149b957505f525f60205260405f20600160ff19825416179055565b906314d450ed60e31b5f526004526024524260445260645ffd5b632bace59f60e11b5f5260045260245ffd5b63c786bcf960e01b5f5260045ffd5b80359081156149e557815f525f60205260ff60405f205416614a7457604001614a306001600160401b03614a27836143a4565b164211916143a4565b90614a4d57505f525f60205260405f20600160ff19825416179055565b6314d450ed60e31b5f9081526004929092526001600160401b031660245242604452606490fd5b50632bace59f60e11b5f5260045260245ffd5b15614a8f5750565b63314d4b0160e01b5f5260045260245ffd5b15614aab57505050565b6306a9f8cf60e51b5f5260045260245260445260645ffd5b614af390929192835f52600760205260405f20936020855492614ae883851515614a87565b013590818314614aa1565b565b60405160609190614b06838261427c565b6002815291601f1901825f5b828110614b1e57505050565b602090604051614b2d81614261565b5f81525f838201525f604082015282828501015201614b12565b60408051909190614b58838261427c565b6001815291601f1901825f5b828110614b7057505050565b602090604051614b7f81614261565b5f81525f838201525f604082015282828501015201614b64565b919091614ba4614af5565b92604051614bb181614261565b8281525f5160206158c55f395f51905f526020820152816040820152614bd68561417c565b52614be08461417c565b5060405191614bee83614261565b82525f5160206157455f395f51905f5260208301526040820152614c118361419d565b52614c1b8261419d565b50565b90614c28826148f9565b614c35604051918261427c565b8281528092614c46601f19916148f9565b0190602036910137565b91908110156141895760051b81013590603e1981360301821215610996570190565b903590601e198136030182121561099657018035906001600160401b0382116109965760200191813603831361099657565b6001600160401b03811161421657601f01601f191660200190565b929192614ccb82614ca4565b91614cd9604051938461427c565b829481845281830111610996578281602093845f960137010152565b614cff828261519f565b61ffff614d0c600261446c565b821616614d7b5750805f52600960205260405f20825f5260205260405f20546002811615614d3957505050565b815f52600960205260405f20835f52602052600261ffff60405f20921661ffff19835416171790555f5160206157255f395f51905f52602060405160028152a3565b61ffff90608493604051936303e6203760e51b85526004850152602484015216604482015260026064820152fd5b614db3828261519f565b61ffff614dc0600161446c565b821616614e2f5750805f52600960205260405f20825f5260205260405f20546001811615614ded57505050565b815f52600960205260405f20835f52602052600161ffff60405f20921661ffff19835416171790555f5160206157255f395f51905f52602060405160018152a3565b61ffff90608493604051936303e6203760e51b85526004850152602484015216604482015260016064820152fd5b614e67828261519f565b61ffff614e7561040061446c565b821616614ee75750805f52600960205260405f20825f5260205260405f2054610400811615614ea357505050565b815f52600960205260405f20835f5260205261040061ffff60405f20921661ffff19835416171790555f5160206157255f395f51905f5260206040516104008152a3565b61ffff90608493604051936303e6203760e51b8552600485015260248401521660448201526104006064820152fd5b5f526005602052614f2f600360405f2001918254614317565b9055565b90602080835192838152019201905f5b818110614f505750505090565b8251845260209384019390920191600101614f43565b908051905f5160206158855f395f51905f52614fa860208301519260606040820151910151936040519586526020860152608060408601526080850190614f33565b92808403606082015280614fc26024359560043595614f33565b0390a4565b90915f5160206158855f395f51905f528151602083015190614fc261500e606060408701519601519560405194859485526020850152608060408501526080840190614f33565b82810360608401526020870135963595614f33565b91909161502e614b47565b926040519161503c83614261565b82525f5160206157455f395f51905f526020830152604082015261505f8361417c565b52614c1b8261417c565b919091615074614b47565b926040519161508283614261565b82527f5acdb2accc4d033093ce8f979a92a9f1ff3e023b82afdbd5bce8dd242a58143a6020830152604082015261505f8361417c565b6003546001600160a01b0316331480156150e7575b156150d457565b63dfbe69fd60e01b5f523360045260245ffd5b506004546001600160a01b031633146150cd565b90815f52600760205260405f2091615126835461511a83821515614a87565b60243583828214614aa1565b60ff600584015460801c1690600782101561134d5760018203615147575050565b6301d9a52360e11b5f5260045261515e9150614145565b600160445260645ffd5b60059091015460401c6001600160401b031690428211615186575050565b636c76328360e01b5f526004526024524260445260645ffd5b90815f52600960205260405f20815f5260205261ffff60405f205416915f526007602052600160405f2001545f52600960205260405f20905f5260205261ffff60405f2054161790565b90815f526008602052614af360405f209263ffffffff600585015460401c161515614a87565b91600160209101549201359081830361522757505050565b630832f94b60e11b5f5260045260245260445260645ffd5b90600560ff91015460601c1690600b82101561134d5760018203615261575050565b634f96006960e11b5f52600452600b81101561134d57602452600160445260645ffd5b60059190910154614af391426001600160401b0383169081111591826152b9575b429360401c6001600160401b031692614348565b604084901c6001600160401b0316421092506152a5565b366064116109965760405160208101907f6868d2644f308ffec455b094e4fdb2aca055748cdce2a4addbb8d51a952519d482526060600460408301375f60a08201526080815261532160a08261427c565b51902090565b903590601e198136030182121561099657018035906001600160401b03821161099657602001918160051b3603831361099657565b9190811015614189576060020190565b80516020909101905f5b8181106153835750505090565b8251845260209384019390920191600101615376565b9094939260609260808301968352602083015260408201520152565b80516020909101516001600160601b03198116929190601482106153d7575050565b6001600160601b031960149290920360031b82901b16169150565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b8051919291601481101561542c57505050505f90565b6014810361544d57509161544261544a936153b5565b60601c615562565b90565b5f936154f1859461545d856153b5565b60601c9484601410856014180285189460206154798783614317565b968061549d6154878a614ca4565b996154956040519b8c61427c565b808b52614ca4565b8984019490601f190136863703930101905e6103d96040519384926154da602085019762495a6360e31b89526060602487015260848601906153f2565b9160448501526023198483030160648501526153f2565b51915afa3d1561555b573d61550581614ca4565b90615513604051928361427c565b81523d5f602083013e5b8161554d575b8161552c575090565b8051602080830193509082019190910312610996575162495a6360e31b1490565b905060208151101590615523565b606061551d565b9190823b61559d5790615574916155f2565b5061557e816142f8565b15918261558a57505090565b6001600160a01b03918216911614919050565b916020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b81519190604183036156225761561b9250602082015190606060408401519301515f1a9061562c565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615699579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156132e6575f516001600160a01b0381161561568f57905f905f90565b505f906001905f90565b5050505f916003919056fee48dead502a48363e1957c08e6ec722403c0101ba873fdad5394fa7ae950377b7e0a7655be40cc5db0a3d0c0403ce3662a4af2a85b38f64a1c2117f4216d43f5c9f8ff6f2389b1d65e61eea87123cefd247040134729b89c62f1b5a238457b30db6d164ad609650b9a7337d939a064062d1a07896e6d2615337040c2710c3e123abdc1095b6503d8ffbb0e1e6957e77dee5aa04195eb599a82a8c4371d52ac58194a8fb621598ed2a4d397799ed9d2381c3cbeef030d278a6acda5702e352122a657427b5a1f782818a91d7c6a08b1a10b962ab203d11bc7b1d2b277465728e956288fd0293e9115556b4ac87433ab2272e14782d3f3f463519d7822ee6483e6c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66164647265737320766572696679696e67436f6e74726163742c000000000000737472696e672076657273696f6e2c000000000000000000000000000000000075696e7432353620636861696e49642c00000000000000000000000000000000cd6f05732b33bf7418efcdc7915f3c89cd3db201a99706142b987bfa1aae912a6c936cf30a64f246b0ae2b6bea2639603648fcb51d94d4be76584b3654ee1f696772acadfb6ff5c3b932d431dd5367b0c72e64366d377b298240838dd84cfd50de18e3a02d1331ca41f2c3cd924edc88ce7103385d05211ca9a0d1f484e03de6670956abffd623add101ac6b0262f7f59d05b54ad05f9832d3a6cfb88e7b11a5222292c1d124e43f2595eefac6e67ea0e2ccfe21ad2130ca57efb3f2f75843dd470fc1ce4f8ed0bcaf019ef713b471e6ccb90cfac0cbb442f44db0341e2baa963bb054a9b4655df2f702af5e8b3eeab2f54967c1aa47ab7602333d8874d25383',
} as const

// Generated from GrantAgreements by `npm run gen`. Do not edit.
export const grantAgreements = {
  name: 'GrantAgreements',
  address: '0x00000000000000000000000000000000c0ce0013',
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
      "name": "payment",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "person",
      "type": "bytes32"
     }
    ],
    "name": "GrantAgreementsAcceptorPays",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint64",
      "name": "effectiveAt",
      "type": "uint64"
     }
    ],
    "name": "GrantAgreementsAccountPending",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "payment",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "person",
      "type": "bytes32"
     }
    ],
    "name": "GrantAgreementsApprovedTwice",
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
    "name": "GrantAgreementsBadCount",
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
    "name": "GrantAgreementsExists",
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
    "name": "GrantAgreementsMilestoneCount",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint8",
      "name": "milestone",
      "type": "uint8"
     },
     {
      "internalType": "enum MilestoneState",
      "name": "state",
      "type": "uint8"
     }
    ],
    "name": "GrantAgreementsMilestoneState",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint256",
      "name": "sum",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     }
    ],
    "name": "GrantAgreementsMilestoneSum",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "open",
      "type": "uint256"
     }
    ],
    "name": "GrantAgreementsOpenPayments",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "outstanding",
      "type": "uint256"
     }
    ],
    "name": "GrantAgreementsOpenRecoveries",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint8",
      "name": "milestone",
      "type": "uint8"
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
    "name": "GrantAgreementsOverAccepted",
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
      "name": "wanted",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "most",
      "type": "uint256"
     }
    ],
    "name": "GrantAgreementsOverAward",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "payment",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "person",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "limit",
      "type": "uint256"
     }
    ],
    "name": "GrantAgreementsOverLimit",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "recovery",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "wanted",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "outstanding",
      "type": "uint256"
     }
    ],
    "name": "GrantAgreementsOverOutstanding",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "wanted",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "most",
      "type": "uint256"
     }
    ],
    "name": "GrantAgreementsOverPaid",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint8",
      "name": "milestone",
      "type": "uint8"
     },
     {
      "internalType": "uint256",
      "name": "wanted",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "planned",
      "type": "uint256"
     }
    ],
    "name": "GrantAgreementsOverPlanned",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "person",
      "type": "bytes32"
     }
    ],
    "name": "GrantAgreementsOwnLimit",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "payment",
      "type": "bytes32"
     },
     {
      "internalType": "enum PaymentState",
      "name": "state",
      "type": "uint8"
     }
    ],
    "name": "GrantAgreementsPaymentState",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint256",
      "name": "wanted",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "most",
      "type": "uint256"
     }
    ],
    "name": "GrantAgreementsPrefinancing",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "payment",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "person",
      "type": "bytes32"
     }
    ],
    "name": "GrantAgreementsPreparerApproves",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint8",
      "name": "milestone",
      "type": "uint8"
     }
    ],
    "name": "GrantAgreementsUndecidedMilestone",
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
    "name": "GrantAgreementsUnknown",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint8",
      "name": "milestone",
      "type": "uint8"
     }
    ],
    "name": "GrantAgreementsUnknownMilestone",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "accepted",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "paid",
      "type": "uint256"
     }
    ],
    "name": "GrantAgreementsUnpaid",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "payment",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "programme",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "expected",
      "type": "bytes32"
     }
    ],
    "name": "GrantAgreementsWrongProgramme",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "enum AgreementState",
      "name": "state",
      "type": "uint8"
     }
    ],
    "name": "GrantAgreementsWrongState",
    "type": "error"
   },
   {
    "inputs": [],
    "name": "GrantAgreementsZeroAmount",
    "type": "error"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "account",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "effectiveAt",
      "type": "uint64"
     }
    ],
    "name": "AccountChangeRequested",
    "type": "event"
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
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "enum AgreementState",
      "name": "state",
      "type": "uint8"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "paid",
      "type": "uint256"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "released",
      "type": "uint256"
     }
    ],
    "name": "AgreementClosed",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "application",
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
      "internalType": "bytes32",
      "name": "call",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     },
     {
      "components": [
       {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
       },
       {
        "internalType": "uint64",
        "name": "dueAt",
        "type": "uint64"
       },
       {
        "internalType": "bool",
        "name": "prefinancing",
        "type": "bool"
       }
      ],
      "indexed": false,
      "internalType": "struct PlannedMilestone[]",
      "name": "milestones",
      "type": "tuple[]"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "account",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "document",
      "type": "bytes32"
     }
    ],
    "name": "AgreementSigned",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "uint8",
      "name": "milestone",
      "type": "uint8"
     },
     {
      "indexed": false,
      "internalType": "enum MilestoneState",
      "name": "state",
      "type": "uint8"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "accepted",
      "type": "uint256"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "reason",
      "type": "bytes32"
     }
    ],
    "name": "MilestoneDecided",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "uint8",
      "name": "milestone",
      "type": "uint8"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "document",
      "type": "bytes32"
     }
    ],
    "name": "MilestoneReported",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "payment",
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
      "internalType": "uint8",
      "name": "approvals",
      "type": "uint8"
     },
     {
      "indexed": false,
      "internalType": "uint8",
      "name": "needed",
      "type": "uint8"
     }
    ],
    "name": "PaymentApproved",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "payment",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "reason",
      "type": "bytes32"
     }
    ],
    "name": "PaymentCancelled",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "payment",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "file",
      "type": "bytes32"
     }
    ],
    "name": "PaymentExported",
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
      "name": "person",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint256",
      "name": "limit",
      "type": "uint256"
     }
    ],
    "name": "PaymentLimitSet",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "payment",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "uint8",
      "name": "milestone",
      "type": "uint8"
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
      "name": "account",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint32",
      "name": "sequence",
      "type": "uint32"
     }
    ],
    "name": "PaymentPrepared",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "payment",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bool",
      "name": "confirmed",
      "type": "bool"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "evidence",
      "type": "bytes32"
     }
    ],
    "name": "PaymentRecorded",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "recovery",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "agreement",
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
      "name": "reason",
      "type": "bytes32"
     }
    ],
    "name": "RecoveryOrdered",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "recovery",
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
      "internalType": "uint256",
      "name": "outstanding",
      "type": "uint256"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "evidence",
      "type": "bytes32"
     }
    ],
    "name": "RepaymentRecorded",
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
        "name": "payment",
        "type": "bytes32"
       }
      ],
      "internalType": "struct ApprovePayment",
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
    "name": "approvePayment",
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
        "name": "payment",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "internalType": "struct CancelPayment",
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
    "name": "cancelPayment",
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
        "name": "agreement",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "account",
        "type": "bytes32"
       }
      ],
      "internalType": "struct ChangeAccount",
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
    "name": "changeAccount",
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
        "name": "agreement",
        "type": "bytes32"
       },
       {
        "internalType": "bool",
        "name": "terminated",
        "type": "bool"
       },
       {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "internalType": "struct CloseAgreement",
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
    "name": "closeAgreement",
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
        "name": "agreement",
        "type": "bytes32"
       },
       {
        "internalType": "uint8",
        "name": "milestone",
        "type": "uint8"
       },
       {
        "internalType": "uint256",
        "name": "accepted",
        "type": "uint256"
       },
       {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "internalType": "struct DecideMilestone",
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
    "name": "decideMilestone",
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
        "internalType": "bytes32[]",
        "name": "payments",
        "type": "bytes32[]"
       },
       {
        "internalType": "bytes32",
        "name": "file",
        "type": "bytes32"
       }
      ],
      "internalType": "struct ExportPayments",
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
    "name": "exportPayments",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     }
    ],
    "name": "getAccount",
    "outputs": [
     {
      "internalType": "bytes32",
      "name": "account",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "pending",
      "type": "bytes32"
     },
     {
      "internalType": "uint64",
      "name": "effectiveAt",
      "type": "uint64"
     }
    ],
    "stateMutability": "view",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     }
    ],
    "name": "getAgreement",
    "outputs": [
     {
      "internalType": "bytes32",
      "name": "application",
      "type": "bytes32"
     },
     {
      "internalType": "enum AgreementState",
      "name": "state",
      "type": "uint8"
     },
     {
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "accepted",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "ordered",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "paid",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "recovered",
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
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint8",
      "name": "milestone",
      "type": "uint8"
     }
    ],
    "name": "getMilestone",
    "outputs": [
     {
      "internalType": "enum MilestoneState",
      "name": "state",
      "type": "uint8"
     },
     {
      "internalType": "uint256",
      "name": "planned",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "accepted",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "ordered",
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
      "name": "payment",
      "type": "bytes32"
     }
    ],
    "name": "getPayment",
    "outputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint8",
      "name": "milestone",
      "type": "uint8"
     },
     {
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     },
     {
      "internalType": "enum PaymentState",
      "name": "state",
      "type": "uint8"
     },
     {
      "internalType": "uint8",
      "name": "approvals",
      "type": "uint8"
     },
     {
      "internalType": "uint8",
      "name": "needed",
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
      "name": "recovery",
      "type": "bytes32"
     }
    ],
    "name": "getRecovery",
    "outputs": [
     {
      "internalType": "bytes32",
      "name": "agreement",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "outstanding",
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
      "name": "evaluation",
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
      "name": "call",
      "type": "bytes32"
     }
    ],
    "name": "openAgreements",
    "outputs": [
     {
      "internalType": "uint256",
      "name": "",
      "type": "uint256"
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
        "name": "recovery",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "agreement",
        "type": "bytes32"
       },
       {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
       },
       {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "internalType": "struct OrderRecovery",
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
    "name": "orderRecovery",
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
        "name": "payment",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "agreement",
        "type": "bytes32"
       },
       {
        "internalType": "uint8",
        "name": "milestone",
        "type": "uint8"
       },
       {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
       }
      ],
      "internalType": "struct PreparePayment",
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
    "name": "preparePayment",
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
        "name": "payment",
        "type": "bytes32"
       },
       {
        "internalType": "bool",
        "name": "confirmed",
        "type": "bool"
       },
       {
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
       }
      ],
      "internalType": "struct RecordPayment",
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
    "name": "recordPayment",
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
        "name": "recovery",
        "type": "bytes32"
       },
       {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
       },
       {
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
       }
      ],
      "internalType": "struct RecordRepayment",
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
    "name": "recordRepayment",
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
        "name": "agreement",
        "type": "bytes32"
       },
       {
        "internalType": "uint8",
        "name": "milestone",
        "type": "uint8"
       },
       {
        "internalType": "bytes32",
        "name": "document",
        "type": "bytes32"
       }
      ],
      "internalType": "struct ReportMilestone",
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
    "name": "reportMilestone",
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
       },
       {
        "internalType": "bytes32",
        "name": "person",
        "type": "bytes32"
       },
       {
        "internalType": "uint256",
        "name": "limit",
        "type": "uint256"
       }
      ],
      "internalType": "struct SetPaymentLimit",
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
    "name": "setPaymentLimit",
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
        "name": "agreement",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "application",
        "type": "bytes32"
       },
       {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
       },
       {
        "components": [
         {
          "internalType": "uint256",
          "name": "amount",
          "type": "uint256"
         },
         {
          "internalType": "uint64",
          "name": "dueAt",
          "type": "uint64"
         },
         {
          "internalType": "bool",
          "name": "prefinancing",
          "type": "bool"
         }
        ],
        "internalType": "struct PlannedMilestone[]",
        "name": "milestones",
        "type": "tuple[]"
       },
       {
        "internalType": "bytes32",
        "name": "account",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "document",
        "type": "bytes32"
       }
      ],
      "internalType": "struct SignAgreement",
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
    "name": "signAgreement",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   }
  ],
  creationCode: '0x6080806040523460155761545d908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f5f3560e01c80630368805214613d125780630a6f4beb1461382b57806312561816146137bb578063348c4d1d14612a6157806341384d5a146127815780634c4e1fe4146121d15780635372ef28146120425780636737053014611e175780636a5477ac14611dd35780637c37ffd114611da95780639e38d8a014611d7b578063a13e821e146116f5578063bc26a0451461136e578063cbaafd2e14610d4a578063cdbc9af514610b91578063d1de501114610b54578063e12e5396146104d5578063e66eefc81461044b578063eb91e55c14610251578063f42eb765146101d95763f8c8765e14610101575f80fd5b346101d65760803660031901126101d6576004356001600160a01b038116908190036101d4576024356001600160a01b038116908190036101d0576044356001600160a01b03811691908290036101cc576064356001600160a01b03811693908490036101c8576001546001600160a01b0381166101b95760018060a01b0319161760015560018060a01b0319600254161760025560018060a01b0319600354161760035560018060a01b0319600454161760045580f35b63428961cf60e01b8652600486fd5b8480fd5b8380fd5b8280fd5b505b80fd5b50346101d65760203660031901126101d657604060e091600435815260056020522080549060ff600f820154169060078101546008820154600983015491600b600a8501549401549460405196875261023181613fe8565b602087015260408601526060850152608084015260a083015260c0820152f35b50346101d65761026036613fa4565b61026d8492939594614431565b8435610279818461450e565b949092600484019160ff835416600781101561042c57600361029d91148686614556565b6102a5614931565b3660c4116104475790610348929160405160208101915f51602061525d5f395f51905f528352604082015260606064818301378a60c082015260a081526102ed60c082614028565b519020600189015460028a0154906040519261030884613ff2565b5f51602061525d5f395f51905f5284526020840152604083015260608201525f51602061529d5f395f51905f52608082015261010060a0820152876145bb565b946020880191610357836142e8565b156104405760045b600781101561042c576103b87f9baa674c639c0fd426e7a91ab47d068071f911bf47042c78db96f396f175efe1946040946103cf9b9c94869460ff801983541691161790556103ad826142e8565b6103d2575b506142e8565b918151921515835201356020820152a2549061467f565b80f35b600f6104269160038b01546103ec600a8301918254614098565b90550161040263ffffffff825460881c1661406c565b90805463ffffffff60881b191660889290921b63ffffffff60881b16919091179055565b5f6103b2565b634e487b7160e01b89526021600452602489fd5b600561035f565b8880fd5b50346101d65760203660031901126101d657600435815260076020526040812090815490600360048401549301549060ff84169160405193845260ff8560081c166020850152604084015260078210156104c1575060c09260ff916060840152818160101c16608084015260181c1660a0820152f35b634e487b7160e01b81526021600452602490fd5b50346101d6576104e436613f0a565b93926104f281939293614431565b8135916104fe83614998565b9560048701549485602085013503610b41575b6105196140bc565b956002890154906040519061052d8261400d565b81525f51602061537d5f395f51905f526020820152816040820152610551886141b2565b5261055b876141b2565b5060038901549060405161056e8161400d565b8281525f5160206152fd5f395f51905f526020820152816040820152610593896141d3565b5261059d886141d3565b50604051916105ab8361400d565b82525f51602061529d5f395f51905f52602083015260408201526105ce876141e3565b526105d8866141e3565b506105e1614931565b3660a4116109025760405160208101915f5160206151bd5f395f51905f52835260408201526040606460608301378860a08201526080815261062460a082614028565b51902061062f614587565b96805191863590838603610b26576042905f5160206151bd5f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a01526107248361472f565b9160408a019283526107358461472f565b9560608b019687528b5b85811061092e575050505050505060018701805460018060a01b03600254169061076a8985516141f3565b5190823b1561092a579060648a9283604051958694859363db1867b560e01b85526004850152602484015261040060448401525af1801561091f57908891610906575b50506107ba868254614868565b546107d1600260018060a01b0381541693516141f3565b5190823b1561090257906064889283604051958694859363db1867b560e01b85526004850152602484015261010060448401525af180156108f7576108e2575b50600f86018054600697919260209160081c6001600160401b03164210156108d4575b01359601869055805460481c6001600160401b03908116428216019081116108c0578154610100600160481b031916600891821b610100600160481b031617918290556040805197885291901c6001600160401b0316602087015293946103cf9483917fa9b66d999d53447b841d01bf57c5781e1518b41828c4b35c67fef5e5e271b3c49190a261467f565b634e487b7160e01b86526011600452602486fd5b6108dd83614b52565b610834565b6108ed868092614028565b6101c8575f610811565b6040513d88823e3d90fd5b8780fd5b8161091091614028565b61091b57865f6107ad565b8680fd5b6040513d8a823e3d90fd5b8980fd5b61094c61094561093f83858b614761565b80614783565b36916147d0565b602081519101208061095f8388516141f3565b526109b08d896109aa60206109a261099861098e898b61098361093f83838b614761565b969099015197614761565b6020810190614783565b95909236916147d0565b9336916147d0565b91614ec0565b15610b0f576109bf82856141f3565b515115801590610af8575b610a49575b8d5b8281106109e257505060010161073f565b6109ed818b516141f3565b516109f9848c516141f3565b51141580610a34575b610a0d848c516141f3565b519015610a1d57506001016109d1565b8f60449188638da4848b60e01b8352600452602452fd5b5081610a418289516141f3565b511415610a02565b610a926020610a5884876141f3565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908a60048601614b36565b03915afa908115610aeb578f91610ab6575b50610ab0838b516141f3565b526109cf565b90506020813d8211610ae3575b81610ad060209383614028565b81010312610adf57515f610aa4565b5f80fd5b3d9150610ac3565b8f604051903d90823e3d90fd5b506020610b0583866141f3565b51015115156109ca565b633d94659d60e11b8e52600485905260245260448dfd5b60648b85888563010ef05f60e11b8452600452602452604452fd5b610b4f600389015485614704565b610511565b50346101d65760203660031901126101d6576060610b73600435614341565b6040805193845260208401929092526001600160401b031690820152f35b50346101d657610ba036613fa4565b91939290610bad82614431565b8435808552600860205260408520918254610bca83821515614273565b865260056020526040862094610be4600387015486614704565b60208801358015610d3b5760028501928354808311610d1f57508899610c08614931565b943660c411610d1b57600b610cd46060966040958d6103cf9f9a7f959c24c9ec783fe33b0496bd6c018e786081344a574a81ece042daf466fa9dcc9b89519060208201925f5160206153dd5f395f51905f5284528b8301528c60648184013760c082015260a08152610c7b60c082614028565b519020906002600182015491015490895192610c9684613ff2565b5f5160206153dd5f395f51905f5284526020840152898301528a8201525f51602061529d5f395f51905f52608082015261010060a08201528d6145bb565b9a610ce086845461404b565b8355600d8101610cf187825461404b565b905501610cff858254614098565b9055548251938452602084015201356040820152a2549061467f565b8a80fd5b6303eb61ef60e51b8a5260048690526024839052604452606489fd5b630511e77d60e21b8852600488fd5b50346101d657366003190160a081126101d4576060136101d6576064356001600160401b0381116101d457604060031982360301126101d4576084356001600160401b0381116101d057610da2903690600401613eda565b91610dab6143a5565b610db8600482018061430c565b80949150151580611363575b1561134a57610dd6600483018061430c565b1561133657610de590356144c4565b919050610df0614931565b610dfd600485018061430c565b60405160208101929091906001600160fb1b038211610d1b5782602091610e369360051b8091873781010301601f198101835282614028565b5190206040519060208201925f51602061517d5f395f51905f528452604083015260608201526024850135608082015260808152610e7560a082614028565b5190206002830154610e85614160565b9060405190610e938261400d565b60243582525f51602061531d5f395f51905f5260208301526040820152610eb9826141b2565b52610ec3816141b2565b50610ecc614587565b95815192838503611319576042905f51602061517d5f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209060208801918252610fc18461472f565b6040890152610fcf8461472f565b6060890152895b84811061117257505050505050845b848110610ffb57856103cf85602486013561461e565b611008600484018061430c565b82101561115e578160051b01359061101f826144c4565b6002819492940154600286015490818103611143575050600484019360ff85541690600782101561112f5791611066828c94600260019514918215611124575b5086614556565b015460018060a01b0360025416906110828360608b01516141f3565b51823b156101cc576064849283604051958694859363db1867b560e01b855260048501526024840152608060448401525af1801561111957611104575b509260019350600360ff198254161790557fd6e9e70eff9a26fdb345c46a46f1f1e012d2c567c14ade8d4e6551104a6a39af602060405160248801358152a201610fe5565b8161110e91614028565b61090257875f6110bf565b6040513d84823e3d90fd5b60051491505f61105f565b634e487b7160e01b8b52602160045260248bfd5b8a9250606493635469e9df60e01b8452600452602452604452fd5b634e487b7160e01b87526032600452602487fd5b61118361094561093f838986614761565b60208151910120806111998360408d01516141f3565b526111c56109aa886111af61093f868389614761565b6109a261099861098e898c97959751968c614761565b15611301576111d482866141f3565b5151158015906112ea575b611278575b8b5b8281106111f7575050600101610fd6565b828b6112078360608301516141f3565b516112168360608401516141f3565b5114159182611255575b606061122d9201516141f3565b51901561123d57506001016111e6565b638da4848b60e01b8e5260048035905260245260448dfd5b81925060608561126c86604061122d9601516141f3565b51141593925050611220565b6112876020610a5884886141f3565b03915afa9081156112df578d916112ae575b506112a88360608d01516141f3565b526111e4565b90506020813d82116112d7575b816112c860209383614028565b81010312610adf57515f611299565b3d91506112bb565b6040513d8f823e3d90fd5b5060206112f783876141f3565b51015115156111df565b633d94659d60e11b8c5260048035905260245260448bfd5b60648a858763010ef05f60e11b8352600435600452602452604452fd5b634e487b7160e01b86526032600452602486fd5b63b2a2681760e01b8552600484905260c8602452604485fd5b5060c8841115610dc4565b50346101d65761137d36613f52565b939261138881614431565b82359182151583816116bd575b61139e9161407e565b6020840135926113ad84614998565b6113bb600382015485614704565b600f8101805490969060081c6001600160401b03164281116116a657506113e182614b52565b6040810160606113fa6113f38361428d565b858a6149df565b9201359485156116975760028301549861141a600385019a8b549061404b565b6114238461428d565b90808911611673575050611435614931565b3660e41161166f5760405160208101915f5160206153bd5f395f51905f5283526040820152606081016064608091378c60e082015260c0815261147960e082614028565b51902060018601549c60028701546040519261149484613ff2565b5f5160206153bd5f395f51905f5284526020840152604083019e8f526060830152608082015f51602061531d5f395f51905f52905260a0820193608085526114da614587565b506114e5928b614b92565b9960608b019283516114f6906141b2565b519d8e600488015414611657578d9e5061162f6060966103cf9f8f8f8e6115cd829f9e9a9b8f7f5d1ab01152f35cb40a668cca4b0a473c90e83da5c9e434faec422f9dafe73ce39f9a60ff9e60098f63ffffffff9f61156660059f9560049c61ffff6115909851925116916148c0565b611571898254614098565b90550161157f878254614098565b90556104028e825460881c166142f5565b8a549a6115a18d8d60081c166142f5565b9b64ffffffff008d60081b169064ffffffff0019161790558652600760205260408620938455516141b2565b51600183015560038201550190600189198354161782558d6115ee8461428d565b9161ff0084549360081b16918261ff00198516178555600e8b01541090505f1461164b5763ff00000060025b60181b169163ff00ff0019161717905561428d565b930154604051998a5260208a01521660408801521694a461467f565b63ff000000600161161a565b5060448d8f8a633fae088d60e21b8352600452602452fd5b8b80fd5b604051630d45ceb960e11b8152918291611693918b908e600486016142c9565b0390fd5b630511e77d60e21b8a5260048afd5b63dffa879760e01b89526004879052602452604488fd5b90508552600760205260ff60046040872001541660078110156116e1571583611395565b634e487b7160e01b86526021600452602486fd5b50346101d65761170436613fa4565b919261170f81614431565b83359161171b83614998565b9061172a600383015484614704565b6117348287614a23565b600282015494602084013561174761410e565b966040516117548161400d565b8281525f5160206152fd5f395f51905f526020820152816040820152611779896141b2565b52611783886141b2565b50604051916117918361400d565b82525f5160206151dd5f395f51905f52602083015260408201526117b4876141d3565b526117be866141d3565b506117c7614931565b3660c4116104475760405160208101915f5160206152dd5f395f51905f528352604082015260606064818301378960c082015260a0815261180960c082614028565b519020611814614587565b96805193863592858503611d60576042905f5160206152dd5f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a01526119098561472f565b60408a01526119178561472f565b60608a01528a5b858110611b3a57505050505050600181019486865460018060a01b03600254169061194d8360608a01516141f3565b51823b156101cc576064849283604051958694859363db1867b560e01b855260048501526024840152604060448401525af1801561111957611b25575b50865460018060a01b0360025416906119a8600160608a01516141f3565b51823b156101cc576064849283604051958694859363db1867b560e01b855260048501526024840152602060448401525af1801561111957611b10575b505060206119f391016142e8565b15611b08576003945b600f820195611a0a81613fe8565b60ff8019885416911617865580548752600a6020526040872080548015611af4575f1901905586611a46600a600785015494019384549061404b565b600254925490926001600160a01b031690813b156101d057829160448392604051948593849263955d33f960e01b845260048401528860248401525af1801561111957611adf575b5050606084927f0bae9517af19f87bbed4ae3f1494c13eb27ac4becabae7408142dca64a2106309260ff6103cf995416915460405192611acd81613fe8565b835260208301526040820152a261467f565b81611ae991614028565b61091b57865f611a8e565b634e487b7160e01b89526011600452602489fd5b6002946119fc565b81611b1a91614028565b61091b57865f6119e5565b81611b2f91614028565b61091b57865f61198a565b611b45818684614761565b80611b4f91614783565b3690611b5a926147d0565b80519060200120808260408d015190611b72916141f3565b52611b7e828785614761565b80611b8891614783565b60208d015190611b99858a88614761565b60208101611ba691614783565b9390913690611bb4926147d0565b923690611bc0926147d0565b90611bca92614ec0565b15611d4957611bd982856141f3565b515115801590611d32575b611c7c575b8c5b828110611bfc57505060010161191e565b828c611c0c8360608301516141f3565b51611c1b8360608401516141f3565b5114159182611c59575b6060611c329201516141f3565b519015611c425750600101611beb565b638da4848b60e01b8f52600487905260245260448efd5b819250606085611c70866040611c329601516141f3565b51141593925050611c25565b8c611cc66020611c8c85886141f3565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908b60048601614b36565b03915afa918215611d265784918e9193611cf0575b50906060611cea9201516141f3565b52611be9565b925050506020813d8211611d1e575b81611d0c60209383614028565b81010312610adf5751828c6060611cdb565b3d9150611cff565b604051903d90823e3d90fd5b506020611d3f83866141f3565b5101511515611be4565b633d94659d60e11b8d52600485905260245260448cfd5b60648c87878763010ef05f60e11b8452600452602452604452fd5b50346101d65760203660031901126101d65760ff604060209260043581528084522054166040519015158152f35b50346101d65760203660031901126101d65760406020916004358152600a83522054604051908152f35b50346101d65760203660031901126101d657606090600435815260086020526040812080549060026001820154910154916040519350835260208301526040820152f35b50346101d657611e2636613f52565b909392611e3281614431565b823591611e3e83614998565b93611e4d600386015484614704565b60208101611e64611e5d8261428d565b87876149df565b9760ff895416600581101561042c57611e8a90611e808461428d565b886001831461429b565b60408301359360018a01918254611ea08561428d565b90808811612022575050611eb2614931565b3660e411610d1b5791611f579160089360405160208101915f51602061515d5f395f51905f52835260408201526080606460608301378d60e082015260c08152611efd60e082614028565b51902060018c015460028d01549060405192611f1884613ff2565b5f51602061515d5f395f51905f5284526020840152604083015260608201525f5160206152fd5f395f51905f526080820152604060a0820152896145bb565b97611f6560608a01516141b2565b5160048c01558560028c015501611f7d858254614098565b90558361200d575060045b6005811015611ff95760ff6103cf98996060889583611fd47f864033dcb14d06e5be5282bfb00b5229efb674c8ee95e690d214990bd764b538978497838019885416911617865561428d565b93541697611fe5604051809a613f97565b6020890152013560408701521693a361467f565b634e487b7160e01b88526021600452602488fd5b54830361201b576002611f88565b6003611f88565b604051631ed42a9560e01b8152918291611693918a908d600486016142c9565b50346101d65761205136613fa4565b91909261205d81614431565b81359161206983614998565b93612078600486015484614704565b6020820195612089611e5d8861428d565b9560ff87541660058110156121bd57906120b9828b9594931580156121b3575b896120b38d61428d565b9161429b565b6120c1614931565b3660c4116101c8576103cf996121927f1d1c2523fbf37b2567fb2249a84234c12961dcc69052477d0a0507ff2143cea19560209560ff956121a2958d9a604051908a8201925f51602061541d5f395f51905f5284526040830152606060648184013760c082015260a0815261213760c082614028565b5190209060026001820154910154906040519261215384613ff2565b5f51602061541d5f395f51905f5284528a840152604083015260608201525f51602061537d5f395f51905f52608082015261040060a08201528b6145bb565b996001841982541617905561428d565b6040805196013586521693a361467f565b50600481146120a9565b634e487b7160e01b8a52602160045260248afd5b50346101d6576121e036613fa4565b919392906121ed82614431565b600254604051631744d9d760e21b8152863560048201529060a090829060249082906001600160a01b03165afa80156127765785906126cb575b612241915061223a873582511515614273565b5183614704565b612249614931565b3660c4116101c85760405160208101915f51602061519d5f395f51905f528352604082015260606064818301378560c082015260a0815261228b60c082614028565b5190209260208301359361229d61410e565b946040516122aa8161400d565b8181525f5160206151fd5f395f51905f526020820152883560408201526122d0876141b2565b526122da866141b2565b50604051906122e88261400d565b81525f5160206151dd5f395f51905f5260208201528735604082015261230d866141d3565b52612317856141d3565b50612320614587565b948051938535928585036126b0576042905f51602061519d5f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208801526124158561472f565b60408801526124238561472f565b6060880152875b8581106124db5750505050505060208401359361244a60608401516141b2565b51851415806124c4575b156124b0576103cf93946040820135823587526009602052604087208288526020528060408820556040519081527fe282a4e93bb79977e9ad0171f4b29d160324258130bf27da685e4876ad8304f16020843592a3359061467f565b6301b2debf60e71b84526004859052602484fd5b506124d260608401516141d3565b51851415612454565b6124e6818684614761565b806124f091614783565b36906124fb926147d0565b80519060200120808260408b015190612513916141f3565b5261251f828785614761565b8061252991614783565b60208b01519061253a858a88614761565b6020810161254791614783565b9390913690612555926147d0565b923690612561926147d0565b9061256b92614ec0565b156126995761257a82856141f3565b515115801590612682575b612610575b895b82811061259d57505060010161242a565b6125ab8160608c01516141f3565b516125ba8460608d01516141f3565b511415806125f8575b6125d18460608d01516141f3565b5190156125e1575060010161258c565b638da4848b60e01b8c52600487905260245260448bfd5b50816126088260408d01516141f3565b5114156125c3565b61261f6020610a5884876141f3565b03915afa908115612677578b91612646575b506126408360608c01516141f3565b5261258a565b90506020813d821161266f575b8161266060209383614028565b81010312610adf57515f612631565b3d9150612653565b6040513d8d823e3d90fd5b50602061268f83866141f3565b5101511515612585565b633d94659d60e11b8a526004859052602452604489fd5b60648987878763010ef05f60e11b8452600452602452604452fd5b5060a0813d60a01161276e575b816126e560a09383614028565b810103126101c8576040519060a082016001600160401b0381118382101761275a576040528051825260208101516001600160e81b03198116810361091b5760208301526040810151801515810361091b57829160809160406122419501526060810151606084015201516080820152612227565b634e487b7160e01b87526041600452602487fd5b3d91506126d8565b6040513d87823e3d90fd5b50346101d657366003190160a081126101d4576060136101d65760203660631901126101d6576084356001600160401b0381116101d4576127c6903690600401613eda565b6127d19291926143a5565b6064356127dd816144c4565b9290916004830191825460ff81166007811015611ff957600161280291148685614556565b84548752600660205260ff80604089209260081c16165f5260205260405f209061282a614931565b36608411610902576128dc9060405160208101915f51602061533d5f395f51905f528352604082015260206064606083013789608082015260608152612871608082614028565b51902091600260018901549801998a546040519461288e86613ff2565b5f51602061533d5f395f51905f528652602086015260408501998a5260608501525f51602061529d5f395f51905f52608085015260a084019361010085526128d4614587565b506004614b92565b95606087019260046128ee85516141b2565b519101548114612a4a575061291692918761ffff6129109351925116916148c0565b516141b2565b519560018401548714612a3357600284019081548814612a1c57548652600960205260408620878752602052604086205460038501548181116129f2575050869055815460ff8160101c169660ff88146129de5760ff60016103cf9899019262ff00008285169460101b169062ff000019161780865560181c16927f88b3f8d8053bfd2ab905323c292ab6ed06b3de25aee4ccb822aa1b1d6abcd1e260408051858152866020820152a3146129cd575b505461461e565b805460ff191660021790555f6129c6565b634e487b7160e01b87526011600452602487fd5b6084939250886040519363ab983ced60e01b85526004850152602484015260448301526064820152fd5b60448789856332f62e0160e01b8352600452602452fd5b60448688846391c433b160e01b8352600452602452fd5b633fae088d60e21b89526004859052602452604488fd5b5034610adf57366003190160a08112610adf57606013610adf576001600160401b0360643511610adf5760c060643536036003190112610adf576084356001600160401b038111610adf57612aba903690600401613eda565b612ac26143a5565b6064356004013515158061378d575b612ae290606435600401359061407e565b606435600401355f52600560205260405f209260018060a01b036002541691604051632f141bd960e21b815260246064350135600482015261010081602481875afa908115613652575f916136c1575b5060608151602460405180978193635eba680f60e01b835260048301525afa8015613652575f945f9161367a575b50612b7360246064350135861515614273565b60243585810361365d57506004546001600160a01b0316803b15610adf575f602491604051928380926317fea52160e01b825282606435013560048301525afa80156136525761363d575b50604460643501351561362e576080820151806044606435013511613609575060018060a01b0360035416906080835160246040518095819363d3cef3ed60e01b835260048301525afa8015612776578586908794889361359b575b5060ff1690612c326064803501606435600401614207565b80939150151580613591575b156135755750878892895b8181106134df5750506044606435013581036134c4575061ffff16604460643501358181029190820490036134b05761271090049081811161349b57505060246064350135895560208451948560018c01558360028c01558860038c01550151928360048b01556084606435013560058b01556044606435013560078b0155600e8a0155600f8901908154906001612cea6064803501606435600401614207565b905060ff60a81b9060a81b169260ff60a81b19928260481b8360881b039060481b169060ff8360481b038360881b031916171716179055612d296140bc565b95604051612d368161400d565b8181525f5160206151dd5f395f51905f526020820152826040820152612d5b886141b2565b52612d65876141b2565b5060405190612d738261400d565b81525f5160206151fd5f395f51905f526020820152816040820152612d97876141d3565b52612da1866141d3565b5060405191612daf8361400d565b82525f51602061537d5f395f51905f5260208301526040820152612dd2856141e3565b52612ddc846141e3565b50612de5614931565b94612e03612dfc6064803501606435600401614207565b905061472f565b94845b8651811015612e8a5780612e2f600192612e296064803501606435600401614207565b90614988565b604051612e6760208201927f56002454a4b652e1fa8fa2d700fb5164bff00da7b2a9b9fefd9218a12f8ea6668452604083019061423c565b60808152612e7660a082614028565b519020612e83828a6141f3565b5201612e06565b508688966040516020810181819360208151939101928b5b818110613482575050612ebe925003601f198101835282614028565b5190206040519060208201925f51602061543d5f395f51905f52845260408301526064356004013560608301526024606435013560808301526044606435013560a083015260c08201526084606435013560e082015260a460643501356101008201526101008152612f3261012082614028565b51902090612f3e614587565b948151928382036134655790604287959493925f51602061543d5f395f51905f52875260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208601526130358361472f565b60408601526130438361472f565b6060860152875b8381106132c757505050505061305f91614806565b600183015460018060a01b03600254169061307f600160608501516141f3565b5190823b156101c857906064859283604051958694859363db1867b560e01b855260048501526024840152600160448401525af1801561327e579083916132b2575b5050600183015460018060a01b0360025416906130e3600260608501516141f3565b5190823b156101c857906064859283604051958694859363db1867b560e01b85526004850152602484015261040060448401525af1801561327e5790839161329d575b505060018301548252600a6020526040822080545f1981146132895760010190556004546001600160a01b0316803b156101d057828091604460405180948193632518f95d60e01b835260246064350135600484015283606435013560248401525af1801561327e57908391613269575b505060016004840154930154926131b76064803501606435600401614207565b9490856040519260a0840190845260446064350135602085015260a060408501525260c082019095855b8181106132495750506103cf94955060846064350135606083015260a4606435013560808301527fb7111c767a0223e5524f430ad43ad8bb266219462e4ba9c1779a9f8c9e9622df60246064350135928060643560040135930390a46064356004013561461e565b90916060808261325b6001948c61423c565b0198019101969190966131e1565b8161327391614028565b6101d4578184613197565b6040513d85823e3d90fd5b634e487b7160e01b84526011600452602484fd5b816132a791614028565b6101d4578184613126565b816132bc91614028565b6101d45781846130c1565b9091929394506132de61094561093f838589614761565b60208151910120806132f48360408b01516141f3565b5261331888876109aa60206109a261099861098e898b61098361093f83838b614761565b1561344d5761332782856141f3565b515115801590613436575b6133c4575b885b82811061335057505060010190869493929161304a565b61335e8160608b01516141f3565b5161336d8460608c01516141f3565b511415806133ac575b6133848460608c01516141f3565b5190156133945750600101613339565b638da4848b60e01b8b5260048035905260245260448afd5b50816133bc8260408c01516141f3565b511415613376565b6133d36020610a5884876141f3565b03915afa90811561342b578a916133fa575b506133f48360608b01516141f3565b52613337565b90506020813d8211613423575b8161341460209383614028565b81010312610adf57518b6133e5565b3d9150613407565b6040513d8c823e3d90fd5b50602061344383866141f3565b5101511515613332565b633d94659d60e11b8952600480359052602452604488fd5b606488858463010ef05f60e11b8352600435600452602452604452fd5b8451835260209485019486945090920191600101612ea2565b6360a24d2960e11b8852600452602452604486fd5b634e487b7160e01b88526011600452602488fd5b635915f17d60e11b8952600452604460643581013560245288fd5b6134f681612e296064803501606435600401614207565b928335156135665761350a90843590614098565b92613517604082016142e8565b61354d575b90600191606435600401358d52600660205260408d2060ff808416165f526020528260405f20913591015501612c49565b949061355d600192873590614098565b9590915061351c565b630511e77d60e21b8c5260048cfd5b632afa444760e21b895260048390526001602452604452606488fd5b5080831115612c3e565b94505050506080823d608011613601575b816135b960809383614028565b810103126101c85781519160ff831683036135fd5760208101519061ffff8216820361091b5760ff6135f260606040840151930161491d565b949291949290612c1a565b8580fd5b3d91506135ac565b8460649163fc7125c360e01b8252602483350135600452604483350135602452604452fd5b630511e77d60e21b8452600484fd5b61364a9194505f90614028565b5f925f612bbe565b6040513d5f823e3d90fd5b85906313c32f6160e31b5f5260043560045260245260445260645ffd5b9450506060843d6060116136b9575b8161369660609383614028565b81010312610adf5783516007604060208701519601511015610adf57935f612b60565b3d9150613689565b9050610100813d8211613785575b816136dd6101009383614028565b81010312610adf576040519061010082016001600160401b0381118382101761377157604052805182526020810151602083015260408101516040830152606081015160608301526080810151608083015261373b60a0820161491d565b60a083015260c08101519063ffffffff82168203610adf5760e09160c08401520151600b811015610adf5760e08201525f612b32565b634e487b7160e01b5f52604160045260245ffd5b3d91506136cf565b50606435600401355f526005602052612ae260ff600f60405f200154166137b381613fe8565b159050612ad1565b34610adf576040366003190112610adf5760243560ff81168103610adf576004355f52600660205260ff60405f2091165f52602052608060405f2060ff81541690600181015490600360028201549101549161381a6040518095613f97565b602084015260408301526060820152f35b34610adf5761383936613f52565b91909261384581614431565b8135938415158581613cfb575b61385b9161407e565b60208301359261386a846146db565b613878600382015485614704565b6040820135928315613cec57600a8201549061389a600c84019283549061404b565b808611613cd25750600283015460208701356138b461410e565b916040516138c18161400d565b8281525f5160206151dd5f395f51905f5260208201528160408201526138e6846141b2565b526138f0836141b2565b50604051916138fe8361400d565b82525f5160206152fd5f395f51905f5260208301526040820152613921826141d3565b5261392b816141d3565b50613934614931565b3660e411610adf5760405160208101915f5160206153fd5f395f51905f52835260408201526080606460608301375f60e082015260c0815261397760e082614028565b51902098613983614587565b99825192893591848403613cb8579060428d925f5160206153fd5f395f51905f52845260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208301908152613a7c8661472f565b96604084019788526060613a8f8861472f565b94019384525f5b878110613b555750505050505050505085936060613b539994600d85604095613aef8d60017f560e06d51889a7e4ebb648b6f3a88e4d36ababd9a55d14ab50dccebde3ea02aa9a01613ae9828254614806565b54614868565b613afa868254614098565b905501613b08848254614098565b90558351613b158161400d565b87815260026020820185815286830190868252895f526008602052875f209351845551600184015551910155835192835201356020820152a361467f565b005b613b6661094561093f838a86614761565b6020815191012080613b79838c516141f3565b52613b8f6109aa896111af61093f868389614761565b15613ca257613b9e82866141f3565b515115801590613c8b575b613c27575b5f5b828110613bc1575050600101613a96565b613bcc8188516141f3565b51613bd88489516141f3565b51141580613c12575b613bec8489516141f3565b519015613bfc5750600101613bb0565b88638da4848b60e01b5f5260045260245260445ffd5b5081613c1f828d516141f3565b511415613be1565b613c366020610a5884886141f3565b03915afa908115613652575f91613c5a575b50613c548388516141f3565b52613bae565b90506020813d8211613c83575b81613c7460209383614028565b81010312610adf57515f613c48565b3d9150613c67565b506020613c9883876141f3565b5101511515613ba9565b86633d94659d60e11b5f5260045260245260445ffd5b505063010ef05f60e11b5f5260045260245260445260645ffd5b85886301d8a9b360e71b5f5260045260245260445260645ffd5b630511e77d60e21b5f5260045ffd5b5f9081526008602052604090205415905085613852565b34610adf57613d2036613f0a565b613d2b849294614431565b8235613d37818461450e565b9092600484019560ff875416600781101580613eba5760018214908115613ece575b8115613ea7575b50613d6d91508686614556565b613d75614931565b913660a411610adf57600f7f2eb9f059357f0657ca4ee87e6cac2dfb07885ac887740b8666426c1e532533f394613e44613e9693613b539c602097604051898101915f51602061521d5f395f51905f52835260408201526040606460608301375f60a082015260808152613dea60a082614028565b519020600185015460028601549060405192613e0584613ff2565b5f51602061521d5f395f51905f5284528b840152604083015260608201525f51602061529d5f395f51905f52608082015261010060a08201528c6145bb565b99600660ff1982541617815560038901908154908a545f526006885260ff8060405f20925460081c16165f528752613e84600360405f200191825461404b565b9055546103ec6009830191825461404b565b816040519101358152a2549061467f565b9050613eba576005613d6d91148a613d60565b634e487b7160e01b5f52602160045260245ffd5b5050600281145f613d59565b9181601f84011215610adf578235916001600160401b038311610adf576020808501948460051b010111610adf57565b600319810160c08112610adf57606013610adf576004916040606319830112610adf5760649160a435906001600160401b038211610adf57613f4e91600401613eda565b9091565b60031981016101008112610adf57606013610adf576004916080606319830112610adf5760649160e435906001600160401b038211610adf57613f4e91600401613eda565b906005821015613eba5752565b600319810160e08112610adf57606013610adf576004916060606319830112610adf5760649160c435906001600160401b038211610adf57613f4e91600401613eda565b60041115613eba57565b60c081019081106001600160401b0382111761377157604052565b606081019081106001600160401b0382111761377157604052565b601f909101601f19168101906001600160401b0382119082101761377157604052565b9190820391821161405857565b634e487b7160e01b5f52601160045260245ffd5b63ffffffff168015614058575f190190565b156140865750565b635b4460b760e11b5f5260045260245ffd5b9190820180921161405857565b6001600160401b0381116137715760051b60200190565b604051608091906140cd8382614028565b6003815291601f1901825f5b8281106140e557505050565b6020906040516140f48161400d565b5f81525f838201525f6040820152828285010152016140d9565b6040516060919061411f8382614028565b6002815291601f1901825f5b82811061413757505050565b6020906040516141468161400d565b5f81525f838201525f60408201528282850101520161412b565b604080519091906141718382614028565b6001815291601f1901825f5b82811061418957505050565b6020906040516141988161400d565b5f81525f838201525f60408201528282850101520161417d565b8051156141bf5760200190565b634e487b7160e01b5f52603260045260245ffd5b8051600110156141bf5760400190565b8051600210156141bf5760600190565b80518210156141bf5760209160051b010190565b903590601e1981360301821215610adf57018035906001600160401b038211610adf57602001916060820236038313610adf57565b8035825260208101356001600160401b0381169190829003610adf576040916020840152013590811515809203610adf5760400152565b1561427b5750565b630e33352360e21b5f5260045260245ffd5b3560ff81168103610adf5790565b156142a557505050565b632576a41960e01b5f5260045260ff166024526005811015613eba5760445260645ffd5b9094939260ff6060936080840197845216602083015260408201520152565b358015158103610adf5790565b63ffffffff1663ffffffff81146140585760010190565b903590601e1981360301821215610adf57018035906001600160401b038211610adf57602001918160051b36038313610adf57565b5f52600560205260405f209060018060401b03600f83015460081c169081151580614387575b61437957600660058401549301549190565b91600691500154905f905f90565b5081421015614367565b356001600160401b0381168103610adf5790565b600435801561442257805f525f60205260ff60405f205416614410576044356001600160401b03811690818103610adf57508042116143f657505f525f60205260405f20600160ff19825416179055565b906314d450ed60e31b5f526004526024524260445260645ffd5b632bace59f60e11b5f5260045260245ffd5b63c786bcf960e01b5f5260045ffd5b803590811561442257815f525f60205260ff60405f2054166144b15760400161446d6001600160401b0361446483614391565b16421191614391565b9061448a57505f525f60205260405f20600160ff19825416179055565b6314d450ed60e31b5f9081526004929092526001600160401b031660245242604452606490fd5b50632bace59f60e11b5f5260045260245ffd5b90815f52600760205260405f209160ff600484015416906007821015613eba576144ef911515614273565b81545f52600560205260405f209061450c60038301546004614704565b565b9091825f52600760205260405f209260ff600485015416906007821015613eba5761453a911515614273565b82545f52600560205261450c60405f2092600384015490614704565b90600460ff910154169115614569575050565b630c29da2760e41b5f526004526007811015613eba5760245260445ffd5b60405190608082016001600160401b0381118382101761377157604052606080835f81525f60208201528160408201520152565b9261450c92826145d59396956145cf614587565b50614b92565b928361ffff60a0604084015193015116916148c0565b90602080835192838152019201905f5b8181106146085750505090565b82518452602093840193909201916001016145fb565b908051905f51602061539d5f395f51905f52614660602083015192606060408201519101519360405195865260208601526080604086015260808501906145eb565b9280840360608201528061467a60243595600435956145eb565b0390a4565b90915f51602061539d5f395f51905f52815160208301519061467a6146c66060604087015196015195604051948594855260208501526080604085015260808401906145eb565b828103606084015260208701359635956145eb565b90815f52600560205261450c60405f209260ff600f850154166146fd81613fe8565b1515614273565b60208101359082820361471657505050565b6313c32f6160e31b5f523560045260245260445260645ffd5b90614739826140a5565b6147466040519182614028565b8281528092614757601f19916140a5565b0190602036910137565b91908110156141bf5760051b81013590603e1981360301821215610adf570190565b903590601e1981360301821215610adf57018035906001600160401b038211610adf57602001918136038313610adf57565b6001600160401b03811161377157601f01601f191660200190565b9291926147dc826147b5565b916147ea6040519384614028565b829481845281830111610adf578281602093845f960137010152565b61481f5f606060018060a01b03600254169401516141f3565b51823b15610adf5760645f9283604051958694859363db1867b560e01b855260048501526024840152602060448401525af180156136525761485e5750565b5f61450c91614028565b61488160016060600254828060a01b03169401516141f3565b51823b15610adf5760645f9283604051958694859363db1867b560e01b855260048501526024840152604060448401525af180156136525761485e5750565b906148da5f606060018060a01b03600254169301516141f3565b5190803b15610adf575f928360649261ffff604051978896879563db1867b560e01b8752600487015260248601521660448401525af180156136525761485e5750565b51906001600160401b0382168203610adf57565b36606411610adf5760405160208101907f6868d2644f308ffec455b094e4fdb2aca055748cdce2a4addbb8d51a952519d482526060600460408301375f60a08201526080815261498260a082614028565b51902090565b91908110156141bf576060020190565b906149a2826146db565b9160ff600f84015416906149b582613fe8565b600182036149c1575050565b63d181564760e01b5f526004526149d781613fe8565b60245260445ffd5b9060ff600f8192015460a81c16921691821015614a0e575f52600660205260405f20905f5260205260405f2090565b63a981250960e01b5f5260045260245260445ffd5b600f8201549263ffffffff8460881c169180359280614b205750600d84015480614b0a57506020614a5491016142e8565b614b0457919260a81c60ff16915f5b60ff811684811015614ad057835f52600660205260405f20815f5260205260ff60405f2054166005811015613eba578015159081614ac4575b5015614aae575060010160ff16614a63565b83632448a37960e21b5f5260045260245260445ffd5b6001915014155f614a9c565b50509291506008600a83015492015490818303614aec57505050565b63bae7b27160e01b5f5260045260245260445260645ffd5b92505050565b83638297b89760e01b5f5260045260245260445ffd5b83630cdc2a5d60e11b5f5260045260245260445ffd5b9094939260609260808301968352602083015260408201520152565b600f8101805490919060081c6001600160401b0316614b6f575050565b6006810180546005909201919091555f90558054610100600160481b0319169055565b909192614b9d614587565b50608083015192606081015193614bb2614160565b9460405191614bc08361400d565b6020860135835260208301526040820152614bda856141b2565b52614be4846141b2565b506020815191015194614bf5614587565b958551943592858503614e445790604291885260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208701958652614cdf8561472f565b9560408801968752614cf08661472f565b92606089019384525f5b878110614d0d5750505050505050505090565b614d1e61094561093f838a86614761565b6020815191012080614d31838c516141f3565b52614d476109aa896111af61093f868389614761565b15613ca257614d5682866141f3565b515115801590614e2d575b614dc9575b5f5b828110614d79575050600101614cfa565b614d848188516141f3565b51614d908489516141f3565b51141580614db4575b614da48489516141f3565b519015613bfc5750600101614d68565b5081614dc1828d516141f3565b511415614d99565b614dd86020610a5884886141f3565b03915afa908115613652575f91614dfc575b50614df68388516141f3565b52614d66565b90506020813d8211614e25575b81614e1660209383614028565b81010312610adf57515f614dea565b3d9150614e09565b506020614e3a83876141f3565b5101511515614d61565b50505063010ef05f60e11b5f5260045260245260445260645ffd5b80516020909101516001600160601b0319811692919060148210614e81575050565b6001600160601b031960149290920360031b82901b16169150565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b80519192916014811015614ed657505050505f90565b60148103614ef7575091614eec614ef493614e5f565b60601c61501a565b90565b5f93614fa98594614f0785614e5f565b60601c948460141085601418028518946020614f23878361404b565b9680614f47614f318a6147b5565b99614f3f6040519b8c614028565b808b526147b5565b8984019490601f190136863703930101905e614f9b604051938492614f84602085019762495a6360e31b8952606060248701526084860190614e9c565b916044850152602319848303016064850152614e9c565b03601f198101835282614028565b51915afa3d15615013573d614fbd816147b5565b90614fcb6040519283614028565b81523d5f602083013e5b81615005575b81614fe4575090565b8051602080830193509082019190910312610adf575162495a6360e31b1490565b905060208151101590614fdb565b6060614fd5565b9190823b615055579061502c916150aa565b5061503681613fe8565b15918261504257505090565b6001600160a01b03918216911614919050565b916020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b81519190604183036150da576150d39250602082015190606060408401519301515f1a906150e4565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615151579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15613652575f516001600160a01b0381161561514757905f905f90565b505f906001905f90565b5050505f916003919056fec1ab25af298fe30abedc833aadcafa82827d1b0ed60598679c915d46905d12c0c5acdd3acd598b0dc2bd45c43933b6eaa3137558451e75ecb0f7a70599b46a2e0cd3c1a099728ba7597a08608a3a1ff17acd373c65ce22de4cf82245997374ea4a488cdf12044eb11462311b98010a4926a672245355d0e3ad5db0fbae18007f9e9cc13205d7589b2f1baec11f6885d19c2947704406a53925aed7a57fe3f362194a8fb621598ed2a4d397799ed9d2381c3cbeef030d278a6acda5702e352122b340542024b24373d05c1a18752be02684b215892f8c2e9f4016c27ffb43d44ca657427b5a1f782818a91d7c6a08b1a10b962ab203d11bc7b1d2b277465728e9438e22f160bc0cb43de1e1d692896f01f6b76e2b788a4ffc58da6b4e95cdbd81c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc65c803e7e31b1826982a4d851f144bf4cac30f57acc6f953333410b0d212c1efc6164647265737320766572696679696e67436f6e74726163742c0000000000005cb965769e97134e2a4690fe5f668d525ce1e865f1d45ae1fd10c69842de3ff971fddcf14d013766813b82eee3f72862ddbbdff6689c646d0c4f692d2421ece435d9491ff44ddb5ae05d8552ad4ed4cabf84daae1edbda504beb1921607397bc639b02ed291c14f0e634bc3a46da1c5e3818d662f4f194652010aa69711e136f75696e7432353620636861696e49642c000000000000000000000000000000005acdb2accc4d033093ce8f979a92a9f1ff3e023b82afdbd5bce8dd242a58143ade18e3a02d1331ca41f2c3cd924edc88ce7103385d05211ca9a0d1f484e03de6a2f79123ca1306d153ebae84d3b99b2aaf317aecf990e237ef19c4ce3b528255912df5cc84b80a72ba62303170dbfbb290bf79a361f60456eb0c057a9070f507cd05735f49fa8d197e5fbeeda4ac92628bf47baa180840e2d687a055becd862f194dccb9e4e25924f096f94e42308b77af1a392f69d1f65bbdd0b62a886d42cf57b1d93d46f453912a5e95def202448781a1cd6a6e2e545b87b691b3de5428fb',
  runtimeCode: '0x60806040526004361015610011575f80fd5b5f5f3560e01c80630368805214613d125780630a6f4beb1461382b57806312561816146137bb578063348c4d1d14612a6157806341384d5a146127815780634c4e1fe4146121d15780635372ef28146120425780636737053014611e175780636a5477ac14611dd35780637c37ffd114611da95780639e38d8a014611d7b578063a13e821e146116f5578063bc26a0451461136e578063cbaafd2e14610d4a578063cdbc9af514610b91578063d1de501114610b54578063e12e5396146104d5578063e66eefc81461044b578063eb91e55c14610251578063f42eb765146101d95763f8c8765e14610101575f80fd5b346101d65760803660031901126101d6576004356001600160a01b038116908190036101d4576024356001600160a01b038116908190036101d0576044356001600160a01b03811691908290036101cc576064356001600160a01b03811693908490036101c8576001546001600160a01b0381166101b95760018060a01b0319161760015560018060a01b0319600254161760025560018060a01b0319600354161760035560018060a01b0319600454161760045580f35b63428961cf60e01b8652600486fd5b8480fd5b8380fd5b8280fd5b505b80fd5b50346101d65760203660031901126101d657604060e091600435815260056020522080549060ff600f820154169060078101546008820154600983015491600b600a8501549401549460405196875261023181613fe8565b602087015260408601526060850152608084015260a083015260c0820152f35b50346101d65761026036613fa4565b61026d8492939594614431565b8435610279818461450e565b949092600484019160ff835416600781101561042c57600361029d91148686614556565b6102a5614931565b3660c4116104475790610348929160405160208101915f51602061525d5f395f51905f528352604082015260606064818301378a60c082015260a081526102ed60c082614028565b519020600189015460028a0154906040519261030884613ff2565b5f51602061525d5f395f51905f5284526020840152604083015260608201525f51602061529d5f395f51905f52608082015261010060a0820152876145bb565b946020880191610357836142e8565b156104405760045b600781101561042c576103b87f9baa674c639c0fd426e7a91ab47d068071f911bf47042c78db96f396f175efe1946040946103cf9b9c94869460ff801983541691161790556103ad826142e8565b6103d2575b506142e8565b918151921515835201356020820152a2549061467f565b80f35b600f6104269160038b01546103ec600a8301918254614098565b90550161040263ffffffff825460881c1661406c565b90805463ffffffff60881b191660889290921b63ffffffff60881b16919091179055565b5f6103b2565b634e487b7160e01b89526021600452602489fd5b600561035f565b8880fd5b50346101d65760203660031901126101d657600435815260076020526040812090815490600360048401549301549060ff84169160405193845260ff8560081c166020850152604084015260078210156104c1575060c09260ff916060840152818160101c16608084015260181c1660a0820152f35b634e487b7160e01b81526021600452602490fd5b50346101d6576104e436613f0a565b93926104f281939293614431565b8135916104fe83614998565b9560048701549485602085013503610b41575b6105196140bc565b956002890154906040519061052d8261400d565b81525f51602061537d5f395f51905f526020820152816040820152610551886141b2565b5261055b876141b2565b5060038901549060405161056e8161400d565b8281525f5160206152fd5f395f51905f526020820152816040820152610593896141d3565b5261059d886141d3565b50604051916105ab8361400d565b82525f51602061529d5f395f51905f52602083015260408201526105ce876141e3565b526105d8866141e3565b506105e1614931565b3660a4116109025760405160208101915f5160206151bd5f395f51905f52835260408201526040606460608301378860a08201526080815261062460a082614028565b51902061062f614587565b96805191863590838603610b26576042905f5160206151bd5f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a01526107248361472f565b9160408a019283526107358461472f565b9560608b019687528b5b85811061092e575050505050505060018701805460018060a01b03600254169061076a8985516141f3565b5190823b1561092a579060648a9283604051958694859363db1867b560e01b85526004850152602484015261040060448401525af1801561091f57908891610906575b50506107ba868254614868565b546107d1600260018060a01b0381541693516141f3565b5190823b1561090257906064889283604051958694859363db1867b560e01b85526004850152602484015261010060448401525af180156108f7576108e2575b50600f86018054600697919260209160081c6001600160401b03164210156108d4575b01359601869055805460481c6001600160401b03908116428216019081116108c0578154610100600160481b031916600891821b610100600160481b031617918290556040805197885291901c6001600160401b0316602087015293946103cf9483917fa9b66d999d53447b841d01bf57c5781e1518b41828c4b35c67fef5e5e271b3c49190a261467f565b634e487b7160e01b86526011600452602486fd5b6108dd83614b52565b610834565b6108ed868092614028565b6101c8575f610811565b6040513d88823e3d90fd5b8780fd5b8161091091614028565b61091b57865f6107ad565b8680fd5b6040513d8a823e3d90fd5b8980fd5b61094c61094561093f83858b614761565b80614783565b36916147d0565b602081519101208061095f8388516141f3565b526109b08d896109aa60206109a261099861098e898b61098361093f83838b614761565b969099015197614761565b6020810190614783565b95909236916147d0565b9336916147d0565b91614ec0565b15610b0f576109bf82856141f3565b515115801590610af8575b610a49575b8d5b8281106109e257505060010161073f565b6109ed818b516141f3565b516109f9848c516141f3565b51141580610a34575b610a0d848c516141f3565b519015610a1d57506001016109d1565b8f60449188638da4848b60e01b8352600452602452fd5b5081610a418289516141f3565b511415610a02565b610a926020610a5884876141f3565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908a60048601614b36565b03915afa908115610aeb578f91610ab6575b50610ab0838b516141f3565b526109cf565b90506020813d8211610ae3575b81610ad060209383614028565b81010312610adf57515f610aa4565b5f80fd5b3d9150610ac3565b8f604051903d90823e3d90fd5b506020610b0583866141f3565b51015115156109ca565b633d94659d60e11b8e52600485905260245260448dfd5b60648b85888563010ef05f60e11b8452600452602452604452fd5b610b4f600389015485614704565b610511565b50346101d65760203660031901126101d6576060610b73600435614341565b6040805193845260208401929092526001600160401b031690820152f35b50346101d657610ba036613fa4565b91939290610bad82614431565b8435808552600860205260408520918254610bca83821515614273565b865260056020526040862094610be4600387015486614704565b60208801358015610d3b5760028501928354808311610d1f57508899610c08614931565b943660c411610d1b57600b610cd46060966040958d6103cf9f9a7f959c24c9ec783fe33b0496bd6c018e786081344a574a81ece042daf466fa9dcc9b89519060208201925f5160206153dd5f395f51905f5284528b8301528c60648184013760c082015260a08152610c7b60c082614028565b519020906002600182015491015490895192610c9684613ff2565b5f5160206153dd5f395f51905f5284526020840152898301528a8201525f51602061529d5f395f51905f52608082015261010060a08201528d6145bb565b9a610ce086845461404b565b8355600d8101610cf187825461404b565b905501610cff858254614098565b9055548251938452602084015201356040820152a2549061467f565b8a80fd5b6303eb61ef60e51b8a5260048690526024839052604452606489fd5b630511e77d60e21b8852600488fd5b50346101d657366003190160a081126101d4576060136101d6576064356001600160401b0381116101d457604060031982360301126101d4576084356001600160401b0381116101d057610da2903690600401613eda565b91610dab6143a5565b610db8600482018061430c565b80949150151580611363575b1561134a57610dd6600483018061430c565b1561133657610de590356144c4565b919050610df0614931565b610dfd600485018061430c565b60405160208101929091906001600160fb1b038211610d1b5782602091610e369360051b8091873781010301601f198101835282614028565b5190206040519060208201925f51602061517d5f395f51905f528452604083015260608201526024850135608082015260808152610e7560a082614028565b5190206002830154610e85614160565b9060405190610e938261400d565b60243582525f51602061531d5f395f51905f5260208301526040820152610eb9826141b2565b52610ec3816141b2565b50610ecc614587565b95815192838503611319576042905f51602061517d5f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209060208801918252610fc18461472f565b6040890152610fcf8461472f565b6060890152895b84811061117257505050505050845b848110610ffb57856103cf85602486013561461e565b611008600484018061430c565b82101561115e578160051b01359061101f826144c4565b6002819492940154600286015490818103611143575050600484019360ff85541690600782101561112f5791611066828c94600260019514918215611124575b5086614556565b015460018060a01b0360025416906110828360608b01516141f3565b51823b156101cc576064849283604051958694859363db1867b560e01b855260048501526024840152608060448401525af1801561111957611104575b509260019350600360ff198254161790557fd6e9e70eff9a26fdb345c46a46f1f1e012d2c567c14ade8d4e6551104a6a39af602060405160248801358152a201610fe5565b8161110e91614028565b61090257875f6110bf565b6040513d84823e3d90fd5b60051491505f61105f565b634e487b7160e01b8b52602160045260248bfd5b8a9250606493635469e9df60e01b8452600452602452604452fd5b634e487b7160e01b87526032600452602487fd5b61118361094561093f838986614761565b60208151910120806111998360408d01516141f3565b526111c56109aa886111af61093f868389614761565b6109a261099861098e898c97959751968c614761565b15611301576111d482866141f3565b5151158015906112ea575b611278575b8b5b8281106111f7575050600101610fd6565b828b6112078360608301516141f3565b516112168360608401516141f3565b5114159182611255575b606061122d9201516141f3565b51901561123d57506001016111e6565b638da4848b60e01b8e5260048035905260245260448dfd5b81925060608561126c86604061122d9601516141f3565b51141593925050611220565b6112876020610a5884886141f3565b03915afa9081156112df578d916112ae575b506112a88360608d01516141f3565b526111e4565b90506020813d82116112d7575b816112c860209383614028565b81010312610adf57515f611299565b3d91506112bb565b6040513d8f823e3d90fd5b5060206112f783876141f3565b51015115156111df565b633d94659d60e11b8c5260048035905260245260448bfd5b60648a858763010ef05f60e11b8352600435600452602452604452fd5b634e487b7160e01b86526032600452602486fd5b63b2a2681760e01b8552600484905260c8602452604485fd5b5060c8841115610dc4565b50346101d65761137d36613f52565b939261138881614431565b82359182151583816116bd575b61139e9161407e565b6020840135926113ad84614998565b6113bb600382015485614704565b600f8101805490969060081c6001600160401b03164281116116a657506113e182614b52565b6040810160606113fa6113f38361428d565b858a6149df565b9201359485156116975760028301549861141a600385019a8b549061404b565b6114238461428d565b90808911611673575050611435614931565b3660e41161166f5760405160208101915f5160206153bd5f395f51905f5283526040820152606081016064608091378c60e082015260c0815261147960e082614028565b51902060018601549c60028701546040519261149484613ff2565b5f5160206153bd5f395f51905f5284526020840152604083019e8f526060830152608082015f51602061531d5f395f51905f52905260a0820193608085526114da614587565b506114e5928b614b92565b9960608b019283516114f6906141b2565b519d8e600488015414611657578d9e5061162f6060966103cf9f8f8f8e6115cd829f9e9a9b8f7f5d1ab01152f35cb40a668cca4b0a473c90e83da5c9e434faec422f9dafe73ce39f9a60ff9e60098f63ffffffff9f61156660059f9560049c61ffff6115909851925116916148c0565b611571898254614098565b90550161157f878254614098565b90556104028e825460881c166142f5565b8a549a6115a18d8d60081c166142f5565b9b64ffffffff008d60081b169064ffffffff0019161790558652600760205260408620938455516141b2565b51600183015560038201550190600189198354161782558d6115ee8461428d565b9161ff0084549360081b16918261ff00198516178555600e8b01541090505f1461164b5763ff00000060025b60181b169163ff00ff0019161717905561428d565b930154604051998a5260208a01521660408801521694a461467f565b63ff000000600161161a565b5060448d8f8a633fae088d60e21b8352600452602452fd5b8b80fd5b604051630d45ceb960e11b8152918291611693918b908e600486016142c9565b0390fd5b630511e77d60e21b8a5260048afd5b63dffa879760e01b89526004879052602452604488fd5b90508552600760205260ff60046040872001541660078110156116e1571583611395565b634e487b7160e01b86526021600452602486fd5b50346101d65761170436613fa4565b919261170f81614431565b83359161171b83614998565b9061172a600383015484614704565b6117348287614a23565b600282015494602084013561174761410e565b966040516117548161400d565b8281525f5160206152fd5f395f51905f526020820152816040820152611779896141b2565b52611783886141b2565b50604051916117918361400d565b82525f5160206151dd5f395f51905f52602083015260408201526117b4876141d3565b526117be866141d3565b506117c7614931565b3660c4116104475760405160208101915f5160206152dd5f395f51905f528352604082015260606064818301378960c082015260a0815261180960c082614028565b519020611814614587565b96805193863592858503611d60576042905f5160206152dd5f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a01526119098561472f565b60408a01526119178561472f565b60608a01528a5b858110611b3a57505050505050600181019486865460018060a01b03600254169061194d8360608a01516141f3565b51823b156101cc576064849283604051958694859363db1867b560e01b855260048501526024840152604060448401525af1801561111957611b25575b50865460018060a01b0360025416906119a8600160608a01516141f3565b51823b156101cc576064849283604051958694859363db1867b560e01b855260048501526024840152602060448401525af1801561111957611b10575b505060206119f391016142e8565b15611b08576003945b600f820195611a0a81613fe8565b60ff8019885416911617865580548752600a6020526040872080548015611af4575f1901905586611a46600a600785015494019384549061404b565b600254925490926001600160a01b031690813b156101d057829160448392604051948593849263955d33f960e01b845260048401528860248401525af1801561111957611adf575b5050606084927f0bae9517af19f87bbed4ae3f1494c13eb27ac4becabae7408142dca64a2106309260ff6103cf995416915460405192611acd81613fe8565b835260208301526040820152a261467f565b81611ae991614028565b61091b57865f611a8e565b634e487b7160e01b89526011600452602489fd5b6002946119fc565b81611b1a91614028565b61091b57865f6119e5565b81611b2f91614028565b61091b57865f61198a565b611b45818684614761565b80611b4f91614783565b3690611b5a926147d0565b80519060200120808260408d015190611b72916141f3565b52611b7e828785614761565b80611b8891614783565b60208d015190611b99858a88614761565b60208101611ba691614783565b9390913690611bb4926147d0565b923690611bc0926147d0565b90611bca92614ec0565b15611d4957611bd982856141f3565b515115801590611d32575b611c7c575b8c5b828110611bfc57505060010161191e565b828c611c0c8360608301516141f3565b51611c1b8360608401516141f3565b5114159182611c59575b6060611c329201516141f3565b519015611c425750600101611beb565b638da4848b60e01b8f52600487905260245260448efd5b819250606085611c70866040611c329601516141f3565b51141593925050611c25565b8c611cc66020611c8c85886141f3565b516001548151838301516040938401519351638435f6df60e01b81529586946001600160a01b039094169385938493908b60048601614b36565b03915afa918215611d265784918e9193611cf0575b50906060611cea9201516141f3565b52611be9565b925050506020813d8211611d1e575b81611d0c60209383614028565b81010312610adf5751828c6060611cdb565b3d9150611cff565b604051903d90823e3d90fd5b506020611d3f83866141f3565b5101511515611be4565b633d94659d60e11b8d52600485905260245260448cfd5b60648c87878763010ef05f60e11b8452600452602452604452fd5b50346101d65760203660031901126101d65760ff604060209260043581528084522054166040519015158152f35b50346101d65760203660031901126101d65760406020916004358152600a83522054604051908152f35b50346101d65760203660031901126101d657606090600435815260086020526040812080549060026001820154910154916040519350835260208301526040820152f35b50346101d657611e2636613f52565b909392611e3281614431565b823591611e3e83614998565b93611e4d600386015484614704565b60208101611e64611e5d8261428d565b87876149df565b9760ff895416600581101561042c57611e8a90611e808461428d565b886001831461429b565b60408301359360018a01918254611ea08561428d565b90808811612022575050611eb2614931565b3660e411610d1b5791611f579160089360405160208101915f51602061515d5f395f51905f52835260408201526080606460608301378d60e082015260c08152611efd60e082614028565b51902060018c015460028d01549060405192611f1884613ff2565b5f51602061515d5f395f51905f5284526020840152604083015260608201525f5160206152fd5f395f51905f526080820152604060a0820152896145bb565b97611f6560608a01516141b2565b5160048c01558560028c015501611f7d858254614098565b90558361200d575060045b6005811015611ff95760ff6103cf98996060889583611fd47f864033dcb14d06e5be5282bfb00b5229efb674c8ee95e690d214990bd764b538978497838019885416911617865561428d565b93541697611fe5604051809a613f97565b6020890152013560408701521693a361467f565b634e487b7160e01b88526021600452602488fd5b54830361201b576002611f88565b6003611f88565b604051631ed42a9560e01b8152918291611693918a908d600486016142c9565b50346101d65761205136613fa4565b91909261205d81614431565b81359161206983614998565b93612078600486015484614704565b6020820195612089611e5d8861428d565b9560ff87541660058110156121bd57906120b9828b9594931580156121b3575b896120b38d61428d565b9161429b565b6120c1614931565b3660c4116101c8576103cf996121927f1d1c2523fbf37b2567fb2249a84234c12961dcc69052477d0a0507ff2143cea19560209560ff956121a2958d9a604051908a8201925f51602061541d5f395f51905f5284526040830152606060648184013760c082015260a0815261213760c082614028565b5190209060026001820154910154906040519261215384613ff2565b5f51602061541d5f395f51905f5284528a840152604083015260608201525f51602061537d5f395f51905f52608082015261040060a08201528b6145bb565b996001841982541617905561428d565b6040805196013586521693a361467f565b50600481146120a9565b634e487b7160e01b8a52602160045260248afd5b50346101d6576121e036613fa4565b919392906121ed82614431565b600254604051631744d9d760e21b8152863560048201529060a090829060249082906001600160a01b03165afa80156127765785906126cb575b612241915061223a873582511515614273565b5183614704565b612249614931565b3660c4116101c85760405160208101915f51602061519d5f395f51905f528352604082015260606064818301378560c082015260a0815261228b60c082614028565b5190209260208301359361229d61410e565b946040516122aa8161400d565b8181525f5160206151fd5f395f51905f526020820152883560408201526122d0876141b2565b526122da866141b2565b50604051906122e88261400d565b81525f5160206151dd5f395f51905f5260208201528735604082015261230d866141d3565b52612317856141d3565b50612320614587565b948051938535928585036126b0576042905f51602061519d5f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208801526124158561472f565b60408801526124238561472f565b6060880152875b8581106124db5750505050505060208401359361244a60608401516141b2565b51851415806124c4575b156124b0576103cf93946040820135823587526009602052604087208288526020528060408820556040519081527fe282a4e93bb79977e9ad0171f4b29d160324258130bf27da685e4876ad8304f16020843592a3359061467f565b6301b2debf60e71b84526004859052602484fd5b506124d260608401516141d3565b51851415612454565b6124e6818684614761565b806124f091614783565b36906124fb926147d0565b80519060200120808260408b015190612513916141f3565b5261251f828785614761565b8061252991614783565b60208b01519061253a858a88614761565b6020810161254791614783565b9390913690612555926147d0565b923690612561926147d0565b9061256b92614ec0565b156126995761257a82856141f3565b515115801590612682575b612610575b895b82811061259d57505060010161242a565b6125ab8160608c01516141f3565b516125ba8460608d01516141f3565b511415806125f8575b6125d18460608d01516141f3565b5190156125e1575060010161258c565b638da4848b60e01b8c52600487905260245260448bfd5b50816126088260408d01516141f3565b5114156125c3565b61261f6020610a5884876141f3565b03915afa908115612677578b91612646575b506126408360608c01516141f3565b5261258a565b90506020813d821161266f575b8161266060209383614028565b81010312610adf57515f612631565b3d9150612653565b6040513d8d823e3d90fd5b50602061268f83866141f3565b5101511515612585565b633d94659d60e11b8a526004859052602452604489fd5b60648987878763010ef05f60e11b8452600452602452604452fd5b5060a0813d60a01161276e575b816126e560a09383614028565b810103126101c8576040519060a082016001600160401b0381118382101761275a576040528051825260208101516001600160e81b03198116810361091b5760208301526040810151801515810361091b57829160809160406122419501526060810151606084015201516080820152612227565b634e487b7160e01b87526041600452602487fd5b3d91506126d8565b6040513d87823e3d90fd5b50346101d657366003190160a081126101d4576060136101d65760203660631901126101d6576084356001600160401b0381116101d4576127c6903690600401613eda565b6127d19291926143a5565b6064356127dd816144c4565b9290916004830191825460ff81166007811015611ff957600161280291148685614556565b84548752600660205260ff80604089209260081c16165f5260205260405f209061282a614931565b36608411610902576128dc9060405160208101915f51602061533d5f395f51905f528352604082015260206064606083013789608082015260608152612871608082614028565b51902091600260018901549801998a546040519461288e86613ff2565b5f51602061533d5f395f51905f528652602086015260408501998a5260608501525f51602061529d5f395f51905f52608085015260a084019361010085526128d4614587565b506004614b92565b95606087019260046128ee85516141b2565b519101548114612a4a575061291692918761ffff6129109351925116916148c0565b516141b2565b519560018401548714612a3357600284019081548814612a1c57548652600960205260408620878752602052604086205460038501548181116129f2575050869055815460ff8160101c169660ff88146129de5760ff60016103cf9899019262ff00008285169460101b169062ff000019161780865560181c16927f88b3f8d8053bfd2ab905323c292ab6ed06b3de25aee4ccb822aa1b1d6abcd1e260408051858152866020820152a3146129cd575b505461461e565b805460ff191660021790555f6129c6565b634e487b7160e01b87526011600452602487fd5b6084939250886040519363ab983ced60e01b85526004850152602484015260448301526064820152fd5b60448789856332f62e0160e01b8352600452602452fd5b60448688846391c433b160e01b8352600452602452fd5b633fae088d60e21b89526004859052602452604488fd5b5034610adf57366003190160a08112610adf57606013610adf576001600160401b0360643511610adf5760c060643536036003190112610adf576084356001600160401b038111610adf57612aba903690600401613eda565b612ac26143a5565b6064356004013515158061378d575b612ae290606435600401359061407e565b606435600401355f52600560205260405f209260018060a01b036002541691604051632f141bd960e21b815260246064350135600482015261010081602481875afa908115613652575f916136c1575b5060608151602460405180978193635eba680f60e01b835260048301525afa8015613652575f945f9161367a575b50612b7360246064350135861515614273565b60243585810361365d57506004546001600160a01b0316803b15610adf575f602491604051928380926317fea52160e01b825282606435013560048301525afa80156136525761363d575b50604460643501351561362e576080820151806044606435013511613609575060018060a01b0360035416906080835160246040518095819363d3cef3ed60e01b835260048301525afa8015612776578586908794889361359b575b5060ff1690612c326064803501606435600401614207565b80939150151580613591575b156135755750878892895b8181106134df5750506044606435013581036134c4575061ffff16604460643501358181029190820490036134b05761271090049081811161349b57505060246064350135895560208451948560018c01558360028c01558860038c01550151928360048b01556084606435013560058b01556044606435013560078b0155600e8a0155600f8901908154906001612cea6064803501606435600401614207565b905060ff60a81b9060a81b169260ff60a81b19928260481b8360881b039060481b169060ff8360481b038360881b031916171716179055612d296140bc565b95604051612d368161400d565b8181525f5160206151dd5f395f51905f526020820152826040820152612d5b886141b2565b52612d65876141b2565b5060405190612d738261400d565b81525f5160206151fd5f395f51905f526020820152816040820152612d97876141d3565b52612da1866141d3565b5060405191612daf8361400d565b82525f51602061537d5f395f51905f5260208301526040820152612dd2856141e3565b52612ddc846141e3565b50612de5614931565b94612e03612dfc6064803501606435600401614207565b905061472f565b94845b8651811015612e8a5780612e2f600192612e296064803501606435600401614207565b90614988565b604051612e6760208201927f56002454a4b652e1fa8fa2d700fb5164bff00da7b2a9b9fefd9218a12f8ea6668452604083019061423c565b60808152612e7660a082614028565b519020612e83828a6141f3565b5201612e06565b508688966040516020810181819360208151939101928b5b818110613482575050612ebe925003601f198101835282614028565b5190206040519060208201925f51602061543d5f395f51905f52845260408301526064356004013560608301526024606435013560808301526044606435013560a083015260c08201526084606435013560e082015260a460643501356101008201526101008152612f3261012082614028565b51902090612f3e614587565b948151928382036134655790604287959493925f51602061543d5f395f51905f52875260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208601526130358361472f565b60408601526130438361472f565b6060860152875b8381106132c757505050505061305f91614806565b600183015460018060a01b03600254169061307f600160608501516141f3565b5190823b156101c857906064859283604051958694859363db1867b560e01b855260048501526024840152600160448401525af1801561327e579083916132b2575b5050600183015460018060a01b0360025416906130e3600260608501516141f3565b5190823b156101c857906064859283604051958694859363db1867b560e01b85526004850152602484015261040060448401525af1801561327e5790839161329d575b505060018301548252600a6020526040822080545f1981146132895760010190556004546001600160a01b0316803b156101d057828091604460405180948193632518f95d60e01b835260246064350135600484015283606435013560248401525af1801561327e57908391613269575b505060016004840154930154926131b76064803501606435600401614207565b9490856040519260a0840190845260446064350135602085015260a060408501525260c082019095855b8181106132495750506103cf94955060846064350135606083015260a4606435013560808301527fb7111c767a0223e5524f430ad43ad8bb266219462e4ba9c1779a9f8c9e9622df60246064350135928060643560040135930390a46064356004013561461e565b90916060808261325b6001948c61423c565b0198019101969190966131e1565b8161327391614028565b6101d4578184613197565b6040513d85823e3d90fd5b634e487b7160e01b84526011600452602484fd5b816132a791614028565b6101d4578184613126565b816132bc91614028565b6101d45781846130c1565b9091929394506132de61094561093f838589614761565b60208151910120806132f48360408b01516141f3565b5261331888876109aa60206109a261099861098e898b61098361093f83838b614761565b1561344d5761332782856141f3565b515115801590613436575b6133c4575b885b82811061335057505060010190869493929161304a565b61335e8160608b01516141f3565b5161336d8460608c01516141f3565b511415806133ac575b6133848460608c01516141f3565b5190156133945750600101613339565b638da4848b60e01b8b5260048035905260245260448afd5b50816133bc8260408c01516141f3565b511415613376565b6133d36020610a5884876141f3565b03915afa90811561342b578a916133fa575b506133f48360608b01516141f3565b52613337565b90506020813d8211613423575b8161341460209383614028565b81010312610adf57518b6133e5565b3d9150613407565b6040513d8c823e3d90fd5b50602061344383866141f3565b5101511515613332565b633d94659d60e11b8952600480359052602452604488fd5b606488858463010ef05f60e11b8352600435600452602452604452fd5b8451835260209485019486945090920191600101612ea2565b6360a24d2960e11b8852600452602452604486fd5b634e487b7160e01b88526011600452602488fd5b635915f17d60e11b8952600452604460643581013560245288fd5b6134f681612e296064803501606435600401614207565b928335156135665761350a90843590614098565b92613517604082016142e8565b61354d575b90600191606435600401358d52600660205260408d2060ff808416165f526020528260405f20913591015501612c49565b949061355d600192873590614098565b9590915061351c565b630511e77d60e21b8c5260048cfd5b632afa444760e21b895260048390526001602452604452606488fd5b5080831115612c3e565b94505050506080823d608011613601575b816135b960809383614028565b810103126101c85781519160ff831683036135fd5760208101519061ffff8216820361091b5760ff6135f260606040840151930161491d565b949291949290612c1a565b8580fd5b3d91506135ac565b8460649163fc7125c360e01b8252602483350135600452604483350135602452604452fd5b630511e77d60e21b8452600484fd5b61364a9194505f90614028565b5f925f612bbe565b6040513d5f823e3d90fd5b85906313c32f6160e31b5f5260043560045260245260445260645ffd5b9450506060843d6060116136b9575b8161369660609383614028565b81010312610adf5783516007604060208701519601511015610adf57935f612b60565b3d9150613689565b9050610100813d8211613785575b816136dd6101009383614028565b81010312610adf576040519061010082016001600160401b0381118382101761377157604052805182526020810151602083015260408101516040830152606081015160608301526080810151608083015261373b60a0820161491d565b60a083015260c08101519063ffffffff82168203610adf5760e09160c08401520151600b811015610adf5760e08201525f612b32565b634e487b7160e01b5f52604160045260245ffd5b3d91506136cf565b50606435600401355f526005602052612ae260ff600f60405f200154166137b381613fe8565b159050612ad1565b34610adf576040366003190112610adf5760243560ff81168103610adf576004355f52600660205260ff60405f2091165f52602052608060405f2060ff81541690600181015490600360028201549101549161381a6040518095613f97565b602084015260408301526060820152f35b34610adf5761383936613f52565b91909261384581614431565b8135938415158581613cfb575b61385b9161407e565b60208301359261386a846146db565b613878600382015485614704565b6040820135928315613cec57600a8201549061389a600c84019283549061404b565b808611613cd25750600283015460208701356138b461410e565b916040516138c18161400d565b8281525f5160206151dd5f395f51905f5260208201528160408201526138e6846141b2565b526138f0836141b2565b50604051916138fe8361400d565b82525f5160206152fd5f395f51905f5260208301526040820152613921826141d3565b5261392b816141d3565b50613934614931565b3660e411610adf5760405160208101915f5160206153fd5f395f51905f52835260408201526080606460608301375f60e082015260c0815261397760e082614028565b51902098613983614587565b99825192893591848403613cb8579060428d925f5160206153fd5f395f51905f52845260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208301908152613a7c8661472f565b96604084019788526060613a8f8861472f565b94019384525f5b878110613b555750505050505050505085936060613b539994600d85604095613aef8d60017f560e06d51889a7e4ebb648b6f3a88e4d36ababd9a55d14ab50dccebde3ea02aa9a01613ae9828254614806565b54614868565b613afa868254614098565b905501613b08848254614098565b90558351613b158161400d565b87815260026020820185815286830190868252895f526008602052875f209351845551600184015551910155835192835201356020820152a361467f565b005b613b6661094561093f838a86614761565b6020815191012080613b79838c516141f3565b52613b8f6109aa896111af61093f868389614761565b15613ca257613b9e82866141f3565b515115801590613c8b575b613c27575b5f5b828110613bc1575050600101613a96565b613bcc8188516141f3565b51613bd88489516141f3565b51141580613c12575b613bec8489516141f3565b519015613bfc5750600101613bb0565b88638da4848b60e01b5f5260045260245260445ffd5b5081613c1f828d516141f3565b511415613be1565b613c366020610a5884886141f3565b03915afa908115613652575f91613c5a575b50613c548388516141f3565b52613bae565b90506020813d8211613c83575b81613c7460209383614028565b81010312610adf57515f613c48565b3d9150613c67565b506020613c9883876141f3565b5101511515613ba9565b86633d94659d60e11b5f5260045260245260445ffd5b505063010ef05f60e11b5f5260045260245260445260645ffd5b85886301d8a9b360e71b5f5260045260245260445260645ffd5b630511e77d60e21b5f5260045ffd5b5f9081526008602052604090205415905085613852565b34610adf57613d2036613f0a565b613d2b849294614431565b8235613d37818461450e565b9092600484019560ff875416600781101580613eba5760018214908115613ece575b8115613ea7575b50613d6d91508686614556565b613d75614931565b913660a411610adf57600f7f2eb9f059357f0657ca4ee87e6cac2dfb07885ac887740b8666426c1e532533f394613e44613e9693613b539c602097604051898101915f51602061521d5f395f51905f52835260408201526040606460608301375f60a082015260808152613dea60a082614028565b519020600185015460028601549060405192613e0584613ff2565b5f51602061521d5f395f51905f5284528b840152604083015260608201525f51602061529d5f395f51905f52608082015261010060a08201528c6145bb565b99600660ff1982541617815560038901908154908a545f526006885260ff8060405f20925460081c16165f528752613e84600360405f200191825461404b565b9055546103ec6009830191825461404b565b816040519101358152a2549061467f565b9050613eba576005613d6d91148a613d60565b634e487b7160e01b5f52602160045260245ffd5b5050600281145f613d59565b9181601f84011215610adf578235916001600160401b038311610adf576020808501948460051b010111610adf57565b600319810160c08112610adf57606013610adf576004916040606319830112610adf5760649160a435906001600160401b038211610adf57613f4e91600401613eda565b9091565b60031981016101008112610adf57606013610adf576004916080606319830112610adf5760649160e435906001600160401b038211610adf57613f4e91600401613eda565b906005821015613eba5752565b600319810160e08112610adf57606013610adf576004916060606319830112610adf5760649160c435906001600160401b038211610adf57613f4e91600401613eda565b60041115613eba57565b60c081019081106001600160401b0382111761377157604052565b606081019081106001600160401b0382111761377157604052565b601f909101601f19168101906001600160401b0382119082101761377157604052565b9190820391821161405857565b634e487b7160e01b5f52601160045260245ffd5b63ffffffff168015614058575f190190565b156140865750565b635b4460b760e11b5f5260045260245ffd5b9190820180921161405857565b6001600160401b0381116137715760051b60200190565b604051608091906140cd8382614028565b6003815291601f1901825f5b8281106140e557505050565b6020906040516140f48161400d565b5f81525f838201525f6040820152828285010152016140d9565b6040516060919061411f8382614028565b6002815291601f1901825f5b82811061413757505050565b6020906040516141468161400d565b5f81525f838201525f60408201528282850101520161412b565b604080519091906141718382614028565b6001815291601f1901825f5b82811061418957505050565b6020906040516141988161400d565b5f81525f838201525f60408201528282850101520161417d565b8051156141bf5760200190565b634e487b7160e01b5f52603260045260245ffd5b8051600110156141bf5760400190565b8051600210156141bf5760600190565b80518210156141bf5760209160051b010190565b903590601e1981360301821215610adf57018035906001600160401b038211610adf57602001916060820236038313610adf57565b8035825260208101356001600160401b0381169190829003610adf576040916020840152013590811515809203610adf5760400152565b1561427b5750565b630e33352360e21b5f5260045260245ffd5b3560ff81168103610adf5790565b156142a557505050565b632576a41960e01b5f5260045260ff166024526005811015613eba5760445260645ffd5b9094939260ff6060936080840197845216602083015260408201520152565b358015158103610adf5790565b63ffffffff1663ffffffff81146140585760010190565b903590601e1981360301821215610adf57018035906001600160401b038211610adf57602001918160051b36038313610adf57565b5f52600560205260405f209060018060401b03600f83015460081c169081151580614387575b61437957600660058401549301549190565b91600691500154905f905f90565b5081421015614367565b356001600160401b0381168103610adf5790565b600435801561442257805f525f60205260ff60405f205416614410576044356001600160401b03811690818103610adf57508042116143f657505f525f60205260405f20600160ff19825416179055565b906314d450ed60e31b5f526004526024524260445260645ffd5b632bace59f60e11b5f5260045260245ffd5b63c786bcf960e01b5f5260045ffd5b803590811561442257815f525f60205260ff60405f2054166144b15760400161446d6001600160401b0361446483614391565b16421191614391565b9061448a57505f525f60205260405f20600160ff19825416179055565b6314d450ed60e31b5f9081526004929092526001600160401b031660245242604452606490fd5b50632bace59f60e11b5f5260045260245ffd5b90815f52600760205260405f209160ff600484015416906007821015613eba576144ef911515614273565b81545f52600560205260405f209061450c60038301546004614704565b565b9091825f52600760205260405f209260ff600485015416906007821015613eba5761453a911515614273565b82545f52600560205261450c60405f2092600384015490614704565b90600460ff910154169115614569575050565b630c29da2760e41b5f526004526007811015613eba5760245260445ffd5b60405190608082016001600160401b0381118382101761377157604052606080835f81525f60208201528160408201520152565b9261450c92826145d59396956145cf614587565b50614b92565b928361ffff60a0604084015193015116916148c0565b90602080835192838152019201905f5b8181106146085750505090565b82518452602093840193909201916001016145fb565b908051905f51602061539d5f395f51905f52614660602083015192606060408201519101519360405195865260208601526080604086015260808501906145eb565b9280840360608201528061467a60243595600435956145eb565b0390a4565b90915f51602061539d5f395f51905f52815160208301519061467a6146c66060604087015196015195604051948594855260208501526080604085015260808401906145eb565b828103606084015260208701359635956145eb565b90815f52600560205261450c60405f209260ff600f850154166146fd81613fe8565b1515614273565b60208101359082820361471657505050565b6313c32f6160e31b5f523560045260245260445260645ffd5b90614739826140a5565b6147466040519182614028565b8281528092614757601f19916140a5565b0190602036910137565b91908110156141bf5760051b81013590603e1981360301821215610adf570190565b903590601e1981360301821215610adf57018035906001600160401b038211610adf57602001918136038313610adf57565b6001600160401b03811161377157601f01601f191660200190565b9291926147dc826147b5565b916147ea6040519384614028565b829481845281830111610adf578281602093845f960137010152565b61481f5f606060018060a01b03600254169401516141f3565b51823b15610adf5760645f9283604051958694859363db1867b560e01b855260048501526024840152602060448401525af180156136525761485e5750565b5f61450c91614028565b61488160016060600254828060a01b03169401516141f3565b51823b15610adf5760645f9283604051958694859363db1867b560e01b855260048501526024840152604060448401525af180156136525761485e5750565b906148da5f606060018060a01b03600254169301516141f3565b5190803b15610adf575f928360649261ffff604051978896879563db1867b560e01b8752600487015260248601521660448401525af180156136525761485e5750565b51906001600160401b0382168203610adf57565b36606411610adf5760405160208101907f6868d2644f308ffec455b094e4fdb2aca055748cdce2a4addbb8d51a952519d482526060600460408301375f60a08201526080815261498260a082614028565b51902090565b91908110156141bf576060020190565b906149a2826146db565b9160ff600f84015416906149b582613fe8565b600182036149c1575050565b63d181564760e01b5f526004526149d781613fe8565b60245260445ffd5b9060ff600f8192015460a81c16921691821015614a0e575f52600660205260405f20905f5260205260405f2090565b63a981250960e01b5f5260045260245260445ffd5b600f8201549263ffffffff8460881c169180359280614b205750600d84015480614b0a57506020614a5491016142e8565b614b0457919260a81c60ff16915f5b60ff811684811015614ad057835f52600660205260405f20815f5260205260ff60405f2054166005811015613eba578015159081614ac4575b5015614aae575060010160ff16614a63565b83632448a37960e21b5f5260045260245260445ffd5b6001915014155f614a9c565b50509291506008600a83015492015490818303614aec57505050565b63bae7b27160e01b5f5260045260245260445260645ffd5b92505050565b83638297b89760e01b5f5260045260245260445ffd5b83630cdc2a5d60e11b5f5260045260245260445ffd5b9094939260609260808301968352602083015260408201520152565b600f8101805490919060081c6001600160401b0316614b6f575050565b6006810180546005909201919091555f90558054610100600160481b0319169055565b909192614b9d614587565b50608083015192606081015193614bb2614160565b9460405191614bc08361400d565b6020860135835260208301526040820152614bda856141b2565b52614be4846141b2565b506020815191015194614bf5614587565b958551943592858503614e445790604291885260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201526e1cdd1c9a5b99c81d995c9cda5bdb8b608a1b60198201525f51602061535d5f395f51905f5260288201525f5160206152bd5f395f51905f52603882015260296051820153206040519081525f51602061523d5f395f51905f5260208201525f51602061527d5f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208701958652614cdf8561472f565b9560408801968752614cf08661472f565b92606089019384525f5b878110614d0d5750505050505050505090565b614d1e61094561093f838a86614761565b6020815191012080614d31838c516141f3565b52614d476109aa896111af61093f868389614761565b15613ca257614d5682866141f3565b515115801590614e2d575b614dc9575b5f5b828110614d79575050600101614cfa565b614d848188516141f3565b51614d908489516141f3565b51141580614db4575b614da48489516141f3565b519015613bfc5750600101614d68565b5081614dc1828d516141f3565b511415614d99565b614dd86020610a5884886141f3565b03915afa908115613652575f91614dfc575b50614df68388516141f3565b52614d66565b90506020813d8211614e25575b81614e1660209383614028565b81010312610adf57515f614dea565b3d9150614e09565b506020614e3a83876141f3565b5101511515614d61565b50505063010ef05f60e11b5f5260045260245260445260645ffd5b80516020909101516001600160601b0319811692919060148210614e81575050565b6001600160601b031960149290920360031b82901b16169150565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b80519192916014811015614ed657505050505f90565b60148103614ef7575091614eec614ef493614e5f565b60601c61501a565b90565b5f93614fa98594614f0785614e5f565b60601c948460141085601418028518946020614f23878361404b565b9680614f47614f318a6147b5565b99614f3f6040519b8c614028565b808b526147b5565b8984019490601f190136863703930101905e614f9b604051938492614f84602085019762495a6360e31b8952606060248701526084860190614e9c565b916044850152602319848303016064850152614e9c565b03601f198101835282614028565b51915afa3d15615013573d614fbd816147b5565b90614fcb6040519283614028565b81523d5f602083013e5b81615005575b81614fe4575090565b8051602080830193509082019190910312610adf575162495a6360e31b1490565b905060208151101590614fdb565b6060614fd5565b9190823b615055579061502c916150aa565b5061503681613fe8565b15918261504257505090565b6001600160a01b03918216911614919050565b916020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b81519190604183036150da576150d39250602082015190606060408401519301515f1a906150e4565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615151579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15613652575f516001600160a01b0381161561514757905f905f90565b505f906001905f90565b5050505f916003919056fec1ab25af298fe30abedc833aadcafa82827d1b0ed60598679c915d46905d12c0c5acdd3acd598b0dc2bd45c43933b6eaa3137558451e75ecb0f7a70599b46a2e0cd3c1a099728ba7597a08608a3a1ff17acd373c65ce22de4cf82245997374ea4a488cdf12044eb11462311b98010a4926a672245355d0e3ad5db0fbae18007f9e9cc13205d7589b2f1baec11f6885d19c2947704406a53925aed7a57fe3f362194a8fb621598ed2a4d397799ed9d2381c3cbeef030d278a6acda5702e352122b340542024b24373d05c1a18752be02684b215892f8c2e9f4016c27ffb43d44ca657427b5a1f782818a91d7c6a08b1a10b962ab203d11bc7b1d2b277465728e9438e22f160bc0cb43de1e1d692896f01f6b76e2b788a4ffc58da6b4e95cdbd81c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc65c803e7e31b1826982a4d851f144bf4cac30f57acc6f953333410b0d212c1efc6164647265737320766572696679696e67436f6e74726163742c0000000000005cb965769e97134e2a4690fe5f668d525ce1e865f1d45ae1fd10c69842de3ff971fddcf14d013766813b82eee3f72862ddbbdff6689c646d0c4f692d2421ece435d9491ff44ddb5ae05d8552ad4ed4cabf84daae1edbda504beb1921607397bc639b02ed291c14f0e634bc3a46da1c5e3818d662f4f194652010aa69711e136f75696e7432353620636861696e49642c000000000000000000000000000000005acdb2accc4d033093ce8f979a92a9f1ff3e023b82afdbd5bce8dd242a58143ade18e3a02d1331ca41f2c3cd924edc88ce7103385d05211ca9a0d1f484e03de6a2f79123ca1306d153ebae84d3b99b2aaf317aecf990e237ef19c4ce3b528255912df5cc84b80a72ba62303170dbfbb290bf79a361f60456eb0c057a9070f507cd05735f49fa8d197e5fbeeda4ac92628bf47baa180840e2d687a055becd862f194dccb9e4e25924f096f94e42308b77af1a392f69d1f65bbdd0b62a886d42cf57b1d93d46f453912a5e95def202448781a1cd6a6e2e545b87b691b3de5428fb',
} as const

// Generated from Registry by `npm run gen`. Do not edit.
export const registry = {
  name: 'Registry',
  address: '0x00000000000000000000000000000000c0ce0001',
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
    "name": "RegistryAdmissionVotes",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "enum OrganisationKind",
      "name": "kind",
      "type": "uint8"
     }
    ],
    "name": "RegistryBadKind",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     }
    ],
    "name": "RegistryBadSigner",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "enum OrganisationStatus",
      "name": "from",
      "type": "uint8"
     },
     {
      "internalType": "enum OrganisationStatus",
      "name": "to",
      "type": "uint8"
     }
    ],
    "name": "RegistryBadStatus",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint8",
      "name": "threshold",
      "type": "uint8"
     },
     {
      "internalType": "uint256",
      "name": "governing",
      "type": "uint256"
     }
    ],
    "name": "RegistryBadThreshold",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "uint64",
      "name": "validFrom",
      "type": "uint64"
     },
     {
      "internalType": "uint64",
      "name": "validUntil",
      "type": "uint64"
     }
    ],
    "name": "RegistryBadWindow",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "fromMember",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "toMember",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     }
    ],
    "name": "RegistryDelegationExists",
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
    "name": "RegistryLastAdministrator",
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
    "name": "RegistryMemberExists",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "internalType": "uint64",
      "name": "validFrom",
      "type": "uint64"
     },
     {
      "internalType": "uint64",
      "name": "validUntil",
      "type": "uint64"
     },
     {
      "internalType": "uint256",
      "name": "blockTime",
      "type": "uint256"
     }
    ],
    "name": "RegistryMemberNotValid",
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
    "name": "RegistryMemberRevoked",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "fromMember",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "toMember",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     }
    ],
    "name": "RegistryNoDelegation",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "scope",
      "type": "bytes32"
     }
    ],
    "name": "RegistryNoMandate",
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
    "name": "RegistryNotGoverning",
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
    "name": "RegistryOrganisationExists",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "internalType": "enum OrganisationStatus",
      "name": "status",
      "type": "uint8"
     }
    ],
    "name": "RegistryOrganisationNotActive",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "person",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     }
    ],
    "name": "RegistryPersonTaken",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     },
     {
      "internalType": "enum OrganisationKind",
      "name": "kind",
      "type": "uint8"
     }
    ],
    "name": "RegistryRoleNotForKind",
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
    "name": "RegistrySameOrganisationTwice",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "most",
      "type": "uint256"
     }
    ],
    "name": "RegistryTooManyAdministrators",
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
    "name": "RegistryTooManyRoles",
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
    "name": "RegistryUnknownMember",
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
    "name": "RegistryUnknownOrganisation",
    "type": "error"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "expected",
      "type": "bytes32"
     }
    ],
    "name": "RegistryWrongOrganisation",
    "type": "error"
   },
   {
    "inputs": [],
    "name": "RegistryZeroId",
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
      "indexed": false,
      "internalType": "uint8",
      "name": "threshold",
      "type": "uint8"
     }
    ],
    "name": "AdmissionThresholdChanged",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "fromMember",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "toMember",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "scope",
      "type": "bytes32"
     }
    ],
    "name": "DelegationEnded",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "member",
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
      "name": "person",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes",
      "name": "signer",
      "type": "bytes"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "validFrom",
      "type": "uint64"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "validUntil",
      "type": "uint64"
     }
    ],
    "name": "MemberEnrolled",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "member",
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
      "name": "reason",
      "type": "bytes32"
     }
    ],
    "name": "MemberRevoked",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "did",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "enum OrganisationKind",
      "name": "kind",
      "type": "uint8"
     },
     {
      "indexed": false,
      "internalType": "bool",
      "name": "governing",
      "type": "bool"
     }
    ],
    "name": "OrganisationAdmitted",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "enum OrganisationStatus",
      "name": "status",
      "type": "uint8"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "reason",
      "type": "bytes32"
     }
    ],
    "name": "OrganisationStatusChanged",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "fromMember",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "toMember",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "scope",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "validUntil",
      "type": "uint64"
     }
    ],
    "name": "RoleDelegated",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "scope",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "validFrom",
      "type": "uint64"
     },
     {
      "indexed": false,
      "internalType": "uint64",
      "name": "validUntil",
      "type": "uint64"
     }
    ],
    "name": "RoleGranted",
    "type": "event"
   },
   {
    "anonymous": false,
    "inputs": [
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "indexed": true,
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     },
     {
      "indexed": false,
      "internalType": "bytes32",
      "name": "scope",
      "type": "bytes32"
     }
    ],
    "name": "RoleRevoked",
    "type": "event"
   },
   {
    "inputs": [],
    "name": "admissionThreshold",
    "outputs": [
     {
      "internalType": "uint8",
      "name": "",
      "type": "uint8"
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
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "did",
        "type": "bytes32"
       },
       {
        "internalType": "enum OrganisationKind",
        "name": "kind",
        "type": "uint8"
       },
       {
        "internalType": "bool",
        "name": "governing",
        "type": "bool"
       },
       {
        "internalType": "bytes",
        "name": "firstSigner",
        "type": "bytes"
       },
       {
        "internalType": "bytes32",
        "name": "firstPerson",
        "type": "bytes32"
       }
      ],
      "internalType": "struct AdmitOrganisation",
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
    "name": "admitOrganisation",
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
        "name": "toMember",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "scope",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "validUntil",
        "type": "uint64"
       }
      ],
      "internalType": "struct DelegateRole",
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
    "name": "delegateRole",
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
        "name": "toMember",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "scope",
        "type": "bytes32"
       }
      ],
      "internalType": "struct EndDelegation",
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
    "name": "endDelegation",
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
        "internalType": "bytes",
        "name": "signer",
        "type": "bytes"
       },
       {
        "internalType": "bytes32",
        "name": "person",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "validFrom",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "validUntil",
        "type": "uint64"
       },
       {
        "internalType": "bytes32[]",
        "name": "roles",
        "type": "bytes32[]"
       }
      ],
      "internalType": "struct EnrolMember",
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
    "name": "enrolMember",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     }
    ],
    "name": "getMember",
    "outputs": [
     {
      "components": [
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
        "internalType": "uint64",
        "name": "validFrom",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "validUntil",
        "type": "uint64"
       },
       {
        "internalType": "bool",
        "name": "revoked",
        "type": "bool"
       }
      ],
      "internalType": "struct Member",
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
      "name": "organisation",
      "type": "bytes32"
     }
    ],
    "name": "getOrganisation",
    "outputs": [
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "did",
        "type": "bytes32"
       },
       {
        "internalType": "enum OrganisationKind",
        "name": "kind",
        "type": "uint8"
       },
       {
        "internalType": "enum OrganisationStatus",
        "name": "status",
        "type": "uint8"
       },
       {
        "internalType": "bool",
        "name": "governing",
        "type": "bool"
       }
      ],
      "internalType": "struct Organisation",
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
        "name": "member",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "scope",
        "type": "bytes32"
       },
       {
        "internalType": "uint64",
        "name": "validFrom",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "validUntil",
        "type": "uint64"
       }
      ],
      "internalType": "struct GrantRole",
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
    "name": "grantRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "scope",
      "type": "bytes32"
     }
    ],
    "name": "hasMandate",
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
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "did",
        "type": "bytes32"
       },
       {
        "internalType": "enum OrganisationKind",
        "name": "kind",
        "type": "uint8"
       },
       {
        "internalType": "bool",
        "name": "governing",
        "type": "bool"
       },
       {
        "components": [
         {
          "internalType": "bytes",
          "name": "signer",
          "type": "bytes"
         },
         {
          "internalType": "bytes32",
          "name": "person",
          "type": "bytes32"
         },
         {
          "internalType": "bytes32[]",
          "name": "roles",
          "type": "bytes32[]"
         }
        ],
        "internalType": "struct FoundingMember[]",
        "name": "members",
        "type": "tuple[]"
       }
      ],
      "internalType": "struct FoundingOrganisation[]",
      "name": "organisations",
      "type": "tuple[]"
     },
     {
      "internalType": "uint8",
      "name": "threshold",
      "type": "uint8"
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
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "did",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "person",
        "type": "bytes32"
       }
      ],
      "internalType": "struct RegisterApplicant",
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
    "name": "registerApplicant",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   },
   {
    "inputs": [
     {
      "internalType": "bytes32",
      "name": "member",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "organisation",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "role",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "scope",
      "type": "bytes32"
     }
    ],
    "name": "requireMandate",
    "outputs": [
     {
      "internalType": "bytes32",
      "name": "person",
      "type": "bytes32"
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
        "name": "member",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "internalType": "struct RevokeMember",
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
    "name": "revokeMember",
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
        "name": "member",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "scope",
        "type": "bytes32"
       }
      ],
      "internalType": "struct RevokeRole",
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
    "name": "revokeRole",
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
        "internalType": "uint8",
        "name": "threshold",
        "type": "uint8"
       }
      ],
      "internalType": "struct SetAdmissionThreshold",
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
    "name": "setAdmissionThreshold",
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
        "name": "organisation",
        "type": "bytes32"
       },
       {
        "internalType": "enum OrganisationStatus",
        "name": "status",
        "type": "uint8"
       },
       {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
       }
      ],
      "internalType": "struct SetOrganisationStatus",
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
    "name": "setOrganisationStatus",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
   }
  ],
  creationCode: '0x60808060405234601557614f45908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f905f3560e01c908163011bc505146131325750806304291e72146130735780631687fe1e14612a9c578063271a5fea146128fc57806354c9ce0414612598578063593517a11461204557806367ce08a914611ce15780636aec429e1461196b5780638116657c1461142e5780638435f6df146113fe5780639e38d8a0146113d0578063a5ec168614610f12578063a7bc4599146108f3578063b0cf9c3d146106e5578063dc4b93a114610621578063e06332df146105995763fbbd6b5b146100d9575f80fd5b346105965736600319016101008112610594576060136105965760803660631901126105965760e4356001600160401b0381116105945761011e903690600401613159565b919061012861361a565b6064359261013584613eff565b506001600160401b03610146613324565b168015158061058b575b15610574575061015e6148ac565b3660e4116105705760405160208101915f516020614f055f395f51905f52835260408201526080606460608301378460e082015260c081526101a160e08261323d565b51902091602435916101b2836137f6565b916101bb613739565b9483519160043591838503610555576042905f516020614f055f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522094602088019586526102af84613824565b95604089019687526102c085613824565b9260608a019384528a5b8681106103dc578c8c8c8c6102df8d516132f3565b5160a43594608435916102fe8784836102f983838361475b565b613364565b81865260076020526040862083875260205260408620878752602052604086208054801580156103d3575b80156103c1575b156103a5575060406103a2979882847fa2b678902c24a9e7433908872b7f768956bf8530af9b152929ed65292d4221e69455600161036c613324565b910190600180851b0316600180851b031982541617905561038b613324565b8251918252600180841b03166020820152a4613ae5565b80f35b6317939f7960e21b885260045260248390526044849052606487fd5b506103cd898686614842565b15610330565b50828114610329565b6103fa6103f36103ed838b86613450565b806132c1565b3691613778565b602081519101208061040d838c51613310565b5261045b6104558a6104236103ed868389613450565b61044d610443610439898c97959751968c613450565b60208101906132c1565b9590923691613778565b933691613778565b916149a8565b1561053e5761046a8286613310565b515115801590610527575b6104f4575b8c5b82811061048d5750506001016102ca565b610498818851613310565b516104a4848951613310565b511415806104df575b6104b8848951613310565b5190156104c8575060010161047c565b638da4848b60e01b8f52600489905260245260448efd5b50816104ec828d51613310565b5114156104ad565b6105166105018387613310565b518051906040602082015191015191846134c8565b610521838851613310565b5261047a565b5060206105348387613310565b5101511515610475565b633d94659d60e11b8d52600487905260245260448cfd5b60648985878663010ef05f60e11b8452600452602452604452fd5b8380fd5b6313c15e5f60e21b84526004849052602452604483fd5b50804210610150565b505b80fd5b50346105965760603660031901126105965760206004356044356024356105bf83614903565b92836105d3575b5050506040519015158152f35b909192506105e283838361475b565b92831561060d575b5082156105fc575b50508280806105c6565b61060692506147e2565b82806105f2565b8193508261061a92614842565b91846105ea565b50346105965760203660031901126105965760408160a09260808351610646816131ec565b82815282602082015282858201528260608201520152600435815260046020522060405190610674826131ec565b8054808352600182015460208085019182526002909301546001600160401b03808216604080880191825283811c83166060808a01918252608095861c60ff161515998601998a52825197885295519787019790975290518216908501529351909316908201529151151590820152f35b503461059657366003190160a0811261059457606013610596576020366063190112610596576084356001600160401b0381116105945761072a903690600401613159565b61073261361a565b61073a6148ac565b366084116105705760405160208101915f516020614ce55f395f51905f52835260408201526020606460608301378460808201526060815261077d60808261323d565b51902091610789613739565b5060ff600154168083106108dc57506107a1826133ef565b845b8381106107ff57506107d9936107c46107bb836132f3565b515160046145d5565b5f516020614ce55f395f51905f526004613856565b6064359060ff821682036107fb576107f36103a292613e9e565b602435613ae5565b8280fd5b6108106103f36103ed838787613450565b602081519101208087526004602052610830604088205491821515613472565b808752600360205260ff600160408920015460101c16156108ca57865b82811061089c57506040516001929161086582613207565b81525f516020614e055f395f51905f52602082015287604082015261088a8285613310565b526108958184613310565b50016107a3565b816108a78286613310565b5151146108b65760010161084d565b63b8e06e6f60e01b88526004829052602488fd5b6392b84cf960e01b8752600452602486fd5b633af1324560e11b85526004839052602452604484fd5b503461059657366003190160a081126105945760601361059657606435906001600160401b038211610596578160040160a06003198436030112610594576084356001600160401b0381116107fb57610950903690600401613159565b909161095a61361a565b6044850161096781613350565b9261097f606488019461097986613350565b90613f74565b60248701359260243595610993878661464d565b61099b6148ac565b6109a86103f384806132c1565b602081519101206109b886613350565b60846109c38a613350565b9c019b6109d08d8761328c565b604051602081019290916001600160fb1b038111610f0e5782610a089260209260051b8091873781010301601f19810183528261323d565b519020916040519360208501955f516020614ca55f395f51905f5287526040860152606085015289608085015260018060401b031660a084015260018060401b031660c083015260e082015260e08152610a646101008261323d565b51902092610a7188613fb1565b610a79613739565b9481519260043591848203610ef3576042905f516020614ca55f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152206020880152610b6a84613824565b9260408801938452610b7b85613824565b91606089019283528d5b868110610da1575050505050505050610b9e81806132c1565b94610ba885613350565b95610bb288613350565b601482101580610d95575b15610d8157610bcd368386613778565b6020815191012097888c52600460205260408c2054610d6d575f516020614e455f395f51905f52610d0d9560a08e9f96610d159f968f968e96610d1b9c99610c158a8661464d565b8481526005602052896040822055610cd160405192610c33846131ec565b8b84528a610cb660208601968988526002604088019460018060401b031697888652606081019260018060401b0316998a84526080820195898752895260046020526040892091518255516001820155019360018060401b039060018060401b039051161660018060401b031985541617845560018060401b0390511683613c9a565b51815460ff60801b191690151560801b60ff60801b16179055565b836040519788968752608060208801528160808801528787013784840186015260408401526060830152601f01601f19168101030190a361328c565b979093613350565b94613350565b9460208711610d5457875b87811015610d4957600190610d4388888360051b880135896142e6565b01610d26565b886103a28484613ae5565b63904bbf4560e01b885260048790526020602452604488fd5b632c539f2160e21b8c52600489905260248cfd5b632baaee6160e21b8b52600482905260248bfd5b50610500821115610bbd565b610db26103f36103ed83858c613450565b6020815191012080610dc5838951613310565b52610df48b8a610455602061044d610443610439898b610de96103ed83838b613450565b969099015197613450565b15610edc578f610e048386613310565b515115801590610ec5575b610e92575b828110610e25575050600101610b85565b610e30818751613310565b51610e3c848851613310565b51141580610e7d575b610e50848851613310565b519015610e605750600101610e14565b9150508f91506044925085638da4848b60e01b8352600452602452fd5b5081610e8a828a51613310565b511415610e45565b610eb4610e9f8487613310565b518051906040602082015191015191856134c8565b610ebf848851613310565b52610e14565b506020610ed28487613310565b5101511515610e0f565b8f60449187633d94659d60e11b8352600452602452fd5b60648d86848663010ef05f60e11b8452600452602452604452fd5b8f80fd5b503461059657366003190160a081126105945760601361059657606435906001600160401b03821161059657816004019160c06003198236030112610594576084356001600160401b0381116107fb57610f70903690600401613159565b9390610f7a61361a565b6044830135926004841015806113b657610f938561314f565b600185149081156113ba575b6113b65784610fad916135f7565b823592610fb984614600565b60a482013592610fc9858561464d565b610fd16148ac565b9760248401359160648501996084610fe88c61327f565b960195610ff86103f388886132c1565b602081519101206040519160208301935f516020614da55f395f51905f52855260408401528a60608401528660808401526110328c61314f565b8b60a0840152151560c083015260e082015287610100820152610100815261105c6101208261323d565b519020611067613739565b5060ff6001541680841061139f575061107f836133ef565b908a5b8481106112c25750936110c26110df97946110ee999794846110d8986110ad6107bb6110d3986132f3565b5f516020614da55f395f51905f526004613856565b996110cc8d61327f565b918a613ba2565b6132c1565b9085613cc3565b946110e98661414c565b61327f565b6110fd575b906103a291613ae5565b83835260046020526040832054808452600360205260ff6001604086200154166111268161314f565b600381148015906112bb575b80156112b4575b156112865750836111e5575b505f516020614e055f395f51905f526103a293946111b460405161116881613222565b8781526001600160401b036020808301828152858b52600682526040808c20888d528352808c208c8052909252908a20925183546001600160401b031916908316178355511690613c9a565b5f516020614f255f395f51905f52606060405188815288602082015260018060401b036040820152a38392506110f3565b808452600860205260206040852054101561126f578352600860205260408320805490600160401b82101561125b57946112538161123b846103a2989960015f516020614e055f395f51905f5297018155613e17565b90919082549060031b91821b915f19901b1916179055565b949350611145565b634e487b7160e01b85526041600452602485fd5b63ec7a2d1d60e01b84526004526020602452604483fd5b6301c33aa960e71b85525f516020614e055f395f51905f5260045260449085906112af8161314f565b602452fd5b5084611139565b5084611132565b8b60ff600160406112da6103f36103ed878c8c613450565b602081519101209384815260046020526112fa8282205495861515613472565b848152600360205220015460101c161561138d578c5b82811061135f57506040516001929161132882613207565b81525f516020614e055f395f51905f5260208201528d604082015261134d8286613310565b526113588185613310565b5001611082565b8161136a8287613310565b51511461137957600101611310565b63b8e06e6f60e01b8e52600482905260248efd5b6392b84cf960e01b8d5260045260248cfd5b633af1324560e11b8b52600484905260245260448afd5b8580fd5b5050846113c68561314f565b6002851490610f9f565b50346105965760203660031901126105965760ff604060209260043581528084522054166040519015158152f35b50346105965760803660031901126105965760206114266064356044356024356004356134c8565b604051908152f35b346117f15761143c36613189565b90611446846136a6565b82359161145383866145d5565b61145c83614600565b60408401359061146c848361464d565b6114746148ac565b3660c4116117f15760405160208101915f516020614ec55f395f51905f528352604082015260606064818301375f60c082015260a081526114b660c08261323d565b519020946114c261339d565b6114ca613739565b96815190893590828603611950576042905f516020614ec55f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a019081526115bc83613824565b9360408b019485526115cd84613824565b9160608c019283525f5b888b87831061181d57505050505050505050602001356115f685614600565b604051611602816131d1565b8181526020810190600382526116646040820160018152600160608401935f85528a5f52600360205260405f209051815501935161163f8161314f565b6116488161314f565b60ff801986541691161784555161165e8161314f565b83613260565b51815462ff0000191690151560101b62ff0000161790556040519081525f516020614d455f395f51905f5260608260036020899501525f6040820152a2156117f557813591603e19813603018312156117f1576116cd926116c69101806132c1565b9084613cc3565b926116d78461414c565b835f52600460205260405f20545f52600360205260ff600160405f200154166116ff8161314f565b600381148015906117e9575b80156117e2575b156117b657505f516020614ea55f395f51905f526117b49461178660405161173981613222565b5f8082526001600160401b03602080840182815286845260068252604080852089865283528085208580529092529220925183546001600160401b03191690821617835590511690613c9a565b5f516020614f255f395f51905f5260606040515f81525f602082015260018060401b036040820152a3613b46565b005b6301c33aa960e71b5f525f516020614ea55f395f51905f526004526117da8161314f565b60245260445ffd5b505f611712565b50600161170b565b5f80fd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b6103ed8361182e936103f393613450565b6020815191012080611841838a51613310565b5261186d8a8d6104558561044d6104436104396118626103ed858989613450565b9490978c5197613450565b1561193a5761187c8285613310565b515115801590611923575b611905575b5f5b82811061189f5750506001016115d7565b6118aa818751613310565b516118b6848851613310565b511415806118f0575b6118ca848851613310565b5190156118da575060010161188e565b87638da4848b60e01b5f5260045260245260445ffd5b50816118fd828b51613310565b5114156118bf565b6119126105018386613310565b61191d838751613310565b5261188c565b5060206119308386613310565b5101511515611887565b85633d94659d60e11b5f5260045260245260445ffd5b50849063010ef05f60e11b5f5260045260245260445260645ffd5b346117f157366003190160c081126117f1576060136117f15760403660631901126117f15760a4356001600160401b0381116117f1576119af903690600401613159565b6119b761361a565b606435916119c483613eff565b6119cc6148ac565b3660a4116117f15760405160208101915f516020614c855f395f51905f52835260408201526040606460608301375f60a082015260808152611a0f60a08261323d565b5190209260243592611a20846137ae565b91611a29613739565b9583519260043591848403611cc7576042905f516020614c855f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208901958652611b1d85613824565b9560408a01968752611b2e86613824565b9260608b019384525f5b878110611baa575060028901805460ff60801b1916600160801b1790556117b48b8b808f611b6581614598565b611b9b575b7f0c71a09e7f228ddf935c5e512b37fcf8871a00fddf7c46c6b9f61b3b6b0e930f60206040516084358152a3613ae5565b611ba581836144e2565b611b6a565b611bbb6103f36103ed838a86613450565b6020815191012080611bce838c51613310565b52611be4610455896104236103ed868389613450565b15611cb157611bf38286613310565b515115801590611c9a575b611c7c575b5f5b828110611c16575050600101611b38565b611c21818851613310565b51611c2d848951613310565b51141580611c67575b611c41848951613310565b519015611c515750600101611c05565b88638da4848b60e01b5f5260045260245260445ffd5b5081611c74828d51613310565b511415611c36565b611c896105018387613310565b611c94838851613310565b52611c03565b506020611ca78387613310565b5101511515611bfe565b86633d94659d60e11b5f5260045260245260445ffd5b505063010ef05f60e11b5f5260045260245260445260645ffd5b346117f157611cef36613189565b9192611cfa816136a6565b8335611d068183613f41565b50805f52600660205260405f2090602086013591825f526020526040805f2096013595865f52602052611d4c86838360018060401b0360405f205460401c161515613364565b611d546148ac565b3660c4116117f15760405160208101915f516020614dc55f395f51905f528352604082015260606064818301375f60c082015260a08152611d9660c08261323d565b51902094602084013594611da9866137ae565b91611db2613739565b97835192873591848403611cc7576042905f516020614dc55f395f51905f528c5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208b01958652611ea585613824565b9560408c01968752611eb686613824565b9260608d019384525f5b878110611f54575050505050505050507f70489e8a8be342dd0ef77c2efb97abbc2c2ed8dacafd6070e38af6acda855bf360206117b497835f526006825260405f20855f52825260405f20815f5282525f60408120555f516020614d855f395f51905f52851480611f4c575b611f3d575b604051908152a3613b46565b611f4784886144e2565b611f31565b508015611f2c565b611f656103f36103ed838a86613450565b6020815191012080611f78838c51613310565b52611f8e610455896104236103ed868389613450565b15611cb157611f9d8286613310565b51511580159061202e575b612010575b5f5b828110611fc0575050600101611ec0565b611fcb818851613310565b51611fd7848951613310565b51141580611ffb575b611feb848951613310565b519015611c515750600101611faf565b5081612008828d51613310565b511415611fe0565b61201d6105018387613310565b612028838851613310565b52611fad565b50602061203b8387613310565b5101511515611fa8565b346117f157366003190161012081126117f1576060136117f15760a03660631901126117f157610104356001600160401b0381116117f15761208b903690600401613159565b61209361361a565b60643561209f81613eff565b506120b36120ab613324565b61097961333a565b608435905f516020614d855f395f51905f5282149283948415612581575b6120d96148ac565b36610104116117f15760405160208101915f516020614cc55f395f51905f528352604082015260a0606460608301375f61010082015260e0815261211f6101008261323d565b519020941561257057612133602435613fb1565b915b61213d613739565b9583519260043591848403611cc7576042905f516020614cc55f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220946020890195865261223185613824565b9560408a0196875261224286613824565b9260608b019384525f5b87811061247f578c8c8c8c60a43593612263613324565b61226b61333a565b91835f52600460205260405f205490815f52600360205260ff600160405f2001541686151580612447575b1561242f57508080612427575b80612417575b612381575b926060926117b498925f516020614f255f395f51905f5295612345604051936122d685613222565b60018060401b031693848152602081019560018060401b0316958681528a5f52600660205260405f208c5f5260205260405f20885f5260205260405f209160018060401b039060018060401b039051161660018060401b031983541617825560018060401b0390511690613c9a565b80612379575b61236a575b5060405192835260208301526040820152a3602435613ae5565b61237390613e2c565b89612350565b50831561234b565b96909192825f526008602052602060405f205410156123ff57825f52600860205260405f2093845493600160401b8510156123eb576117b4996123de8861123b885f516020614f255f395f51905f529a600160609b018155613e17565b92955092985092506122ae565b634e487b7160e01b5f52604160045260245ffd5b8263ec7a2d1d60e01b5f52600452602060245260445ffd5b5061242185614598565b156122a9565b5087156122a3565b6301c33aa960e71b5f5260048790526117da8161314f565b506124518161314f565b60038114801590612469575b80612296575081612296565b505f516020614ea55f395f51905f52871461245d565b6124906103f36103ed838a86613450565b60208151910120806124a3838c51613310565b526124b9610455896104236103ed868389613450565b15611cb1576124c88286613310565b515115801590612559575b61253b575b5f5b8281106124eb57505060010161224c565b6124f6818851613310565b51612502848951613310565b51141580612526575b612516848951613310565b519015611c5157506001016124da565b5081612533828d51613310565b51141561250b565b6125486105018387613310565b612553838851613310565b526124d8565b5060206125668387613310565b51015115156124d3565b61257b6024356137ae565b91612135565b5f516020614e055f395f51905f52841494506120d1565b346117f1576125a636613189565b91926125b1816136a6565b83356125bd8183613f41565b506125c66148ac565b3660c4116117f15760405160208101915f516020614d055f395f51905f528352604082015260606064818301375f60c082015260a0815261260860c08261323d565b5190209360208301359361261b856137f6565b91612624613739565b96835192863591848403611cc7576042905f516020614d055f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208a0195865261271785613824565b9560408b0196875261272886613824565b9260608c019384525f5b87811061280b578d8d8d8d8d6127488e516132f3565b5190805f52600760205260405f2091602087013592835f526020526040805f2097013596875f5260205260405f205490811515806127f9575b156127df57507fe0790140af45dcb82660c5e68355c56b1ffffcc5339463f6c38920f24edfd7c860206117b498845f526007825260405f20865f52825260405f20815f5282525f6001604082208281550155604051908152a4613b46565b9050635fe6a2af60e01b5f5260045260245260445260645ffd5b50818114806127815750828114612781565b61281c6103f36103ed838a86613450565b602081519101208061282f838c51613310565b52612845610455896104236103ed868389613450565b15611cb1576128548286613310565b5151158015906128e5575b6128c7575b5f5b828110612877575050600101612732565b612882818851613310565b5161288e848951613310565b511415806128b2575b6128a2848951613310565b519015611c515750600101612866565b50816128bf828d51613310565b511415612897565b6128d46105018387613310565b6128df838851613310565b52612864565b5060206128f28387613310565b510151151561285f565b346117f15760403660031901126117f1576004356001600160401b0381116117f15761292c903690600401613159565b6024359160ff831683036117f15760ff60015416612a8d57825f609e1983360301925b84821015612a84578160051b810135848112156117f157810194853594604087013560048110156117f15761299c9061299060608a9994989795990161327f565b9060208a013584613ba2565b5f9260808801905b6129ae828a61328c565b9050851015612a6a576129c1828a61328c565b8610156117f5578560051b81013590605e19813603018212156117f1570195612a076129fc6129f089806132c1565b60208b01359188613cc3565b97604081019061328c565b99909860208b11612a52575f5b8b811015612a3f57600190612a396001600160401b035f600584901b8f01358e6142e6565b01612a14565b50909950975095506001909401936129a4565b8a63904bbf4560e01b5f52600452602060245260445ffd5b959697505060019250612a7c90613e2c565b01909161294f565b6117b483613e9e565b63428961cf60e01b5f5260045ffd5b346117f157612aaa36613189565b919092612ab6816136a6565b813591825f526003602052600160405f200160ff815460081c1690612ada8261314f565b811561306057602083013596600488101596876117f157612afa8961314f565b88151580613044575b80613030575b1561300f57612b166148ac565b3660c4116117f15760405160208101915f516020614e655f395f51905f528352604082015260606064818301375f60c082015260a08152612b5860c08261323d565b519020918760208801351480612ff9575b15612e9257612b77886137ae565b91612b80613739565b93835192893591848403611cc7579060428796959493925f516020614e655f395f51905f528f9b9a995260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208701958652612c7c85613824565b9560408801968752612c8d86613824565b92606089019384525f5b878110612d8757505050505050505050965b6117f15780612cba8960ff93613260565b5460101c16612d0e575b506117f1577f928e85b4f758de1f06d8c43d0ccb8f172b46c6aee7c46923c1c763d4dc67cd5760406117b496818694815192612cff8161314f565b835201356020820152a2613b46565b5f9150612d1a8761314f565b60018703612d4e5750612d2e600254613a82565b6002555b612d4860ff600154166002549081811115613a90565b86612cc4565b600190612d5a8161314f565b03612d32576002548015612d73575f1901600255612d32565b634e487b7160e01b5f52601160045260245ffd5b909192939495969798999a9b50612da56103f36103ed838a86613450565b6020815191012080612db8838c51613310565b52612dce610455896104236103ed868389613450565b15611cb157612ddd8286613310565b515115801590612e7b575b612e5d575b5f5b828110612e0d575050600101908f9b9a999897969594939291612c97565b612e18818851613310565b51612e24848951613310565b51141580612e48575b612e38848951613310565b519015611c515750600101612def565b5081612e55828d51613310565b511415612e2d565b612e6a6105018387613310565b612e75838851613310565b52612ded565b506020612e888387613310565b5101511515612de8565b9091612e9c613739565b5060ff60015416808410612fe357509391889391612eb9826133ef565b5f965b838810612ef957612ef39495969750612edf612ed7836132f3565b51518b6145d5565b5f516020614e655f395f51905f528a613856565b96612ca9565b91939550919395612f116103f36103ed838888613450565b60208151910120805f526004602052612f3160405f205491821515613472565b805f52600360205260ff600160405f20015460101c1615612fd1575f5b828110612fa4575060405160019291612f6682613207565b81525f516020614e055f395f51905f5260208201525f6040820152612f8b8286613310565b52612f968185613310565b50019593918a959391612ebc565b81612faf8287613310565b515114612fbe57600101612f4e565b5063b8e06e6f60e01b5f5260045260245ffd5b6392b84cf960e01b5f5260045260245ffd5b83633af1324560e11b5f5260045260245260445ffd5b505f98506130068a61314f565b60028a14612b69565b634fb48ff760e11b5f5288846130248161314f565b6004526117da8161314f565b5061303a8461314f565b6003841415612b09565b5061304e8461314f565b6130578961314f565b83891415612b03565b8463a5db47d960e01b5f5260045260245ffd5b346117f15760203660031901126117f1575f6060604051613093816131d1565b82815282602082015282604082015201526004355f526003602052608060405f206001604051916130c3836131d1565b8054835201546020820160ff82166130da8161314f565b815260ff8260081c169060408401916130f28161314f565b825260ff606085019360101c161515835260405193518452516131148161314f565b6020840152516131238161314f565b60408301525115156060820152f35b346117f1575f3660031901126117f15760209060ff600154168152f35b6004111561180957565b9181601f840112156117f1578235916001600160401b0383116117f1576020808501948460051b0101116117f157565b600319810160e081126117f1576060136117f15760049160606063198301126117f15760649160c435906001600160401b0382116117f1576131cd91600401613159565b9091565b608081019081106001600160401b038211176123eb57604052565b60a081019081106001600160401b038211176123eb57604052565b606081019081106001600160401b038211176123eb57604052565b604081019081106001600160401b038211176123eb57604052565b601f909101601f19168101906001600160401b038211908210176123eb57604052565b9061326a8161314f565b61ff0082549160081b169061ff001916179055565b3580151581036117f15790565b903590601e19813603018212156117f157018035906001600160401b0382116117f157602001918160051b360383136117f157565b903590601e19813603018212156117f157018035906001600160401b0382116117f1576020019181360383136117f157565b8051156117f55760200190565b8051600110156117f55760400190565b80518210156117f55760209160051b010190565b60c4356001600160401b03811681036117f15790565b60e4356001600160401b03811681036117f15790565b356001600160401b03811681036117f15790565b1561336e57505050565b635c63768b60e01b5f5260045260245260445260645ffd5b6001600160401b0381116123eb5760051b60200190565b604080519091906133ae838261323d565b6001815291601f1901825f5b8281106133c657505050565b6020906040516133d581613207565b5f81525f838201525f6040820152828285010152016133ba565b906133f982613386565b613406604051918261323d565b8281528092613417601f1991613386565b01905f5b82811061342757505050565b60209060405161343681613207565b5f81525f838201525f60408201528282850101520161341b565b91908110156117f55760051b81013590603e19813603018212156117f1570190565b1561347a5750565b6324bd107f60e11b5f5260045260245ffd5b1561349657505050565b63179bec6b60e21b5f5260045260245260445260645ffd5b156134b65750565b630653ca8b60e31b5f5260045260245ffd5b92919092805f52600460205260405f20936134f48186546134eb85821515613472565b8482821461348c565b600285015461350a8360ff8360801c16156134ae565b6001600160401b03604082901c811691166135258282614694565b156135cc575050805f52600360205260ff600160405f20015460081c169061354c8261314f565b600182036135b657505091816001949361357a931580156135a5575b8015613594575b801561357f57613364565b015490565b50821515801561336457506102f982826147e2565b506135a0838383614842565b61356f565b506135b183838361475b565b613568565b639dc34cff60e01b5f526004526117da8161314f565b60405163065a1d7d60e21b815260048101949094526024840152604483015250426064820152608490fd5b156135ff5750565b633953f0c360e21b5f526136128161314f565b60045260245ffd5b600435801561369757805f525f60205260ff60405f205416613685576044356001600160401b038116908181036117f1575080421161366b57505f525f60205260405f20600160ff19825416179055565b906314d450ed60e31b5f526004526024524260445260645ffd5b632bace59f60e11b5f5260045260245ffd5b63c786bcf960e01b5f5260045ffd5b803590811561369757815f525f60205260ff60405f205416613726576040016136e26001600160401b036136d983613350565b16421191613350565b906136ff57505f525f60205260405f20600160ff19825416179055565b6314d450ed60e31b5f9081526004929092526001600160401b031660245242604452606490fd5b50632bace59f60e11b5f5260045260245ffd5b60405190613746826131d1565b606080835f81525f60208201528160408201520152565b6001600160401b0381116123eb57601f01601f191660200190565b9291926137848261375d565b91613792604051938461323d565b8294818452818301116117f1578281602093845f960137010152565b906137b761339d565b91604051906137c582613207565b81525f516020614d855f395f51905f5260208201525f60408201526137e9836132f3565b526137f3826132f3565b50565b906137ff61339d565b916040519061380d82613207565b81525f60208201525f60408201526137e9836132f3565b9061382e82613386565b61383b604051918261323d565b828152809261384c601f1991613386565b0190602036910137565b929395949195613864613739565b968551943592858503613a675790604291895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220946020880195865261394985613824565b956040890196875261395a86613824565b9260608a019384525f5b87811061397657505050505050505050565b6139876103f36103ed838a86613450565b602081519101208061399a838c51613310565b526139b0610455896104236103ed868389613450565b15611cb1576139bf8286613310565b515115801590613a50575b613a32575b5f5b8281106139e2575050600101613964565b6139ed818851613310565b516139f9848951613310565b51141580613a1d575b613a0d848951613310565b519015611c5157506001016139d1565b5081613a2a828d51613310565b511415613a02565b613a3f6105018387613310565b613a4a838851613310565b526139cf565b506020613a5d8387613310565b51015115156139ca565b50505063010ef05f60e11b5f5260045260245260445260645ffd5b5f198114612d735760010190565b15613a99575050565b60ff90637535fd0960e11b5f521660045260245260445ffd5b90602080835192838152019201905f5b818110613acf5750505090565b8251845260209384019390920191600101613ac2565b908051905f516020614ee55f395f51905f52613b2760208301519260606040820151910151936040519586526020860152608060408601526080850190613ab2565b92808403606082015280613b416024359560043595613ab2565b0390a4565b90915f516020614ee55f395f51905f528151602083015190613b41613b8d606060408701519601519560405194859485526020850152608060408501526080840190613ab2565b82810360608401526020870135963595613ab2565b92906060915f516020614d455f395f51905f5293613bbf86614600565b613bc88161314f565b8015158181613c7a575b613bdb916135f7565b60405191613be8836131d1565b83835260208301613bf88361314f565b8281526040840160018152613c2f878601916001851515978885528c5f52600360205260405f209051815501935161163f8161314f565b51815462ff0000191690151560101b62ff000016179055613c67575b604051928352613c5a8161314f565b60208301526040820152a2565b613c72600254613a82565b600255613c4b565b505081158181613bd2575050613c8f8161314f565b600381141581613bd2565b8054600160401b600160801b03191660409290921b600160401b600160801b0316919091179055565b91909392601482101580613e0b575b15613df857613ce2368387613778565b60208151910120948592835f52600460205260405f2054613de5578260a091613d19875f516020614e455f395f51905f529661464d565b815f5260056020528660405f2055613da1604051613d36816131ec565b88815260208082018581525f60408085018281526001600160401b0360608701818152608088018581528f86526004909752929093209551865592516001860155915160029490940180546001600160401b0319169482169490941784559051610cb6911683613c9a565b80604051948593845260806020850152816080850152848401375f828201840181905260408301526001600160401b036060830152601f01601f19168101030190a3565b83632c539f2160e21b5f5260045260245ffd5b50632baaee6160e21b5f5260045260245ffd5b50610500821115613cd2565b80548210156117f5575f5260205f2001905f90565b90815f52600860205260405f205f908054915b828110613e59578463351e87c760e21b5f5260045260245ffd5b613e638183613e17565b90549060031b1c613e7381614afb565b9081613e8e575b50613e8757600101613e3f565b5050509050565b613e9891506146bc565b5f613e7a565b60207f0f6aa6ddde602cb32340965f52018f1558af30e077dd473a421399d0aca91fb691613edd60ff8216918215159081613ef2575b60025491613a90565b8060ff196001541617600155604051908152a1565b6002548411159150613ed4565b90815f526004602052613f3f60405f2092613f2e8454613f2183821515613472565b602435908382821461348c565b60ff600285015460801c16156134ae565b565b9190613f3f90805f526004602052613f2e60405f20946020865491613f6885841515613472565b0135908382821461348c565b6001600160401b03918216911681811080613fa8575b15613f93575050565b6313c15e5f60e21b5f5260045260245260445ffd5b50814210613f8a565b805f52600360205260ff600160405f20015460101c16613fd8575b613fd5906137ae565b90565b5f8181526008602052604081208054929190815b848310613ffd575050509050613fcc565b6140078383613e17565b90549060031b1c90815f526004602052600160405f2001549161402981614903565b1590811561413b575b508015614132575b6141285761404e57600190925b0191613fec565b50506040519250606090506002614065828561323d565b8084526001600160401b03106123eb57601f19015f5b8181106140ff57505060405161409081613207565b8181525f516020614d855f395f51905f5260208201525f60408201526140b5836132f3565b526140bf826132f3565b50604051906140cd82613207565b81525f516020614d855f395f51905f5260208201525f60408201526140f182613300565b526140fb81613300565b5090565b60209060405161410e81613207565b5f81525f838201525f60408201528282870101520161407b565b9260019150614047565b5080821461403a565b61414591506146bc565b155f614032565b805f52600460205260405f205490815f52600360205260ff600160405f200154166141768161314f565b600381148015906142df575b80156142d7575b156142b3575061419881614598565b1561423c575b6142115f516020614d855f395f51905f529261420c6040516141bf81613222565b5f8082526001600160401b0360208084018281528884526006825260408085208b865283528085208580529092529220925183546001600160401b03191690821617835590511690613c9a565b613e2c565b5f516020614f255f395f51905f5260606040515f81525f602082015260018060401b036040820152a3565b815f526008602052602060405f2054101561429b575f82815260086020526040902080549092600160401b8210156123eb576142938361123b845f516020614d855f395f51905f5297600161421197018155613e17565b92505061419e565b5063ec7a2d1d60e01b5f52600452602060245260445ffd5b6301c33aa960e71b5f525f516020614d855f395f51905f526004526117da8161314f565b506001614189565b505f614182565b91929092825f52600460205260405f205491825f52600360205260ff600160405f200154168515158061449b575b1561448357505f516020614d855f395f51905f528514808061447b575b8061446b575b6143f1575b905f516020614f255f395f51905f5293606093926143ba6040519461436086613222565b6001600160401b0390811680875294811660208088018281525f8c81526006835260408082208f8352845280822082805290935291909120975188546001600160401b031916908416178855519596909590911690613c9a565b806143e9575b6143da575b50604051915f835260208301526040820152a3565b6143e390613e2c565b5f6143c5565b5060016143c0565b9190835f526008602052602060405f2054101561445357835f52600860205260405f2093845493600160401b8510156123eb576144488761123b875f516020614f255f395f51905f5299600160609a018155613e17565b91929350935061433c565b8363ec7a2d1d60e01b5f52600452602060245260445ffd5b5061447585614598565b15614337565b506001614331565b6301c33aa960e71b5f5260048690526117da8161314f565b506144a58161314f565b600381148015906144cc575b8061431457505f516020614d855f395f51905f528614614314565b505f516020614ea55f395f51905f5286146144b1565b805f52600860205260405f209081545f198101908111612d73575f5b81811061454d575b50508154925090821561453957613f3f925f1901906145258282613e17565b8154905f199060031b1b1916905555613e2c565b634e487b7160e01b5f52603160045260245ffd5b846145588286613e17565b90549060031b1c1461456c576001016144fe565b9083945061458161123b9161458f9495613e17565b90549060031b1c9185613e17565b81905f80614506565b5f52600660205260405f205f516020614d855f395f51905f525f5260205260405f205f805260205260018060401b0360405f205460401c16151590565b6020810135908282036145e757505050565b6313c32f6160e31b5f523560045260245260445260645ffd5b801561463e57805f52600360205260ff600160405f20015460081c166146258161314f565b61462c5750565b6335fa7c3d60e01b5f5260045260245ffd5b635447c43960e01b5f5260045ffd5b801561463e57805f52600560205260405f205491821590811561468a575b5015614675575050565b630c345c7760e31b5f5260045260245260445ffd5b905082145f61466b565b426001600160401b03909116111590816146ac575090565b6001600160401b03164210919050565b805f52600660205260405f205f516020614d855f395f51905f525f5260205260405f205f805260205261470760405f205460018060401b038160401c169060018060401b0316614694565b614755575f52600660205260405f205f516020614d855f395f51905f525f5260205260405f205f8052602052613fd560405f205460018060401b038160401c169060018060401b0316614694565b50600190565b805f52600660205260405f20825f5260205260405f205f805260205261479960405f205460018060401b038160401c169060018060401b0316614694565b6147da575f52600660205260405f20905f5260205260405f20905f52602052613fd560405f205460018060401b038160401c169060018060401b0316614694565b505050600190565b5f52600760205260405f20815f5260205260405f205f805260205260405f209060018060401b0360018301541642109182614830575b8261482257505090565b613fd59250905f915461475b565b915061483c8254614903565b91614818565b5f9081526007602090815260408083208484528252808320858452909152902060018101546001600160401b031642109291908361489a575b83614887575b50505090565b61489293505461475b565b5f8080614881565b92506148a68354614903565b9261487b565b366064116117f15760405160208101907f6868d2644f308ffec455b094e4fdb2aca055748cdce2a4addbb8d51a952519d482526060600460408301375f60a0820152608081526148fd60a08261323d565b51902090565b61490c81614afb565b9081614916575090565b90505f52600460205260405f20545f526003602052600160ff8160405f20015460081c166149438161314f565b1490565b80516020909101516001600160601b0319811692919060148210614969575050565b6001600160601b031960149290920360031b82901b16169150565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b91908251601481105f146149be57505050505f90565b601481036149db57506149d3613fd593614947565b60601c614b37565b91926149e681614947565b60601c91836014108460141802841891828503948511612d73575f9585614a8d926020614a138a9961375d565b96614a21604051988961323d565b838852614a2d8461375d565b8883019390601f19013685370101905e614a7f604051938492614a68602085019762495a6360e31b8952606060248701526084860190614984565b916044850152602319848303016064850152614984565b03601f19810183528261323d565b51915afa3d15614af4573d614aa18161375d565b90614aaf604051928361323d565b81523d5f602083013e5b81614ae6575b81614ac8575090565b90506020818051810103126117f1576020015162495a6360e31b1490565b905060208151101590614abf565b6060614ab9565b5f526004602052600260405f20015460ff8160801c16159081614b1c575090565b613fd591506001600160401b03604082901c81169116614694565b9190823b614b725790614b4991614bc7565b50614b538161314f565b159182614b5f57505090565b6001600160a01b03918216911614919050565b916020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b8151919060418303614bf757614bf09250602082015190606060408401519301515f1a90614c01565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411614c79579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15614c6e575f516001600160a01b03811615614c6457905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f916003919056fefa4863a3b73f903cfe602867c9e143a1122f53ece44eef929b2250101a7e74433b3fa1a387d45ace654848a27516dfc334b1c274081951602f3f7d994b6c0a61cf9add9962d817020651c39119ddb6b2546bf004b95e901cd7804bc4050e4f99925630d56a02830dd459e577d74aa426e278dbbf755de335a317cfd943e9e99d8e0c14231d51feab66d9cea1cd58dfe0dccac0a1bf1d79772ed2b3861dd81befa657427b5a1f782818a91d7c6a08b1a10b962ab203d11bc7b1d2b277465728e9780076f3ae2ad8df8560306bf33aa00ac39370ca1ea263f8f5203471bf130cb9c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6b0dcd18ff93e1802d28d716df8085d82b5dc65dd1e007fd208ac0d56e8f87d07d37ee85c504aac789d6ce846c9a5c7f3714494bdd3dadda02f9cc7664d29014f0c1dbe3769412297f516b539741ba07e9b806a4f4b580c500475b38035ba88446164647265737320766572696679696e67436f6e74726163742c000000000000d3c64038f76bab2ab3485bfb116f0a1d4196cfc1d20979967040e1a1793f52e3737472696e672076657273696f6e2c0000000000000000000000000000000000bbdc1e2179ada22bbbcd76c34b933f823faf638e02513fb9df1de379c164d474d09917cfaacdad3f441574058b4ae69917872157ce16b461a943025bcfdd324275696e7432353620636861696e49642c000000000000000000000000000000005acdb2accc4d033093ce8f979a92a9f1ff3e023b82afdbd5bce8dd242a58143ac8dbaffc2fd6ac6fda2c31981bc735265e2b8c31eb4d7d39992c93d5fd4678b0de18e3a02d1331ca41f2c3cd924edc88ce7103385d05211ca9a0d1f484e03de693631e99ddf3035afcb67420853c7bc28ba80c613c32b270af55258105763b3bee31417bea82a96d7de45d9b6d2171431676e0ce761da1899d75e805b02432c3',
  runtimeCode: '0x6080806040526004361015610012575f80fd5b5f905f3560e01c908163011bc505146131325750806304291e72146130735780631687fe1e14612a9c578063271a5fea146128fc57806354c9ce0414612598578063593517a11461204557806367ce08a914611ce15780636aec429e1461196b5780638116657c1461142e5780638435f6df146113fe5780639e38d8a0146113d0578063a5ec168614610f12578063a7bc4599146108f3578063b0cf9c3d146106e5578063dc4b93a114610621578063e06332df146105995763fbbd6b5b146100d9575f80fd5b346105965736600319016101008112610594576060136105965760803660631901126105965760e4356001600160401b0381116105945761011e903690600401613159565b919061012861361a565b6064359261013584613eff565b506001600160401b03610146613324565b168015158061058b575b15610574575061015e6148ac565b3660e4116105705760405160208101915f516020614f055f395f51905f52835260408201526080606460608301378460e082015260c081526101a160e08261323d565b51902091602435916101b2836137f6565b916101bb613739565b9483519160043591838503610555576042905f516020614f055f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522094602088019586526102af84613824565b95604089019687526102c085613824565b9260608a019384528a5b8681106103dc578c8c8c8c6102df8d516132f3565b5160a43594608435916102fe8784836102f983838361475b565b613364565b81865260076020526040862083875260205260408620878752602052604086208054801580156103d3575b80156103c1575b156103a5575060406103a2979882847fa2b678902c24a9e7433908872b7f768956bf8530af9b152929ed65292d4221e69455600161036c613324565b910190600180851b0316600180851b031982541617905561038b613324565b8251918252600180841b03166020820152a4613ae5565b80f35b6317939f7960e21b885260045260248390526044849052606487fd5b506103cd898686614842565b15610330565b50828114610329565b6103fa6103f36103ed838b86613450565b806132c1565b3691613778565b602081519101208061040d838c51613310565b5261045b6104558a6104236103ed868389613450565b61044d610443610439898c97959751968c613450565b60208101906132c1565b9590923691613778565b933691613778565b916149a8565b1561053e5761046a8286613310565b515115801590610527575b6104f4575b8c5b82811061048d5750506001016102ca565b610498818851613310565b516104a4848951613310565b511415806104df575b6104b8848951613310565b5190156104c8575060010161047c565b638da4848b60e01b8f52600489905260245260448efd5b50816104ec828d51613310565b5114156104ad565b6105166105018387613310565b518051906040602082015191015191846134c8565b610521838851613310565b5261047a565b5060206105348387613310565b5101511515610475565b633d94659d60e11b8d52600487905260245260448cfd5b60648985878663010ef05f60e11b8452600452602452604452fd5b8380fd5b6313c15e5f60e21b84526004849052602452604483fd5b50804210610150565b505b80fd5b50346105965760603660031901126105965760206004356044356024356105bf83614903565b92836105d3575b5050506040519015158152f35b909192506105e283838361475b565b92831561060d575b5082156105fc575b50508280806105c6565b61060692506147e2565b82806105f2565b8193508261061a92614842565b91846105ea565b50346105965760203660031901126105965760408160a09260808351610646816131ec565b82815282602082015282858201528260608201520152600435815260046020522060405190610674826131ec565b8054808352600182015460208085019182526002909301546001600160401b03808216604080880191825283811c83166060808a01918252608095861c60ff161515998601998a52825197885295519787019790975290518216908501529351909316908201529151151590820152f35b503461059657366003190160a0811261059457606013610596576020366063190112610596576084356001600160401b0381116105945761072a903690600401613159565b61073261361a565b61073a6148ac565b366084116105705760405160208101915f516020614ce55f395f51905f52835260408201526020606460608301378460808201526060815261077d60808261323d565b51902091610789613739565b5060ff600154168083106108dc57506107a1826133ef565b845b8381106107ff57506107d9936107c46107bb836132f3565b515160046145d5565b5f516020614ce55f395f51905f526004613856565b6064359060ff821682036107fb576107f36103a292613e9e565b602435613ae5565b8280fd5b6108106103f36103ed838787613450565b602081519101208087526004602052610830604088205491821515613472565b808752600360205260ff600160408920015460101c16156108ca57865b82811061089c57506040516001929161086582613207565b81525f516020614e055f395f51905f52602082015287604082015261088a8285613310565b526108958184613310565b50016107a3565b816108a78286613310565b5151146108b65760010161084d565b63b8e06e6f60e01b88526004829052602488fd5b6392b84cf960e01b8752600452602486fd5b633af1324560e11b85526004839052602452604484fd5b503461059657366003190160a081126105945760601361059657606435906001600160401b038211610596578160040160a06003198436030112610594576084356001600160401b0381116107fb57610950903690600401613159565b909161095a61361a565b6044850161096781613350565b9261097f606488019461097986613350565b90613f74565b60248701359260243595610993878661464d565b61099b6148ac565b6109a86103f384806132c1565b602081519101206109b886613350565b60846109c38a613350565b9c019b6109d08d8761328c565b604051602081019290916001600160fb1b038111610f0e5782610a089260209260051b8091873781010301601f19810183528261323d565b519020916040519360208501955f516020614ca55f395f51905f5287526040860152606085015289608085015260018060401b031660a084015260018060401b031660c083015260e082015260e08152610a646101008261323d565b51902092610a7188613fb1565b610a79613739565b9481519260043591848203610ef3576042905f516020614ca55f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152206020880152610b6a84613824565b9260408801938452610b7b85613824565b91606089019283528d5b868110610da1575050505050505050610b9e81806132c1565b94610ba885613350565b95610bb288613350565b601482101580610d95575b15610d8157610bcd368386613778565b6020815191012097888c52600460205260408c2054610d6d575f516020614e455f395f51905f52610d0d9560a08e9f96610d159f968f968e96610d1b9c99610c158a8661464d565b8481526005602052896040822055610cd160405192610c33846131ec565b8b84528a610cb660208601968988526002604088019460018060401b031697888652606081019260018060401b0316998a84526080820195898752895260046020526040892091518255516001820155019360018060401b039060018060401b039051161660018060401b031985541617845560018060401b0390511683613c9a565b51815460ff60801b191690151560801b60ff60801b16179055565b836040519788968752608060208801528160808801528787013784840186015260408401526060830152601f01601f19168101030190a361328c565b979093613350565b94613350565b9460208711610d5457875b87811015610d4957600190610d4388888360051b880135896142e6565b01610d26565b886103a28484613ae5565b63904bbf4560e01b885260048790526020602452604488fd5b632c539f2160e21b8c52600489905260248cfd5b632baaee6160e21b8b52600482905260248bfd5b50610500821115610bbd565b610db26103f36103ed83858c613450565b6020815191012080610dc5838951613310565b52610df48b8a610455602061044d610443610439898b610de96103ed83838b613450565b969099015197613450565b15610edc578f610e048386613310565b515115801590610ec5575b610e92575b828110610e25575050600101610b85565b610e30818751613310565b51610e3c848851613310565b51141580610e7d575b610e50848851613310565b519015610e605750600101610e14565b9150508f91506044925085638da4848b60e01b8352600452602452fd5b5081610e8a828a51613310565b511415610e45565b610eb4610e9f8487613310565b518051906040602082015191015191856134c8565b610ebf848851613310565b52610e14565b506020610ed28487613310565b5101511515610e0f565b8f60449187633d94659d60e11b8352600452602452fd5b60648d86848663010ef05f60e11b8452600452602452604452fd5b8f80fd5b503461059657366003190160a081126105945760601361059657606435906001600160401b03821161059657816004019160c06003198236030112610594576084356001600160401b0381116107fb57610f70903690600401613159565b9390610f7a61361a565b6044830135926004841015806113b657610f938561314f565b600185149081156113ba575b6113b65784610fad916135f7565b823592610fb984614600565b60a482013592610fc9858561464d565b610fd16148ac565b9760248401359160648501996084610fe88c61327f565b960195610ff86103f388886132c1565b602081519101206040519160208301935f516020614da55f395f51905f52855260408401528a60608401528660808401526110328c61314f565b8b60a0840152151560c083015260e082015287610100820152610100815261105c6101208261323d565b519020611067613739565b5060ff6001541680841061139f575061107f836133ef565b908a5b8481106112c25750936110c26110df97946110ee999794846110d8986110ad6107bb6110d3986132f3565b5f516020614da55f395f51905f526004613856565b996110cc8d61327f565b918a613ba2565b6132c1565b9085613cc3565b946110e98661414c565b61327f565b6110fd575b906103a291613ae5565b83835260046020526040832054808452600360205260ff6001604086200154166111268161314f565b600381148015906112bb575b80156112b4575b156112865750836111e5575b505f516020614e055f395f51905f526103a293946111b460405161116881613222565b8781526001600160401b036020808301828152858b52600682526040808c20888d528352808c208c8052909252908a20925183546001600160401b031916908316178355511690613c9a565b5f516020614f255f395f51905f52606060405188815288602082015260018060401b036040820152a38392506110f3565b808452600860205260206040852054101561126f578352600860205260408320805490600160401b82101561125b57946112538161123b846103a2989960015f516020614e055f395f51905f5297018155613e17565b90919082549060031b91821b915f19901b1916179055565b949350611145565b634e487b7160e01b85526041600452602485fd5b63ec7a2d1d60e01b84526004526020602452604483fd5b6301c33aa960e71b85525f516020614e055f395f51905f5260045260449085906112af8161314f565b602452fd5b5084611139565b5084611132565b8b60ff600160406112da6103f36103ed878c8c613450565b602081519101209384815260046020526112fa8282205495861515613472565b848152600360205220015460101c161561138d578c5b82811061135f57506040516001929161132882613207565b81525f516020614e055f395f51905f5260208201528d604082015261134d8286613310565b526113588185613310565b5001611082565b8161136a8287613310565b51511461137957600101611310565b63b8e06e6f60e01b8e52600482905260248efd5b6392b84cf960e01b8d5260045260248cfd5b633af1324560e11b8b52600484905260245260448afd5b8580fd5b5050846113c68561314f565b6002851490610f9f565b50346105965760203660031901126105965760ff604060209260043581528084522054166040519015158152f35b50346105965760803660031901126105965760206114266064356044356024356004356134c8565b604051908152f35b346117f15761143c36613189565b90611446846136a6565b82359161145383866145d5565b61145c83614600565b60408401359061146c848361464d565b6114746148ac565b3660c4116117f15760405160208101915f516020614ec55f395f51905f528352604082015260606064818301375f60c082015260a081526114b660c08261323d565b519020946114c261339d565b6114ca613739565b96815190893590828603611950576042905f516020614ec55f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a019081526115bc83613824565b9360408b019485526115cd84613824565b9160608c019283525f5b888b87831061181d57505050505050505050602001356115f685614600565b604051611602816131d1565b8181526020810190600382526116646040820160018152600160608401935f85528a5f52600360205260405f209051815501935161163f8161314f565b6116488161314f565b60ff801986541691161784555161165e8161314f565b83613260565b51815462ff0000191690151560101b62ff0000161790556040519081525f516020614d455f395f51905f5260608260036020899501525f6040820152a2156117f557813591603e19813603018312156117f1576116cd926116c69101806132c1565b9084613cc3565b926116d78461414c565b835f52600460205260405f20545f52600360205260ff600160405f200154166116ff8161314f565b600381148015906117e9575b80156117e2575b156117b657505f516020614ea55f395f51905f526117b49461178660405161173981613222565b5f8082526001600160401b03602080840182815286845260068252604080852089865283528085208580529092529220925183546001600160401b03191690821617835590511690613c9a565b5f516020614f255f395f51905f5260606040515f81525f602082015260018060401b036040820152a3613b46565b005b6301c33aa960e71b5f525f516020614ea55f395f51905f526004526117da8161314f565b60245260445ffd5b505f611712565b50600161170b565b5f80fd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b6103ed8361182e936103f393613450565b6020815191012080611841838a51613310565b5261186d8a8d6104558561044d6104436104396118626103ed858989613450565b9490978c5197613450565b1561193a5761187c8285613310565b515115801590611923575b611905575b5f5b82811061189f5750506001016115d7565b6118aa818751613310565b516118b6848851613310565b511415806118f0575b6118ca848851613310565b5190156118da575060010161188e565b87638da4848b60e01b5f5260045260245260445ffd5b50816118fd828b51613310565b5114156118bf565b6119126105018386613310565b61191d838751613310565b5261188c565b5060206119308386613310565b5101511515611887565b85633d94659d60e11b5f5260045260245260445ffd5b50849063010ef05f60e11b5f5260045260245260445260645ffd5b346117f157366003190160c081126117f1576060136117f15760403660631901126117f15760a4356001600160401b0381116117f1576119af903690600401613159565b6119b761361a565b606435916119c483613eff565b6119cc6148ac565b3660a4116117f15760405160208101915f516020614c855f395f51905f52835260408201526040606460608301375f60a082015260808152611a0f60a08261323d565b5190209260243592611a20846137ae565b91611a29613739565b9583519260043591848403611cc7576042905f516020614c855f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208901958652611b1d85613824565b9560408a01968752611b2e86613824565b9260608b019384525f5b878110611baa575060028901805460ff60801b1916600160801b1790556117b48b8b808f611b6581614598565b611b9b575b7f0c71a09e7f228ddf935c5e512b37fcf8871a00fddf7c46c6b9f61b3b6b0e930f60206040516084358152a3613ae5565b611ba581836144e2565b611b6a565b611bbb6103f36103ed838a86613450565b6020815191012080611bce838c51613310565b52611be4610455896104236103ed868389613450565b15611cb157611bf38286613310565b515115801590611c9a575b611c7c575b5f5b828110611c16575050600101611b38565b611c21818851613310565b51611c2d848951613310565b51141580611c67575b611c41848951613310565b519015611c515750600101611c05565b88638da4848b60e01b5f5260045260245260445ffd5b5081611c74828d51613310565b511415611c36565b611c896105018387613310565b611c94838851613310565b52611c03565b506020611ca78387613310565b5101511515611bfe565b86633d94659d60e11b5f5260045260245260445ffd5b505063010ef05f60e11b5f5260045260245260445260645ffd5b346117f157611cef36613189565b9192611cfa816136a6565b8335611d068183613f41565b50805f52600660205260405f2090602086013591825f526020526040805f2096013595865f52602052611d4c86838360018060401b0360405f205460401c161515613364565b611d546148ac565b3660c4116117f15760405160208101915f516020614dc55f395f51905f528352604082015260606064818301375f60c082015260a08152611d9660c08261323d565b51902094602084013594611da9866137ae565b91611db2613739565b97835192873591848403611cc7576042905f516020614dc55f395f51905f528c5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208b01958652611ea585613824565b9560408c01968752611eb686613824565b9260608d019384525f5b878110611f54575050505050505050507f70489e8a8be342dd0ef77c2efb97abbc2c2ed8dacafd6070e38af6acda855bf360206117b497835f526006825260405f20855f52825260405f20815f5282525f60408120555f516020614d855f395f51905f52851480611f4c575b611f3d575b604051908152a3613b46565b611f4784886144e2565b611f31565b508015611f2c565b611f656103f36103ed838a86613450565b6020815191012080611f78838c51613310565b52611f8e610455896104236103ed868389613450565b15611cb157611f9d8286613310565b51511580159061202e575b612010575b5f5b828110611fc0575050600101611ec0565b611fcb818851613310565b51611fd7848951613310565b51141580611ffb575b611feb848951613310565b519015611c515750600101611faf565b5081612008828d51613310565b511415611fe0565b61201d6105018387613310565b612028838851613310565b52611fad565b50602061203b8387613310565b5101511515611fa8565b346117f157366003190161012081126117f1576060136117f15760a03660631901126117f157610104356001600160401b0381116117f15761208b903690600401613159565b61209361361a565b60643561209f81613eff565b506120b36120ab613324565b61097961333a565b608435905f516020614d855f395f51905f5282149283948415612581575b6120d96148ac565b36610104116117f15760405160208101915f516020614cc55f395f51905f528352604082015260a0606460608301375f61010082015260e0815261211f6101008261323d565b519020941561257057612133602435613fb1565b915b61213d613739565b9583519260043591848403611cc7576042905f516020614cc55f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220946020890195865261223185613824565b9560408a0196875261224286613824565b9260608b019384525f5b87811061247f578c8c8c8c60a43593612263613324565b61226b61333a565b91835f52600460205260405f205490815f52600360205260ff600160405f2001541686151580612447575b1561242f57508080612427575b80612417575b612381575b926060926117b498925f516020614f255f395f51905f5295612345604051936122d685613222565b60018060401b031693848152602081019560018060401b0316958681528a5f52600660205260405f208c5f5260205260405f20885f5260205260405f209160018060401b039060018060401b039051161660018060401b031983541617825560018060401b0390511690613c9a565b80612379575b61236a575b5060405192835260208301526040820152a3602435613ae5565b61237390613e2c565b89612350565b50831561234b565b96909192825f526008602052602060405f205410156123ff57825f52600860205260405f2093845493600160401b8510156123eb576117b4996123de8861123b885f516020614f255f395f51905f529a600160609b018155613e17565b92955092985092506122ae565b634e487b7160e01b5f52604160045260245ffd5b8263ec7a2d1d60e01b5f52600452602060245260445ffd5b5061242185614598565b156122a9565b5087156122a3565b6301c33aa960e71b5f5260048790526117da8161314f565b506124518161314f565b60038114801590612469575b80612296575081612296565b505f516020614ea55f395f51905f52871461245d565b6124906103f36103ed838a86613450565b60208151910120806124a3838c51613310565b526124b9610455896104236103ed868389613450565b15611cb1576124c88286613310565b515115801590612559575b61253b575b5f5b8281106124eb57505060010161224c565b6124f6818851613310565b51612502848951613310565b51141580612526575b612516848951613310565b519015611c5157506001016124da565b5081612533828d51613310565b51141561250b565b6125486105018387613310565b612553838851613310565b526124d8565b5060206125668387613310565b51015115156124d3565b61257b6024356137ae565b91612135565b5f516020614e055f395f51905f52841494506120d1565b346117f1576125a636613189565b91926125b1816136a6565b83356125bd8183613f41565b506125c66148ac565b3660c4116117f15760405160208101915f516020614d055f395f51905f528352604082015260606064818301375f60c082015260a0815261260860c08261323d565b5190209360208301359361261b856137f6565b91612624613739565b96835192863591848403611cc7576042905f516020614d055f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208a0195865261271785613824565b9560408b0196875261272886613824565b9260608c019384525f5b87811061280b578d8d8d8d8d6127488e516132f3565b5190805f52600760205260405f2091602087013592835f526020526040805f2097013596875f5260205260405f205490811515806127f9575b156127df57507fe0790140af45dcb82660c5e68355c56b1ffffcc5339463f6c38920f24edfd7c860206117b498845f526007825260405f20865f52825260405f20815f5282525f6001604082208281550155604051908152a4613b46565b9050635fe6a2af60e01b5f5260045260245260445260645ffd5b50818114806127815750828114612781565b61281c6103f36103ed838a86613450565b602081519101208061282f838c51613310565b52612845610455896104236103ed868389613450565b15611cb1576128548286613310565b5151158015906128e5575b6128c7575b5f5b828110612877575050600101612732565b612882818851613310565b5161288e848951613310565b511415806128b2575b6128a2848951613310565b519015611c515750600101612866565b50816128bf828d51613310565b511415612897565b6128d46105018387613310565b6128df838851613310565b52612864565b5060206128f28387613310565b510151151561285f565b346117f15760403660031901126117f1576004356001600160401b0381116117f15761292c903690600401613159565b6024359160ff831683036117f15760ff60015416612a8d57825f609e1983360301925b84821015612a84578160051b810135848112156117f157810194853594604087013560048110156117f15761299c9061299060608a9994989795990161327f565b9060208a013584613ba2565b5f9260808801905b6129ae828a61328c565b9050851015612a6a576129c1828a61328c565b8610156117f5578560051b81013590605e19813603018212156117f1570195612a076129fc6129f089806132c1565b60208b01359188613cc3565b97604081019061328c565b99909860208b11612a52575f5b8b811015612a3f57600190612a396001600160401b035f600584901b8f01358e6142e6565b01612a14565b50909950975095506001909401936129a4565b8a63904bbf4560e01b5f52600452602060245260445ffd5b959697505060019250612a7c90613e2c565b01909161294f565b6117b483613e9e565b63428961cf60e01b5f5260045ffd5b346117f157612aaa36613189565b919092612ab6816136a6565b813591825f526003602052600160405f200160ff815460081c1690612ada8261314f565b811561306057602083013596600488101596876117f157612afa8961314f565b88151580613044575b80613030575b1561300f57612b166148ac565b3660c4116117f15760405160208101915f516020614e655f395f51905f528352604082015260606064818301375f60c082015260a08152612b5860c08261323d565b519020918760208801351480612ff9575b15612e9257612b77886137ae565b91612b80613739565b93835192893591848403611cc7579060428796959493925f516020614e655f395f51905f528f9b9a995260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208701958652612c7c85613824565b9560408801968752612c8d86613824565b92606089019384525f5b878110612d8757505050505050505050965b6117f15780612cba8960ff93613260565b5460101c16612d0e575b506117f1577f928e85b4f758de1f06d8c43d0ccb8f172b46c6aee7c46923c1c763d4dc67cd5760406117b496818694815192612cff8161314f565b835201356020820152a2613b46565b5f9150612d1a8761314f565b60018703612d4e5750612d2e600254613a82565b6002555b612d4860ff600154166002549081811115613a90565b86612cc4565b600190612d5a8161314f565b03612d32576002548015612d73575f1901600255612d32565b634e487b7160e01b5f52601160045260245ffd5b909192939495969798999a9b50612da56103f36103ed838a86613450565b6020815191012080612db8838c51613310565b52612dce610455896104236103ed868389613450565b15611cb157612ddd8286613310565b515115801590612e7b575b612e5d575b5f5b828110612e0d575050600101908f9b9a999897969594939291612c97565b612e18818851613310565b51612e24848951613310565b51141580612e48575b612e38848951613310565b519015611c515750600101612def565b5081612e55828d51613310565b511415612e2d565b612e6a6105018387613310565b612e75838851613310565b52612ded565b506020612e888387613310565b5101511515612de8565b9091612e9c613739565b5060ff60015416808410612fe357509391889391612eb9826133ef565b5f965b838810612ef957612ef39495969750612edf612ed7836132f3565b51518b6145d5565b5f516020614e655f395f51905f528a613856565b96612ca9565b91939550919395612f116103f36103ed838888613450565b60208151910120805f526004602052612f3160405f205491821515613472565b805f52600360205260ff600160405f20015460101c1615612fd1575f5b828110612fa4575060405160019291612f6682613207565b81525f516020614e055f395f51905f5260208201525f6040820152612f8b8286613310565b52612f968185613310565b50019593918a959391612ebc565b81612faf8287613310565b515114612fbe57600101612f4e565b5063b8e06e6f60e01b5f5260045260245ffd5b6392b84cf960e01b5f5260045260245ffd5b83633af1324560e11b5f5260045260245260445ffd5b505f98506130068a61314f565b60028a14612b69565b634fb48ff760e11b5f5288846130248161314f565b6004526117da8161314f565b5061303a8461314f565b6003841415612b09565b5061304e8461314f565b6130578961314f565b83891415612b03565b8463a5db47d960e01b5f5260045260245ffd5b346117f15760203660031901126117f1575f6060604051613093816131d1565b82815282602082015282604082015201526004355f526003602052608060405f206001604051916130c3836131d1565b8054835201546020820160ff82166130da8161314f565b815260ff8260081c169060408401916130f28161314f565b825260ff606085019360101c161515835260405193518452516131148161314f565b6020840152516131238161314f565b60408301525115156060820152f35b346117f1575f3660031901126117f15760209060ff600154168152f35b6004111561180957565b9181601f840112156117f1578235916001600160401b0383116117f1576020808501948460051b0101116117f157565b600319810160e081126117f1576060136117f15760049160606063198301126117f15760649160c435906001600160401b0382116117f1576131cd91600401613159565b9091565b608081019081106001600160401b038211176123eb57604052565b60a081019081106001600160401b038211176123eb57604052565b606081019081106001600160401b038211176123eb57604052565b604081019081106001600160401b038211176123eb57604052565b601f909101601f19168101906001600160401b038211908210176123eb57604052565b9061326a8161314f565b61ff0082549160081b169061ff001916179055565b3580151581036117f15790565b903590601e19813603018212156117f157018035906001600160401b0382116117f157602001918160051b360383136117f157565b903590601e19813603018212156117f157018035906001600160401b0382116117f1576020019181360383136117f157565b8051156117f55760200190565b8051600110156117f55760400190565b80518210156117f55760209160051b010190565b60c4356001600160401b03811681036117f15790565b60e4356001600160401b03811681036117f15790565b356001600160401b03811681036117f15790565b1561336e57505050565b635c63768b60e01b5f5260045260245260445260645ffd5b6001600160401b0381116123eb5760051b60200190565b604080519091906133ae838261323d565b6001815291601f1901825f5b8281106133c657505050565b6020906040516133d581613207565b5f81525f838201525f6040820152828285010152016133ba565b906133f982613386565b613406604051918261323d565b8281528092613417601f1991613386565b01905f5b82811061342757505050565b60209060405161343681613207565b5f81525f838201525f60408201528282850101520161341b565b91908110156117f55760051b81013590603e19813603018212156117f1570190565b1561347a5750565b6324bd107f60e11b5f5260045260245ffd5b1561349657505050565b63179bec6b60e21b5f5260045260245260445260645ffd5b156134b65750565b630653ca8b60e31b5f5260045260245ffd5b92919092805f52600460205260405f20936134f48186546134eb85821515613472565b8482821461348c565b600285015461350a8360ff8360801c16156134ae565b6001600160401b03604082901c811691166135258282614694565b156135cc575050805f52600360205260ff600160405f20015460081c169061354c8261314f565b600182036135b657505091816001949361357a931580156135a5575b8015613594575b801561357f57613364565b015490565b50821515801561336457506102f982826147e2565b506135a0838383614842565b61356f565b506135b183838361475b565b613568565b639dc34cff60e01b5f526004526117da8161314f565b60405163065a1d7d60e21b815260048101949094526024840152604483015250426064820152608490fd5b156135ff5750565b633953f0c360e21b5f526136128161314f565b60045260245ffd5b600435801561369757805f525f60205260ff60405f205416613685576044356001600160401b038116908181036117f1575080421161366b57505f525f60205260405f20600160ff19825416179055565b906314d450ed60e31b5f526004526024524260445260645ffd5b632bace59f60e11b5f5260045260245ffd5b63c786bcf960e01b5f5260045ffd5b803590811561369757815f525f60205260ff60405f205416613726576040016136e26001600160401b036136d983613350565b16421191613350565b906136ff57505f525f60205260405f20600160ff19825416179055565b6314d450ed60e31b5f9081526004929092526001600160401b031660245242604452606490fd5b50632bace59f60e11b5f5260045260245ffd5b60405190613746826131d1565b606080835f81525f60208201528160408201520152565b6001600160401b0381116123eb57601f01601f191660200190565b9291926137848261375d565b91613792604051938461323d565b8294818452818301116117f1578281602093845f960137010152565b906137b761339d565b91604051906137c582613207565b81525f516020614d855f395f51905f5260208201525f60408201526137e9836132f3565b526137f3826132f3565b50565b906137ff61339d565b916040519061380d82613207565b81525f60208201525f60408201526137e9836132f3565b9061382e82613386565b61383b604051918261323d565b828152809261384c601f1991613386565b0190602036910137565b929395949195613864613739565b968551943592858503613a675790604291895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614e255f395f51905f5260198201525f516020614e855f395f51905f5260288201525f516020614de55f395f51905f52603882015260296051820153206040519081525f516020614d255f395f51905f5260208201525f516020614d655f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220946020880195865261394985613824565b956040890196875261395a86613824565b9260608a019384525f5b87811061397657505050505050505050565b6139876103f36103ed838a86613450565b602081519101208061399a838c51613310565b526139b0610455896104236103ed868389613450565b15611cb1576139bf8286613310565b515115801590613a50575b613a32575b5f5b8281106139e2575050600101613964565b6139ed818851613310565b516139f9848951613310565b51141580613a1d575b613a0d848951613310565b519015611c5157506001016139d1565b5081613a2a828d51613310565b511415613a02565b613a3f6105018387613310565b613a4a838851613310565b526139cf565b506020613a5d8387613310565b51015115156139ca565b50505063010ef05f60e11b5f5260045260245260445260645ffd5b5f198114612d735760010190565b15613a99575050565b60ff90637535fd0960e11b5f521660045260245260445ffd5b90602080835192838152019201905f5b818110613acf5750505090565b8251845260209384019390920191600101613ac2565b908051905f516020614ee55f395f51905f52613b2760208301519260606040820151910151936040519586526020860152608060408601526080850190613ab2565b92808403606082015280613b416024359560043595613ab2565b0390a4565b90915f516020614ee55f395f51905f528151602083015190613b41613b8d606060408701519601519560405194859485526020850152608060408501526080840190613ab2565b82810360608401526020870135963595613ab2565b92906060915f516020614d455f395f51905f5293613bbf86614600565b613bc88161314f565b8015158181613c7a575b613bdb916135f7565b60405191613be8836131d1565b83835260208301613bf88361314f565b8281526040840160018152613c2f878601916001851515978885528c5f52600360205260405f209051815501935161163f8161314f565b51815462ff0000191690151560101b62ff000016179055613c67575b604051928352613c5a8161314f565b60208301526040820152a2565b613c72600254613a82565b600255613c4b565b505081158181613bd2575050613c8f8161314f565b600381141581613bd2565b8054600160401b600160801b03191660409290921b600160401b600160801b0316919091179055565b91909392601482101580613e0b575b15613df857613ce2368387613778565b60208151910120948592835f52600460205260405f2054613de5578260a091613d19875f516020614e455f395f51905f529661464d565b815f5260056020528660405f2055613da1604051613d36816131ec565b88815260208082018581525f60408085018281526001600160401b0360608701818152608088018581528f86526004909752929093209551865592516001860155915160029490940180546001600160401b0319169482169490941784559051610cb6911683613c9a565b80604051948593845260806020850152816080850152848401375f828201840181905260408301526001600160401b036060830152601f01601f19168101030190a3565b83632c539f2160e21b5f5260045260245ffd5b50632baaee6160e21b5f5260045260245ffd5b50610500821115613cd2565b80548210156117f5575f5260205f2001905f90565b90815f52600860205260405f205f908054915b828110613e59578463351e87c760e21b5f5260045260245ffd5b613e638183613e17565b90549060031b1c613e7381614afb565b9081613e8e575b50613e8757600101613e3f565b5050509050565b613e9891506146bc565b5f613e7a565b60207f0f6aa6ddde602cb32340965f52018f1558af30e077dd473a421399d0aca91fb691613edd60ff8216918215159081613ef2575b60025491613a90565b8060ff196001541617600155604051908152a1565b6002548411159150613ed4565b90815f526004602052613f3f60405f2092613f2e8454613f2183821515613472565b602435908382821461348c565b60ff600285015460801c16156134ae565b565b9190613f3f90805f526004602052613f2e60405f20946020865491613f6885841515613472565b0135908382821461348c565b6001600160401b03918216911681811080613fa8575b15613f93575050565b6313c15e5f60e21b5f5260045260245260445ffd5b50814210613f8a565b805f52600360205260ff600160405f20015460101c16613fd8575b613fd5906137ae565b90565b5f8181526008602052604081208054929190815b848310613ffd575050509050613fcc565b6140078383613e17565b90549060031b1c90815f526004602052600160405f2001549161402981614903565b1590811561413b575b508015614132575b6141285761404e57600190925b0191613fec565b50506040519250606090506002614065828561323d565b8084526001600160401b03106123eb57601f19015f5b8181106140ff57505060405161409081613207565b8181525f516020614d855f395f51905f5260208201525f60408201526140b5836132f3565b526140bf826132f3565b50604051906140cd82613207565b81525f516020614d855f395f51905f5260208201525f60408201526140f182613300565b526140fb81613300565b5090565b60209060405161410e81613207565b5f81525f838201525f60408201528282870101520161407b565b9260019150614047565b5080821461403a565b61414591506146bc565b155f614032565b805f52600460205260405f205490815f52600360205260ff600160405f200154166141768161314f565b600381148015906142df575b80156142d7575b156142b3575061419881614598565b1561423c575b6142115f516020614d855f395f51905f529261420c6040516141bf81613222565b5f8082526001600160401b0360208084018281528884526006825260408085208b865283528085208580529092529220925183546001600160401b03191690821617835590511690613c9a565b613e2c565b5f516020614f255f395f51905f5260606040515f81525f602082015260018060401b036040820152a3565b815f526008602052602060405f2054101561429b575f82815260086020526040902080549092600160401b8210156123eb576142938361123b845f516020614d855f395f51905f5297600161421197018155613e17565b92505061419e565b5063ec7a2d1d60e01b5f52600452602060245260445ffd5b6301c33aa960e71b5f525f516020614d855f395f51905f526004526117da8161314f565b506001614189565b505f614182565b91929092825f52600460205260405f205491825f52600360205260ff600160405f200154168515158061449b575b1561448357505f516020614d855f395f51905f528514808061447b575b8061446b575b6143f1575b905f516020614f255f395f51905f5293606093926143ba6040519461436086613222565b6001600160401b0390811680875294811660208088018281525f8c81526006835260408082208f8352845280822082805290935291909120975188546001600160401b031916908416178855519596909590911690613c9a565b806143e9575b6143da575b50604051915f835260208301526040820152a3565b6143e390613e2c565b5f6143c5565b5060016143c0565b9190835f526008602052602060405f2054101561445357835f52600860205260405f2093845493600160401b8510156123eb576144488761123b875f516020614f255f395f51905f5299600160609a018155613e17565b91929350935061433c565b8363ec7a2d1d60e01b5f52600452602060245260445ffd5b5061447585614598565b15614337565b506001614331565b6301c33aa960e71b5f5260048690526117da8161314f565b506144a58161314f565b600381148015906144cc575b8061431457505f516020614d855f395f51905f528614614314565b505f516020614ea55f395f51905f5286146144b1565b805f52600860205260405f209081545f198101908111612d73575f5b81811061454d575b50508154925090821561453957613f3f925f1901906145258282613e17565b8154905f199060031b1b1916905555613e2c565b634e487b7160e01b5f52603160045260245ffd5b846145588286613e17565b90549060031b1c1461456c576001016144fe565b9083945061458161123b9161458f9495613e17565b90549060031b1c9185613e17565b81905f80614506565b5f52600660205260405f205f516020614d855f395f51905f525f5260205260405f205f805260205260018060401b0360405f205460401c16151590565b6020810135908282036145e757505050565b6313c32f6160e31b5f523560045260245260445260645ffd5b801561463e57805f52600360205260ff600160405f20015460081c166146258161314f565b61462c5750565b6335fa7c3d60e01b5f5260045260245ffd5b635447c43960e01b5f5260045ffd5b801561463e57805f52600560205260405f205491821590811561468a575b5015614675575050565b630c345c7760e31b5f5260045260245260445ffd5b905082145f61466b565b426001600160401b03909116111590816146ac575090565b6001600160401b03164210919050565b805f52600660205260405f205f516020614d855f395f51905f525f5260205260405f205f805260205261470760405f205460018060401b038160401c169060018060401b0316614694565b614755575f52600660205260405f205f516020614d855f395f51905f525f5260205260405f205f8052602052613fd560405f205460018060401b038160401c169060018060401b0316614694565b50600190565b805f52600660205260405f20825f5260205260405f205f805260205261479960405f205460018060401b038160401c169060018060401b0316614694565b6147da575f52600660205260405f20905f5260205260405f20905f52602052613fd560405f205460018060401b038160401c169060018060401b0316614694565b505050600190565b5f52600760205260405f20815f5260205260405f205f805260205260405f209060018060401b0360018301541642109182614830575b8261482257505090565b613fd59250905f915461475b565b915061483c8254614903565b91614818565b5f9081526007602090815260408083208484528252808320858452909152902060018101546001600160401b031642109291908361489a575b83614887575b50505090565b61489293505461475b565b5f8080614881565b92506148a68354614903565b9261487b565b366064116117f15760405160208101907f6868d2644f308ffec455b094e4fdb2aca055748cdce2a4addbb8d51a952519d482526060600460408301375f60a0820152608081526148fd60a08261323d565b51902090565b61490c81614afb565b9081614916575090565b90505f52600460205260405f20545f526003602052600160ff8160405f20015460081c166149438161314f565b1490565b80516020909101516001600160601b0319811692919060148210614969575050565b6001600160601b031960149290920360031b82901b16169150565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b91908251601481105f146149be57505050505f90565b601481036149db57506149d3613fd593614947565b60601c614b37565b91926149e681614947565b60601c91836014108460141802841891828503948511612d73575f9585614a8d926020614a138a9961375d565b96614a21604051988961323d565b838852614a2d8461375d565b8883019390601f19013685370101905e614a7f604051938492614a68602085019762495a6360e31b8952606060248701526084860190614984565b916044850152602319848303016064850152614984565b03601f19810183528261323d565b51915afa3d15614af4573d614aa18161375d565b90614aaf604051928361323d565b81523d5f602083013e5b81614ae6575b81614ac8575090565b90506020818051810103126117f1576020015162495a6360e31b1490565b905060208151101590614abf565b6060614ab9565b5f526004602052600260405f20015460ff8160801c16159081614b1c575090565b613fd591506001600160401b03604082901c81169116614694565b9190823b614b725790614b4991614bc7565b50614b538161314f565b159182614b5f57505090565b6001600160a01b03918216911614919050565b916020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b8151919060418303614bf757614bf09250602082015190606060408401519301515f1a90614c01565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411614c79579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15614c6e575f516001600160a01b03811615614c6457905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f916003919056fefa4863a3b73f903cfe602867c9e143a1122f53ece44eef929b2250101a7e74433b3fa1a387d45ace654848a27516dfc334b1c274081951602f3f7d994b6c0a61cf9add9962d817020651c39119ddb6b2546bf004b95e901cd7804bc4050e4f99925630d56a02830dd459e577d74aa426e278dbbf755de335a317cfd943e9e99d8e0c14231d51feab66d9cea1cd58dfe0dccac0a1bf1d79772ed2b3861dd81befa657427b5a1f782818a91d7c6a08b1a10b962ab203d11bc7b1d2b277465728e9780076f3ae2ad8df8560306bf33aa00ac39370ca1ea263f8f5203471bf130cb9c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6b0dcd18ff93e1802d28d716df8085d82b5dc65dd1e007fd208ac0d56e8f87d07d37ee85c504aac789d6ce846c9a5c7f3714494bdd3dadda02f9cc7664d29014f0c1dbe3769412297f516b539741ba07e9b806a4f4b580c500475b38035ba88446164647265737320766572696679696e67436f6e74726163742c000000000000d3c64038f76bab2ab3485bfb116f0a1d4196cfc1d20979967040e1a1793f52e3737472696e672076657273696f6e2c0000000000000000000000000000000000bbdc1e2179ada22bbbcd76c34b933f823faf638e02513fb9df1de379c164d474d09917cfaacdad3f441574058b4ae69917872157ce16b461a943025bcfdd324275696e7432353620636861696e49642c000000000000000000000000000000005acdb2accc4d033093ce8f979a92a9f1ff3e023b82afdbd5bce8dd242a58143ac8dbaffc2fd6ac6fda2c31981bc735265e2b8c31eb4d7d39992c93d5fd4678b0de18e3a02d1331ca41f2c3cd924edc88ce7103385d05211ca9a0d1f484e03de693631e99ddf3035afcb67420853c7bc28ba80c613c32b270af55258105763b3bee31417bea82a96d7de45d9b6d2171431676e0ce761da1899d75e805b02432c3',
} as const

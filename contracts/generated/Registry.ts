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
  creationCode: '0x60808060405234601557615005908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f905f3560e01c908163011bc505146131925750806304291e72146130d35780631687fe1e14612afc578063271a5fea1461295c57806354c9ce04146125f8578063593517a1146120a557806367ce08a914611d415780636aec429e146119cb5780638116657c1461148e5780638435f6df1461145e5780639e38d8a014611430578063a5ec168614610f72578063a7bc4599146108f3578063b0cf9c3d146106e5578063dc4b93a114610621578063e06332df146105995763fbbd6b5b146100d9575f80fd5b346105965736600319016101008112610594576060136105965760803660631901126105965760e4356001600160401b0381116105945761011e9036906004016131b9565b919061012861367a565b6064359261013584613fbf565b506001600160401b03610146613384565b168015158061058b575b15610574575061015e61496c565b3660e4116105705760405160208101915f516020614fc55f395f51905f52835260408201526080606460608301378460e082015260c081526101a160e08261329d565b51902091602435916101b283613856565b916101bb613799565b9483519160043591838503610555576042905f516020614fc55f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522094602088019586526102af84613884565b95604089019687526102c085613884565b9260608a019384528a5b8681106103dc578c8c8c8c6102df8d51613353565b5160a43594608435916102fe8784836102f983838361481b565b6133c4565b81865260076020526040862083875260205260408620878752602052604086208054801580156103d3575b80156103c1575b156103a5575060406103a2979882847fa2b678902c24a9e7433908872b7f768956bf8530af9b152929ed65292d4221e69455600161036c613384565b910190600180851b0316600180851b031982541617905561038b613384565b8251918252600180841b03166020820152a4613b45565b80f35b6317939f7960e21b885260045260248390526044849052606487fd5b506103cd898686614902565b15610330565b50828114610329565b6103fa6103f36103ed838b866134b0565b80613321565b36916137d8565b602081519101208061040d838c51613370565b5261045b6104558a6104236103ed8683896134b0565b61044d610443610439898c97959751968c6134b0565b6020810190613321565b95909236916137d8565b9336916137d8565b91614a68565b1561053e5761046a8286613370565b515115801590610527575b6104f4575b8c5b82811061048d5750506001016102ca565b610498818851613370565b516104a4848951613370565b511415806104df575b6104b8848951613370565b5190156104c8575060010161047c565b638da4848b60e01b8f52600489905260245260448efd5b50816104ec828d51613370565b5114156104ad565b6105166105018387613370565b51805190604060208201519101519184613528565b610521838851613370565b5261047a565b5060206105348387613370565b5101511515610475565b633d94659d60e11b8d52600487905260245260448cfd5b60648985878663010ef05f60e11b8452600452602452604452fd5b8380fd5b6313c15e5f60e21b84526004849052602452604483fd5b50804210610150565b505b80fd5b50346105965760603660031901126105965760206004356044356024356105bf836149c3565b92836105d3575b5050506040519015158152f35b909192506105e283838361481b565b92831561060d575b5082156105fc575b50508280806105c6565b61060692506148a2565b82806105f2565b8193508261061a92614902565b91846105ea565b50346105965760203660031901126105965760408160a092608083516106468161324c565b828152826020820152828582015282606082015201526004358152600460205220604051906106748261324c565b8054808352600182015460208085019182526002909301546001600160401b03808216604080880191825283811c83166060808a01918252608095861c60ff161515998601998a52825197885295519787019790975290518216908501529351909316908201529151151590820152f35b503461059657366003190160a0811261059457606013610596576020366063190112610596576084356001600160401b0381116105945761072a9036906004016131b9565b61073261367a565b61073a61496c565b366084116105705760405160208101915f516020614da55f395f51905f52835260408201526020606460608301378460808201526060815261077d60808261329d565b51902091610789613799565b5060ff600154168083106108dc57506107a18261344f565b845b8381106107ff57506107d9936107c46107bb83613353565b51516004614695565b5f516020614da55f395f51905f5260046138b6565b6064359060ff821682036107fb576107f36103a292613f5e565b602435613b45565b8280fd5b6108106103f36103ed8387876134b0565b6020815191012080875260046020526108306040882054918215156134d2565b808752600360205260ff600160408920015460101c16156108ca57865b82811061089c57506040516001929161086582613267565b81525f516020614ec55f395f51905f52602082015287604082015261088a8285613370565b526108958184613370565b50016107a3565b816108a78286613370565b5151146108b65760010161084d565b63b8e06e6f60e01b88526004829052602488fd5b6392b84cf960e01b8752600452602486fd5b633af1324560e11b85526004839052602452604484fd5b503461059657366003190160a081126105945760601361059657606435906001600160401b038211610596578160040160a06003198436030112610594576084356001600160401b0381116107fb576109509036906004016131b9565b909161095a61367a565b60448501610967816133b0565b9261097f6064880194610979866133b0565b90614034565b60248701359260243595610993878661470d565b61099b61496c565b6109a86103f38480613321565b602081519101206109b8866133b0565b60846109c38a6133b0565b9c019b6109d08d876132ec565b604051602081019290916001600160fb1b038111610f6e5782610a089260209260051b8091873781010301601f19810183528261329d565b519020916040519360208501955f516020614d655f395f51905f5287526040860152606085015289608085015260018060401b031660a084015260018060401b031660c083015260e082015260e08152610a646101008261329d565b51902092610a7188614071565b610a79613799565b9481519260043591848203610f53576042905f516020614d655f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152206020880152610b6a84613884565b9260408801938452610b7b85613884565b91606089019283528d5b868110610e01575050505050505050610b9e8180613321565b94610ba8856133b0565b95610bb2886133b0565b6014821080159081610df4575b81610d9e575b5015610d8a57610bd63683866137d8565b6020815191012097888c52600460205260408c2054610d76575f516020614f055f395f51905f52610d169560a08e9f96610d1e9f968f968e96610d249c99610c1e8a8661470d565b8481526005602052896040822055610cda60405192610c3c8461324c565b8b84528a610cbf60208601968988526002604088019460018060401b031697888652606081019260018060401b0316998a84526080820195898752895260046020526040892091518255516001820155019360018060401b039060018060401b039051161660018060401b031985541617845560018060401b0390511683613cfa565b51815460ff60801b191690151560801b60ff60801b16179055565b836040519788968752608060208801528160808801528787013784840186015260408401526060830152601f01601f19168101030190a36132ec565b9790936133b0565b946133b0565b9460208711610d5d57875b87811015610d5257600190610d4c88888360051b880135896143a6565b01610d2f565b886103a28484613b45565b63904bbf4560e01b885260048790526020602452604488fd5b632c539f2160e21b8c52600489905260248cfd5b632baaee6160e21b8b52600482905260248bfd5b6014841180159250610db2575b505f610bc5565b85356001600160601b03198116925090610dd4575b5060601c3b15155f610dab565b6001600160601b0319601485900360031b81901b9091161690505f610dc7565b6105008411159150610bbf565b610e126103f36103ed83858c6134b0565b6020815191012080610e25838951613370565b52610e548b8a610455602061044d610443610439898b610e496103ed83838b6134b0565b9690990151976134b0565b15610f3c578f610e648386613370565b515115801590610f25575b610ef2575b828110610e85575050600101610b85565b610e90818751613370565b51610e9c848851613370565b51141580610edd575b610eb0848851613370565b519015610ec05750600101610e74565b9150508f91506044925085638da4848b60e01b8352600452602452fd5b5081610eea828a51613370565b511415610ea5565b610f14610eff8487613370565b51805190604060208201519101519185613528565b610f1f848851613370565b52610e74565b506020610f328487613370565b5101511515610e6f565b8f60449187633d94659d60e11b8352600452602452fd5b60648d86848663010ef05f60e11b8452600452602452604452fd5b8f80fd5b503461059657366003190160a081126105945760601361059657606435906001600160401b03821161059657816004019160c06003198236030112610594576084356001600160401b0381116107fb57610fd09036906004016131b9565b9390610fda61367a565b60448301359260048410158061141657610ff3856131af565b6001851490811561141a575b611416578461100d91613657565b823592611019846146c0565b60a482013592611029858561470d565b61103161496c565b97602484013591606485019960846110488c6132df565b9601956110586103f38888613321565b602081519101206040519160208301935f516020614e655f395f51905f52855260408401528a60608401528660808401526110928c6131af565b8b60a0840152151560c083015260e08201528761010082015261010081526110bc6101208261329d565b5190206110c7613799565b5060ff600154168084106113ff57506110df8361344f565b908a5b84811061132257509361112261113f979461114e999794846111389861110d6107bb61113398613353565b5f516020614e655f395f51905f5260046138b6565b9961112c8d6132df565b918a613c02565b613321565b9085613d23565b946111498661420c565b6132df565b61115d575b906103a291613b45565b83835260046020526040832054808452600360205260ff600160408620015416611186816131af565b6003811480159061131b575b8015611314575b156112e6575083611245575b505f516020614ec55f395f51905f526103a293946112146040516111c881613282565b8781526001600160401b036020808301828152858b52600682526040808c20888d528352808c208c8052909252908a20925183546001600160401b031916908316178355511690613cfa565b5f516020614fe55f395f51905f52606060405188815288602082015260018060401b036040820152a3839250611153565b80845260086020526020604085205410156112cf578352600860205260408320805490600160401b8210156112bb57946112b38161129b846103a2989960015f516020614ec55f395f51905f5297018155613ed7565b90919082549060031b91821b915f19901b1916179055565b9493506111a5565b634e487b7160e01b85526041600452602485fd5b63ec7a2d1d60e01b84526004526020602452604483fd5b6301c33aa960e71b85525f516020614ec55f395f51905f52600452604490859061130f816131af565b602452fd5b5084611199565b5084611192565b8b60ff6001604061133a6103f36103ed878c8c6134b0565b6020815191012093848152600460205261135a82822054958615156134d2565b848152600360205220015460101c16156113ed578c5b8281106113bf57506040516001929161138882613267565b81525f516020614ec55f395f51905f5260208201528d60408201526113ad8286613370565b526113b88185613370565b50016110e2565b816113ca8287613370565b5151146113d957600101611370565b63b8e06e6f60e01b8e52600482905260248efd5b6392b84cf960e01b8d5260045260248cfd5b633af1324560e11b8b52600484905260245260448afd5b8580fd5b505084611426856131af565b6002851490610fff565b50346105965760203660031901126105965760ff604060209260043581528084522054166040519015158152f35b5034610596576080366003190112610596576020611486606435604435602435600435613528565b604051908152f35b346118515761149c366131e9565b906114a684613706565b8235916114b38386614695565b6114bc836146c0565b6040840135906114cc848361470d565b6114d461496c565b3660c4116118515760405160208101915f516020614f855f395f51905f528352604082015260606064818301375f60c082015260a0815261151660c08261329d565b519020946115226133fd565b61152a613799565b968151908935908286036119b0576042905f516020614f855f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a0190815261161c83613884565b9360408b0194855261162d84613884565b9160608c019283525f5b888b87831061187d5750505050505050505060200135611656856146c0565b60405161166281613231565b8181526020810190600382526116c46040820160018152600160608401935f85528a5f52600360205260405f209051815501935161169f816131af565b6116a8816131af565b60ff80198654169116178455516116be816131af565b836132c0565b51815462ff0000191690151560101b62ff0000161790556040519081525f516020614e055f395f51905f5260608260036020899501525f6040820152a21561185557813591603e19813603018312156118515761172d92611726910180613321565b9084613d23565b926117378461420c565b835f52600460205260405f20545f52600360205260ff600160405f2001541661175f816131af565b60038114801590611849575b8015611842575b1561181657505f516020614f655f395f51905f52611814946117e660405161179981613282565b5f8082526001600160401b03602080840182815286845260068252604080852089865283528085208580529092529220925183546001600160401b03191690821617835590511690613cfa565b5f516020614fe55f395f51905f5260606040515f81525f602082015260018060401b036040820152a3613ba6565b005b6301c33aa960e71b5f525f516020614f655f395f51905f5260045261183a816131af565b60245260445ffd5b505f611772565b50600161176b565b5f80fd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b6103ed8361188e936103f3936134b0565b60208151910120806118a1838a51613370565b526118cd8a8d6104558561044d6104436104396118c26103ed8589896134b0565b9490978c51976134b0565b1561199a576118dc8285613370565b515115801590611983575b611965575b5f5b8281106118ff575050600101611637565b61190a818751613370565b51611916848851613370565b51141580611950575b61192a848851613370565b51901561193a57506001016118ee565b87638da4848b60e01b5f5260045260245260445ffd5b508161195d828b51613370565b51141561191f565b6119726105018386613370565b61197d838751613370565b526118ec565b5060206119908386613370565b51015115156118e7565b85633d94659d60e11b5f5260045260245260445ffd5b50849063010ef05f60e11b5f5260045260245260445260645ffd5b3461185157366003190160c08112611851576060136118515760403660631901126118515760a4356001600160401b03811161185157611a0f9036906004016131b9565b611a1761367a565b60643591611a2483613fbf565b611a2c61496c565b3660a4116118515760405160208101915f516020614d455f395f51905f52835260408201526040606460608301375f60a082015260808152611a6f60a08261329d565b5190209260243592611a808461380e565b91611a89613799565b9583519260043591848403611d27576042905f516020614d455f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208901958652611b7d85613884565b9560408a01968752611b8e86613884565b9260608b019384525f5b878110611c0a575060028901805460ff60801b1916600160801b1790556118148b8b808f611bc581614658565b611bfb575b7f0c71a09e7f228ddf935c5e512b37fcf8871a00fddf7c46c6b9f61b3b6b0e930f60206040516084358152a3613b45565b611c0581836145a2565b611bca565b611c1b6103f36103ed838a866134b0565b6020815191012080611c2e838c51613370565b52611c44610455896104236103ed8683896134b0565b15611d1157611c538286613370565b515115801590611cfa575b611cdc575b5f5b828110611c76575050600101611b98565b611c81818851613370565b51611c8d848951613370565b51141580611cc7575b611ca1848951613370565b519015611cb15750600101611c65565b88638da4848b60e01b5f5260045260245260445ffd5b5081611cd4828d51613370565b511415611c96565b611ce96105018387613370565b611cf4838851613370565b52611c63565b506020611d078387613370565b5101511515611c5e565b86633d94659d60e11b5f5260045260245260445ffd5b505063010ef05f60e11b5f5260045260245260445260645ffd5b3461185157611d4f366131e9565b9192611d5a81613706565b8335611d668183614001565b50805f52600660205260405f2090602086013591825f526020526040805f2096013595865f52602052611dac86838360018060401b0360405f205460401c1615156133c4565b611db461496c565b3660c4116118515760405160208101915f516020614e855f395f51905f528352604082015260606064818301375f60c082015260a08152611df660c08261329d565b51902094602084013594611e098661380e565b91611e12613799565b97835192873591848403611d27576042905f516020614e855f395f51905f528c5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208b01958652611f0585613884565b9560408c01968752611f1686613884565b9260608d019384525f5b878110611fb4575050505050505050507f70489e8a8be342dd0ef77c2efb97abbc2c2ed8dacafd6070e38af6acda855bf3602061181497835f526006825260405f20855f52825260405f20815f5282525f60408120555f516020614e455f395f51905f52851480611fac575b611f9d575b604051908152a3613ba6565b611fa784886145a2565b611f91565b508015611f8c565b611fc56103f36103ed838a866134b0565b6020815191012080611fd8838c51613370565b52611fee610455896104236103ed8683896134b0565b15611d1157611ffd8286613370565b51511580159061208e575b612070575b5f5b828110612020575050600101611f20565b61202b818851613370565b51612037848951613370565b5114158061205b575b61204b848951613370565b519015611cb1575060010161200f565b5081612068828d51613370565b511415612040565b61207d6105018387613370565b612088838851613370565b5261200d565b50602061209b8387613370565b5101511515612008565b346118515736600319016101208112611851576060136118515760a036606319011261185157610104356001600160401b038111611851576120eb9036906004016131b9565b6120f361367a565b6064356120ff81613fbf565b5061211361210b613384565b61097961339a565b608435905f516020614e455f395f51905f52821492839484156125e1575b61213961496c565b36610104116118515760405160208101915f516020614d855f395f51905f528352604082015260a0606460608301375f61010082015260e0815261217f6101008261329d565b51902094156125d057612193602435614071565b915b61219d613799565b9583519260043591848403611d27576042905f516020614d855f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220946020890195865261229185613884565b9560408a019687526122a286613884565b9260608b019384525f5b8781106124df578c8c8c8c60a435936122c3613384565b6122cb61339a565b91835f52600460205260405f205490815f52600360205260ff600160405f20015416861515806124a7575b1561248f57508080612487575b80612477575b6123e1575b9260609261181498925f516020614fe55f395f51905f52956123a56040519361233685613282565b60018060401b031693848152602081019560018060401b0316958681528a5f52600660205260405f208c5f5260205260405f20885f5260205260405f209160018060401b039060018060401b039051161660018060401b031983541617825560018060401b0390511690613cfa565b806123d9575b6123ca575b5060405192835260208301526040820152a3602435613b45565b6123d390613eec565b896123b0565b5083156123ab565b96909192825f526008602052602060405f2054101561245f57825f52600860205260405f2093845493600160401b85101561244b576118149961243e8861129b885f516020614fe55f395f51905f529a600160609b018155613ed7565b929550929850925061230e565b634e487b7160e01b5f52604160045260245ffd5b8263ec7a2d1d60e01b5f52600452602060245260445ffd5b5061248185614658565b15612309565b508715612303565b6301c33aa960e71b5f52600487905261183a816131af565b506124b1816131af565b600381148015906124c9575b806122f65750816122f6565b505f516020614f655f395f51905f5287146124bd565b6124f06103f36103ed838a866134b0565b6020815191012080612503838c51613370565b52612519610455896104236103ed8683896134b0565b15611d11576125288286613370565b5151158015906125b9575b61259b575b5f5b82811061254b5750506001016122ac565b612556818851613370565b51612562848951613370565b51141580612586575b612576848951613370565b519015611cb1575060010161253a565b5081612593828d51613370565b51141561256b565b6125a86105018387613370565b6125b3838851613370565b52612538565b5060206125c68387613370565b5101511515612533565b6125db60243561380e565b91612195565b5f516020614ec55f395f51905f5284149450612131565b3461185157612606366131e9565b919261261181613706565b833561261d8183614001565b5061262661496c565b3660c4116118515760405160208101915f516020614dc55f395f51905f528352604082015260606064818301375f60c082015260a0815261266860c08261329d565b5190209360208301359361267b85613856565b91612684613799565b96835192863591848403611d27576042905f516020614dc55f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208a0195865261277785613884565b9560408b0196875261278886613884565b9260608c019384525f5b87811061286b578d8d8d8d8d6127a88e51613353565b5190805f52600760205260405f2091602087013592835f526020526040805f2097013596875f5260205260405f20549081151580612859575b1561283f57507fe0790140af45dcb82660c5e68355c56b1ffffcc5339463f6c38920f24edfd7c8602061181498845f526007825260405f20865f52825260405f20815f5282525f6001604082208281550155604051908152a4613ba6565b9050635fe6a2af60e01b5f5260045260245260445260645ffd5b50818114806127e157508281146127e1565b61287c6103f36103ed838a866134b0565b602081519101208061288f838c51613370565b526128a5610455896104236103ed8683896134b0565b15611d11576128b48286613370565b515115801590612945575b612927575b5f5b8281106128d7575050600101612792565b6128e2818851613370565b516128ee848951613370565b51141580612912575b612902848951613370565b519015611cb157506001016128c6565b508161291f828d51613370565b5114156128f7565b6129346105018387613370565b61293f838851613370565b526128c4565b5060206129528387613370565b51015115156128bf565b34611851576040366003190112611851576004356001600160401b0381116118515761298c9036906004016131b9565b6024359160ff831683036118515760ff60015416612aed57825f609e1983360301925b84821015612ae4578160051b810135848112156118515781019485359460408701356004811015611851576129fc906129f060608a999498979599016132df565b9060208a013584613c02565b5f9260808801905b612a0e828a6132ec565b9050851015612aca57612a21828a6132ec565b861015611855578560051b81013590605e1981360301821215611851570195612a67612a5c612a508980613321565b60208b01359188613d23565b9760408101906132ec565b99909860208b11612ab2575f5b8b811015612a9f57600190612a996001600160401b035f600584901b8f01358e6143a6565b01612a74565b5090995097509550600190940193612a04565b8a63904bbf4560e01b5f52600452602060245260445ffd5b959697505060019250612adc90613eec565b0190916129af565b61181483613f5e565b63428961cf60e01b5f5260045ffd5b3461185157612b0a366131e9565b919092612b1681613706565b813591825f526003602052600160405f200160ff815460081c1690612b3a826131af565b81156130c0576020830135966004881015968761185157612b5a896131af565b881515806130a4575b80613090575b1561306f57612b7661496c565b3660c4116118515760405160208101915f516020614f255f395f51905f528352604082015260606064818301375f60c082015260a08152612bb860c08261329d565b519020918760208801351480613059575b15612ef257612bd78861380e565b91612be0613799565b93835192893591848403611d27579060428796959493925f516020614f255f395f51905f528f9b9a995260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208701958652612cdc85613884565b9560408801968752612ced86613884565b92606089019384525f5b878110612de757505050505050505050965b6118515780612d1a8960ff936132c0565b5460101c16612d6e575b50611851577f928e85b4f758de1f06d8c43d0ccb8f172b46c6aee7c46923c1c763d4dc67cd57604061181496818694815192612d5f816131af565b835201356020820152a2613ba6565b5f9150612d7a876131af565b60018703612dae5750612d8e600254613ae2565b6002555b612da860ff600154166002549081811115613af0565b86612d24565b600190612dba816131af565b03612d92576002548015612dd3575f1901600255612d92565b634e487b7160e01b5f52601160045260245ffd5b909192939495969798999a9b50612e056103f36103ed838a866134b0565b6020815191012080612e18838c51613370565b52612e2e610455896104236103ed8683896134b0565b15611d1157612e3d8286613370565b515115801590612edb575b612ebd575b5f5b828110612e6d575050600101908f9b9a999897969594939291612cf7565b612e78818851613370565b51612e84848951613370565b51141580612ea8575b612e98848951613370565b519015611cb15750600101612e4f565b5081612eb5828d51613370565b511415612e8d565b612eca6105018387613370565b612ed5838851613370565b52612e4d565b506020612ee88387613370565b5101511515612e48565b9091612efc613799565b5060ff6001541680841061304357509391889391612f198261344f565b5f965b838810612f5957612f539495969750612f3f612f3783613353565b51518b614695565b5f516020614f255f395f51905f528a6138b6565b96612d09565b91939550919395612f716103f36103ed8388886134b0565b60208151910120805f526004602052612f9160405f2054918215156134d2565b805f52600360205260ff600160405f20015460101c1615613031575f5b828110613004575060405160019291612fc682613267565b81525f516020614ec55f395f51905f5260208201525f6040820152612feb8286613370565b52612ff68185613370565b50019593918a959391612f1c565b8161300f8287613370565b51511461301e57600101612fae565b5063b8e06e6f60e01b5f5260045260245ffd5b6392b84cf960e01b5f5260045260245ffd5b83633af1324560e11b5f5260045260245260445ffd5b505f98506130668a6131af565b60028a14612bc9565b634fb48ff760e11b5f528884613084816131af565b60045261183a816131af565b5061309a846131af565b6003841415612b69565b506130ae846131af565b6130b7896131af565b83891415612b63565b8463a5db47d960e01b5f5260045260245ffd5b34611851576020366003190112611851575f60606040516130f381613231565b82815282602082015282604082015201526004355f526003602052608060405f2060016040519161312383613231565b8054835201546020820160ff821661313a816131af565b815260ff8260081c16906040840191613152816131af565b825260ff606085019360101c16151583526040519351845251613174816131af565b602084015251613183816131af565b60408301525115156060820152f35b34611851575f3660031901126118515760209060ff600154168152f35b6004111561186957565b9181601f84011215611851578235916001600160401b038311611851576020808501948460051b01011161185157565b600319810160e08112611851576060136118515760049160606063198301126118515760649160c435906001600160401b0382116118515761322d916004016131b9565b9091565b608081019081106001600160401b0382111761244b57604052565b60a081019081106001600160401b0382111761244b57604052565b606081019081106001600160401b0382111761244b57604052565b604081019081106001600160401b0382111761244b57604052565b601f909101601f19168101906001600160401b0382119082101761244b57604052565b906132ca816131af565b61ff0082549160081b169061ff001916179055565b3580151581036118515790565b903590601e198136030182121561185157018035906001600160401b03821161185157602001918160051b3603831361185157565b903590601e198136030182121561185157018035906001600160401b0382116118515760200191813603831361185157565b8051156118555760200190565b8051600110156118555760400190565b80518210156118555760209160051b010190565b60c4356001600160401b03811681036118515790565b60e4356001600160401b03811681036118515790565b356001600160401b03811681036118515790565b156133ce57505050565b635c63768b60e01b5f5260045260245260445260645ffd5b6001600160401b03811161244b5760051b60200190565b6040805190919061340e838261329d565b6001815291601f1901825f5b82811061342657505050565b60209060405161343581613267565b5f81525f838201525f60408201528282850101520161341a565b90613459826133e6565b613466604051918261329d565b8281528092613477601f19916133e6565b01905f5b82811061348757505050565b60209060405161349681613267565b5f81525f838201525f60408201528282850101520161347b565b91908110156118555760051b81013590603e1981360301821215611851570190565b156134da5750565b6324bd107f60e11b5f5260045260245ffd5b156134f657505050565b63179bec6b60e21b5f5260045260245260445260645ffd5b156135165750565b630653ca8b60e31b5f5260045260245ffd5b92919092805f52600460205260405f209361355481865461354b858215156134d2565b848282146134ec565b600285015461356a8360ff8360801c161561350e565b6001600160401b03604082901c811691166135858282614754565b1561362c575050805f52600360205260ff600160405f20015460081c16906135ac826131af565b600182036136165750509181600194936135da93158015613605575b80156135f4575b80156135df576133c4565b015490565b5082151580156133c457506102f982826148a2565b50613600838383614902565b6135cf565b5061361183838361481b565b6135c8565b639dc34cff60e01b5f5260045261183a816131af565b60405163065a1d7d60e21b815260048101949094526024840152604483015250426064820152608490fd5b1561365f5750565b633953f0c360e21b5f52613672816131af565b60045260245ffd5b60043580156136f757805f525f60205260ff60405f2054166136e5576044356001600160401b0381169081810361185157508042116136cb57505f525f60205260405f20600160ff19825416179055565b906314d450ed60e31b5f526004526024524260445260645ffd5b632bace59f60e11b5f5260045260245ffd5b63c786bcf960e01b5f5260045ffd5b80359081156136f757815f525f60205260ff60405f205416613786576040016137426001600160401b03613739836133b0565b164211916133b0565b9061375f57505f525f60205260405f20600160ff19825416179055565b6314d450ed60e31b5f9081526004929092526001600160401b031660245242604452606490fd5b50632bace59f60e11b5f5260045260245ffd5b604051906137a682613231565b606080835f81525f60208201528160408201520152565b6001600160401b03811161244b57601f01601f191660200190565b9291926137e4826137bd565b916137f2604051938461329d565b829481845281830111611851578281602093845f960137010152565b906138176133fd565b916040519061382582613267565b81525f516020614e455f395f51905f5260208201525f604082015261384983613353565b5261385382613353565b50565b9061385f6133fd565b916040519061386d82613267565b81525f60208201525f604082015261384983613353565b9061388e826133e6565b61389b604051918261329d565b82815280926138ac601f19916133e6565b0190602036910137565b9293959491956138c4613799565b968551943592858503613ac75790604291895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522094602088019586526139a985613884565b95604089019687526139ba86613884565b9260608a019384525f5b8781106139d657505050505050505050565b6139e76103f36103ed838a866134b0565b60208151910120806139fa838c51613370565b52613a10610455896104236103ed8683896134b0565b15611d1157613a1f8286613370565b515115801590613ab0575b613a92575b5f5b828110613a425750506001016139c4565b613a4d818851613370565b51613a59848951613370565b51141580613a7d575b613a6d848951613370565b519015611cb15750600101613a31565b5081613a8a828d51613370565b511415613a62565b613a9f6105018387613370565b613aaa838851613370565b52613a2f565b506020613abd8387613370565b5101511515613a2a565b50505063010ef05f60e11b5f5260045260245260445260645ffd5b5f198114612dd35760010190565b15613af9575050565b60ff90637535fd0960e11b5f521660045260245260445ffd5b90602080835192838152019201905f5b818110613b2f5750505090565b8251845260209384019390920191600101613b22565b908051905f516020614fa55f395f51905f52613b8760208301519260606040820151910151936040519586526020860152608060408601526080850190613b12565b92808403606082015280613ba16024359560043595613b12565b0390a4565b90915f516020614fa55f395f51905f528151602083015190613ba1613bed606060408701519601519560405194859485526020850152608060408501526080840190613b12565b82810360608401526020870135963595613b12565b92906060915f516020614e055f395f51905f5293613c1f866146c0565b613c28816131af565b8015158181613cda575b613c3b91613657565b60405191613c4883613231565b83835260208301613c58836131af565b8281526040840160018152613c8f878601916001851515978885528c5f52600360205260405f209051815501935161169f816131af565b51815462ff0000191690151560101b62ff000016179055613cc7575b604051928352613cba816131af565b60208301526040820152a2565b613cd2600254613ae2565b600255613cab565b505081158181613c32575050613cef816131af565b600381141581613c32565b8054600160401b600160801b03191660409290921b600160401b600160801b0316919091179055565b919093926014821080159081613eca575b81613e74575b5015613e6157613d4b3683876137d8565b60208151910120948592835f52600460205260405f2054613e4e578260a091613d82875f516020614f055f395f51905f529661470d565b815f5260056020528660405f2055613e0a604051613d9f8161324c565b88815260208082018581525f60408085018281526001600160401b0360608701818152608088018581528f86526004909752929093209551865592516001860155915160029490940180546001600160401b0319169482169490941784559051610cbf911683613cfa565b80604051948593845260806020850152816080850152848401375f828201840181905260408301526001600160401b036060830152601f01601f19168101030190a3565b83632c539f2160e21b5f5260045260245ffd5b50632baaee6160e21b5f5260045260245ffd5b6014841180159250613e88575b505f613d3a565b86356001600160601b03198116925090613eaa575b5060601c3b15155f613e81565b6001600160601b0319601485900360031b81901b9091161690505f613e9d565b6105008411159150613d34565b8054821015611855575f5260205f2001905f90565b90815f52600860205260405f205f908054915b828110613f19578463351e87c760e21b5f5260045260245ffd5b613f238183613ed7565b90549060031b1c613f3381614bbb565b9081613f4e575b50613f4757600101613eff565b5050509050565b613f58915061477c565b5f613f3a565b60207f0f6aa6ddde602cb32340965f52018f1558af30e077dd473a421399d0aca91fb691613f9d60ff8216918215159081613fb2575b60025491613af0565b8060ff196001541617600155604051908152a1565b6002548411159150613f94565b90815f526004602052613fff60405f2092613fee8454613fe1838215156134d2565b60243590838282146134ec565b60ff600285015460801c161561350e565b565b9190613fff90805f526004602052613fee60405f20946020865491614028858415156134d2565b013590838282146134ec565b6001600160401b03918216911681811080614068575b15614053575050565b6313c15e5f60e21b5f5260045260245260445ffd5b5081421061404a565b805f52600360205260ff600160405f20015460101c16614098575b6140959061380e565b90565b5f8181526008602052604081208054929190815b8483106140bd57505050905061408c565b6140c78383613ed7565b90549060031b1c90815f526004602052600160405f200154916140e9816149c3565b159081156141fb575b5080156141f2575b6141e85761410e57600190925b01916140ac565b50506040519250606090506002614125828561329d565b8084526001600160401b031061244b57601f19015f5b8181106141bf57505060405161415081613267565b8181525f516020614e455f395f51905f5260208201525f604082015261417583613353565b5261417f82613353565b506040519061418d82613267565b81525f516020614e455f395f51905f5260208201525f60408201526141b182613360565b526141bb81613360565b5090565b6020906040516141ce81613267565b5f81525f838201525f60408201528282870101520161413b565b9260019150614107565b508082146140fa565b614205915061477c565b155f6140f2565b805f52600460205260405f205490815f52600360205260ff600160405f20015416614236816131af565b6003811480159061439f575b8015614397575b15614373575061425881614658565b156142fc575b6142d15f516020614e455f395f51905f52926142cc60405161427f81613282565b5f8082526001600160401b0360208084018281528884526006825260408085208b865283528085208580529092529220925183546001600160401b03191690821617835590511690613cfa565b613eec565b5f516020614fe55f395f51905f5260606040515f81525f602082015260018060401b036040820152a3565b815f526008602052602060405f2054101561435b575f82815260086020526040902080549092600160401b82101561244b576143538361129b845f516020614e455f395f51905f529760016142d197018155613ed7565b92505061425e565b5063ec7a2d1d60e01b5f52600452602060245260445ffd5b6301c33aa960e71b5f525f516020614e455f395f51905f5260045261183a816131af565b506001614249565b505f614242565b91929092825f52600460205260405f205491825f52600360205260ff600160405f200154168515158061455b575b1561454357505f516020614e455f395f51905f528514808061453b575b8061452b575b6144b1575b905f516020614fe55f395f51905f52936060939261447a6040519461442086613282565b6001600160401b0390811680875294811660208088018281525f8c81526006835260408082208f8352845280822082805290935291909120975188546001600160401b031916908416178855519596909590911690613cfa565b806144a9575b61449a575b50604051915f835260208301526040820152a3565b6144a390613eec565b5f614485565b506001614480565b9190835f526008602052602060405f2054101561451357835f52600860205260405f2093845493600160401b85101561244b576145088761129b875f516020614fe55f395f51905f5299600160609a018155613ed7565b9192935093506143fc565b8363ec7a2d1d60e01b5f52600452602060245260445ffd5b5061453585614658565b156143f7565b5060016143f1565b6301c33aa960e71b5f52600486905261183a816131af565b50614565816131af565b6003811480159061458c575b806143d457505f516020614e455f395f51905f5286146143d4565b505f516020614f655f395f51905f528614614571565b805f52600860205260405f209081545f198101908111612dd3575f5b81811061460d575b5050815492509082156145f957613fff925f1901906145e58282613ed7565b8154905f199060031b1b1916905555613eec565b634e487b7160e01b5f52603160045260245ffd5b846146188286613ed7565b90549060031b1c1461462c576001016145be565b9083945061464161129b9161464f9495613ed7565b90549060031b1c9185613ed7565b81905f806145c6565b5f52600660205260405f205f516020614e455f395f51905f525f5260205260405f205f805260205260018060401b0360405f205460401c16151590565b6020810135908282036146a757505050565b6313c32f6160e31b5f523560045260245260445260645ffd5b80156146fe57805f52600360205260ff600160405f20015460081c166146e5816131af565b6146ec5750565b6335fa7c3d60e01b5f5260045260245ffd5b635447c43960e01b5f5260045ffd5b80156146fe57805f52600560205260405f205491821590811561474a575b5015614735575050565b630c345c7760e31b5f5260045260245260445ffd5b905082145f61472b565b426001600160401b039091161115908161476c575090565b6001600160401b03164210919050565b805f52600660205260405f205f516020614e455f395f51905f525f5260205260405f205f80526020526147c760405f205460018060401b038160401c169060018060401b0316614754565b614815575f52600660205260405f205f516020614e455f395f51905f525f5260205260405f205f805260205261409560405f205460018060401b038160401c169060018060401b0316614754565b50600190565b805f52600660205260405f20825f5260205260405f205f805260205261485960405f205460018060401b038160401c169060018060401b0316614754565b61489a575f52600660205260405f20905f5260205260405f20905f5260205261409560405f205460018060401b038160401c169060018060401b0316614754565b505050600190565b5f52600760205260405f20815f5260205260405f205f805260205260405f209060018060401b03600183015416421091826148f0575b826148e257505090565b6140959250905f915461481b565b91506148fc82546149c3565b916148d8565b5f9081526007602090815260408083208484528252808320858452909152902060018101546001600160401b031642109291908361495a575b83614947575b50505090565b61495293505461481b565b5f8080614941565b925061496683546149c3565b9261493b565b366064116118515760405160208101907f6868d2644f308ffec455b094e4fdb2aca055748cdce2a4addbb8d51a952519d482526060600460408301375f60a0820152608081526149bd60a08261329d565b51902090565b6149cc81614bbb565b90816149d6575090565b90505f52600460205260405f20545f526003602052600160ff8160405f20015460081c16614a03816131af565b1490565b80516020909101516001600160601b0319811692919060148210614a29575050565b6001600160601b031960149290920360031b82901b16169150565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b91908251601481105f14614a7e57505050505f90565b60148103614a9b5750614a9361409593614a07565b60601c614bf7565b9192614aa681614a07565b60601c91836014108460141802841891828503948511612dd3575f9585614b4d926020614ad38a996137bd565b96614ae1604051988961329d565b838852614aed846137bd565b8883019390601f19013685370101905e614b3f604051938492614b28602085019762495a6360e31b8952606060248701526084860190614a44565b916044850152602319848303016064850152614a44565b03601f19810183528261329d565b51915afa3d15614bb4573d614b61816137bd565b90614b6f604051928361329d565b81523d5f602083013e5b81614ba6575b81614b88575090565b9050602081805181010312611851576020015162495a6360e31b1490565b905060208151101590614b7f565b6060614b79565b5f526004602052600260405f20015460ff8160801c16159081614bdc575090565b61409591506001600160401b03604082901c81169116614754565b9190823b614c325790614c0991614c87565b50614c13816131af565b159182614c1f57505090565b6001600160a01b03918216911614919050565b916020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b8151919060418303614cb757614cb09250602082015190606060408401519301515f1a90614cc1565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411614d39579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15614d2e575f516001600160a01b03811615614d2457905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f916003919056fefa4863a3b73f903cfe602867c9e143a1122f53ece44eef929b2250101a7e74433b3fa1a387d45ace654848a27516dfc334b1c274081951602f3f7d994b6c0a61cf9add9962d817020651c39119ddb6b2546bf004b95e901cd7804bc4050e4f99925630d56a02830dd459e577d74aa426e278dbbf755de335a317cfd943e9e99d8e0c14231d51feab66d9cea1cd58dfe0dccac0a1bf1d79772ed2b3861dd81befa657427b5a1f782818a91d7c6a08b1a10b962ab203d11bc7b1d2b277465728e9780076f3ae2ad8df8560306bf33aa00ac39370ca1ea263f8f5203471bf130cb9c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6b0dcd18ff93e1802d28d716df8085d82b5dc65dd1e007fd208ac0d56e8f87d07d37ee85c504aac789d6ce846c9a5c7f3714494bdd3dadda02f9cc7664d29014f0c1dbe3769412297f516b539741ba07e9b806a4f4b580c500475b38035ba88446164647265737320766572696679696e67436f6e74726163742c000000000000d3c64038f76bab2ab3485bfb116f0a1d4196cfc1d20979967040e1a1793f52e3737472696e672076657273696f6e2c0000000000000000000000000000000000bbdc1e2179ada22bbbcd76c34b933f823faf638e02513fb9df1de379c164d474d09917cfaacdad3f441574058b4ae69917872157ce16b461a943025bcfdd324275696e7432353620636861696e49642c000000000000000000000000000000005acdb2accc4d033093ce8f979a92a9f1ff3e023b82afdbd5bce8dd242a58143ac8dbaffc2fd6ac6fda2c31981bc735265e2b8c31eb4d7d39992c93d5fd4678b0de18e3a02d1331ca41f2c3cd924edc88ce7103385d05211ca9a0d1f484e03de693631e99ddf3035afcb67420853c7bc28ba80c613c32b270af55258105763b3bee31417bea82a96d7de45d9b6d2171431676e0ce761da1899d75e805b02432c3',
  runtimeCode: '0x6080806040526004361015610012575f80fd5b5f905f3560e01c908163011bc505146131925750806304291e72146130d35780631687fe1e14612afc578063271a5fea1461295c57806354c9ce04146125f8578063593517a1146120a557806367ce08a914611d415780636aec429e146119cb5780638116657c1461148e5780638435f6df1461145e5780639e38d8a014611430578063a5ec168614610f72578063a7bc4599146108f3578063b0cf9c3d146106e5578063dc4b93a114610621578063e06332df146105995763fbbd6b5b146100d9575f80fd5b346105965736600319016101008112610594576060136105965760803660631901126105965760e4356001600160401b0381116105945761011e9036906004016131b9565b919061012861367a565b6064359261013584613fbf565b506001600160401b03610146613384565b168015158061058b575b15610574575061015e61496c565b3660e4116105705760405160208101915f516020614fc55f395f51905f52835260408201526080606460608301378460e082015260c081526101a160e08261329d565b51902091602435916101b283613856565b916101bb613799565b9483519160043591838503610555576042905f516020614fc55f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522094602088019586526102af84613884565b95604089019687526102c085613884565b9260608a019384528a5b8681106103dc578c8c8c8c6102df8d51613353565b5160a43594608435916102fe8784836102f983838361481b565b6133c4565b81865260076020526040862083875260205260408620878752602052604086208054801580156103d3575b80156103c1575b156103a5575060406103a2979882847fa2b678902c24a9e7433908872b7f768956bf8530af9b152929ed65292d4221e69455600161036c613384565b910190600180851b0316600180851b031982541617905561038b613384565b8251918252600180841b03166020820152a4613b45565b80f35b6317939f7960e21b885260045260248390526044849052606487fd5b506103cd898686614902565b15610330565b50828114610329565b6103fa6103f36103ed838b866134b0565b80613321565b36916137d8565b602081519101208061040d838c51613370565b5261045b6104558a6104236103ed8683896134b0565b61044d610443610439898c97959751968c6134b0565b6020810190613321565b95909236916137d8565b9336916137d8565b91614a68565b1561053e5761046a8286613370565b515115801590610527575b6104f4575b8c5b82811061048d5750506001016102ca565b610498818851613370565b516104a4848951613370565b511415806104df575b6104b8848951613370565b5190156104c8575060010161047c565b638da4848b60e01b8f52600489905260245260448efd5b50816104ec828d51613370565b5114156104ad565b6105166105018387613370565b51805190604060208201519101519184613528565b610521838851613370565b5261047a565b5060206105348387613370565b5101511515610475565b633d94659d60e11b8d52600487905260245260448cfd5b60648985878663010ef05f60e11b8452600452602452604452fd5b8380fd5b6313c15e5f60e21b84526004849052602452604483fd5b50804210610150565b505b80fd5b50346105965760603660031901126105965760206004356044356024356105bf836149c3565b92836105d3575b5050506040519015158152f35b909192506105e283838361481b565b92831561060d575b5082156105fc575b50508280806105c6565b61060692506148a2565b82806105f2565b8193508261061a92614902565b91846105ea565b50346105965760203660031901126105965760408160a092608083516106468161324c565b828152826020820152828582015282606082015201526004358152600460205220604051906106748261324c565b8054808352600182015460208085019182526002909301546001600160401b03808216604080880191825283811c83166060808a01918252608095861c60ff161515998601998a52825197885295519787019790975290518216908501529351909316908201529151151590820152f35b503461059657366003190160a0811261059457606013610596576020366063190112610596576084356001600160401b0381116105945761072a9036906004016131b9565b61073261367a565b61073a61496c565b366084116105705760405160208101915f516020614da55f395f51905f52835260408201526020606460608301378460808201526060815261077d60808261329d565b51902091610789613799565b5060ff600154168083106108dc57506107a18261344f565b845b8381106107ff57506107d9936107c46107bb83613353565b51516004614695565b5f516020614da55f395f51905f5260046138b6565b6064359060ff821682036107fb576107f36103a292613f5e565b602435613b45565b8280fd5b6108106103f36103ed8387876134b0565b6020815191012080875260046020526108306040882054918215156134d2565b808752600360205260ff600160408920015460101c16156108ca57865b82811061089c57506040516001929161086582613267565b81525f516020614ec55f395f51905f52602082015287604082015261088a8285613370565b526108958184613370565b50016107a3565b816108a78286613370565b5151146108b65760010161084d565b63b8e06e6f60e01b88526004829052602488fd5b6392b84cf960e01b8752600452602486fd5b633af1324560e11b85526004839052602452604484fd5b503461059657366003190160a081126105945760601361059657606435906001600160401b038211610596578160040160a06003198436030112610594576084356001600160401b0381116107fb576109509036906004016131b9565b909161095a61367a565b60448501610967816133b0565b9261097f6064880194610979866133b0565b90614034565b60248701359260243595610993878661470d565b61099b61496c565b6109a86103f38480613321565b602081519101206109b8866133b0565b60846109c38a6133b0565b9c019b6109d08d876132ec565b604051602081019290916001600160fb1b038111610f6e5782610a089260209260051b8091873781010301601f19810183528261329d565b519020916040519360208501955f516020614d655f395f51905f5287526040860152606085015289608085015260018060401b031660a084015260018060401b031660c083015260e082015260e08152610a646101008261329d565b51902092610a7188614071565b610a79613799565b9481519260043591848203610f53576042905f516020614d655f395f51905f52895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152206020880152610b6a84613884565b9260408801938452610b7b85613884565b91606089019283528d5b868110610e01575050505050505050610b9e8180613321565b94610ba8856133b0565b95610bb2886133b0565b6014821080159081610df4575b81610d9e575b5015610d8a57610bd63683866137d8565b6020815191012097888c52600460205260408c2054610d76575f516020614f055f395f51905f52610d169560a08e9f96610d1e9f968f968e96610d249c99610c1e8a8661470d565b8481526005602052896040822055610cda60405192610c3c8461324c565b8b84528a610cbf60208601968988526002604088019460018060401b031697888652606081019260018060401b0316998a84526080820195898752895260046020526040892091518255516001820155019360018060401b039060018060401b039051161660018060401b031985541617845560018060401b0390511683613cfa565b51815460ff60801b191690151560801b60ff60801b16179055565b836040519788968752608060208801528160808801528787013784840186015260408401526060830152601f01601f19168101030190a36132ec565b9790936133b0565b946133b0565b9460208711610d5d57875b87811015610d5257600190610d4c88888360051b880135896143a6565b01610d2f565b886103a28484613b45565b63904bbf4560e01b885260048790526020602452604488fd5b632c539f2160e21b8c52600489905260248cfd5b632baaee6160e21b8b52600482905260248bfd5b6014841180159250610db2575b505f610bc5565b85356001600160601b03198116925090610dd4575b5060601c3b15155f610dab565b6001600160601b0319601485900360031b81901b9091161690505f610dc7565b6105008411159150610bbf565b610e126103f36103ed83858c6134b0565b6020815191012080610e25838951613370565b52610e548b8a610455602061044d610443610439898b610e496103ed83838b6134b0565b9690990151976134b0565b15610f3c578f610e648386613370565b515115801590610f25575b610ef2575b828110610e85575050600101610b85565b610e90818751613370565b51610e9c848851613370565b51141580610edd575b610eb0848851613370565b519015610ec05750600101610e74565b9150508f91506044925085638da4848b60e01b8352600452602452fd5b5081610eea828a51613370565b511415610ea5565b610f14610eff8487613370565b51805190604060208201519101519185613528565b610f1f848851613370565b52610e74565b506020610f328487613370565b5101511515610e6f565b8f60449187633d94659d60e11b8352600452602452fd5b60648d86848663010ef05f60e11b8452600452602452604452fd5b8f80fd5b503461059657366003190160a081126105945760601361059657606435906001600160401b03821161059657816004019160c06003198236030112610594576084356001600160401b0381116107fb57610fd09036906004016131b9565b9390610fda61367a565b60448301359260048410158061141657610ff3856131af565b6001851490811561141a575b611416578461100d91613657565b823592611019846146c0565b60a482013592611029858561470d565b61103161496c565b97602484013591606485019960846110488c6132df565b9601956110586103f38888613321565b602081519101206040519160208301935f516020614e655f395f51905f52855260408401528a60608401528660808401526110928c6131af565b8b60a0840152151560c083015260e08201528761010082015261010081526110bc6101208261329d565b5190206110c7613799565b5060ff600154168084106113ff57506110df8361344f565b908a5b84811061132257509361112261113f979461114e999794846111389861110d6107bb61113398613353565b5f516020614e655f395f51905f5260046138b6565b9961112c8d6132df565b918a613c02565b613321565b9085613d23565b946111498661420c565b6132df565b61115d575b906103a291613b45565b83835260046020526040832054808452600360205260ff600160408620015416611186816131af565b6003811480159061131b575b8015611314575b156112e6575083611245575b505f516020614ec55f395f51905f526103a293946112146040516111c881613282565b8781526001600160401b036020808301828152858b52600682526040808c20888d528352808c208c8052909252908a20925183546001600160401b031916908316178355511690613cfa565b5f516020614fe55f395f51905f52606060405188815288602082015260018060401b036040820152a3839250611153565b80845260086020526020604085205410156112cf578352600860205260408320805490600160401b8210156112bb57946112b38161129b846103a2989960015f516020614ec55f395f51905f5297018155613ed7565b90919082549060031b91821b915f19901b1916179055565b9493506111a5565b634e487b7160e01b85526041600452602485fd5b63ec7a2d1d60e01b84526004526020602452604483fd5b6301c33aa960e71b85525f516020614ec55f395f51905f52600452604490859061130f816131af565b602452fd5b5084611199565b5084611192565b8b60ff6001604061133a6103f36103ed878c8c6134b0565b6020815191012093848152600460205261135a82822054958615156134d2565b848152600360205220015460101c16156113ed578c5b8281106113bf57506040516001929161138882613267565b81525f516020614ec55f395f51905f5260208201528d60408201526113ad8286613370565b526113b88185613370565b50016110e2565b816113ca8287613370565b5151146113d957600101611370565b63b8e06e6f60e01b8e52600482905260248efd5b6392b84cf960e01b8d5260045260248cfd5b633af1324560e11b8b52600484905260245260448afd5b8580fd5b505084611426856131af565b6002851490610fff565b50346105965760203660031901126105965760ff604060209260043581528084522054166040519015158152f35b5034610596576080366003190112610596576020611486606435604435602435600435613528565b604051908152f35b346118515761149c366131e9565b906114a684613706565b8235916114b38386614695565b6114bc836146c0565b6040840135906114cc848361470d565b6114d461496c565b3660c4116118515760405160208101915f516020614f855f395f51905f528352604082015260606064818301375f60c082015260a0815261151660c08261329d565b519020946115226133fd565b61152a613799565b968151908935908286036119b0576042905f516020614f855f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522060208a0190815261161c83613884565b9360408b0194855261162d84613884565b9160608c019283525f5b888b87831061187d5750505050505050505060200135611656856146c0565b60405161166281613231565b8181526020810190600382526116c46040820160018152600160608401935f85528a5f52600360205260405f209051815501935161169f816131af565b6116a8816131af565b60ff80198654169116178455516116be816131af565b836132c0565b51815462ff0000191690151560101b62ff0000161790556040519081525f516020614e055f395f51905f5260608260036020899501525f6040820152a21561185557813591603e19813603018312156118515761172d92611726910180613321565b9084613d23565b926117378461420c565b835f52600460205260405f20545f52600360205260ff600160405f2001541661175f816131af565b60038114801590611849575b8015611842575b1561181657505f516020614f655f395f51905f52611814946117e660405161179981613282565b5f8082526001600160401b03602080840182815286845260068252604080852089865283528085208580529092529220925183546001600160401b03191690821617835590511690613cfa565b5f516020614fe55f395f51905f5260606040515f81525f602082015260018060401b036040820152a3613ba6565b005b6301c33aa960e71b5f525f516020614f655f395f51905f5260045261183a816131af565b60245260445ffd5b505f611772565b50600161176b565b5f80fd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b6103ed8361188e936103f3936134b0565b60208151910120806118a1838a51613370565b526118cd8a8d6104558561044d6104436104396118c26103ed8589896134b0565b9490978c51976134b0565b1561199a576118dc8285613370565b515115801590611983575b611965575b5f5b8281106118ff575050600101611637565b61190a818751613370565b51611916848851613370565b51141580611950575b61192a848851613370565b51901561193a57506001016118ee565b87638da4848b60e01b5f5260045260245260445ffd5b508161195d828b51613370565b51141561191f565b6119726105018386613370565b61197d838751613370565b526118ec565b5060206119908386613370565b51015115156118e7565b85633d94659d60e11b5f5260045260245260445ffd5b50849063010ef05f60e11b5f5260045260245260445260645ffd5b3461185157366003190160c08112611851576060136118515760403660631901126118515760a4356001600160401b03811161185157611a0f9036906004016131b9565b611a1761367a565b60643591611a2483613fbf565b611a2c61496c565b3660a4116118515760405160208101915f516020614d455f395f51905f52835260408201526040606460608301375f60a082015260808152611a6f60a08261329d565b5190209260243592611a808461380e565b91611a89613799565b9583519260043591848403611d27576042905f516020614d455f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208901958652611b7d85613884565b9560408a01968752611b8e86613884565b9260608b019384525f5b878110611c0a575060028901805460ff60801b1916600160801b1790556118148b8b808f611bc581614658565b611bfb575b7f0c71a09e7f228ddf935c5e512b37fcf8871a00fddf7c46c6b9f61b3b6b0e930f60206040516084358152a3613b45565b611c0581836145a2565b611bca565b611c1b6103f36103ed838a866134b0565b6020815191012080611c2e838c51613370565b52611c44610455896104236103ed8683896134b0565b15611d1157611c538286613370565b515115801590611cfa575b611cdc575b5f5b828110611c76575050600101611b98565b611c81818851613370565b51611c8d848951613370565b51141580611cc7575b611ca1848951613370565b519015611cb15750600101611c65565b88638da4848b60e01b5f5260045260245260445ffd5b5081611cd4828d51613370565b511415611c96565b611ce96105018387613370565b611cf4838851613370565b52611c63565b506020611d078387613370565b5101511515611c5e565b86633d94659d60e11b5f5260045260245260445ffd5b505063010ef05f60e11b5f5260045260245260445260645ffd5b3461185157611d4f366131e9565b9192611d5a81613706565b8335611d668183614001565b50805f52600660205260405f2090602086013591825f526020526040805f2096013595865f52602052611dac86838360018060401b0360405f205460401c1615156133c4565b611db461496c565b3660c4116118515760405160208101915f516020614e855f395f51905f528352604082015260606064818301375f60c082015260a08152611df660c08261329d565b51902094602084013594611e098661380e565b91611e12613799565b97835192873591848403611d27576042905f516020614e855f395f51905f528c5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208b01958652611f0585613884565b9560408c01968752611f1686613884565b9260608d019384525f5b878110611fb4575050505050505050507f70489e8a8be342dd0ef77c2efb97abbc2c2ed8dacafd6070e38af6acda855bf3602061181497835f526006825260405f20855f52825260405f20815f5282525f60408120555f516020614e455f395f51905f52851480611fac575b611f9d575b604051908152a3613ba6565b611fa784886145a2565b611f91565b508015611f8c565b611fc56103f36103ed838a866134b0565b6020815191012080611fd8838c51613370565b52611fee610455896104236103ed8683896134b0565b15611d1157611ffd8286613370565b51511580159061208e575b612070575b5f5b828110612020575050600101611f20565b61202b818851613370565b51612037848951613370565b5114158061205b575b61204b848951613370565b519015611cb1575060010161200f565b5081612068828d51613370565b511415612040565b61207d6105018387613370565b612088838851613370565b5261200d565b50602061209b8387613370565b5101511515612008565b346118515736600319016101208112611851576060136118515760a036606319011261185157610104356001600160401b038111611851576120eb9036906004016131b9565b6120f361367a565b6064356120ff81613fbf565b5061211361210b613384565b61097961339a565b608435905f516020614e455f395f51905f52821492839484156125e1575b61213961496c565b36610104116118515760405160208101915f516020614d855f395f51905f528352604082015260a0606460608301375f61010082015260e0815261217f6101008261329d565b51902094156125d057612193602435614071565b915b61219d613799565b9583519260043591848403611d27576042905f516020614d855f395f51905f528a5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b83526002830152602282015220946020890195865261229185613884565b9560408a019687526122a286613884565b9260608b019384525f5b8781106124df578c8c8c8c60a435936122c3613384565b6122cb61339a565b91835f52600460205260405f205490815f52600360205260ff600160405f20015416861515806124a7575b1561248f57508080612487575b80612477575b6123e1575b9260609261181498925f516020614fe55f395f51905f52956123a56040519361233685613282565b60018060401b031693848152602081019560018060401b0316958681528a5f52600660205260405f208c5f5260205260405f20885f5260205260405f209160018060401b039060018060401b039051161660018060401b031983541617825560018060401b0390511690613cfa565b806123d9575b6123ca575b5060405192835260208301526040820152a3602435613b45565b6123d390613eec565b896123b0565b5083156123ab565b96909192825f526008602052602060405f2054101561245f57825f52600860205260405f2093845493600160401b85101561244b576118149961243e8861129b885f516020614fe55f395f51905f529a600160609b018155613ed7565b929550929850925061230e565b634e487b7160e01b5f52604160045260245ffd5b8263ec7a2d1d60e01b5f52600452602060245260445ffd5b5061248185614658565b15612309565b508715612303565b6301c33aa960e71b5f52600487905261183a816131af565b506124b1816131af565b600381148015906124c9575b806122f65750816122f6565b505f516020614f655f395f51905f5287146124bd565b6124f06103f36103ed838a866134b0565b6020815191012080612503838c51613370565b52612519610455896104236103ed8683896134b0565b15611d11576125288286613370565b5151158015906125b9575b61259b575b5f5b82811061254b5750506001016122ac565b612556818851613370565b51612562848951613370565b51141580612586575b612576848951613370565b519015611cb1575060010161253a565b5081612593828d51613370565b51141561256b565b6125a86105018387613370565b6125b3838851613370565b52612538565b5060206125c68387613370565b5101511515612533565b6125db60243561380e565b91612195565b5f516020614ec55f395f51905f5284149450612131565b3461185157612606366131e9565b919261261181613706565b833561261d8183614001565b5061262661496c565b3660c4116118515760405160208101915f516020614dc55f395f51905f528352604082015260606064818301375f60c082015260a0815261266860c08261329d565b5190209360208301359361267b85613856565b91612684613799565b96835192863591848403611d27576042905f516020614dc55f395f51905f528b5260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208a0195865261277785613884565b9560408b0196875261278886613884565b9260608c019384525f5b87811061286b578d8d8d8d8d6127a88e51613353565b5190805f52600760205260405f2091602087013592835f526020526040805f2097013596875f5260205260405f20549081151580612859575b1561283f57507fe0790140af45dcb82660c5e68355c56b1ffffcc5339463f6c38920f24edfd7c8602061181498845f526007825260405f20865f52825260405f20815f5282525f6001604082208281550155604051908152a4613ba6565b9050635fe6a2af60e01b5f5260045260245260445260645ffd5b50818114806127e157508281146127e1565b61287c6103f36103ed838a866134b0565b602081519101208061288f838c51613370565b526128a5610455896104236103ed8683896134b0565b15611d11576128b48286613370565b515115801590612945575b612927575b5f5b8281106128d7575050600101612792565b6128e2818851613370565b516128ee848951613370565b51141580612912575b612902848951613370565b519015611cb157506001016128c6565b508161291f828d51613370565b5114156128f7565b6129346105018387613370565b61293f838851613370565b526128c4565b5060206129528387613370565b51015115156128bf565b34611851576040366003190112611851576004356001600160401b0381116118515761298c9036906004016131b9565b6024359160ff831683036118515760ff60015416612aed57825f609e1983360301925b84821015612ae4578160051b810135848112156118515781019485359460408701356004811015611851576129fc906129f060608a999498979599016132df565b9060208a013584613c02565b5f9260808801905b612a0e828a6132ec565b9050851015612aca57612a21828a6132ec565b861015611855578560051b81013590605e1981360301821215611851570195612a67612a5c612a508980613321565b60208b01359188613d23565b9760408101906132ec565b99909860208b11612ab2575f5b8b811015612a9f57600190612a996001600160401b035f600584901b8f01358e6143a6565b01612a74565b5090995097509550600190940193612a04565b8a63904bbf4560e01b5f52600452602060245260445ffd5b959697505060019250612adc90613eec565b0190916129af565b61181483613f5e565b63428961cf60e01b5f5260045ffd5b3461185157612b0a366131e9565b919092612b1681613706565b813591825f526003602052600160405f200160ff815460081c1690612b3a826131af565b81156130c0576020830135966004881015968761185157612b5a896131af565b881515806130a4575b80613090575b1561306f57612b7661496c565b3660c4116118515760405160208101915f516020614f255f395f51905f528352604082015260606064818301375f60c082015260a08152612bb860c08261329d565b519020918760208801351480613059575b15612ef257612bd78861380e565b91612be0613799565b93835192893591848403611d27579060428796959493925f516020614f255f395f51905f528f9b9a995260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b835260028301526022820152209460208701958652612cdc85613884565b9560408801968752612ced86613884565b92606089019384525f5b878110612de757505050505050505050965b6118515780612d1a8960ff936132c0565b5460101c16612d6e575b50611851577f928e85b4f758de1f06d8c43d0ccb8f172b46c6aee7c46923c1c763d4dc67cd57604061181496818694815192612d5f816131af565b835201356020820152a2613ba6565b5f9150612d7a876131af565b60018703612dae5750612d8e600254613ae2565b6002555b612da860ff600154166002549081811115613af0565b86612d24565b600190612dba816131af565b03612d92576002548015612dd3575f1901600255612d92565b634e487b7160e01b5f52601160045260245ffd5b909192939495969798999a9b50612e056103f36103ed838a866134b0565b6020815191012080612e18838c51613370565b52612e2e610455896104236103ed8683896134b0565b15611d1157612e3d8286613370565b515115801590612edb575b612ebd575b5f5b828110612e6d575050600101908f9b9a999897969594939291612cf7565b612e78818851613370565b51612e84848951613370565b51141580612ea8575b612e98848951613370565b519015611cb15750600101612e4f565b5081612eb5828d51613370565b511415612e8d565b612eca6105018387613370565b612ed5838851613370565b52612e4d565b506020612ee88387613370565b5101511515612e48565b9091612efc613799565b5060ff6001541680841061304357509391889391612f198261344f565b5f965b838810612f5957612f539495969750612f3f612f3783613353565b51518b614695565b5f516020614f255f395f51905f528a6138b6565b96612d09565b91939550919395612f716103f36103ed8388886134b0565b60208151910120805f526004602052612f9160405f2054918215156134d2565b805f52600360205260ff600160405f20015460101c1615613031575f5b828110613004575060405160019291612fc682613267565b81525f516020614ec55f395f51905f5260208201525f6040820152612feb8286613370565b52612ff68185613370565b50019593918a959391612f1c565b8161300f8287613370565b51511461301e57600101612fae565b5063b8e06e6f60e01b5f5260045260245ffd5b6392b84cf960e01b5f5260045260245ffd5b83633af1324560e11b5f5260045260245260445ffd5b505f98506130668a6131af565b60028a14612bc9565b634fb48ff760e11b5f528884613084816131af565b60045261183a816131af565b5061309a846131af565b6003841415612b69565b506130ae846131af565b6130b7896131af565b83891415612b63565b8463a5db47d960e01b5f5260045260245ffd5b34611851576020366003190112611851575f60606040516130f381613231565b82815282602082015282604082015201526004355f526003602052608060405f2060016040519161312383613231565b8054835201546020820160ff821661313a816131af565b815260ff8260081c16906040840191613152816131af565b825260ff606085019360101c16151583526040519351845251613174816131af565b602084015251613183816131af565b60408301525115156060820152f35b34611851575f3660031901126118515760209060ff600154168152f35b6004111561186957565b9181601f84011215611851578235916001600160401b038311611851576020808501948460051b01011161185157565b600319810160e08112611851576060136118515760049160606063198301126118515760649160c435906001600160401b0382116118515761322d916004016131b9565b9091565b608081019081106001600160401b0382111761244b57604052565b60a081019081106001600160401b0382111761244b57604052565b606081019081106001600160401b0382111761244b57604052565b604081019081106001600160401b0382111761244b57604052565b601f909101601f19168101906001600160401b0382119082101761244b57604052565b906132ca816131af565b61ff0082549160081b169061ff001916179055565b3580151581036118515790565b903590601e198136030182121561185157018035906001600160401b03821161185157602001918160051b3603831361185157565b903590601e198136030182121561185157018035906001600160401b0382116118515760200191813603831361185157565b8051156118555760200190565b8051600110156118555760400190565b80518210156118555760209160051b010190565b60c4356001600160401b03811681036118515790565b60e4356001600160401b03811681036118515790565b356001600160401b03811681036118515790565b156133ce57505050565b635c63768b60e01b5f5260045260245260445260645ffd5b6001600160401b03811161244b5760051b60200190565b6040805190919061340e838261329d565b6001815291601f1901825f5b82811061342657505050565b60209060405161343581613267565b5f81525f838201525f60408201528282850101520161341a565b90613459826133e6565b613466604051918261329d565b8281528092613477601f19916133e6565b01905f5b82811061348757505050565b60209060405161349681613267565b5f81525f838201525f60408201528282850101520161347b565b91908110156118555760051b81013590603e1981360301821215611851570190565b156134da5750565b6324bd107f60e11b5f5260045260245ffd5b156134f657505050565b63179bec6b60e21b5f5260045260245260445260645ffd5b156135165750565b630653ca8b60e31b5f5260045260245ffd5b92919092805f52600460205260405f209361355481865461354b858215156134d2565b848282146134ec565b600285015461356a8360ff8360801c161561350e565b6001600160401b03604082901c811691166135858282614754565b1561362c575050805f52600360205260ff600160405f20015460081c16906135ac826131af565b600182036136165750509181600194936135da93158015613605575b80156135f4575b80156135df576133c4565b015490565b5082151580156133c457506102f982826148a2565b50613600838383614902565b6135cf565b5061361183838361481b565b6135c8565b639dc34cff60e01b5f5260045261183a816131af565b60405163065a1d7d60e21b815260048101949094526024840152604483015250426064820152608490fd5b1561365f5750565b633953f0c360e21b5f52613672816131af565b60045260245ffd5b60043580156136f757805f525f60205260ff60405f2054166136e5576044356001600160401b0381169081810361185157508042116136cb57505f525f60205260405f20600160ff19825416179055565b906314d450ed60e31b5f526004526024524260445260645ffd5b632bace59f60e11b5f5260045260245ffd5b63c786bcf960e01b5f5260045ffd5b80359081156136f757815f525f60205260ff60405f205416613786576040016137426001600160401b03613739836133b0565b164211916133b0565b9061375f57505f525f60205260405f20600160ff19825416179055565b6314d450ed60e31b5f9081526004929092526001600160401b031660245242604452606490fd5b50632bace59f60e11b5f5260045260245ffd5b604051906137a682613231565b606080835f81525f60208201528160408201520152565b6001600160401b03811161244b57601f01601f191660200190565b9291926137e4826137bd565b916137f2604051938461329d565b829481845281830111611851578281602093845f960137010152565b906138176133fd565b916040519061382582613267565b81525f516020614e455f395f51905f5260208201525f604082015261384983613353565b5261385382613353565b50565b9061385f6133fd565b916040519061386d82613267565b81525f60208201525f604082015261384983613353565b9061388e826133e6565b61389b604051918261329d565b82815280926138ac601f19916133e6565b0190602036910137565b9293959491956138c4613799565b968551943592858503613ac75790604291895260a060526040516c08a92a06e626488dedac2d2dc5609b1b81526b1cdd1c9a5b99c81b985b594b60a21b600d8201525f516020614ee55f395f51905f5260198201525f516020614f455f395f51905f5260288201525f516020614ea55f395f51905f52603882015260296051820153206040519081525f516020614de55f395f51905f5260208201525f516020614e255f395f51905f52604082015246606082015230608082015220906040519161190160f01b8352600283015260228201522094602088019586526139a985613884565b95604089019687526139ba86613884565b9260608a019384525f5b8781106139d657505050505050505050565b6139e76103f36103ed838a866134b0565b60208151910120806139fa838c51613370565b52613a10610455896104236103ed8683896134b0565b15611d1157613a1f8286613370565b515115801590613ab0575b613a92575b5f5b828110613a425750506001016139c4565b613a4d818851613370565b51613a59848951613370565b51141580613a7d575b613a6d848951613370565b519015611cb15750600101613a31565b5081613a8a828d51613370565b511415613a62565b613a9f6105018387613370565b613aaa838851613370565b52613a2f565b506020613abd8387613370565b5101511515613a2a565b50505063010ef05f60e11b5f5260045260245260445260645ffd5b5f198114612dd35760010190565b15613af9575050565b60ff90637535fd0960e11b5f521660045260245260445ffd5b90602080835192838152019201905f5b818110613b2f5750505090565b8251845260209384019390920191600101613b22565b908051905f516020614fa55f395f51905f52613b8760208301519260606040820151910151936040519586526020860152608060408601526080850190613b12565b92808403606082015280613ba16024359560043595613b12565b0390a4565b90915f516020614fa55f395f51905f528151602083015190613ba1613bed606060408701519601519560405194859485526020850152608060408501526080840190613b12565b82810360608401526020870135963595613b12565b92906060915f516020614e055f395f51905f5293613c1f866146c0565b613c28816131af565b8015158181613cda575b613c3b91613657565b60405191613c4883613231565b83835260208301613c58836131af565b8281526040840160018152613c8f878601916001851515978885528c5f52600360205260405f209051815501935161169f816131af565b51815462ff0000191690151560101b62ff000016179055613cc7575b604051928352613cba816131af565b60208301526040820152a2565b613cd2600254613ae2565b600255613cab565b505081158181613c32575050613cef816131af565b600381141581613c32565b8054600160401b600160801b03191660409290921b600160401b600160801b0316919091179055565b919093926014821080159081613eca575b81613e74575b5015613e6157613d4b3683876137d8565b60208151910120948592835f52600460205260405f2054613e4e578260a091613d82875f516020614f055f395f51905f529661470d565b815f5260056020528660405f2055613e0a604051613d9f8161324c565b88815260208082018581525f60408085018281526001600160401b0360608701818152608088018581528f86526004909752929093209551865592516001860155915160029490940180546001600160401b0319169482169490941784559051610cbf911683613cfa565b80604051948593845260806020850152816080850152848401375f828201840181905260408301526001600160401b036060830152601f01601f19168101030190a3565b83632c539f2160e21b5f5260045260245ffd5b50632baaee6160e21b5f5260045260245ffd5b6014841180159250613e88575b505f613d3a565b86356001600160601b03198116925090613eaa575b5060601c3b15155f613e81565b6001600160601b0319601485900360031b81901b9091161690505f613e9d565b6105008411159150613d34565b8054821015611855575f5260205f2001905f90565b90815f52600860205260405f205f908054915b828110613f19578463351e87c760e21b5f5260045260245ffd5b613f238183613ed7565b90549060031b1c613f3381614bbb565b9081613f4e575b50613f4757600101613eff565b5050509050565b613f58915061477c565b5f613f3a565b60207f0f6aa6ddde602cb32340965f52018f1558af30e077dd473a421399d0aca91fb691613f9d60ff8216918215159081613fb2575b60025491613af0565b8060ff196001541617600155604051908152a1565b6002548411159150613f94565b90815f526004602052613fff60405f2092613fee8454613fe1838215156134d2565b60243590838282146134ec565b60ff600285015460801c161561350e565b565b9190613fff90805f526004602052613fee60405f20946020865491614028858415156134d2565b013590838282146134ec565b6001600160401b03918216911681811080614068575b15614053575050565b6313c15e5f60e21b5f5260045260245260445ffd5b5081421061404a565b805f52600360205260ff600160405f20015460101c16614098575b6140959061380e565b90565b5f8181526008602052604081208054929190815b8483106140bd57505050905061408c565b6140c78383613ed7565b90549060031b1c90815f526004602052600160405f200154916140e9816149c3565b159081156141fb575b5080156141f2575b6141e85761410e57600190925b01916140ac565b50506040519250606090506002614125828561329d565b8084526001600160401b031061244b57601f19015f5b8181106141bf57505060405161415081613267565b8181525f516020614e455f395f51905f5260208201525f604082015261417583613353565b5261417f82613353565b506040519061418d82613267565b81525f516020614e455f395f51905f5260208201525f60408201526141b182613360565b526141bb81613360565b5090565b6020906040516141ce81613267565b5f81525f838201525f60408201528282870101520161413b565b9260019150614107565b508082146140fa565b614205915061477c565b155f6140f2565b805f52600460205260405f205490815f52600360205260ff600160405f20015416614236816131af565b6003811480159061439f575b8015614397575b15614373575061425881614658565b156142fc575b6142d15f516020614e455f395f51905f52926142cc60405161427f81613282565b5f8082526001600160401b0360208084018281528884526006825260408085208b865283528085208580529092529220925183546001600160401b03191690821617835590511690613cfa565b613eec565b5f516020614fe55f395f51905f5260606040515f81525f602082015260018060401b036040820152a3565b815f526008602052602060405f2054101561435b575f82815260086020526040902080549092600160401b82101561244b576143538361129b845f516020614e455f395f51905f529760016142d197018155613ed7565b92505061425e565b5063ec7a2d1d60e01b5f52600452602060245260445ffd5b6301c33aa960e71b5f525f516020614e455f395f51905f5260045261183a816131af565b506001614249565b505f614242565b91929092825f52600460205260405f205491825f52600360205260ff600160405f200154168515158061455b575b1561454357505f516020614e455f395f51905f528514808061453b575b8061452b575b6144b1575b905f516020614fe55f395f51905f52936060939261447a6040519461442086613282565b6001600160401b0390811680875294811660208088018281525f8c81526006835260408082208f8352845280822082805290935291909120975188546001600160401b031916908416178855519596909590911690613cfa565b806144a9575b61449a575b50604051915f835260208301526040820152a3565b6144a390613eec565b5f614485565b506001614480565b9190835f526008602052602060405f2054101561451357835f52600860205260405f2093845493600160401b85101561244b576145088761129b875f516020614fe55f395f51905f5299600160609a018155613ed7565b9192935093506143fc565b8363ec7a2d1d60e01b5f52600452602060245260445ffd5b5061453585614658565b156143f7565b5060016143f1565b6301c33aa960e71b5f52600486905261183a816131af565b50614565816131af565b6003811480159061458c575b806143d457505f516020614e455f395f51905f5286146143d4565b505f516020614f655f395f51905f528614614571565b805f52600860205260405f209081545f198101908111612dd3575f5b81811061460d575b5050815492509082156145f957613fff925f1901906145e58282613ed7565b8154905f199060031b1b1916905555613eec565b634e487b7160e01b5f52603160045260245ffd5b846146188286613ed7565b90549060031b1c1461462c576001016145be565b9083945061464161129b9161464f9495613ed7565b90549060031b1c9185613ed7565b81905f806145c6565b5f52600660205260405f205f516020614e455f395f51905f525f5260205260405f205f805260205260018060401b0360405f205460401c16151590565b6020810135908282036146a757505050565b6313c32f6160e31b5f523560045260245260445260645ffd5b80156146fe57805f52600360205260ff600160405f20015460081c166146e5816131af565b6146ec5750565b6335fa7c3d60e01b5f5260045260245ffd5b635447c43960e01b5f5260045ffd5b80156146fe57805f52600560205260405f205491821590811561474a575b5015614735575050565b630c345c7760e31b5f5260045260245260445ffd5b905082145f61472b565b426001600160401b039091161115908161476c575090565b6001600160401b03164210919050565b805f52600660205260405f205f516020614e455f395f51905f525f5260205260405f205f80526020526147c760405f205460018060401b038160401c169060018060401b0316614754565b614815575f52600660205260405f205f516020614e455f395f51905f525f5260205260405f205f805260205261409560405f205460018060401b038160401c169060018060401b0316614754565b50600190565b805f52600660205260405f20825f5260205260405f205f805260205261485960405f205460018060401b038160401c169060018060401b0316614754565b61489a575f52600660205260405f20905f5260205260405f20905f5260205261409560405f205460018060401b038160401c169060018060401b0316614754565b505050600190565b5f52600760205260405f20815f5260205260405f205f805260205260405f209060018060401b03600183015416421091826148f0575b826148e257505090565b6140959250905f915461481b565b91506148fc82546149c3565b916148d8565b5f9081526007602090815260408083208484528252808320858452909152902060018101546001600160401b031642109291908361495a575b83614947575b50505090565b61495293505461481b565b5f8080614941565b925061496683546149c3565b9261493b565b366064116118515760405160208101907f6868d2644f308ffec455b094e4fdb2aca055748cdce2a4addbb8d51a952519d482526060600460408301375f60a0820152608081526149bd60a08261329d565b51902090565b6149cc81614bbb565b90816149d6575090565b90505f52600460205260405f20545f526003602052600160ff8160405f20015460081c16614a03816131af565b1490565b80516020909101516001600160601b0319811692919060148210614a29575050565b6001600160601b031960149290920360031b82901b16169150565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b91908251601481105f14614a7e57505050505f90565b60148103614a9b5750614a9361409593614a07565b60601c614bf7565b9192614aa681614a07565b60601c91836014108460141802841891828503948511612dd3575f9585614b4d926020614ad38a996137bd565b96614ae1604051988961329d565b838852614aed846137bd565b8883019390601f19013685370101905e614b3f604051938492614b28602085019762495a6360e31b8952606060248701526084860190614a44565b916044850152602319848303016064850152614a44565b03601f19810183528261329d565b51915afa3d15614bb4573d614b61816137bd565b90614b6f604051928361329d565b81523d5f602083013e5b81614ba6575b81614b88575090565b9050602081805181010312611851576020015162495a6360e31b1490565b905060208151101590614b7f565b6060614b79565b5f526004602052600260405f20015460ff8160801c16159081614bdc575090565b61409591506001600160401b03604082901c81169116614754565b9190823b614c325790614c0991614c87565b50614c13816131af565b159182614c1f57505090565b6001600160a01b03918216911614919050565b916020926064835f94519060405193630b135d3f60e11b855260048501526040602485015286820190604485015e8281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b8151919060418303614cb757614cb09250602082015190606060408401519301515f1a90614cc1565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411614d39579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15614d2e575f516001600160a01b03811615614d2457905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f916003919056fefa4863a3b73f903cfe602867c9e143a1122f53ece44eef929b2250101a7e74433b3fa1a387d45ace654848a27516dfc334b1c274081951602f3f7d994b6c0a61cf9add9962d817020651c39119ddb6b2546bf004b95e901cd7804bc4050e4f99925630d56a02830dd459e577d74aa426e278dbbf755de335a317cfd943e9e99d8e0c14231d51feab66d9cea1cd58dfe0dccac0a1bf1d79772ed2b3861dd81befa657427b5a1f782818a91d7c6a08b1a10b962ab203d11bc7b1d2b277465728e9780076f3ae2ad8df8560306bf33aa00ac39370ca1ea263f8f5203471bf130cb9c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6b0dcd18ff93e1802d28d716df8085d82b5dc65dd1e007fd208ac0d56e8f87d07d37ee85c504aac789d6ce846c9a5c7f3714494bdd3dadda02f9cc7664d29014f0c1dbe3769412297f516b539741ba07e9b806a4f4b580c500475b38035ba88446164647265737320766572696679696e67436f6e74726163742c000000000000d3c64038f76bab2ab3485bfb116f0a1d4196cfc1d20979967040e1a1793f52e3737472696e672076657273696f6e2c0000000000000000000000000000000000bbdc1e2179ada22bbbcd76c34b933f823faf638e02513fb9df1de379c164d474d09917cfaacdad3f441574058b4ae69917872157ce16b461a943025bcfdd324275696e7432353620636861696e49642c000000000000000000000000000000005acdb2accc4d033093ce8f979a92a9f1ff3e023b82afdbd5bce8dd242a58143ac8dbaffc2fd6ac6fda2c31981bc735265e2b8c31eb4d7d39992c93d5fd4678b0de18e3a02d1331ca41f2c3cd924edc88ce7103385d05211ca9a0d1f484e03de693631e99ddf3035afcb67420853c7bc28ba80c613c32b270af55258105763b3bee31417bea82a96d7de45d9b6d2171431676e0ce761da1899d75e805b02432c3',
} as const

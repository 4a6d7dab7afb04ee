// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {AdmitOrganisation, EnrolMember} from "./IRegistry.sol";

/// @title EIP-712 types of the registry's acts, and the hashes of those with dynamic fields.
library RegistryHashes {
    bytes32 internal constant ADMIT_ORGANISATION = keccak256(
        "AdmitOrganisation(Act act,bytes32 organisation,bytes32 did,uint8 kind,bool governing,bytes firstSigner,"
        "bytes32 firstPerson)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant REGISTER_APPLICANT = keccak256(
        "RegisterApplicant(Act act,bytes32 organisation,bytes32 did,bytes32 person)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant SET_ORGANISATION_STATUS = keccak256(
        "SetOrganisationStatus(Act act,bytes32 organisation,uint8 status,bytes32 reason)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant SET_ADMISSION_THRESHOLD = keccak256(
        "SetAdmissionThreshold(Act act,uint8 threshold)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant ENROL_MEMBER = keccak256(
        "EnrolMember(Act act,bytes signer,bytes32 person,uint64 validFrom,uint64 validUntil,bytes32[] roles)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant REVOKE_MEMBER = keccak256(
        "RevokeMember(Act act,bytes32 member,bytes32 reason)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant GRANT_ROLE = keccak256(
        "GrantRole(Act act,bytes32 member,bytes32 role,bytes32 scope,uint64 validFrom,uint64 validUntil)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant REVOKE_ROLE = keccak256(
        "RevokeRole(Act act,bytes32 member,bytes32 role,bytes32 scope)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant DELEGATE_ROLE = keccak256(
        "DelegateRole(Act act,bytes32 toMember,bytes32 role,bytes32 scope,uint64 validUntil)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant END_DELEGATION = keccak256(
        "EndDelegation(Act act,bytes32 toMember,bytes32 role,bytes32 scope)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );

    function hash(AdmitOrganisation calldata params, bytes32 act) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                ADMIT_ORGANISATION,
                act,
                params.organisation,
                params.did,
                params.kind,
                params.governing,
                keccak256(params.firstSigner),
                params.firstPerson
            )
        );
    }

    function hash(EnrolMember calldata params, bytes32 act) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                ENROL_MEMBER,
                act,
                keccak256(params.signer),
                params.person,
                params.validFrom,
                params.validUntil,
                keccak256(abi.encodePacked(params.roles))
            )
        );
    }

}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, IActs} from "../common/IActs.sol";

/// @notice What an organisation is. Administrations and auditors are admitted; applicants register themselves.
enum OrganisationKind {
    None,
    Administration,
    Auditor,
    Applicant
}

enum OrganisationStatus {
    None,
    Active,
    Suspended,
    Excluded
}

struct Organisation {
    bytes32 did;
    OrganisationKind kind;
    OrganisationStatus status;
    bool governing;
}

struct Member {
    bytes32 organisation;
    bytes32 person;
    uint64 validFrom;
    uint64 validUntil;
    bool revoked;
}

struct AdmitOrganisation {
    bytes32 organisation;
    bytes32 did;
    OrganisationKind kind;
    bool governing;
    bytes firstSigner;
    bytes32 firstPerson;
}

struct RegisterApplicant {
    bytes32 organisation;
    bytes32 did;
    bytes32 person;
}

struct SetOrganisationStatus {
    bytes32 organisation;
    OrganisationStatus status;
    bytes32 reason;
}

struct SetAdmissionThreshold {
    uint8 threshold;
}

struct EnrolMember {
    bytes signer;
    bytes32 person;
    uint64 validFrom;
    uint64 validUntil;
    bytes32[] roles;
}

struct RevokeMember {
    bytes32 member;
    bytes32 reason;
}

struct GrantRole {
    bytes32 member;
    bytes32 role;
    bytes32 scope;
    uint64 validFrom;
    uint64 validUntil;
}

struct RevokeRole {
    bytes32 member;
    bytes32 role;
    bytes32 scope;
}

struct DelegateRole {
    bytes32 toMember;
    bytes32 role;
    bytes32 scope;
    uint64 validUntil;
}

struct EndDelegation {
    bytes32 toMember;
    bytes32 role;
    bytes32 scope;
}

/// @notice An organisation of the network's first day.
struct FoundingOrganisation {
    bytes32 organisation;
    bytes32 did;
    OrganisationKind kind;
    bool governing;
    FoundingMember[] members;
}

struct FoundingMember {
    bytes signer;
    bytes32 person;
    bytes32[] roles;
}

/// @title Organisations, their members, roles, mandates and delegations.
/// @notice Names and contact data are kept off chain; this holds digests and pseudonyms only.
interface IRegistry is IActs {
    event OrganisationAdmitted(bytes32 indexed organisation, bytes32 did, OrganisationKind kind, bool governing);
    event OrganisationStatusChanged(bytes32 indexed organisation, OrganisationStatus status, bytes32 reason);
    event AdmissionThresholdChanged(uint8 threshold);
    event MemberEnrolled(
        bytes32 indexed member,
        bytes32 indexed organisation,
        bytes32 person,
        bytes signer,
        uint64 validFrom,
        uint64 validUntil
    );
    event MemberRevoked(bytes32 indexed member, bytes32 indexed organisation, bytes32 reason);
    event RoleGranted(bytes32 indexed member, bytes32 indexed role, bytes32 scope, uint64 validFrom, uint64 validUntil);
    event RoleRevoked(bytes32 indexed member, bytes32 indexed role, bytes32 scope);
    event RoleDelegated(
        bytes32 indexed fromMember, bytes32 indexed toMember, bytes32 indexed role, bytes32 scope, uint64 validUntil
    );
    event DelegationEnded(bytes32 indexed fromMember, bytes32 indexed toMember, bytes32 indexed role, bytes32 scope);

    error RegistryUnknownOrganisation(bytes32 organisation);
    error RegistryOrganisationExists(bytes32 organisation);
    error RegistryOrganisationNotActive(bytes32 organisation, OrganisationStatus status);
    error RegistryUnknownMember(bytes32 member);
    error RegistryMemberExists(bytes32 member);
    error RegistryMemberRevoked(bytes32 member);
    error RegistryMemberNotValid(bytes32 member, uint64 validFrom, uint64 validUntil, uint256 blockTime);
    error RegistryWrongOrganisation(bytes32 member, bytes32 organisation, bytes32 expected);
    /// @notice The member holds no such mandate at block time, neither of its own nor by delegation.
    error RegistryNoMandate(bytes32 member, bytes32 role, bytes32 scope);
    error RegistryAdmissionVotes(uint256 given, uint256 needed);
    error RegistrySameOrganisationTwice(bytes32 organisation);
    error RegistryNotGoverning(bytes32 organisation);
    error RegistryBadWindow(uint64 validFrom, uint64 validUntil);
    error RegistryBadKind(OrganisationKind kind);
    error RegistryBadStatus(OrganisationStatus from, OrganisationStatus to);
    error RegistryBadThreshold(uint8 threshold, uint256 governing);
    error RegistryBadSigner(uint256 length);
    error RegistryLastAdministrator(bytes32 organisation);
    error RegistryNoDelegation(bytes32 fromMember, bytes32 toMember, bytes32 role);
    /// @notice A person handle belongs to one organisation's human; it cannot be taken by another organisation.
    error RegistryPersonTaken(bytes32 person, bytes32 organisation);
    error RegistryTooManyRoles(uint256 given, uint256 most);
    error RegistryZeroId();
    /// @notice Applicant organisations, which register themselves, hold `funds.applicant` and
    /// `registry.administrator` only.
    error RegistryRoleNotForKind(bytes32 role, OrganisationKind kind);
    error RegistryDelegationExists(bytes32 fromMember, bytes32 toMember, bytes32 role);
    error RegistryTooManyAdministrators(bytes32 organisation, uint256 most);

    /// @notice Set up the network's first day; possible once, in genesis.
    function initialize(FoundingOrganisation[] calldata organisations, uint8 threshold) external;

    /// @notice Admit an organisation: approvals by members with `registry.governor` of `threshold` distinct
    /// governing organisations.
    function admitOrganisation(Act calldata act, AdmitOrganisation calldata params, Approval[] calldata approvals)
        external;

    /// @notice An applicant registers itself; the one approval is the first member's own key, who gets
    /// `funds.applicant` and `registry.administrator`.
    function registerApplicant(Act calldata act, RegisterApplicant calldata params, Approval[] calldata approvals)
        external;

    /// @notice Suspend, restore or exclude: by the same votes as admission. An organisation may suspend itself by
    /// its administrator.
    function setOrganisationStatus(
        Act calldata act,
        SetOrganisationStatus calldata params,
        Approval[] calldata approvals
    )
        external;

    function setAdmissionThreshold(
        Act calldata act,
        SetAdmissionThreshold calldata params,
        Approval[] calldata approvals
    )
        external;

    /// @notice Approval: `registry.administrator` of the act's organisation. Governing organisations ask two
    /// administrators' persons where they have two.
    function enrolMember(Act calldata act, EnrolMember calldata params, Approval[] calldata approvals) external;

    /// @notice Takes effect from this block on and never removes past evidence.
    function revokeMember(Act calldata act, RevokeMember calldata params, Approval[] calldata approvals) external;

    function grantRole(Act calldata act, GrantRole calldata params, Approval[] calldata approvals) external;

    function revokeRole(Act calldata act, RevokeRole calldata params, Approval[] calldata approvals) external;

    /// @notice A member lends its own mandate to a colleague of the same organisation until a date. A delegated
    /// role cannot be delegated on.
    function delegateRole(Act calldata act, DelegateRole calldata params, Approval[] calldata approvals) external;

    function endDelegation(Act calldata act, EndDelegation calldata params, Approval[] calldata approvals) external;

    /// @notice Reverts with the reason unless `member` of `organisation` holds `role` in `scope` now; returns the
    /// person handle.
    /// @dev A role granted with scope zero covers every scope.
    function requireMandate(bytes32 member, bytes32 organisation, bytes32 role, bytes32 scope)
        external
        view
        returns (bytes32 person);

    function hasMandate(bytes32 member, bytes32 role, bytes32 scope) external view returns (bool);

    function getOrganisation(bytes32 organisation) external view returns (Organisation memory);

    function getMember(bytes32 member) external view returns (Member memory);

    function admissionThreshold() external view returns (uint8);
}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, Requirement} from "../common/IActs.sol";
import {Acts, Consent} from "../common/Acts.sol";
import {
    AdmitOrganisation,
    DelegateRole,
    EndDelegation,
    EnrolMember,
    FoundingMember,
    FoundingOrganisation,
    GrantRole,
    IRegistry,
    Member,
    Organisation,
    OrganisationKind,
    OrganisationStatus,
    RegisterApplicant,
    RevokeMember,
    RevokeRole,
    SetAdmissionThreshold,
    SetOrganisationStatus
} from "./IRegistry.sol";
import {RegistryHashes} from "./RegistryHashes.sol";

/// @title Organisations, members, mandates, see `IRegistry`.
contract Registry is IRegistry, Acts {
    using RegistryHashes for *;

    struct Window {
        uint64 validFrom;
        uint64 validUntil;
    }

    struct Delegation {
        bytes32 fromMember;
        uint64 validUntil;
    }

    bytes32 private constant ADMINISTRATOR = keccak256("registry.administrator");
    bytes32 private constant GOVERNOR = keccak256("registry.governor");
    bytes32 private constant APPLICANT = keccak256("funds.applicant");
    uint256 private constant ROLES_MAX = 32;
    uint256 private constant ADMINISTRATORS_MAX = 32;
    uint256 private constant SIGNER_BYTES_MIN = 20;
    /// @dev Room for an RSA key of 8,192 bits with its ABI framing.
    uint256 private constant SIGNER_BYTES_MAX = 1_280;
    uint64 private constant FOR_EVER = type(uint64).max;

    uint8 private _threshold;
    /// @dev Governing organisations that are active, so that votes can always be gathered.
    uint256 private _governing;
    mapping(bytes32 organisation => Organisation) private _organisations;
    mapping(bytes32 member => Member) private _members;
    mapping(bytes32 person => bytes32 organisation) private _organisationOfPerson;
    mapping(bytes32 member => mapping(bytes32 role => mapping(bytes32 scope => Window))) private _mandates;
    mapping(bytes32 member => mapping(bytes32 role => mapping(bytes32 scope => Delegation))) private _delegations;
    /// @dev Members with an administrator's mandate of their own and without scope.
    mapping(bytes32 organisation => bytes32[] members) private _administrators;

    /// @inheritdoc IRegistry
    function initialize(FoundingOrganisation[] calldata organisations, uint8 threshold) external {
        require(_threshold == 0, ActAlreadyInitialized());
        for (uint256 i = 0; i < organisations.length; ++i) {
            FoundingOrganisation calldata founding = organisations[i];
            _addOrganisation(founding.organisation, founding.did, founding.kind, founding.governing);
            for (uint256 j = 0; j < founding.members.length; ++j) {
                FoundingMember calldata member = founding.members[j];
                bytes32 id = _addMember(founding.organisation, member.signer, member.person, 0, FOR_EVER);
                _addRoles(id, member.roles, 0, FOR_EVER);
            }
            _requireAdministrator(founding.organisation);
        }
        _setThreshold(threshold);
    }

    /// @inheritdoc IRegistry
    function admitOrganisation(Act calldata act, AdmitOrganisation calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        require(
            params.kind == OrganisationKind.Administration || params.kind == OrganisationKind.Auditor,
            RegistryBadKind(params.kind)
        );
        _requireFreeOrganisation(params.organisation);
        _requireFreePerson(params.firstPerson, params.organisation);
        Consent memory consent = _acceptVotes(
            act, RegistryHashes.ADMIT_ORGANISATION, params.hash(_hashAct()), approvals
        );
        _addOrganisation(params.organisation, params.did, params.kind, params.governing);
        bytes32 member = _addMember(params.organisation, params.firstSigner, params.firstPerson, 0, FOR_EVER);
        _addRole(member, ADMINISTRATOR, 0, 0, FOR_EVER);
        if (params.governing) {
            _addRole(member, GOVERNOR, 0, 0, FOR_EVER);
        }
        _emitApplied(act, params.organisation, consent);
    }

    /// @inheritdoc IRegistry
    function registerApplicant(Act calldata act, RegisterApplicant calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        _requireOrganisation(act, params.organisation);
        _requireFreeOrganisation(params.organisation);
        _requireFreePerson(params.person, params.organisation);
        Consent memory consent = _accept(
            act, RegistryHashes.REGISTER_APPLICANT, _hashStatic(
                RegistryHashes.REGISTER_APPLICANT,
                3
            ), new Requirement[](1), approvals
        );
        _addOrganisation(params.organisation, params.did, OrganisationKind.Applicant, false);
        bytes32 member = _addMember(params.organisation, approvals[0].signer, params.person, 0, FOR_EVER);
        _addRole(member, ADMINISTRATOR, 0, 0, FOR_EVER);
        _addRole(member, APPLICANT, 0, 0, FOR_EVER);
        _emitApplied(act, params.organisation, consent);
    }

    /// @inheritdoc IRegistry
    function setOrganisationStatus(
        Act calldata act,
        SetOrganisationStatus calldata params,
        Approval[] calldata approvals
    ) external once(act) {
        Organisation storage organisation = _organisations[params.organisation];
        OrganisationStatus from = organisation.status;
        require(from != OrganisationStatus.None, RegistryUnknownOrganisation(params.organisation));
        _requireTransition(from, params.status);
        bytes32 structHash = _hashStatic(RegistryHashes.SET_ORGANISATION_STATUS, 3);
        bool suspendsItself =
            act.organisation == params.organisation && params.status == OrganisationStatus.Suspended;
        Consent memory consent = suspendsItself
            ? _accept(
                act,
                RegistryHashes.SET_ORGANISATION_STATUS,
                structHash,
                _one(params.organisation, ADMINISTRATOR, 0),
                approvals
            )
            : _acceptVotes(act, RegistryHashes.SET_ORGANISATION_STATUS, structHash, approvals);
        organisation.status = params.status;
        if (organisation.governing) {
            _countGoverning(from, params.status);
        }
        emit OrganisationStatusChanged(params.organisation, params.status, params.reason);
        _emitApplied(act, params.organisation, consent);
    }

    /// @inheritdoc IRegistry
    function setAdmissionThreshold(
        Act calldata act,
        SetAdmissionThreshold calldata params,
        Approval[] calldata approvals
    ) external once(act) {
        Consent memory consent = _acceptVotes(
            act, RegistryHashes.SET_ADMISSION_THRESHOLD, _hashStatic(
                RegistryHashes.SET_ADMISSION_THRESHOLD,
                1
            ), approvals
        );
        _setThreshold(params.threshold);
        _emitApplied(act, act.organisation, consent);
    }

    /// @inheritdoc IRegistry
    function enrolMember(Act calldata act, EnrolMember calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        _requireWindow(params.validFrom, params.validUntil);
        _requireFreePerson(params.person, act.organisation);
        Consent memory consent = _accept(
            act,
            RegistryHashes.ENROL_MEMBER,
            params.hash(_hashAct()),
            _administratorsNeeded(act.organisation),
            approvals
        );
        bytes32 member =
            _addMember(act.organisation, params.signer, params.person, params.validFrom, params.validUntil);
        _addRoles(member, params.roles, params.validFrom, params.validUntil);
        _emitApplied(act, act.organisation, consent);
    }

    /// @inheritdoc IRegistry
    function revokeMember(Act calldata act, RevokeMember calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Member storage member = _requireOwnMember(act, params.member);
        Consent memory consent = _accept(
            act,
            RegistryHashes.REVOKE_MEMBER,
            _hashStatic(RegistryHashes.REVOKE_MEMBER, 2),
            _one(act.organisation, ADMINISTRATOR, 0),
            approvals
        );
        member.revoked = true;
        if (_isAdministrator(params.member)) {
            _removeAdministrator(act.organisation, params.member);
        }
        emit MemberRevoked(params.member, act.organisation, params.reason);
        _emitApplied(act, act.organisation, consent);
    }

    /// @inheritdoc IRegistry
    function grantRole(Act calldata act, GrantRole calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        _requireOwnMember(act, params.member);
        _requireWindow(params.validFrom, params.validUntil);
        bool rules = params.role == ADMINISTRATOR || params.role == GOVERNOR;
        Consent memory consent = _accept(
            act,
            RegistryHashes.GRANT_ROLE,
            _hashStatic(RegistryHashes.GRANT_ROLE, 5),
            rules ? _administratorsNeeded(act.organisation) : _one(act.organisation, ADMINISTRATOR, 0),
            approvals
        );
        _addRole(params.member, params.role, params.scope, params.validFrom, params.validUntil);
        _emitApplied(act, act.organisation, consent);
    }

    /// @inheritdoc IRegistry
    function revokeRole(Act calldata act, RevokeRole calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        _requireOwnMember(act, params.member);
        Window storage window = _mandates[params.member][params.role][params.scope];
        require(window.validUntil != 0, RegistryNoMandate(params.member, params.role, params.scope));
        Consent memory consent = _accept(
            act,
            RegistryHashes.REVOKE_ROLE,
            _hashStatic(RegistryHashes.REVOKE_ROLE, 3),
            _one(act.organisation, ADMINISTRATOR, 0),
            approvals
        );
        delete _mandates[params.member][params.role][params.scope];
        if (params.role == ADMINISTRATOR && params.scope == 0) {
            _removeAdministrator(act.organisation, params.member);
        }
        emit RoleRevoked(params.member, params.role, params.scope);
        _emitApplied(act, act.organisation, consent);
    }

    /// @inheritdoc IRegistry
    function delegateRole(Act calldata act, DelegateRole calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        _requireOwnMember(act, params.toMember);
        _requireWindow(0, params.validUntil);
        // Role zero asks for a valid member of the organisation; that the mandate is its own is checked below.
        Consent memory consent = _accept(
            act, RegistryHashes.DELEGATE_ROLE, _hashStatic(
                RegistryHashes.DELEGATE_ROLE,
                4
            ), _one(act.organisation, 0, 0), approvals
        );
        bytes32 fromMember = consent.members[0];
        require(
            _holds(fromMember, params.role, params.scope),
            RegistryNoMandate(fromMember, params.role, params.scope)
        );
        Delegation storage delegation = _delegations[params.toMember][params.role][params.scope];
        require(
            delegation.fromMember == 0 || delegation.fromMember == fromMember
                || !_isLent(params.toMember, params.role, params.scope),
            RegistryDelegationExists(delegation.fromMember, params.toMember, params.role)
        );
        delegation.fromMember = fromMember;
        delegation.validUntil = params.validUntil;
        emit RoleDelegated(fromMember, params.toMember, params.role, params.scope, params.validUntil);
        _emitApplied(act, act.organisation, consent);
    }

    /// @inheritdoc IRegistry
    function endDelegation(Act calldata act, EndDelegation calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        _requireOwnMember(act, params.toMember);
        Consent memory consent = _accept(
            act, RegistryHashes.END_DELEGATION, _hashStatic(
                RegistryHashes.END_DELEGATION,
                3
            ), _one(act.organisation, 0, 0), approvals
        );
        bytes32 signer = consent.members[0];
        bytes32 fromMember = _delegations[params.toMember][params.role][params.scope].fromMember;
        require(
            fromMember != 0 && (signer == fromMember || signer == params.toMember),
            RegistryNoDelegation(signer, params.toMember, params.role)
        );
        delete _delegations[params.toMember][params.role][params.scope];
        emit DelegationEnded(fromMember, params.toMember, params.role, params.scope);
        _emitApplied(act, act.organisation, consent);
    }

    /// @inheritdoc IRegistry
    function requireMandate(bytes32 member, bytes32 organisation, bytes32 role, bytes32 scope)
        public
        view
        returns (bytes32 person)
    {
        Member storage found = _members[member];
        require(found.organisation != 0, RegistryUnknownMember(member));
        require(
            found.organisation == organisation, RegistryWrongOrganisation(member, found.organisation, organisation)
        );
        require(!found.revoked, RegistryMemberRevoked(member));
        require(
            _isWithin(found.validFrom, found.validUntil),
            RegistryMemberNotValid(member, found.validFrom, found.validUntil, block.timestamp)
        );
        OrganisationStatus status = _organisations[organisation].status;
        require(status == OrganisationStatus.Active, RegistryOrganisationNotActive(organisation, status));
        require(
            role == 0 || _holds(member, role, scope) || _isLent(member, role, scope)
                || (scope != 0 && _isLent(member, role, 0)),
            RegistryNoMandate(member, role, scope)
        );
        return found.person;
    }

    /// @inheritdoc IRegistry
    function hasMandate(bytes32 member, bytes32 role, bytes32 scope) external view returns (bool) {
        return _isMemberValid(member)
            && (_holds(member, role, scope) || _isLent(member, role, scope) || _isLent(member, role, 0));
    }

    /// @inheritdoc IRegistry
    function getOrganisation(bytes32 organisation) external view returns (Organisation memory) {
        return _organisations[organisation];
    }

    /// @inheritdoc IRegistry
    function getMember(bytes32 member) external view returns (Member memory) {
        return _members[member];
    }

    /// @inheritdoc IRegistry
    function admissionThreshold() external view returns (uint8) {
        return _threshold;
    }

    function _requireMandate(bytes32 member, Requirement memory requirement)
        internal
        view
        override
        returns (bytes32 person)
    {
        return requireMandate(member, requirement.organisation, requirement.role, requirement.scope);
    }

    /// @dev Votes: governors of distinct governing organisations, at least as many as the threshold; the first is
    /// of the
    /// act's organisation.
    function _acceptVotes(Act calldata act, bytes32 kind, bytes32 structHash, Approval[] calldata approvals)
        private
        view
        returns (Consent memory)
    {
        require(approvals.length >= _threshold, RegistryAdmissionVotes(approvals.length, _threshold));
        Requirement[] memory requirements = new Requirement[](approvals.length);
        for (uint256 i = 0; i < approvals.length; ++i) {
            bytes32 member = keccak256(approvals[i].signer);
            bytes32 organisation = _members[member].organisation;
            require(organisation != 0, RegistryUnknownMember(member));
            require(_organisations[organisation].governing, RegistryNotGoverning(organisation));
            for (uint256 j = 0; j < i; ++j) {
                require(requirements[j].organisation != organisation, RegistrySameOrganisationTwice(organisation));
            }
            requirements[i] = Requirement(organisation, GOVERNOR, 0);
        }
        _requireOrganisation(act, requirements[0].organisation);
        return _accept(act, kind, structHash, requirements, approvals);
    }

    /// @dev Two administrators for a governing organisation that has two different people in that role now.
    function _administratorsNeeded(bytes32 organisation) private view returns (Requirement[] memory) {
        if (_organisations[organisation].governing) {
            bytes32[] storage administrators = _administrators[organisation];
            bytes32 firstPerson;
            for (uint256 i = 0; i < administrators.length; ++i) {
                bytes32 member = administrators[i];
                bytes32 person = _members[member].person;
                if (!_isMemberValid(member) || !_holds(member, ADMINISTRATOR, 0) || person == firstPerson) {
                    continue;
                }
                if (firstPerson != 0) {
                    return _two(organisation, ADMINISTRATOR, ADMINISTRATOR, 0);
                }
                firstPerson = person;
            }
        }
        return _one(organisation, ADMINISTRATOR, 0);
    }

    function _addOrganisation(bytes32 organisation, bytes32 did, OrganisationKind kind, bool governing) private {
        _requireFreeOrganisation(organisation);
        require(
            kind != OrganisationKind.None && (!governing || kind != OrganisationKind.Applicant), RegistryBadKind(kind)
        );
        _organisations[organisation] = Organisation(did, kind, OrganisationStatus.Active, governing);
        if (governing) {
            ++_governing;
        }
        emit OrganisationAdmitted(organisation, did, kind, governing);
    }

    function _addMember(
        bytes32 organisation,
        bytes calldata signer,
        bytes32 person,
        uint64 validFrom,
        uint64 validUntil
    ) private returns (bytes32 member) {
        require(
            signer.length >= SIGNER_BYTES_MIN && signer.length <= SIGNER_BYTES_MAX && _hasVerifier(signer),
            RegistryBadSigner(signer.length)
        );
        member = keccak256(signer);
        require(_members[member].organisation == 0, RegistryMemberExists(member));
        _requireFreePerson(person, organisation);
        _organisationOfPerson[person] = organisation;
        _members[member] = Member(organisation, person, validFrom, validUntil, false);
        emit MemberEnrolled(member, organisation, person, signer, validFrom, validUntil);
    }

    function _addRoles(bytes32 member, bytes32[] calldata roles, uint64 validFrom, uint64 validUntil) private {
        require(roles.length <= ROLES_MAX, RegistryTooManyRoles(roles.length, ROLES_MAX));
        for (uint256 i = 0; i < roles.length; ++i) {
            _addRole(member, roles[i], 0, validFrom, validUntil);
        }
    }

    function _addRole(bytes32 member, bytes32 role, bytes32 scope, uint64 validFrom, uint64 validUntil) private {
        bytes32 organisation = _members[member].organisation;
        OrganisationKind kind = _organisations[organisation].kind;
        require(
            role != 0 && (kind != OrganisationKind.Applicant || role == APPLICANT || role == ADMINISTRATOR),
            RegistryRoleNotForKind(role, kind)
        );
        if (role == ADMINISTRATOR && scope == 0 && !_isAdministrator(member)) {
            require(
                _administrators[organisation].length < ADMINISTRATORS_MAX,
                RegistryTooManyAdministrators(organisation, ADMINISTRATORS_MAX)
            );
            _administrators[organisation].push(member);
        }
        _mandates[member][role][scope] = Window(validFrom, validUntil);
        if (role == ADMINISTRATOR && scope == 0) {
            // A narrower window must not take the last administrator away either.
            _requireAdministrator(organisation);
        }
        emit RoleGranted(member, role, scope, validFrom, validUntil);
    }

    function _removeAdministrator(bytes32 organisation, bytes32 member) private {
        bytes32[] storage administrators = _administrators[organisation];
        uint256 last = administrators.length - 1;
        for (uint256 i = 0; i < last; ++i) {
            if (administrators[i] == member) {
                administrators[i] = administrators[last];
                break;
            }
        }
        administrators.pop();
        _requireAdministrator(organisation);
    }

    function _setThreshold(uint8 threshold) private {
        require(threshold != 0 && threshold <= _governing, RegistryBadThreshold(threshold, _governing));
        _threshold = threshold;
        emit AdmissionThresholdChanged(threshold);
    }

    function _countGoverning(OrganisationStatus from, OrganisationStatus to) private {
        if (to == OrganisationStatus.Active) {
            ++_governing;
        } else if (from == OrganisationStatus.Active) {
            --_governing;
        }
        require(_threshold <= _governing, RegistryBadThreshold(_threshold, _governing));
    }

    function _requireTransition(OrganisationStatus from, OrganisationStatus to) private pure {
        bool known = to != OrganisationStatus.None && to != from;
        require(known && from != OrganisationStatus.Excluded, RegistryBadStatus(from, to));
    }

    function _requireFreeOrganisation(bytes32 organisation) private view {
        require(organisation != 0, RegistryZeroId());
        require(
            _organisations[organisation].status == OrganisationStatus.None, RegistryOrganisationExists(organisation)
        );
    }

    function _requireFreePerson(bytes32 person, bytes32 organisation) private view {
        require(person != 0, RegistryZeroId());
        bytes32 taken = _organisationOfPerson[person];
        require(taken == 0 || taken == organisation, RegistryPersonTaken(person, taken));
    }

    function _requireOwnMember(Act calldata act, bytes32 member) private view returns (Member storage found) {
        found = _members[member];
        require(found.organisation != 0, RegistryUnknownMember(member));
        require(
            found.organisation == act.organisation,
            RegistryWrongOrganisation(member, found.organisation, act.organisation)
        );
        require(!found.revoked, RegistryMemberRevoked(member));
    }

    function _requireWindow(uint64 validFrom, uint64 validUntil) private view {
        require(
            validFrom < validUntil && block.timestamp < validUntil, RegistryBadWindow(validFrom, validUntil)
        );
    }

    function _requireAdministrator(bytes32 organisation) private view {
        bytes32[] storage administrators = _administrators[organisation];
        for (uint256 i = 0; i < administrators.length; ++i) {
            bytes32 member = administrators[i];
            if (_isMemberInTime(member) && _holds(member, ADMINISTRATOR, 0)) {
                return;
            }
        }
        revert RegistryLastAdministrator(organisation);
    }

    function _isAdministrator(bytes32 member) private view returns (bool) {
        return _mandates[member][ADMINISTRATOR][0].validUntil != 0;
    }

    /// @dev A mandate of its own, in that scope or in every scope.
    function _holds(bytes32 member, bytes32 role, bytes32 scope) private view returns (bool) {
        Window storage all = _mandates[member][role][0];
        if (_isWithin(all.validFrom, all.validUntil)) {
            return true;
        }
        Window storage window = _mandates[member][role][scope];
        return _isWithin(window.validFrom, window.validUntil);
    }

    /// @dev A mandate lent by a colleague who still holds it and may still act.
    function _isLent(bytes32 member, bytes32 role, bytes32 scope) private view returns (bool) {
        Delegation storage delegation = _delegations[member][role][scope];
        return block.timestamp < delegation.validUntil && _isMemberValid(delegation.fromMember)
            && _holds(delegation.fromMember, role, scope);
    }

    function _isMemberValid(bytes32 member) private view returns (bool) {
        return _isMemberInTime(member)
            && _organisations[_members[member].organisation].status == OrganisationStatus.Active;
    }

    function _isMemberInTime(bytes32 member) private view returns (bool) {
        Member storage found = _members[member];
        return !found.revoked && _isWithin(found.validFrom, found.validUntil);
    }

    /// @dev Half-open: valid from `validFrom` on, no longer at `validUntil`.
    function _isWithin(uint64 validFrom, uint64 validUntil) private view returns (bool) {
        return validFrom <= block.timestamp && block.timestamp < validUntil;
    }
}

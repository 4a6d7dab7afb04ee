// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Act, Approval, IActs, Requirement} from "./IActs.sol";

/// @notice What the approvals of an act prove, once they are accepted.
struct Consent {
    bytes32 kind;
    bytes32 digest;
    bytes32[] members;
    bytes32[] persons;
}

/// @title Base of every contract that applies acts.
/// @dev Each act function runs in this order: `once` (identifier, replay, deadline), rules that need no signature,
/// `_accept`
/// (approvals), rules that depend on the signers, effects, events, `_emitApplied`. A dry run without signatures
/// thus often tells
/// which rule would refuse, before it ends in `ActApprovalCount`. The only calls outside are to the sibling
/// contracts and, as
/// static calls, to verifiers; whatever is written before a refusal is undone by it.
/// The domain separator is computed for each act from the chain and the address: the code holds no immutable value
/// and is
/// the same on every chain, in genesis as after a deployment.
abstract contract Acts is IActs {
    bytes32 private constant ACT_TYPE = keccak256("Act(bytes32 id,bytes32 organisation,uint64 deadline)");

    /// @dev Where the parameters begin in call data: after the selector and the three words of the act.
    uint256 private constant PARAMS = 4 + 3 * 32;

    mapping(bytes32 id => bool) private _applied;

    /// @dev Replay and expiry; the deadline itself is still in time.
    modifier once(Act calldata act) {
        _begin(act);
        _;
    }

    /// @inheritdoc IActs
    function isApplied(bytes32 id) external view returns (bool) {
        return _applied[id];
    }

    /// @dev Reverts unless `member` meets the requirement now; returns its person handle.
    function _requireMandate(bytes32 member, Requirement memory requirement)
        internal
        view
        virtual
        returns (bytes32 person);

    /// @dev Check the approvals against the requirements, in order. `structHash` covers the act and all its parameters.
    function _accept(
        Act calldata act,
        bytes32 kind,
        bytes32 structHash,
        Requirement[] memory requirements,
        Approval[] calldata approvals
    ) internal view returns (Consent memory consent) {
        uint256 count = requirements.length;
        require(approvals.length == count, ActApprovalCount(act.id, approvals.length, count));
        consent.kind = kind;
        consent.digest = MessageHashUtils.toTypedDataHash(_domainSeparator(), structHash);
        consent.members = new bytes32[](count);
        consent.persons = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            bytes32 member = keccak256(approvals[i].signer);
            consent.members[i] = member;
            require(
                SignatureChecker.isValidSignatureNow(approvals[i].signer, consent.digest, approvals[i].signature),
                ActInvalidSignature(act.id, member)
            );
            // Only the requirement without organisation and role is open to anyone: an act that names no organisation
            // must not slip past a role.
            if (requirements[i].organisation != 0 || requirements[i].role != 0) {
                consent.persons[i] = _requireMandate(member, requirements[i]);
            }
            for (uint256 j = 0; j < i; ++j) {
                require(
                    consent.persons[j] != consent.persons[i] && consent.members[j] != member,
                    ActSamePersonTwice(act.id, consent.persons[i])
                );
            }
        }
    }

    function _emitApplied(Act calldata act, bytes32 subject, Consent memory consent) internal {
        emit ActApplied(
            act.id, act.organisation, subject, consent.kind, consent.digest, consent.members, consent.persons
        );
    }

    function _requireOrganisation(Act calldata act, bytes32 expected) internal pure {
        require(act.organisation == expected, ActWrongOrganisation(act.id, act.organisation, expected));
    }

    /// @dev EIP-712 hash of an act whose parameters are `words` static fields. In call data such a struct already
    /// is the
    /// sequence of words that EIP-712 hashes: the selector, three words of the act, then the parameters. Words that
    /// are not
    /// canonical give another hash, and are refused by the decoder where they are read.
    function _hashStatic(bytes32 kind, uint256 words) internal pure returns (bytes32) {
        return keccak256(bytes.concat(kind, _hashAct(), msg.data[PARAMS:PARAMS + 32 * words]));
    }

    /// @dev The first `words` static fields of parameters that also have dynamic ones.
    function _headWords(uint256 words) internal pure returns (bytes calldata) {
        uint256 start = 4 + uint256(bytes32(msg.data[PARAMS:PARAMS + 32]));
        return msg.data[start:start + 32 * words];
    }

    function _hashAct() internal pure returns (bytes32) {
        return keccak256(bytes.concat(ACT_TYPE, msg.data[4:PARAMS]));
    }

    /// @dev The precompile at address 4 echoes its call, which begins as the answer "valid" does: any signature holds
    /// under a signer that names it as its verifier. So no signer becomes a member, and none is heard as a stranger,
    /// whose verifier has no code.
    function _hasVerifier(bytes calldata signer) internal view returns (bool) {
        return signer.length <= 20 || address(bytes20(signer)).code.length != 0;
    }

    function _one(bytes32 organisation, bytes32 role, bytes32 scope)
        internal
        pure
        returns (Requirement[] memory requirements)
    {
        requirements = new Requirement[](1);
        requirements[0] = Requirement(organisation, role, scope);
    }

    function _two(bytes32 organisation, bytes32 first, bytes32 second, bytes32 scope)
        internal
        pure
        returns (Requirement[] memory requirements)
    {
        requirements = new Requirement[](2);
        requirements[0] = Requirement(organisation, first, scope);
        requirements[1] = Requirement(organisation, second, scope);
    }

    function _begin(Act calldata act) private {
        require(act.id != 0, ActZeroId());
        require(!_applied[act.id], ActAlreadyApplied(act.id));
        require(block.timestamp <= act.deadline, ActExpired(act.id, act.deadline, block.timestamp));
        _applied[act.id] = true;
    }

    function _domainSeparator() private view returns (bytes32) {
        return MessageHashUtils.toDomainSeparator(
            0x0f, keccak256("Concejo"), keccak256("1"), block.chainid, address(this), bytes32(0)
        );
    }
}

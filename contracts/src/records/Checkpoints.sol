// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Consent} from "../common/Acts.sol";
import {Act, Approval, Requirement} from "../common/IActs.sol";
import {MandatedActs} from "../common/MandatedActs.sol";
import {OrganisationStatus} from "../registry/IRegistry.sol";
import {Consistency} from "./Consistency.sol";
import {AnchorCheckpoint, ICheckpoints, OpenLog, RotateLogKey} from "./ICheckpoints.sol";

/// @title Checkpoints of transparency logs, see `ICheckpoints`.
contract Checkpoints is ICheckpoints, MandatedActs {
    struct Log {
        bytes32 origin;
        bytes32 member;
        bytes32 noteKey;
        bytes32 root;
        uint64 openedAt;
        uint64 size;
        uint64 anchoredAt;
    }

    /// @dev An address of a verifier and a P-256 key.
    uint256 private constant SIGNER_BYTES = 84;
    bytes32 private constant STEWARD = keccak256("records.steward");
    bytes32 private constant OPEN_LOG = keccak256(
        "OpenLog(Act act,bytes32 origin,bytes signer,bytes32 noteKey)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 private constant ROTATE_LOG_KEY = keccak256(
        "RotateLogKey(Act act,bytes signer,bytes32 noteKey)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 private constant ANCHOR_CHECKPOINT = keccak256(
        "AnchorCheckpoint(Act act,uint64 size,bytes32 root,bytes32[] consistency)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );

    mapping(bytes32 organisation => Log) private _logs;

    /// @inheritdoc ICheckpoints
    function initialize(address registry) external {
        _initializeRegistry(registry);
    }

    /// @inheritdoc ICheckpoints
    function openLog(Act calldata act, OpenLog calldata params, Approval[] calldata approvals) external once(act) {
        bytes32 organisation = act.organisation;
        Log storage log = _logs[organisation];
        require(log.openedAt == 0, CheckpointLogExists(organisation));
        require(params.origin != 0, CheckpointZeroValue(organisation));
        _requireKeys(organisation, params.signer, params.noteKey);
        bytes32 structHash =
            keccak256(abi.encode(OPEN_LOG, _hashAct(), params.origin, keccak256(params.signer), params.noteKey));
        Consent memory consent = _accept(act, OPEN_LOG, structHash, _one(organisation, STEWARD, 0), approvals);
        log.origin = params.origin;
        log.member = keccak256(params.signer);
        log.noteKey = params.noteKey;
        log.openedAt = uint64(block.timestamp);
        emit LogOpened(organisation, params.origin, params.signer, params.noteKey);
        _emitApplied(act, organisation, consent);
    }

    /// @inheritdoc ICheckpoints
    function rotateLogKey(Act calldata act, RotateLogKey calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        bytes32 organisation = act.organisation;
        Log storage log = _requireLog(organisation);
        _requireKeys(organisation, params.signer, params.noteKey);
        bytes32 structHash =
            keccak256(abi.encode(ROTATE_LOG_KEY, _hashAct(), keccak256(params.signer), params.noteKey));
        Consent memory consent = _accept(act, ROTATE_LOG_KEY, structHash, _one(organisation, STEWARD, 0), approvals);
        log.member = keccak256(params.signer);
        log.noteKey = params.noteKey;
        emit LogKeyRotated(organisation, params.signer, params.noteKey);
        _emitApplied(act, organisation, consent);
    }

    /// @inheritdoc ICheckpoints
    function anchorCheckpoint(Act calldata act, AnchorCheckpoint calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        bytes32 organisation = act.organisation;
        Log storage log = _requireLog(organisation);
        require(
            _getRegistry().getOrganisation(organisation).status == OrganisationStatus.Active,
            CheckpointOrganisationNotActive(organisation)
        );
        _requireGrowth(organisation, log, params);
        bytes32 structHash = keccak256(
            abi.encode(
                ANCHOR_CHECKPOINT,
                _hashAct(),
                params.size,
                params.root,
                keccak256(abi.encodePacked(params.consistency))
            )
        );
        // The log's key has no mandate in the registry: any valid signature is heard, and then it has to be this one.
        Consent memory consent = _accept(act, ANCHOR_CHECKPOINT, structHash, new Requirement[](1), approvals);
        require(
            consent.members[0] == log.member, CheckpointWrongSigner(organisation, consent.members[0], log.member)
        );
        log.root = params.root;
        log.size = params.size;
        log.anchoredAt = uint64(block.timestamp);
        emit CheckpointAnchored(organisation, params.size, params.root, log.noteKey);
        _emitApplied(act, organisation, consent);
    }

    /// @inheritdoc ICheckpoints
    function getLog(bytes32 organisation)
        external
        view
        returns (bytes32 origin, bytes32 member, bytes32 noteKey, uint64 openedAt)
    {
        Log storage log = _logs[organisation];
        return (log.origin, log.member, log.noteKey, log.openedAt);
    }

    /// @inheritdoc ICheckpoints
    function getCheckpoint(bytes32 organisation) external view returns (uint64 size, bytes32 root, uint64 anchoredAt) {
        Log storage log = _logs[organisation];
        return (log.size, log.root, log.anchoredAt);
    }

    function _requireLog(bytes32 organisation) private view returns (Log storage log) {
        log = _logs[organisation];
        require(log.openedAt != 0, CheckpointLogUnknown(organisation));
    }

    function _requireKeys(bytes32 organisation, bytes calldata signer, bytes32 noteKey) private view {
        require(
            signer.length == SIGNER_BYTES && _hasVerifier(signer), CheckpointBadSigner(organisation, signer.length)
        );
        require(noteKey != 0, CheckpointZeroValue(organisation));
    }

    function _requireGrowth(bytes32 organisation, Log storage log, AnchorCheckpoint calldata params) private view {
        (uint64 lastSize, bytes32 lastRoot) = (log.size, log.root);
        bytes32[] calldata proof = params.consistency;
        require(params.size > lastSize, CheckpointNotGrowing(organisation, params.size, lastSize));
        require(
            proof.length <= Consistency.LENGTH_MAX,
            CheckpointProofTooLong(organisation, proof.length, Consistency.LENGTH_MAX)
        );
        // The empty tree is a prefix of every tree.
        bool holds = lastSize == 0
            ? proof.length == 0
            : Consistency.isPrefix(lastSize, lastRoot, params.size, params.root, proof);
        require(holds, CheckpointInconsistent(organisation, lastSize, lastRoot, params.size, params.root));
    }
}

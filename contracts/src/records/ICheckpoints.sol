// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, IActs} from "../common/IActs.sol";

struct OpenLog {
    bytes32 origin;
    bytes signer;
    bytes32 noteKey;
}

struct RotateLogKey {
    bytes signer;
    bytes32 noteKey;
}

struct AnchorCheckpoint {
    uint64 size;
    bytes32 root;
    bytes32[] consistency;
}

/// @title Checkpoints of transparency logs: each organisation has at most one log, whose identifier is its own.
/// @notice What was anchored is a prefix of everything that is anchored after it; no key and no role changes that.
interface ICheckpoints is IActs {
    /// @param origin SHA-256 of the origin line of the log's signed notes.
    /// @param signer ERC-7913 signer that anchors.
    /// @param noteKey Ed25519 public key of the signed notes.
    event LogOpened(bytes32 indexed organisation, bytes32 origin, bytes signer, bytes32 noteKey);
    event LogKeyRotated(bytes32 indexed organisation, bytes signer, bytes32 noteKey);
    /// @param noteKey The key that signs notes at this moment.
    event CheckpointAnchored(bytes32 indexed organisation, uint64 size, bytes32 root, bytes32 noteKey);

    error CheckpointLogExists(bytes32 organisation);
    error CheckpointLogUnknown(bytes32 organisation);
    /// @notice Not the address of a verifier that has code, followed by a P-256 key: its signatures would prove
    /// nothing.
    error CheckpointBadSigner(bytes32 organisation, uint256 length);
    /// @notice The origin and the key of the notes are never zero.
    error CheckpointZeroValue(bytes32 organisation);
    error CheckpointOrganisationNotActive(bytes32 organisation);
    error CheckpointWrongSigner(bytes32 organisation, bytes32 member, bytes32 expected);
    error CheckpointNotGrowing(bytes32 organisation, uint64 size, uint64 lastSize);
    error CheckpointProofTooLong(bytes32 organisation, uint256 given, uint256 most);
    /// @notice The proof does not show that the last anchored tree is a prefix of the new one.
    error CheckpointInconsistent(bytes32 organisation, uint64 lastSize, bytes32 lastRoot, uint64 size, bytes32 root);

    /// @param registry The registry of the network.
    function initialize(address registry) external;

    /// @notice Open the log of the act's organisation. Approval: `records.steward`.
    function openLog(Act calldata act, OpenLog calldata params, Approval[] calldata approvals) external;

    /// @notice Replace both keys of the log; from now on only the new signer anchors. Approval: `records.steward`.
    function rotateLogKey(Act calldata act, RotateLogKey calldata params, Approval[] calldata approvals) external;

    /// @notice Anchor a larger tree of the act's organisation. The one approval is by the log's signer, whose person
    /// is zero. `consistency` is the proof of RFC 9162, section 2.1.4, from the last anchored tree to this one, and
    /// empty for the first.
    function anchorCheckpoint(Act calldata act, AnchorCheckpoint calldata params, Approval[] calldata approvals)
        external;

    /// @notice The log of an organisation; all zero when there is none. `member` is keccak256 of the signer.
    function getLog(bytes32 organisation)
        external
        view
        returns (bytes32 origin, bytes32 member, bytes32 noteKey, uint64 openedAt);

    /// @notice What was anchored last; all zero before the first time.
    function getCheckpoint(bytes32 organisation) external view returns (uint64 size, bytes32 root, uint64 anchoredAt);
}

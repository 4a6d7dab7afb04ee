// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

/// @notice The head of every act. Applied at most once by `id`, only up to and including `deadline` (block time,
/// seconds).
struct Act {
    bytes32 id;
    bytes32 organisation;
    uint64 deadline;
}

/// @notice One member's signature: an ERC-7913 signer and what its verifier expects.
struct Approval {
    bytes signer;
    bytes signature;
}

/// @notice Whose signature is asked: a member of `organisation` that holds `role` in `scope` at block time.
/// @dev `organisation` and `role` zero ask for any valid signer without a mandate (a citizen, a new applicant);
/// `role` zero alone
/// for any valid member of the organisation.
struct Requirement {
    bytes32 organisation;
    bytes32 role;
    bytes32 scope;
}

/// @title What every contract that applies acts shares.
interface IActs {
    /// @notice An act took effect. One for each act, right after the contract's own events.
    /// @param id Identifier of the act.
    /// @param organisation Organisation in whose name it was done.
    /// @param subject The file it belongs to: a call, an application, an agreement, an organisation.
    /// @param kind EIP-712 type hash of the act.
    /// @param digest EIP-712 digest that was signed.
    /// @param members Pseudonyms of the signers, in the order of the requirements.
    /// @param persons Person handles of the signers; zero for a signer without a mandate.
    event ActApplied(
        bytes32 indexed id,
        bytes32 indexed organisation,
        bytes32 indexed subject,
        bytes32 kind,
        bytes32 digest,
        bytes32[] members,
        bytes32[] persons
    );

    error ActZeroId();
    error ActAlreadyApplied(bytes32 id);
    error ActExpired(bytes32 id, uint64 deadline, uint256 blockTime);
    error ActApprovalCount(bytes32 id, uint256 given, uint256 needed);
    /// @notice The signature does not fit the signer and this act: forged, altered, of another chain or another
    /// contract.
    error ActInvalidSignature(bytes32 id, bytes32 member);
    /// @notice One human may not stand for two approvals of one act.
    error ActSamePersonTwice(bytes32 id, bytes32 person);
    error ActWrongOrganisation(bytes32 id, bytes32 given, bytes32 expected);
    error ActAlreadyInitialized();

    /// @notice True once the act of that identifier took effect here.
    function isApplied(bytes32 id) external view returns (bool);
}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, IActs} from "common/IActs.sol";
import {Carried, IBatch} from "common/IBatch.sol";

struct Mark {
    bytes32 subject;
    uint256 value;
    uint256 gasToBurn;
}

/// @title The smallest contract with acts, for tests of the ledger: no signatures are checked.
contract Marks is IActs {
    event Marked(bytes32 indexed subject, uint256 value, uint256 count);

    error MarkRefused(bytes32 subject, uint256 value);

    bytes32 private constant KIND =
        keccak256(
            "Mark(Act act,bytes32 subject,uint256 value,uint256 gasToBurn)"
            "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
        );
    bytes32 private constant ACT = keccak256("Act(bytes32 id,bytes32 organisation,uint64 deadline)");

    mapping(bytes32 id => bool) private applied;
    uint256 public count;
    bool public initialised;

    function initialize(uint256 startCount) external {
        if (initialised) revert ActAlreadyInitialized();
        initialised = true;
        count = startCount;
        emit Marked(bytes32(0), block.timestamp, startCount);
    }

    function mark(Act calldata act, Mark calldata params, Approval[] calldata approvals) external {
        if (applied[act.id]) revert ActAlreadyApplied(act.id);
        if (block.timestamp > act.deadline) revert ActExpired(act.id, act.deadline, block.timestamp);
        if (params.value == 13) revert MarkRefused(params.subject, params.value);
        uint256 before = gasleft();
        while (before - gasleft() < params.gasToBurn) {}
        applied[act.id] = true;
        count += 1;
        emit Marked(params.subject, params.value, count);
        bytes32[] memory members = new bytes32[](approvals.length);
        bytes32[] memory persons = new bytes32[](approvals.length);
        emit ActApplied(act.id, act.organisation, params.subject, KIND, digest(act, params), members, persons);
    }

    function isApplied(bytes32 id) external view returns (bool) {
        return applied[id];
    }

    function digest(Act calldata act, Mark calldata params) private view returns (bytes32) {
        bytes32 head = keccak256(abi.encode(ACT, act.id, act.organisation, act.deadline));
        bytes32 body = keccak256(abi.encode(KIND, head, params.subject, params.value, params.gasToBurn));
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Concejo"),
                keccak256("1"),
                block.chainid,
                address(this)
            )
        );
        return keccak256(abi.encodePacked("\x19\x01", domain, body));
    }
}

/// @title A carrier of several acts, for tests of the ledger.
contract Carrier is IBatch {
    function carry(Carried[] calldata acts, uint256 gasPerAct) external {
        if (acts.length == 0) revert BatchEmpty();
        for (uint256 index = 0; index < acts.length; index++) {
            (bool ok, bytes memory reason) = acts[index].target.call{gas: gasPerAct}(acts[index].data);
            if (!ok) emit ActRefused(index, acts[index].target, reason);
        }
    }
}

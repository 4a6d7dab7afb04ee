// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Carried, IBatch} from "./IBatch.sol";

/// @title Carries acts; holds nothing, may do nothing by itself.
contract Batch is IBatch {
    /// @dev Gas kept back for the event of a refusal and the rest of the loop.
    uint256 private constant RESERVE = 50_000;

    /// @inheritdoc IBatch
    function carry(Carried[] calldata acts, uint256 gasPerAct) external {
        require(acts.length != 0, BatchEmpty());
        for (uint256 i = 0; i < acts.length; ++i) {
            // A call gets at most 63/64 of the gas that is left. Without this check an act could fail only because its
            // neighbours used up the transaction, and would look refused.
            uint256 needed = gasPerAct + gasPerAct / 63 + RESERVE;
            require(gasleft() >= needed, BatchOutOfGas(i, gasleft(), needed));
            address target = acts[i].target;
            if (target.code.length == 0) {
                emit ActRefused(i, target, "");
                continue;
            }
            (bool applied, bytes memory reason) = target.call{gas: gasPerAct}(acts[i].data);
            if (!applied) {
                emit ActRefused(i, target, reason);
            }
        }
    }
}

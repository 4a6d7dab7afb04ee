// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

/// @notice One act to carry: call `data` of contract `target`.
struct Carried {
    address target;
    bytes data;
}

/// @title Carries several acts in one transaction; a refused one harms none of its neighbours.
interface IBatch {
    /// @notice The act at `index` was refused; `reason` is the revert data of `target`.
    event ActRefused(uint256 indexed index, address indexed target, bytes reason);

    error BatchEmpty();
    /// @notice The transaction brought too little gas to give the act at `index` what was promised; nothing of it
    /// took effect.
    error BatchOutOfGas(uint256 index, uint256 left, uint256 needed);

    /// @notice Carry acts, each with at most `gasPerAct` gas, in order. Needs no trust and gives no right:
    /// signatures decide.
    function carry(Carried[] calldata acts, uint256 gasPerAct) external;
}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, IActs} from "../common/IActs.sol";

struct Open__Name__File {
    bytes32 file;
    bytes32 document;
}

/// @title Files of the service __name__: say here what they are for.
interface I__Name__ is IActs {
    event __Name__FileOpened(bytes32 indexed file, bytes32 indexed organisation, bytes32 document);

    error __Name__FileExists(bytes32 file);

    /// @param registry The registry of the network.
    function initialize(address registry) external;

    /// @notice Approval: `__name__.officer` of the act's organisation.
    function open__Name__File(Act calldata act, Open__Name__File calldata params, Approval[] calldata approvals)
        external;

    /// @notice The organisation that keeps the file; zero when there is none.
    function getOrganisationOf(bytes32 file) external view returns (bytes32 organisation);
}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IRegistry} from "../registry/IRegistry.sol";
import {Acts} from "./Acts.sol";
import {Requirement} from "./IActs.sol";

/// @title Base of the contracts that ask the registry who may act.
abstract contract MandatedActs is Acts {
    IRegistry private _registry;

    /// @dev Possible once; until then no act finds a mandate.
    function _initializeRegistry(address registry) internal {
        require(address(_registry) == address(0), ActAlreadyInitialized());
        _registry = IRegistry(registry);
    }

    function _getRegistry() internal view returns (IRegistry) {
        return _registry;
    }

    function _requireMandate(bytes32 member, Requirement memory requirement)
        internal
        view
        override
        returns (bytes32 person)
    {
        return _registry.requireMandate(member, requirement.organisation, requirement.role, requirement.scope);
    }
}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {PublishCall} from "./IGrantCalls.sol";

/// @title The frozen rules of calls. Only GrantCalls writes, once for each call and then only to extend the deadline.
interface IGrantRules {
    error GrantRulesAlreadyInitialized();
    error GrantRulesOnlyCalls(address caller);
    error GrantRulesFrozen(bytes32 call);

    function initialize(address calls) external;

    /// @notice Check that the rules are sound and freeze them. For GrantCalls only.
    function freeze(PublishCall calldata rules) external;

    /// @notice A published amendment. For GrantCalls only.
    function extend(bytes32 call, uint64 closesAt, bytes32 document) external;

    /// @notice The rules as published, with the deadline and the document of the latest amendment.
    function getCallRules(bytes32 call) external view returns (PublishCall memory);

    /// @notice What acts after eligibility need of the rules, without the lists.
    function getTerms(bytes32 call)
        external
        view
        returns (uint64 commitTerm, uint64 revealTerm, uint64 standstillTerm, uint64 reserveTerm, bytes32 appealBody);

    /// @notice What agreements and payments need of the rules.
    function getPaymentTerms(bytes32 call)
        external
        view
        returns (uint8 milestonesMax, uint16 prefinancingMax, uint256 secondApproverAbove, uint64 accountDelay);

    function getEligibilityRules(bytes32 call) external view returns (bytes32[] memory);
}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {CallRules} from "./CallRules.sol";
import {PublishCall} from "./IGrantCalls.sol";
import {IGrantRules} from "./IGrantRules.sol";

/// @title Keeps the frozen rules, see `IGrantRules`.
contract GrantRules is IGrantRules {
    address private _calls;
    mapping(bytes32 call => PublishCall) private _rules;

    modifier onlyCalls() {
        require(msg.sender == _calls, GrantRulesOnlyCalls(msg.sender));
        _;
    }

    /// @inheritdoc IGrantRules
    function initialize(address calls) external {
        require(_calls == address(0), GrantRulesAlreadyInitialized());
        _calls = calls;
    }

    /// @inheritdoc IGrantRules
    function freeze(PublishCall calldata rules) external onlyCalls {
        require(_rules[rules.call].call == 0, GrantRulesFrozen(rules.call));
        CallRules.requireSound(rules);
        _rules[rules.call] = rules;
    }

    /// @inheritdoc IGrantRules
    function extend(bytes32 call, uint64 closesAt, bytes32 document) external onlyCalls {
        _rules[call].closesAt = closesAt;
        _rules[call].document = document;
    }

    /// @inheritdoc IGrantRules
    function getCallRules(bytes32 call) external view returns (PublishCall memory) {
        return _rules[call];
    }

    /// @inheritdoc IGrantRules
    function getTerms(bytes32 call)
        external
        view
        returns (uint64 commitTerm, uint64 revealTerm, uint64 standstillTerm, uint64 reserveTerm, bytes32 appealBody)
    {
        PublishCall storage rules = _rules[call];
        return (rules.commitTerm, rules.revealTerm, rules.standstillTerm, rules.reserveTerm, rules.appealBody);
    }

    /// @inheritdoc IGrantRules
    function getPaymentTerms(bytes32 call)
        external
        view
        returns (uint8 milestonesMax, uint16 prefinancingMax, uint256 secondApproverAbove, uint64 accountDelay)
    {
        PublishCall storage rules = _rules[call];
        return (rules.milestonesMax, rules.prefinancingMax, rules.secondApproverAbove, rules.accountDelay);
    }

    /// @inheritdoc IGrantRules
    function getEligibilityRules(bytes32 call) external view returns (bytes32[] memory) {
        return _rules[call].eligibilityRules;
    }
}

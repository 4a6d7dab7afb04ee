// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Criterion, IGrantCalls, PublishCall} from "./IGrantCalls.sol";

/// @title What the rules of a call must satisfy before they are frozen.
library CallRules {
    uint256 private constant BASIS_POINTS = 10_000;
    uint256 private constant EVALUATORS_MAX = 16;
    uint256 private constant MILESTONES_MAX = 32;
    uint256 private constant CRITERIA_MAX = 16;
    uint256 private constant RULES_MAX = 32;
    /// @dev Longest term, so that no clock can run out of range.
    uint64 private constant TERM_MAX = 10 * 365 days;

    function requireSound(PublishCall calldata rules) internal view {
        require(
            rules.awardMin != 0 && rules.budget <= type(
                uint128
            ).max && rules.awardMin <= rules.awardMax && rules.awardMax <= rules.budget,
            IGrantCalls.GrantCallsBadAmounts(rules.awardMin, rules.awardMax, rules.budget)
        );
        require(
            rules.opensAt < rules.closesAt && block.timestamp < rules.closesAt
                && rules.closesAt <= block.timestamp + TERM_MAX,
            IGrantCalls.GrantCallsBadDates(rules.opensAt, rules.closesAt, block.timestamp)
        );
        _requireTerm(rules.commitTerm, 1);
        _requireTerm(rules.revealTerm, 1);
        _requireTerm(rules.standstillTerm, 1);
        _requireTerm(rules.reserveTerm, 0);
        _requireTerm(rules.accountDelay, 0);
        _requireCount(rules.evaluatorsMin, 1, EVALUATORS_MAX);
        _requireCount(rules.milestonesMax, 1, MILESTONES_MAX);
        _requireCount(rules.eligibilityRules.length, 1, RULES_MAX);
        _requireCount(rules.criteria.length, 1, CRITERIA_MAX);
        _requireCount(rules.tieBreak.length, 0, rules.criteria.length);
        _requireBasisPoints(rules.prefinancingMax);
        _requireBasisPoints(rules.totalThreshold);
        _requireCriteria(rules.criteria);
        _requireTieBreak(rules.tieBreak, rules.criteria.length);
    }

    function _requireCriteria(Criterion[] calldata criteria) private pure {
        uint256 weights;
        for (uint256 i = 0; i < criteria.length; ++i) {
            Criterion calldata criterion = criteria[i];
            require(
                criterion.scoreMax != 0 && criterion.threshold <= criterion.scoreMax,
                IGrantCalls.GrantCallsBadCriterion(i)
            );
            weights += criterion.weight;
        }
        require(weights == BASIS_POINTS, IGrantCalls.GrantCallsBadWeights(weights));
    }

    function _requireTieBreak(uint8[] calldata tieBreak, uint256 criteria) private pure {
        uint256 seen;
        for (uint256 i = 0; i < tieBreak.length; ++i) {
            uint256 bit = 1 << tieBreak[i];
            require(tieBreak[i] < criteria && seen & bit == 0, IGrantCalls.GrantCallsBadTieBreak(i));
            seen |= bit;
        }
    }

    function _requireTerm(uint64 term, uint64 least) private pure {
        require(term >= least && term <= TERM_MAX, IGrantCalls.GrantCallsBadTerm(term));
    }

    function _requireCount(uint256 count, uint256 least, uint256 most) private pure {
        require(count >= least && count <= most, IGrantCalls.GrantCallsBadCount(count, least, most));
    }

    function _requireBasisPoints(uint16 value) private pure {
        require(value <= BASIS_POINTS, IGrantCalls.GrantCallsBadBasisPoints(value));
    }
}

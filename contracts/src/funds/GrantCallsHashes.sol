// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Criterion, DecideEligibility, PublishCall, RuleOutcome} from "./IGrantCalls.sol";

/// @title EIP-712 types of the acts of GrantCalls, and the hashes of those with dynamic fields.
library GrantCallsHashes {
    bytes32 internal constant OPEN_PROGRAMME = keccak256(
        "OpenProgramme(Act act,bytes32 programme,bytes3 currency,uint256 envelope,bytes32 document)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant CLOSE_PROGRAMME = keccak256(
        "CloseProgramme(Act act,bytes32 programme)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant PUBLISH_CALL = keccak256(
        "PublishCall(Act act,bytes32 call,bytes32 programme,uint256 budget,uint256 awardMin,uint256 awardMax,"
        "uint64 opensAt,uint64 closesAt,uint64 commitTerm,uint64 revealTerm,uint64 standstillTerm,uint64 reserveTerm,"
        "uint64 accountDelay,uint8 evaluatorsMin,uint8 milestonesMax,uint16 prefinancingMax,uint16 totalThreshold,"
        "uint256 secondApproverAbove,bytes32 appealBody,bytes32[] eligibilityRules,Criterion[] criteria,"
        "uint8[] tieBreak,bytes32 document)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
        "Criterion(bytes32 code,uint16 weight,uint16 scoreMax,uint16 threshold)"
    );
    bytes32 internal constant AMEND_CALL = keccak256(
        "AmendCall(Act act,bytes32 call,uint64 closesAt,bytes32 document)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant CANCEL_CALL = keccak256(
        "CancelCall(Act act,bytes32 call,bytes32 reason)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant SUBMIT_APPLICATION = keccak256(
        "SubmitApplication(Act act,bytes32 application,bytes32 call,uint256 amount,bytes32 commitment)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant WITHDRAW_APPLICATION = keccak256(
        "WithdrawApplication(Act act,bytes32 application)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant DECIDE_ELIGIBILITY = keccak256(
        "DecideEligibility(Act act,bytes32 application,RuleOutcome[] outcomes)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)" "RuleOutcome(bytes32 rule,bool met,bytes32 reason)"
    );
    bytes32 internal constant FINISH_ELIGIBILITY = keccak256(
        "FinishEligibility(Act act,bytes32 call)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 private constant CRITERION =
        keccak256("Criterion(bytes32 code,uint16 weight,uint16 scoreMax,uint16 threshold)");
    bytes32 private constant RULE_OUTCOME = keccak256("RuleOutcome(bytes32 rule,bool met,bytes32 reason)");

    /// @param head The 18 static fields before the lists.
    function hash(PublishCall calldata params, bytes32 act, bytes calldata head) internal pure returns (bytes32) {
        return keccak256(
            bytes.concat(
                PUBLISH_CALL,
                act,
                head,
                keccak256(abi.encodePacked(params.eligibilityRules)),
                _hash(params.criteria),
                keccak256(abi.encodePacked(params.tieBreak)),
                params.document
            )
        );
    }

    function hash(DecideEligibility calldata params, bytes32 act) internal pure returns (bytes32) {
        bytes32[] memory outcomes = new bytes32[](params.outcomes.length);
        for (uint256 i = 0; i < outcomes.length; ++i) {
            RuleOutcome calldata outcome = params.outcomes[i];
            outcomes[i] = keccak256(abi.encode(RULE_OUTCOME, outcome));
        }
        return keccak256(
            abi.encode(DECIDE_ELIGIBILITY, act, params.application, keccak256(abi.encodePacked(outcomes)))
        );
    }

    function _hash(Criterion[] calldata criteria) private pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](criteria.length);
        for (uint256 i = 0; i < hashes.length; ++i) {
            Criterion calldata criterion = criteria[i];
            hashes[i] = keccak256(abi.encode(CRITERION, criterion));
        }
        return keccak256(abi.encodePacked(hashes));
    }
}

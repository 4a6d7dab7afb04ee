// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {AppendRanking, FormPool, RevealScore} from "./IGrantEvaluation.sol";

/// @title EIP-712 types of the acts of GrantEvaluation, and the hashes of those with dynamic fields.
library GrantEvaluationHashes {
    bytes32 internal constant FORM_POOL = keccak256(
        "FormPool(Act act,bytes32 call,bytes32[] members,uint64 seedTerm)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant COMMIT_SEED = keccak256(
        "CommitSeed(Act act,bytes32 call,bytes32 role,bytes32 commitment)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant REVEAL_SEED = keccak256(
        "RevealSeed(Act act,bytes32 call,bytes32 role,bytes32 seed)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant DRAW_EVALUATORS =
        keccak256("DrawEvaluators(Act act,bytes32 call)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)");
    bytes32 internal constant DECLARE_INTEREST = keccak256(
        "DeclareInterest(Act act,bytes32 application,bool conflict,bytes32 declaration)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant COMMIT_SCORE = keccak256(
        "CommitScore(Act act,bytes32 application,bytes32 commitment)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant REVEAL_SCORE = keccak256(
        "RevealScore(Act act,bytes32 application,uint16[] scores,bytes32 justification,bytes32 salt)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant REOPEN_SCORING = keccak256(
        "ReopenScoring(Act act,bytes32 application,bytes32 reason)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant APPEND_RANKING = keccak256(
        "AppendRanking(Act act,bytes32 call,bytes32[] applications,bytes32[] below)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant ADOPT_LIST = keccak256(
        "AdoptList(Act act,bytes32 call,uint32 rankingVersion)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant FILE_APPEAL = keccak256(
        "FileAppeal(Act act,bytes32 appeal,bytes32 application,bytes32 grounds)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant DECIDE_APPEAL = keccak256(
        "DecideAppeal(Act act,bytes32 appeal,bool upheld,bytes32 reason)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant LAPSE_AWARD = keccak256(
        "LapseAward(Act act,bytes32 application,bytes32 reason)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant ACTIVATE_RESERVE =
        keccak256("ActivateReserve(Act act,bytes32 call)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)");
    bytes32 internal constant SETTLE_CALL =
        keccak256("SettleCall(Act act,bytes32 call)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)");

    function hash(FormPool calldata params, bytes32 act) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(FORM_POOL, act, params.call, keccak256(abi.encodePacked(params.members)), params.seedTerm)
        );
    }

    function hash(RevealScore calldata params, bytes32 act) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                REVEAL_SCORE,
                act,
                params.application,
                keccak256(abi.encodePacked(params.scores)),
                params.justification,
                params.salt
            )
        );
    }

    function hash(AppendRanking calldata params, bytes32 act) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                APPEND_RANKING,
                act,
                params.call,
                keccak256(abi.encodePacked(params.applications)),
                keccak256(abi.encodePacked(params.below))
            )
        );
    }
}

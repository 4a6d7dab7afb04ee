// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, IActs} from "../common/IActs.sol";
import {ApplicationState, CallState} from "./IGrantCalls.sol";

struct FormPool {
    bytes32 call;
    /// @dev Members with `funds.evaluator`, ascending, without repetition, at most 64.
    bytes32[] members;
    /// @dev Seconds within which seeds are committed, then revealed.
    uint64 seedTerm;
}

struct CommitSeed {
    bytes32 call;
    /// @dev Role under which the witness acts: `funds.panel-chair`, `funds.call-manager` or `auditor`.
    bytes32 role;
    /// @dev Keccak-256 of (chain id, contract, call, member, seed).
    bytes32 commitment;
}

struct RevealSeed {
    bytes32 call;
    bytes32 role;
    bytes32 seed;
}

struct DrawEvaluators {
    bytes32 call;
}

struct DeclareInterest {
    bytes32 application;
    bool conflict;
    /// @dev Salted commitment to the declaration.
    bytes32 declaration;
}

struct CommitScore {
    bytes32 application;
    bytes32 commitment;
}

struct RevealScore {
    bytes32 application;
    uint16[] scores;
    bytes32 justification;
    bytes32 salt;
}

struct ReopenScoring {
    bytes32 application;
    bytes32 reason;
}

struct AppendRanking {
    bytes32 call;
    /// @dev Next applications in strictly descending order; several acts may build a long list.
    bytes32[] applications;
    /// @dev Applications below a threshold, ascending by identifier; each is checked to be below.
    bytes32[] below;
}

struct AdoptList {
    bytes32 call;
    uint32 rankingVersion;
}

struct FileAppeal {
    bytes32 appeal;
    bytes32 application;
    bytes32 grounds;
}

struct DecideAppeal {
    bytes32 appeal;
    bool upheld;
    bytes32 reason;
}

struct LapseAward {
    bytes32 application;
    bytes32 reason;
}

struct ActivateReserve {
    bytes32 call;
}

struct SettleCall {
    bytes32 call;
}

enum AppealState {
    None,
    Filed,
    Upheld,
    Dismissed
}

/// @title Evaluation: pool, draw, interest, sealed scores, ranking, standstill and appeals.
interface IGrantEvaluation is IActs {
    event PoolFormed(
        bytes32 indexed call, bytes32[] members, uint64 seedCommitEndsAt, uint64 seedRevealEndsAt, uint32 round
    );
    /// @notice Too few seeds were revealed. `silent` witnesses committed and did not reveal; they may not witness
    /// again in the call.
    event DrawFailed(bytes32 indexed call, uint32 round, bytes32[] silent);
    event SeedCommitted(bytes32 indexed call, bytes32 indexed member, bytes32 commitment);
    event SeedRevealed(bytes32 indexed call, bytes32 indexed member, bytes32 seed);
    /// @param silent Witnesses that committed and did not reveal; public for ever.
    event EvaluatorsDrawn(bytes32 indexed call, bytes32 seed, bytes32[] silent);
    event InterestDeclared(bytes32 indexed application, bytes32 indexed member, bool conflict, bytes32 declaration);
    event ScoreCommitted(bytes32 indexed application, bytes32 indexed member, bytes32 commitment);
    event ScoreRevealed(
        bytes32 indexed application, bytes32 indexed member, uint16[] scores, bytes32 justification, bytes32 salt
    );
    event ScoringReopened(
        bytes32 indexed application, uint32 round, bytes32 reason, uint64 commitEndsAt, uint64 revealEndsAt
    );
    event RankingAppended(bytes32 indexed call, uint32 version, uint256 from, bytes32[] applications, bytes32[] below);
    /// @param selected How many of the list the budget covers, in order.
    event RankingCompleted(bytes32 indexed call, uint32 version, uint256 ranked, uint256 selected, uint256 committed);
    event ListAdopted(bytes32 indexed call, uint32 version, uint64 standstillEndsAt);
    /// @param frozenFrom Rank from which on selected awards wait for the decision; equals the number of selected if
    /// none.
    event AppealFiled(bytes32 indexed appeal, bytes32 indexed application, bytes32 grounds, uint256 frozenFrom);
    event AppealDecided(bytes32 indexed appeal, bytes32 indexed application, bool upheld, bytes32 reason);
    event AwardLapsed(bytes32 indexed application, bytes32 reason, uint256 released);
    event ReserveActivated(bytes32 indexed call, bytes32 indexed application, uint256 amount);
    event CallSettled(bytes32 indexed call, uint256 released);

    error GrantEvaluationPoolExists(bytes32 call);
    error GrantEvaluationPoolOrder(uint256 index);
    error GrantEvaluationPoolSize(uint256 given, uint256 least, uint256 most);
    error GrantEvaluationNotEvaluator(bytes32 member);
    error GrantEvaluationBadTerm(uint64 term);
    error GrantEvaluationNotInPhase(bytes32 id, uint64 from, uint64 to, uint256 blockTime);
    error GrantEvaluationSeedExists(bytes32 call, bytes32 member);
    error GrantEvaluationSeedMismatch(bytes32 call, bytes32 member, bytes32 given, bytes32 committed);
    error GrantEvaluationBadWitnessRole(bytes32 role);
    /// @notice A draw needs seeds of at least two persons.
    error GrantEvaluationTooFewSeeds(bytes32 call, uint256 given, uint256 needed);
    error GrantEvaluationNotDrawn(bytes32 call);
    error GrantEvaluationAlreadyDrawn(bytes32 call);
    /// @notice The member was not drawn for this application, or was excluded from it for good.
    error GrantEvaluationNotAssigned(bytes32 application, bytes32 member);
    error GrantEvaluationInterestDeclared(bytes32 application, bytes32 member);
    error GrantEvaluationNoInterest(bytes32 application, bytes32 member);
    error GrantEvaluationConflict(bytes32 application, bytes32 member);
    error GrantEvaluationScoreCommitted(bytes32 application, bytes32 member);
    error GrantEvaluationNoCommitment(bytes32 application, bytes32 member);
    error GrantEvaluationRevealMismatch(bytes32 application, bytes32 member, bytes32 given, bytes32 committed);
    error GrantEvaluationAlreadyRevealed(bytes32 application, bytes32 member);
    error GrantEvaluationScoreOutOfRange(bytes32 application, uint256 criterion, uint16 score, uint16 scoreMax);
    error GrantEvaluationScoreCount(uint256 given, uint256 needed);
    error GrantEvaluationRevealsPending(bytes32 application, uint256 revealed, uint256 needed, uint64 revealEndsAt);
    error GrantEvaluationNotReopenable(bytes32 application, uint256 revealed);
    error GrantEvaluationUnscored(bytes32 application);
    /// @notice The list is not in the order that scores and tie-break give.
    error GrantEvaluationOutOfOrder(bytes32 call, uint256 index, bytes32 upper, bytes32 lower);
    error GrantEvaluationNotBelow(bytes32 application);
    error GrantEvaluationBelowThreshold(bytes32 application);
    error GrantEvaluationWrongCall(bytes32 application, bytes32 call);
    error GrantEvaluationRankingComplete(bytes32 call, uint32 version);
    error GrantEvaluationRankingIncomplete(bytes32 call, uint256 listed, uint256 needed);
    error GrantEvaluationRankingVersion(bytes32 call, uint32 given, uint32 current);
    error GrantEvaluationAppealExists(bytes32 application);
    error GrantEvaluationAppealUnknown(bytes32 appeal);
    error GrantEvaluationAppealDecided(bytes32 appeal);
    error GrantEvaluationAppealOpen(bytes32 application, uint256 openAppeals);
    error GrantEvaluationStandstill(bytes32 call, uint64 endsAt, uint256 blockTime);
    error GrantEvaluationFrozen(bytes32 application, uint256 rank, uint256 frozenFrom);
    error GrantEvaluationReserveExpired(bytes32 call, uint64 endedAt);
    error GrantEvaluationNoReserve(bytes32 call);
    error GrantEvaluationUnfinished(bytes32 call, uint256 awards);
    error GrantEvaluationOnlySibling(address caller);
    /// @notice A witness that kept silent in an earlier draw of the call.
    error GrantEvaluationSilentWitness(bytes32 call, bytes32 person);
    /// @notice One human may stand in the pool, or witness a draw, with one key only.
    error GrantEvaluationPersonTwice(bytes32 call, bytes32 person);
    error GrantEvaluationNotAppealable(bytes32 application, ApplicationState state);
    error GrantEvaluationWrongState(bytes32 call, CallState state, CallState needed);
    error GrantEvaluationNotAwarded(bytes32 application, ApplicationState state);
    error GrantEvaluationBadCount(uint256 given, uint256 most);

    function initialize(address registry, address calls, address rules, address scores, address agreements) external;

    /// @notice Approval: `funds.call-manager`. After eligibility; again after a failed draw. Once drawn, a pool can
    /// be enlarged
    /// (`seedTerm` zero): the new members come after all earlier ones in every order, so that nobody is displaced.
    function formPool(Act calldata act, FormPool calldata params, Approval[] calldata approvals) external;

    function commitSeed(Act calldata act, CommitSeed calldata params, Approval[] calldata approvals) external;

    function revealSeed(Act calldata act, RevealSeed calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.call-manager`. The seed is fixed already; the manager chooses nothing.
    function drawEvaluators(Act calldata act, DrawEvaluators calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.evaluator`. Comes before anything else; a conflict excludes for good and the next
    /// of the pool steps in.
    function declareInterest(Act calldata act, DeclareInterest calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.evaluator`. Once, in the commit phase.
    /// Commitment: Keccak-256 of ABI-encoded (chain id, contract, call, application, member, scores, justification,
    /// salt).
    function commitScore(Act calldata act, CommitScore calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.evaluator`. In the reveal phase, which begins when the commit phase ends.
    function revealScore(Act calldata act, RevealScore calldata params, Approval[] calldata approvals) external;

    /// @notice Approvals: `funds.panel-chair`, `funds.call-manager`. Only where no score was revealed, or an appeal
    /// was upheld;
    /// earlier evaluators of the application are replaced by the next of the pool.
    function reopenScoring(Act calldata act, ReopenScoring calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.panel-chair`. Order and thresholds are recomputed from the revealed scores; a wrong
    /// list is refused.
    function appendRanking(Act calldata act, AppendRanking calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.deciding-authority`. Starts the standstill.
    function adoptList(Act calldata act, AdoptList calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.applicant` of the application's organisation, within the standstill.
    function fileAppeal(Act calldata act, FileAppeal calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.appeal-body` of the call's appeal body, by a person with no other duty in the call.
    function decideAppeal(Act calldata act, DecideAppeal calldata params, Approval[] calldata approvals) external;

    /// @notice Approvals: `funds.deciding-authority`, `funds.project-officer`. The beneficiary declined or did not
    /// sign.
    function lapseAward(Act calldata act, LapseAward calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.deciding-authority`. Strictly in the order of the list, until the reserve expires.
    function activateReserve(Act calldata act, ActivateReserve calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.call-manager`. All awards contracted or lapsed, reserve expired or empty; releases
    /// what is left.
    function settleCall(Act calldata act, SettleCall calldata params, Approval[] calldata approvals) external;

    /// @notice For GrantAgreements only: an agreement on the application is signed. Checks as `requireAwardable` does.
    function contractAward(bytes32 application, uint256 amount) external;

    /// @notice Reverts with the reason unless an agreement on this application may be signed now.
    function requireAwardable(bytes32 application) external view;

    /// @notice True when the member is to score the application in its present round.
    function isAssigned(bytes32 application, bytes32 member) external view returns (bool);

    function getRanking(bytes32 call)
        external view returns (uint32 version, bytes32[] memory applications, uint256 selected);

    /// @notice Clocks after adoption, and from which rank on open appeals freeze the awards.
    function getStandstill(bytes32 call)
        external
        view
        returns (uint64 standstillEndsAt, uint64 reserveEndsAt, uint256 openAppeals, uint256 frozenFrom);

    function getAppeal(bytes32 appeal) external view returns (bytes32 application, AppealState state);
}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, Requirement} from "../common/IActs.sol";
import {Consent} from "../common/Acts.sol";
import {MandatedActs} from "../common/MandatedActs.sol";
import {GrantEvaluationHashes as Kind} from "./GrantEvaluationHashes.sol";
import {Application, ApplicationState, CallState, Duty, IGrantCalls} from "./IGrantCalls.sol";
import {
    ActivateReserve,
    AdoptList,
    AppealState,
    AppendRanking,
    CommitScore,
    CommitSeed,
    DecideAppeal,
    DeclareInterest,
    DrawEvaluators,
    FileAppeal,
    FormPool,
    IGrantEvaluation,
    LapseAward,
    ReopenScoring,
    RevealScore,
    RevealSeed,
    SettleCall
} from "./IGrantEvaluation.sol";
import {IGrantRules} from "./IGrantRules.sol";
import {IGrantScores, Score} from "./IGrantScores.sol";
import {Roles} from "./Roles.sol";

/// @title Draw, sealed scores, ranking, standstill and appeals, see `IGrantEvaluation`.
/// @dev Pools and scores are kept by GrantScores, the list and what follows from it here.
contract GrantEvaluation is IGrantEvaluation, MandatedActs {
    /// @dev The list of a call in its present version, and what became of it.
    struct Listing {
        uint32 version;
        /// @dev Building of the present version has begun.
        bool started;
        /// @dev An application did not fit into the budget; all after it are in reserve.
        bool cutOff;
        uint32 below;
        uint32 selected;
        uint32 reserveNext;
        uint32 contracted;
        uint32 lapsed;
        /// @dev Selected, neither contracted nor lapsed.
        uint32 pending;
        uint32 openAppeals;
        uint64 standstillEndsAt;
        uint64 reserveEndsAt;
        /// @dev What the call's budget had left when this version was begun.
        uint256 available;
        uint256 committed;
        uint256 pendingAmount;
        uint256 appealedAmount;
        bytes32 lastBelow;
        bytes32[] ranking;
    }

    /// @dev Place of an application in a version of the list, and the sum of the selected up to and including it.
    struct Place {
        uint32 version;
        uint32 rank;
        uint128 cumulative;
        /// @dev An appeal was upheld and the new round of scoring has not been opened yet.
        bool mustReopen;
        bool appealed;
    }

    struct Appeal {
        bytes32 application;
        AppealState state;
    }

    /// @dev An act that one person approves, and the duty that the person takes up by it.
    struct Staff {
        bytes32 kind;
        bytes32 structHash;
        bytes32 call;
        bytes32 programme;
        uint16 duty;
    }

    uint256 private constant CHUNK_MAX = 300;

    IGrantCalls private _calls;
    IGrantRules private _rules;
    IGrantScores private _scores;
    address private _agreements;
    mapping(bytes32 call => Listing) private _listings;
    mapping(bytes32 application => Place) private _places;
    mapping(bytes32 appeal => Appeal) private _appeals;

    /// @inheritdoc IGrantEvaluation
    function initialize(address registry, address calls, address rules, address scores, address agreements) external {
        _initializeRegistry(registry);
        _calls = IGrantCalls(calls);
        _rules = IGrantRules(rules);
        _scores = IGrantScores(scores);
        _agreements = agreements;
    }

    /// @inheritdoc IGrantEvaluation
    function formPool(Act calldata act, FormPool calldata params, Approval[] calldata approvals) external once(act) {
        bytes32 programme = _requireCall(act, params.call, CallState.Evaluation);
        Consent memory consent = _acceptAs(
            act,
            Staff(Kind.FORM_POOL, Kind.hash(params, _hashAct()), params.call, programme, Duty.CALL_MANAGER),
            approvals
        );
        (bytes32[] memory persons, uint32 round, bytes32[] memory silent) =
            _scores.formPool(params.call, programme, params.members, params.seedTerm);
        for (uint256 i = 0; i < persons.length; ++i) {
            _calls.assumeDuty(params.call, persons[i], Duty.EVALUATOR);
        }
        if (silent.length != 0) {
            emit DrawFailed(params.call, round - 1, silent);
        }
        uint64 commitEndsAt = params.seedTerm == 0 ? 0 : uint64(block.timestamp) + params.seedTerm;
        uint64 revealEndsAt = params.seedTerm == 0 ? 0 : commitEndsAt + params.seedTerm;
        emit PoolFormed(params.call, params.members, commitEndsAt, revealEndsAt, round);
        _emitApplied(act, params.call, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function commitSeed(Act calldata act, CommitSeed calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Consent memory consent =
            _acceptWitness(act, Kind.COMMIT_SEED, params.call, params.role, approvals);
        _scores.commitSeed(params.call, consent.members[0], consent.persons[0], params.commitment);
        emit SeedCommitted(params.call, consent.members[0], params.commitment);
        _emitApplied(act, params.call, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function revealSeed(Act calldata act, RevealSeed calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Consent memory consent =
            _acceptWitness(act, Kind.REVEAL_SEED, params.call, params.role, approvals);
        _scores.revealSeed(params.call, consent.members[0], params.seed);
        emit SeedRevealed(params.call, consent.members[0], params.seed);
        _emitApplied(act, params.call, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function drawEvaluators(Act calldata act, DrawEvaluators calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        bytes32 programme = _requireCall(act, params.call, CallState.Evaluation);
        Consent memory consent = _acceptAs(
            act,
            Staff(
                Kind.DRAW_EVALUATORS,
                _hashStatic(Kind.DRAW_EVALUATORS, 1),
                params.call,
                programme,
                Duty.CALL_MANAGER
            ),
            approvals
        );
        (bytes32 seed, bytes32[] memory silent) = _scores.draw(params.call);
        (uint64 commitTerm, uint64 revealTerm,,,) = _rules.getTerms(params.call);
        uint64 commitEndsAt = uint64(block.timestamp) + commitTerm;
        _calls.setEvaluationClocks(params.call, commitEndsAt, commitEndsAt + revealTerm);
        emit EvaluatorsDrawn(params.call, seed, silent);
        _emitApplied(act, params.call, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function declareInterest(Act calldata act, DeclareInterest calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        (Consent memory consent,) = _acceptEvaluator(act, Kind.DECLARE_INTEREST, 3, params.application, approvals);
        _scores.declareInterest(params.application, consent.members[0], params.conflict);
        emit InterestDeclared(params.application, consent.members[0], params.conflict, params.declaration);
        _emitApplied(act, params.application, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function commitScore(Act calldata act, CommitScore calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        (Consent memory consent, bytes32 call) =
            _acceptEvaluator(act, Kind.COMMIT_SCORE, 2, params.application, approvals);
        bool all = _scores.commitScore(params.application, consent.members[0], params.commitment);
        emit ScoreCommitted(params.application, consent.members[0], params.commitment);
        if (all) {
            // Nobody in the call can still adapt a score to a revealed one: the reveal phase begins. Its end stays.
            (,,,, uint64 revealEndsAt,) = _calls.getCallState(call);
            _calls.setEvaluationClocks(call, uint64(block.timestamp), revealEndsAt);
        }
        _emitApplied(act, params.application, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function revealScore(Act calldata act, RevealScore calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        (Consent memory consent,) = _acceptEvaluatorOf(
            act, Kind.REVEAL_SCORE, Kind.hash(params, _hashAct()), params.application, approvals
        );
        _scores.revealScore(
            params.application, consent.members[0], params.scores, params.justification, params.salt
        );
        emit ScoreRevealed(
            params.application, consent.members[0], params.scores, params.justification, params.salt
        );
        _emitApplied(act, params.application, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function reopenScoring(Act calldata act, ReopenScoring calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        bytes32 call = _calls.getApplication(params.application).call;
        bytes32 programme = _requireCall(act, call, CallState.Evaluation);
        Consent memory consent = _accept(
            act,
            Kind.REOPEN_SCORING,
            _hashStatic(Kind.REOPEN_SCORING, 2),
            _two(act.organisation, Roles.PANEL_CHAIR, Roles.CALL_MANAGER, programme),
            approvals
        );
        _assume(call, consent, 0, Duty.PANEL_CHAIR);
        _assume(call, consent, 1, Duty.CALL_MANAGER);
        bool upheld = _places[params.application].mustReopen;
        _places[params.application].mustReopen = false;
        (uint32 round, uint64 commitEndsAt, uint64 revealEndsAt) = _scores.reopen(params.application, upheld);
        emit ScoringReopened(params.application, round, params.reason, commitEndsAt, revealEndsAt);
        _emitApplied(act, params.application, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function appendRanking(Act calldata act, AppendRanking calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        bytes32 call = params.call;
        Listing storage listing = _listings[call];
        bytes32 programme = _requireRankable(act, call, listing);
        uint256 size = params.applications.length + params.below.length;
        require(size <= CHUNK_MAX, GrantEvaluationBadCount(size, CHUNK_MAX));
        Consent memory consent = _acceptAs(
            act, Staff(Kind.APPEND_RANKING, Kind.hash(params, _hashAct()), call, programme, Duty.PANEL_CHAIR), approvals
        );
        if (!listing.started) {
            (uint256 budget, uint256 contracted,) = _calls.getCallBudget(call);
            listing.started = true;
            listing.available = budget - contracted;
            ++listing.version;
        }
        uint256 from = listing.ranking.length;
        _appendRanked(call, listing, params.applications);
        _appendBelow(call, listing, params.below);
        emit RankingAppended(call, listing.version, from, params.applications, params.below);
        (uint256 listed, uint256 needed) = _progress(call, listing);
        if (listed == needed) {
            listing.reserveNext = listing.selected;
            emit RankingCompleted(
                call, listing.version, listing.ranking.length, listing.selected, listing.committed
            );
            _calls.setCallState(call, CallState.Ranked);
        }
        _emitApplied(act, call, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function adoptList(Act calldata act, AdoptList calldata params, Approval[] calldata approvals) external once(act) {
        Listing storage listing = _listings[params.call];
        (bytes32 programme, CallState state) = _requireOwnCall(act, params.call);
        if (state == CallState.Evaluation) {
            (uint256 listed, uint256 needed) = _progress(params.call, listing);
            revert GrantEvaluationRankingIncomplete(params.call, listed, needed);
        }
        _requireState(params.call, state, CallState.Ranked);
        require(
            params.rankingVersion == listing.version,
            GrantEvaluationRankingVersion(params.call, params.rankingVersion, listing.version)
        );
        Consent memory consent = _acceptAs(
            act,
            Staff(Kind.ADOPT_LIST, _hashStatic(Kind.ADOPT_LIST, 2), params.call, programme, Duty.DECIDING_AUTHORITY),
            approvals
        );
        (,, uint64 standstillTerm, uint64 reserveTerm,) = _rules.getTerms(params.call);
        listing.standstillEndsAt = uint64(block.timestamp) + standstillTerm;
        listing.reserveEndsAt = listing.standstillEndsAt + reserveTerm;
        emit ListAdopted(params.call, listing.version, listing.standstillEndsAt);
        _calls.setCallState(params.call, CallState.Standstill);
        _emitApplied(act, params.call, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function fileAppeal(Act calldata act, FileAppeal calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Application memory application = _requireAppealable(act, params.appeal, params.application);
        (, bytes32 programme,) = _calls.getCallScope(application.call);
        Consent memory consent = _acceptAs(
            act,
            Staff(Kind.FILE_APPEAL, _hashStatic(Kind.FILE_APPEAL, 3), application.call, programme, Duty.APPLICANT),
            approvals
        );
        Listing storage listing = _listings[application.call];
        _appeals[params.appeal] = Appeal(params.application, AppealState.Filed);
        _places[params.application].appealed = true;
        ++listing.openAppeals;
        listing.appealedAmount += application.amount;
        emit AppealFiled(params.appeal, params.application, params.grounds, _frozenFrom(listing));
        _emitApplied(act, params.application, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function decideAppeal(Act calldata act, DecideAppeal calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Appeal storage appeal = _appeals[params.appeal];
        require(appeal.state != AppealState.None, GrantEvaluationAppealUnknown(params.appeal));
        require(appeal.state == AppealState.Filed, GrantEvaluationAppealDecided(params.appeal));
        Application memory application = _calls.getApplication(appeal.application);
        bytes32 call = application.call;
        (, bytes32 programme, CallState state) = _calls.getCallScope(call);
        if (state != CallState.Evaluation) {
            _requireState(call, state, CallState.Standstill);
        }
        (,,,, bytes32 appealBody) = _rules.getTerms(call);
        _requireOrganisation(act, appealBody);
        Consent memory consent = _acceptAs(
            act,
            Staff(Kind.DECIDE_APPEAL, _hashStatic(Kind.DECIDE_APPEAL, 3), call, programme, Duty.APPEAL_BODY),
            approvals
        );
        Listing storage listing = _listings[call];
        --listing.openAppeals;
        listing.appealedAmount -= application.amount;
        appeal.state = params.upheld ? AppealState.Upheld : AppealState.Dismissed;
        emit AppealDecided(params.appeal, appeal.application, params.upheld, params.reason);
        if (params.upheld) {
            _places[appeal.application].mustReopen = true;
            _calls.setApplicationState(appeal.application, ApplicationState.Eligible);
            if (state == CallState.Standstill) {
                _beginAgain(call, listing);
            }
        }
        _emitApplied(act, appeal.application, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function lapseAward(Act calldata act, LapseAward calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Application memory application = _requireAwardable(params.application);
        bytes32 call = application.call;
        bytes32 programme = _requireCall(act, call, CallState.Standstill);
        Consent memory consent = _accept(
            act,
            Kind.LAPSE_AWARD,
            _hashStatic(Kind.LAPSE_AWARD, 2),
            _two(act.organisation, Roles.DECIDING_AUTHORITY, Roles.PROJECT_OFFICER, programme),
            approvals
        );
        _assume(call, consent, 0, Duty.DECIDING_AUTHORITY);
        _assume(call, consent, 1, Duty.PROJECT_OFFICER);
        Listing storage listing = _listings[call];
        ++listing.lapsed;
        --listing.pending;
        listing.pendingAmount -= application.amount;
        emit AwardLapsed(params.application, params.reason, application.amount);
        _calls.setApplicationState(params.application, ApplicationState.Lapsed);
        _emitApplied(act, params.application, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function activateReserve(Act calldata act, ActivateReserve calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        bytes32 call = params.call;
        bytes32 programme = _requireCall(act, call, CallState.Standstill);
        Listing storage listing = _listings[call];
        (bytes32 application, uint256 amount) = _requireReserve(call, listing);
        Consent memory consent = _acceptAs(
            act,
            Staff(
                Kind.ACTIVATE_RESERVE,
                _hashStatic(Kind.ACTIVATE_RESERVE, 1),
                call,
                programme,
                Duty.DECIDING_AUTHORITY
            ),
            approvals
        );
        ++listing.reserveNext;
        ++listing.pending;
        listing.pendingAmount += amount;
        emit ReserveActivated(call, application, amount);
        _calls.setApplicationState(application, ApplicationState.Selected);
        _emitApplied(act, application, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function settleCall(Act calldata act, SettleCall calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        bytes32 call = params.call;
        bytes32 programme = _requireCall(act, call, CallState.Standstill);
        Listing storage listing = _listings[call];
        _requireStandstillOver(call, listing);
        require(listing.openAppeals == 0, GrantEvaluationAppealOpen(0, listing.openAppeals));
        require(listing.pending == 0, GrantEvaluationUnfinished(call, listing.pending));
        uint256 reserve = listing.ranking.length - listing.reserveNext;
        require(
            reserve == 0 || block.timestamp >= listing.reserveEndsAt, GrantEvaluationUnfinished(call, reserve)
        );
        Consent memory consent = _acceptAs(
            act,
            Staff(Kind.SETTLE_CALL, _hashStatic(Kind.SETTLE_CALL, 1), call, programme, Duty.CALL_MANAGER),
            approvals
        );
        emit CallSettled(call, _calls.settle(call));
        _emitApplied(act, call, consent);
    }

    /// @inheritdoc IGrantEvaluation
    function contractAward(bytes32 application, uint256 amount) external {
        require(msg.sender == _agreements, GrantEvaluationOnlySibling(msg.sender));
        Application memory found = _requireAwardable(application);
        Listing storage listing = _listings[found.call];
        ++listing.contracted;
        --listing.pending;
        listing.pendingAmount -= found.amount;
        _calls.contractAward(found.call, amount);
        _calls.setApplicationState(application, ApplicationState.Contracted);
    }

    /// @inheritdoc IGrantEvaluation
    function requireAwardable(bytes32 application) external view {
        _requireAwardable(application);
    }

    /// @inheritdoc IGrantEvaluation
    function isAssigned(bytes32 application, bytes32 member) external view returns (bool) {
        return _scores.isAssigned(application, member);
    }

    /// @inheritdoc IGrantEvaluation
    function getRanking(bytes32 call)
        external
        view
        returns (uint32 version, bytes32[] memory applications, uint256 selected)
    {
        Listing storage listing = _listings[call];
        return (listing.version, listing.ranking, listing.selected);
    }

    /// @inheritdoc IGrantEvaluation
    function getStandstill(bytes32 call)
        external
        view
        returns (uint64 standstillEndsAt, uint64 reserveEndsAt, uint256 openAppeals, uint256 frozenFrom)
    {
        Listing storage listing = _listings[call];
        return (listing.standstillEndsAt, listing.reserveEndsAt, listing.openAppeals, _frozenFrom(listing));
    }

    /// @inheritdoc IGrantEvaluation
    function getAppeal(bytes32 appeal) external view returns (bytes32 application, AppealState state) {
        return (_appeals[appeal].application, _appeals[appeal].state);
    }

    function _assume(bytes32 call, Consent memory consent, uint256 index, uint16 duty) private {
        _calls.assumeDuty(call, consent.persons[index], duty);
    }

    /// @dev One approval, by the role that belongs to the duty; the person takes up the duty.
    function _acceptAs(Act calldata act, Staff memory staff, Approval[] calldata approvals)
        private
        returns (Consent memory consent)
    {
        Requirement[] memory requirements = _one(act.organisation, _roleOf(staff.duty), staff.programme);
        consent = _accept(act, staff.kind, staff.structHash, requirements, approvals);
        _assume(staff.call, consent, 0, staff.duty);
    }

    function _acceptWitness(Act calldata act, bytes32 kind, bytes32 call, bytes32 role, Approval[] calldata approvals)
        private
        returns (Consent memory consent)
    {
        (bytes32 organisation, bytes32 programme,) = _calls.getCallScope(call);
        require(
            role == Roles.PANEL_CHAIR || role == Roles.CALL_MANAGER || role == Roles.AUDITOR,
            GrantEvaluationBadWitnessRole(role)
        );
        if (role != Roles.AUDITOR) {
            _requireOrganisation(act, organisation);
        }
        consent = _accept(act, kind, _hashStatic(kind, 3), _one(act.organisation, role, programme), approvals);
        _assume(call, consent, 0, Duty.DRAW_WITNESS);
    }

    function _acceptEvaluator(
        Act calldata act,
        bytes32 kind,
        uint256 words,
        bytes32 application,
        Approval[] calldata approvals
    ) private returns (Consent memory consent, bytes32 call) {
        return _acceptEvaluatorOf(act, kind, _hashStatic(kind, words), application, approvals);
    }

    /// @dev Evaluators act for their own organisation, which may be another than the funder.
    function _acceptEvaluatorOf(
        Act calldata act,
        bytes32 kind,
        bytes32 structHash,
        bytes32 application,
        Approval[] calldata approvals
    ) private returns (Consent memory consent, bytes32 call) {
        call = _calls.getApplication(application).call;
        (, bytes32 programme, CallState state) = _calls.getCallScope(call);
        _requireState(call, state, CallState.Evaluation);
        consent = _acceptAs(act, Staff(kind, structHash, call, programme, Duty.EVALUATOR), approvals);
    }

    function _roleOf(uint16 duty) private pure returns (bytes32) {
        if (duty == Duty.CALL_MANAGER) {
            return Roles.CALL_MANAGER;
        }
        if (duty == Duty.EVALUATOR) {
            return Roles.EVALUATOR;
        }
        if (duty == Duty.PANEL_CHAIR) {
            return Roles.PANEL_CHAIR;
        }
        if (duty == Duty.DECIDING_AUTHORITY) {
            return Roles.DECIDING_AUTHORITY;
        }
        return duty == Duty.APPEAL_BODY ? Roles.APPEAL_BODY : Roles.APPLICANT;
    }

    /// @dev Strictly descending; selected while the budget covers all so far, in reserve from the first that does
    /// not fit.
    function _appendRanked(bytes32 call, Listing storage listing, bytes32[] calldata applications) private {
        if (applications.length == 0) {
            return;
        }
        Score[] memory scores = _scores.getScores(call, applications);
        uint256 rank = listing.ranking.length;
        bytes32 upper = rank == 0 ? bytes32(0) : listing.ranking[rank - 1];
        Score memory upperScore;
        if (rank != 0) {
            bytes32[] memory last = new bytes32[](1);
            last[0] = upper;
            upperScore = _scores.getScores(call, last)[0];
        }
        for (uint256 i = 0; i < applications.length; ++i) {
            bytes32 lower = applications[i];
            uint256 amount = _requireScored(call, lower, scores[i]);
            require(scores[i].aboveThresholds, GrantEvaluationBelowThreshold(lower));
            require(
                rank == 0 || _isHigher(upperScore, upper, scores[i], lower),
                GrantEvaluationOutOfOrder(call, rank, upper, lower)
            );
            _place(listing, lower, rank, amount);
            (upper, upperScore) = (lower, scores[i]);
            ++rank;
        }
    }

    function _place(Listing storage listing, bytes32 application, uint256 rank, uint256 amount) private {
        bool fits = !listing.cutOff && listing.committed + amount <= listing.available;
        if (fits) {
            listing.committed += amount;
            listing.pendingAmount += amount;
            ++listing.pending;
            ++listing.selected;
        } else {
            listing.cutOff = true;
        }
        listing.ranking.push(application);
        Place storage place = _places[application];
        place.version = listing.version;
        place.rank = uint32(rank);
        place.cumulative = uint128(listing.committed);
        _calls.setApplicationState(application, fits ? ApplicationState.Selected : ApplicationState.Reserve);
    }

    /// @dev Ascending by identifier, so that none counts twice.
    function _appendBelow(bytes32 call, Listing storage listing, bytes32[] calldata below) private {
        if (below.length == 0) {
            return;
        }
        Score[] memory scores = _scores.getScores(call, below);
        bytes32 last = listing.lastBelow;
        for (uint256 i = 0; i < below.length; ++i) {
            bytes32 application = below[i];
            _requireScored(call, application, scores[i]);
            require(!scores[i].aboveThresholds, GrantEvaluationNotBelow(application));
            require(last < application, GrantEvaluationOutOfOrder(call, i, last, application));
            last = application;
            _calls.setApplicationState(application, ApplicationState.BelowThreshold);
        }
        listing.lastBelow = last;
        listing.below += uint32(below.length);
    }

    /// @dev After an upheld appeal: a new version of the list. What is contracted or lapsed stays so.
    function _beginAgain(bytes32 call, Listing storage listing) private {
        delete listing.ranking;
        listing.started = false;
        listing.cutOff = false;
        listing.below = 0;
        listing.selected = 0;
        listing.pending = 0;
        listing.committed = 0;
        listing.pendingAmount = 0;
        listing.lastBelow = 0;
        _calls.setCallState(call, CallState.Evaluation);
    }

    function _requireOwnCall(Act calldata act, bytes32 call)
        private
        view
        returns (bytes32 programme, CallState state)
    {
        bytes32 organisation;
        (organisation, programme, state) = _calls.getCallScope(call);
        require(organisation != 0, IGrantCalls.GrantCallsUnknown(call));
        _requireOrganisation(act, organisation);
    }

    function _requireCall(Act calldata act, bytes32 call, CallState needed) private view returns (bytes32 programme) {
        CallState state;
        (programme, state) = _requireOwnCall(act, call);
        _requireState(call, state, needed);
    }

    function _requireState(bytes32 call, CallState state, CallState needed) private pure {
        require(state == needed, GrantEvaluationWrongState(call, state, needed));
    }

    function _requireRankable(Act calldata act, bytes32 call, Listing storage listing)
        private
        view
        returns (bytes32 programme)
    {
        CallState state;
        (programme, state) = _requireOwnCall(act, call);
        require(
            state != CallState.Ranked && state != CallState.Standstill,
            GrantEvaluationRankingComplete(call, listing.version)
        );
        _requireState(call, state, CallState.Evaluation);
        require(listing.openAppeals == 0, GrantEvaluationAppealOpen(0, listing.openAppeals));
    }

    /// @dev The application takes part in this call's list and its score cannot change any more.
    function _requireScored(bytes32 call, bytes32 application, Score memory score)
        private
        view
        returns (uint256 amount)
    {
        Application memory found = _calls.getApplication(application);
        require(found.call == call, GrantEvaluationWrongCall(application, call));
        require(
            found.state >= ApplicationState.Eligible && found.state <= ApplicationState.NotFunded,
            IGrantCalls.GrantCallsApplicationState(application, found.state, ApplicationState.Eligible)
        );
        if (!score.complete) {
            (,, uint64 revealEndsAt, uint256 committed, uint256 revealed) = _scores.getScoring(application);
            revert GrantEvaluationRevealsPending(application, revealed, committed, revealEndsAt);
        }
        require(score.revealed != 0 && !_places[application].mustReopen, GrantEvaluationUnscored(application));
        return found.amount;
    }

    function _isHigher(Score memory upper, bytes32 upperId, Score memory lower, bytes32 lowerId)
        private
        pure
        returns (bool)
    {
        if (upper.total != lower.total) {
            return upper.total > lower.total;
        }
        for (uint256 i = 0; i < upper.ties.length; ++i) {
            if (upper.ties[i] != lower.ties[i]) {
                return upper.ties[i] > lower.ties[i];
            }
        }
        return upperId < lowerId;
    }

    function _progress(bytes32 call, Listing storage listing) private view returns (uint256 listed, uint256 needed) {
        (,,,,, needed) = _calls.getCallState(call);
        listed = listing.ranking.length + listing.below + listing.contracted + listing.lapsed;
    }

    function _requireAppealable(Act calldata act, bytes32 appeal, bytes32 id)
        private
        view
        returns (Application memory application)
    {
        require(
            appeal != 0 && _appeals[appeal].state == AppealState.None && !_places[id].appealed,
            GrantEvaluationAppealExists(id)
        );
        application = _calls.getApplication(id);
        (,, CallState state) = _calls.getCallScope(application.call);
        _requireState(application.call, state, CallState.Standstill);
        _requireOrganisation(act, application.organisation);
        require(
            application.state == ApplicationState.Ineligible || application.state == ApplicationState.BelowThreshold
                || application.state == ApplicationState.Reserve,
            GrantEvaluationNotAppealable(id, application.state)
        );
        uint64 endsAt = _listings[application.call].standstillEndsAt;
        require(block.timestamp < endsAt, GrantEvaluationNotInPhase(application.call, 0, endsAt, block.timestamp));
    }

    function _requireStandstillOver(bytes32 call, Listing storage listing) private view {
        require(
            block.timestamp >= listing.standstillEndsAt,
            GrantEvaluationStandstill(call, listing.standstillEndsAt, block.timestamp)
        );
    }

    function _requireAwardable(bytes32 id) private view returns (Application memory application) {
        application = _calls.getApplication(id);
        (,, CallState state) = _calls.getCallScope(application.call);
        _requireState(application.call, state, CallState.Standstill);
        require(
            application.state == ApplicationState.Selected, GrantEvaluationNotAwarded(id, application.state)
        );
        Listing storage listing = _listings[application.call];
        _requireStandstillOver(application.call, listing);
        if (listing.openAppeals != 0) {
            uint256 frozenFrom = _frozenFrom(listing);
            uint256 rank = _places[id].rank;
            require(rank < frozenFrom, GrantEvaluationFrozen(id, rank, frozenFrom));
        }
    }

    function _requireReserve(bytes32 call, Listing storage listing)
        private
        view
        returns (bytes32 application, uint256 amount)
    {
        _requireStandstillOver(call, listing);
        require(
            block.timestamp < listing.reserveEndsAt, GrantEvaluationReserveExpired(call, listing.reserveEndsAt)
        );
        require(listing.openAppeals == 0, GrantEvaluationAppealOpen(0, listing.openAppeals));
        require(listing.reserveNext < listing.ranking.length, GrantEvaluationNoReserve(call));
        application = listing.ranking[listing.reserveNext];
        amount = _calls.getApplication(application).amount;
        (uint256 budget, uint256 contracted,) = _calls.getCallBudget(call);
        uint256 free = budget - contracted - listing.pendingAmount;
        require(amount <= free, IGrantCalls.GrantCallsOverBudget(call, amount, free));
    }

    /// @dev Open appeals could claim their amounts from the end of the list: from what the budget has left, then
    /// from the lowest
    /// selected awards. Those from the returned rank on wait. Found by bisection over the running sums.
    function _frozenFrom(Listing storage listing) private view returns (uint256 low) {
        uint256 high = listing.selected;
        if (listing.appealedAmount > listing.available) {
            return 0;
        }
        uint256 safe = listing.available - listing.appealedAmount;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (_places[listing.ranking[middle]].cumulative <= safe) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
    }
}

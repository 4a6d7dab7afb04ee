// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IRegistry, Member} from "../registry/IRegistry.sol";
import {Application, ApplicationState, IGrantCalls, PublishCall} from "./IGrantCalls.sol";
import {IGrantEvaluation as E} from "./IGrantEvaluation.sol";
import {IGrantRules} from "./IGrantRules.sol";
import {IGrantScores, Score} from "./IGrantScores.sol";
import {Roles} from "./Roles.sol";

/// @title Pools, draws, assignments and sealed scores, see `IGrantScores`.
contract GrantScores is IGrantScores {
    struct Witness {
        bytes32 member;
        bytes32 person;
        bytes32 commitment;
        bytes32 seed;
        bool revealed;
    }

    struct Pool {
        uint32 round;
        bool drawn;
        uint64 seedCommitEndsAt;
        uint64 seedRevealEndsAt;
        /// @dev Enlargements since the draw.
        uint32 generation;
        /// @dev Scores committed in the first round, over all applications of the call.
        uint32 committed;
        bytes32 seed;
        bytes32[] members;
        Witness[] witnesses;
    }

    struct Seat {
        bytes32 organisation;
        uint32 generation;
    }

    struct Scoring {
        uint32 round;
        uint64 commitEndsAt;
        uint64 revealEndsAt;
        uint32 committed;
        uint32 revealed;
        /// @dev Sum of the revealed scores of each criterion.
        uint32[] sums;
    }

    struct Entry {
        bool declared;
        bool conflict;
        bool revealed;
        /// @dev Assigned in an earlier round.
        bool replaced;
        bytes32 commitment;
    }

    uint256 private constant POOL_MAX = 64;
    uint256 private constant WITNESSES_MAX = 16;
    uint256 private constant SEEDS_MIN = 2;
    uint64 private constant SEED_TERM_MAX = 365 days;
    uint256 private constant SCALE = 1e12;

    IRegistry private _registry;
    IGrantCalls private _calls;
    IGrantRules private _rules;
    address private _evaluation;
    mapping(bytes32 call => Pool) private _pools;
    mapping(bytes32 call => mapping(bytes32 member => Seat)) private _seats;
    /// @dev Round in which a person took a seat, so that nobody sits twice.
    mapping(bytes32 call => mapping(bytes32 person => uint32 round)) private _seated;
    mapping(bytes32 call => mapping(bytes32 person => bool)) private _silent;
    mapping(bytes32 application => Scoring) private _scorings;
    mapping(bytes32 application => mapping(bytes32 member => Entry)) private _entries;

    modifier onlyEvaluation() {
        require(msg.sender == _evaluation, GrantScoresOnlyEvaluation(msg.sender));
        _;
    }

    /// @inheritdoc IGrantScores
    function initialize(address registry, address calls, address rules, address evaluation) external {
        require(_evaluation == address(0), GrantScoresAlreadyInitialized());
        _registry = IRegistry(registry);
        _calls = IGrantCalls(calls);
        _rules = IGrantRules(rules);
        _evaluation = evaluation;
    }

    /// @inheritdoc IGrantScores
    function formPool(bytes32 call, bytes32 programme, bytes32[] calldata members, uint64 seedTerm)
        external
        onlyEvaluation
        returns (bytes32[] memory persons, uint32 round, bytes32[] memory failedSilent)
    {
        Pool storage pool = _pools[call];
        if (pool.drawn) {
            require(seedTerm == 0, E.GrantEvaluationBadTerm(seedTerm));
            ++pool.generation;
        } else {
            failedSilent = _startDraw(call, pool, seedTerm);
        }
        round = pool.round;
        uint256 size = pool.members.length + members.length;
        uint256 least = _rules.getCallRules(call).evaluatorsMin;
        require(
            members.length != 0 && size >= least && size <= POOL_MAX,
            E.GrantEvaluationPoolSize(size, least, POOL_MAX)
        );
        persons = new bytes32[](members.length);
        for (uint256 i = 0; i < members.length; ++i) {
            require(i == 0 || members[i - 1] < members[i], E.GrantEvaluationPoolOrder(i));
            persons[i] = _seat(call, programme, members[i], round, pool.generation);
            pool.members.push(members[i]);
        }
    }

    /// @inheritdoc IGrantScores
    function commitSeed(bytes32 call, bytes32 member, bytes32 person, bytes32 commitment) external onlyEvaluation {
        Pool storage pool = _requirePool(call);
        require(
            block.timestamp < pool.seedCommitEndsAt,
            E.GrantEvaluationNotInPhase(call, 0, pool.seedCommitEndsAt, block.timestamp)
        );
        require(!_silent[call][person], E.GrantEvaluationSilentWitness(call, person));
        uint256 count = pool.witnesses.length;
        require(count < WITNESSES_MAX, E.GrantEvaluationBadCount(count + 1, WITNESSES_MAX));
        for (uint256 i = 0; i < count; ++i) {
            require(pool.witnesses[i].member != member, E.GrantEvaluationSeedExists(call, member));
            require(pool.witnesses[i].person != person, E.GrantEvaluationPersonTwice(call, person));
        }
        pool.witnesses.push(Witness(member, person, commitment, 0, false));
    }

    /// @inheritdoc IGrantScores
    function revealSeed(bytes32 call, bytes32 member, bytes32 seed) external onlyEvaluation {
        Pool storage pool = _requirePool(call);
        _requirePhase(call, pool.seedCommitEndsAt, pool.seedRevealEndsAt);
        uint256 i = 0;
        while (i < pool.witnesses.length && pool.witnesses[i].member != member) {
            ++i;
        }
        bytes32 given = keccak256(abi.encode(block.chainid, _evaluation, call, member, seed));
        bytes32 committed = i < pool.witnesses.length ? pool.witnesses[i].commitment : bytes32(0);
        require(given == committed, E.GrantEvaluationSeedMismatch(call, member, given, committed));
        require(!pool.witnesses[i].revealed, E.GrantEvaluationSeedExists(call, member));
        pool.witnesses[i].seed = seed;
        pool.witnesses[i].revealed = true;
    }

    /// @inheritdoc IGrantScores
    function draw(bytes32 call) external onlyEvaluation returns (bytes32 seed, bytes32[] memory silent) {
        Pool storage pool = _requirePool(call);
        uint256 revealed;
        (revealed, seed, silent) = _countSeeds(pool);
        // With every seed revealed there is nothing left to wait for.
        uint64 from = silent.length == 0 ? pool.seedCommitEndsAt : pool.seedRevealEndsAt;
        require(block.timestamp >= from, E.GrantEvaluationNotInPhase(call, from, 0, block.timestamp));
        require(revealed >= SEEDS_MIN, E.GrantEvaluationTooFewSeeds(call, revealed, SEEDS_MIN));
        pool.drawn = true;
        pool.seed = seed;
    }

    /// @inheritdoc IGrantScores
    function declareInterest(bytes32 application, bytes32 member, bool conflict) external onlyEvaluation {
        _requireCommitPhase(application);
        Entry storage entry = _entries[application][member];
        require(!entry.declared, E.GrantEvaluationInterestDeclared(application, member));
        require(_isAssigned(application, member), E.GrantEvaluationNotAssigned(application, member));
        entry.declared = true;
        entry.conflict = conflict;
    }

    /// @inheritdoc IGrantScores
    function commitScore(bytes32 application, bytes32 member, bytes32 commitment)
        external
        onlyEvaluation
        returns (bool all)
    {
        bytes32 call = _requireCommitPhase(application);
        Entry storage entry = _requireDeclared(application, member);
        require(entry.commitment == 0, E.GrantEvaluationScoreCommitted(application, member));
        require(commitment != 0, E.GrantEvaluationNoCommitment(application, member));
        entry.commitment = commitment;
        Scoring storage scoring = _scorings[application];
        ++scoring.committed;
        if (scoring.round == 0) {
            uint256 committed = ++_pools[call].committed;
            (,,,,, uint256 eligible) = _calls.getCallState(call);
            all = committed == eligible * _rules.getCallRules(call).evaluatorsMin;
        }
    }

    /// @inheritdoc IGrantScores
    function revealScore(
        bytes32 application,
        bytes32 member,
        uint16[] calldata scores,
        bytes32 justification,
        bytes32 salt
    ) external onlyEvaluation {
        bytes32 call = _requireRevealPhase(application);
        Entry storage entry = _requireDeclared(application, member);
        require(entry.commitment != 0, E.GrantEvaluationNoCommitment(application, member));
        require(!entry.revealed, E.GrantEvaluationAlreadyRevealed(application, member));
        bytes32 given = keccak256(
            abi.encode(block.chainid, _evaluation, call, application, member, scores, justification, salt)
        );
        require(
            given == entry.commitment,
            E.GrantEvaluationRevealMismatch(application, member, given, entry.commitment)
        );
        entry.revealed = true;
        Scoring storage scoring = _scorings[application];
        ++scoring.revealed;
        _addScores(application, scoring, scores, _rules.getCallRules(call));
    }

    /// @inheritdoc IGrantScores
    function reopen(bytes32 application, bool upheld)
        external
        onlyEvaluation
        returns (uint32 round, uint64 commitEndsAt, uint64 revealEndsAt)
    {
        bytes32 call = _requireEligible(application).call;
        require(_pools[call].drawn, E.GrantEvaluationNotDrawn(call));
        Scoring storage scoring = _scorings[application];
        require(
            upheld || (_isComplete(call, scoring) && scoring.revealed == 0),
            E.GrantEvaluationNotReopenable(application, scoring.revealed)
        );
        bytes32[] memory earlier = getAssigned(application);
        for (uint256 i = 0; i < earlier.length; ++i) {
            _entries[application][earlier[i]].replaced = true;
        }
        PublishCall memory rules = _rules.getCallRules(call);
        round = scoring.round + 1;
        commitEndsAt = uint64(block.timestamp) + rules.commitTerm;
        revealEndsAt = commitEndsAt + rules.revealTerm;
        delete _scorings[application];
        scoring.round = round;
        scoring.commitEndsAt = commitEndsAt;
        scoring.revealEndsAt = revealEndsAt;
        uint256 left = getAssigned(application).length;
        require(left >= rules.evaluatorsMin, E.GrantEvaluationPoolSize(left, rules.evaluatorsMin, POOL_MAX));
    }

    /// @inheritdoc IGrantScores
    function isAssigned(bytes32 application, bytes32 member) external view returns (bool) {
        return _isAssigned(application, member);
    }

    /// @inheritdoc IGrantScores
    function getAssigned(bytes32 application) public view returns (bytes32[] memory members) {
        Application memory found = _calls.getApplication(application);
        Pool storage pool = _pools[found.call];
        uint256 wanted = pool.drawn ? _rules.getCallRules(found.call).evaluatorsMin : 0;
        bytes32[] memory chosen = new bytes32[](wanted);
        uint256 count = 0;
        uint256[2] memory last;
        // One pass for each seat: the candidate with the smallest place above the one found before.
        while (count < wanted) {
            (bytes32 next, uint256[2] memory place) = _findNext(pool, found, application, last);
            if (next == 0) {
                break;
            }
            chosen[count++] = next;
            last = place;
        }
        members = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            members[i] = chosen[i];
        }
    }

    /// @inheritdoc IGrantScores
    function getScores(bytes32 call, bytes32[] calldata applications) external view returns (Score[] memory scores) {
        PublishCall memory rules = _rules.getCallRules(call);
        scores = new Score[](applications.length);
        for (uint256 i = 0; i < applications.length; ++i) {
            scores[i] = _score(call, _scorings[applications[i]], rules);
        }
    }

    /// @inheritdoc IGrantScores
    function getScoring(bytes32 application)
        external
        view
        returns (uint32 round, uint64 commitEndsAt, uint64 revealEndsAt, uint256 committed, uint256 revealed)
    {
        Scoring storage scoring = _scorings[application];
        (commitEndsAt, revealEndsAt) = _clocks(_calls.getApplication(application).call, scoring);
        return (scoring.round, commitEndsAt, revealEndsAt, scoring.committed, scoring.revealed);
    }

    /// @inheritdoc IGrantScores
    function getPool(bytes32 call)
        external
        view
        returns (
            bytes32[] memory members,
            uint32 round,
            bool drawn,
            bytes32 seed,
            uint64 seedCommitEndsAt,
            uint64 seedRevealEndsAt
        )
    {
        Pool storage pool = _pools[call];
        return (pool.members, pool.round, pool.drawn, pool.seed, pool.seedCommitEndsAt, pool.seedRevealEndsAt);
    }

    /// @dev Begin a draw: the first, or one after a draw that got too few seeds.
    function _startDraw(bytes32 call, Pool storage pool, uint64 seedTerm) private returns (bytes32[] memory silent) {
        require(seedTerm != 0 && seedTerm <= SEED_TERM_MAX, E.GrantEvaluationBadTerm(seedTerm));
        if (pool.round != 0) {
            uint256 revealed;
            (revealed,, silent) = _countSeeds(pool);
            require(
                block.timestamp >= pool.seedRevealEndsAt && revealed < SEEDS_MIN, E.GrantEvaluationPoolExists(call)
            );
            for (uint256 i = 0; i < pool.witnesses.length; ++i) {
                if (!pool.witnesses[i].revealed) {
                    _silent[call][pool.witnesses[i].person] = true;
                }
            }
            delete pool.members;
            delete pool.witnesses;
        }
        ++pool.round;
        pool.seedCommitEndsAt = uint64(block.timestamp) + seedTerm;
        pool.seedRevealEndsAt = pool.seedCommitEndsAt + seedTerm;
    }

    function _seat(bytes32 call, bytes32 programme, bytes32 member, uint32 round, uint32 generation)
        private
        returns (bytes32 person)
    {
        require(_registry.hasMandate(member, Roles.EVALUATOR, programme), E.GrantEvaluationNotEvaluator(member));
        Member memory found = _registry.getMember(member);
        person = found.person;
        require(_seated[call][person] != round, E.GrantEvaluationPersonTwice(call, person));
        _seated[call][person] = round;
        _seats[call][member] = Seat(found.organisation, generation);
    }

    function _addScores(
        bytes32 application,
        Scoring storage scoring,
        uint16[] calldata scores,
        PublishCall memory rules
    ) private {
        uint256 count = rules.criteria.length;
        require(scores.length == count, E.GrantEvaluationScoreCount(scores.length, count));
        for (uint256 i = 0; i < count; ++i) {
            uint16 most = rules.criteria[i].scoreMax;
            require(scores[i] <= most, E.GrantEvaluationScoreOutOfRange(application, i, scores[i], most));
            if (scoring.sums.length < count) {
                scoring.sums.push(scores[i]);
            } else {
                scoring.sums[i] += scores[i];
            }
        }
    }

    function _requirePool(bytes32 call) private view returns (Pool storage pool) {
        pool = _pools[call];
        require(pool.round != 0, E.GrantEvaluationNotDrawn(call));
        require(!pool.drawn, E.GrantEvaluationAlreadyDrawn(call));
    }

    function _countSeeds(Pool storage pool)
        private
        view
        returns (uint256 revealed, bytes32 seed, bytes32[] memory silent)
    {
        uint256 count = pool.witnesses.length;
        bytes memory seeds;
        for (uint256 i = 0; i < count; ++i) {
            if (pool.witnesses[i].revealed) {
                seeds = bytes.concat(seeds, pool.witnesses[i].seed);
                ++revealed;
            }
        }
        seed = keccak256(seeds);
        silent = new bytes32[](count - revealed);
        uint256 next = 0;
        for (uint256 i = 0; i < count; ++i) {
            if (!pool.witnesses[i].revealed) {
                silent[next++] = pool.witnesses[i].member;
            }
        }
    }

    function _requireCommitPhase(bytes32 application) private view returns (bytes32 call) {
        call = _requireEligible(application).call;
        require(_pools[call].drawn, E.GrantEvaluationNotDrawn(call));
        (uint64 commitEndsAt,) = _clocks(call, _scorings[application]);
        _requirePhase(application, 0, commitEndsAt);
    }

    function _requireRevealPhase(bytes32 application) private view returns (bytes32 call) {
        call = _requireEligible(application).call;
        (uint64 commitEndsAt, uint64 revealEndsAt) = _clocks(call, _scorings[application]);
        _requirePhase(application, commitEndsAt, revealEndsAt);
    }

    /// @dev Half-open: no instant belongs to two phases.
    function _requirePhase(bytes32 id, uint64 from, uint64 to) private view {
        require(
            from <= block.timestamp && block.timestamp < to,
            E.GrantEvaluationNotInPhase(id, from, to, block.timestamp)
        );
    }

    function _requireEligible(bytes32 application) private view returns (Application memory found) {
        found = _calls.getApplication(application);
        require(
            found.state == ApplicationState.Eligible,
            IGrantCalls.GrantCallsApplicationState(application, found.state, ApplicationState.Eligible)
        );
    }

    /// @dev Who declared that there is no conflict was assigned then and stays so within the round.
    function _requireDeclared(bytes32 application, bytes32 member) private view returns (Entry storage entry) {
        entry = _entries[application][member];
        require(!entry.replaced, E.GrantEvaluationNotAssigned(application, member));
        require(!entry.conflict, E.GrantEvaluationConflict(application, member));
        require(entry.declared, E.GrantEvaluationNoInterest(application, member));
    }

    function _isAssigned(bytes32 application, bytes32 member) private view returns (bool) {
        bytes32[] memory assigned = getAssigned(application);
        for (uint256 i = 0; i < assigned.length; ++i) {
            if (assigned[i] == member) {
                return true;
            }
        }
        return false;
    }

    /// @dev Place of a member: generation of its seat, then the draw's number.
    function _findNext(Pool storage pool, Application memory found, bytes32 application, uint256[2] memory last)
        private
        view
        returns (bytes32 next, uint256[2] memory best)
    {
        uint32 round = _scorings[application].round;
        for (uint256 i = 0; i < pool.members.length; ++i) {
            bytes32 member = pool.members[i];
            Seat storage seat = _seats[found.call][member];
            uint256 number = uint256(keccak256(abi.encode(pool.seed, application, round, member)));
            uint256 generation = seat.generation;
            bool above = generation > last[0] || (generation == last[0] && number > last[1]);
            bool better = next == 0 || generation < best[0] || (generation == best[0] && number < best[1]);
            if (!above || !better || seat.organisation == found.organisation) {
                continue;
            }
            Entry storage entry = _entries[application][member];
            if (!entry.conflict && !entry.replaced) {
                next = member;
                best = [generation, number];
            }
        }
    }

    function _score(bytes32 call, Scoring storage scoring, PublishCall memory rules)
        private
        view
        returns (Score memory score)
    {
        uint256 count = scoring.sums.length;
        uint256 revealed = scoring.revealed;
        score.revealed = revealed;
        score.complete = _isComplete(call, scoring);
        score.criteria = new uint256[](rules.criteria.length);
        score.aboveThresholds = revealed != 0;
        for (uint256 i = 0; i < count; ++i) {
            uint256 sum = scoring.sums[i];
            score.criteria[i] = sum * SCALE / (revealed * rules.criteria[i].scoreMax);
            score.total += score.criteria[i] * rules.criteria[i].weight;
            if (sum < rules.criteria[i].threshold * revealed) {
                score.aboveThresholds = false;
            }
        }
        score.ties = new uint256[](rules.tieBreak.length);
        for (uint256 i = 0; i < score.ties.length; ++i) {
            score.ties[i] = score.criteria[rules.tieBreak[i]];
        }
        if (score.total < rules.totalThreshold * SCALE) {
            score.aboveThresholds = false;
        }
    }

    function _isComplete(bytes32 call, Scoring storage scoring) private view returns (bool) {
        (uint64 commitEndsAt, uint64 revealEndsAt) = _clocks(call, scoring);
        return commitEndsAt != 0 && block.timestamp >= commitEndsAt
            && (scoring.revealed == scoring.committed || block.timestamp >= revealEndsAt);
    }

    function _clocks(bytes32 call, Scoring storage scoring)
        private
        view
        returns (uint64 commitEndsAt, uint64 revealEndsAt)
    {
        if (scoring.round != 0) {
            return (scoring.commitEndsAt, scoring.revealEndsAt);
        }
        (,,, commitEndsAt, revealEndsAt,) = _calls.getCallState(call);
    }
}

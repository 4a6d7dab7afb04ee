// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

/// @notice Score of one application in its present round; how it is scaled says `IGrantScores.getScores`.
struct Score {
    uint256 total;
    uint256[] criteria;
    /// @dev Criteria that break ties, in order.
    uint256[] ties;
    uint256 revealed;
    bool complete;
    bool aboveThresholds;
}

/// @title Pools, draws, assignments and sealed scores: the memory of GrantEvaluation, which alone may write here.
/// @notice Refusals are errors of `IGrantEvaluation`, events are emitted there.
/// Order of evaluators for an application: first the members of the pool as drawn, then those of each enlargement;
/// within each by
/// ascending Keccak-256 of ABI-encoded (seed, application, round, member). Excluded members are skipped: those of the
/// applicant's organisation, those with a declared conflict, those assigned in an earlier round. The first
/// `evaluatorsMin` that
/// remain are assigned. An exclusion lets others move up and displaces nobody.
interface IGrantScores {
    error GrantScoresAlreadyInitialized();
    error GrantScoresOnlyEvaluation(address caller);

    function initialize(address registry, address calls, address rules, address evaluation) external;

    /// @return persons Who stands in the pool, in the order of `members`.
    /// @return round Counts draws of the call, from 1.
    /// @return failedSilent Silent witnesses of a failed draw that this pool replaces.
    function formPool(bytes32 call, bytes32 programme, bytes32[] calldata members, uint64 seedTerm)
        external
        returns (bytes32[] memory persons, uint32 round, bytes32[] memory failedSilent);

    function commitSeed(bytes32 call, bytes32 member, bytes32 person, bytes32 commitment) external;

    function revealSeed(bytes32 call, bytes32 member, bytes32 seed) external;

    /// @return seed Keccak-256 of the revealed seeds in the order of their commitments.
    /// @return silent Witnesses that committed and did not reveal.
    function draw(bytes32 call) external returns (bytes32 seed, bytes32[] memory silent);

    function declareInterest(bytes32 application, bytes32 member, bool conflict) external;

    /// @return all True when now every assigned evaluator of every application of the call has committed.
    function commitScore(bytes32 application, bytes32 member, bytes32 commitment) external returns (bool all);

    function revealScore(
        bytes32 application,
        bytes32 member,
        uint16[] calldata scores,
        bytes32 justification,
        bytes32 salt
    ) external;

    /// @param upheld An appeal was upheld: scores may have been revealed.
    function reopen(bytes32 application, bool upheld)
        external
        returns (uint32 round, uint64 commitEndsAt, uint64 revealEndsAt);

    function isAssigned(bytes32 application, bytes32 member) external view returns (bool);

    /// @notice Evaluators that are assigned now, in order.
    function getAssigned(bytes32 application) external view returns (bytes32[] memory members);

    /// @notice Scores of applications in their present round, in integers that anyone can recompute.
    /// With n revealed scores: criteria[c] = floor(sum of the n scores × 10^12 / (n × scoreMax of c)), from 0 to 10^12;
    /// total = sum over c of weight of c × criteria[c], from 0 to 10^16. Equal means give equal integers whatever n is.
    /// A criterion's threshold is met when sum of the n scores ≥ threshold × n, the total's when total ≥
    /// totalThreshold × 10^12.
    /// Order: higher total, then the tie-break criteria in their order, then the lower identifier.
    /// `complete` means that no further score can be revealed.
    function getScores(bytes32 call, bytes32[] calldata applications) external view returns (Score[] memory);

    /// @notice Round and clocks of an application's scoring, and how many scores were committed and revealed in it.
    function getScoring(bytes32 application)
        external
        view
        returns (uint32 round, uint64 commitEndsAt, uint64 revealEndsAt, uint256 committed, uint256 revealed);

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
        );
}

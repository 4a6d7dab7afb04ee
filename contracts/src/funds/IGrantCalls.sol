// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, IActs} from "../common/IActs.sol";

struct OpenProgramme {
    bytes32 programme;
    /// @dev ISO 4217 code as three ASCII bytes.
    bytes3 currency;
    uint256 envelope;
    bytes32 document;
}

struct CloseProgramme {
    bytes32 programme;
}

/// @notice One award criterion. Weights are basis points and add up to 10,000. `threshold` applies to the mean score.
struct Criterion {
    bytes32 code;
    uint16 weight;
    uint16 scoreMax;
    uint16 threshold;
}

/// @notice All that is frozen when a call is published. Times are block times in seconds, terms are seconds.
struct PublishCall {
    bytes32 call;
    bytes32 programme;
    uint256 budget;
    uint256 awardMin;
    uint256 awardMax;
    uint64 opensAt;
    uint64 closesAt;
    uint64 commitTerm;
    uint64 revealTerm;
    uint64 standstillTerm;
    uint64 reserveTerm;
    uint64 accountDelay;
    uint8 evaluatorsMin;
    uint8 milestonesMax;
    /// @dev Largest part of an award that may be paid before any result, in basis points.
    uint16 prefinancingMax;
    /// @dev Threshold on the weighted total, in basis points of the maximum.
    uint16 totalThreshold;
    /// @dev Payments above this amount need a second approver.
    uint256 secondApproverAbove;
    bytes32 appealBody;
    bytes32[] eligibilityRules;
    Criterion[] criteria;
    /// @dev Indices of criteria that break ties, in order; the lower application identifier breaks the last.
    uint8[] tieBreak;
    bytes32 document;
}

struct AmendCall {
    bytes32 call;
    uint64 closesAt;
    bytes32 document;
}

struct CancelCall {
    bytes32 call;
    bytes32 reason;
}

struct SubmitApplication {
    bytes32 application;
    bytes32 call;
    uint256 amount;
    bytes32 commitment;
}

struct WithdrawApplication {
    bytes32 application;
}

/// @notice Outcome of one published rule; `reason` is the salted commitment to the motive.
struct RuleOutcome {
    bytes32 rule;
    bool met;
    bytes32 reason;
}

struct DecideEligibility {
    bytes32 application;
    RuleOutcome[] outcomes;
}

struct FinishEligibility {
    bytes32 call;
}

enum CallState {
    None,
    Published,
    Evaluation,
    Ranked,
    Standstill,
    Settled,
    Cancelled
}

enum ApplicationState {
    None,
    Submitted,
    Withdrawn,
    Ineligible,
    Eligible,
    BelowThreshold,
    Selected,
    Reserve,
    NotFunded,
    Contracted,
    Lapsed
}

/// @notice What a person did in a call; a bit each. The table of what excludes what is `dutiesExcluding`.
library Duty {
    uint16 internal constant PROGRAMME_OWNER = 1;
    uint16 internal constant CALL_MANAGER = 2;
    uint16 internal constant ELIGIBILITY_OFFICER = 4;
    uint16 internal constant EVALUATOR = 8;
    uint16 internal constant PANEL_CHAIR = 16;
    uint16 internal constant DECIDING_AUTHORITY = 32;
    uint16 internal constant PROJECT_OFFICER = 64;
    uint16 internal constant PAYMENT_PREPARER = 128;
    uint16 internal constant PAYMENT_APPROVER = 256;
    uint16 internal constant APPEAL_BODY = 512;
    uint16 internal constant APPLICANT = 1024;
    uint16 internal constant DRAW_WITNESS = 2048;
}

struct Programme {
    bytes32 organisation;
    bytes3 currency;
    bool closed;
    uint256 envelope;
    uint256 reserved;
}

struct Application {
    bytes32 call;
    bytes32 organisation;
    bytes32 person;
    bytes32 commitment;
    uint256 amount;
    uint64 submittedAt;
    uint32 version;
    ApplicationState state;
}

/// @title Programmes, calls, applications and eligibility: from the budget to the list of eligible applications.
interface IGrantCalls is IActs {
    event ProgrammeOpened(
        bytes32 indexed programme, bytes32 indexed organisation, bytes3 currency, uint256 envelope, bytes32 document
    );
    event ProgrammeClosed(bytes32 indexed programme, uint256 released);
    event CallPublished(
        bytes32 indexed call, bytes32 indexed programme, bytes32 indexed organisation, PublishCall rules
    );
    event CallAmended(bytes32 indexed call, uint32 version, uint64 closesAt, bytes32 document);
    event CallCancelled(bytes32 indexed call, bytes32 reason, uint256 released);
    event CallStateChanged(bytes32 indexed call, CallState state);
    event ApplicationSubmitted(
        bytes32 indexed application,
        bytes32 indexed call,
        bytes32 indexed organisation,
        uint256 amount,
        bytes32 commitment,
        uint32 version,
        uint64 submittedAt
    );
    event ApplicationWithdrawn(bytes32 indexed application, bytes32 indexed call);
    event EligibilityDecided(bytes32 indexed application, bytes32 indexed call, bool eligible, RuleOutcome[] outcomes);
    event EligibilityFinished(
        bytes32 indexed call, uint256 eligible, uint256 ineligible, uint64 commitEndsAt, uint64 revealEndsAt
    );
    /// @notice Scores are committed before `commitEndsAt` and revealed from then until before `revealEndsAt`.
    event EvaluationClocksSet(bytes32 indexed call, uint64 commitEndsAt, uint64 revealEndsAt);
    event ApplicationStateChanged(bytes32 indexed application, bytes32 indexed call, ApplicationState state);
    /// @notice A person took up a duty in a call; emitted the first time only.
    event DutyAssumed(bytes32 indexed call, bytes32 indexed person, uint16 duty);

    error GrantCallsExists(bytes32 id);
    error GrantCallsUnknown(bytes32 id);
    error GrantCallsNotOwner(bytes32 id, bytes32 organisation, bytes32 owner);
    error GrantCallsProgrammeClosed(bytes32 programme);
    /// @notice The calls of a programme may not add up to more than its envelope.
    error GrantCallsOverEnvelope(bytes32 programme, uint256 wanted, uint256 available);
    error GrantCallsZeroAmount();
    error GrantCallsBadDates(uint64 opensAt, uint64 closesAt, uint256 blockTime);
    error GrantCallsBadTerm(uint64 term);
    error GrantCallsBadAmounts(uint256 awardMin, uint256 awardMax, uint256 budget);
    error GrantCallsBadWeights(uint256 sum);
    error GrantCallsBadCriterion(uint256 index);
    error GrantCallsBadTieBreak(uint256 index);
    error GrantCallsBadCount(uint256 count, uint256 least, uint256 most);
    error GrantCallsBadBasisPoints(uint16 value);
    error GrantCallsBadAppealBody(bytes32 organisation);
    /// @notice An amendment may only extend.
    error GrantCallsNotAnExtension(bytes32 call, uint64 wanted, uint64 current);
    error GrantCallsWrongState(bytes32 call, CallState state, CallState needed);
    error GrantCallsNotOpen(bytes32 call, uint64 opensAt, uint64 closesAt, uint256 blockTime);
    error GrantCallsNotClosed(bytes32 call, uint64 closesAt, uint256 blockTime);
    error GrantCallsApplicationState(bytes32 application, ApplicationState state, ApplicationState needed);
    error GrantCallsNotApplicant(bytes32 application, bytes32 organisation, bytes32 applicant);
    error GrantCallsOutsideAwardRange(uint256 amount, uint256 awardMin, uint256 awardMax);
    /// @notice Outcomes must name every published rule, in order.
    error GrantCallsRuleMismatch(bytes32 application, uint256 index, bytes32 given, bytes32 expected);
    error GrantCallsUndecided(bytes32 call, uint256 undecided);
    /// @notice Separation of duties: what the person did in this call excludes the new duty.
    error GrantCallsDutiesConflict(bytes32 call, bytes32 person, uint16 held, uint16 wanted);
    error GrantCallsOnlySibling(address caller);
    error GrantCallsOverBudget(bytes32 call, uint256 wanted, uint256 available);
    /// @notice Only an administration opens a programme.
    error GrantCallsNotAdministration(bytes32 organisation);
    error GrantCallsCallsUnderWay(bytes32 programme, uint256 count);
    /// @notice A funder may not apply to its own call.
    error GrantCallsOwnCall(bytes32 call, bytes32 organisation);
    error GrantCallsAlreadyContracted(bytes32 call, uint256 contracted);

    function initialize(address registry, address rules, address evaluation, address agreements) external;

    /// @notice Approval: `funds.programme-owner`.
    function openProgramme(Act calldata act, OpenProgramme calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.programme-owner`. Only when no call is under way.
    function closeProgramme(Act calldata act, CloseProgramme calldata params, Approval[] calldata approvals) external;

    /// @notice Approvals: `funds.call-manager`, `funds.programme-owner`. From here on the rules are frozen.
    function publishCall(Act calldata act, PublishCall calldata params, Approval[] calldata approvals) external;

    /// @notice Approvals: `funds.call-manager`, `funds.programme-owner`. Only while open, only to extend.
    function amendCall(Act calldata act, AmendCall calldata params, Approval[] calldata approvals) external;

    /// @notice Approvals: `funds.call-manager`, `funds.deciding-authority`. Until an agreement was signed.
    function cancelCall(Act calldata act, CancelCall calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.applicant` of the act's organisation. Replaces an earlier version of the same
    /// application.
    /// Accepted in the half-open interval [opensAt, closesAt).
    function submitApplication(Act calldata act, SubmitApplication calldata params, Approval[] calldata approvals)
        external;

    /// @notice Approval: `funds.applicant`. Until the deadline.
    function withdrawApplication(Act calldata act, WithdrawApplication calldata params, Approval[] calldata approvals)
        external;

    /// @notice Approval: `funds.eligibility-officer`. Eligible exactly when every rule is met.
    function decideEligibility(Act calldata act, DecideEligibility calldata params, Approval[] calldata approvals)
        external;

    /// @notice Approval: `funds.call-manager`. The clocks of scoring start with the draw of the evaluators; until
    /// then they are zero.
    function finishEligibility(Act calldata act, FinishEligibility calldata params, Approval[] calldata approvals)
        external;

    // For GrantEvaluation and GrantAgreements only.

    function assumeDuty(bytes32 call, bytes32 person, uint16 duty) external;

    function setCallState(bytes32 call, CallState state) external;

    function setApplicationState(bytes32 application, ApplicationState state) external;

    function setEvaluationClocks(bytes32 call, uint64 commitEndsAt, uint64 revealEndsAt) external;

    /// @notice Count an agreement against the call's budget; reverts above it.
    function contractAward(bytes32 call, uint256 amount) external;

    /// @notice Give back what an ended agreement did not use: to the call, or to the programme once the call is
    /// settled.
    function releaseAward(bytes32 call, uint256 amount) external;

    /// @notice End the call and give what no agreement holds back to the programme; returns that amount.
    function settle(bytes32 call) external returns (uint256 released);

    /// @notice The few facts that every act on a call needs.
    function getCallScope(bytes32 call)
        external
        view
        returns (bytes32 organisation, bytes32 programme, CallState state);

    /// @notice Budget of the call, the sum of its agreements, and how many were signed.
    function getCallBudget(bytes32 call) external view returns (uint256 budget, uint256 contracted, uint256 agreements);

    function getProgramme(bytes32 programme) external view returns (Programme memory);

    function getCallState(bytes32 call)
        external
        view
        returns (
            bytes32 organisation,
            CallState state,
            uint32 version,
            uint64 commitEndsAt,
            uint64 revealEndsAt,
            uint256 eligible
        );

    function getApplication(bytes32 application) external view returns (Application memory);

    function dutiesOf(bytes32 call, bytes32 person) external view returns (uint16);

    /// @notice Duties that a person who took up `duty` in a call may not also hold there.
    function dutiesExcluding(uint16 duty) external pure returns (uint16);
}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval} from "../common/IActs.sol";
import {Consent} from "../common/Acts.sol";
import {MandatedActs} from "../common/MandatedActs.sol";
import {Organisation, OrganisationKind, OrganisationStatus} from "../registry/IRegistry.sol";
import {GrantCallsHashes} from "./GrantCallsHashes.sol";
import {
    AmendCall,
    Application,
    ApplicationState,
    CallState,
    CancelCall,
    CloseProgramme,
    DecideEligibility,
    Duty,
    FinishEligibility,
    IGrantCalls,
    OpenProgramme,
    Programme,
    PublishCall,
    SubmitApplication,
    WithdrawApplication
} from "./IGrantCalls.sol";
import {IGrantRules} from "./IGrantRules.sol";
import {Roles} from "./Roles.sol";

/// @title From the budget to the list of eligible applications, see `IGrantCalls`.
/// @dev Mandates are asked in the scope of the programme; a mandate without scope covers every programme.
contract GrantCalls is IGrantCalls, MandatedActs {
    using GrantCallsHashes for *;

    /// @dev What each act needs at hand; the full rules are with GrantRules.
    struct Call {
        bytes32 organisation;
        bytes32 programme;
        uint256 budget;
        uint256 awardMin;
        uint256 awardMax;
        uint64 opensAt;
        uint64 closesAt;
        CallState state;
        uint32 version;
        uint64 commitEndsAt;
        uint64 revealEndsAt;
        /// @dev Not withdrawn.
        uint32 submitted;
        uint32 eligible;
        uint32 ineligible;
        uint32 agreements;
        /// @dev Sum of the agreements, less what ended ones gave back.
        uint256 contracted;
    }

    IGrantRules private _rules;
    address private _evaluation;
    address private _agreements;
    mapping(bytes32 programme => Programme) private _programmes;
    mapping(bytes32 programme => uint256) private _callsUnderWay;
    mapping(bytes32 call => Call) private _calls;
    mapping(bytes32 application => Application) private _applications;
    /// @dev By call; under the programme's identifier what was done for the programme as a whole.
    mapping(bytes32 call => mapping(bytes32 person => uint16)) private _duties;

    modifier onlySibling() {
        _requireSibling();
        _;
    }

    /// @inheritdoc IGrantCalls
    function initialize(address registry, address rules, address evaluation, address agreements) external {
        _initializeRegistry(registry);
        _rules = IGrantRules(rules);
        _evaluation = evaluation;
        _agreements = agreements;
    }

    /// @inheritdoc IGrantCalls
    function openProgramme(Act calldata act, OpenProgramme calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        require(
            params.programme != 0 && _programmes[params.programme].organisation == 0, GrantCallsExists(params.programme)
        );
        require(params.envelope != 0, GrantCallsZeroAmount());
        require(
            _getRegistry().getOrganisation(act.organisation).kind == OrganisationKind.Administration,
            GrantCallsNotAdministration(act.organisation)
        );
        Consent memory consent = _accept(
            act,
            GrantCallsHashes.OPEN_PROGRAMME,
            _hashStatic(GrantCallsHashes.OPEN_PROGRAMME, 4),
            _one(act.organisation, Roles.PROGRAMME_OWNER, params.programme),
            approvals
        );
        _assume(params.programme, consent.persons[0], Duty.PROGRAMME_OWNER);
        _programmes[params.programme] = Programme(act.organisation, params.currency, false, params.envelope, 0);
        emit ProgrammeOpened(params.programme, act.organisation, params.currency, params.envelope, params.document);
        _emitApplied(act, params.programme, consent);
    }

    /// @inheritdoc IGrantCalls
    function closeProgramme(Act calldata act, CloseProgramme calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Programme storage programme = _requireProgramme(act, params.programme);
        uint256 underWay = _callsUnderWay[params.programme];
        require(underWay == 0, GrantCallsCallsUnderWay(params.programme, underWay));
        Consent memory consent = _accept(
            act,
            GrantCallsHashes.CLOSE_PROGRAMME,
            _hashStatic(GrantCallsHashes.CLOSE_PROGRAMME, 1),
            _one(act.organisation, Roles.PROGRAMME_OWNER, params.programme),
            approvals
        );
        programme.closed = true;
        emit ProgrammeClosed(params.programme, programme.envelope - programme.reserved);
        _emitApplied(act, params.programme, consent);
    }

    /// @inheritdoc IGrantCalls
    function publishCall(Act calldata act, PublishCall calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        require(params.call != 0 && _calls[params.call].organisation == 0, GrantCallsExists(params.call));
        Programme storage programme = _requireProgramme(act, params.programme);
        Organisation memory appealBody = _getRegistry().getOrganisation(params.appealBody);
        require(
            appealBody.status == OrganisationStatus.Active && appealBody.kind != OrganisationKind.Applicant,
            GrantCallsBadAppealBody(params.appealBody)
        );
        uint256 available = programme.envelope - programme.reserved;
        require(params.budget <= available, GrantCallsOverEnvelope(params.programme, params.budget, available));
        _rules.freeze(params);
        Consent memory consent = _accept(
            act,
            GrantCallsHashes.PUBLISH_CALL,
            params.hash(_hashAct(), _headWords(18)),
            _two(act.organisation, Roles.CALL_MANAGER, Roles.PROGRAMME_OWNER, params.programme),
            approvals
        );
        programme.reserved += params.budget;
        ++_callsUnderWay[params.programme];
        Call storage call = _calls[params.call];
        call.organisation = act.organisation;
        call.programme = params.programme;
        call.budget = params.budget;
        call.awardMin = params.awardMin;
        call.awardMax = params.awardMax;
        call.opensAt = params.opensAt;
        call.closesAt = params.closesAt;
        call.version = 1;
        emit CallPublished(params.call, params.programme, act.organisation, params);
        _changeState(params.call, CallState.Published);
        _assume(params.call, consent.persons[0], Duty.CALL_MANAGER);
        _assume(params.call, consent.persons[1], Duty.PROGRAMME_OWNER);
        _emitApplied(act, params.call, consent);
    }

    /// @inheritdoc IGrantCalls
    function amendCall(Act calldata act, AmendCall calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Call storage call = _requireCall(act, params.call, CallState.Published);
        require(
            block.timestamp < call.closesAt,
            GrantCallsNotOpen(params.call, call.opensAt, call.closesAt, block.timestamp)
        );
        require(
            params.closesAt > call.closesAt, GrantCallsNotAnExtension(params.call, params.closesAt, call.closesAt)
        );
        Consent memory consent = _accept(
            act,
            GrantCallsHashes.AMEND_CALL,
            _hashStatic(GrantCallsHashes.AMEND_CALL, 3),
            _two(act.organisation, Roles.CALL_MANAGER, Roles.PROGRAMME_OWNER, call.programme),
            approvals
        );
        _assume(params.call, consent.persons[0], Duty.CALL_MANAGER);
        _assume(params.call, consent.persons[1], Duty.PROGRAMME_OWNER);
        call.closesAt = params.closesAt;
        _rules.extend(params.call, params.closesAt, params.document);
        call.version += 1;
        emit CallAmended(params.call, call.version, params.closesAt, params.document);
        _emitApplied(act, params.call, consent);
    }

    /// @inheritdoc IGrantCalls
    function cancelCall(Act calldata act, CancelCall calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Call storage call = _requireOwnCall(act, params.call);
        require(
            call.state != CallState.Settled && call.state != CallState.Cancelled,
            GrantCallsWrongState(params.call, call.state, CallState.Standstill)
        );
        require(call.agreements == 0, GrantCallsAlreadyContracted(params.call, call.contracted));
        Consent memory consent = _accept(
            act,
            GrantCallsHashes.CANCEL_CALL,
            _hashStatic(GrantCallsHashes.CANCEL_CALL, 2),
            _two(act.organisation, Roles.CALL_MANAGER, Roles.DECIDING_AUTHORITY, call.programme),
            approvals
        );
        _assume(params.call, consent.persons[0], Duty.CALL_MANAGER);
        _assume(params.call, consent.persons[1], Duty.DECIDING_AUTHORITY);
        _release(call.programme, call.budget);
        --_callsUnderWay[call.programme];
        emit CallCancelled(params.call, params.reason, call.budget);
        _changeState(params.call, CallState.Cancelled);
        _emitApplied(act, params.call, consent);
    }

    /// @inheritdoc IGrantCalls
    function submitApplication(Act calldata act, SubmitApplication calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Call storage call = _requireSubmittable(act, params);
        Application storage application = _applications[params.application];
        Consent memory consent = _accept(
            act,
            GrantCallsHashes.SUBMIT_APPLICATION,
            _hashStatic(GrantCallsHashes.SUBMIT_APPLICATION, 4),
            _one(act.organisation, Roles.APPLICANT, call.programme),
            approvals
        );
        _assume(params.call, consent.persons[0], Duty.APPLICANT);
        if (application.version == 0) {
            ++call.submitted;
        }
        uint32 version = application.version + 1;
        _applications[params.application] = Application(
            params.call,
            act.organisation,
            consent.persons[0],
            params.commitment,
            params.amount,
            uint64(block.timestamp),
            version,
            ApplicationState.Submitted
        );
        emit ApplicationSubmitted(
            params.application,
            params.call,
            act.organisation,
            params.amount,
            params.commitment,
            version,
            uint64(block.timestamp)
        );
        _emitApplied(act, params.application, consent);
    }

    /// @inheritdoc IGrantCalls
    function withdrawApplication(Act calldata act, WithdrawApplication calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Application storage application = _requireApplication(params.application);
        _requireApplicant(act, params.application, application);
        _requireApplicationState(params.application, application, ApplicationState.Submitted);
        Call storage call = _calls[application.call];
        _requireOpen(application.call, call);
        Consent memory consent = _accept(
            act,
            GrantCallsHashes.WITHDRAW_APPLICATION,
            _hashStatic(GrantCallsHashes.WITHDRAW_APPLICATION, 1),
            _one(act.organisation, Roles.APPLICANT, call.programme),
            approvals
        );
        _assume(application.call, consent.persons[0], Duty.APPLICANT);
        application.state = ApplicationState.Withdrawn;
        --call.submitted;
        emit ApplicationWithdrawn(params.application, application.call);
        _emitApplied(act, params.application, consent);
    }

    /// @inheritdoc IGrantCalls
    function decideEligibility(Act calldata act, DecideEligibility calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Application storage application = _requireApplication(params.application);
        bytes32 id = application.call;
        Call storage call = _requireCall(act, id, CallState.Published);
        _requireClosed(id, call);
        _requireApplicationState(params.application, application, ApplicationState.Submitted);
        bool eligible = _requireOutcomes(params, _rules.getEligibilityRules(id));
        Consent memory consent = _accept(
            act,
            GrantCallsHashes.DECIDE_ELIGIBILITY,
            params.hash(_hashAct()),
            _one(act.organisation, Roles.ELIGIBILITY_OFFICER, call.programme),
            approvals
        );
        _assume(id, consent.persons[0], Duty.ELIGIBILITY_OFFICER);
        if (eligible) {
            ++call.eligible;
        } else {
            ++call.ineligible;
        }
        application.state = eligible ? ApplicationState.Eligible : ApplicationState.Ineligible;
        emit EligibilityDecided(params.application, id, eligible, params.outcomes);
        _emitApplied(act, params.application, consent);
    }

    /// @inheritdoc IGrantCalls
    function finishEligibility(Act calldata act, FinishEligibility calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Call storage call = _requireCall(act, params.call, CallState.Published);
        _requireClosed(params.call, call);
        uint256 undecided = call.submitted - call.eligible - call.ineligible;
        require(undecided == 0, GrantCallsUndecided(params.call, undecided));
        Consent memory consent = _accept(
            act,
            GrantCallsHashes.FINISH_ELIGIBILITY,
            _hashStatic(GrantCallsHashes.FINISH_ELIGIBILITY, 1),
            _one(act.organisation, Roles.CALL_MANAGER, call.programme),
            approvals
        );
        _assume(params.call, consent.persons[0], Duty.CALL_MANAGER);
        emit EligibilityFinished(params.call, call.eligible, call.ineligible, 0, 0);
        _changeState(params.call, CallState.Evaluation);
        _emitApplied(act, params.call, consent);
    }

    /// @inheritdoc IGrantCalls
    function assumeDuty(bytes32 call, bytes32 person, uint16 duty) external onlySibling {
        _assume(call, person, duty);
    }

    /// @inheritdoc IGrantCalls
    function setCallState(bytes32 call, CallState state) external onlySibling {
        _changeState(call, state);
    }

    /// @inheritdoc IGrantCalls
    function setApplicationState(bytes32 application, ApplicationState state) external onlySibling {
        Application storage found = _applications[application];
        if (found.state == state) {
            return;
        }
        if (found.state == ApplicationState.Ineligible) {
            // An appeal was upheld: the application takes part again.
            --_calls[found.call].ineligible;
            ++_calls[found.call].eligible;
        }
        found.state = state;
        emit ApplicationStateChanged(application, found.call, state);
    }

    /// @inheritdoc IGrantCalls
    function setEvaluationClocks(bytes32 call, uint64 commitEndsAt, uint64 revealEndsAt) external onlySibling {
        _calls[call].commitEndsAt = commitEndsAt;
        _calls[call].revealEndsAt = revealEndsAt;
        emit EvaluationClocksSet(call, commitEndsAt, revealEndsAt);
    }

    /// @inheritdoc IGrantCalls
    function contractAward(bytes32 call, uint256 amount) external onlySibling {
        Call storage found = _calls[call];
        uint256 available = found.budget - found.contracted;
        require(amount <= available, GrantCallsOverBudget(call, amount, available));
        found.contracted += amount;
        ++found.agreements;
    }

    /// @inheritdoc IGrantCalls
    function releaseAward(bytes32 call, uint256 amount) external onlySibling {
        Call storage found = _calls[call];
        found.contracted -= amount;
        if (found.state == CallState.Settled) {
            _release(found.programme, amount);
        }
    }

    /// @inheritdoc IGrantCalls
    function settle(bytes32 call) external onlySibling returns (uint256 released) {
        Call storage found = _calls[call];
        released = found.budget - found.contracted;
        _release(found.programme, released);
        --_callsUnderWay[found.programme];
        _changeState(call, CallState.Settled);
    }

    /// @inheritdoc IGrantCalls
    function getProgramme(bytes32 programme) external view returns (Programme memory) {
        return _programmes[programme];
    }

    /// @inheritdoc IGrantCalls
    function getCallScope(bytes32 call)
        external
        view
        returns (bytes32 organisation, bytes32 programme, CallState state)
    {
        Call storage found = _calls[call];
        return (found.organisation, found.programme, found.state);
    }

    /// @inheritdoc IGrantCalls
    function getCallBudget(bytes32 call)
        external
        view
        returns (uint256 budget, uint256 contracted, uint256 agreements)
    {
        Call storage found = _calls[call];
        return (found.budget, found.contracted, found.agreements);
    }

    /// @inheritdoc IGrantCalls
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
        )
    {
        Call storage found = _calls[call];
        return
            (found.organisation, found.state, found.version, found.commitEndsAt, found.revealEndsAt, found.eligible);
    }

    /// @inheritdoc IGrantCalls
    function getApplication(bytes32 application) external view returns (Application memory) {
        return _applications[application];
    }

    /// @inheritdoc IGrantCalls
    function dutiesOf(bytes32 call, bytes32 person) external view returns (uint16) {
        return _dutiesOf(call, person);
    }

    /// @inheritdoc IGrantCalls
    function dutiesExcluding(uint16 duty) public pure returns (uint16 excluded) {
        uint16 outsiders = Duty.APPEAL_BODY | Duty.APPLICANT;
        uint16 all = 2 * Duty.DRAW_WITNESS - 1;
        if (duty == Duty.APPEAL_BODY || duty == Duty.APPLICANT) {
            return all ^ duty;
        }
        if (duty == Duty.PROGRAMME_OWNER) {
            return outsiders | Duty.EVALUATOR | Duty.PAYMENT_PREPARER | Duty.PAYMENT_APPROVER;
        }
        if (duty == Duty.CALL_MANAGER || duty == Duty.ELIGIBILITY_OFFICER || duty == Duty.PANEL_CHAIR) {
            return outsiders | Duty.EVALUATOR | Duty.DECIDING_AUTHORITY;
        }
        if (duty == Duty.EVALUATOR) {
            return outsiders | Duty.PROGRAMME_OWNER | Duty.CALL_MANAGER | Duty.ELIGIBILITY_OFFICER
                | Duty.PANEL_CHAIR | Duty.DECIDING_AUTHORITY | Duty.DRAW_WITNESS;
        }
        if (duty == Duty.DECIDING_AUTHORITY) {
            return outsiders | Duty.CALL_MANAGER | Duty.ELIGIBILITY_OFFICER | Duty.EVALUATOR | Duty.PANEL_CHAIR;
        }
        if (duty == Duty.PROJECT_OFFICER) {
            return outsiders | Duty.PAYMENT_PREPARER | Duty.PAYMENT_APPROVER;
        }
        if (duty == Duty.PAYMENT_PREPARER || duty == Duty.PAYMENT_APPROVER) {
            return outsiders | Duty.PROGRAMME_OWNER | Duty.PROJECT_OFFICER;
        }
        return outsiders | Duty.EVALUATOR;
    }

    function _requireSibling() private view {
        require(msg.sender == _evaluation || msg.sender == _agreements, GrantCallsOnlySibling(msg.sender));
    }

    function _assume(bytes32 call, bytes32 person, uint16 duty) private {
        uint16 held = _dutiesOf(call, person);
        require(held & dutiesExcluding(duty) == 0, GrantCallsDutiesConflict(call, person, held, duty));
        uint16 own = _duties[call][person];
        if (own & duty == 0) {
            _duties[call][person] = own | duty;
            emit DutyAssumed(call, person, duty);
        }
    }

    function _changeState(bytes32 call, CallState state) private {
        _calls[call].state = state;
        emit CallStateChanged(call, state);
    }

    function _release(bytes32 programme, uint256 amount) private {
        _programmes[programme].reserved -= amount;
    }

    function _dutiesOf(bytes32 call, bytes32 person) private view returns (uint16) {
        return _duties[call][person] | _duties[_calls[call].programme][person];
    }

    function _requireProgramme(Act calldata act, bytes32 id) private view returns (Programme storage programme) {
        programme = _programmes[id];
        require(programme.organisation != 0, GrantCallsUnknown(id));
        require(
            programme.organisation == act.organisation,
            GrantCallsNotOwner(id, act.organisation, programme.organisation)
        );
        require(!programme.closed, GrantCallsProgrammeClosed(id));
    }

    function _requireOwnCall(Act calldata act, bytes32 id) private view returns (Call storage call) {
        call = _calls[id];
        require(call.organisation != 0, GrantCallsUnknown(id));
        require(call.organisation == act.organisation, GrantCallsNotOwner(id, act.organisation, call.organisation));
    }

    function _requireCall(Act calldata act, bytes32 id, CallState needed) private view returns (Call storage call) {
        call = _requireOwnCall(act, id);
        require(call.state == needed, GrantCallsWrongState(id, call.state, needed));
    }

    function _requireSubmittable(Act calldata act, SubmitApplication calldata params)
        private
        view
        returns (Call storage call)
    {
        call = _calls[params.call];
        require(call.organisation != 0, GrantCallsUnknown(params.call));
        require(
            call.state == CallState.Published, GrantCallsWrongState(params.call, call.state, CallState.Published)
        );
        require(call.organisation != act.organisation, GrantCallsOwnCall(params.call, act.organisation));
        _requireOpen(params.call, call);
        require(
            call.awardMin <= params.amount && params.amount <= call.awardMax,
            GrantCallsOutsideAwardRange(params.amount, call.awardMin, call.awardMax)
        );
        require(params.application != 0, GrantCallsUnknown(params.application));
        Application storage application = _applications[params.application];
        if (application.version != 0) {
            require(application.call == params.call, GrantCallsExists(params.application));
            _requireApplicant(act, params.application, application);
            _requireApplicationState(params.application, application, ApplicationState.Submitted);
        }
    }

    function _requireOpen(bytes32 id, Call storage call) private view {
        require(
            call.opensAt <= block.timestamp && block.timestamp < call.closesAt,
            GrantCallsNotOpen(id, call.opensAt, call.closesAt, block.timestamp)
        );
    }

    function _requireClosed(bytes32 id, Call storage call) private view {
        require(block.timestamp >= call.closesAt, GrantCallsNotClosed(id, call.closesAt, block.timestamp));
    }

    function _requireApplication(bytes32 id) private view returns (Application storage application) {
        application = _applications[id];
        require(application.version != 0, GrantCallsUnknown(id));
    }

    function _requireApplicant(Act calldata act, bytes32 id, Application storage application) private view {
        require(
            application.organisation == act.organisation,
            GrantCallsNotApplicant(id, act.organisation, application.organisation)
        );
    }

    function _requireApplicationState(bytes32 id, Application storage application, ApplicationState needed)
        private
        view
    {
        require(application.state == needed, GrantCallsApplicationState(id, application.state, needed));
    }

    /// @dev One outcome for each published rule, in the published order; eligible exactly when all are met.
    function _requireOutcomes(DecideEligibility calldata params, bytes32[] memory rules)
        private
        pure
        returns (bool eligible)
    {
        uint256 count = rules.length;
        require(params.outcomes.length == count, GrantCallsBadCount(params.outcomes.length, count, count));
        eligible = true;
        for (uint256 i = 0; i < count; ++i) {
            bytes32 given = params.outcomes[i].rule;
            require(given == rules[i], GrantCallsRuleMismatch(params.application, i, given, rules[i]));
            eligible = eligible && params.outcomes[i].met;
        }
    }
}

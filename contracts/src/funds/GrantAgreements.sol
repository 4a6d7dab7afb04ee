// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, Requirement} from "../common/IActs.sol";
import {Consent} from "../common/Acts.sol";
import {MandatedActs} from "../common/MandatedActs.sol";
import {GrantAgreementsHashes as Kind} from "./GrantAgreementsHashes.sol";
import {
    AgreementState,
    ApprovePayment,
    CancelPayment,
    ChangeAccount,
    CloseAgreement,
    DecideMilestone,
    ExportPayments,
    IGrantAgreements,
    MilestoneState,
    OrderRecovery,
    PaymentState,
    PlannedMilestone,
    PreparePayment,
    RecordPayment,
    RecordRepayment,
    ReportMilestone,
    SetPaymentLimit,
    SignAgreement
} from "./IGrantAgreements.sol";
import {Application, Duty, IGrantCalls, Programme} from "./IGrantCalls.sol";
import {IGrantEvaluation} from "./IGrantEvaluation.sol";
import {IGrantRules} from "./IGrantRules.sol";
import {Roles} from "./Roles.sol";

/// @title From the award to the closed file, see `IGrantAgreements`.
contract GrantAgreements is IGrantAgreements, MandatedActs {
    struct Agreement {
        bytes32 application;
        bytes32 call;
        bytes32 programme;
        bytes32 funder;
        bytes32 beneficiary;
        bytes32 account;
        bytes32 pendingAccount;
        uint256 amount;
        uint256 accepted;
        uint256 ordered;
        uint256 paid;
        uint256 recovered;
        /// @dev Ordered for recovery, whether repaid or not.
        uint256 recoveryOrdered;
        uint256 outstanding;
        uint256 secondApproverAbove;
        AgreementState state;
        uint64 accountEffectiveAt;
        uint64 accountDelay;
        uint32 openPayments;
        uint8 milestones;
    }

    struct Milestone {
        MilestoneState state;
        uint32 payments;
        uint256 planned;
        uint256 accepted;
        uint256 ordered;
        bytes32 acceptor;
    }

    struct Payment {
        bytes32 agreement;
        bytes32 preparer;
        bytes32 firstApprover;
        uint256 amount;
        PaymentState state;
        uint8 milestone;
        uint8 approvals;
        uint8 needed;
    }

    struct Recovery {
        bytes32 agreement;
        uint256 amount;
        uint256 outstanding;
    }

    /// @dev An act that one person approves, and the duty that the person takes up by it.
    struct Staff {
        bytes32 kind;
        bytes32 structHash;
        bytes32 call;
        bytes32 programme;
        bytes32 role;
        uint16 duty;
    }

    uint256 private constant EXPORT_MAX = 200;

    IGrantCalls private _calls;
    IGrantRules private _rules;
    IGrantEvaluation private _evaluation;
    mapping(bytes32 agreement => Agreement) private _agreements;
    mapping(bytes32 agreement => mapping(uint8 milestone => Milestone)) private _milestones;
    mapping(bytes32 payment => Payment) private _payments;
    mapping(bytes32 recovery => Recovery) private _recoveries;
    mapping(bytes32 programme => mapping(bytes32 person => uint256)) private _limits;
    mapping(bytes32 call => uint256) private _openAgreements;

    /// @inheritdoc IGrantAgreements
    function initialize(address registry, address calls, address rules, address evaluation) external {
        _initializeRegistry(registry);
        _calls = IGrantCalls(calls);
        _rules = IGrantRules(rules);
        _evaluation = IGrantEvaluation(evaluation);
    }

    /// @inheritdoc IGrantAgreements
    function signAgreement(Act calldata act, SignAgreement calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        require(
            params.agreement != 0 && _agreements[params.agreement].state == AgreementState.None,
            GrantAgreementsExists(params.agreement)
        );
        Agreement storage agreement = _agreements[params.agreement];
        _bindAgreement(act, agreement, params);
        Requirement[] memory requirements = new Requirement[](3);
        requirements[0] = Requirement(agreement.funder, Roles.DECIDING_AUTHORITY, agreement.programme);
        requirements[1] = Requirement(agreement.funder, Roles.PROGRAMME_OWNER, agreement.programme);
        requirements[2] = Requirement(agreement.beneficiary, Roles.APPLICANT, agreement.programme);
        Consent memory consent =
            _accept(act, Kind.SIGN_AGREEMENT, Kind.hash(params, _hashAct()), requirements, approvals);
        _assume(agreement.call, consent, 0, Duty.DECIDING_AUTHORITY);
        _assume(agreement.call, consent, 1, Duty.PROGRAMME_OWNER);
        _assume(agreement.call, consent, 2, Duty.APPLICANT);
        ++_openAgreements[agreement.call];
        _evaluation.contractAward(params.application, params.amount);
        emit AgreementSigned(
            params.agreement,
            params.application,
            agreement.beneficiary,
            agreement.call,
            params.amount,
            params.milestones,
            params.account,
            params.document
        );
        _emitApplied(act, params.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function reportMilestone(Act calldata act, ReportMilestone calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Agreement storage agreement = _requireSigned(params.agreement);
        _requireOrganisation(act, agreement.beneficiary);
        Milestone storage milestone = _requireMilestone(params.agreement, agreement, params.milestone);
        require(
            milestone.state == MilestoneState.Planned || milestone.state == MilestoneState.Rejected,
            GrantAgreementsMilestoneState(params.agreement, params.milestone, milestone.state)
        );
        Consent memory consent = _acceptAs(
            act,
            Staff(
                Kind.REPORT_MILESTONE,
                _hashStatic(Kind.REPORT_MILESTONE, 3),
                agreement.call,
                agreement.programme,
                Roles.APPLICANT,
                Duty.APPLICANT
            ),
            approvals
        );
        milestone.state = MilestoneState.Reported;
        emit MilestoneReported(params.agreement, params.milestone, params.document);
        _emitApplied(act, params.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function decideMilestone(Act calldata act, DecideMilestone calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Agreement storage agreement = _requireFunded(act, params.agreement);
        Milestone storage milestone = _requireMilestone(params.agreement, agreement, params.milestone);
        require(
            milestone.state == MilestoneState.Reported,
            GrantAgreementsMilestoneState(params.agreement, params.milestone, milestone.state)
        );
        require(
            params.accepted <= milestone.planned,
            GrantAgreementsOverPlanned(params.agreement, params.milestone, params.accepted, milestone.planned)
        );
        Consent memory consent = _acceptAs(
            act,
            Staff(
                Kind.DECIDE_MILESTONE,
                _hashStatic(Kind.DECIDE_MILESTONE, 4),
                agreement.call,
                agreement.programme,
                Roles.PROJECT_OFFICER,
                Duty.PROJECT_OFFICER
            ),
            approvals
        );
        milestone.acceptor = consent.persons[0];
        milestone.accepted = params.accepted;
        agreement.accepted += params.accepted;
        milestone.state = params.accepted == 0
            ? MilestoneState.Rejected
            : params.accepted == milestone.planned ? MilestoneState.Accepted : MilestoneState.PartlyAccepted;
        emit MilestoneDecided(
            params.agreement, params.milestone, milestone.state, params.accepted, params.reason
        );
        _emitApplied(act, params.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function setPaymentLimit(Act calldata act, SetPaymentLimit calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Programme memory programme = _calls.getProgramme(params.programme);
        require(programme.organisation != 0, GrantAgreementsUnknown(params.programme));
        _requireOrganisation(act, programme.organisation);
        Consent memory consent = _accept(
            act,
            Kind.SET_PAYMENT_LIMIT,
            _hashStatic(Kind.SET_PAYMENT_LIMIT, 3),
            _two(act.organisation, Roles.PROGRAMME_OWNER, Roles.DECIDING_AUTHORITY, params.programme),
            approvals
        );
        require(
            params.person != consent.persons[0] && params.person != consent.persons[1],
            GrantAgreementsOwnLimit(params.person)
        );
        _limits[params.programme][params.person] = params.limit;
        emit PaymentLimitSet(params.programme, params.person, params.limit);
        _emitApplied(act, params.programme, consent);
    }

    /// @inheritdoc IGrantAgreements
    function preparePayment(Act calldata act, PreparePayment calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        require(
            params.payment != 0 && _payments[params.payment].state == PaymentState.None,
            GrantAgreementsExists(params.payment)
        );
        Agreement storage agreement = _requireFunded(act, params.agreement);
        _settleAccount(params.agreement, agreement);
        Milestone storage milestone = _requireMilestone(params.agreement, agreement, params.milestone);
        require(params.amount != 0, GrantAgreementsZeroAmount());
        uint256 available = milestone.accepted - milestone.ordered;
        require(
            params.amount <= available,
            GrantAgreementsOverAccepted(params.agreement, params.milestone, params.amount, available)
        );
        Consent memory consent = _acceptPayer(
            act,
            milestone,
            params.payment,
            Staff(
                Kind.PREPARE_PAYMENT,
                _hashStatic(Kind.PREPARE_PAYMENT, 4),
                agreement.call,
                agreement.programme,
                Roles.PAYMENT_PREPARER,
                Duty.PAYMENT_PREPARER
            ),
            approvals
        );
        milestone.ordered += params.amount;
        agreement.ordered += params.amount;
        ++agreement.openPayments;
        uint32 sequence = ++milestone.payments;
        Payment storage payment = _payments[params.payment];
        payment.agreement = params.agreement;
        payment.preparer = consent.persons[0];
        payment.amount = params.amount;
        payment.state = PaymentState.Prepared;
        payment.milestone = params.milestone;
        payment.needed = params.amount > agreement.secondApproverAbove ? 2 : 1;
        emit PaymentPrepared(
            params.payment, params.agreement, params.milestone, params.amount, agreement.account, sequence
        );
        _emitApplied(act, params.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function approvePayment(Act calldata act, ApprovePayment calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        (Payment storage payment, Agreement storage agreement) = _requirePayment(act, params.payment);
        _requirePaymentState(params.payment, payment, payment.state == PaymentState.Prepared);
        Consent memory consent = _acceptPayer(
            act,
            _milestones[payment.agreement][payment.milestone],
            params.payment,
            Staff(
                Kind.APPROVE_PAYMENT,
                _hashStatic(Kind.APPROVE_PAYMENT, 1),
                agreement.call,
                agreement.programme,
                Roles.PAYMENT_APPROVER,
                Duty.PAYMENT_APPROVER
            ),
            approvals
        );
        bytes32 person = consent.persons[0];
        require(person != payment.preparer, GrantAgreementsPreparerApproves(params.payment, person));
        require(person != payment.firstApprover, GrantAgreementsApprovedTwice(params.payment, person));
        uint256 limit = _limits[agreement.programme][person];
        require(payment.amount <= limit, GrantAgreementsOverLimit(params.payment, person, payment.amount, limit));
        payment.firstApprover = person;
        uint8 count = ++payment.approvals;
        emit PaymentApproved(params.payment, person, count, payment.needed);
        if (count == payment.needed) {
            payment.state = PaymentState.Approved;
        }
        _emitApplied(act, payment.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function cancelPayment(Act calldata act, CancelPayment calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        (Payment storage payment, Agreement storage agreement) = _requirePayment(act, params.payment);
        _requirePaymentState(
            params.payment,
            payment,
            payment.state == PaymentState.Prepared || payment.state == PaymentState.Approved
                || payment.state == PaymentState.Failed
        );
        Consent memory consent = _acceptAs(
            act,
            Staff(
                Kind.CANCEL_PAYMENT,
                _hashStatic(Kind.CANCEL_PAYMENT, 2),
                agreement.call,
                agreement.programme,
                Roles.PAYMENT_APPROVER,
                Duty.PAYMENT_APPROVER
            ),
            approvals
        );
        payment.state = PaymentState.Cancelled;
        _milestones[payment.agreement][payment.milestone].ordered -= payment.amount;
        agreement.ordered -= payment.amount;
        --agreement.openPayments;
        emit PaymentCancelled(params.payment, params.reason);
        _emitApplied(act, payment.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function exportPayments(Act calldata act, ExportPayments calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        uint256 count = params.payments.length;
        require(count != 0 && count <= EXPORT_MAX, GrantAgreementsBadCount(count, EXPORT_MAX));
        (, Agreement storage first) = _requirePayment(act, params.payments[0]);
        Consent memory consent = _accept(
            act,
            Kind.EXPORT_PAYMENTS,
            Kind.hash(params, _hashAct()),
            _one(act.organisation, Roles.PAYMENT_PREPARER, first.programme),
            approvals
        );
        for (uint256 i = 0; i < count; ++i) {
            bytes32 id = params.payments[i];
            (Payment storage payment, Agreement storage agreement) = _requirePayment(act, id);
            require(
                agreement.programme == first.programme,
                GrantAgreementsWrongProgramme(id, agreement.programme, first.programme)
            );
            _requirePaymentState(
                id, payment, payment.state == PaymentState.Approved || payment.state == PaymentState.Failed
            );
            _assume(agreement.call, consent, 0, Duty.PAYMENT_PREPARER);
            payment.state = PaymentState.Exported;
            emit PaymentExported(id, params.file);
        }
        _emitApplied(act, params.file, consent);
    }

    /// @inheritdoc IGrantAgreements
    function recordPayment(Act calldata act, RecordPayment calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        (Payment storage payment, Agreement storage agreement) = _requirePayment(act, params.payment);
        _requirePaymentState(params.payment, payment, payment.state == PaymentState.Exported);
        Consent memory consent = _acceptAs(
            act,
            Staff(
                Kind.RECORD_PAYMENT,
                _hashStatic(Kind.RECORD_PAYMENT, 3),
                agreement.call,
                agreement.programme,
                Roles.PAYMENT_APPROVER,
                Duty.PAYMENT_APPROVER
            ),
            approvals
        );
        payment.state = params.confirmed ? PaymentState.Confirmed : PaymentState.Failed;
        if (params.confirmed) {
            agreement.paid += payment.amount;
            --agreement.openPayments;
        }
        emit PaymentRecorded(params.payment, params.confirmed, params.evidence);
        _emitApplied(act, payment.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function changeAccount(Act calldata act, ChangeAccount calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Agreement storage agreement = _requireSigned(params.agreement);
        if (act.organisation != agreement.beneficiary) {
            _requireOrganisation(act, agreement.funder);
        }
        Requirement[] memory requirements = new Requirement[](3);
        requirements[0] = Requirement(agreement.beneficiary, Roles.APPLICANT, agreement.programme);
        requirements[1] = Requirement(agreement.funder, Roles.PROJECT_OFFICER, agreement.programme);
        requirements[2] = Requirement(agreement.funder, Roles.PAYMENT_APPROVER, agreement.programme);
        Consent memory consent =
            _accept(act, Kind.CHANGE_ACCOUNT, _hashStatic(Kind.CHANGE_ACCOUNT, 2), requirements, approvals);
        _assume(agreement.call, consent, 0, Duty.APPLICANT);
        _assume(agreement.call, consent, 1, Duty.PROJECT_OFFICER);
        _assume(agreement.call, consent, 2, Duty.PAYMENT_APPROVER);
        if (block.timestamp >= agreement.accountEffectiveAt) {
            _promoteAccount(agreement);
        }
        agreement.pendingAccount = params.account;
        agreement.accountEffectiveAt = uint64(block.timestamp) + agreement.accountDelay;
        emit AccountChangeRequested(params.agreement, params.account, agreement.accountEffectiveAt);
        _emitApplied(act, params.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function orderRecovery(Act calldata act, OrderRecovery calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        require(
            params.recovery != 0 && _recoveries[params.recovery].agreement == 0, GrantAgreementsExists(params.recovery)
        );
        Agreement storage agreement = _requireAgreement(params.agreement);
        _requireOrganisation(act, agreement.funder);
        require(params.amount != 0, GrantAgreementsZeroAmount());
        uint256 most = agreement.paid - agreement.recoveryOrdered;
        require(params.amount <= most, GrantAgreementsOverPaid(params.agreement, params.amount, most));
        Requirement[] memory requirements =
            _two(act.organisation, Roles.DECIDING_AUTHORITY, Roles.PROJECT_OFFICER, agreement.programme);
        Consent memory consent =
            _accept(act, Kind.ORDER_RECOVERY, _hashStatic(Kind.ORDER_RECOVERY, 4), requirements, approvals);
        _assume(agreement.call, consent, 0, Duty.DECIDING_AUTHORITY);
        _assume(agreement.call, consent, 1, Duty.PROJECT_OFFICER);
        agreement.recoveryOrdered += params.amount;
        agreement.outstanding += params.amount;
        _recoveries[params.recovery] = Recovery(params.agreement, params.amount, params.amount);
        emit RecoveryOrdered(params.recovery, params.agreement, params.amount, params.reason);
        _emitApplied(act, params.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function recordRepayment(Act calldata act, RecordRepayment calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Recovery storage recovery = _recoveries[params.recovery];
        require(recovery.agreement != 0, GrantAgreementsUnknown(params.recovery));
        Agreement storage agreement = _agreements[recovery.agreement];
        _requireOrganisation(act, agreement.funder);
        require(params.amount != 0, GrantAgreementsZeroAmount());
        require(
            params.amount <= recovery.outstanding,
            GrantAgreementsOverOutstanding(params.recovery, params.amount, recovery.outstanding)
        );
        Consent memory consent = _acceptAs(
            act,
            Staff(
                Kind.RECORD_REPAYMENT,
                _hashStatic(Kind.RECORD_REPAYMENT, 3),
                agreement.call,
                agreement.programme,
                Roles.PAYMENT_APPROVER,
                Duty.PAYMENT_APPROVER
            ),
            approvals
        );
        recovery.outstanding -= params.amount;
        agreement.outstanding -= params.amount;
        agreement.recovered += params.amount;
        emit RepaymentRecorded(params.recovery, params.amount, recovery.outstanding, params.evidence);
        _emitApplied(act, recovery.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function closeAgreement(Act calldata act, CloseAgreement calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Agreement storage agreement = _requireFunded(act, params.agreement);
        _requireClosable(params, agreement);
        Requirement[] memory requirements =
            _two(act.organisation, Roles.PROJECT_OFFICER, Roles.DECIDING_AUTHORITY, agreement.programme);
        Consent memory consent =
            _accept(act, Kind.CLOSE_AGREEMENT, _hashStatic(Kind.CLOSE_AGREEMENT, 3), requirements, approvals);
        _assume(agreement.call, consent, 0, Duty.PROJECT_OFFICER);
        _assume(agreement.call, consent, 1, Duty.DECIDING_AUTHORITY);
        agreement.state = params.terminated ? AgreementState.Terminated : AgreementState.Closed;
        --_openAgreements[agreement.call];
        uint256 released = agreement.amount - agreement.paid;
        _calls.releaseAward(agreement.call, released);
        emit AgreementClosed(params.agreement, agreement.state, agreement.paid, released);
        _emitApplied(act, params.agreement, consent);
    }

    /// @inheritdoc IGrantAgreements
    function getAgreement(bytes32 agreement)
        external
        view
        returns (
            bytes32 application,
            AgreementState state,
            uint256 amount,
            uint256 accepted,
            uint256 ordered,
            uint256 paid,
            uint256 recovered
        )
    {
        Agreement storage found = _agreements[agreement];
        return (
            found.application, found.state, found.amount, found.accepted, found.ordered, found.paid, found.recovered
        );
    }

    /// @inheritdoc IGrantAgreements
    function getMilestone(bytes32 agreement, uint8 milestone)
        external
        view
        returns (MilestoneState state, uint256 planned, uint256 accepted, uint256 ordered)
    {
        Milestone storage found = _milestones[agreement][milestone];
        return (found.state, found.planned, found.accepted, found.ordered);
    }

    /// @inheritdoc IGrantAgreements
    function getPayment(bytes32 payment)
        external
        view
        returns (bytes32 agreement, uint8 milestone, uint256 amount, PaymentState state, uint8 approvals, uint8 needed)
    {
        Payment storage found = _payments[payment];
        return (found.agreement, found.milestone, found.amount, found.state, found.approvals, found.needed);
    }

    /// @inheritdoc IGrantAgreements
    function getAccount(bytes32 agreement)
        external
        view
        returns (bytes32 account, bytes32 pending, uint64 effectiveAt)
    {
        Agreement storage found = _agreements[agreement];
        if (found.accountEffectiveAt != 0 && block.timestamp >= found.accountEffectiveAt) {
            return (found.pendingAccount, 0, 0);
        }
        return (found.account, found.pendingAccount, found.accountEffectiveAt);
    }

    /// @inheritdoc IGrantAgreements
    function getRecovery(bytes32 recovery)
        external
        view
        returns (bytes32 agreement, uint256 amount, uint256 outstanding)
    {
        Recovery storage found = _recoveries[recovery];
        return (found.agreement, found.amount, found.outstanding);
    }

    /// @inheritdoc IGrantAgreements
    function openAgreements(bytes32 call) external view returns (uint256) {
        return _openAgreements[call];
    }

    /// @dev Check the agreement against the award and the rules of the call, and keep it.
    function _bindAgreement(Act calldata act, Agreement storage agreement, SignAgreement calldata params) private {
        Application memory application = _calls.getApplication(params.application);
        (bytes32 funder, bytes32 programme,) = _calls.getCallScope(application.call);
        require(funder != 0, GrantAgreementsUnknown(params.application));
        _requireOrganisation(act, funder);
        _evaluation.requireAwardable(params.application);
        require(params.amount != 0, GrantAgreementsZeroAmount());
        require(
            params.amount <= application.amount,
            GrantAgreementsOverAward(params.application, params.amount, application.amount)
        );
        (uint8 milestonesMax, uint16 prefinancingMax, uint256 secondApproverAbove, uint64 accountDelay) =
            _rules.getPaymentTerms(application.call);
        _planMilestones(params, milestonesMax, prefinancingMax);
        agreement.application = params.application;
        agreement.call = application.call;
        agreement.programme = programme;
        agreement.funder = funder;
        agreement.beneficiary = application.organisation;
        agreement.account = params.account;
        agreement.amount = params.amount;
        agreement.secondApproverAbove = secondApproverAbove;
        agreement.accountDelay = accountDelay;
        agreement.state = AgreementState.Signed;
        agreement.milestones = uint8(params.milestones.length);
    }

    function _planMilestones(SignAgreement calldata params, uint256 most, uint256 prefinancingMax) private {
        uint256 count = params.milestones.length;
        require(count != 0 && count <= most, GrantAgreementsMilestoneCount(count, 1, most));
        uint256 sum;
        uint256 prefinancing;
        for (uint256 i = 0; i < count; ++i) {
            PlannedMilestone calldata planned = params.milestones[i];
            require(planned.amount != 0, GrantAgreementsZeroAmount());
            sum += planned.amount;
            if (planned.prefinancing) {
                prefinancing += planned.amount;
            }
            _milestones[params.agreement][uint8(i)].planned = planned.amount;
        }
        require(sum == params.amount, GrantAgreementsMilestoneSum(sum, params.amount));
        uint256 cap = params.amount * prefinancingMax / 10_000;
        require(prefinancing <= cap, GrantAgreementsPrefinancing(prefinancing, cap));
    }

    /// @dev A requested account comes into force when its delay is over; until then nothing is ordered.
    function _settleAccount(bytes32 id, Agreement storage agreement) private {
        require(
            block.timestamp >= agreement.accountEffectiveAt,
            GrantAgreementsAccountPending(id, agreement.accountEffectiveAt)
        );
        _promoteAccount(agreement);
    }

    function _promoteAccount(Agreement storage agreement) private {
        if (agreement.accountEffectiveAt != 0) {
            agreement.account = agreement.pendingAccount;
            agreement.pendingAccount = 0;
            agreement.accountEffectiveAt = 0;
        }
    }

    function _assume(bytes32 call, Consent memory consent, uint256 index, uint16 duty) private {
        _calls.assumeDuty(call, consent.persons[index], duty);
    }

    function _acceptAs(Act calldata act, Staff memory staff, Approval[] calldata approvals)
        private
        returns (Consent memory consent)
    {
        consent = _acceptRole(act, staff, approvals);
        _assume(staff.call, consent, 0, staff.duty);
    }

    /// @dev Who prepares or approves a payment did not accept the milestone; told before the general table of duties.
    function _acceptPayer(
        Act calldata act,
        Milestone storage milestone,
        bytes32 payment,
        Staff memory staff,
        Approval[] calldata approvals
    ) private returns (Consent memory consent) {
        consent = _acceptRole(act, staff, approvals);
        bytes32 person = consent.persons[0];
        require(person != milestone.acceptor, GrantAgreementsAcceptorPays(payment, person));
        _assume(staff.call, consent, 0, staff.duty);
    }

    function _acceptRole(Act calldata act, Staff memory staff, Approval[] calldata approvals)
        private
        view
        returns (Consent memory)
    {
        Requirement[] memory requirements = _one(act.organisation, staff.role, staff.programme);
        return _accept(act, staff.kind, staff.structHash, requirements, approvals);
    }

    function _requireAgreement(bytes32 id) private view returns (Agreement storage agreement) {
        agreement = _agreements[id];
        require(agreement.state != AgreementState.None, GrantAgreementsUnknown(id));
    }

    function _requireSigned(bytes32 id) private view returns (Agreement storage agreement) {
        agreement = _requireAgreement(id);
        require(agreement.state == AgreementState.Signed, GrantAgreementsWrongState(id, agreement.state));
    }

    function _requireFunded(Act calldata act, bytes32 id) private view returns (Agreement storage agreement) {
        agreement = _requireSigned(id);
        _requireOrganisation(act, agreement.funder);
    }

    function _requireMilestone(bytes32 id, Agreement storage agreement, uint8 index)
        private
        view
        returns (Milestone storage)
    {
        require(index < agreement.milestones, GrantAgreementsUnknownMilestone(id, index));
        return _milestones[id][index];
    }

    function _requirePayment(Act calldata act, bytes32 id)
        private
        view
        returns (Payment storage payment, Agreement storage agreement)
    {
        payment = _payments[id];
        require(payment.state != PaymentState.None, GrantAgreementsUnknown(id));
        agreement = _agreements[payment.agreement];
        _requireOrganisation(act, agreement.funder);
    }

    function _requirePaymentState(bytes32 id, Payment storage payment, bool fits) private view {
        require(fits, GrantAgreementsPaymentState(id, payment.state));
    }

    function _requireClosable(CloseAgreement calldata params, Agreement storage agreement) private view {
        require(
            agreement.openPayments == 0, GrantAgreementsOpenPayments(params.agreement, agreement.openPayments)
        );
        require(
            agreement.outstanding == 0, GrantAgreementsOpenRecoveries(params.agreement, agreement.outstanding)
        );
        if (params.terminated) {
            return;
        }
        for (uint8 i = 0; i < agreement.milestones; ++i) {
            MilestoneState state = _milestones[params.agreement][i].state;
            require(
                state != MilestoneState.Planned && state != MilestoneState.Reported,
                GrantAgreementsUndecidedMilestone(params.agreement, i)
            );
        }
        require(
            agreement.paid == agreement.accepted,
            GrantAgreementsUnpaid(params.agreement, agreement.accepted, agreement.paid)
        );
    }
}

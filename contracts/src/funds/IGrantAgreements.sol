// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, IActs} from "../common/IActs.sol";

struct PlannedMilestone {
    uint256 amount;
    uint64 dueAt;
    /// @dev Paid before any result; the sum of such milestones is capped by the call.
    bool prefinancing;
}

struct SignAgreement {
    bytes32 agreement;
    bytes32 application;
    uint256 amount;
    PlannedMilestone[] milestones;
    /// @dev Salted commitment to the payee's account.
    bytes32 account;
    bytes32 document;
}

struct ReportMilestone {
    bytes32 agreement;
    uint8 milestone;
    bytes32 document;
}

struct DecideMilestone {
    bytes32 agreement;
    uint8 milestone;
    /// @dev Planned amount: accepted; less: partly accepted; zero: rejected, may be reported again.
    uint256 accepted;
    bytes32 reason;
}

struct SetPaymentLimit {
    bytes32 programme;
    bytes32 person;
    uint256 limit;
}

struct PreparePayment {
    bytes32 payment;
    bytes32 agreement;
    uint8 milestone;
    uint256 amount;
}

struct ApprovePayment {
    bytes32 payment;
}

struct CancelPayment {
    bytes32 payment;
    bytes32 reason;
}

struct ExportPayments {
    bytes32[] payments;
    /// @dev SHA-256 of the bank file.
    bytes32 file;
}

struct RecordPayment {
    bytes32 payment;
    bool confirmed;
    /// @dev Salted commitment to the bank's answer.
    bytes32 evidence;
}

struct ChangeAccount {
    bytes32 agreement;
    bytes32 account;
}

struct OrderRecovery {
    bytes32 recovery;
    bytes32 agreement;
    uint256 amount;
    bytes32 reason;
}

struct RecordRepayment {
    bytes32 recovery;
    uint256 amount;
    bytes32 evidence;
}

struct CloseAgreement {
    bytes32 agreement;
    /// @dev True: ended before its results were reached; what was not accepted is released.
    bool terminated;
    bytes32 reason;
}

enum AgreementState {
    None,
    Signed,
    Closed,
    Terminated
}

enum MilestoneState {
    Planned,
    Reported,
    Accepted,
    PartlyAccepted,
    Rejected
}

enum PaymentState {
    None,
    Prepared,
    Approved,
    Exported,
    Confirmed,
    Failed,
    Cancelled
}

/// @title Agreements, milestones, payments and recoveries: from the award to the closed file.
interface IGrantAgreements is IActs {
    event AgreementSigned(
        bytes32 indexed agreement,
        bytes32 indexed application,
        bytes32 indexed organisation,
        bytes32 call,
        uint256 amount,
        PlannedMilestone[] milestones,
        bytes32 account,
        bytes32 document
    );
    event MilestoneReported(bytes32 indexed agreement, uint8 indexed milestone, bytes32 document);
    event MilestoneDecided(
        bytes32 indexed agreement, uint8 indexed milestone, MilestoneState state, uint256 accepted, bytes32 reason
    );
    event PaymentLimitSet(bytes32 indexed programme, bytes32 indexed person, uint256 limit);
    event PaymentPrepared(
        bytes32 indexed payment,
        bytes32 indexed agreement,
        uint8 indexed milestone,
        uint256 amount,
        bytes32 account,
        uint32 sequence
    );
    event PaymentApproved(bytes32 indexed payment, bytes32 indexed person, uint8 approvals, uint8 needed);
    event PaymentCancelled(bytes32 indexed payment, bytes32 reason);
    event PaymentExported(bytes32 indexed payment, bytes32 file);
    event PaymentRecorded(bytes32 indexed payment, bool confirmed, bytes32 evidence);
    event AccountChangeRequested(bytes32 indexed agreement, bytes32 account, uint64 effectiveAt);
    event RecoveryOrdered(bytes32 indexed recovery, bytes32 indexed agreement, uint256 amount, bytes32 reason);
    event RepaymentRecorded(bytes32 indexed recovery, uint256 amount, uint256 outstanding, bytes32 evidence);
    event AgreementClosed(bytes32 indexed agreement, AgreementState state, uint256 paid, uint256 released);

    error GrantAgreementsExists(bytes32 id);
    error GrantAgreementsUnknown(bytes32 id);
    error GrantAgreementsWrongState(bytes32 agreement, AgreementState state);
    /// @notice An agreement may not exceed what was applied for, nor what the call has left.
    error GrantAgreementsOverAward(bytes32 application, uint256 wanted, uint256 most);
    error GrantAgreementsMilestoneSum(uint256 sum, uint256 amount);
    error GrantAgreementsMilestoneCount(uint256 given, uint256 least, uint256 most);
    error GrantAgreementsPrefinancing(uint256 wanted, uint256 most);
    error GrantAgreementsUnknownMilestone(bytes32 agreement, uint8 milestone);
    error GrantAgreementsMilestoneState(bytes32 agreement, uint8 milestone, MilestoneState state);
    error GrantAgreementsOverPlanned(bytes32 agreement, uint8 milestone, uint256 wanted, uint256 planned);
    /// @notice A payment may not exceed what was accepted and is not yet ordered.
    error GrantAgreementsOverAccepted(bytes32 agreement, uint8 milestone, uint256 wanted, uint256 available);
    error GrantAgreementsZeroAmount();
    error GrantAgreementsPaymentState(bytes32 payment, PaymentState state);
    error GrantAgreementsOverLimit(bytes32 payment, bytes32 person, uint256 amount, uint256 limit);
    /// @notice Preparer and approvers of one order are different people.
    error GrantAgreementsPreparerApproves(bytes32 payment, bytes32 person);
    error GrantAgreementsApprovedTwice(bytes32 payment, bytes32 person);
    /// @notice The member who accepted the milestone may not prepare or approve its payment.
    error GrantAgreementsAcceptorPays(bytes32 payment, bytes32 person);
    error GrantAgreementsAccountPending(bytes32 agreement, uint64 effectiveAt);
    error GrantAgreementsOverPaid(bytes32 agreement, uint256 wanted, uint256 most);
    error GrantAgreementsOverOutstanding(bytes32 recovery, uint256 wanted, uint256 outstanding);
    error GrantAgreementsOpenPayments(bytes32 agreement, uint256 open);
    error GrantAgreementsOpenRecoveries(bytes32 agreement, uint256 outstanding);
    error GrantAgreementsUndecidedMilestone(bytes32 agreement, uint8 milestone);
    error GrantAgreementsUnpaid(bytes32 agreement, uint256 accepted, uint256 paid);
    error GrantAgreementsBadCount(uint256 given, uint256 most);
    /// @notice Nobody sets a personal limit for oneself.
    error GrantAgreementsOwnLimit(bytes32 person);
    /// @notice Payments of one bank file belong to one programme.
    error GrantAgreementsWrongProgramme(bytes32 payment, bytes32 programme, bytes32 expected);

    function initialize(address registry, address calls, address rules, address evaluation) external;

    /// @notice Approvals: `funds.deciding-authority` and `funds.programme-owner` of the funder, `funds.applicant`
    /// of the beneficiary.
    /// The act's organisation is the funder.
    function signAgreement(Act calldata act, SignAgreement calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.applicant` of the beneficiary.
    function reportMilestone(Act calldata act, ReportMilestone calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.project-officer`, who neither benefits nor pays.
    function decideMilestone(Act calldata act, DecideMilestone calldata params, Approval[] calldata approvals) external;

    /// @notice Approvals: `funds.programme-owner`, `funds.deciding-authority`.
    function setPaymentLimit(Act calldata act, SetPaymentLimit calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.payment-preparer`. Binds the account that is in force.
    function preparePayment(Act calldata act, PreparePayment calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.payment-approver`, within the personal limit; a second one above the call's bound.
    function approvePayment(Act calldata act, ApprovePayment calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.payment-approver`. Before export, or after the bank failed it; frees the amount.
    function cancelPayment(Act calldata act, CancelPayment calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.payment-preparer`. Approved or failed payments go into one bank file.
    function exportPayments(Act calldata act, ExportPayments calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.payment-approver`. What the bank answered (pain.002, camt.053) or what was seen by
    /// hand.
    function recordPayment(Act calldata act, RecordPayment calldata params, Approval[] calldata approvals) external;

    /// @notice Approvals: `funds.applicant` of the beneficiary, `funds.project-officer` and
    /// `funds.payment-approver` of the funder.
    /// In force after the call's delay; no payment can be prepared before.
    function changeAccount(Act calldata act, ChangeAccount calldata params, Approval[] calldata approvals) external;

    /// @notice Approvals: `funds.deciding-authority`, `funds.project-officer`.
    function orderRecovery(Act calldata act, OrderRecovery calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `funds.payment-approver`.
    function recordRepayment(Act calldata act, RecordRepayment calldata params, Approval[] calldata approvals) external;

    /// @notice Approvals: `funds.project-officer`, `funds.deciding-authority`.
    function closeAgreement(Act calldata act, CloseAgreement calldata params, Approval[] calldata approvals) external;

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
        );

    function getMilestone(bytes32 agreement, uint8 milestone)
        external
        view
        returns (MilestoneState state, uint256 planned, uint256 accepted, uint256 ordered);

    function getPayment(bytes32 payment)
        external
        view
        returns (bytes32 agreement, uint8 milestone, uint256 amount, PaymentState state, uint8 approvals, uint8 needed);

    /// @notice Account in force; a requested change and since when it is in force, zero if none is pending.
    function getAccount(bytes32 agreement) external view returns (bytes32 account, bytes32 pending, uint64 effectiveAt);

    function getRecovery(bytes32 recovery)
        external view returns (bytes32 agreement, uint256 amount, uint256 outstanding);

    function openAgreements(bytes32 call) external view returns (uint256);
}

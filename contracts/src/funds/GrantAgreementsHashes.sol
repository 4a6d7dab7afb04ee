// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {ExportPayments, PlannedMilestone, SignAgreement} from "./IGrantAgreements.sol";

/// @title EIP-712 types of the acts of GrantAgreements, and the hashes of those with dynamic fields.
library GrantAgreementsHashes {
    bytes32 internal constant SIGN_AGREEMENT = keccak256(
        "SignAgreement(Act act,bytes32 agreement,bytes32 application,uint256 amount,PlannedMilestone[] milestones,"
        "bytes32 account,bytes32 document)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
        "PlannedMilestone(uint256 amount,uint64 dueAt,bool prefinancing)"
    );
    bytes32 internal constant REPORT_MILESTONE = keccak256(
        "ReportMilestone(Act act,bytes32 agreement,uint8 milestone,bytes32 document)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant DECIDE_MILESTONE = keccak256(
        "DecideMilestone(Act act,bytes32 agreement,uint8 milestone,uint256 accepted,bytes32 reason)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant SET_PAYMENT_LIMIT = keccak256(
        "SetPaymentLimit(Act act,bytes32 programme,bytes32 person,uint256 limit)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant PREPARE_PAYMENT = keccak256(
        "PreparePayment(Act act,bytes32 payment,bytes32 agreement,uint8 milestone,uint256 amount)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant APPROVE_PAYMENT =
        keccak256("ApprovePayment(Act act,bytes32 payment)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)");
    bytes32 internal constant CANCEL_PAYMENT = keccak256(
        "CancelPayment(Act act,bytes32 payment,bytes32 reason)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant EXPORT_PAYMENTS = keccak256(
        "ExportPayments(Act act,bytes32[] payments,bytes32 file)" "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant RECORD_PAYMENT = keccak256(
        "RecordPayment(Act act,bytes32 payment,bool confirmed,bytes32 evidence)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant CHANGE_ACCOUNT = keccak256(
        "ChangeAccount(Act act,bytes32 agreement,bytes32 account)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant ORDER_RECOVERY = keccak256(
        "OrderRecovery(Act act,bytes32 recovery,bytes32 agreement,uint256 amount,bytes32 reason)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant RECORD_REPAYMENT = keccak256(
        "RecordRepayment(Act act,bytes32 recovery,uint256 amount,bytes32 evidence)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 internal constant CLOSE_AGREEMENT = keccak256(
        "CloseAgreement(Act act,bytes32 agreement,bool terminated,bytes32 reason)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 private constant PLANNED_MILESTONE =
        keccak256("PlannedMilestone(uint256 amount,uint64 dueAt,bool prefinancing)");

    function hash(SignAgreement calldata params, bytes32 act) internal pure returns (bytes32) {
        bytes32[] memory milestones = new bytes32[](params.milestones.length);
        for (uint256 i = 0; i < milestones.length; ++i) {
            PlannedMilestone calldata milestone = params.milestones[i];
            milestones[i] = keccak256(abi.encode(PLANNED_MILESTONE, milestone));
        }
        return keccak256(
            abi.encode(
                SIGN_AGREEMENT,
                act,
                params.agreement,
                params.application,
                params.amount,
                keccak256(abi.encodePacked(milestones)),
                params.account,
                params.document
            )
        );
    }

    function hash(ExportPayments calldata params, bytes32 act) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(EXPORT_PAYMENTS, act, keccak256(abi.encodePacked(params.payments)), params.file)
        );
    }
}

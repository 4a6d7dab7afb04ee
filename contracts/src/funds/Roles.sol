// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

/// @title Names of the roles in public grants, as the registry knows them.
library Roles {
    bytes32 internal constant PROGRAMME_OWNER = keccak256("funds.programme-owner");
    bytes32 internal constant CALL_MANAGER = keccak256("funds.call-manager");
    bytes32 internal constant ELIGIBILITY_OFFICER = keccak256("funds.eligibility-officer");
    bytes32 internal constant EVALUATOR = keccak256("funds.evaluator");
    bytes32 internal constant PANEL_CHAIR = keccak256("funds.panel-chair");
    bytes32 internal constant DECIDING_AUTHORITY = keccak256("funds.deciding-authority");
    bytes32 internal constant PROJECT_OFFICER = keccak256("funds.project-officer");
    bytes32 internal constant PAYMENT_PREPARER = keccak256("funds.payment-preparer");
    bytes32 internal constant PAYMENT_APPROVER = keccak256("funds.payment-approver");
    bytes32 internal constant APPEAL_BODY = keccak256("funds.appeal-body");
    bytes32 internal constant APPLICANT = keccak256("funds.applicant");
    bytes32 internal constant AUDITOR = keccak256("auditor");
}

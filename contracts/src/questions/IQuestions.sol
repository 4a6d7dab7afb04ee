// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, IActs} from "../common/IActs.sol";

struct AskQuestion {
    bytes32 question;
    bytes32 addressee;
    bytes32 subject;
    bytes32 document;
}

struct AnswerQuestion {
    bytes32 question;
    bytes32 document;
}

/// @title Questions of citizens to administrations, with an answer due by a date that the ledger keeps.
interface IQuestions is IActs {
    event QuestionAsked(
        bytes32 indexed question,
        bytes32 indexed addressee,
        bytes32 indexed subject,
        bytes32 document,
        bytes32 member,
        uint64 dueAt
    );
    /// @param late True when the answer came after the date.
    event QuestionAnswered(bytes32 indexed question, bytes32 indexed addressee, bytes32 document, bool late);

    error QuestionExists(bytes32 question);
    error QuestionUnknown(bytes32 question);
    error QuestionAlreadyAnswered(bytes32 question);
    error QuestionAddresseeNotActive(bytes32 addressee);

    /// @param registry The registry of the network.
    /// @param answerTerm Seconds within which an answer is due.
    function initialize(address registry, uint64 answerTerm) external;

    /// @notice Anyone may ask: the one approval needs a valid signature and no mandate. The act's organisation is zero.
    function askQuestion(Act calldata act, AskQuestion calldata params, Approval[] calldata approvals) external;

    /// @notice Approval: `questions.responder` of the addressee. Late answers are accepted and marked.
    function answerQuestion(Act calldata act, AnswerQuestion calldata params, Approval[] calldata approvals) external;

    function getQuestion(bytes32 question)
        external
        view
        returns (bytes32 addressee, bytes32 subject, uint64 dueAt, bool answered);
}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Act, Approval, Requirement} from "../common/IActs.sol";
import {MandatedActs} from "../common/MandatedActs.sol";
import {OrganisationStatus} from "../registry/IRegistry.sol";
import {AnswerQuestion, AskQuestion, IQuestions} from "./IQuestions.sol";
import {Consent} from "../common/Acts.sol";

/// @title Questions of citizens, see `IQuestions`.
contract Questions is IQuestions, MandatedActs {
    struct Question {
        bytes32 addressee;
        bytes32 subject;
        uint64 dueAt;
        bool answered;
    }

    bytes32 private constant RESPONDER = keccak256("questions.responder");
    bytes32 private constant ASK_QUESTION = keccak256(
        "AskQuestion(Act act,bytes32 question,bytes32 addressee,bytes32 subject,bytes32 document)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );
    bytes32 private constant ANSWER_QUESTION = keccak256(
        "AnswerQuestion(Act act,bytes32 question,bytes32 document)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );

    uint64 private _answerTerm;
    mapping(bytes32 question => Question) private _questions;

    /// @inheritdoc IQuestions
    function initialize(address registry, uint64 answerTerm) external {
        _initializeRegistry(registry);
        _answerTerm = answerTerm;
    }

    /// @inheritdoc IQuestions
    function askQuestion(Act calldata act, AskQuestion calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        _requireOrganisation(act, 0);
        require(_questions[params.question].addressee == 0, QuestionExists(params.question));
        require(
            _getRegistry().getOrganisation(params.addressee).status == OrganisationStatus.Active,
            QuestionAddresseeNotActive(params.addressee)
        );
        bytes32 structHash = _hashStatic(ASK_QUESTION, 4);
        Consent memory consent = _accept(act, ASK_QUESTION, structHash, new Requirement[](1), approvals);
        require(_hasVerifier(approvals[0].signer), ActInvalidSignature(act.id, consent.members[0]));
        uint64 dueAt = uint64(block.timestamp) + _answerTerm;
        _questions[params.question] = Question(params.addressee, params.subject, dueAt, false);
        emit QuestionAsked(
            params.question, params.addressee, params.subject, params.document, consent.members[0], dueAt
        );
        _emitApplied(act, params.question, consent);
    }

    /// @inheritdoc IQuestions
    function answerQuestion(Act calldata act, AnswerQuestion calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        Question storage question = _questions[params.question];
        require(question.addressee != 0, QuestionUnknown(params.question));
        _requireOrganisation(act, question.addressee);
        require(!question.answered, QuestionAlreadyAnswered(params.question));
        bytes32 structHash = _hashStatic(ANSWER_QUESTION, 2);
        Consent memory consent =
            _accept(act, ANSWER_QUESTION, structHash, _one(question.addressee, RESPONDER, 0), approvals);
        question.answered = true;
        emit QuestionAnswered(params.question, question.addressee, params.document, block.timestamp > question.dueAt);
        _emitApplied(act, params.question, consent);
    }

    /// @inheritdoc IQuestions
    function getQuestion(bytes32 question)
        external
        view
        returns (bytes32 addressee, bytes32 subject, uint64 dueAt, bool answered)
    {
        Question storage found = _questions[question];
        return (found.addressee, found.subject, found.dueAt, found.answered);
    }
}

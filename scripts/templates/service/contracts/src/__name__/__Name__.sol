// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Consent} from "../common/Acts.sol";
import {Act, Approval} from "../common/IActs.sol";
import {MandatedActs} from "../common/MandatedActs.sol";
import {I__Name__, Open__Name__File} from "./I__Name__.sol";

/// @title Files of the service __name__, see `I__Name__`.
contract __Name__ is I__Name__, MandatedActs {
    bytes32 private constant OFFICER = keccak256("__name__.officer");
    bytes32 private constant OPEN_FILE = keccak256(
        "Open__Name__File(Act act,bytes32 file,bytes32 document)"
        "Act(bytes32 id,bytes32 organisation,uint64 deadline)"
    );

    mapping(bytes32 file => bytes32) private _organisations;

    /// @inheritdoc I__Name__
    function initialize(address registry) external {
        _initializeRegistry(registry);
    }

    /// @inheritdoc I__Name__
    function open__Name__File(Act calldata act, Open__Name__File calldata params, Approval[] calldata approvals)
        external
        once(act)
    {
        require(_organisations[params.file] == 0, __Name__FileExists(params.file));
        bytes32 structHash = _hashStatic(OPEN_FILE, 2);
        Consent memory consent = _accept(act, OPEN_FILE, structHash, _one(act.organisation, OFFICER, 0), approvals);
        _organisations[params.file] = act.organisation;
        emit __Name__FileOpened(params.file, act.organisation, params.document);
        _emitApplied(act, params.file, consent);
    }

    /// @inheritdoc I__Name__
    function getOrganisationOf(bytes32 file) external view returns (bytes32 organisation) {
        return _organisations[file];
    }
}

// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

/// @title Proofs that one Merkle tree of RFC 9162 is a prefix of another.
library Consistency {
    /// @dev A tree of less than 2^64 leaves has 64 levels below its root; a proof has one hash of each at most, and one
    /// more where it begins.
    uint256 internal constant LENGTH_MAX = 65;

    bytes1 private constant NODE = 0x01;

    /// @notice True if `proof` leads from the tree of `first` leaves to the tree of `second` leaves.
    /// @dev RFC 9162, section 2.1.4.2. `0 < first < second`. At each level the bits of `left` and `right` say where the
    /// last leaf of either tree stands; a hash on the left belongs to both trees, one on the right only to the larger.
    function isPrefix(uint64 first, bytes32 firstRoot, uint64 second, bytes32 secondRoot, bytes32[] calldata proof)
        internal
        pure
        returns (bool)
    {
        uint256 next = 0;
        bytes32 start = firstRoot;
        // Unless the smaller tree is complete, and so a node of the larger one, the proof names the node to begin with.
        if (first & (first - 1) != 0) {
            if (proof.length == 0) {
                return false;
            }
            start = proof[0];
            next = 1;
        } else if (proof.length == 0) {
            return false;
        }
        (uint256 left, uint256 right) = _skip(first - 1, second - 1);
        (bytes32 firstSeen, bytes32 secondSeen) = (start, start);
        for (; next < proof.length; ++next) {
            if (right == 0) {
                return false;
            }
            bytes32 sibling = proof[next];
            if (left & 1 == 1 || left == right) {
                firstSeen = _node(sibling, firstSeen);
                secondSeen = _node(sibling, secondSeen);
                while (left & 1 == 0 && left != 0) {
                    left >>= 1;
                    right >>= 1;
                }
            } else {
                secondSeen = _node(secondSeen, sibling);
            }
            left >>= 1;
            right >>= 1;
        }
        return right == 0 && firstSeen == firstRoot && secondSeen == secondRoot;
    }

    /// @dev Levels at which the last node of the smaller tree is a right child: they lie inside the first node.
    function _skip(uint256 left, uint256 right) private pure returns (uint256, uint256) {
        while (left & 1 == 1) {
            left >>= 1;
            right >>= 1;
        }
        return (left, right);
    }

    function _node(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return sha256(bytes.concat(NODE, left, right));
    }
}

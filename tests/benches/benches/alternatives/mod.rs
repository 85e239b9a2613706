//! The standard codes as people have them today: matched by hand, derived, or in a perfect hash table.

pub(crate) mod by_hand;
pub(crate) mod derived;
pub(crate) mod perfect_hash;
